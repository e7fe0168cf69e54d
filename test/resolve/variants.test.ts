import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { ASKED, resolved } from './asked.ts';

describe('the same question with one assumption changed', () => {
  it('is without the spare, and at INT4 with the throughput that it has there', () => {
    const { variants } = resolved(ASKED).evidence;
    const narrow = resolved({ ...ASKED, 'selfHosted.precision': 'int4', 'selfHosted.gpusPerReplica': 2 });
    const wide = resolved({ ...ASKED, 'selfHosted.gpusPerReplica': 2 });
    expect(variants?.map(({ change }) => change)).toEqual(['without the spare', 'at INT4']);
    expect(variants?.[0]).toMatchObject({ spareReplicas: 0 });
    expect(wide.evidence.variants?.find(({ precision }) => precision === 'int4')).toMatchObject({
      tokensPerSecondPerReplica: narrow.scenario.selfHosted.tokensPerSecondPerReplica,
    });
    const stated = resolved({ ...ASKED, 'selfHosted.gpuCount': 2 }).evidence.variants;
    expect(stated?.[0]).toEqual({ change: 'with a spare', spareReplicas: 1 });
  });

  it('is not at INT4 where that was said, or is not ours', () => {
    const changes = (fields: DraftFields) =>
      resolved({ ...ASKED, ...fields }).evidence.variants?.map(({ change }) => change);
    expect(changes({ 'selfHosted.precision': 'fp8' })).toEqual(['without the spare']);
    // Its own weights have four bits.
    expect(changes({ 'selfHosted.model': 'gpt-oss-120b' })).toEqual(['without the spare']);
    expect(changes({ 'selfHosted.tokensPerSecondPerReplica': 1000 })).toEqual(['without the spare']);
    expect(changes({ 'selfHosted.spareReplicas': 1, 'selfHosted.precision': 'fp8' })).toEqual([]);
  });
});
