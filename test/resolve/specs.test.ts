import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { LlmcostError } from '../../src/errors.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const ASKED = new Date('2026-11-26T12:00:00Z');

const resolved = (fields: DraftFields) =>
  resolvedInWords(
    { version: 1, fields: { 'workload.tokensPerMonth': 500e6, ...fields }, said: {} },
    { asOf: ASKED },
  );

const refused = (fields: DraftFields): LlmcostError => {
  try {
    resolved(fields);
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const assumedFields = (fields: DraftFields): readonly string[] =>
  resolved(fields).assumptions.map(({ field }) => field);

describe('a model by its size', () => {
  const acme: DraftFields = {
    'selfHosted.model': 'acme-120b',
    'selfHosted.modelSpec': { totalParamsB: 120, activeParamsB: 12 },
  };

  it('is hosted under its own name, with every figure that was not stated among the assumptions', () => {
    const { scenario, evidence } = resolved(acme);
    expect(scenario.selfHosted.model).toBe('acme-120b');
    expect(scenario.selfHosted.modelSpec).toEqual({ totalParamsB: 120, activeParamsB: 12 });
    expect(evidence.throughput.basis).toBe('estimated');
    expect(assumedFields(acme).filter((field) => field.includes('modelSpec'))).toEqual([
      'selfHosted.modelSpec.layers',
      'selfHosted.modelSpec.hiddenSize',
      'selfHosted.modelSpec.attentionHeads',
      'selfHosted.modelSpec.kvElementsPerToken',
      'selfHosted.modelSpec.ownPrecision',
    ]);
  });

  it('needs the memory that its parameters take', () => {
    const { evidence } = resolved({ ...acme, 'selfHosted.precision': 'fp8', 'selfHosted.gpu': 'h200' });
    expect(evidence.fit.neededGb).toBeGreaterThan(120);
    expect(evidence.fit.neededGb).toBeLessThan(145);
  });

  it('has a name where nobody gave one', () => {
    const { scenario } = resolved({ 'selfHosted.modelSpec': { totalParamsB: 32 } });
    expect(scenario.selfHosted.model).toBe('32b');
  });

  it('is less certain than one whose shape is known', () => {
    const width = (fields: DraftFields): number => {
      const { low, high } = resolved({
        'selfHosted.gpu': 'h100-sxm',
        'selfHosted.gpusPerReplica': 2,
        'selfHosted.precision': 'fp8',
        ...fields,
      }).evidence.throughput;
      return high / low;
    };
    expect(width({ 'selfHosted.modelSpec': { totalParamsB: 70 } })).toBeGreaterThan(
      width({ 'selfHosted.model': 'llama-3.3-70b' }),
    );
  });
});

describe('a GPU by its data sheet', () => {
  it('takes what was stated and lists the rest', () => {
    const fields: DraftFields = {
      'selfHosted.model': 'llama-3.1-8b',
      'selfHosted.gpu': 'mystery',
      'selfHosted.gpuSpec': { memoryGb: 96, memoryBandwidthGbPerSecond: 1792, boardWatts: 450 },
      'selfHosted.procurement.usdPerGpuHour': 1.5,
    };
    const { scenario, evidence } = resolved(fields);
    expect(scenario.selfHosted.gpu).toBe('mystery');
    expect(evidence.fit.fits).toBe(true);
    expect(assumedFields(fields).filter((field) => field.includes('gpuSpec'))).toEqual([
      'selfHosted.gpuSpec.denseTflops',
      'selfHosted.gpuSpec.linkGbPerSecond',
    ]);
  });

  it('is no other where nobody gave it a name', () => {
    const { scenario } = resolved({
      'workload.tokensPerMonth': 100e6,
      'selfHosted.model': 'qwen3-32b',
      'selfHosted.gpuSpec': { memoryGb: 48, memoryBandwidthGbPerSecond: 864 },
      'selfHosted.procurement.usdPerGpuHour': 0.4,
    });
    expect(scenario.selfHosted.gpu).toBe('48gb-gpu');
  });
});

describe('what nobody knows', () => {
  it.each([
    [{ 'selfHosted.model': 'my-model' }, 'my-model 8b'],
    [{ 'selfHosted.model': 'lama-3.3-70bb' }, 'lama-3.3-70bb 8b'],
    [{ 'selfHosted.gpu': 'h30' }, '96GB 1792GB/s'],
    [{ 'selfHosted.gpu': 'mi308x' }, '96GB 1792GB/s'],
  ] satisfies [DraftFields, string][])(
    '%j is asked about, and nothing is offered for it',
    (fields, asked) => {
      const error = refused(fields);
      expect(error.code).toBe('unknown-name');
      expect(error.message).toContain(asked);
      expect(error.hints).toEqual([]);
    },
  );

  it.each([
    ['h10o', 'h100'],
    ['l4os', 'l40s'],
    ['mi3oox', 'mi300x'],
    ['HlOO', 'h100'],
  ])('%s has letters for its figures, and is offered with those', (gpu, meant) => {
    const error = refused({ 'selfHosted.gpu': gpu });
    expect(error.message).toBe(`We don't know the GPU "${gpu}". Did you mean "${meant}"?`);
    expect(error.hints).toEqual([meant]);
  });

  it.each([
    ['LLaMA 3.3 70B', '"LLaMA 3.3 70B" is written llama-3.3-70b.'],
    ['qwen3 32', '"qwen3 32" is not a model. Did you mean "qwen3-32b"?'],
    [
      'qwen3',
      '"qwen3" is a family, not one model. Did you mean "qwen3-235b-a22b" or "qwen3-8b" or "qwen3-0.6b"?',
    ],
  ])('is told what may be meant: %s', (name, message) => {
    expect(refused({ 'selfHosted.model': name }).message).toBe(message);
  });

  it('says what is published of a model without a shape', () => {
    const error = refused({ 'selfHosted.model': 'laguna-m.1' });
    expect(error.message).toContain('225B parameters, 23B active');
    expect(error.hints[0]).toBe('laguna-m.1 225b-a23b');
  });

  it('is costed where a measured speed comes with it', () => {
    const { scenario } = resolved({
      'selfHosted.model': 'my-model',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.throughput': { tokensPerSecond: 4200, counts: 'total', per: 'fleet' },
    });
    expect(scenario.selfHosted.model).toBe('my-model');
  });
});

describe('a machine of a cloud', () => {
  it('is its GPUs at its price', () => {
    const { scenario, assumptions } = resolved({
      'selfHosted.instance': 'p5.48xlarge',
      'selfHosted.instanceCount': 2,
      'selfHosted.model': 'llama-3.3-70b',
    });
    const { gpu, procurement, gpusPerReplica, replicas } = scenario.selfHosted;
    expect([gpu, gpusPerReplica * Number(replicas)]).toEqual(['h100-sxm', 16]);
    // $55.04 for eight of them.
    expect(procurement).toMatchObject({ kind: 'rent', usdPerGpuHour: 6.88 });
    expect(assumptions.map(({ why }) => why)).toContainEqual(expect.stringContaining('p5.48xlarge of AWS'));
  });

  it('holds a replica by itself: the GPUs of two do not work together', () => {
    const replicaOn = (machines: DraftFields) => {
      const { gpusPerReplica, precision, replicas } = resolved({
        'selfHosted.model': 'llama-3.3-70b',
        ...machines,
      }).scenario.selfHosted;
      return { gpusPerReplica, precision, replicas };
    };
    const big = { 'selfHosted.instance': 'g5.12xlarge', 'selfHosted.instanceCount': 2 } as const;
    expect(replicaOn(big)).toEqual({ gpusPerReplica: 4, precision: 'int4', replicas: 2 });
    const small = { 'selfHosted.instance': 'g5.2xlarge', 'selfHosted.instanceCount': 4 } as const;
    expect(replicaOn(small)).toMatchObject({ gpusPerReplica: 1, replicas: 4 });
    const { evidence } = resolved({ 'selfHosted.model': 'llama-3.3-70b', ...small });
    expect((evidence.warnings ?? []).map(({ code }) => code)).not.toContain('quality-int4');
  });

  it('costs what its market says', () => {
    const { scenario } = resolved({
      'selfHosted.instance': 'Standard_ND96isr_H100_v5',
      'selfHosted.procurement.market': 'spot',
    });
    expect(scenario.selfHosted.procurement).toMatchObject({ usdPerGpuHour: 18.1695 / 8 });
  });

  it('is no slice of a GPU, no unknown name, and has no other GPU than its own', () => {
    expect(refused({ 'selfHosted.instance': 'g6f.large' }).message).toContain('slice of one GPU');
    expect(refused({ 'selfHosted.instance': 'p9.48xlarge' }).code).toBe('unknown-name');
    expect(refused({ 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.gpu': 'h200' }).code).toBe(
      'contradiction',
    );
  });
});
