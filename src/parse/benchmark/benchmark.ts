import { defined } from '../../defined.ts';
import type { DraftFields } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { holdsTable, plainTables, tableRuns } from './tables.ts';

/** What a serving benchmark prints when it ends, as a throughput with the sizes that it was measured at. */

/** The figures of a load test that was pasted; undefined for what it does not say. */
export interface Benchmark {
  readonly outputTokensPerSecond: number | undefined;
  /** Input + output. */
  readonly totalTokensPerSecond: number | undefined;
  /** Tokens of an average request. */
  readonly requestInputTokens: number | undefined;
  readonly requestOutputTokens: number | undefined;
  /** Requests at once, where the run capped them. */
  readonly concurrency: number | undefined;
  /** GPUs that the server ran on, where the run says so. */
  readonly gpus?: number;
  /** What makes the run a poor measurement, in sentences. */
  readonly doubts?: readonly string[];
}

type Figure =
  | 'output'
  | 'total'
  | 'input-tokens'
  | 'output-tokens'
  | 'input-size'
  | 'output-size'
  | 'requests'
  | 'failed'
  | 'cap'
  | 'tensor'
  | 'pipeline';

/** A number behind its label: "6,582.87", "6.5k"; a decimal comma is asked about. */
const NUMBER = String.raw`[^\S\n]*[:=|][^\S\n]*"?(\d[\d.,]*(?:e[+-]?\d+)?k?)\b`;
const UNIT = String.raw`(?:[^\S\n]*[([](?:tok\/s|tokens?\/s(?:ec)?|tokens per second|tokens|requests|count)[)\]])?`;

const labelled = (...labels: readonly string[]): RegExp =>
  re`(?<!peak |last )(?:${labels.join('|')})${UNIT}"?${NUMBER}`;

/**
 * Labels of vLLM, SGLang, TensorRT-LLM, GenAI-Perf and AIPerf, LLMPerf, LMDeploy, GuideLLM, evalscope, and of the JSON
 * files that they save. The peak of one second is no throughput, nor is what the prompt phase alone reaches.
 */
