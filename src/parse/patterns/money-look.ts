import { findCurrency } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type HardwarePrice, type Reading, wordsOf } from '../reading.ts';
import {
  hasNoun,
  hasPer,
  isGpu,
  isNoun,
  isPerson,
  isUnsigned,
  isYear,
  leftOf,
  near,
  rightOf,
  unitAt,
  usesIt,
} from './pattern.ts';
import { sellerAt } from './seller-at.ts';

/** Money: what it is paid for follows from its unit, then from the nouns of its clause. */

/** A person costs at least this much an hour, and no GPU that one rents more than the other. */
export const WAGE_LEAST = 8;
/** USD. No GPU is rented for less an hour; a smaller price is of something that is sent. */
export const GPU_HOUR_LEAST = 0.05;
/** USD. No GPU is rented for more an hour; a larger price is of something else. */
export const GPU_HOUR_MOST = 100;
/** A card to buy costs at least this much. */
export const CARD_LEAST = 150;
/** USD. No card is bought for more; a larger price is of a machine. */
export const CARD_MOST = 60_000;

/** Throws `impossible-value` for a price of nothing, with `example` as what to type. */
export const refuseZero = (quantity: Quantity, example: string): void => {
  if (quantity.number.value === 0)
    throw impossible(
      `${quoted(quantity.words)} is no price: type one above $0, such as ${quoted(example)}.`,
      [example],
    );
};

/** Whether a price is of one GPU. */
export const eachGpu = (quantity: Quantity): boolean =>
  quantity.each ||
  hasPer(quantity, 'gpu') ||
  quantity.per.some(({ what }) => what === 'gpu-named') ||
  quantity.unit === 'gpu';

