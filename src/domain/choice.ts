import type { Outcome } from './assessment.ts';

type Chosen = Pick<Outcome, 'choice' | 'api'>;

/** Whether two verdicts choose the same: hosting, or the same API. */
export const isSameChoice = (a: Chosen, b: Chosen): boolean => a.choice === b.choice && a.api === b.api;
