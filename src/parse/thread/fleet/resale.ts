import type { Draft } from '../../../domain/draft.ts';
import { toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { MACHINES, THE } from '../wording/ways-to-say.ts';

/** "sell the gpus after 3y for 1k each": what they bring is a share of their price here. */

const THEM = `(?:them|it|those|these|they|${THE}${MACHINES})`;
const USD = String.raw`\$?(?<usd>\d{3,6}|\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?k)`;
const YEARS = `(?:after|in) (?<years>\\d{1,2}|${COUNT_WORD}) ?(?:years?|yrs?|y)`;
const EACH = '(?<each> (?:each|apiece|a ?piece|per (?:gpu|card)))?';
const SOLD_FOR: readonly RegExp[] = [
  re`\b(?:re)?sell ${THEM}(?: again| used)*(?: ${YEARS})? (?:for|at) (?:(?:about|around|maybe|only|like) )*${USD}${EACH}(?: then)?[.!]*$`,
  re`\b(?:re)?sell ${THEM} (?:for|at) (?:(?:about|around|maybe|only|like) )*${USD}${EACH} ${YEARS}[.!]*$`,
  re`^(?:(?:and|but|then) )*${THEM}(?:'re| are|'s| is|'d| would| will|'ll)? (?:(?:still|only|be) )*worth (?:(?:about|around|maybe|only|still|like) )*${USD}${EACH}(?: (?:after|by|at|in) (?:that|then|the end))?[.!]*$`,
];

/** Throws the question where no price of a GPU is a share of what was said, as many as are likely where it is. */
export const refuseSoldFor = (line: string, before: Draft | undefined): void => {
  const { usd, years, each } = SOLD_FOR.map((row) => row.exec(line)?.groups).find(Boolean) ?? {};
  if (usd === undefined || before === undefined) return;
  const { 'selfHosted.procurement.usdPerGpu': price = 0, 'selfHosted.gpuCount': count = 1 } = before.fields;
  const share = (of: number): number => toWhole((100 * scaledNumber(usd)) / of);
  const shares = [share(price), ...(each === undefined ? [share(price * count)] : [])].filter(
    (percent) => percent > 0 && percent < 100,
  );
  const over = years === undefined ? '' : `over ${countIn(years)} years, `;
  throw notUnderstood(
    ask`${quoted(line)}: what share of their price is that? A card counts what they bring as a share of it.`,
    (shares.length === 0 ? [10, 20] : [...new Set(shares)]).map((percent) => `${over}${percent}% resale`),
  );
};
