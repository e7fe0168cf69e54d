import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { LLAMA, resolved, warned } from './asked.ts';

describe('a volume of one side', () => {
  const volumeOf = (fields: DraftFields) =>
    tokensPerMonth(resolved({ ...LLAMA, ...fields }).scenario.workload);

  it('is with the other one what both are, whichever is larger', () => {
    const both = (input: number, output: number) =>
      volumeOf({ 'workload.inputTokensPerMonth': input, 'workload.outputTokensPerMonth': output });
    expect(both(100e6, 200e6)).toBe(300e6);
    expect(both(1, 0)).toBe(1);
    expect(() => both(0, 0)).toThrow('A volume of 0 tokens costs nothing');
  });

  it('is none of a mix that has nothing of that side', () => {
    const missing = 'How many tokens a month?';
    expect(() => volumeOf({ 'workload.inputTokensPerMonth': 1e8, 'workload.inputShare': 0 })).toThrow(
      missing,
    );
    expect(() => volumeOf({ 'workload.outputTokensPerMonth': 1e8, 'workload.inputShare': 1 })).toThrow(
      missing,
    );
    expect(volumeOf({ 'workload.outputTokensPerMonth': 1e8, 'workload.inputShare': 0.75 })).toBeCloseTo(
      4e8,
      3,
    );
    expect(volumeOf({ 'workload.inputTokensPerMonth': 1e8, 'workload.inputShare': 0.75 })).toBeCloseTo(
      1e8 / 0.75,
      3,
    );
  });
});

describe('a bill whose work was not said', () => {
  const BILL: DraftFields = {
    ...LLAMA,
    'workload.bill': { usdPerMonth: 20_000, api: 'custom/2-10' },
    apis: [
      {
        id: 'custom/2-10',
        usdPerMillionInput: 2,
        usdPerMillionOutput: 10,
        usdPerMillionCachedInput: 0.2,
      },
    ],
  };
  const shapeOf = (fields: DraftFields, shape: string) =>
    resolved(fields).evidence.volumeFromBill?.shapes.find((one) => one.shape === shape)?.tokensPerMonth;
  const millions = (input: number, output: number, cached: number) =>
    20_000 / ((input * ((1 - cached) * 2 + cached * 0.2) + output * 10) / (input + output));

  it('is so many tokens as chat, and so many as a coding agent, 84% of whose input is cached', () => {
    expect(shapeOf(BILL, 'chat')).toBeCloseTo(millions(1150, 210, 0) * 1e6, 0);
    expect(shapeOf(BILL, 'coding-agent')).toBeCloseTo(millions(78_000, 470, 0.84) * 1e6, 0);
    // 20,000 ÷ 3.2353 = 6.2B, and ÷ 0.5448 = 36.7B.
    expect(warned(BILL, 'volume-from-bill')).toBe(
      '$20,000 is 6.18B tokens as chat, 36.7B as a coding agent: say which it is.',
    );
  });

  it('is read with the cached share that was said', () => {
    const half = { ...BILL, 'workload.cachedInputShare': 0.5 };
    expect(shapeOf(half, 'coding-agent')).toBeCloseTo(millions(78_000, 470, 0.5) * 1e6, 0);
  });
});
