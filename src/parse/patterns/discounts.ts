import { CATALOG_DATE, rentalPrice } from '../../catalog/index.ts';
import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { isHourly } from './money-hourly.ts';
import { isApi, isGpu, leftOf, markAt, nounAt, type Pattern, rightOf, type Test } from './pattern.ts';

/** Discounts: those of APIs are counted, those of GPUs are in what an hour of one costs. */

/** "list price minus 25%", "$2.50/hr minus 10%" */
const LESS = /(?:\blist(?: prices?)?|\/ ?h(?:ou)?rs?) ?(?:minus|less|-) $/i;

/** Whether a share is taken off a price in front of it. */
export const isLessThanPrice = ({ number }: Quantity, { text }: Reading): boolean =>
  LESS.test(text.slice(Math.max(0, number.start - 20), number.start));

/** Whether "off" stands behind a share, and no peak behind that. */
export const isOff = ({ end }: Quantity, { atoms }: Reading): boolean =>
  markAt(atoms, end, 'off') && !nounAt(atoms, end + 1, 'peak');

/** How many words behind a share the word for a discount may stand. */
export const DISCOUNT_REACH = 3;

/** Where the words of a discount end; null for any other share. */
const endOf = (quantity: Quantity, reading: Reading): number | null => {
  if (!quantity.number.percent || quantity.front === 'batch') return null;
  if (quantity.behind.includes('discount') || isLessThanPrice(quantity, reading)) return quantity.end;
  if (isOff(quantity, reading)) return quantity.end + 1;
  const reach = rightOf(reading, quantity.end, (_, at) => nounAt(reading.atoms, at, 'discount'));
  return reach !== null && reach <= DISCOUNT_REACH ? quantity.end + reach : null;
};

const reachOf = ({ first }: Quantity, end: number, reading: Reading, test: Test): number =>
  Math.min(leftOf(reading, first, test) ?? NOWHERE, rightOf(reading, end, test) ?? NOWHERE);

const NOWHERE = 99;

const isSeller: Test = ({ kind }) => kind === 'seller';

/** "1 year commit", "reserved": what GPUs are taken for. */
const isTerm: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] === 'reserved';

/** "22% off list at coreweave": who rents out GPUs stands in its clause, and no API. */
const isOfLandlord = (quantity: Quantity, end: number, reading: Reading): boolean => {
  const behind = reading.text.slice(reading.atoms[end - 1]?.end);
  if (/^ what gpus cost\b/i.test(behind)) return true;
  const isNear = (test: Test): boolean => reachOf(quantity, end, reading, test) < NOWHERE;
  return (isNear(isSeller) || isNear(isTerm)) && !isNear(isApi);
};

/** "h100 at $2.50/hr, 10% off sonnet" is of the API, "20% off h100" of the GPU: whichever stands nearer in its clause. */
const isOfGpu = (quantity: Quantity, reading: Reading): boolean => {
  const end = endOf(quantity, reading);
  if (end === null || !reading.facts.kinds.has('gpu')) return false;
  if (isOfLandlord(quantity, end, reading)) return true;
  return reachOf(quantity, end, reading, isGpu) < reachOf(quantity, end, reading, isApi);
};

const rateOf = (reading: Reading): Quantity | undefined =>
  reading.quantities.find((one) => one.number.money && isHourly(one, reading));

const usd = (value: number): string => `$${Number(value.toPrecision(4))}/hr`;

/** What an hour costs after the discount; undefined where nobody knows what it costs before. */
const discounted = (
  { number }: Quantity,
  rate: Quantity | undefined,
  reading: Reading,
): string | undefined => {
  const gpu = reading.fields.get('selfHosted.gpu')?.value;
  const market = rentalPrice(String(gpu), { market: 'on-demand' }, new Date(CATALOG_DATE));
  const hour = rate?.number.value ?? market?.usdPerGpuHour;
  return hour === undefined ? undefined : usd(hour * (1 - number.value));
};

const askWhose = (quantity: Quantity, reading: Reading): never => {
  const { text, atoms } = reading;
  const rate = rateOf(reading);
  const end = endOf(quantity, reading) ?? quantity.end;
  const from = Math.min(quantity.first, rate?.first ?? quantity.first);
  const to = Math.max(end, rate?.end ?? end);
  const part = (first: number, last: number): string => text.slice(atoms[first]?.start, atoms[last - 1]?.end);
  const [span, words] = [part(from, to), part(quantity.first, end)];
  const plain = span
    .replace(words, '')
    .replace(/(?:minus|less|-)\s*$/i, '')
    .trim();
  const hour = discounted(quantity, rate, reading);
  const cheaper = hour === undefined || rate === undefined ? hour : plain.replace(rate.words, hour);
  const share = `${Number((quantity.number.value * 100).toPrecision(6))}% discount`;
  throw notUnderstood(
    `Is ${quoted(span)} off what the GPUs cost or off the API? Of GPUs type what an hour costs after it.`,
    [...(cheaper === undefined ? [] : [cheaper]), `${plain}, ${share},`],
  );
};

/** "h100 at $2.50/hr 10% discount": asked, as it is counted on APIs alone. */
export const DISCOUNTS_OF_GPUS: Pattern = {
  name: 'a discount on GPUs',
  fits: isOfGpu,
  says: askWhose,
};
