import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/parse/patterns/refusals.ts';
import { ALL_SENTENCES } from '../../src/parse/patterns/sentences.ts';
import { LINES } from '../helpers/lines-of-tables.ts';

/** A row is tried where the line holds what its guard names: a guard that lacks a word hides the row in silence. */

describe('what a line must hold for a row', () => {
  // "12 rps and US 8 rps" is no sum of money: this guard says what two bills are.
  const rows = [...ALL_SENTENCES, ...REFUSALS].filter(({ name }) => name !== 'two bills');

  it('stands in every line of the other tests that the row reads', () => {
    const hidden = rows.flatMap(({ name, holds, pattern }) =>
      holds === undefined
        ? []
        : LINES.filter((line) => pattern.test(line) && !holds.test(line)).map((line) => [name, line]),
    );
    expect(hidden).toEqual([]);
  });

  it('is tried on lines that many rows read', () => {
    const read = rows.filter(
      ({ holds, pattern }) => holds !== undefined && LINES.some((line) => pattern.test(line)),
    );
    expect(read.length).toBeGreaterThan(40);
  });
});
