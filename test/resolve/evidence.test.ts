import { describe, expect, it } from 'vitest';
import type { Draft, DraftFields } from '../../src/domain/draft.ts';
import { AS_OF } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { ASKED } from './asked.ts';

describe('what somebody called negotiated', () => {
  const negotiated = (fields: DraftFields, said: Draft['said']) =>
    resolvedInWords({ version: 1, fields: { ...ASKED, ...fields }, said }, { asOf: AS_OF }).evidence
      .negotiated;

  it('is not for everybody: of a month it is costed by the hour, which says the same', () => {
    expect(
      negotiated(
        { 'selfHosted.procurement.usdPerGpuMonth': 1000 },
        {
          'selfHosted.procurement.usdPerGpuMonth': { words: 'our $1,000 a month', isNegotiated: true },
          'selfHosted.gpu': { words: 'h100', isNegotiated: false },
          'workload.tokensPerMonth': { words: '500M' },
        },
      ),
    ).toEqual(['selfHosted.procurement.usdPerGpuMonth', 'selfHosted.procurement.usdPerGpuHour']);
    expect(
      negotiated(
        { 'selfHosted.procurement.usdPerGpuHour': 1.79 },
        { 'selfHosted.procurement.usdPerGpuHour': { words: 'our $1.79', isNegotiated: true } },
      ),
    ).toEqual(['selfHosted.procurement.usdPerGpuHour']);
  });

  it('is nothing where nobody said so', () => {
    const price = { 'selfHosted.procurement.usdPerGpuHour': 1.79 };
    expect(negotiated(price, { 'selfHosted.procurement.usdPerGpuHour': { words: '$1.79' } })).toEqual([]);
    expect(negotiated({}, {})).toEqual([]);
  });
});
