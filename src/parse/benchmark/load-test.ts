import { defined } from '../../defined.ts';
import type { DraftFields } from '../../domain/draft.ts';
import { toType } from '../../domain/round.ts';

/** A load test: its figures, what they say of a draft, and how it is quoted. */

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

/**
 * Tokens a second of a block, and what they count. Output is what counts where it is known: scaled by the workload's own
 * mix, it is the same as the total where the mix is the benchmark's. Where only the total tells of that mix it counts,
 * and no other mix makes more of it.
 */
const speedOf = ({
  outputTokensPerSecond: output,
  totalTokensPerSecond: total,
  requestInputTokens,
}: Benchmark): { readonly tokensPerSecond: number; readonly counts: 'output' | 'total' } | undefined => {
  const isOfOutput = output !== undefined && (total === undefined || requestInputTokens !== undefined);
  const tokensPerSecond = isOfOutput ? output : total;
  return tokensPerSecond === undefined
    ? undefined
    : { tokensPerSecond, counts: isOfOutput ? 'output' : 'total' };
};

/** What a block says of a draft. It measures one server: the whole of a fleet of stated size, else one replica. */
export const benchmarkFields = (block: Benchmark, gpuCount?: number): DraftFields => {
  const speed = speedOf(block);
  const per = gpuCount !== undefined && gpuCount > 1 ? 'fleet' : 'replica';
  return defined({
    'selfHosted.throughput': speed === undefined ? undefined : { ...speed, per },
    'workload.requestInputTokens': block.requestInputTokens,
    'workload.requestOutputTokens': block.requestOutputTokens,
    'selfHosted.gpusPerReplica': per === 'fleet' ? undefined : block.gpus,
    'selfHosted.concurrencyPerReplica': block.concurrency,
  });
};

const short = (value: number): string => String(toType(value));

/** What was measured, as it is quoted: "benchmark: 858.31 output tok/s, 4000 in 1500 out per request". */
export const quotedBenchmark = (block: Benchmark): string => {
  const { requestInputTokens, requestOutputTokens } = block;
  const { tokensPerSecond = 0, counts = 'total' } = speedOf(block) ?? {};
  const speed = `${short(tokensPerSecond)} ${counts === 'output' ? 'output ' : ''}tok/s`;
  const size =
    requestInputTokens === undefined || requestOutputTokens === undefined
      ? ''
      : `, ${short(requestInputTokens)} in ${short(requestOutputTokens)} out per request`;
  return `benchmark: ${speed}${size}`;
};
