import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { A100, codes, resolved, VOLUME } from './asked.ts';

const selfHosted = (fields: DraftFields) => resolved(fields).scenario.selfHosted;

describe('sizes of the fleet', () => {
  it('a fleet of ours has a spare; one of stated size has none, and the warning says what a failure would do', () => {
    expect(selfHosted(A100)).toMatchObject({ replicas: 'auto', spareReplicas: 1 });
    const stated = { ...A100, 'selfHosted.gpuCount': 8 };
    expect(selfHosted(stated)).toMatchObject({ spareReplicas: 0 });
    expect(codes(stated)).toContain('no-spare');
    expect(codes({ ...stated, 'selfHosted.spareReplicas': 0 })).not.toContain('no-spare');
  });

  it('a stated count is the whole fleet: the smallest size that fits and divides it', () => {
    const gpus = (count: number) =>
      selfHosted({
        ...VOLUME,
        'selfHosted.gpu': 'h100-sxm',
        'selfHosted.precision': 'fp8',
        'selfHosted.gpuCount': count,
      });
    expect(gpus(8)).toMatchObject({ gpusPerReplica: 2, replicas: 4, idleGpus: 0 });
    expect(gpus(3)).toMatchObject({ gpusPerReplica: 2, replicas: 1, idleGpus: 1 });
    expect(codes({ ...VOLUME, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 3 })).toContain(
      'idle-gpus',
    );
  });

  it('of the sizes that fit, takes the fleet on the fewest GPUs', () => {
    // Llama 3.1 8B fits one H100: more GPUs a replica would only cost more at this volume.
    expect(selfHosted({ ...VOLUME, 'selfHosted.model': 'llama-3.1-8b' })).toMatchObject({
      gpusPerReplica: 1,
    });
  });

  it('reads a throughput of output tokens, of a GPU, or of the fleet as that of a replica', () => {
    const fleet: DraftFields = {
      ...VOLUME,
      'workload.inputShare': 0.75,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.gpusPerReplica': 2,
    };
    const speed = (counts: 'total' | 'output', per: 'replica' | 'gpu' | 'fleet') =>
      selfHosted({ ...fleet, 'selfHosted.throughput': { tokensPerSecond: 900, counts, per } })
        .tokensPerSecondPerReplica;
    expect(speed('total', 'replica')).toBe(900);
    expect(speed('total', 'gpu')).toBe(1800);
    expect(speed('total', 'fleet')).toBe(450);
    // A quarter of the tokens is output: 900 of them come with 2,700 of input.
    expect(speed('output', 'replica')).toBe(3600);
    const onlyRead = (counts: 'total' | 'output') =>
      selfHosted({
        ...fleet,
        'workload.inputShare': 1,
        'selfHosted.throughput': { tokensPerSecond: 900, counts, per: 'replica' },
      }).tokensPerSecondPerReplica;
    expect(onlyRead('total')).toBe(900);
    expect(() => onlyRead('output')).toThrow(
      'A throughput of output tokens needs a workload that has output.',
    );
  });

  it.each([
    [{ counts: 'output', per: 'gpu' }, 'yours: 900 tok/s of a GPU, output tokens, scaled up by your mix'],
    [{ counts: 'total', per: 'fleet' }, 'yours: 900 tok/s of the whole fleet, input + output'],
  ] as const)('says what a throughput was said of: %j', (stated, source) => {
    const fields = { ...A100, 'selfHosted.throughput': { tokensPerSecond: 900, ...stated } };
    expect(resolved(fields).evidence.throughput.source).toBe(source);
  });
});
