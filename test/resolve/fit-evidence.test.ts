import { describe, expect, it } from 'vitest';
import { ASKED, resolved, VOLUME, warned } from './asked.ts';

describe('a model that does not fit', () => {
  it('would fit at a precision that the GPU runs, and at no other', () => {
    const { fit } = resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 't4',
      'selfHosted.gpuCount': 1,
      'selfHosted.precision': 'fp16',
      'selfHosted.procurement.usdPerGpuHour': 0.4,
    }).evidence;
    expect(fit.fits).toBe(false);
    expect(fit.wouldFit).toContain('int4');
    expect(fit.ways).toContainEqual({ kind: 'precision', precision: 'int4' });
    expect(JSON.stringify(fit)).not.toMatch(/fp8/i);
  });
});

describe('few requests at once', () => {
  // Two H100s leave 145.92 GB, of which 72.65 are weights; a token takes 163,840 elements of two bytes.
  const room = 2 * (80 * 1.05 * 0.9 - 0.033 * 80) - (70.55 + 2.101);
  const atOnce = (requests: number) =>
    warned(
      {
        ...ASKED,
        'selfHosted.gpuCount': 2,
        'selfHosted.precision': 'fp8',
        'workload.requestInputTokens': (room * 1e9) / (163_840 * 2) / (requests + 0.5) - 100,
        'workload.requestOutputTokens': 100,
      },
      'few-requests',
    );

  it('are said below 16 of them', () => {
    expect(atOnce(15)).toMatch(/^Beside the weights there is memory for 15 average requests at once only/);
    expect(atOnce(16)).toBeUndefined();
  });
});
