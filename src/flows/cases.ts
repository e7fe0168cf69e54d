import { withCases } from '../answer/index.ts';
import type { Answer } from '../domain/answer.ts';
import type { Deps } from './deps.ts';

/** An answer with the cases of its ranges, which listeners leave out at first: drawing them would hold up acks. */
export const withItsCases = async ({ cases }: Pick<Deps, 'cases'>, answer: Answer): Promise<Answer> =>
  answer.assessment.cases === undefined ? withCases(answer, await cases.draw(answer)) : answer;
