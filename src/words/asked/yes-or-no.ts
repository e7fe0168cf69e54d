import { capitalised } from '../../domain/text.ts';

/** Answers that may begin with yes or no, which are none to a question such as "how many hours?" */

/** What stands behind a yes or a no: a clause without a capital, behind which sentences may follow. */
export interface YesOrNo {
  readonly isYes: boolean;
  readonly clause: string;
}

/** What a question is told. */
export type Told = string | YesOrNo;

/** "Yes: 2 spare replicas …" */
export const yes = (clause: string): YesOrNo => ({ isYes: true, clause });
/** "No: there is no spare replica." */
export const no = (clause: string): YesOrNo => ({ isYes: false, clause });

/** For whom yes or no is no answer: "The GPUs are rented all 730 hours of a month." */
export const withoutYes = (told: Told): string =>
  typeof told === 'string' ? told : capitalised(told.clause);

/** "Yes: the GPUs are rented all 730 hours of a month." */
export const withYes = (told: Told): string =>
  typeof told === 'string' ? told : `${told.isYes ? 'Yes' : 'No'}: ${told.clause}`;
