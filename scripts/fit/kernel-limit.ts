import { readFileSync } from 'node:fs';

/**
 * What single kernels allow on one H100 SXM and one H200, from timings of our own (26 November 2026; PyTorch 2.11,
 * CUDA 13.0, CUDA graphs over weights and caches larger than the L2 cache): no engine, scheduler, sampling or network.
 */

export interface KernelTime {
  readonly gpu: string;
  readonly op: string;
  readonly dtype: string;
  readonly what: string;
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly extra: string;
  readonly seconds: number;
}

const rowOf = (line: string): KernelTime => {
  const [gpu = '', op = '', dtype = '', what = '', m, n, k, extra = '', microseconds] = line.split(',');
  return {
    gpu,
    op,
    dtype,
    what,
    m: Number(m),
    n: Number(n),
    k: Number(k),
    extra,
    seconds: Number(microseconds) * 1e-6,
  };
};

export const kernelTimes = (): readonly KernelTime[] =>
  readFileSync(new URL('./kernel-times.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(rowOf);

/** Between two timed sizes a time is a power of the size; outside, it goes on as at the nearest end. */
const interpolated = (
  points: readonly (readonly [size: number, seconds: number])[],
  size: number,
): number => {
  const sorted = points.toSorted(([a], [b]) => a - b);
  const above = Math.min(
    sorted.length - 1,
    Math.max(
      1,
      sorted.findIndex(([x]) => x >= size),
    ),
  );
  const [from, to] = [sorted[above - 1], sorted[above]];
  if (from === undefined || to === undefined) return sorted[0]?.[1] ?? Number.NaN;
  const share = Math.log(size / from[0]) / Math.log(to[0] / from[0]);
  return from[1] * (to[1] / from[1]) ** share;
};

/** A model as its kernels were timed: layers, products of one layer on one GPU, key heads of its attention. */
interface Timed {
  readonly layers: number;
  readonly products: readonly string[];
  readonly experts: readonly string[];
  readonly head: string;
  readonly attention: string;
  /** Bytes of weights a layer that were not timed, at 16 bits: read at the rate of a copy. */
  readonly otherElements: number;
}

export const TIMED: Readonly<Record<string, Timed>> = {
  'llama-3.1-8b': {
    layers: 32,
    products: ['8B tp1 qkv', '8B tp1 o', '8B tp1 gate_up', '8B tp1 down'],
    experts: [],
    head: '8B head',
    attention: '8B',
    otherElements: 0,
  },
  'llama-3.3-70b': {
    layers: 80,
    products: ['70B tp2 qkv', '70B tp2 o', '70B tp2 gate_up', '70B tp2 down'],
    experts: [],
    head: '70B tp2 head',
    attention: '70B tp2',
    otherElements: 0,
  },
  'qwen3-30b-a3b': {
    layers: 48,
    products: [],
    experts: ['qwen3-30b-a3b gate_up', 'qwen3-30b-a3b down'],
    head: '8B head',
    attention: '70B tp2',
    // Query, key and value of 32 + 4 + 4 heads of 128, and the way back, over 2,048.
    otherElements: 2048 * 128 * (32 + 4 + 4 + 32),
  },
};

const OTHER_BYTES_PER_SECOND: Readonly<Record<string, number>> = { 'h100-sxm': 2.7e12, h200: 3.8e12 };
/** Prompts are read in chunks of so many tokens. */
const CHUNK = 2048;

export interface LimitQuestion {
  readonly gpu: string;
  readonly dtype: 'bf16' | 'fp8';
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly batch: number;
}

/** Input + output tokens a second that kernels alone allow one replica. */
export const kernelLimit = (times: readonly KernelTime[], question: LimitQuestion): number => {
  const { gpu, dtype, inputTokens, outputTokens, batch } = question;
  const model = TIMED[question.model];
  if (model === undefined) throw new Error(`${question.model} was not timed`);
  const here = times.filter((row) => row.gpu === gpu);
  const product = (op: string, what: string, tokens: number): number =>
    interpolated(
      here
        .filter((row) => row.op === op && row.what === what && row.dtype === dtype)
        .map((row) => [row.m, row.seconds] as const),
      tokens,
    );
  const attention = (context: number): number => {
    const rows = here.filter((row) => row.op === 'attention' && row.what === model.attention);
    const at = [...new Set(rows.map(({ n }) => n))].map(
      (n) =>
        [
          n,
          interpolated(
            rows.filter((row) => row.n === n).map((row) => [row.m, row.seconds] as const),
            batch,
          ),
        ] as const,
    );
    return interpolated(at, context);
  };
  const prompt = (tokens: number): number =>
    interpolated(
      here
        .filter((row) => row.op === 'prefill_attention' && row.what === model.attention)
        .map((row) => [row.m, row.seconds] as const),
      tokens,
    );
  const bytes = dtype === 'fp8' ? 1 : 2;
  const other = (model.otherElements * bytes) / (OTHER_BYTES_PER_SECOND[gpu] ?? Number.NaN);
  const layer = (tokens: number): number =>
    model.products.reduce((sum, what) => sum + product('gemm', what, tokens), 0) +
    model.experts.reduce((sum, what) => sum + product('grouped', what, tokens), 0) +
    other;
  const step =
    model.layers * (layer(batch) + attention(inputTokens + outputTokens / 2)) +
    product('gemm', model.head, batch);
  const promptSeconds =
    model.layers * ((layer(CHUNK) / CHUNK) * inputTokens + prompt(Math.max(256, inputTokens)));
  const seconds = outputTokens * step + batch * promptSeconds;
  return (batch * (inputTokens + outputTokens)) / seconds;
};