const LABELS: Readonly<Record<Figure, RegExp>> = {
  output: labelled(
    'output token throughput',
    'total output throughput',
    'overall output throughput',
    'output throughput',
    'output_throughput',
    String.raw`token throughput \(completion tokens?\)`,
    String.raw`throughput\(average output tokens per second\)`,
    'output tokens per second',
    'output_tokens_per_sec(?:ond)?',
    String.raw`output_token_throughput"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
    'generation throughput',
    String.raw`output_tokens_per_second"?\s*:\s*\{\s*"successful"\s*:\s*\{[^{}]*?"mean`,
  ),
  total: labelled(
    'total token throughput',
    'total_(?:token_)?throughput',
    String.raw`token throughput \(prompt \+ completion tokens?\)`,
    'total tokens per second',
    'total_tokens_per_sec(?:ond)?',
    String.raw`total_token_throughput"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  'input-tokens': labelled('total input tokens', 'total_input_tokens'),
  'output-tokens': labelled('total generated tokens', 'total_output_tokens', 'total output tokens'),
  'input-size': labelled(
    'input sequence length',
    'average input length',
    String.raw`(?:input_sequence_length|prompt_len)"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  'output-size': labelled(
    'output sequence length',
    'average output length',
    String.raw`(?:output_sequence_length|output_len)"?\s*:\s*\{[^{}]*?"(?:avg|mean)`,
  ),
  requests: labelled(
    'successful requests',
    'completed requests',
    'request count',
    'completed',
    'number of requests',
    String.raw`successes"?\s*:\s*\{\s*"count`,
    String.raw`request_count"?\s*:\s*\{[^{}]*?"avg`,
  ),
  failed: labelled(
    'failed requests',
    'errored requests',
    'failed',
    'errors?',
    String.raw`failures"?\s*:\s*\{\s*"count`,
  ),
  cap: labelled('max(?:imum)? request concurrency', 'max_concurrency'),
  tensor: labelled('TP Size'),
  pipeline: labelled('PP Size'),
};

/** Speeds that are none of a busy server, where nothing else is printed. */
const OTHER_SPEEDS: readonly (readonly [pattern: RegExp, message: (words: string) => string])[] = [
  [
    /^[^\n]*\b(?:ISL|TTFT|TPOT|ITL)\b[^\n]*\|[^\n]*\b(?:TTFT|TPOT|ITL|E2EL)\b[^\n]*/im,
    (words) =>
      `${quoted(words)}: benchmarks in this form are not read. Type what the server reached with many requests at once, such as "900 output tok/s", and the size of a request.`,
  ],
  [
    /\bpeak output token throughput[^\n]*/i,
    (words) => `${quoted(words)} is the peak of one second, and no throughput: paste the whole block.`,
  ],
  [
    /\b(?:prompt eval rate|prompt processing|prefill)[^\n]*?\d[^\n]*/i,
    (words) =>
      `${quoted(words)} is the speed of reading a prompt, and no throughput: paste what the server reaches with many requests at once.`,
  ],
  [
    /\beval rate[^\n]*?\d[^\n]*|\|\s*tg\d+\s*\|[^\n]*/i,
    (words) =>
      `${quoted(words)} is one stream, and no throughput: measure with many requests at once, as "vllm bench serve" does.`,
  ],
  [
    /^\|[^\n]*\bthroughput\b[^\n]*\d ?tok(?:en)?s?\/s[^\n]*/im,
    (words) =>
      `${quoted(words)}: of the output alone, or of input and output? Type "900 output tok/s" or "2500 tok/s".`,
  ],
  [
    /^\s*tokens per second\s*:\s*\d[^\n]*|\btokens_per_sec(?:ond)?\b"?[ :=]+\d+(?:\.\d+)?|"throughput"\s*:\s*\d+(?:\.\d+)?/im,
    (words) =>
      `${quoted(words)}: of the output alone, or of input and output? Type "900 output tok/s" or "2500 tok/s".`,
  ],
];

/** `vllm bench throughput` says it all in one line; tables end it with tokens/sec. */
const ONE_LINE =
  /throughput:\s*[\d.]+ requests\/s,\s*([\d.]+) total tokens\/s(?:,\s*([\d.]+) output tokens\/s)?/i;
const HEADING = /={3,}[^=\n]*(?:benchmark|performance|result)[^=\n]*={3,}/gi;
const STARTS = /successful requests\s*:|\|\s*LLM Metrics|\bavg prompt throughput\s*:|^\{/gim;

const positive = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const plain = text.replace(/[.,]+$/, '');
  if (/\d,\d{1,2}$/.test(plain) || /\d,\d+\.\d+,|\.\d{3},\d/.test(plain))
    throw notUnderstood(
      `${quoted(plain)} could mean two things: write ${plain.replace(/\./g, '').replace(',', '.')}.`,
      [`${plain.replace(/\./g, '').replace(',', '.')} output tok/s`],
    );
  const thousands = /k$/i.test(plain) ? 1000 : 1;
  const value = Number(plain.replace(/k$/i, '').replaceAll(',', '')) * thousands;
  return Number.isFinite(value) && value > 0 ? value : undefined;
};

const ratio = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : a / b;

const doubtsOf = (requests: number | undefined, failed: number | undefined): readonly string[] => [
  ...(requests === 1 ? ['One request is no measurement: run many at once.'] : []),
  ...(failed === undefined
    ? []
    : [`${failed} requests failed in that run: what it measured is not what the server can do.`]),
];

const blockOf = (text: string): Benchmark | null => {
  const figure = (name: Figure): number | undefined => positive(LABELS[name].exec(text)?.[1]);
  const line = ONE_LINE.exec(text);
  const outputTokensPerSecond = figure('output') ?? positive(line?.[2]);
  const totalTokensPerSecond = figure('total') ?? positive(line?.[1]);
  if (outputTokensPerSecond === undefined && totalTokensPerSecond === undefined) return null;
  const requests = figure('requests');
  const tensor = figure('tensor');
  const doubts = doubtsOf(requests, figure('failed'));
  return {
    outputTokensPerSecond,
    totalTokensPerSecond,
    requestInputTokens: figure('input-size') ?? ratio(figure('input-tokens'), requests),
    requestOutputTokens: figure('output-size') ?? ratio(figure('output-tokens'), requests),
    concurrency: figure('cap'),
    ...defined({ gpus: tensor === undefined ? undefined : tensor * (figure('pipeline') ?? 1) }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
};

/** Runs that were pasted together, each from its heading on. */
const runsIn = (text: string): readonly string[] => {
  const places = (pattern: RegExp): number[] => [...text.matchAll(pattern)].map(({ index }) => index);
  const headings = places(HEADING);
  const starts = headings.length > 1 ? headings : places(STARTS);
  if (starts.length < 2) return [text];
  return starts.map((from, at) => text.slice(at === 0 ? 0 : from, starts[at + 1]));
};

const speedOf = (block: Benchmark): number => block.outputTokensPerSecond ?? block.totalTokensPerSecond ?? 0;

/**
 * null where the text is no such block. Of several runs the fullest is taken, and said so. Throws `not-understood` for
 * a speed that is none of a busy server, and for a number that can be read in two ways.
 */
export const readBenchmark = (pasted: string): Benchmark | null => {
  const text = plainTables(pasted);
  const tables = tableRuns(text);
  const runs =
    tables.length > 0
      ? tables
      : runsIn(text)
          .map(blockOf)
          .filter((block) => block !== null);
  const [fullest] = runs.toSorted((a, b) => speedOf(b) - speedOf(a));
  if (fullest !== undefined) {
    const several = runs.length > 1 ? [`Of ${runs.length} runs the fullest was taken.`] : [];
    const doubts = [...several, ...(fullest.doubts ?? [])];
    return doubts.length === 0 ? fullest : { ...fullest, doubts };
  }
  for (const [pattern, message] of OTHER_SPEEDS) {
    const words = pattern.exec(text)?.[0].trim();
    if (words !== undefined) throw notUnderstood(message(words.replace(/\s+/g, ' ')), ['900 output tok/s']);
  }
  return null;
};

/** Words that a benchmark prints before a figure. */
const LABELLED =
  /(?:throughput|generation)\b[^\n]{0,40}[:=|{│]|\beval rate|tokens per second\s*:|tokens?_per_sec(?:ond)?"?\s*[:=\d]/i;

/** Whether it is worth a look: most lines that people type hold no such words. */
export const mayHoldBenchmark = (text: string): boolean => LABELLED.test(text) || holdsTable(text);

/**
 * What a block says of a draft. It measures one server: the whole of a fleet of stated size, else one replica. Its
 * output is what counts where it is known: scaled by the workload's own mix, it is the same as the total where the mix
 * is the benchmark's.
 */
export const benchmarkFields = (block: Benchmark, gpuCount?: number): DraftFields => {
  const { outputTokensPerSecond, totalTokensPerSecond } = block;
  const counts = outputTokensPerSecond === undefined ? 'total' : 'output';
  const tokensPerSecond = outputTokensPerSecond ?? totalTokensPerSecond;
  const per = gpuCount !== undefined && gpuCount > 1 ? 'fleet' : 'replica';
  return defined({
    'selfHosted.throughput': tokensPerSecond === undefined ? undefined : { tokensPerSecond, counts, per },
    'workload.requestInputTokens': block.requestInputTokens,
    'workload.requestOutputTokens': block.requestOutputTokens,
    'selfHosted.gpusPerReplica': per === 'fleet' ? undefined : block.gpus,
    'selfHosted.concurrencyPerReplica': block.concurrency,
  });
};

const short = (value: number): string => String(Number(value.toPrecision(6)));

/** What was measured, as it is quoted: "benchmark: 858.31 output tok/s, 4000 in 1500 out per request". */
export const benchmarkWords = (block: Benchmark): string => {
  const { outputTokensPerSecond, totalTokensPerSecond, requestInputTokens, requestOutputTokens } = block;
  const speed =
    outputTokensPerSecond === undefined
      ? `${short(totalTokensPerSecond ?? 0)} tok/s`
      : `${short(outputTokensPerSecond)} output tok/s`;
  const size =
    requestInputTokens === undefined || requestOutputTokens === undefined
      ? ''
      : `, ${short(requestInputTokens)} in ${short(requestOutputTokens)} out per request`;
  return `benchmark: ${speed}${size}`;
};
