import { CATALOG_DAY, findInstance, findRentalSeller, rentalPrice } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import { nearEnough, toType } from '../../../domain/round.ts';
import { textBefore, textBehind, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, nounAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { anyTest, isApi, isGpu, isReserved, isSeller, type Test } from '../looks/atom-kinds.ts';
import { leftOf, rightOf } from '../looks/clause.ts';
import { type Pattern, wordsTo } from '../looks/pattern.ts';
import { isHourly } from './money-hourly.ts';

/** Discounts: those of APIs are counted, those of GPUs are in what an hour of one costs. */

/** "list price minus 25%", "$2.50/hr minus 10%" */
const LESS = /(?:\blist(?: prices?)?|\/ ?h(?:ou)?rs?) ?(?:minus|less|-) $/i;

/** Whether a share is taken off a price in front of it. */
export const isLessThanPrice = ({ number }: Quantity, { text }: Reading): boolean =>
  LESS.test(textBefore(text, number.start, 20));

/** Whether "off" stands behind a share, and no peak behind that. */
export const isOff = ({ end }: Quantity, { atoms }: Reading): boolean =>
  markAt(atoms, end, 'off') && !nounAt(atoms, end + 1, 'peak');

/** How many words behind a share the word for a discount may stand. */
const REACH = 3;

/** "committed use discount", "CUD": a way to buy whose name says that it costs less. */
const IS_DISCOUNT = /\bdiscounts?$|^cuds?$/i;

/** How many words behind a share the word for a discount stands; null where none does. */
export const discountBehind = ({ end }: Quantity, reading: Reading): number | null => {
  const reach = rightOf(
    reading,
    end,
    ({ kind, start, end: to }, at) =>
      nounAt(reading.atoms, at, 'discount') ||
      (kind === 'phrase' && IS_DISCOUNT.test(reading.text.slice(start, to))),
  );
  return reach !== null && reach <= REACH ? reach : null;
};

/** Where the words of a discount end; null for any other share. */
const discountEnd = (quantity: Quantity, reading: Reading): number | null => {
  if (!quantity.number.percent || quantity.front === 'batch') return null;
  const isNamed = quantity.behind.includes('discount') || quantity.front === 'discount';
  if (isNamed || isLessThanPrice(quantity, reading)) return quantity.end;
  if (isOff(quantity, reading)) return quantity.end + 1;
  const reach = discountBehind(quantity, reading);
  return reach === null ? null : quantity.end + reach;
};

const reachOf = ({ first }: Quantity, end: number, reading: Reading, test: Test): number =>
  Math.min(leftOf(reading, first, test) ?? NOWHERE, rightOf(reading, end, test) ?? NOWHERE);

const NOWHERE = 99;

const COMMITTED = /\b(?:commit\w*|reserved|cuds?|spot|savings plan)\b/i;

/** "3 year commit, 30% off": what is committed to stands in the clause before, and the discount says no more. */
const COMMITTED_BEFORE = re`${COMMITTED.source}[^,;%$]{0,24}[,;] ?(?:(?:and|with|at|for|so) )*$`;

const isBehindCommitment = (quantity: Quantity, end: number, reading: Reading): boolean =>
  COMMITTED_BEFORE.test(textBefore(reading.text, quantity.number.start, 60)) &&
  /^\s*(?:$|[,;.])/.test(textBehind({ end }, reading));

/** "22% off list at coreweave": who rents out GPUs stands in its clause, and no API. */
const isOfLandlord = (quantity: Quantity, end: number, reading: Reading): boolean => {
  const behind = textBehind({ end }, reading);
  if (/^ what gpus cost\b/i.test(behind)) return true;
  const isNear = (test: Test): boolean => reachOf(quantity, end, reading, test) < NOWHERE;
  // "40% committed discount"
  if (COMMITTED.test(wordsTo(quantity, reading, end)) && !reading.facts.kinds.has('api')) return true;
  if (isBehindCommitment(quantity, end, reading)) return true;
  return isNear(anyTest(isSeller, isReserved)) && !isNear(isApi);
};

const HOURLY_BEFORE =
  /\/ ?(?:gpu[-/ ]?)?h(?:(?:ou)?r)?,? (?:(?:and|with|at|an?|less|but|we|get|have|got) )*$/i;
const LIST_BEFORE = /\blist(?: price)? [^,;]{1,16}$/i;
const OF_QUANTITY = /\b(?:volume|bulk|quantity|multi-?node|loyalty)\b/i;

/** "8x H100 at $3/h, 20% volume discount": behind a price of an hour where no API is named that it could be of. */
const isBehindHour = (quantity: Quantity, end: number, reading: Reading): boolean =>
  !reading.facts.kinds.has('api') &&
  HOURLY_BEFORE.test(textBefore(reading.text, quantity.number.start, 32)) &&
  (OF_QUANTITY.test(wordsTo(quantity, reading, end)) ||
    LIST_BEFORE.test(textBefore(reading.text, quantity.number.start, 48).replace(HOURLY_BEFORE, '')));

/** "h100 at $2.50/hr, 10% off sonnet" is of the API, "20% off h100" of the GPU: whichever stands nearer in its clause. */
const isOfGpu = (quantity: Quantity, reading: Reading): boolean => {
  const end = discountEnd(quantity, reading);
  if (end === null || !namesHardware(reading.facts)) return false;
  if (isOfLandlord(quantity, end, reading) || isBehindHour(quantity, end, reading)) return true;
  return reachOf(quantity, end, reading, isGpu) < reachOf(quantity, end, reading, isApi);
};

const rateOf = (reading: Reading): Quantity | undefined =>
  reading.quantities.find((one) => one.number.money && isHourly(one, reading));

const usd = (value: number): string => `$${nearEnough(value)}/hr`;

/** USD an hour of one GPU on demand, of the machine that is named or of the market; undefined where nobody lists it. */
const listedHour = ({ fields, atoms }: Reading): number | undefined => {
  const instance = fields.get('selfHosted.instance')?.value;
  const machine = typeof instance === 'string' ? findInstance(instance) : undefined;
  if (machine?.onDemandUsdPerHour !== undefined) return machine.onDemandUsdPerHour / machine.gpuCount;
  const gpu = fields.get('selfHosted.gpu')?.value;
  const named = atoms.find(({ kind }) => kind === 'seller');
  const seller = named?.kind === 'seller' ? findRentalSeller(named.name)?.name : undefined;
  return rentalPrice(String(gpu), { market: 'on-demand', ...defined({ seller }) }, CATALOG_DAY)
    ?.usdPerGpuHour;
};

/** What an hour costs after the discount; undefined where nobody knows what it costs before. */
const discounted = (
  { number }: Quantity,
  rate: Quantity | undefined,
  reading: Reading,
): string | undefined => {
  const hour = rate?.number.value ?? listedHour(reading);
  return hour === undefined ? undefined : usd(hour * (1 - number.value));
};

/** What stands between a price, or what is sold, and what is taken off it. */
const TAKES_OFF =
  /,? ?\b(?:but )?(?:we|i) (?:get|got|have)(?: an?)?\s*$|\b(?:minus|less|with|after|at|for|and)(?: an?)?\s*$|-\s*$/i;

const askWhose = (quantity: Quantity, reading: Reading): never => {
  const rate = rateOf(reading);
  const end = discountEnd(quantity, reading) ?? quantity.end;
  const from = Math.min(quantity.first, rate?.first ?? quantity.first);
  const to = Math.max(end, rate?.end ?? end);
  const words = wordsTo(quantity, reading, end);
  const lead =
    from < quantity.first
      ? ''
      : (TAKES_OFF.exec(textBefore(reading.text, quantity.number.start, 16))?.[0] ?? '');
  const span = lead + wordsOf(reading, from, to);
  const plain = span.replace(words, '').replace(TAKES_OFF, '').trim();
  const hour = discounted(quantity, rate, reading);
  const cheaper = hour === undefined || rate === undefined ? hour : plain.replace(rate.words, hour);
  const share = `${toType(quantity.number.value * 100)}% discount`;
  throw notUnderstood(
    ask`Is ${quoted(span)} off what the GPUs cost or off the API? Of GPUs type what an hour costs after it.`,
    [...(cheaper === undefined ? [] : [cheaper]), `${plain}, ${share},`],
  );
};

/** "h100 at $2.50/hr 10% discount": asked, as it is counted on APIs alone. */
export const DISCOUNTS_OF_GPUS: Pattern = {
  name: 'a discount on GPUs',
  fits: isOfGpu,
  says: askWhose,
};
