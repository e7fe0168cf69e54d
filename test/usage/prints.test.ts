import { describe, expect, it } from 'vitest';
import { newPrints } from '../../src/usage/prints.ts';

describe('rows that are remembered', () => {
  it('are known again in their file and in another, however many there are', () => {
    const prints = newPrints();
    const rows = Array.from({ length: 20_000 }, (_, at) => [`${at}`, 'gpt-5']);
    const seen = (row: readonly string[]) => prints.seen(row);
    prints.next();
    expect(new Set(rows.map(seen))).toEqual(new Set(['new']));
    expect(new Set(rows.map(seen))).toEqual(new Set(['here']));
    prints.next();
    expect(new Set(rows.map(seen))).toEqual(new Set(['elsewhere']));
    expect(seen(['gpt', '-5'])).toBe('new');
    expect(seen(['gpt-', '5'])).toBe('new');
  });
});
