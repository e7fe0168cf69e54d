import { once } from '../bounded.ts';
import { perEdition } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { Cases } from '../domain/assessment.ts';
import { isoDay } from '../domain/day.ts';
import type { Draft } from '../domain/draft.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import type { EstimateIntent } from '../domain/intent.ts';
import { findingsOf, findingsWithoutCases } from '../engine/findings.ts';
import { LlmcostError } from '../errors.ts';
import { frozen } from '../frozen.ts';
import type { WorkspaceSetting } from '../resolve/index.ts';
import { inWords } from '../words/document.ts';
import { ignoredInWords, readAsInWords } from '../words/noticed.ts';
import { withOrientation } from './orientation.ts';
import { resolved } from './resolved.ts';
import { refuseBeyondSense, refuseUnusableNumbers } from './sense.ts';

/** The way from a draft to what we found: resolve, assess, put into words. Shared by Slack, the terminal and agents. */

/** How a question is answered: as of which day, for whom, with what the workspace assumes. */
export interface AskOptions {
  /** The day of asking. */
  readonly asOf: Date;
  /** Slack id of who asks. */
  readonly by?: string;
  /** What the workspace assumes where nobody says otherwise. */
  readonly defaults?: readonly WorkspaceSetting[];
  /** Traffic that an export of usage has shown. */
  readonly measured?: MeasuredTraffic;
  /** JSON may ask for any volume and any fleet. */
  readonly ofAnySize?: boolean;
  /** The cases of ranges are drawn elsewhere, and come to the answer by `withCases`. */
  readonly withoutCases?: boolean;
}

/** A verdict is looked at, argued over and asked for again within minutes: an answer is some tens of kilobytes. */
const MOST_ANSWERS = 64;

const answers = perEdition(() => once<Answer>(MOST_ANSWERS));

/**
 * Costs a draft. What was asked lately, on the same day and with the same defaults, is not costed again: nobody can
 * change an answer that was given. Throws LlmcostError with a sentence that says what to type instead.
 */
export const answerDraft = (draft: Draft, intent: EstimateIntent, options: AskOptions): Answer => {
  const { asOf, by: _, ...others } = options;
  const key = JSON.stringify([draft, intent, isoDay(asOf), others]);
  return answers()(key, () => frozen(costed(draft, intent, options)));
};

const costed = (
  draft: Draft,
  intent: EstimateIntent,
  { asOf, defaults = [], measured, ofAnySize = false, withoutCases = false }: AskOptions,
): Answer => {
  const options = { asOf, defaults };
  try {
    const { scenario, evidence, assumptions, doubts } = resolved(draft, options);
    const warnings = [
      ...(intent.ignoredWords.length === 0 ? [] : [ignoredInWords(intent.ignoredWords)]),
      ...(intent.readAs ?? []).map(readAsInWords),
      ...doubts,
    ];
    const answer = (withoutCases ? assessedWithoutCases : assessed)({
      intent,
      draft,
      scenario,
      evidence: { ...evidence, ...defined({ measured }), warnings },
      assumptions,
    });
    if (!ofAnySize) refuseBeyondSense(answer);
    return answer;
  } catch (error) {
    if (error instanceof LlmcostError && error.code === 'volume-missing')
      throw withOrientation(error, draft, intent, options);
    throw error;
  }
};

type Unassessed = Omit<Answer, 'assessment'>;

const withFindings = (asked: Unassessed, findings: typeof findingsOf): Answer => {
  const { scenario, evidence } = asked;
  const assessment = inWords(scenario, evidence, findings(scenario, evidence));
  refuseUnusableNumbers(assessment, evidence);
  return { ...asked, assessment };
};

/** An assessment in words beside what was asked. Throws LlmcostError `impossible-value` where a sum has no end. */
export const assessed = (asked: Unassessed): Answer => withFindings(asked, findingsOf);

/** An assessment in words without its cases, which are drawn elsewhere or not at all. Throws `impossible-value`. */
export const assessedWithoutCases = (asked: Unassessed): Answer => withFindings(asked, findingsWithoutCases);

/** An answer with its cases, which were drawn elsewhere. Throws `impossible-value` as `answerDraft` does. */
export const withCases = (answer: Answer, cases: Cases | undefined): Answer => {
  if (cases === undefined) return answer;
  refuseUnusableNumbers(cases);
  return { ...answer, assessment: { ...answer.assessment, cases } };
};
