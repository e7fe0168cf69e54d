import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { codes, RENTED, resolved } from './asked.ts';

describe('a bill without mix or work', () => {
  const BILL: DraftFields = { 'workload.bill': { usdPerMonth: 20_000, api: 'anthropic/claude-sonnet-5' } };

  it('is from the API that is in use', () => {
    expect(resolved(BILL).scenario.apis[0]).toMatchObject({ inUse: true });
  });

  it('is 6.2B tokens of Sonnet as chat, 37B as a coding agent: both are said', () => {
    const { scenario, evidence } = resolved(BILL);
    // $2 and $10: 1,150 of 1,360 × 2 + 210 of 1,360 × 10 = $3.2353.
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo((20_000 / (4400 / 1360)) * 1e6, -3);
    const found = evidence.volumeFromBill;
    expect(found).toMatchObject({ usdPerMonth: 20_000, taken: 'chat' });
    const coding = found?.shapes.find(({ shape }) => shape === 'coding-agent')?.tokensPerMonth ?? 0;
    // 78,000 of 78,470 × (0.16 × 2 + 0.84 × 0.2) + 470 of 78,470 × 10 = $0.54497.
    const price = (78_000 / 78_470) * (0.16 * 2 + 0.84 * 0.2) + (470 / 78_470) * 10;
    expect(coding).toBeCloseTo((20_000 / price) * 1e6, -3);
    expect(codes(BILL)).toContain('volume-from-bill');
  });

  it('is no question where the work or the mix was said', () => {
    expect(codes({ ...BILL, 'workload.shapeOfWork': 'rag' })).not.toContain('volume-from-bill');
    expect(codes({ ...BILL, 'workload.inputShare': 0.9 })).not.toContain('volume-from-bill');
  });
});

describe('a volume that is said by its sides', () => {
  it.each<[DraftFields, number, number]>([
    [{ 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 }, 300e6, 100e6],
    [{ 'workload.inputTokensPerMonth': 300e6, 'workload.inputShare': 0.75 }, 300e6, 100e6],
    [{ 'workload.outputTokensPerMonth': 100e6, 'workload.inputShare': 0.75 }, 300e6, 100e6],
  ])('%j', (said, input, output) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { inputTokensPerMonth, outputTokensPerMonth } = resolved({ ...rest, ...said }).scenario.workload;
    expect([inputTokensPerMonth, outputTokensPerMonth]).toEqual([
      expect.closeTo(input, 3),
      expect.closeTo(output, 3),
    ]);
  });

  // 1,150 tokens in to 210 out.
  it.each<[DraftFields, string, number]>([
    [{ 'workload.outputTokensPerMonth': 210e6 }, 'workload.inputTokensPerMonth', 1150e6],
    [{ 'workload.inputTokensPerMonth': 1150e6 }, 'workload.outputTokensPerMonth', 210e6],
    [
      { 'workload.requestsPerMonth': 1e6, 'workload.requestOutputTokens': 420 },
      'workload.inputTokensPerMonth',
      2300e6,
    ],
    [
      { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 575 },
      'workload.outputTokensPerMonth',
      105e6,
    ],
  ])('assumes the other, and lists it: %j', (said, field, value) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const found = resolved({ ...rest, ...said }).assumptions.find((one) => one.field === field);
    expect(found?.value).toBeCloseTo(value, 0);
  });

  it.each<DraftFields>([
    { 'workload.outputTokensPerMonth': 210e6, 'workload.inputShare': 0.75 },
    { 'workload.tokensPerMonth': 500e6, 'workload.requestOutputTokens': 300 },
    {
      'workload.requestsPerMonth': 1e6,
      'workload.requestInputTokens': 900,
      'workload.requestOutputTokens': 100,
    },
    { 'workload.requestsPerMonth': 1e6, 'workload.requestTokens': 1000 },
  ])('assumes none where both follow from what was said: %j', (said) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const fields = resolved({ ...rest, ...said }).assumptions.map(({ field }) => field);
    expect(fields).not.toContain('workload.inputTokensPerMonth');
    expect(fields).not.toContain('workload.outputTokensPerMonth');
  });

  it('is refused where both are 0', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const none = { 'workload.inputTokensPerMonth': 0, 'workload.outputTokensPerMonth': 0 };
    expect(() => resolved({ ...rest, ...none })).toThrow('A volume of 0 tokens costs nothing.');
  });
});

describe('a size that is said in part', () => {
  it.each<[DraftFields, number, number]>([
    [{ 'workload.requestInputTokens': 1500, 'workload.inputShare': 0.75 }, 1500, 500],
    [{ 'workload.requestOutputTokens': 500, 'workload.inputShare': 0.75 }, 1500, 500],
    [{ 'workload.requestTokens': 3000, 'workload.inputShare': 0.5 }, 1500, 1500],
    // Of a mix that has none of what was said the usual 1,360 tokens of a chat are the rest.
    [{ 'workload.requestInputTokens': 1500, 'workload.inputShare': 0 }, 1500, 1360],
    [{ 'workload.requestOutputTokens': 500, 'workload.inputShare': 1 }, 1360, 500],
  ])('%j is %d in, %d out', (said, input, output) => {
    expect(resolved({ ...RENTED, ...said }).scenario.workload).toMatchObject({
      requestInputTokens: input,
      requestOutputTokens: output,
    });
  });

  it('is refused where the mix makes the rest of it endless', () => {
    const said = { 'workload.requestInputTokens': 1500, 'workload.inputShare': 5e-324 };
    expect(() => resolved({ ...RENTED, ...said })).toThrow('Type both sizes');
  });

  it('reads and writes a cache with all of its input at most', () => {
    const cached = (written: number) => () =>
      resolved({ ...RENTED, 'workload.cachedInputShare': 0.75, 'workload.cacheWriteShare': written });
    expect(cached(0.25)().scenario.workload).toMatchObject({ cachedInputShare: 0.75, cacheWriteShare: 0.25 });
    expect(cached(0.26)).toThrow('at most 100%');
  });
});
