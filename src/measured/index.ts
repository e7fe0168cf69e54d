import { type Asked, type AskOptions, answerDraft, refusalAsError } from '../answer/index.ts';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import { ESTIMATE } from '../domain/intent.ts';
import type { MeasuredUsage } from '../domain/usage.ts';
import { LlmcostError } from '../errors.ts';
import { parseLine } from '../parse/index.ts';
import { besides, saidByExport } from './beside.ts';
import { measuredFields } from './fields.ts';
import { movingOf, trafficOf } from './moving.ts';

/**
 * A line beside measured usage: the export fills what nobody said. One verdict for the part that moves: the model that
 * the line compares with where it is in use, else the one with the largest share.
 */

export { restsOn, restsOnUsage, withoutUsage } from './beside.ts';

/**
 * Throws what has to be asked first: without a window or tokens there is no month to cost, and where the export names
 * no model the line has to.
 */
const refuseUnanswered = ({ profile, lostFigures }: MeasuredUsage, namesApi: boolean): void => {
  if (lostFigures !== undefined) throw refusalAsError({ code: 'export-not-whole', lost: lostFigures });
  const costable = (profile.inputTokens ?? 0) + (profile.outputTokens ?? 0) > 0 && (profile.days ?? 0) > 0;
  if (costable && profile.bucket !== 'counter' && (profile.question === null || namesApi)) return;
  throw profile.question === null
    ? refusalAsError({ code: 'export-without-time' })
    : new LlmcostError('volume-missing', profile.question.text, profile.question.lines);
};

/** What somebody said with an export of usage, and what the export fills. */
export interface MeasuredDraft {
  readonly patch: Draft;
  readonly measured: MeasuredTraffic;
}

/**
 * An export beside what was said with it; `named` are the APIs that are compared. Throws LlmcostError `volume-missing`
 * with the export's own question where it says nothing that can be costed.
 */
export const measuredBeside = (
  said: Draft,
  usage: MeasuredUsage,
  named: readonly string[],
): MeasuredDraft => {
  refuseUnanswered(usage, named.length > 0);
  const moving = movingOf(usage, named);
  return {
    patch: besides(said, measuredFields(usage, moving), saidByExport(usage.profile)),
    measured: trafficOf(usage, moving),
  };
};

/**
 * Answers a line beside measured usage. Throws LlmcostError: all that `answerLine` throws, and `volume-missing` with
 * the export's own question where it says nothing that can be costed.
 */
export const answerMeasured = async (
  text: string,
  usage: MeasuredUsage,
  options: AskOptions,
): Promise<Asked> => {
  const who = defined({ by: options.by });
  const { intent, draft } = await parseLine(text, { ...who, isPart: true });
  if (intent.kind !== 'estimate' && text.trim() !== '') return { kind: 'other', intent, draft };
  const named = (draft.fields.apis ?? []).map(({ id }) => id);
  const { patch, measured } = measuredBeside(draft, usage, named);
  const estimate = intent.kind === 'estimate' ? intent : ESTIMATE;
  const answer: Answer = answerDraft(patch, estimate, { ...options, measured });
  return { kind: 'answer', answer };
};
