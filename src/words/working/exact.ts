import { grouped, percent, tokens, usd } from '../../domain/format.ts';
import { toTheCent, toType } from '../../domain/round.ts';

/**
 * Figures of a sum, with so many digits that a pocket calculator gives what stands behind the equals sign: the card's
 * rounded ones do not (85% × $2.00 + 15% × $10.00 is no $3.24).
 */

const LEAST = 1e-6;
const MOST = 1e15;
/** As many as the least of them has with six digits. */
const DECIMALS = 11;

const isPlain = (value: number): boolean => value >= LEAST && value < MOST;

/** Any number: 1,500 · 0.8 · 5,571.54. */
export const exactNumber = (value: number): string =>
  isPlain(value) ? grouped(toType(value), DECIMALS, 0) : value === 0 ? '0' : tokens(value);

/** USD: $3.23529 · $100 · $963.646 · $12,345.67. */
export const exactUsd = (value: number): string => {
  if (!isPlain(value)) return usd(value);
  if (value >= 1000) return `$${grouped(value, 2, Number.isInteger(toTheCent(value)) ? 0 : 2)}`;
  const shown = toType(value);
  return `$${grouped(shown, DECIMALS, shown >= 100 && Number.isInteger(shown) ? 0 : 2)}`;
};

/** A share of one: 84.5588%. */
export const exactPercent = (share: number): string =>
  isPlain(share) ? `${grouped(toType(share * 100), DECIMALS, 0)}%` : percent(share);

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
];

/** A volume: 1.26838B · 231.618M · 1,360. */
export const exactTokens = (value: number): string => {
  const shown = toType(value);
  const [size, letter] = SCALES.find(([least]) => shown >= least) ?? [1, ''];
  return isPlain(value) ? `${grouped(toType(shown / size), DECIMALS, 0)}${letter}` : tokens(value);
};
