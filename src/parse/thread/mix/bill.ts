import { findApi } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { Draft, DraftFields, SaidFields } from '../../../domain/draft.ts';
import { significant, toTheCent, withoutDust } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import type { Period } from '../../../domain/units.ts';
import { re, reAll } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import {
  A_MONTH,
  A_NAMED_PERIOD,
  LONG_PERIOD,
  periodNamed,
  periodOfLetter,
  perMonthOf,
} from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { DIGITS_OF_AMOUNT, scaledNumber } from '../../text/figures/short-number.ts';
import { moneyOfCard, withSign } from '../wording/money-of-card.ts';
import { type PartBill, partBillsIn, withPartBills } from './bill-parts.ts';

/** "the bill is now $10k": a bill in a thread is of the API whose bill was said. */

/** What somebody says that the API costs them now. */
export interface BillNow {
  /** Above 0; of no account where `parts` say it. */
  readonly usdPerMonth: number;
  /** Whose it is, where somebody says so; else that of the bill before. */
  readonly api?: string;
  readonly words: string;
  /** What is paid for each of several, where the bill is theirs together. */
  readonly parts?: readonly PartBill[];
  /** Whether the amount follows from that of the bill before, and is not typed. */
  readonly isOfBefore?: boolean;
}

const AMOUNT = String.raw`\$? ?(?<amount>${DIGITS_OF_AMOUNT}) ?(?<scale>[km])?(?: ?(?:usd|dollars?))?`;
/** Which month it was makes it no other bill; "40k last quarter" is that of all of it. */
const WHEN = `(?: (?:(?:for|in|since) )?(?:(?:last|this|past) (?<of>week|month|quarter|year)|next (?:month|quarter)|q[1-4]|${MONTH_NAME}))?`;
const BILLS: readonly RegExp[] = [
  re`^(?:the |our |my )?(?:[a-z]+ |[a-z]+'s )?(?:bill|spend|spending|invoice)(?: (?:for|of|in) [a-z]+)?(?: (?:is|was|are|will be|should be|(?:came|comes) (?:in(?: at)?|to|out at):?|(?:goes|grows|rises|drops|dropped|rose|grew|jumped|went|fell) (?:up |down )?to))?(?: (?:now|actually|really|more like|about|around|closer to|only))* ${AMOUNT}${A_NAMED_PERIOD}?(?: now)?${WHEN}$`,
  re`^(?:make it |set it to |it'?s )?(?=\$)${AMOUNT}${A_NAMED_PERIOD}$`,
];
/** An amount alone below a bill is the bill. */
const AMOUNT_ALONE = re`^(?:${MONTH_NAME} (?:is|was|came to|comes to) )?(?:(?:it'?s|it was|it'?ll be|it will be|make it|we(?:'?re| are) (?:at|paying)|we (?:pay|paid|spend|spent)|now|more like|only|about|around|closer to) )*${AMOUNT}${A_NAMED_PERIOD}?(?: (?:now|instead|actually))*${WHEN}$`;
/** No smaller number is likely to be one. */
const LEAST_BILL = 100;
/** How far an amount without a sign may be from the bill that it takes the place of. */
const AS_LARGE = 50;

/** USD a month; 0 where it says none. */
const amountIn = (line: string, pattern: RegExp): number => {
  const { amount = '', scale = '', of = 'month', period = of } = pattern.exec(line)?.groups ?? {};
  return scaledNumber(`${amount}${scale}`) * perMonthOf(period);
};

const SAID_OF = reAll`\b(?:${LONG_PERIOD}|annual|(?:dai|week|quarter|year|annual)ly)\b|\/ ?[ydqw]\b`;

/** The period of which some words say an amount, where that is no month: "year" of "$45k/yr". */
const periodSaid = (words: string): Period | undefined =>
  (words.match(SAID_OF) ?? [])
    .map((found) => found.replace(/^\/ ?/, '').toLowerCase())
    .map((name) => periodOfLetter(name) ?? periodNamed(name))
    .find((period) => period !== 'month');

