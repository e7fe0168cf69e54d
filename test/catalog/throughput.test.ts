import { describe, expect, it } from 'vitest';
import { gpuById } from '../../src/catalog/gpus.ts';
import { modelById } from '../../src/catalog/models.ts';
import { measuredThroughput } from '../../src/catalog/throughput.ts';
import { OPEN_ENGINE_THROUGHPUT } from '../../src/catalog/throughput-open-engines.ts';
import { RECENT_OPEN_ENGINE_THROUGHPUT } from '../../src/catalog/throughput-recent.ts';
import { MEASURED_ONLY_MODELS } from '../../src/catalog/throughput-specs.ts';
import { TENSORRT_LLM_THROUGHPUT } from '../../src/catalog/throughput-tensorrt-llm.ts';

const blocks = [...TENSORRT_LLM_THROUGHPUT, ...OPEN_ENGINE_THROUGHPUT, ...RECENT_OPEN_ENGINE_THROUGHPUT];

describe('published throughput', () => {
  it('spells out every row of every block', () => {
    expect(measuredThroughput()).toHaveLength(blocks.reduce((sum, block) => sum + block.rows.length, 0));
    expect(measuredThroughput()).toHaveLength(808);
  });

  it('has a source and a date, or says that it is undated', () => {
    for (const block of blocks) {
      expect(block.source).not.toBe('');
      expect(block.date).toMatch(/^(20\d\d-\d\d(-\d\d)?|undated)$/);
    }
  });

  it('is about GPUs and models whose specifications are known', () => {
    const extra = new Set(MEASURED_ONLY_MODELS.map(({ id }) => id));
    const unknown = measuredThroughput().filter(
      ({ gpu, model }) => gpuById(gpu) === undefined || (modelById(model) === undefined && !extra.has(model)),
    );
    expect(unknown).toEqual([]);
    for (const { id } of MEASURED_ONLY_MODELS)
      expect(modelById(id), `${id} is in the catalog`).toBeUndefined();
  });

  it('has plausible figures in every row', () => {
    const odd = measuredThroughput().filter(
      (row) =>
        !(row.outputTokensPerSecond > 0) ||
        !(row.outputTokens >= 10) ||
        row.gpuCount % row.pipelineStages !== 0 ||
        (row.concurrency === null) !== (row.run === 'saturated'),
    );
    expect(odd).toEqual([]);
  });

  it('reads how a run was made', () => {
    const pipeline = measuredThroughput().find(
      (row) => row.gpu === 'rtx-pro-6000' && row.model === 'qwen3-235b-a22b' && row.pipelineStages === 4,
    );
    expect(pipeline).toMatchObject({
      gpuCount: 8,
      parallelism: 'expert',
      run: 'saturated',
      concurrency: null,
    });
    const burst = measuredThroughput().find((row) => row.run === 'burst' && row.varied);
    expect(burst?.requests).toBe(burst?.concurrency);
  });
});
