import type { Answer } from '../domain/answer.ts';
import { count } from '../domain/format.ts';
import { capitalised } from '../domain/text.ts';
import { CHOICE_WORDS, type HowSure, hostingFor, hostingIn } from './choices.ts';
import type { Names } from './names.ts';
import { isForOtherModel } from './subject.ts';

/** An answer in a table cell. */

/** What an answer tells to do: verdicts with the same of both have the same words. */
export interface VerdictTold {
  /** To pay per token, or how surely, or why, to host. */
  readonly code: 'pay' | 'data-residency' | HowSure;
  /** The API to pay, as its reader calls it: each model has its own at one seller. Empty where hosting is told. */
  readonly api: string;
}

/** The verdict as a code, with the name that it tells. */
export const verdictTold = ({ assessment: { verdict, confidence } }: Answer, names: Names): VerdictTold => {
  const howSure = confidence === 'measure-first' ? confidence : verdict.regime;
  return verdict.choice === 'api'
    ? { code: 'pay', api: names.short(verdict.api) }
    : { code: verdict.because === 'data-residency' ? verdict.because : howSure, api: '' };
};

/** "Host it, but fragile", "If good enough: host it", "Pay per token, Claude Sonnet 5", "Host it: data cannot leave". */
export const verdictWords = (answer: Answer, names: Names): string => {
  const { code, api } = verdictTold(answer, names);
  if (code === 'pay') return `${CHOICE_WORDS.api}, ${api}`;
  if (code === 'data-residency') return capitalised(hostingFor('data cannot leave'));
  return capitalised(`${isForOtherModel({ ...answer, names }) ? 'if good enough: ' : ''}${hostingIn(code)}`);
};

/** "4× H100, 2 spare": spares are among the four. */
export const fleetWords = ({ assessment, scenario }: Answer, names: Names): string => {
  const { gpus, replicas } = assessment.selfHosted;
  const spare = replicas.spare * scenario.selfHosted.gpusPerReplica;
  return `${count(gpus)}× ${names.gpu}${spare > 0 ? `, ${count(spare)} spare` : ''}`;
};
