import { findApi } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { modelsOf, sellerNamed } from '../names/rival-seller.ts';
import { quoted } from '../problems.ts';

/** "we spend $25k on anthropic and $10k on openai": each bill has a volume of its own, and they are costed one by one. */

const USD = String.raw`(?:[$€£] ?)?(?<![\d.,])\d[\d.,]{0,15}[km]?`;
const PERIOD = '(?: (?:a|per) (?:month|mo|year)| ?\\/ ?(?:mo|month|yr|year)| monthly)?';
const bill = (n: number): string =>
  String.raw`(?:(?<usd${n}>${USD})${PERIOD} (?:(?:on|for|to|with|at) )?(?<api${n}>[a-z][\w.-]*(?: [\w.-]+){0,2}?))`;

const LEAD =
  '(?:(?:we |i |they )?(?:currently |now )?(?:spend|spent|pay|paid|burn|are spending|are paying) |(?:our |the |my )?(?:bills?|spend|invoices?)(?: last month)?(?: (?:is|are|was|were))?:? )?';
const TAIL = '(?:,? (?:each month|last month|every month|right now|today|respectively))?';

const TWO_BILLS = re`${LEAD}${bill(1)}${PERIOD}(?:,? and |, ?|;? | \+ )${bill(2)}${PERIOD}${TAIL}(?=$|[,.;)?!]| )`;

/** A model of it, where the name is one of a seller. */
const paidFor = (name: string): string | undefined => {
  const seller = sellerNamed(name);
  if (seller !== undefined) return modelsOf(seller.id)[0];
  return findApi(name) === undefined ? undefined : name;
};

const isMoney = (usd: string): boolean => /[$€£]|\d ?[km]$/i.test(usd);

/** The lines of two bills that stand in one; null where the words are none. */
const linesOf = (words: string): readonly string[] | null => {
  const { usd1 = '', usd2 = '', api1 = '', api2 = '' } = TWO_BILLS.exec(words)?.groups ?? {};
  const [first, second] = [paidFor(api1), paidFor(api2)];
  if (first === undefined || second === undefined || !isMoney(usd1) || !isMoney(usd2)) return null;
  const line = (usd: string, api: string): string =>
    `${/^[$€£]/.test(usd) ? usd : `$${usd}`} a month on ${api}`;
  return [line(usd1, first), line(usd2, second)];
};

/** The refusal of two bills in one line, with each as a line of its own. */
export const twoBills = {
  name: 'two bills',
  pattern: TWO_BILLS,
  holds: /(?:[$€£] ?\d|\d ?[km]\b).*(?:[$€£] ?\d|\d ?[km]\b)/is,
  unless: ({ text }: { readonly text: string }): boolean => linesOf(TWO_BILLS.exec(text)?.[0] ?? '') === null,
  message: (words: string): string =>
    `${quoted(words)} are two bills, and each has a volume of its own: cost one, and then the other.`,
  hints: (words: string): readonly string[] => linesOf(words) ?? [],
} as const;
