import { defined } from '../../defined.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type BenchmarkFigure, LABELLED, LABELS } from './labels.ts';
import type { Benchmark } from './load-test.ts';
import { OTHER_SPEEDS } from './other-speeds.ts';
import { holdsTable, plainTables, tableRuns } from './tables.ts';

/** What a serving benchmark prints when it ends, as a throughput with the sizes that it was measured at. */

/** `vllm bench throughput` says it all in one line; tables end it with tokens/sec. */
const ONE_LINE =
  /throughput:\s*[\d.]+ requests\/s,\s*([\d.]+) total tokens\/s(?:,\s*([\d.]+) output tokens\/s)?/i;
const HEADING = /(?<!=)={3,}[^=\n]*(?:benchmark|performance|result)[^=\n]*={3,}/gi;
const STARTS = /successful requests\s*:|\|\s*LLM Metrics|\bavg prompt throughput\s*:|^\{/gim;

const positive = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const plain = text.replace(/[.,]+$/, '');
  if (/\d,\d{1,2}$/.test(plain) || /\d,\d+\.\d+,|\.\d{3},\d/.test(plain))
    throw notUnderstood(
      ask`${quoted(plain)} could mean two things: write ${plain.replace(/\./g, '').replace(',', '.')}.`,
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
  const figure = (name: BenchmarkFigure): number | undefined => positive(LABELS[name].exec(text)?.[1]);
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
    ...(doubts.length > 0 && { doubts }),
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

/** Whether it is worth a look: most lines that people type hold no such words. */
export const mayHoldBenchmark = (text: string): boolean => LABELLED.test(text) || holdsTable(text);
