import { isApiId } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import {
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
  fieldsIn,
  type Said,
  type SaidBy,
  type SaidFields,
  setIn,
} from '../../domain/draft.ts';
import { withoutDust } from '../../domain/round.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { checked } from '../reading.ts';
import { wholeAmount, withAmount } from './amounts/amounts.ts';
import { moved, refuseTwoCounts } from './amounts/more-or-fewer.ts';
import type { Relative } from './amounts/relative.ts';
import { SCALED, SCALED_VOLUMES } from './amounts/scaled.ts';
import { apisAfter } from './apis/apis-after.ts';
import { contradicted } from './contradicted.ts';
import { fieldsOfHours } from './edits/hours-of-traffic.ts';
import { withLetInAgain, withoutRuledOut } from './edits/ruled-out.ts';
import { isShareGone } from './edits/stand-by-gone.ts';
import { refuseReservedOff } from './fleet/off-too.ts';
import { refuseUnpaid } from './fleet/paid-fleet.ts';
import { billAfter } from './mix/bill.ts';
import { hasPartDiscount, withoutPartDiscounts } from './mix/terms.ts';
import { asSaidBefore, withTokenShares } from './mix/token-shares.ts';
import { refusePricePair, refuseTwoMixes } from './mix/two-shares.ts';
import { SAYS_FACTOR } from './numbers/asked-volume.ts';
import { asFactors } from './numbers/size-changed.ts';
import { refuseOtherGone } from './other-costs.ts';
import type { ThreadChange } from './read-change.ts';
import { withLetIn, withRulesBefore } from './wording/sellers.ts';

/** A change of a draft: what was said goes in, and what it contradicts goes out. */

const asSaid = (words: string, by: string | undefined): Said => ({
  words,
  ...defined({ by }),
});

const NAMES_PERIOD =
  /\b(?:day|daily|week|weekly|hour|hourly|year|yearly|annual|quarter|minute|second|night)\b|\/ ?(?:d|wk?|h|hr|y|yr|s|min)\b|\brp[sm]\b/i;

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

const SIDES = ['workload.requestInputTokens', 'workload.requestOutputTokens'] as const;
/** What fixes the size of the one side by that of the other. */
const MIX_SAID = [
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.shapeOfWork',
] as const;

/** "answers are 50 tokens" leaves the prompts as the card has them, also where nobody said how long they are. */
const withOtherSide = (base: SaidFields, fields: SaidFields, { workload }: Scenario): SaidFields => {
  const [input, output] = SIDES.map((field) => fields[field]);
  const isFixed = MIX_SAID.some((field) => (fields[field] ?? base[field]) !== undefined);
  if (isFixed || (input === undefined) === (output === undefined)) return {};
  const other = input === undefined ? SIDES[0] : SIDES[1];
  const known = input === undefined ? workload.requestInputTokens : workload.requestOutputTokens;
  return base[other] === undefined && known > 0 ? { [other]: known } : {};
};

const OF_MONTH = ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'] as const;

/** "60M of that is output" leaves the total of the card as it is: what is said of the one side is the mix. */
const putMixOfTotal = (
  { fields, said }: { readonly fields: DraftFields; readonly said: SaidBy },
  { fields: base }: Draft,
): void => {
  const total = base['workload.tokensPerMonth'];
  const [side, ...more] = SCALED_VOLUMES.filter((field) => fields[field] !== undefined);
  if (total === undefined || side === undefined || more.length > 0) return;
  const share = (fields[side] ?? 0) / total;
  if ((side !== OF_MONTH[0] && side !== OF_MONTH[1]) || share >= 1) return;
  fields['workload.inputShare'] = withoutDust(side === OF_MONTH[0] ? share : 1 - share);
  said['workload.inputShare'] = said[side] ?? {};
  delete fields[side];
  delete said[side];
};

/** What an API costs among some, its name apart; undefined where it is none of them. */
const termsOf = (apis: readonly DraftApi[] | undefined, id: string): string | undefined => {
  const api = apis?.find((one) => one.id === id);
  return api && JSON.stringify(api);
};

/** What makes tokens cheaper: where it is supposed, the bill was paid without it. */
const CHEAPENS = ['workload.cachedInputShare', 'workload.batchShare', 'apis.discount'] as const;

/** A bill was paid at the terms of its day: under other ones the traffic that it bought stays as it was. */
const boughtBefore = (
  base: Draft,
  fields: SaidFields,
  scenario: Scenario,
  isSupposed: boolean,
): Pick<Draft, 'fields' | 'said'> => {
  const bill = base.fields['workload.bill'];
  const before = bill && termsOf(base.fields.apis, bill.api);
  const after = bill && termsOf(fields.apis, bill.api);
  const isOther = isSupposed && CHEAPENS.some((field) => fields[field] !== undefined);
  // A mix, or a price of one's own, is known by the list alone from which it has gone.
  const isGone = bill !== undefined && fields.apis !== undefined && after === undefined && !isApiId(bill.api);
  const stays = !isOther && !isGone && (before === undefined || after === undefined || before === after);
  // "70% of the volume, the mix is haiku" below a bill of both: 70% of what that bought.
  const now = fields['workload.bill'];
  const isScaled = isGone && now?.api === bill.api;
  const isSaid = (now !== undefined && !isScaled) || SCALED_VOLUMES.some((one) => fields[one] !== undefined);
  if (bill === undefined || stays || isSaid) return { fields: {}, said: {} };
  const share = now === undefined ? 1 : now.usdPerMonth / bill.usdPerMonth;
  return {
    fields: { 'workload.tokensPerMonth': tokensPerMonth(scenario.workload) * share },
    said: defined({ 'workload.tokensPerMonth': base.said['workload.bill'] }),
  };
};

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

/** Puts the other side of a request into what says the one. */
const putOtherSide = (
  { fields, said }: { readonly fields: DraftFields; readonly said: SaidBy },
  base: Draft,
  scenario: Scenario,
): void => {
  const otherSide = withOtherSide(base.fields, fields, scenario);
  Object.assign(fields, otherSide);
  for (const field of fieldsIn(otherSide))
    said[field] = { words: `${otherSide[field]} ${field === SIDES[0] ? 'in' : 'out'}` };
};

/** What the change says, as fields with who said them. */
const patchOf = (base: Draft, asked: ThreadChange, scenario: Scenario, by: string | undefined): Draft => {
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

/** `base` with the fields of `patch`, without those that `patch` contradicts. `scenario` is what `base` resolves to. */
export const patchDraft = (base: Draft, patch: Draft, scenario: Scenario): Draft => {
  const { dropped, kept } = contradicted(base.fields, patch.fields, scenario);
  const gone: readonly DraftField[] = [
    ...dropped,
    ...(recurs(patch) ? (['workload.oneTime'] as const) : []),
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
