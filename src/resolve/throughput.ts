import { once, onceFor } from '../bounded.ts';
import { type GpuRow, type ModelRow, measuredThroughput } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { ThroughputInCodes, ThroughputOrigin } from '../domain/evidence.ts';
import type { Precision, ServingEngine } from '../domain/scenario.ts';
import { indexRuns, throughputFor } from '../engine/throughput/index.ts';
import { lazy } from '../lazy.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { throughputOrigin } from './throughput-source.ts';
import { speedFloorOf } from './user-speed.ts';
import type { AverageRequest } from './workload.ts';

/** Tokens a second of one replica, input + output, with its bounds and where it comes from. */
export interface ReplicaThroughput extends ThroughputInCodes {
  readonly tokensPerSecondPerReplica: number;
  /** The speed floor at which it was taken; absent where there is none. */
  readonly minTokensPerSecondPerUser?: number;
}

/** A replica whose throughput is asked for. */
export interface ReplicaChoice {
  readonly precision: Precision;
  readonly gpusPerReplica: number;
  /** Active replicas where their number is fixed: a stated total of the fleet is divided by it. */
  readonly replicas: number | undefined;
}

const yours = (value: number, origin: ThroughputOrigin): ReplicaThroughput => ({
  tokensPerSecondPerReplica: value,
  low: value,
  high: value,
  basis: 'yours',
  origin,
});

/** What was published, made ready to be searched. */
const publishedRuns = lazy(() => indexRuns(measuredThroughput()));

/** Whether the throughput is the user's own: then nothing is estimated. */
export const statesThroughput = ({ fields }: Context): boolean =>
  fields['selfHosted.tokensPerSecondPerReplica'] !== undefined ||
  fields['selfHosted.throughput'] !== undefined;

/** The user's own figure as input + output of one replica; undefined where none was stated. */
export const statedThroughput = (
  { fields }: Context,
  averageRequest: AverageRequest,
  { gpusPerReplica, replicas }: Omit<ReplicaChoice, 'precision'>,
): ReplicaThroughput | undefined => {
  const perReplica = fields['selfHosted.tokensPerSecondPerReplica'];
  if (perReplica !== undefined) return yours(perReplica, { code: 'stated' });
  const stated = fields['selfHosted.throughput'];
  if (stated === undefined) return undefined;
  if (stated.counts === 'output' && averageRequest.inputShare >= 1) throw new Refused({ code: 'no-output' });
  // Output tokens are a part of what a replica serves: scale them up by the workload's own mix.
  const total = stated.tokensPerSecond / (stated.counts === 'output' ? 1 - averageRequest.inputShare : 1);
  const scale = stated.per === 'gpu' ? gpusPerReplica : stated.per === 'fleet' ? 1 / (replicas ?? 1) : 1;
  return yours(total * scale, { code: 'stated-otherwise', ...stated });
};

/** What caps the batch of a replica, as it was said, and the speed that we assume where nothing was. */
const limitsOf = (context: Context) => {
  const { fields } = context;
  const concurrencyPerReplica = fields['selfHosted.concurrencyPerReplica'];
  const maxSecondsToFirstToken = fields['selfHosted.maxSecondsToFirstToken'];
  const maxSecondsToAnswer = fields['selfHosted.maxSecondsToAnswer'];
  return {
    ...defined({ concurrencyPerReplica, maxSecondsToFirstToken, maxSecondsToAnswer }),
    ...speedFloorOf(context),
  };
};

/** One question asks for the same estimates many times: for each pair of rows, what was asked of it last. */
const MOST_ESTIMATES = 256;
const estimatesOf = onceFor((_model: ModelRow) =>
  onceFor((_gpu: GpuRow) => once<ReplicaThroughput>(MOST_ESTIMATES)),
);

/** A replica of the catalog's model on the catalog's GPUs. */
interface ModelledReplica extends Pick<ReplicaChoice, 'precision' | 'gpusPerReplica'> {
  readonly model: ModelRow;
  readonly gpu: GpuRow;
  readonly servingEngine: ServingEngine;
}

/** The catalog's figure: from kernel times and specifications, pulled towards published runs. */
export const modelledThroughput = (
  context: Context,
  averageRequest: AverageRequest,
  { model, gpu, precision, gpusPerReplica, servingEngine }: ModelledReplica,
): ReplicaThroughput => {
  const asked = {
    gpusPerReplica,
    precision,
    servingEngine,
    requestInputTokens: averageRequest.requestInputTokens,
    requestOutputTokens: averageRequest.requestOutputTokens,
    cachedInputShare: averageRequest.cachedInputShare,
    ...limitsOf(context),
  };
  return estimatesOf(model)(gpu)(JSON.stringify(asked), () => {
    const query = { model, gpu, ...asked };
    const { pace, nearest, ...found } = throughputFor(query, publishedRuns());
    const origin = throughputOrigin({ basis: found.basis, ...defined({ nearest }) }, query);
    return { ...found, pace: [...pace], origin };
  });
};
