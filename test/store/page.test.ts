import { describe, expect, it } from 'vitest';
import { pageSize, startOf, toPage } from '../../src/store/sql/page.ts';

describe('a page', () => {
  it.each([
    [undefined, 20],
    [{}, 20],
    [{ limit: -5 }, 1],
    [{ limit: 0 }, 1],
    [{ limit: 1 }, 1],
    [{ limit: 2.9 }, 2],
    [{ limit: 100 }, 100],
    [{ limit: 101 }, 100],
  ])('of %j holds %d', (page, size) => {
    expect(pageSize(page)).toBe(size);
  });

  const pageOf = (rows: readonly number[], limit: number) =>
    toPage(
      rows,
      limit,
      (row) => [row, `id${row}`],
      (row) => (row === 2 ? undefined : row * 10),
    );

  it('ends where no row is left, and else says after which the next one starts', () => {
    expect(pageOf([], 3)).toEqual({ items: [] });
    expect(pageOf([1, 3, 4], 3)).toEqual({ items: [10, 30, 40] });
    const { items, next } = pageOf([1, 3, 4, 5], 3);
    expect(items).toEqual([10, 30, 40]);
    expect(startOf({ after: next ?? '' })).toEqual([4, 'id4']);
  });

  it('leaves out what cannot be read, and goes on behind it', () => {
    const { items, next } = pageOf([1, 2, 3], 2);
    expect(items).toEqual([10]);
    expect(startOf({ after: next ?? '' })).toEqual([2, 'id2']);
  });

  it('starts at the first row, or after the `next` of another page and nothing else', () => {
    expect(startOf(undefined)).toBeUndefined();
    expect(startOf({ limit: 5 })).toBeUndefined();
    for (const after of ['', 'nonsense', Buffer.from('[1]').toString('base64url')])
      expect(() => startOf({ after })).toThrow(RangeError);
  });
});