/** Behind a price: it is of all that was said. */
const TOTAL =
  /^,? ?\(?(?:(?:in|all) )?(?:total|altogether|together)\b|^ capex\b|^,? ?\(?(?:the|per) (?:pair|set|lot)\b|^,? ?\(?for (?:all|both|the (?:lot|pair|set)|(?:an?|one|the|this|that) (?:\w+ )?(?:node|server|box|cluster|machine|rig|workstation|pc)|everything|\d{1,4}(?!\d) ?x? ?(?:$|[,;.)]|(?:gpus?|cards?|accelerators?|of them|dgx|hgx)\b|(?:nvidia |amd |rtx |tesla )?[a-z]{0,3}\d))/i;
/** In front of a price: it is of a machine or of machines. */
const ALL_BEFORE =
  /\b(?:servers?|nodes?|box(?:es)?|machines?|clusters?|rigs?|racks?|dgx|hgx|setups?|capex)(?: (?:at|for|of|costs?|is|@|rented|rental|price|used|new|bought))*:? ?$/i;

/** Words of one machine, of which there may be several. */
const ONE_MACHINE_BEFORE =
  /\b(?:server|node|box|machine)(?: (?:at|for|costs?|is|@|rented|rental|price))*:? ?$/i;
const IN_TOTAL =
  /^,? ?\(?(?:(?:in|all) )?(?:total|altogether|together)\b(?! (?:tokens|requests|vram|memory|gb))/i;
const MACHINE = /\b(?:servers?|nodes?|box(?:es)?|machines?|rigs?|racks?|workstations?|dgx|hgx)\b[^,;.+]*$/i;

/** "$350k total": its own words say that it is for everything. */
export const inTotal = (quantity: Quantity, reading: Reading): boolean => {
  const last = reading.atoms[quantity.end - 1]?.end ?? 0;
  return quantity.total || IN_TOTAL.test(reading.text.slice(last, last + 32));
};

/** Whether a price to buy is that of whole machines, in which the host of each GPU is paid for. */
const withHost = (quantity: Quantity, reading: Reading): boolean => {
  if (hasPer(quantity, 'server') || quantity.unit === 'server') return true;
  if (eachGpu(quantity)) return false;
  const { start } = quantity.number;
  return inTotal(quantity, reading) || MACHINE.test(reading.text.slice(Math.max(0, start - 40), start));
};

/** "8 H100 for $240k": no card costs so much. */
const isForAll = (quantity: Quantity, reading: Reading, front: string): boolean =>
  leftOf(reading, quantity.first, isGpu) !== null &&
  /\bfor $/i.test(front) &&
  quantity.perMonth === null &&
  (reading.facts.units.get('gpu') ?? 0) > 0 &&
  quantity.number.value > CARD_MOST;

/** Whether a price is of one GPU or of all, where its own words say so. */
export const ofWhich = (quantity: Quantity, reading: Reading): HardwarePrice['of'] => {
  const isOfNode = hasPer(quantity, 'server', 'replica') || quantity.unit === 'server';
  if (isOfNode || unitAt(reading.atoms, quantity.end, 'server')) return 'node';
  if (eachGpu(quantity))
    return quantity.each && quantity.unit !== 'gpu' && !hasPer(quantity, 'gpu') ? 'each' : 'one';
  const last = reading.atoms[quantity.end - 1]?.end ?? 0;
  const first = reading.atoms[quantity.first]?.start ?? 0;
  const behind = reading.text.slice(last, last + 24);
  const front = reading.text.slice(Math.max(0, first - 30), first);
  if (/^,? ?\(?(?:\/ ?\d+ )?(?:each|apiece|per (?:gpu|card))\b/i.test(behind)) return 'one';
  if (ONE_MACHINE_BEFORE.test(front)) return 'node';
  if (quantity.total || TOTAL.test(behind) || ALL_BEFORE.test(front)) return 'all';
  return isForAll(quantity, reading, front) ? 'all' : 'unsaid';
};

/** Whether money is what a person costs. */
export const person = (quantity: Quantity, reading: Reading): boolean => {
  if (reading.facts.units.has('fte') && usesIt(reading)) return false;
  if (hasNoun(quantity, 'ops', 'setup') || hasPer(quantity, 'fte') || quantity.unit === 'fte') return true;
  const last = reading.atoms[quantity.end - 1]?.end ?? 0;
  if (/^ ?(?:salary|salaries|wage|gross|(?:a |of )?pay\b|comp\b)/i.test(reading.text.slice(last, last + 12)))
    return true;
  const left = leftOf(reading, quantity.first, isPerson);
  const right = rightOf(reading, quantity.end, isPerson);
  const gpu = leftOf(reading, quantity.first, isGpu);
  if (left === null && (right === null || right > 3)) return false;
  return gpu === null || (left !== null && left < gpu) || (right !== null && right <= 2 && gpu > 3);
};

/** Words of a bill. */
export const PAYS = isNoun('bill');

/** Whether it is money by the day, week, month or year, and no pair of prices. */
export const isMonthly = (quantity: Quantity): boolean =>
  quantity.number.money &&
  quantity.second === null &&
  quantity.perMonth !== null &&
  quantity.period !== 'hour' &&
  quantity.period !== 'second' &&
  (quantity.unit === null || quantity.unit === 'gpu' || quantity.unit === 'fte');

/** Words right before a figure that make it money for tokens: "our bill came to 4200", "openai charged us 3.8k". */
const PAYS_FOR =
  /\b(?:bills?|invoices?|spend|spending|spent|pay|paying|paid|costs?(?: us|ing)|charged?|(?:bill|invoice|spend)(?:s|ed|ing)? (?:(?:us|me) )?(?:came|comes|runs?|ran|hit|hits|reached|totall?ed|went(?: up)?))(?: (?:is|was|of|about|around|roughly|almost|over|~|:|like|us|me|some|at|to))* $/i;
/** "we burn 750 a day", "llm costs are 900/mo": as little as that is no count of tokens. */
const BURNS =
  /\b(?:burn(?:s|ed|t|ing)?|blow(?:s|ing)?|blew|drop(?:s|ped|ping)?|(?:llms?|apis?|ai|tokens?|inference) costs?(?: (?:is|are|at|of|now|currently))*)(?: (?:through|about|around|roughly|some))* $/i;
const MOST_BURNT = 1e5;

const saysBefore = ({ at }: Quantity, { text, atoms }: Reading, words: RegExp): boolean => {
  const start = atoms[at]?.start ?? 0;
  return words.test(text.slice(Math.max(0, start - 36), start));
};

/** "bill of 5000 a month", "we pay 300/day", "spend 6k/mo": money without its sign, where a word says so. */
export const isBareBill = (quantity: Quantity, reading: Reading): boolean => {
  const { number, period } = quantity;
  if (!isUnsigned(quantity) || period === null || period === 'hour' || period === 'second') return false;
  if (number.value < MOST_BURNT && saysBefore(quantity, reading, BURNS)) return true;
  return number.value < 1e8 && (hasNoun(quantity, 'bill') || near(quantity, reading, PAYS));
};

/** "our bill is insane, 23k in oct": of the month behind it. */
const BEHIND_BILL = re`^ (?:in|for) ${MONTH_NAME}\b|^ (?:last|this) month\b`;
const BILL = /\b(?:bills?|invoices?|spend)\b/i;

const isOfBilledMonth = ({ number }: Quantity, { text, facts }: Reading): boolean =>
  facts.says(BILL) && BEHIND_BILL.test(text.slice(number.end, number.end + 14));

/** "our bill came to 4200": money without its sign and its period, where the words beside it say so. */
export const isBareSum = (quantity: Quantity, reading: Reading): boolean =>
  isUnsigned(quantity) &&
  !isYear(quantity) &&
  quantity.per.length === 0 &&
  quantity.number.value >= 100 &&
  quantity.number.value < 1e8 &&
  (saysBefore(quantity, reading, PAYS_FOR) || isOfBilledMonth(quantity, reading));

/** USD a month; an amount without a period is taken for a month's. */
export const monthUsd = (quantity: Quantity): number => quantity.number.value * (quantity.perMonth ?? 1);

/** Throws `impossible-value` for a bill of nothing. */
export const refuseNoBill = (quantity: Quantity): void => {
  if (quantity.number.value === 0)
    throw impossible(
      `${quoted(quantity.words)} is no bill: type an amount above $0, such as "$6k a month on sonnet".`,
      ['$6k a month on sonnet'],
    );
};

/** Whether the line counts people who use the model. */
export const hasPeople = (reading: Reading): boolean =>
  (reading.facts.units.get('user') ?? 0) > 0 || (reading.facts.units.has('fte') && usesIt(reading));

/** How far the words of one clause reach from a quantity, in atoms. */
const inClause = (
  quantity: Quantity,
  reading: Reading,
  test: (at: number) => boolean,
): number | undefined => {
  const left = leftOf(reading, quantity.first, (_, at) => test(at));
  const right = rightOf(reading, quantity.end, (_, at) => test(at));
  if (left === null && right === null) return undefined;
  return left === null || (right !== null && right <= left)
    ? quantity.end + (right ?? 1) - 1
    : quantity.first - left;
};

/** Whose bill an amount is, by its own clause: the API, else the words of a seller of tokens. */
export const payeeOf = (
  quantity: Quantity,
  reading: Reading,
): { readonly api?: string | undefined; readonly seller?: string | undefined } => {
  const named = inClause(quantity, reading, (at) => reading.named.has(at));
  if (named !== undefined) return { api: reading.named.get(named) };
  const seller = inClause(quantity, reading, (at) => isSellerOfTokens(reading, at));
  return { seller: seller === undefined ? undefined : wordsOf(reading, seller, seller + 1) };
};

/** Whether the word at a place is a seller of APIs. */
export const isSellerOfTokens = (reading: Reading, at: number): boolean =>
  sellerAt(reading, at) !== undefined;

/** Words of a month that has been, whose bill is a bill a month. */
export const LAST_MONTH = re`\b(?:last (?:month|week|quarter|year)|(?:letzten|vorigen|diesen) monat|le mois dernier|el mes pasado|(?:il )?mese scorso|vorige maand|fy ?'?\d{2,4}|this month|(?:in|for) ${MONTH_NAME}|invoice|(?<=\()${MONTH_NAME}(?: 20\d\d)?(?=\))|q[1-4]|${MONTH_NAME}(?:'s)? (?:\w+ )?(?:bill|spend|invoice))\b`;

/** Whether it is money without a period, and no pair of prices. */
export const once = (quantity: Quantity): boolean =>
  quantity.number.money && quantity.second === null && quantity.perMonth === null;

/** Whether the line, or a word behind the price, says that hardware is bought. */
export const buys = (quantity: Quantity, reading: Reading): boolean =>
  reading.facts.marks.has('own') ||
  /\b(?:used|second[- ]?hand|refurb\w*|new)\b/i.test(
    reading.text.slice(quantity.number.end, quantity.number.end + 14),
  );

/** "EUR 2x H100 at 2.10/hr": a figure without a sign, in a line that names another money. */
export const refuseUnsigned = ({ number, words }: Quantity, { atoms, text }: Reading): void => {
  if (number.money) return;
  const figure = text.slice(number.start, number.end);
  for (const atom of atoms) {
    const code = atom.kind === 'unknown' ? findCurrency(atom.text)?.code : undefined;
    if (code !== undefined && code !== 'USD')
      throw notUnderstood(
        `Is ${quoted(words)} in ${code} or in US dollars?`,
        [`${code} `, '$'].map((sign) => words.replace(figure, () => `${sign}${figure}`)),
      );
  }
};

/** Notes a price of hardware: of which GPUs it is follows from the whole line. */
export const price = (
  quantity: Quantity,
  reading: Reading,
  per: HardwarePrice['per'],
  usd: number,
  loose = false,
): void => {
  refuseUnsigned(quantity, reading);
  reading.prices.push({
    usd,
    per,
    of: ofWhich(quantity, reading),
    withHost: per === 'once' && withHost(quantity, reading),
    loose,
    words: quantity.words,
  });
};
