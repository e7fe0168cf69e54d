import type { ModelSpec } from '../domain/hardware.ts';
import { lazy } from '../lazy.ts';
import { MODELS } from './models.ts';
import { FOUND } from './throughput-found.ts';
import { OPEN_ENGINE_THROUGHPUT } from './throughput-open-engines.ts';
import { RECENT_OPEN_ENGINE_THROUGHPUT } from './throughput-recent.ts';
import { MEASURED_ONLY_MODELS } from './throughput-specs.ts';
import { TENSORRT_LLM_THROUGHPUT } from './throughput-tensorrt-llm.ts';
import type { ThroughputBlock, ThroughputTuple } from './throughput-types.ts';
import type { MeasuredThroughput } from './types.ts';

const wordAfter = (words: readonly string[], name: string): number | undefined => {
  const found = words.find((word) => word.startsWith(`${name} `));
  return found === undefined ? undefined : Number(found.slice(name.length + 1));
};

const stagesOf = (words: readonly string[]): number => {
  const found = words.find((word) => word.startsWith('pp'));
  return found === undefined ? 1 : Number(found.slice(2));
};

const KINDS = ['static', 'burst', 'capped'] as const;

type Published = Omit<MeasuredThroughput, 'logRatio' | 'requestsAtOnce'>;

type Specs = ReadonlyMap<string, ModelSpec>;

const rowOf = (specs: Specs, block: ThroughputBlock, tuple: ThroughputTuple): readonly Published[] => {
  const [gpu, gpuCount, model, precision, inputTokens, outputTokens, outputTokensPerSecond, how = ''] = tuple;
  const words = how === '' ? [] : how.split(', ');
  const spec = specs.get(model);
  if (spec === undefined) return [];
  const { totalParamsB, activeParamsB, layers, hiddenSize, kvElementsPerToken } = spec;
  const experts = spec.experts !== undefined;
  const run = KINDS.find((kind) => wordAfter(words, kind) !== undefined) ?? 'saturated';
  const row: Published = {
    gpu,
    gpuCount,
    model,
    shape: { totalParamsB, activeParamsB, layers, hiddenSize, kvElementsPerToken, experts },
    precision,
    servingEngine: block.servingEngine,
    inputTokens,
    outputTokens,
    run,
    concurrency: run === 'saturated' ? null : (wordAfter(words, run) ?? null),
    requests: wordAfter(words, 'of') ?? (run === 'burst' ? (wordAfter(words, run) ?? null) : null),
    varied: words.includes('chats'),
    parallelism: words.includes('ep') ? 'expert' : 'tensor',
    pipelineStages: stagesOf(words),
    outputTokensPerSecond,
    source: block.source,
    date: block.date,
  };
  return [row];
};

/** Every published row that the fit or the look-up uses. THROUGHPUT.md says what was left out. */
export const measuredThroughput = lazy((): readonly MeasuredThroughput[] => {
  const specs: Specs = new Map([...MODELS, ...MEASURED_ONLY_MODELS].map((model) => [model.id, model]));
  return [...TENSORRT_LLM_THROUGHPUT, ...OPEN_ENGINE_THROUGHPUT, ...RECENT_OPEN_ENGINE_THROUGHPUT]
    .flatMap((block) => block.rows.flatMap((tuple) => rowOf(specs, block, tuple)))
    .map((row, index) => {
      const [logRatio, requestsAtOnce] = FOUND[index] ?? [0, 1];
      return { ...row, logRatio, requestsAtOnce };
    });
});
