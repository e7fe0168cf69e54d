import { count, plural } from '../domain/format.ts';
import type { Measurement } from '../domain/measurement.ts';
import { SERVING_ENGINE_NAMES } from '../domain/serving-engine-names.ts';
import type { Throughput, ThroughputInput } from '../engine/throughput/index.ts';

/** What a throughput rests on, in a sentence. */

const fleet = (gpus: number, name: string): string => `${count(gpus)}× ${name}`;

const sizes = (inputTokens: number, outputTokens: number): string =>
  `${count(inputTokens)} in and ${count(outputTokens)} out`;

/** What separates the query from the published run, in words. */
const changes = (row: Measurement, query: ThroughputInput): readonly string[] => [
  ...(row.servingEngine === query.servingEngine
    ? []
    : [`the pace of ${SERVING_ENGINE_NAMES[query.servingEngine]}`]),
  ...(row.gpuCount === query.gpusPerReplica ? [] : [plural(query.gpusPerReplica, 'GPU')]),
  ...(row.inputTokens === query.requestInputTokens && row.outputTokens === query.requestOutputTokens
    ? []
    : [sizes(query.requestInputTokens, query.requestOutputTokens)]),
  ...(query.concurrencyPerReplica === undefined
    ? []
    : [`${plural(query.concurrencyPerReplica, 'request')} at once`]),
];

/** Names the publication and what was scaled. */
const measuredSource = (row: Measurement, query: ThroughputInput): string => {
  const scaled = changes(row, query);
  const to = scaled.length === 0 ? '' : `; scaled to ${scaled.join(', ')}`;
  const what = `${SERVING_ENGINE_NAMES[row.servingEngine]} on ${fleet(row.gpuCount, query.gpu.name)}, ${sizes(row.inputTokens, row.outputTokens)}`;
  return `Measured with ${what} (${row.source}, ${row.date})${to}.`;
};

/** Says what it rests on: kernel times and specifications, and the published run that pulls it most. */
const estimatedSource = (query: ThroughputInput, nearest: Measurement | undefined): string => {
  const what = `Estimated from kernel times and the specifications of ${query.model.name} and ${fleet(query.gpusPerReplica, query.gpu.name)}`;
  return nearest === undefined
    ? `${what}; no published run is close.`
    : `${what}; of published runs the nearest is ${SERVING_ENGINE_NAMES[nearest.servingEngine]} on ${nearest.gpu} (${nearest.source}, ${nearest.date}).`;
};

/** Which publication it is and what was scaled, or that it is an estimate. */
export const sourceOf = (
  { basis, nearest }: Pick<Throughput, 'basis' | 'nearest'>,
  query: ThroughputInput,
): string =>
  basis === 'measured' && nearest !== undefined
    ? measuredSource(nearest, query)
    : estimatedSource(query, nearest);
