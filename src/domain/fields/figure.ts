import { months, percent, plain, tokens, usd } from '../format.ts';
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
