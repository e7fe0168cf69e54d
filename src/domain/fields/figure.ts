import { count, months, percent, plain, tokens, usd, usdPrice } from '../format.ts';
import { type DraftField, FIELDS } from './index.ts';
import type { Dimension } from './row.ts';

/** How people see a number of each dimension; all others plainly. */
const FIGURES: Readonly<Partial<Record<Dimension, (value: number) => string>>> = {
  tokens,
  requests: tokens,
  usd,
  share: percent,
  months,
};

/** A field's number, rounded for people. */
export const figure = (field: DraftField, value: number): string =>
  (FIGURES[FIELDS[field].dimension] ?? plain)(value);

/** A share with its tenths: a third is 33.3%. */
const tenths = (share: number): string => `${plain(100 * share)}%`;

/** The same in words that a line takes, which have the unit already: to be seen in passing, or worked with again. */
const TYPED: Readonly<
  Record<'short' | 'full', Readonly<Partial<Record<Dimension, (value: number) => string>>>>
> = {
  short: { ...FIGURES, share: tenths, months: count },
  full: { share: tenths, usd: usdPrice },
};

/** A field's number as its row types it: "60% cached", "egress $0.08/GB"; undefined for one that has no such words. */
export const typedAs = (
  field: DraftField,
  value: number,
  digits: keyof typeof TYPED,
  typed: string | undefined = FIELDS[field].typed,
): string | undefined => typed?.replace('{}', () => (TYPED[digits][FIELDS[field].dimension] ?? plain)(value));