/** A bill in the words of a mention, of the period that `words` name. */
export const billOfPeriod = (usdPerMonth: number, words: string): string => {
  const period = periodSaid(words) ?? 'month';
  return `bill $${withoutDust(usdPerMonth / perMonthOf(period))} a ${period}`;
};

/** "the bill is for opus" */
const OF_WHOM =
  /^(?:the |our |that |this )?(?:bill|spend|spending|invoice)(?:'s| is| was) (?:(?:really|actually|all) )*(?:for|on|from|of) (?<name>[a-z][\w ./-]{1,40}?)(?:,? not (?:for |on |from )?[a-z][\w ./-]*)?$/i;

/** "it's opus, not sonnet" below a bill of Sonnet. */
const NOT_OF =
  /^(?:no,? |sorry,? )?(?:(?:it|that)(?:'?s| is| was)|i meant|we (?:use|pay for)) (?<name>[a-z][\w ./-]{1,40}?),? (?:and )?not (?<denied>[a-z][\w ./-]{1,40})$/i;

const ofWhom = (line: string, before: Draft | undefined): BillNow | undefined => {
  const bill = before?.fields['workload.bill'];
  const { name, denied } = (OF_WHOM.exec(line) ?? NOT_OF.exec(line))?.groups ?? {};
  const api = name === undefined ? undefined : findApi(name)?.id;
  const isOfBill = denied === undefined || findApi(denied)?.id === bill?.api;
  return bill === undefined || api === undefined || !isOfBill
    ? undefined
    : { usdPerMonth: bill.usdPerMonth, api, words: line, isOfBefore: true };
};

const IN_OTHER_MONEY = re`^(?:the |our |my )?(?:bill|invoice|spend)\b[^\d€£¥₹]*?(?<money>[€£¥₹] ?\d[\d.,]*[km]?|\d[\d.,]*[km]? ?(?:eur|euros?|gbp|pounds?|chf|inr|rupees))${A_MONTH}?$`;

/** "invoice came in: €13,200" below a bill is of the same API. */
export const withBilled = (line: string, { fields }: Draft): string => {
  const money = IN_OTHER_MONEY.exec(line)?.groups?.money;
  const api = fields['workload.bill']?.api;
  return money === undefined || api === undefined ? line : `${money} a month on ${api}`;
};

const IT = String.raw`(?:(?:the|our|that|this|my) )?(?:bill|invoice|spend|spending|amount|it|that|this|\$?\d[\d.,]*k?)`;
const WITH_VAT = re`^(?:${IT}(?:'s| is| was)? )?(?:including|includes?|incl\.?|with|contains|has|minus|less) (?:the )?(?<vat>\d{1,2}(?:\.\d+)?) ?% (?:of )?(?:vat|tax|sales tax|gst|mwst|iva|btw|tva)(?: (?:in it|already))?$`;
const SPANS: readonly RegExp[] = [
  re`^${IT}(?:'s| is| was| covers?| spans?) (?:(?:actually|really|all|only|for|over|of|per|an?|each|every|the (?:last|past)) )*(?:(?<many>\d{1,2}|${COUNT_WORD}) )?(?<unit>month|quarter|year|week)(?:s|ly)?(?:,? (?:and )?not (?:(?:per|an?|for|the|one) )*month(?:ly)?)?$`,
  re`^(?:(?:per|an?|each|every|for) )+(?<unit>quarter|year|week),? (?:and )?not (?:(?:per|an?|for|the|one) )*month(?:ly)?$`,
];
const noBill = (line: string) =>
  notUnderstood(
    say`${quoted(line)}: this card has no bill, and prices are as sellers list them, before VAT. Type what you pay, such as "$6k a month on sonnet".`,
    [],
  );

/** "bill includes 19% vat", "bill is for 2 months": how much of the amount that was said is of one month. */
const partOfBill = (line: string, before: Draft | undefined): number | undefined => {
  const said = before?.said['workload.bill']?.words ?? '';
  const vat = WITH_VAT.exec(line)?.groups?.vat;
  if (vat !== undefined) return 100 / (100 + Number(vat));
  const { many, unit } = SPANS.map((row) => row.exec(line)).find((found) => found !== null)?.groups ?? {};
  const months = (many === undefined ? 1 : countIn(many)) / perMonthOf(unit?.toLowerCase() ?? 'month');
  return unit === undefined || months === 1 || periodSaid(said) !== undefined ? undefined : 1 / months;
};

const PART = re`^(?:of which |but |and )?(?:(?:about|around|only) )*${AMOUNT} (?:of (?:that|it|this|those|the bill) )?(?:is|are|was|were|goes to|went to|goes for)(?: (?:for|on|just|only|not))* (?<what>[a-z][a-z0-9 .-]{2,40})$`;
const LATER_SAID = re`^[^,;]{2,60}[,;.]+ (?:and |but )?(?<whose>[a-z][\w ./-]{1,40}?) (?:is|was|came to|comes to|alone is)(?: (?:about|around|only|just|more like))* ${AMOUNT}$`;
const SAME_BILL = re`^(?:${MONTH_NAME}|it|this (?:month|one)|now|today|the (?:new|latest|real) one)$`;

/** "of which 3k is embeddings": whether that is of the same API is asked. */
const refusePart = (line: string, { usdPerMonth, api }: { usdPerMonth: number; api: string }): void => {
  const { what } = PART.exec(line)?.groups ?? {};
  const part = amountIn(line, PART);
  if (what === undefined || part <= 0 || part >= usdPerMonth || findApi(what)?.id === api) return;
  const rest = usdPerMonth - part;
  throw notUnderstood(
    ask`${quoted(line)}: is that part of what ${api} costs? Where it is another model or service, the bill is of the rest.`,
    [`the bill is $${rest}`],
  );
};

/** "that was october, november is 17.5k": what is said last is the bill. */
const laterBill = (line: string, api: string): number => {
  const { whose = '' } = LATER_SAID.exec(line)?.groups ?? {};
  return SAME_BILL.test(whose) || findApi(whose)?.id === api ? amountIn(line, LATER_SAID) : 0;
};

/** A bill that was said before, as a mention tells more of it. Throws where it does, and there is none. */
const toldMore = (line: string, before: Draft | undefined): BillNow | undefined => {
  const bill = before?.fields['workload.bill'];
  if (bill !== undefined) refusePart(line, bill);
  const part = partOfBill(line, before);
  if (bill === undefined) {
    if (part !== undefined && before !== undefined && /\b(?:bill|invoice|vat)\b/i.test(line))
      throw noBill(line);
    return undefined;
  }
  const later = laterBill(line, bill.api);
  const usdPerMonth = part === undefined ? later : significant(10, bill.usdPerMonth * part);
  return usdPerMonth > LEAST_BILL ? { usdPerMonth, words: line, isOfBefore: part !== undefined } : undefined;
};

const OF_SOME = re`\b(?:${LONG_PERIOD}|monthly|${MONTH_NAME})\b`;

/** "it's $700 now" below "$500 a day": a bill of a day, or of a month? */
const refuseBillPeriod = (line: string, usd: number, before: Draft | undefined): void => {
  const api = before?.fields['workload.bill']?.api;
  const period = periodSaid(before?.said['workload.bill']?.words ?? '');
  if (api === undefined || period === undefined || OF_SOME.test(line)) return;
  throw notUnderstood(ask`${quoted(line)}: a ${period}, or a month?`, [
    // A mix has no name to type.
    api.startsWith('mix/') ? `$${usd} a ${period}` : `$${usd} a ${period} on ${api}`,
    `$${usd} a month`,
  ]);
};

/** "6.5k was october, …": what was, before what is. */
const WAS_THEN = /^[^,;]{2,60} (?:was|were)\b[^,;]{0,40}, (?:and |but )?(?=bill \$)/i;

/** Words by which an amount without a sign is one of money. */
const OF_PAYING = re`\b(?:bill|spend|spent|spending|invoice|paid|pay|paying|${MONTH_NAME})\b`;

/** "spend was 14.6 in october" below $14k a month: thousands, or dollars? Throws that question. */
const refuseWithoutScale = (line: string, usd: number, billed: number): void => {
  if (!/\d/.test(line) || /[$]|\d ?[km]\b/i.test(line) || !OF_PAYING.test(line) || usd <= 0) return;
  const isNear = (amount: number): boolean => amount < billed * AS_LARGE && amount > billed / AS_LARGE;
  if (isNear(usd) || !isNear(1000 * usd)) return;
  throw notUnderstood(
    ask`${quoted(line)}: in thousands, as the bill before, or in dollars?`,
    [1000 * usd, usd].map((amount) => `the bill is $${withoutDust(amount)} a month`),
  );
};

/** The bill that a whole mention says; undefined where it says something else. `before` is what was said before. */
export const billIn = (said: string, before?: Draft): BillNow | undefined => {
  const bill = billOf(said, before);
  const money = bill === undefined ? undefined : moneyOfCard(bill.words, 'workload.bill', before);
  if (bill === undefined || money === undefined || bill.isOfBefore === true) return bill;
  return {
    ...bill,
    usdPerMonth: money.usdOf(bill.usdPerMonth),
    words: withSign(bill.words, money),
    ...defined({
      parts: bill.parts?.map((part) => ({ ...part, usdPerMonth: toTheCent(money.usdOf(part.usdPerMonth)) })),
    }),
  };
};

const billOf = (said: string, before: Draft | undefined): BillNow | undefined => {
  const line = said.replace(WAS_THEN, '');
  const parts = partBillsIn(line, before);
  if (parts !== undefined) return { usdPerMonth: 0, words: line, parts, isOfBefore: /%/.test(line) };
  const usdPerMonth = BILLS.map((pattern) => amountIn(line, pattern)).find((amount) => amount > 0);
  const billed = before?.fields['workload.bill']?.usdPerMonth ?? 0;
  if (usdPerMonth !== undefined) {
    refuseWithoutScale(line, usdPerMonth, billed);
    refuseBillPeriod(line, usdPerMonth, before);
    return { usdPerMonth, words: line };
  }
  const more = toldMore(line, before);
  if (more !== undefined) return more;
  const named = ofWhom(line, before);
  if (named !== undefined) return named;
  const alone = billed === 0 ? 0 : amountIn(line, AMOUNT_ALONE);
  const most = line.includes('$') ? Number.POSITIVE_INFINITY : billed * AS_LARGE;
  refuseWithoutScale(line, alone, billed);
  if (alone <= LEAST_BILL || alone > most) return undefined;
  refuseBillPeriod(line, alone, before);
  return { usdPerMonth: alone, words: line };
};

/** The same API's bill with the new amount. Throws where no bill was said before: it depends on whose it is. */
export const billAfter = (
  fields: SaidFields,
  { apis }: Scenario,
  { usdPerMonth, api, words, parts }: BillNow,
): Pick<DraftFields, 'workload.bill' | 'apis'> => {
  const before = fields['workload.bill'];
  if (parts !== undefined) return withPartBills(fields, parts, words);
  if (before !== undefined) return { 'workload.bill': { ...before, usdPerMonth, ...defined({ api }) } };
  throw notUnderstood(
    ask`${quoted(words)}: the bill of which API? It says how many tokens there are.`,
    apis.map(({ id }) => `$${usdPerMonth} a month on ${id}`),
  );
};
