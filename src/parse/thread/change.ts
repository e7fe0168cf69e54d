import type { Draft, DraftField, DraftFields, SaidBy } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { NAMES_PERIOD } from './amounts/amounts.ts';
import { SCALED_VOLUMES } from './amounts/scaled.ts';
import { contradicted } from './contradicted.ts';
import { fieldsOfHours } from './edits/hours-of-traffic.ts';
import { withLetInAgain, withoutRuledOut } from './edits/ruled-out.ts';
import { isShareGone } from './edits/stand-by-gone.ts';
import { refuseReservedOff } from './fleet/off-too.ts';
import { refuseUnpaid } from './fleet/paid-fleet.ts';
import { patchOf } from './patch.ts';
import type { ThreadChange } from './read-change.ts';
import { withLetIn, withRulesBefore } from './wording/sellers.ts';

/** A change of a draft: what was said goes in, and what it contradicts goes out. */

/** A draft without some of its fields. */
const without = (base: Draft, gone: readonly DraftField[]): Draft => {
  const fields: DraftFields = { ...base.fields };
  const said: SaidBy = { ...base.said };
  for (const field of gone) {
    delete fields[field];
    delete said[field];
  }
  return { ...base, fields, said };
};

/** A volume that comes every so often is no job that is done once. */
const recurs = ({ fields, said }: Draft): boolean =>
  fields['workload.oneTime'] === undefined &&
  SCALED_VOLUMES.some(
    (field) => /\bmonth/i.test(said[field]?.words ?? '') || NAMES_PERIOD.test(said[field]?.words ?? ''),
  );

/** "haiku batch" beside others was read as a discount: where all work waits now, each API has its batch price, and once. */
const isBatchPriceGone = ({ said }: Draft, { fields }: Draft): boolean =>
  (fields['workload.oneTime'] === true ||
    fields['workload.batchShare'] === 1 ||
    fields['workload.kind'] === 'batch') &&
  fields['apis.discount'] === undefined &&
  /\bbatch/i.test(said['apis.discount']?.words ?? '');

/** `base` with the fields of `patch`, without those that `patch` contradicts. `scenario` is what `base` resolves to. */
export const patchDraft = (base: Draft, patch: Draft, scenario: Scenario): Draft => {
  const { dropped, kept } = contradicted(base.fields, patch.fields, scenario);
  const gone: readonly DraftField[] = [
    ...dropped,
    ...(recurs(patch) ? (['workload.oneTime'] as const) : []),
    ...(isBatchPriceGone(base, patch) ? (['apis.discount'] as const) : []),
    ...(isShareGone(base, patch.fields) ? (['workload.movedShare'] as const) : []),
  ];
  const fields: DraftFields = { ...base.fields, ...kept.fields };
  const said: SaidBy = { ...base.said };
  for (const [field, from] of kept.saidOf) said[field] = base.said[from] ?? {};
  for (const field of gone) {
    delete fields[field];
    delete said[field];
  }
  return {
    version: 1,
    fields: { ...fields, ...patch.fields },
    said: { ...said, ...patch.said },
  };
};

/**
 * The draft after what was said in the thread. `scenario` is what `base` resolves to: factors need the figures that
 * nobody said. Throws LlmcostError where a factor has nothing to act on.
 */
export const changeDraft = (from: Draft, change: ThreadChange, scenario: Scenario, by?: string): Draft => {
  const allowed = withLetIn(from, change.letIn ?? []);
  const { base, patch } = withRulesBefore(allowed, patchOf(allowed, change, scenario, by));
  const after = patchDraft(
    change.atAllHours === true ? without(base, fieldsOfHours(base)) : base,
    patch,
    scenario,
  );
  refuseReservedOff(after, patch);
  refuseUnpaid(base, patch, after, scenario);
  return withoutRuledOut(withLetInAgain(after, base), base);
};
