import { describe, expect, it } from 'vitest';
import { csv, read } from '../files.ts';

const HEADER = ['Team', 'Model', 'Requests (k)', 'Input tokens (M)', 'Cached (M)', 'Output tokens (M)'];
const ROWS = [
  ['Search', 'gpt-4.1-mini', 410, 615, 120, 74],
  ['Search', 'gpt-4.1', 22, 88, 10, 9],
  ['Subtotal Search', '', 432, 703, 130, 83],
  ['Support', 'claude-haiku-4-5', 300, 540, 300, 66],
];
const total = (label: string) => [label, '', 732, 1243, 430, 149];

const figures = async (text: string) => {
  const { inputTokens, cachedInputTokens, outputTokens, requests, days } = (await read(text)).profile;
  return { inputTokens, cachedInputTokens, outputTokens, requests, days };
};

const SUMS = { inputTokens: 1243e6, cachedInputTokens: 430e6, outputTokens: 149e6, requests: 732e3 };

describe('a table whose rows have no time', () => {
  it.each([
    ['its sums', csv(HEADER, [...ROWS, total('TOTAL October 2026')])],
    ['its title', `Usage report October 2026\n\n${csv(HEADER, [...ROWS, total('Gesamtsumme')])}`],
    ['days above it', `Zeitraum: 01.10.2026 - 31.10.2026\n${csv(HEADER, [...ROWS, total('**Total**')])}`],
    ['a remark below it', csv(HEADER, [...ROWS, ['Oktober 2026', '', '', '', '', '']])],
  ])('is of the month that is named in %s', async (_, text) => {
    expect(await figures(text)).toEqual({ ...SUMS, days: 31 });
    const { profile } = await read(text);
    expect(profile).toMatchObject({ question: null, from: '2026-10-01T00:00:00Z' });
    expect(Object.keys(profile.byModel)).toHaveLength(3);
  });

  it.each([
    ['no month', csv(HEADER, [...ROWS, total('Total'), ['', '', 732, 1243, 430, 149]])],
    ['the day on which it was made', `Created November 2026\n${csv(HEADER, ROWS)}`],
    ['two months', `Oct 2026\nNov 2026\n${csv(HEADER, ROWS)}`.replace('2026\nNov', '2026 and Nov')],
  ])('asks over how long, with its own volume, where it names %s', async (_, text) => {
    expect(await figures(text)).toEqual({ ...SUMS, days: null });
    const { outcome, question } = (await read(text)).profile;
    expect([outcome, question?.lines]).toEqual(['ask', ['1.24B in 149M out a month, 35% cached']]);
  });

  it('is none of usage where speeds stand in it, and a call without a time is none', async () => {
    const speeds = csv(
      ['Model', 'Concurrency', 'Input tokens', 'Output tokens', 'TTFT (ms)'],
      [['llama', 8, 1024, 256, 120]],
    );
    await expect(read(speeds)).rejects.toThrow('no time');
  });

  it('may name projects alone, of which the model is then asked', async () => {
    const rows = [
      ['web', 5e6, 4e5],
      ['ops', 3e6, 1e5],
      ['Summe', 8e6, 5e5],
    ];
    const { profile } = await read(csv(['Projekt', 'Eingabe-Token', 'Ausgabe-Token'], rows));
    expect([profile.inputTokens, profile.outputTokens, profile.outcome]).toEqual([8e6, 5e5, 'ask']);
  });
});

describe('rows of sums among days', () => {
  it('may be called so under another name than that of the model', async () => {
    const days = ['2026-10-01', '2026-10-02'].map((day) => [day, 'Suche', 'gpt-5', 900, 90]);
    const rows = [...days, ['', 'Zwischensumme Suche', '', 1800, 180], ['', 'Gesamtsumme', '', 1800, 180]];
    const { profile } = await read(csv(['Datum', 'Team', 'Modell', 'Input tokens', 'Output tokens'], rows));
    expect([profile.inputTokens, profile.outputTokens]).toEqual([1800, 180]);
    expect(profile.notes.join()).not.toContain('could not be read');
  });
});
