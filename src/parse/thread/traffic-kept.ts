import { isApiId } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import {
  type Draft,
  type DraftApi,
  type DraftFields,
  fieldsIn,
  type SaidBy,
  type SaidFields,
} from '../../domain/draft.ts';
import { withoutDust } from '../../domain/round.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { SCALED_VOLUMES } from './amounts/scaled.ts';

/** What a change of one figure of the traffic leaves as the card has it: the other side, the total, what a bill bought. */

const SIDES = ['workload.requestInputTokens', 'workload.requestOutputTokens'] as const;
/** What fixes the size of the one side by that of the other. */
const MIX_SAID = [
  'workload.inputShare',
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
] as const;

/**
 * "answers are 50 tokens" leaves the prompts as the card has them, also where nobody said how long they are; a kind of
 * work that is said with them has its own.
 */
const withOtherSide = (base: SaidFields, fields: SaidFields, { workload }: Scenario): SaidFields => {
  const [input, output] = SIDES.map((field) => fields[field]);
  const isFixed =
    (fields['workload.shapeOfWork'] ?? base['workload.shapeOfWork']) !== base['workload.shapeOfWork'] ||
    MIX_SAID.some((field) => (fields[field] ?? base[field]) !== undefined);
  if (isFixed || (input === undefined) === (output === undefined)) return {};
  const other = input === undefined ? SIDES[0] : SIDES[1];
  const known = input === undefined ? workload.requestInputTokens : workload.requestOutputTokens;
  return base[other] === undefined && known > 0 ? { [other]: known } : {};
};

const OF_MONTH = ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'] as const;

/** "60M of that is output" leaves the total of the card as it is: what is said of the one side is the mix. */
export const putMixOfTotal = (
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
export const boughtBefore = (
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

/** Puts the other side of a request into what says the one. */
export const putOtherSide = (
  { fields, said }: { readonly fields: DraftFields; readonly said: SaidBy },
  base: Draft,
  scenario: Scenario,
): void => {
  const otherSide = withOtherSide(base.fields, fields, scenario);
  Object.assign(fields, otherSide);
  for (const field of fieldsIn(otherSide))
    said[field] = { words: `${otherSide[field]} ${field === SIDES[0] ? 'in' : 'out'}` };
};
