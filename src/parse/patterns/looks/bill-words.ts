import { defined } from '../../../defined.ts';
import type { Noun } from '../../atoms.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { perMonthOf } from '../../period-names.ts';
import { impossible, quoted, say } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import type { MonthlyMoney, Reading } from '../../reading.ts';
import { isNoun } from './atom-kinds.ts';
import { leftOf, near, rightOf } from './clause.ts';
import { hasNoun, hasPer, isUnsigned, isYear } from './pattern.ts';
import { sellerAt } from './seller-at.ts';

/** Money that is a bill: what says so, whose it is, and how much it comes to a month. */

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

/** What money for tokens may be called. */
const BUYS: ReadonlySet<Noun> = new Set<Noun>(['bill', 'api', 'input', 'output']);

/** Whether money may pay for tokens: not that of an hour or a machine, and none that names what else it is of. */
export const mayBuyTokens = (quantity: Quantity): boolean =>
  quantity.number.money &&
  quantity.period !== 'hour' &&
  !hasPer(quantity, 'gpu', 'server', 'kwh') &&
  [quantity.front ?? 'bill', ...quantity.behind].every((noun) => BUYS.has(noun));

/** Words right before a figure that make it money for tokens: "our bill came to 4200", "openai charged us 3.8k". */
const PAYS_FOR =
  /\b(?:bills?|invoices?|spend|spending|spent|pay|paying|paid|costs?(?: us|ing)|charged?|(?:bill|invoice|spend)(?:s|ed|ing)? (?:(?:us|me) )?(?:came|comes|runs?|ran|hit|hits|reached|totall?ed|went(?: up)?))(?: (?:is|was|of|about|around|roughly|almost|over|~|:|like|us|me|some|at|to))* $/i;
/** "we burn 750 a day", "llm costs are 900/mo": as little as that is no count of tokens. */
const BURNS =
  /\b(?:burn(?:s|ed|t|ing)?|blow(?:s|ing)?|blew|drop(?:s|ped|ping)?|(?:llms?|apis?|ai|tokens?|inference) costs?(?: (?:is|are|at|of|now|currently))*)(?: (?:through|about|around|roughly|some))* $/i;
const MOST_BURNT = 1e5;

const saysBefore = ({ number }: Quantity, { text }: Reading, words: RegExp): boolean =>
  words.test(textBefore(text, number.start, 36));

/** "bill of 5000 a month", "we pay 300/day", "spend 6k/mo": money without its sign, where a word says so. */
export const isBareBill = (quantity: Quantity, reading: Reading): boolean => {
  const { number, period } = quantity;
  if (!isUnsigned(quantity) || period === null || period === 'hour' || period === 'second') return false;
  if (number.value < MOST_BURNT && saysBefore(quantity, reading, BURNS)) return true;
  return number.value < 1e8 && (hasNoun(quantity, 'bill') || near(quantity, reading, PAYS));
};

/** "our bill is insane, 23k in oct": of the month behind it. */
const BEHIND_BILL = re`^ (?:in|for) ${MONTH_NAME}\b|^ (?:last|this) month\b`;
/** Words of what is or was paid for an API. */
export const OF_A_BILL = /\b(?:bill(?:s|ed)?|invoice[ds]?|spen[dt]\w*|paid|paying|charged|receipts?)\b/i;

const isOfBilledMonth = ({ number }: Quantity, { text, facts }: Reading): boolean =>
  facts.says(OF_A_BILL) && BEHIND_BILL.test(text.slice(number.end, number.end + 14));

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
      say`${quoted(quantity.words)} is not a bill: type an amount above $0, such as "$6k a month on sonnet".`,
      ['$6k a month on sonnet'],
    );
};

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
): { readonly api?: string; readonly seller?: string } => {
  // "vs gpt-5 $5k a month on sonnet": what the money is said to go to, whatever stands in front.
  const { atoms, named: names } = reading;
  const to = markAt(atoms, quantity.end, 'on') ? quantity.end + 1 : -1;
  const paid = [to, to + 1, to + 2].find((at) => to > 0 && names.has(at));
  if (paid !== undefined) return defined({ api: names.get(paid) });
  const named = inClause(quantity, reading, (at) => names.has(at));
  if (named !== undefined) return defined({ api: reading.named.get(named) });
  const seller = inClause(quantity, reading, (at) => isSellerOfTokens(reading, at));
  return defined({ seller: seller === undefined ? undefined : wordsOf(reading, seller, seller + 1) });
};

/** Whose bill an amount is, and where it stands. */
export const paidIn = (
  quantity: Quantity,
  reading: Reading,
): Pick<MonthlyMoney, 'api' | 'seller' | 'first' | 'end' | 'words'> => ({
  ...payeeOf(quantity, reading),
  first: quantity.first,
  end: quantity.end,
  words: quantity.words,
});

/** Whether the word at a place is a seller of APIs. */
export const isSellerOfTokens = (reading: Reading, at: number): boolean =>
  sellerAt(reading, at) !== undefined;

/** Words of a month that has been, whose bill is a bill a month. */
export const LAST_MONTH = re`\b(?:last (?:month|week|quarter|year)|(?:letzten|vorigen|diesen) monat|le mois dernier|el mes pasado|(?:il )?mese scorso|vorige maand|fy ?'?\d{2,4}|(?:spent|paid|spend|bills?|invoices?|charged|cost)\b[^.;?!]{0,60} (?:in|for|during) 20\d\d(?![-\w])|this month|(?:in|for) ${MONTH_NAME}|invoice|(?<!\b(?:until|till|by|from|since|before|through|after|starting|ends?) )${MONTH_NAME},? 20\d\d(?=:| (?:bill|invoice|spend|usage|costs?)| ?-)|(?:spend|spending|bills?|invoices?|costs?) by [a-z]+,? (?:in )?${MONTH_NAME}|(?<=\()${MONTH_NAME}(?: 20\d\d)?(?=\))|q[1-4]|${MONTH_NAME}(?:'s)? (?:\w+ )?(?:bill|spend|invoice))\b`;

/** "last quarter": how many of the period that was said a month has. */
export const lastPeriodsPerMonth = ({ text }: Reading): number => {
  const period = /\bq[1-4]\b/i.test(text)
    ? 'quarter'
    : /\bfy ?'?\d{2}|\b(?:in|for|during) 20\d\d(?![-\w])/i.test(text)
      ? 'year'
      : /\blast (week|quarter|year)\b/i.exec(text)?.[1]?.toLowerCase();
  return period === undefined ? 1 : perMonthOf(period);
};
