import { defined } from '../../defined.ts';
import {
  type Draft,
  type DraftFields,
  fieldsIn,
  type Said,
  type SaidBy,
  type SaidFields,
  setIn,
} from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { checked } from '../reading.ts';
import { NAMES_PERIOD, wholeAmount, withAmount } from './amounts/amounts.ts';
import { moved, refuseTwoCounts } from './amounts/more-or-fewer.ts';
import type { Relative } from './amounts/relative.ts';
import { SCALED, SCALED_VOLUMES } from './amounts/scaled.ts';
import { apisAfter } from './apis/apis-after.ts';
import { billAfter } from './mix/bill.ts';
import { hasPartDiscount, withoutPartDiscounts } from './mix/terms.ts';
import { asSaidBefore, withTokenShares } from './mix/token-shares.ts';
import { refusePricePair, refuseTwoMixes } from './mix/two-shares.ts';
import { SAYS_FACTOR } from './numbers/asked-volume.ts';
import { asFactors } from './numbers/size-changed.ts';
import { refuseOtherGone } from './other-costs.ts';
import type { ThreadChange } from './read-change.ts';
import { boughtBefore, putMixOfTotal, putOtherSide } from './traffic-kept.ts';

/** A change as fields of a draft, with who said them. */

const asSaid = (words: string, by: string | undefined): Said => ({
  words,
  ...defined({ by }),
});

/** "that's per day" corrects an amount of a month; one that was said of a day is that already. */
const refuseOtherPeriod = ({ said }: Draft, { words }: Relative): void => {
  const before = SCALED_VOLUMES.map((field) => wholeAmount(said[field])).find((one) => one !== undefined);
  if (before !== undefined && !NAMES_PERIOD.test(before) && !SAYS_FACTOR.test(before)) return;
  throw notUnderstood(ask`${quoted(words)}: of which amount? Type it whole, such as "2B tokens a week".`, [
    '2B tokens a week',
    '70M tokens a day',
  ]);
};

/** A range is scaled with its middle. */
const scaledRange = (before: Said | undefined, { factor, target }: Relative, said: Said): Said =>
  before?.range === undefined || target !== 'volume'
    ? said
    : { ...said, range: { low: before.range.low * factor, high: before.range.high * factor } };

/** "no discount" is of every API that has one. */
const atListPrice = (base: Draft, patch: Draft): Draft => {
  const apis = patch.fields.apis ?? base.fields.apis ?? [];
  const words = patch.said['apis.discount'];
  if (patch.fields['apis.discount'] !== 0 || words === undefined) return patch;
  if (apis.every((api) => api.discount === undefined && !hasPartDiscount(api))) return patch;
  return {
    ...patch,
    fields: { ...patch.fields, apis: apis.map(({ discount: _, ...api }) => withoutPartDiscounts(api)) },
    said: { ...patch.said, apis: words },
  };
};

/** Puts a bill into what the change says, with its APIs where it is of several. */
const billed = (
  patch: { readonly fields: DraftFields; readonly said: SaidBy },
  base: Draft,
  { bill }: ThreadChange,
  scenario: Scenario,
  by: string | undefined,
): void => {
  if (bill === undefined) return;
  const now = billAfter(base.fields, scenario, bill);
  Object.assign(patch.fields, now);
  for (const field of fieldsIn(now)) patch.said[field] = asSaid(bill.words, by);
};

/** What the change says, as fields with who said them. */
export const patchOf = (
  base: Draft,
  asked: ThreadChange,
  scenario: Scenario,
  by: string | undefined,
): Draft => {
  const change = asFactors(asked, scenario);
  refuseTwoMixes(base, change.outright);
  refusePricePair(base, change.outright);
  refuseOtherGone(base, change, scenario);
  const fields: DraftFields = { ...change.outright.fields };
  const said: SaidBy = { ...change.outright.said };
  for (const relative of change.relatives) {
    if (relative.target === 'period') refuseOtherPeriod(base, relative);
    const scaled = SCALED[relative.target](base.fields, scenario, relative);
    if (relative.target === 'gpus') refuseTwoCounts(scaled, relative.words, change.outright);
    for (const field of fieldsIn(scaled)) {
      setIn(fields, field, checked(field, scaled[field], relative.words));
      const before = base.said[field];
      said[field] = withAmount(before, relative, scaledRange(before, relative, asSaid(relative.words, by)));
    }
  }
  // Each goes on from those before it: "minus one GPU, 2 of them as spares".
  let counted: SaidFields = base.fields;
  for (const one of change.shifts) {
    const after = moved(counted, scenario, one, change.outright);
    counted = { ...counted, ...after };
    for (const field of fieldsIn(after)) {
      setIn(fields, field, checked(field, after[field], one.words));
      said[field] = asSaid(one.words, by);
    }
  }
  billed({ fields, said }, base, change, scenario, by);
  putMixOfTotal({ fields, said }, base);
  putOtherSide({ fields, said }, base, scenario);
  const shown = withTokenShares(base, scenario).fields;
  const apis = asSaidBefore(apisAfter(shown, scenario, change), base.fields, scenario);
  Object.assign(fields, defined({ apis }));
  const bought = boughtBefore(base, fields, scenario, change.isSupposed === true);
  if (bought.fields['workload.tokensPerMonth'] !== undefined) delete fields['workload.bill'];
  Object.assign(fields, bought.fields);
  Object.assign(said, bought.said);
  if (change.edits.length > 0) said.apis = asSaid(change.edits.map(({ words }) => words).join(', '), by);
  return atListPrice(base, { version: 1, fields, said });
};
