import { describe, expect, it } from 'vitest';
import { assumed, resolved, VOLUME } from './asked.ts';

describe('a model that was described', () => {
  const field = 'selfHosted.modelSpec.activeParamsB';
  const described = (changes: object) => ({
    ...VOLUME,
    'selfHosted.model': 'acme/own',
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.modelSpec': { totalParamsB: 30, ownPrecision: 'fp8' as const, ...changes },
  });

  it('is dense where nobody said what of it every token meets, which is listed', () => {
    expect(assumed(described({}), field)?.value).toBe(30);
    expect(assumed(described({ activeParamsB: 3 }), field)).toBeUndefined();
  });

  it('is cited where somebody said where it stands, once', () => {
    const cited = (changes: object) =>
      resolved(described(changes)).evidence.sources.filter((one) => one.field === 'selfHosted.modelSpec');
    expect(cited({})).toEqual([]);
    expect(cited({ source: 'https://example.com/config.json' })).toHaveLength(1);
  });
});
