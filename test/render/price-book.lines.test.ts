import { describe, expect, it } from 'vitest';
import { isStale } from '../../src/domain/dated.ts';
import type { WorkspaceDefault } from '../../src/domain/workspace-default.ts';
import { listCommandOf } from '../../src/parse/command-words.ts';
import { renderPriceBook } from '../../src/render/index.ts';
import { priceConfirm } from '../../src/render/price-windows.ts';

const asOf = new Date('2026-11-26T12:00:00Z');
const setting = (field: string, value: WorkspaceDefault['value'], at: string) => ({
  field,
  value,
  by: 'U012ABCDE',
  at,
});
const DEFAULTS = [
  setting(
    'api-price/anthropic/claude-sonnet-5',
    { usdPerMillionInput: 2, usdPerMillionOutput: 8 },
    '2026-11-20T09:00:00Z',
  ),
  setting('gpu-hour/h100-sxm', 2.1, '2026-06-01T09:00:00Z'),
  setting('selfHosted.spareReplicas', 1, '2026-11-20T09:00:00Z'),
];

describe('the prices of a workspace', () => {
  it('have a word of their own', () => {
    for (const words of ['prices', 'price book?', 'defaults prices'])
      expect(listCommandOf(words), words).toEqual({ kind: 'prices' });
  });

  it('are shown with who and when, and which are old, and nothing else is', () => {
    const { text } = renderPriceBook({ defaults: DEFAULTS, isAdmin: true, asOf });
    expect(text).toContain('claude-sonnet-5');
    expect(text).toContain(
      '$8.00 out per 1M tokens – set by <@U012ABCDE> on <!date^1795165200^{date_short}|2026-11-20 09:00 UTC> •',
    );
    expect(text).toContain(
      '$2.10 an hour – set by <@U012ABCDE> on <!date^1780304400^{date_short}|2026-06-01 09:00 UTC> – over 90 days ago',
    );
    expect(text).not.toContain('Spare');
  });

  // 90 days and a half before the clock of these tests, and 91 and a half.
  it.each([
    ['2026-08-28', false],
    ['2026-08-27', true],
  ])('seen on %s are as old here as on a card: %s', (day, isOld) => {
    expect(isStale(day, asOf)).toBe(isOld);
    for (const price of [
      setting('gpu-hour/h100-sxm', 2.1, `${day}T00:00:00Z`),
      { ...setting('gpu-hour/h100-sxm', 2.1, '2026-11-20T09:00:00Z'), confirmedOn: day },
    ])
      expect(
        renderPriceBook({ defaults: [price], isAdmin: true, asOf }).text.includes('over 90 days ago'),
      ).toBe(isOld);
  });

  it('have no figure for others than admins', () => {
    const { text } = renderPriceBook({ defaults: DEFAULTS, isAdmin: false, asOf });
    expect(text).not.toContain('$');
  });

  it('that are none say that list prices count', () => {
    expect(renderPriceBook({ defaults: [], isAdmin: true, asOf }).text).toContain('list prices apply');
  });
});

describe('a price that is read back', () => {
  const both = (usdPerMillionInput: number) => ({ usdPerMillionInput, usdPerMillionOutput: 10 });
  it.each<readonly [number, number | undefined, boolean]>([
    [2, 2, false],
    [2, 5, false],
    [5, 2, false],
    [2, 5.1, true],
    [5.1, 2, true],
    [0, 2, false],
    [2, 0, false],
    [2, undefined, false],
  ])('of $%s beside $%s on the list is far from it: %s', (value, listed, isFar) => {
    const entry = { words: 'x', source: 'contract', day: '2026-11-20' };
    const read = [
      { field: 'gpu-hour/h100-sxm', value, listed },
      {
        field: 'api-price/openai/gpt-5',
        value: both(value),
        listed: listed === undefined ? undefined : both(listed),
      },
    ];
    for (const price of read)
      expect(JSON.stringify(priceConfirm(entry, [price], asOf)).includes('Far from the list')).toBe(isFar);
  });
});
