import { defined } from '../../defined.ts';
import { type Draft, type DraftFields, EMPTY_DRAFT } from '../../domain/draft.ts';
import type { MeasuredTraffic } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import type { MeasuredUsage } from '../../domain/usage.ts';
import { measuredBeside, withoutUsage } from '../../measured/index.ts';
import { changeDraft, patchDraft, type ThreadChange } from '../../parse/index.ts';

/** A draft of a thread, and what an export makes of it. */

const namedIn = ({ fields }: Draft): readonly string[] => (fields.apis ?? []).map(({ id }) => id);

/** Two sides of the traffic are the whole mix: an older share of input is not beside them. */
const withoutOldMix = ({ fields, ...draft }: Draft, measured: DraftFields): Draft => {
  if (measured['workload.inputTokensPerMonth'] === undefined) return { ...draft, fields };
  const { 'workload.inputShare': _, ...kept } = fields;
  return { ...draft, fields: kept };
};

/** The draft with an export, and with what was said beside it; of an earlier export nothing is left. */
export const withExport = (
  current: Draft,
  scenario: Scenario,
  { usage, change, user }: { usage: MeasuredUsage; change: ThreadChange | undefined; user: string },
): Draft => {
  const bare = withoutUsage(current);
  const base = change === undefined ? bare : changeDraft(bare, change, scenario, user);
  const { apis } = base.fields;
  const said = change?.outright ?? EMPTY_DRAFT;
  const beside: Draft = { ...said, fields: { ...said.fields, ...defined({ apis }) } };
  const { patch } = measuredBeside(beside, usage, namedIn(base));
  return withoutOldMix(patchDraft(base, patch, scenario), patch.fields);
};

/** The traffic of an export, of the model that the drafts are about where several are in use. */
export const usedBeside = (usage: MeasuredUsage, ...drafts: readonly Draft[]): MeasuredTraffic =>
  measuredBeside(EMPTY_DRAFT, usage, drafts.flatMap(namedIn)).measured;
