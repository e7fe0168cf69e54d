import type { ModelShape, PublishedRun } from '../../domain/measurement.ts';

/** A run with what distances are taken of. */
export interface IndexedRun {
  readonly run: PublishedRun;
  readonly shape: ModelShape;
  /** Natural logarithms. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly gpus: number;
  readonly activeParamsB: number;
}

/** Runs of one GPU, precision and engine. */
export interface RunGroup {
  readonly gpu: string;
  readonly precision: string;
  readonly servingEngine: string;
  readonly runs: readonly IndexedRun[];
}

/** Published runs, ready to be compared with many questions. */
export type RunIndex = readonly RunGroup[];

/** Natural logarithm; below 1 there is nothing to tell apart, so that 0 tokens are as 1. */
export const log = (value: number): number => Math.log(Math.max(1, value));

const indexed = (run: PublishedRun): IndexedRun => ({
  run,
  shape: run.shape,
  inputTokens: log(run.inputTokens),
  outputTokens: log(run.outputTokens),
  gpus: log(run.gpuCount),
  activeParamsB: Math.log(run.shape.activeParamsB),
});

/** A run that the specifications cannot explain within a factor of 2.5 tells of its set-up, not of the hardware. */
const BELIEVABLE = Math.log(2.5);

/** Grouped by what a question never crosses, so that it is compared with few; runs past belief are left out. */
export const indexRuns = (runs: readonly PublishedRun[]): RunIndex => {
  const groups = new Map<string, RunGroup & { readonly runs: IndexedRun[] }>();
  for (const run of runs) {
    if (Math.abs(run.logRatio) > BELIEVABLE) continue;
    const { gpu, precision, servingEngine } = run;
    const key = `${gpu} ${precision} ${servingEngine}`;
    const group = groups.get(key) ?? { gpu, precision, servingEngine, runs: [] };
    group.runs.push(indexed(run));
    groups.set(key, group);
  }
  return [...groups.values()];
};
