import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { assumedFields, codes, errorOf, resolved, VOLUME } from './asked.ts';

describe('volume and mix', () => {
  it('splits a bare volume as chat: 1,150 in and 210 out', () => {
    const { workload } = resolved(VOLUME).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo((500e6 * 1150) / 1360, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo((500e6 * 210) / 1360, 3);
    expect(workload.requestInputTokens).toBeCloseTo(1150, 9);
    expect(workload.requestOutputTokens).toBeCloseTo(210, 9);
    expect(workload).toMatchObject({ cachedInputShare: 0, batchShare: 0, kind: 'interactive' });
    expect(assumedFields(VOLUME)).toEqual(
      expect.arrayContaining(['workload.requestInputTokens', 'workload.requestOutputTokens']),
    );
  });

  it('takes the request from its mix: 90 % input of 1,360 is 1,224 in and 136 out', () => {
    const { workload } = resolved({ ...VOLUME, 'workload.inputShare': 0.9 }).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(450e6, 6);
    expect(workload.requestInputTokens).toBeCloseTo(1224, 9);
    expect(workload.requestOutputTokens).toBeCloseTo(136, 9);
  });

  it.each<[string, DraftFields, number, number]>([
    [
      'output alone, at the mix of chat: 300 × 1,360 ÷ 210',
      { 'workload.requestOutputTokens': 300 },
      (300 * 1150) / 210,
      300,
    ],
    ['input alone', { 'workload.requestInputTokens': 3000 }, 3000, (3000 * 210) / 1150],
    ['both together', { 'workload.requestTokens': 2000 }, (2000 * 1150) / 1360, (2000 * 210) / 1360],
  ])('takes the rest of a request from its %s', (_, fields, input, output) => {
    const { workload } = resolved({ ...VOLUME, ...fields }).scenario;
    expect(workload.requestInputTokens).toBeCloseTo(input, 6);
    expect(workload.requestOutputTokens).toBeCloseTo(output, 6);
    expect(workload.inputTokensPerMonth).toBeCloseTo((500e6 * 1150) / 1360, 3);
    expect(assumedFields({ ...VOLUME, ...fields })).not.toContain('workload.requestInputTokens');
  });

  it('multiplies requests by their size, which sets the mix too', () => {
    // 1.2M requests × (1,500 + 300) = 2.16B tokens, five sixths of them input.
    const { workload } = resolved({
      'workload.requestsPerMonth': 1.2e6,
      'workload.requestInputTokens': 1500,
      'workload.requestOutputTokens': 300,
    }).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(1.8e9, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo(0.36e9, 3);
  });

  it('turns a bill into tokens at the blended price of its API, which becomes the leader', () => {
    // Claude Sonnet 5 at $2 and $10: 0.75 × 2 + 0.25 × 10 = $4 per million, so $6,000 is 1.5B.
    const { scenario } = resolved({
      'workload.inputShare': 0.75,
      'workload.bill': { usdPerMonth: 6000, api: 'anthropic/claude-sonnet-5' },
    });
    const [leader] = scenario.apis;
    expect(leader).toMatchObject({ id: 'anthropic/claude-sonnet-5', role: 'named' });
    const blended = 0.75 * (leader?.usdPerMillionInput ?? 0) + 0.25 * (leader?.usdPerMillionOutput ?? 0);
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo((6000 / blended) * 1e6, 3);
  });

  it('a stated fleet with a utilization needs no volume: V = utilization × capacity', () => {
    const { scenario } = resolved({
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.plannedLoad': 0.4,
      'selfHosted.tokensPerSecondPerReplica': 1000,
      'selfHosted.gpusPerReplica': 2,
    });
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(0.4 * 2 * 1000 * 3600 * 730, 3);
  });

  it('warns where a stated volume gives another load than the stated utilization', () => {
    const fleet: DraftFields = {
      ...VOLUME,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.plannedLoad': 0.4,
    };
    expect(codes(fleet)).toContain('load-differs');
    // 40% of two replicas of 1,000 tok/s, and a hundredth of that more or less.
    const full = 2 * 1000 * 3600 * 730;
    const known = { 'selfHosted.tokensPerSecondPerReplica': 1000, 'selfHosted.gpusPerReplica': 2 };
    const differs = (load: number) =>
      codes({ ...fleet, ...known, 'workload.tokensPerMonth': load * full })?.includes('load-differs');
    expect([0.395, 0.397, 0.403, 0.405].map(differs)).toEqual([true, false, false, true]);
  });

  it('warns of spot, and of no other market, that it is taken away', () => {
    for (const market of ['spot', 'on-demand', 'reserved'] as const)
      expect(
        codes({ ...VOLUME, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.market': market })?.includes(
          'spot-interruptible',
        ),
      ).toBe(market === 'spot');
  });

  it.each([
    ['usdPerGpuHour', 500, true],
    ['usdPerGpuHour', 9, false],
    ['usdPerGpuHour', 0.05, true],
    ['usdPerGpuMonth', 200, true],
    ['usdPerGpuMonth', 2000, false],
    ['usdPerGpu', 312_500, true],
    ['usdPerGpu', 20_000, false],
  ] as const)('says of an H100 at %s %d that no seller is near: %s', (per, price, far) => {
    const found = codes({
      ...VOLUME,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.procurement.kind': per === 'usdPerGpu' ? 'own' : 'rent',
      [`selfHosted.procurement.${per}`]: price,
    });
    expect(found?.includes('far-price')).toBe(far);
  });

  it('asks for a volume, and for nothing else, where none can be known', () => {
    expect(errorOf({ 'selfHosted.gpu': 'a100-80gb' }).code).toBe('volume-missing');
  });
});
