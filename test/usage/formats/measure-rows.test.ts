import { describe, expect, it } from 'vitest';
import { pastedIn } from '../../../src/usage/pasted.ts';
import { refused } from '../exported.ts';
import { csv, read } from '../files.ts';

const profileOf = async (header: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  (await read(csv(header, rows))).profile;

const MONTHS = ['Aug 2026', 'Sep 2026'];

describe('a table with a row for each measure', () => {
  it('has a column for each month, and a row of sums', async () => {
    const profile = await profileOf(
      ['Model', 'Metric', ...MONTHS, 'Total'],
      [
        ['gpt-5', 'Requests', 7, 8, 15],
        ['gpt-5', 'Input tokens (k)', 900, 1000, 1900],
        ['gpt-5', 'of which cached (k)', 400, 500, 900],
        ['gpt-5', 'Output tokens (k)', 90, 100, 190],
        ['o3', 'Input tokens (k)', 50, '', 50],
        ['o3', 'Output tokens (k)', 5, '', 5],
        ['Total', 'Input tokens (k)', 950, 1000, 1950],
      ],
    );
    expect(profile).toMatchObject({
      inputTokens: 1.95e6,
      cachedInputTokens: 9e5,
      outputTokens: 195e3,
      requests: 15,
      days: 61,
    });
    expect(Object.keys(profile.byModel)).toEqual(['gpt-5', 'o3']);
  });

  it.each([
    [['2026-10-01', '2026-10-02'], 2],
    [['01.10.2026', '02.10.2026'], 2],
    [['Q2 2026', 'Q3 2026'], 183],
  ])('has a column for each day or quarter, of which none is a model: %j', async (names, days) => {
    const rows = [
      ['Input tokens', 900, 1000],
      ['Output tokens', 90, 100],
    ];
    const profile = await profileOf(['Metric', ...names], rows);
    expect([profile.days, profile.inputTokens, Object.keys(profile.byModel)]).toEqual([
      days,
      1900,
      ['(not stated)'],
    ]);
  });

  it('has a column for each model, and asks over how long', async () => {
    const header = ['Kennzahl', 'gpt-5', 'gpt-5-mini'];
    const rows = [
      ['Eingabe', 5e6, 3e6],
      ['davon Cache', 1e6, 0],
      ['Ausgabe', 4e5, 1e5],
      ['Kosten', '$12.10', '$3.00'],
    ];
    const profile = await profileOf(header, rows);
    expect(profile).toMatchObject({ inputTokens: 8e6, cachedInputTokens: 1e6, usd: 15.1, days: null });
    expect(profile.question?.lines[0]).toBe('8M in 500k out a month, 13% cached');
    const titled = await read(`Nutzung Oktober 2026\n${csv(header, rows)}`);
    expect(titled.profile).toMatchObject({ inputTokens: 8e6, days: 31, question: null });
  });

  it('has its models in rows of their own', async () => {
    const profile = await profileOf(
      ['Usage', ...MONTHS],
      [
        ['gpt-5', '', ''],
        ['Input tokens', 900, 1000],
        ['Output tokens', 90, 100],
        ['o3', '', ''],
        ['Input tokens', 50, 60],
        ['Output tokens', 5, 6],
      ],
    );
    expect([profile.inputTokens, profile.outputTokens]).toEqual([2010, 201]);
    expect(profile.byModel.o3).toMatchObject({ inputTokens: 110, outputTokens: 11 });
  });

  it('is none of usage where speeds stand in it', async () => {
    const rows = [
      ['Input tokens', 512_000],
      ['Output tokens', 128_000],
      ['Request throughput (req/s)', 8],
    ];
    expect(await refused(csv(['Metric', 'Value'], rows))).not.toBe('answered');
  });

  it('is read as words among words, where it is of no months and no models', () => {
    const rows = '|---|---|\n| Input tokens | 820,000,000 |\n| Output tokens | 90,000,000 |';
    expect(pastedIn(`gpt-5\n| Metric | Value |\n${rows}`)).toBeUndefined();
    expect(pastedIn(`ours:\n| Metric | gpt-5 |\n${rows}`)?.words).toBe('ours:');
  });
});
