import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { repriced } from '../../src/resolve/index.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** All APIs at so many times their prices of today. */

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });

const NAMED: DraftFields = {
  'workload.tokensPerMonth': 500e6,
  'selfHosted.model': 'llama-3.3-70b',
  'selfHosted.gpu': 'h100-sxm',
  apis: [{ id: 'anthropic/claude-sonnet-5' }],
};
const BILLED: DraftFields = {
  'workload.bill': { usdPerMonth: 20_000, api: 'anthropic/claude-sonnet-5' },
  'selfHosted.gpu': 'h100-sxm',
};
const at = (factor: number, fields: DraftFields) => resolved({ ...fields, 'apis.priceFactor': factor });

describe('API prices of another day', () => {
  it.each([0.7, 1.2])('%f: every API follows, the seller of the hosted model too', (factor) => {
    const [today, then] = [resolved(NAMED), at(factor, NAMED)];
    expect(then.scenario.apis.map(({ role }) => role)).toContain('same-model');
    for (const [index, api] of then.scenario.apis.entries()) {
      const before = today.scenario.apis[index];
      expect(api.id).toBe(before?.id);
      expect(api.usdPerMillionInput).toBeCloseTo((before?.usdPerMillionInput ?? 0) * factor, 9);
      expect(api.usdPerMillionOutput).toBeCloseTo((before?.usdPerMillionOutput ?? 0) * factor, 9);
      expect(api.usdPerMillionCachedInput).toBeCloseTo((before?.usdPerMillionCachedInput ?? 0) * factor, 9);
    }
    for (const figure of ['low', 'median', 'high'] as const)
      expect(then.evidence.sameModel?.[`${figure}UsdPerMillionTokens`]).toBeCloseTo(
        (today.evidence.sameModel?.[`${figure}UsdPerMillionTokens`] ?? 0) * factor,
        9,
      );
  });

  it('what is written into a cache follows, and what is said of the sellers of the hosted model', () => {
    const written: DraftFields = { ...NAMED, 'workload.cacheWriteShare': 0.1 };
    const [today, then] = [resolved(written), at(0.7, written)];
    expect(then.scenario.apis[0]?.usdPerMillionCacheWrite).toBeCloseTo(
      (today.scenario.apis[0]?.usdPerMillionCacheWrite ?? Number.NaN) * 0.7,
      9,
    );
    const sellersIn = ({ evidence }: typeof then) =>
      evidence.names?.apis.find(({ sameModelSellers }) => sameModelSellers !== undefined)?.sameModelSellers;
    const [was, is] = [sellersIn(today), sellersIn(then)];
    expect(is).toEqual({
      count: was?.count,
      lowUsd: expect.closeTo((was?.lowUsd ?? Number.NaN) * 0.7, 9),
      highUsd: expect.closeTo((was?.highUsd ?? Number.NaN) * 0.7, 9),
    });
  });

  it('a price that somebody gave is that of the day, and the card says which it is', () => {
    const own = { id: 'anthropic/claude-sonnet-5', usdPerMillionInput: 3, usdPerMillionOutput: 15 };
    const { scenario, evidence } = at(0.5, { ...NAMED, apis: [own, { id: 'openai/gpt-5' }] });
    expect(scenario.apis[0]).toMatchObject({ usdPerMillionInput: 3, usdPerMillionOutput: 15 });
    expect(scenario.apis[1]?.usdPerMillionInput).toBeCloseTo(1.25 / 2, 9);
    expect(evidence.warnings?.find(({ code }) => code === 'api-prices-moved')?.message).toBe(
      'Every API is counted at 50% of today’s price, as you said; Claude Sonnet 5 at a price of its own.',
    );
  });

  it('a bill was paid at the prices of today: what it bought stays', () => {
    const [today, then] = [resolved(BILLED), at(0.7, BILLED)];
    expect(tokensPerMonth(then.scenario.workload)).toBeCloseTo(tokensPerMonth(today.scenario.workload), 3);
  });

  it('are no prices of the list, which moves them no more', () => {
    const { scenario, evidence } = at(0.7, NAMED);
    expect(repriced(scenario, evidence, { asOf: AS_OF }).apis).toEqual(scenario.apis);
  });
});
