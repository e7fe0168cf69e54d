import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { decisionRow } from '../../src/store/sql/decision-rows.ts';
import { jsonColumn, wordsColumn } from '../../src/store/sql/json-column.ts';
import { type Position, pageSize, startOf, toPage } from '../../src/store/sql/page.ts';
import { UnreadableRow } from '../../src/store/unreadable-row.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { decisionOf } from './records.ts';

describe('a JSON column', () => {
  const price = jsonColumn(z.strictObject({ usdPerGpuHour: z.number() }), [
    // Version 1 was a bare number, version 2 named it badly.
    (one) => ({ price: one }),
    (two) => ({ usdPerGpuHour: z.object({ price: z.number() }).parse(two).price }),
  ]);

  it('writes the newest version and reads every older one', () => {
    expect(price.write({ usdPerGpuHour: 2 })).toBe('{"v":3,"value":{"usdPerGpuHour":2}}');
    for (const old of [
      '{"v":1,"value":2}',
      '{"v":2,"value":{"price":2}}',
      '{"v":3,"value":{"usdPerGpuHour":2}}',
    ])
      expect(price.read(old)).toEqual({ usdPerGpuHour: 2 });
  });

  it('names the version of a newer llmcost, also where its value would pass', () => {
    expect(() => price.read('{"v":4,"value":{"usdPerGpuHour":2}}')).toThrow(
      'version 4 was written by a newer',
    );
  });

  it.each(['', 'null', '{}', '{"v":0,"value":{"usdPerGpuHour":2}}', '{"v":3,"value":2}', '{"v":3}'])(
    'refuses %j',
    (text) => {
      expect(() => price.read(text)).toThrow();
    },
  );

  it('gives any words back to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER }), (words) => {
        const text = wordsColumn.write(words);
        expect(text).not.toContain('\0');
        expect(wordsColumn.read(text)).toEqual({ words });
      }),
    );
    expect(wordsColumn.read(wordsColumn.write(undefined))).toEqual({});
  });
});

describe('an unreadable row', () => {
  it('says where and what, never what the row holds', () => {
    const cause = z.object({ gpu: z.string() }).safeParse({ gpu: 12345 }).error;
    const { message } = new UnreadableRow('estimates', ['T1', 'e1'], cause);
    expect(message).toMatch(/^estimates T1\/e1 cannot be read: gpu: /);
    expect(message).not.toContain('12345');
  });
});

describe('a page', () => {
  const rows = [5, 4, 3, 2, 1];
  const position = (row: number): Position => [row, `id${row}`];
  const keep = (row: number): number => row;

  it('has a next where there is one row more than it holds', () => {
    expect(toPage([5, 4], 2, position, keep)).toEqual({ items: [5, 4] });
    const { items, next } = toPage([5, 4, 3], 2, position, keep);
    expect(items).toEqual([5, 4]);
    expect(startOf({ after: next ?? '' })).toEqual([4, 'id4']);
  });

  it('goes on behind a row that is left out', () => {
    const { items, next } = toPage(rows, 2, position, (row) => (row === 4 ? undefined : row));
    expect(items).toEqual([5]);
    expect(startOf({ after: next ?? '' })).toEqual([4, 'id4']);
  });

  it.each([
    [undefined, 20],
    [1, 1],
    [100, 100],
    [101, 100],
    [0, 1],
    [-5, 1],
    [2.9, 2],
  ])('of %j holds %j', (limit, holds) => {
    expect(pageSize(limit === undefined ? undefined : { limit })).toBe(holds);
  });

  it.each(['', 'x', 'bnVsbA', '[]', 'eyJhIjoxfQ'])('does not start after %j', (after) => {
    expect(() => startOf({ after })).toThrow(RangeError);
  });
});

describe('the row of a decision', () => {
  it('holds each thing once', () => {
    const decision = decisionOf('T1', 'd1');
    const { reason, changesMind, stances } = decision;
    expect(JSON.parse(decisionRow(decision).record)).toEqual({
      v: 1,
      value: { reason, changesMind, stances },
    });
  });
});
