import type { DraftFields } from '../domain/draft.ts';

/** The block that a serving benchmark prints when it ends, as a throughput with the sizes that it was measured at. */

export interface Benchmark {
  readonly outputTokensPerSecond: number | undefined;
  /** Input + output. */
  readonly totalTokensPerSecond: number | undefined;
  /** Of an average request. */
  readonly requestInputTokens: number | undefined;
  readonly requestOutputTokens: number | undefined;
  /** Requests at once, where the run capped them. */
  readonly concurrency: number | undefined;
}

type Figure = 'output' | 'total' | 'input-tokens' | 'output-tokens' | 'requests' | 'cap' | 'in-flight';

const NUMBER = String.raw`\s*[:=]\s*"?([\d,]+(?:\.\d+)?(?:e[+-]?\d+)?)`;

/**
 * Labels of `vllm bench serve` (vLLM's benchmark_serving.py), of SGLang's bench_serving, and of the JSON files that
 * both save. The peak of one second is no throughput.
 */
const LABELS: Readonly<Record<Figure, RegExp>> = {
  output: new RegExp(
    `(?<!peak )(?:output token throughput(?: \\(tok/s\\))?|"output_throughput")${NUMBER}`,
    'i',
  ),
  total: new RegExp(
    `(?<!peak )(?:total token throughput(?: \\(tok/s\\))?|"total_(?:token_)?throughput")${NUMBER}`,
    'i',
  ),
  'input-tokens': new RegExp(`(?:total input tokens|"total_input_tokens")${NUMBER}`, 'i'),
  'output-tokens': new RegExp(`(?:total generated tokens|"total_output_tokens")${NUMBER}`, 'i'),
  requests: new RegExp(`(?:successful requests|"completed")${NUMBER}`, 'i'),
  cap: new RegExp(`(?:max(?:imum)? request concurrency|"max_concurrency")${NUMBER}`, 'i'),
  'in-flight': new RegExp(`(?:(?<![\\w ])concurrency|"concurrency")${NUMBER}`, 'i'),
};

/** `vllm bench throughput` says it all in one line. */
const ONE_LINE =
  /throughput:\s*[\d.]+ requests\/s,\s*([\d.]+) total tokens\/s(?:,\s*([\d.]+) output tokens\/s)?/i;

const positive = (text: string | undefined): number | undefined => {
  const value = text === undefined ? Number.NaN : Number(text.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 ? value : undefined;
};

const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a / b;

/** null where the text is no such block. */
export const readBenchmark = (text: string): Benchmark | null => {
  const figure = (name: Figure): number | undefined => positive(LABELS[name].exec(text)?.[1]);
  const line = ONE_LINE.exec(text);
  const outputTokensPerSecond = figure('output') ?? positive(line?.[2]);
  const totalTokensPerSecond = figure('total') ?? positive(line?.[1]);
  if (outputTokensPerSecond === undefined && totalTokensPerSecond === undefined) return null;
  const requests = figure('requests');
  return {
    outputTokensPerSecond,
    totalTokensPerSecond,
    requestInputTokens: ratio(figure('input-tokens'), requests),
    requestOutputTokens: ratio(figure('output-tokens'), requests),
    concurrency: figure('cap') ?? figure('in-flight'),
  };
};

/**
 * What a block says of a draft. It measures one server, so one replica. Its output is what counts where it is known:
 * scaled by the workload's own mix, it is the same as the total where the mix is the benchmark's.
 */
export const benchmarkFields = (block: Benchmark): DraftFields => {
  const { outputTokensPerSecond, totalTokensPerSecond } = block;
  const counts = outputTokensPerSecond === undefined ? 'total' : 'output';
  const tokensPerSecond = outputTokensPerSecond ?? totalTokensPerSecond;
  return {
    ...(tokensPerSecond === undefined
      ? {}
      : { 'selfHosted.throughput': { tokensPerSecond, counts, per: 'replica' } }),
    ...(block.requestInputTokens === undefined
      ? {}
      : { 'workload.requestInputTokens': block.requestInputTokens }),
    ...(block.requestOutputTokens === undefined
      ? {}
      : { 'workload.requestOutputTokens': block.requestOutputTokens }),
    ...(block.concurrency === undefined ? {} : { 'selfHosted.concurrencyPerReplica': block.concurrency }),
  };
};
