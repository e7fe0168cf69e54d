import type { Benchmark } from './load-test.ts';

/**
 * Benchmarks that print a table with one run a row: GuideLLM, llama-batched-bench, TGI's text-generation-benchmark.
 * Cells are found by their column's heading; a heading over several columns stands over the first of them.
 */

/** Lines of boxes as lines of pipes. */
export const plainTables = (text: string): string => text.replace(/[│┃]/g, '|');

type Cells = readonly string[];

const cellsOf = (line: string): Cells =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

const rowsOf = (text: string): readonly Cells[] =>
  text
    .split('\n')
    .filter((line) => line.includes('|') && !/^[\s|:=+─━┼-]+$/.test(line))
    .map(cellsOf);

const numberIn = (cell: string | undefined): number | undefined => {
  const words = /^(\d[\d,]*(?:\.\d+)?)/.exec(cell ?? '')?.[1];
  const value = words === undefined ? Number.NaN : Number(words.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 ? value : undefined;
};

const column = (header: Cells | undefined, name: RegExp): number =>
  header?.findIndex((cell) => name.test(cell)) ?? -1;

const run = (figures: Partial<Benchmark>): Benchmark => ({
  outputTokensPerSecond: undefined,
  totalTokensPerSecond: undefined,
  requestInputTokens: undefined,
  requestOutputTokens: undefined,
  concurrency: undefined,
  ...figures,
});

type Format = (rows: readonly Cells[]) => readonly Benchmark[];

const OUT = /^out(?:put)? tok(?:ens?)?\/s(?:ec)?$/i;
const TOTAL = /^tot(?:al)? tok(?:ens?)?\/s(?:ec)?$/i;

/** "throughput| 7.60| 215.12| 973.0| 4873.1|": requests a second, in flight, output and total tokens a second. */
const guideLlm: Format = (rows) => {
  const header = rows.find((row) => column(row, OUT) >= 0);
  const [output, total] = [column(header, OUT), column(header, TOTAL)];
  if (header === undefined || output < 0) return [];
  const info = rows.find((row) => column(row, /^prompt tok\/req$/i) >= 0);
  const first = rows.indexOf(header);
  const sizes = new Map(
    rows
      .slice(0, first)
      .map((row) => [
        row[0],
        [
          numberIn(row[column(info, /^prompt tok\/req$/i)]),
          numberIn(row[column(info, /^output tok\/req$/i)]),
        ] as const,
      ]),
  );
  const inFlight = column(rows[first + 1], /^concurrency$/i);
  return rows.slice(first + 1).flatMap((row) => {
    const outputTokensPerSecond = numberIn(row[output]);
    if (outputTokensPerSecond === undefined) return [];
    const single = /^synchronous$/i.test(row[0] ?? '');
    const capped = /^concurrent@(\d+)/i.exec(row[0] ?? '')?.[1];
    const [requestInputTokens, requestOutputTokens] = info === undefined ? [] : (sizes.get(row[0]) ?? []);
    return [
      run({
        outputTokensPerSecond,
        totalTokensPerSecond: numberIn(row[total]),
        requestInputTokens,
        requestOutputTokens,
        concurrency: capped === undefined ? undefined : numberIn(capped),
        ...((single || (numberIn(row[inFlight]) ?? 2) <= 1) && { doubts: [ONE_STREAM] }),
      }),
    ];
  });
};

const ONE_STREAM = 'One stream is no measurement: run many requests at once.';

/** "| PP | TG | B | N_KV | … | S t/s |": prompt, answer, requests at once, and all tokens a second. */
const batchedBench: Format = (rows) => {
  const header = rows.find((row) => column(row, /^S_TG t\/s$/i) >= 0 && column(row, /^S t\/s$/i) >= 0);
  if (header === undefined) return [];
  const at = (name: RegExp): number => column(header, name);
  return rows.slice(rows.indexOf(header) + 1).flatMap((row) => {
    const total = numberIn(row[at(/^S t\/s$/i)]);
    const concurrency = numberIn(row[at(/^B$/)]);
    if (total === undefined) return [];
    return [
      run({
        totalTokensPerSecond: total,
        requestInputTokens: numberIn(row[at(/^PP$/)]),
        requestOutputTokens: numberIn(row[at(/^TG$/)]),
        concurrency,
        ...(concurrency === 1 && { doubts: [ONE_STREAM] }),
      }),
    ];
  });
};

/** "| Decode | 32 | 1234.56 tokens/secs |": what is written alone, by the size of the batch. */
const tgi: Format = (rows) => {
  const lengthOf = (name: RegExp): number | undefined =>
    numberIn(rows.find((row) => name.test(row[0] ?? ''))?.[1]);
  const sizes = {
    requestInputTokens: lengthOf(/^sequence length$/i),
    requestOutputTokens: lengthOf(/^decode length$/i),
  };
  let step = '';
  return rows.flatMap((row) => {
    step = row[0] === '' || row[0] === undefined ? step : row[0];
    const isSpeed = row.some((cell) => /tokens\/secs?$/i.test(cell));
    const outputTokensPerSecond = numberIn(row[2]);
    if (!/^decode$/i.test(step) || !isSpeed || outputTokensPerSecond === undefined) return [];
    const concurrency = numberIn(row[1]);
    const doubts =
      concurrency === 1 ? [ONE_STREAM] : ['Decoding alone was measured, without the reading of prompts.'];
    return [run({ outputTokensPerSecond, concurrency, ...sizes, doubts })];
  });
};

const FORMATS: readonly Format[] = [guideLlm, batchedBench, tgi];

/** Whether a text may hold such a table. */
export const holdsTable = (text: string): boolean =>
  /\bTok\/s(?:ec)?\s*[|│┃]|\bS_TG t\/s|tokens\/secs|[|│┃]\s*t\/s\s*[|│┃]|\b(?:ISL|TTFT|TPOT|ITL)\b[^\n]{0,60}[|│┃][^\n]{0,60}\b(?:TTFT|TPOT|ITL|E2EL)\b/i.test(
    text,
  );

/** Every run of such tables; none where there are none. */
export const tableRuns = (text: string): readonly Benchmark[] => {
  const rows = rowsOf(plainTables(text));
  for (const format of FORMATS) {
    const runs = format(rows);
    if (runs.length > 0) return runs;
  }
  return [];
};
