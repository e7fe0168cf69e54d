import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/domain/scenario.ts';
import { announcedFor } from '../../src/resolve/announced.ts';
import { api, scenario } from '../helpers/scenario.ts';
import { contextOn } from './asked.ts';

describe('what a seller has announced', () => {
  const SHAPE = {
    inputShare: 0.75,
    cachedInputShare: 0,
    cacheWriteShare: 0,
    batchShare: 0,
    requestInputTokens: 1150,
    requestOutputTokens: 210,
  };
  const announced = (day: string, changes: Partial<Api>) =>
    announcedFor(contextOn(new Date(`${day}T00:00:00Z`)), SHAPE, scenario({ apis: [api(changes)] }))
      .announced;

  it('counts for a year and a day', () => {
    // GPT-4.1 mini closes on 14 January 2027, 366 days behind 13 January 2026.
    expect(announced('2026-01-13', { id: 'openai/gpt-4.1-mini' })).toMatchObject([
      { api: 'openai/gpt-4.1-mini', on: '2027-01-14' },
    ]);
    expect(announced('2026-01-12', { id: 'openai/gpt-4.1-mini' })).toBeUndefined();
  });

  it('is a model that closes, with what follows it at its list price and the terms of the one that goes', () => {
    const [closing] = announced('2026-11-30', { id: 'openai/gpt-5-mini', discount: 0.5 }) ?? [];
    const { workload } = scenario();
    // GPT-6.1 Terra at $1 and $5 a million.
    const usd = (workload.inputTokensPerMonth * 1 + workload.outputTokensPerMonth * 5) / 2e6;
    expect(closing).toMatchObject({
      on: '2026-12-11',
      closesSoon: true,
      successor: { name: 'GPT-6.1 Terra', monthlyUsd: expect.closeTo(usd, 6) },
      prices: { usdPerMillionInput: 1, usdPerMillionOutput: 5 },
    });
  });

  it.each([
    ['2026-10-16', true],
    ['2026-10-15', undefined],
  ])('closes soon from 90 days before: %s', (day, soon) => {
    expect(announced(day, { id: 'openai/gpt-4o' })?.[0]?.closesSoon).toBe(soon);
  });

  it('names no successor where the seller names none', () => {
    expect(announced('2026-11-30', { id: 'openai/gpt-5.1' })).toEqual([
      { api: 'openai/gpt-5.1', on: '2027-04-01' },
    ]);
  });

  it('is the price that follows an introductory one, where the list counts and no other price', () => {
    const id = 'google/gemini-3.8-flash';
    const listed = { id, usdPerMillionInput: 0.75, usdPerMillionOutput: 3.75 };
    expect(announced('2026-11-23', listed)).toMatchObject([
      { api: id, on: '2027-01-01', prices: { usdPerMillionInput: 1.5, usdPerMillionOutput: 7.5 } },
    ]);
    expect(announced('2026-11-23', { ...listed, usdPerMillionInput: 0.7 })).toBeUndefined();
    expect(announced('2027-01-01', listed)).toBeUndefined();
  });
});
