import { describe, expect, it } from 'vitest';
import type { DraftApi } from '../../src/domain/draft-api.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

describe('an API that would cost nothing', () => {
  const own: DraftApi = { id: 'zeta/a', role: 'named', usdPerMillionInput: 1, usdPerMillionOutput: 2 };
  const priced = (changes: Partial<DraftApi>, batchShare = 0) =>
    resolvedInWords(
      draft({
        'workload.inputTokensPerMonth': 900e6,
        'workload.outputTokensPerMonth': 100e6,
        'workload.batchShare': batchShare,
        'selfHosted.model': 'llama-3.3-70b',
        'selfHosted.gpu': 'h100-sxm',
        apis: [{ ...own, ...changes }],
      }),
      { asOf: AS_OF },
    );

  it.each<[string, Partial<DraftApi>, number]>([
    ['all of it in batch, with all of it off', { batchDiscount: 1 }, 1],
    ['within capacity that costs nothing', { usdPerMonth: 0, capacityTokensPerMonth: 1e12 }, 0],
    ['but for our own work beside it', { batchDiscount: 1, opsHoursPerMonth: 5 }, 1],
  ])('has no price: %s', (_, changes, batchShare) => {
    expect(() => priced(changes, batchShare)).toThrow('zeta/a would cost nothing');
  });

  it.each<[string, Partial<DraftApi>, number]>([
    ['half in batch, with all of that off', { batchDiscount: 1 }, 0.5],
    ['beyond capacity that costs nothing', { usdPerMonth: 0, capacityTokensPerMonth: 1e6 }, 0],
    ['within capacity that is paid for', { usdPerMonth: 10, capacityTokensPerMonth: 1e12 }, 0],
  ])('is another than one that costs a little: %s', (_, changes, batchShare) => {
    expect(priced(changes, batchShare).scenario.apis).toHaveLength(1);
  });
});
