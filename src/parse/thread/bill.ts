import { findApi } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { notUnderstood, quoted } from '../problems.ts';

/** "the bill is now $10k": a bill in a thread is of the API whose bill was said. */

/** What somebody says that the API costs them now. */
export interface BillNow {
  /** Above 0. */
  readonly usdPerMonth: number;
  /** Whose it is, where somebody says so; else that of the bill before. */
  readonly api?: string;
  readonly words: string;
}

const AMOUNT = String.raw`\$? ?(?<amount>\d[\d,]*(?:\.\d+)?) ?(?<scale>[km])?(?: ?(?:usd|dollars?))?`;
/** Which month it was makes it no other bill. */
const WHEN = `(?: (?:(?:for|in|since) )?(?:(?:last|this|next) (?:month|quarter)|q[1-4]|${MONTH_NAME}))?`;
const BILLS: readonly RegExp[] = [
  re`^(?:the |our |my )?(?:[a-z]+ |[a-z]+'s )?(?:bill|spend|spending|invoice)(?: (?:for|of|in) [a-z]+)?(?: (?:is|was|are|will be|should be|(?:came|comes) (?:in(?: at)?|to|out at):?|(?:goes|grows|rises|drops|went|fell) (?:up |down )?to))?(?: (?:now|actually|really|more like|about|around|closer to|only))* ${AMOUNT}(?: ?(?:a|per|\/) ?mo(?:nth)?)?(?: now)?${WHEN}$`,
  re`^(?:make it |set it to |it'?s )?(?=\$)${AMOUNT} ?(?:a|per|\/) ?mo(?:nth)?$`,
];
/** An amount alone below a bill is the bill. */
const AMOUNT_ALONE = re`^(?:(?:it'?s|it was|make it|we(?:'?re| are) (?:at|paying)|we pay|now|more like|only|about|around|closer to) )*${AMOUNT}(?: (?:now|instead|actually))*${WHEN}$`;
/** No smaller number is likely to be one. */
const LEAST_BILL = 100;
/** How far an amount without a sign may be from the bill that it takes the place of. */
const AS_LARGE = 50;
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

const amountIn = (line: string, pattern: RegExp): number => {
  const { amount = '', scale = '' } = pattern.exec(line)?.groups ?? {};
  return Number(amount.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
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
    : { usdPerMonth: bill.usdPerMonth, api, words: line };
};

const IN_OTHER_MONEY =
  /^(?:the |our |my )?(?:bill|invoice|spend)\b[^\d€£¥₹]*?(?<money>[€£¥₹] ?\d[\d.,]*[km]?|\d[\d.,]*[km]? ?(?:eur|euros?|gbp|pounds?|chf|inr|rupees))(?: ?(?:a|per|\/) ?mo(?:nth)?)?$/i;

/** "invoice came in: €13,200" below a bill is of the same API. */
export const withBilled = (line: string, { fields }: Draft): string => {
  const money = IN_OTHER_MONEY.exec(line)?.groups?.money;
  const api = fields['workload.bill']?.api;
  return money === undefined || api === undefined ? line : `${money} a month on ${api}`;
};

/** The bill that a whole mention says; undefined where it says something else. `before` is what was said before. */
export const billIn = (line: string, before?: Draft): BillNow | undefined => {
  const usdPerMonth = BILLS.map((pattern) => amountIn(line, pattern)).find((amount) => amount > 0);
  if (usdPerMonth !== undefined) return { usdPerMonth, words: line };
  const billed = before?.fields['workload.bill']?.usdPerMonth ?? 0;
  const named = ofWhom(line, before);
  if (named !== undefined) return named;
  const alone = billed === 0 ? 0 : amountIn(line, AMOUNT_ALONE);
  const most = line.includes('$') ? Number.POSITIVE_INFINITY : billed * AS_LARGE;
  return alone > LEAST_BILL && alone <= most ? { usdPerMonth: alone, words: line } : undefined;
};

/** The same API's bill with the new amount. Throws where no bill was said before: it hangs on whose it is. */
export const billAfter = (
  fields: Readonly<DraftFields>,
  { apis }: Scenario,
  { usdPerMonth, api, words }: BillNow,
): Pick<DraftFields, 'workload.bill'> => {
  const before = fields['workload.bill'];
  if (before !== undefined) return { 'workload.bill': { ...before, usdPerMonth, ...defined({ api }) } };
  throw notUnderstood(
    `${quoted(words)}: the bill of which API? It says how many tokens there are.`,
    apis.map(({ id }) => `$${usdPerMonth} a month on ${id}`),
  );
};
