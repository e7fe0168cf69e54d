import { defined } from '../defined.ts';
import type { ScaledTo, ThroughputOrigin } from '../domain/evidence.ts';
import type { Measurement } from '../domain/measurement.ts';
import type { Throughput, ThroughputInput } from '../engine/throughput/index.ts';

/** What separates the question from the published run. */
const scaledTo = (row: Measurement, query: ThroughputInput): ScaledTo => {
  const { servingEngine, gpusPerReplica, concurrencyPerReplica } = query;
  const { requestInputTokens: inputTokens, requestOutputTokens: outputTokens } = query;
  const isOfSize = row.inputTokens === inputTokens && row.outputTokens === outputTokens;
  return defined({
    servingEngine: row.servingEngine === servingEngine ? undefined : servingEngine,
    gpus: row.gpuCount === gpusPerReplica ? undefined : gpusPerReplica,
    request: isOfSize ? undefined : { inputTokens, outputTokens },
    requestsAtOnce: concurrencyPerReplica,
  });
};

/** Which publication it is and what was scaled, or that it is an estimate. */
export const throughputOrigin = (
  { basis, nearest }: Pick<Throughput, 'basis' | 'nearest'>,
  query: ThroughputInput,
): ThroughputOrigin => {
  const { model, gpu, gpusPerReplica } = query;
  return basis === 'measured' && nearest !== undefined
    ? { code: 'measured', run: nearest, gpu: gpu.name, scaledTo: scaledTo(nearest, query) }
    : { code: 'estimated', model: model.name, gpu: gpu.name, gpus: gpusPerReplica, nearest };
};
