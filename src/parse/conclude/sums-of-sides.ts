import { apiPrice, CATALOG_DAY, CHAT } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { grouped } from '../../domain/format.ts';
import { inShort, withoutDust } from '../../domain/round.ts';
import { wordsOf } from '../beside.ts';
import { LAST_MONTH, lastPeriodsPerMonth, OF_A_BILL, payeeOf } from '../patterns/looks/bill-words.ts';
import { PER_MILLION_MOST } from '../price-bounds.ts';
import { quoted } from '../problems.ts';
import { type PricePart, type Reading, setField } from '../reading.ts';

/** "$300 input and $700 output on sonnet": what was paid for each side, where it is far above any price of it. */

/** No list is so many times dearer than ours. */
const NO_PRICE = 20;
/** Nobody who speaks of a bill pays so many times the list. */
const NO_PRICE_BILLED = 3;

const isTimed = ({ perMonth }: PricePart): boolean => perMonth !== null;

interface List {
  readonly input: number;
  readonly output: number;
  readonly cached: number;
}

const listOf = (id: string): List | undefined => {
  const price = apiPrice(id, CHAT, CATALOG_DAY);
  if ('noPrice' in price) return undefined;
  const { usdPerMillionInput: input, usdPerMillionOutput: output, usdPerMillionCachedInput } = price;
  return { input, output, cached: usdPerMillionCachedInput ?? input };
};

/** The API that is paid: the one beside the sums, else the first that was named. */
const payee = (reading: Reading, parts: readonly PricePart[]): string | undefined => {
  for (const { first } of parts) {
    const quantity = reading.facts.byFirst.get(first);
    const api = quantity && payeeOf(quantity, reading).api;
    if (api !== undefined) return api;
  }
  return [...reading.apiWords].sort((a, b) => a.at - b.at)[0]?.id;
};

const isMoney = (reading: Reading, { first }: PricePart): boolean =>
  reading.facts.byFirst.get(first)?.number.money === true;

const areSums = (reading: Reading, parts: readonly PricePart[], list: List | undefined): boolean => {
  if (parts.some(isTimed)) return true;
  const billed = reading.facts.says(OF_A_BILL) || reading.facts.says(LAST_MONTH);
  if (list === undefined)
    return billed && parts.some(({ usdPerMillion }) => usdPerMillion > PER_MILLION_MOST);
  const factor = billed ? NO_PRICE_BILLED : NO_PRICE;
  return parts.some(
    ({ side, usdPerMillion }) => side !== null && list[side] > 0 && usdPerMillion > factor * list[side],
  );
};

const usdOf = (parts: readonly PricePart[], side: PricePart['side']): number =>
  parts.reduce((sum, part) => sum + (part.side === side ? part.usdPerMillion : 0), 0);

const short = (tokens: number): string => `${grouped(inShort(tokens / 1e6), 3, 0)}M`;

/** At the list's price each sum is so many tokens: what they are shares of is the bill's mix. */
const setMix = (
  reading: Reading,
  parts: readonly PricePart[],
  list: List,
  perMonth: number,
  words: string,
): void => {
  const tokens = (side: keyof List): number => ((usdOf(parts, side) * perMonth) / list[side]) * 1e6;
  const [fresh, cached, output] = [tokens('input'), tokens('cached'), tokens('output')];
  const share = (part: number, whole: number): number => withoutDust(part / whole);
  setField(reading, 'workload.inputShare', share(fresh + cached, fresh + cached + output), words);
  if (cached > 0) setField(reading, 'workload.cachedInputShare', share(cached, fresh + cached), words);
  reading.notes.push(
    `${quoted(words)} is read as what is paid for each side: at list prices ${short(fresh + cached)} tokens in and ${short(output)} out a month.`,
  );
};

/** Takes sums of both sides out of the prices, as the bill and the mix that they are. */
export const takeSumsOfSides = (reading: Reading): void => {
  const parts = reading.priceParts.filter(
    (part) => !part.sure && part.side !== null && isMoney(reading, part),
  );
  const [first] = parts;
  const hasBoth = parts.some(({ side }) => side === 'input') && parts.some(({ side }) => side === 'output');
  if (first === undefined || !hasBoth) return;
  const api = payee(reading, parts);
  const list = api === undefined ? undefined : listOf(api);
  if (!areSums(reading, parts, list)) return;
  for (const part of parts) reading.priceParts.splice(reading.priceParts.indexOf(part), 1);
  const last = Math.max(...parts.map(({ end }) => end));
  const words = wordsOf(reading, first.first, last);
  const usd = parts.reduce((sum, { usdPerMillion }) => sum + usdPerMillion, 0);
  const perMonth = parts.find(isTimed)?.perMonth ?? lastPeriodsPerMonth(reading);
  const usdPerMonth = withoutDust(usd * perMonth);
  reading.monthly.push({
    usdPerMonth,
    calledBill: true,
    perUser: false,
    words,
    first: first.first,
    end: last,
    ...defined({ api }),
  });
  if (list !== undefined) setMix(reading, parts, list, perMonth, words);
};
