/**
 * The only place that rounds. Engine sentences, cards, charts, the terminal and the tests share these words,
 * so that one number never appears in two spellings.
 */

const grouped = (value: number, decimals: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** Three significant digits at most, without trailing zeros: 1.25, 12.5, 125. */
const shortNumber = (value: number): string => String(Number(value.toPrecision(3)));

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** 999_960 rounds to 1000k, which people write 1M: pick the scale after rounding. */
const scaled = (value: number, from: number): string | null => {
  const rounded = Number(value.toPrecision(3));
  if (rounded >= 1e15)
    return `${shortNumber(rounded / 10 ** Math.floor(Math.log10(rounded)))}e${Math.floor(Math.log10(rounded))}`;
  for (const [size, letter] of SCALES) {
    if (size >= from && rounded >= size) return shortNumber(rounded / size) + letter;
  }
  return null;
};

const TINY = 1e-6;

const dollars = (value: number): string => {
  if (value >= 1e7) return scaled(value, 1e6) ?? grouped(value, 0);
  if (value >= 100) return grouped(value, 0);
  if (value >= 0.995) return grouped(value, 2);
  if (value < TINY) return '0.000001';
  // Two significant digits, but never fewer than two decimals: 0.42, 0.0031.
  const decimals = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(value))));
  return grouped(value, decimals);
};

/**
 * USD for people: $7,294 · $19.40 · $0.0031 · $12.3M. A positive amount never shows as $0.00; below a
 * millionth of a dollar it is "under $0.000001".
 */
export const usd = (value: number): string => {
  if (value < 0) return `-${usd(-value)}`;
  if (value === 0) return '$0';
  return value < TINY ? 'under $0.000001' : `$${dollars(value)}`;
};

/** USD per million tokens: $4.00/M. */
export const usdPerMillion = (value: number): string => `${usd(value)}/M`;

/** A volume or capacity: 500M, 1.25B, 40k, 12. */
export const tokens = (value: number): string => {
  if (value > 0 && value < 1) return 'under 1';
  return scaled(value, 1e3) ?? shortNumber(value);
};

/** Any count that may be large: 12, 1,250, 3.4M. */
export const count = (value: number): string =>
  value < 1e6 ? grouped(Number(value.toPrecision(6)), 0) : (scaled(value, 1e6) ?? grouped(value, 0));

/** A share of one as percent: 19 %, 0.4 %, 540 %. */
export const percent = (share: number): string => {
  const value = share * 100;
  if (value === 0) return '0 %';
  if (Math.abs(value) < 0.1) return 'under 0.1 %';
  if (Math.abs(value) >= 1e6) return 'over 999,999 %';
  return `${grouped(value, Math.abs(value) < 9.95 && !Number.isInteger(Number(value.toPrecision(2))) ? 1 : 0)} %`;
};

/** Tokens a second: 4,200 tok/s. */
export const tokensPerSecond = (value: number): string =>
  `${value >= 100 ? count(value) : shortNumber(value)} tok/s`;

/** Memory: 141 GB, 0.5 GB. */
export const gigabytes = (value: number): string => `${value >= 10 ? count(value) : shortNumber(value)} GB`;

/** A plain number with at most three significant digits. */
export const plain = (value: number): string =>
  value !== 0 && (Math.abs(value) >= 1e6 || Math.abs(value) < 1e-3)
    ? (scaled(value, 1e6) ?? shortNumber(value))
    : grouped(
        value,
        Number.isInteger(value)
          ? 0
          : Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)))),
      );

/** 1 GPU, 4 GPUs. */
export const plural = (n: number, one: string, many = `${one}s`): string =>
  `${count(n)} ${n === 1 ? one : many}`;
