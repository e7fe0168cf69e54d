import { once } from '../bounded.ts';
import { MONTH_NAMES, SHORT_MONTHS } from './day.ts';
import { significant } from './round.ts';

/**
 * The only place that makes text of numbers; `round.ts` keeps fewer digits of one. Sentences of `words/`, cards, charts,
 * the terminal and the tests share it, so that one number never appears in two spellings.
 */

const UNKNOWN = 'unknown';

/** Pairs of the least and the most decimals that are asked for. */
const MOST_FORMATTERS = 50;
/** Making a formatter takes a hundred times as long as using one. */
const formatterOnce = once<Intl.NumberFormat>(MOST_FORMATTERS);

const formatter = (minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat =>
  formatterOnce(
    `${minimumFractionDigits} ${maximumFractionDigits}`,
    () => new Intl.NumberFormat('en-US', { minimumFractionDigits, maximumFractionDigits }),
  );

/** Commas between thousands. */
const withCommas = (whole: string): string => {
  let text = whole;
  for (let at = whole.length - 3; at > 0; at -= 3) text = `${text.slice(0, at)},${text.slice(at)}`;
  return text;
};

/** Code units of the digits 0 and 5. */
const ZERO = 48;
const FIVE = 53;

/** JavaScript writes a number below the first with an exponent; above the second, digits run out. */
const LEAST_PLAIN = 1e-6;
const MOST_PLAIN = 1e7;

/** The same digits as Intl writes them: half away from zero, on the shortest decimals that give the number back. */
const byHand = (value: number, decimals: number, least: number): string => {
  const text = String(value);
  const point = text.indexOf('.');
  if (point < 0) return least === 0 ? withCommas(text) : `${withCommas(text)}.${'0'.repeat(least)}`;
  const up = text.charCodeAt(point + 1 + decimals) >= FIVE ? 1 : 0;
  const digits = String(
    Number(text.slice(0, point) + text.slice(point + 1, point + 1 + decimals).padEnd(decimals, '0')) + up,
  );
  const all = digits.padStart(decimals + 1, '0');
  let end = all.length;
  while (end > all.length - decimals + least && all.charCodeAt(end - 1) === ZERO) end -= 1;
  const whole = withCommas(all.slice(0, all.length - decimals));
  return end === all.length - decimals ? whole : `${whole}.${all.slice(all.length - decimals, end)}`;
};

/**
 * English digit grouping, at most so many decimals; `least` of them are kept even where they are zeros. Intl takes
 * ten times as long as we do, so it writes only what is very large, very small or negative.
 */
export const grouped = (value: number, decimals: number, least = decimals): string =>
  value >= LEAST_PLAIN && value < MOST_PLAIN
    ? byHand(value, decimals, least)
    : formatter(least, decimals).format(value);

const threeDigits = (value: number): number =>
  value > 0 && value < 1000 && Number.isInteger(value) ? value : significant(3, value);

/** Three significant digits at most, without trailing zeros: 1.25, 12.5, 125. */
const shortNumber = (value: number): string => String(threeDigits(value));

/** 9e17, 1.25e-9: for what has no everyday word. */
const scientific = (value: number): string => {
  const [digits = '0', exponent = '0'] = value.toExponential(2).split('e');
  return `${Number(digits)}e${Number(exponent)}`;
};

/** Sizes of large numbers with their letters, the largest first. */
export const LETTER_SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** 999_960 rounds to 1000k, which people write 1M: pick the scale after rounding. */
const scaled = (value: number, from: number): string | null => {
  const rounded = threeDigits(value);
  if (rounded >= 1e15) return scientific(value);
  for (const [size, letter] of LETTER_SCALES) {
    if (size >= from && rounded >= size) return shortNumber(rounded / size) + letter;
  }
  return null;
};

const TINY = 1e-6;

const dollars = (value: number): string => {
  if (value >= 999_999.5) return scaled(value, 1e6) ?? grouped(value, 0);
  if (value >= 99.995) return grouped(value, 0);
  if (value >= 0.995) return grouped(value, 2);
  // Two significant digits, but never fewer than two decimals: 0.42, 0.0031.
  return grouped(significant(2, value), 8, 2);
};

/**
 * USD for people: $7,294 · $19.40 · $0.0031 · $1.25M. A positive amount never shows as $0.00; below a
 * millionth of a dollar it is "under $0.000001".
 */
export const usd = (value: number): string => {
  if (!Number.isFinite(value)) return UNKNOWN;
  if (value === 0) return '$0';
  if (Math.abs(value) < TINY) return 'under $0.000001';
  return value < 0 ? `-$${dollars(-value)}` : `$${dollars(value)}`;
};

/** USD as they are typed, so that they are read back as the same price: $1.79, $6.395. */
export const usdExact = (value: number): string => `$${grouped(value, 6, 2)}`;

/** USD with their cents, and no more: $1.79, $2.00. */
export const usdInCents = (value: number): string => `$${value.toFixed(2)}`;

const PRICE_DIGITS = 4;

/**
 * What one of something costs, as its seller writes it, so that a bill can be worked out again: $0.135, $2.695, $25,000.
 * A price that was worked out has four digits: $1.536.
 */
export const usdPrice = (value: number): string => {
  const written = Number(value.toFixed(PRICE_DIGITS));
  const shown = Math.abs(written - value) < TINY ? written : significant(PRICE_DIGITS, value);
  return shown < TINY || (shown >= 100 && Number.isInteger(shown)) ? usd(value) : `$${grouped(shown, 8, 2)}`;
};

/** Two amounts with as many digits as tell them apart: $0.394 and $0.39, which both round to $0.39. */
export const usdApart = (one: number, other: number): readonly [string, string] => {
  const short = [usd(one), usd(other)] as const;
  if (short[0] !== short[1] || one === other) return short;
  for (const digits of [3, 4, 5]) {
    const longer = [`$${grouped(one, digits, 2)}`, `$${grouped(other, digits, 2)}`] as const;
    if (longer[0] !== longer[1]) return longer;
  }
  return [usdExact(one), usdExact(other)];
};

/** USD per million tokens: $4.00/M. */
export const usdPerMillion = (value: number): string =>
  Number.isFinite(value) ? `${usd(value)}/M` : UNKNOWN;

/** A volume or capacity: 500M, 1.25B, 40k, 12. */
export const tokens = (value: number): string => {
  if (!Number.isFinite(value)) return UNKNOWN;
  if (value < 0) return `-${tokens(-value)}`;
  if (value > 0 && value < 1) return 'under 1';
  return scaled(value, 1e3) ?? shortNumber(value);
};

/** A figure and what it counts, where the two may be said apart: 500M, tokens. */
export interface Counted {
  readonly figure: string;
  readonly unit: string;
}

/** Both of them: 500M tokens. */
export const countedWords = ({ figure, unit }: Counted): string => `${figure} ${unit}`;

/** A volume with its noun. */
export const countedTokens = (value: number): Counted => ({
  figure: tokens(value),
  unit: value > 0 && value <= 1 ? 'token' : 'tokens',
});

/** A volume as a noun: 500M tokens, 1 token. */
export const tokenVolume = (value: number): string => countedWords(countedTokens(value));

/** Any count that may be large, in whole numbers: 12, 1,250, 3.4M. */
export const count = (value: number): string => {
  if (!Number.isFinite(value)) return UNKNOWN;
  if (value < 0) return `-${count(-value)}`;
  return value < 999_999.5 ? grouped(value, 0) : (scaled(value, 1e6) ?? grouped(value, 0));
};

/** A share of one as percent: 19%, 0.4%, 540%. */
export const percent = (share: number): string => {
  const value = share * 100;
  if (!Number.isFinite(value)) return Number.isFinite(share) ? 'over 999,999%' : UNKNOWN;
  if (value === 0) return '0%';
  if (Math.abs(value) < 0.1) return 'under 0.1%';
  if (Math.abs(value) >= 999_999.5) return 'over 999,999%';
  return `${grouped(value, Math.abs(value) < 9.95 ? 1 : 0, 0)}%`;
};

/** Tokens a second without their unit, where words beside it have that: 4,200. */
export const speedFigure = (value: number): string => (value >= 99.95 ? count(value) : plain(value));

/** Tokens a second: 4,200 tok/s. */
export const tokensPerSecond = (value: number): string =>
  Number.isFinite(value) ? `${speedFigure(value)} tok/s` : UNKNOWN;

/** A span of seconds: 0.35 s, 12 s. */
export const seconds = (value: number): string =>
  Number.isFinite(value) ? `${value >= 9.995 ? count(value) : plain(value)} s` : UNKNOWN;

/** Memory: 141 GB, 0.5 GB. */
export const gigabytes = (value: number): string =>
  Number.isFinite(value) ? `${value >= 9.995 ? count(value) : plain(value)} GB` : UNKNOWN;

/** A plain number: three significant digits at most below 1,000, whole up to a million, then 1.2M, 9e17. */
export const plain = (value: number): string => {
  if (!Number.isFinite(value)) return UNKNOWN;
  if (value < 0) return `-${plain(-value)}`;
  if (value >= 999_999.5) return scaled(value, 1e6) ?? grouped(value, 0);
  if (value >= 999.5) return grouped(value, 0);
  return value === 0 || value >= 1e-6 ? grouped(threeDigits(value), 8, 0) : scientific(value);
};

/** A plain number of so many significant digits at most: two of 2.47 are 2.5. */
export const plainTo = (digits: number, value: number): string => plain(significant(digits, value));

/** How many times as much: 21×, 6.1×, 3.4M×. */
export const times = (ratio: number): string =>
  Number.isFinite(ratio) ? `${ratio < 9.95 ? grouped(ratio, 1, 0) : count(ratio)}×` : UNKNOWN;

/** A span: 6.5 months, 14 months, 25 years. */
export const months = (value: number): string => {
  const [span, unit] = value >= 119.5 ? [value / 12, 'year'] : [value, 'month'];
  const words = Math.abs(span) < 9.95 ? grouped(span, 1, 0) : count(span);
  return Number.isFinite(value)
    ? `${words === '0' ? 'under 0.1' : words} ${unit}${words === '1' ? '' : 's'}`
    : UNKNOWN;
};

/** A number with its noun. */
export const counted = (n: number, one: string, many = `${one}s`): Counted => ({
  figure: count(n),
  unit: n === 1 ? one : many,
});

/** 1 GPU, 4 GPUs. */
export const plural = (n: number, one: string, many?: string): string => countedWords(counted(n, one, many));

/** An ISO day, or a time on it, for people: "23 Oct 2026"; whatever is none stays as it is. */
export const dayInWords = (at: string): string => {
  const [, year, number, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(at) ?? [];
  const month = SHORT_MONTHS[Number(number) - 1];
  return month === undefined ? at : `${Number(day)} ${month} ${year}`;
};

/** "March 2027" of 2027-03; undefined for what is no month of this century. */
export const monthWords = (month: string): string | undefined => {
  const [, year, number] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  return year === undefined ? undefined : `${MONTH_NAMES[Number(number) - 1]} ${year}`;
};
