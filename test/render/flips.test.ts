import { describe, expect, it } from 'vitest';
import type { Flip } from '../../src/domain/assessment.ts';
import { flipLine } from '../../src/render/flips.ts';
import { namesFor } from '../../src/words/names.ts';
import { answer, SONNET } from '../fixtures/answers/build.ts';

const flip = (changes: Partial<Flip>): Flip => ({
  input: 'throughput',
  field: 'selfHosted.tokensPerSecondPerReplica',
  changes: 'choice',
  side: 'below',
  value: 910,
  now: 1000,
  distance: 0.1,
  to: { choice: 'api', api: 'anthropic/claude-sonnet-5', regime: 'api' },
  ...changes,
});

const line = (flips: readonly Flip[], audience: 'asker' | 'channel' = 'asker'): string | undefined => {
  const base = answer({ volume: 6e9, apis: [SONNET] });
  const asked = { ...base, assessment: { ...base.assessment, flips: [...flips] } };
  return flipLine(asked, namesFor(asked, audience))?.text;
};

const gpuPrice = flip({
  input: 'gpu-price',
  field: 'selfHosted.procurement.usdPerGpuHour',
  side: 'above',
  value: 3.01,
  sellers: { beyond: 4, of: 13 },
});

describe('the line that says what would flip the verdict', () => {
  it('names the two nearest, with the sellers beyond a rental price', () => {
    expect(line([flip({}), gpuPrice, flip({ input: 'volume', value: 3e8 })])).toBe(
      'To Claude Sonnet 5 below 910 tok/s a replica, or over $3.01 per GPU-hour: 4 of 13 sellers.',
    );
  });

  it('names each input once, and leaves out what changes the regime alone', () => {
    expect(
      line([flip({ changes: 'regime' }), flip({ value: 800 }), flip({ side: 'above', value: 2000 })]),
    ).toBe('To Claude Sonnet 5 below 800 tok/s a replica.');
  });

  it('says to what, where the two lead to different choices', () => {
    const hosting = { choice: 'self-host', api: '', regime: 'fragile' } as const;
    expect(
      line([
        flip({ input: 'spares', value: 0, to: hosting }),
        flip({ input: 'input-share', value: 0.84, side: 'above' }),
      ]),
    ).toBe('To hosting it without a spare or to Claude Sonnet 5 above 84% input.');
  });

  it('has words for every input', () => {
    const words = (input: Flip['input'], changes: Partial<Flip>): string | undefined =>
      line([flip({ input, ...changes })]);
    expect(words('volume', { value: 3e8 })).toContain('below 300M tokens a month');
    expect(words('api-price', { value: 2.5, api: 'anthropic/claude-sonnet-5' })).toBe(
      'To Claude Sonnet 5 under $2.50/M.',
    );
    const hosting = { choice: 'self-host', api: '', regime: 'fragile' } as const;
    const dearer = { value: 2.5, side: 'above', api: 'anthropic/claude-sonnet-5', to: hosting } as const;
    expect(words('api-price', dearer)).toBe('To hosting it with Claude Sonnet 5 over $2.50/M.');
    expect(words('cached-share', { value: 0.27, side: 'above' })).toContain(
      'with over 27% of the input cached',
    );
    expect(words('ops-hours', { value: 15.4, side: 'above' })).toContain('above 15.4 ops hours a month');
    expect(words('spares', { value: 2, side: 'above' })).toContain('with 2 spares');
  });

  it('is not there where nothing flips', () => {
    expect(line([])).toBeUndefined();
  });
});
