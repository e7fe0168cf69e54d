import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { EMPTY_DRAFT } from '../domain/draft.ts';
import { Evidence, withTold } from '../domain/evidence.ts';
import { ESTIMATE } from '../domain/intent.ts';
import { describeError, LlmcostError, messageOf } from '../errors.ts';
import { isRecord } from '../json.ts';
import { draftFromScenario, whatIsWrong } from '../parse/index.ts';
import { type AskOptions, answerDraft, assessed } from './draft.ts';
import { refusalAsError } from './failure.ts';

const parsedEvidence = (value: unknown): Partial<Evidence> => {
  const parsed = Evidence.partial().safeParse(value);
  if (parsed.success) return withTold(defined(parsed.data));
  throw new LlmcostError('invalid-scenario', `${whatIsWrong(parsed.error.issues, value, 'evidence')}.`);
};

/** JSON from outside. Throws LlmcostError with what the reader stumbled over. */
export const parseJson = (text: string): unknown => {
  if (text.trim() === '') throw refusalAsError({ code: 'nothing-in-json' });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw refusalAsError({ code: 'no-json', because: messageOf(cause) }, { cause });
  }
};

/** What stands in an error document, the same for every way of asking: nothing was understood where nobody says. */
export const errorJson = (error: unknown) => {
  const { understood = EMPTY_DRAFT, ...described } = describeError(error);
  return { ...described, understood };
};

/**
 * Answers a scenario, or a printed document `{ scenario, evidence }`, as JSON. Evidence that comes with it is taken
 * as it is, so that a printed answer fed back gives the same assessment.
 */
export const answerJson = (json: unknown, options: AskOptions): Answer => {
  const printed = isRecord(json) && 'scenario' in json ? json : { scenario: json };
  const draft = draftFromScenario(printed.scenario);
  const answer = answerDraft(draft ?? EMPTY_DRAFT, ESTIMATE, { ...options, ofAnySize: true });
  if (!isRecord(printed) || !('evidence' in printed) || printed.evidence === undefined) return answer;
  const given = parsedEvidence(printed.evidence);
  const evidence: Evidence = { ...answer.evidence, warnings: [], variants: [], ...given };
  return assessed({ ...answer, evidence });
};
