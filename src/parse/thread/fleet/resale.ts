import type { Draft } from '../../../domain/draft.ts';
import { plural } from '../../../domain/format.ts';
import { nearEnough, toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { MACHINES, THE } from '../wording/ways-to-say.ts';

/** How long GPUs are used, and what they bring then: "sell the gpus after 3y for 1k each". */

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

const FOR_YEARS = `(?: for)?(?: (?:about|around|at least))* (?<years>\\d{1,2}|${COUNT_WORD}) ?(?:years?|yrs?|y)[.!]*$`;
const KEPT: readonly RegExp[] = [
  re`^(?:(?:and|but|so) )*(?:(?:we|i)(?:'d|'ll| would| will| could| can| want to| plan to)? )?(?:keep|use|run|hold(?: on to)?) ${THEM}${FOR_YEARS}`,
  re`^${THEM}(?:'d|'ll| would| will| should| can)? (?:last|live|be used)(?: us)?${FOR_YEARS}`,
];

/** "we'd keep them 3 years" below GPUs that are rented: bought for so long, or reserved? Throws that as a question. */
export const refuseKeptRented = (line: string, before: Draft | undefined): void => {
  const many = KEPT.map((row) => row.exec(line)?.groups?.years).find((one) => one !== undefined);
  const kind = before?.fields['selfHosted.procurement.kind'] ?? 'rent';
  if (many === undefined || before === undefined || kind !== 'rent') return;
  const years = plural(countIn(many), 'year');
  const rate = before.fields['selfHosted.procurement.usdPerGpuHour'];
  const reserved = `reserved for ${years}`;
  throw notUnderstood(ask`${quoted(line)}: the GPUs are rented here. Bought, or reserved for so long?`, [
    `own, over ${years}`,
    ...(rate === undefined
      ? [reserved]
      : [`list price, ${reserved}`, `${reserved} at $${nearEnough(rate)}/hr`]),
  ]);
};
