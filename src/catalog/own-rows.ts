import { defined } from '../defined.ts';
import type { GpuSpecInput, ModelSpecInput } from '../domain/scenario.ts';
import { GPUS, type GpuRow } from './gpus.ts';
import { apart, nearestShape } from './model-shape.ts';
import { MODELS, type ModelRow } from './models.ts';

/** Rows that people describe by figures: what they left out is that of the nearest kin, and named in `assumed`. */

/** What a configuration says and nobody types. */
const partsOf = ({
  slidingWindow,
  stateElementsPerRequest: elements,
  embeddingParamsB,
  visionParamsB,
}: ModelSpecInput): Partial<ModelRow> => ({
  ...defined({
    slidingWindow,
    embeddingParamsB,
    visionParamsB,
    statePerRequest: elements === undefined ? undefined : { elements, bytesPerElement: 4 },
  }),
});

/** How it attends, as far as its figures say: no heads of keys and values are those of latent attention. */
const attentionOf = ({ slidingWindow, kvHeads }: ModelSpecInput): ModelRow['attention'] | undefined => {
  if (slidingWindow !== undefined) return 'sliding-window';
  if (kvHeads === undefined) return undefined;
  return kvHeads === null ? 'latent' : 'grouped';
};

/** A row for a model that people describe: what they did not say is that of the row it is most `like`. */
export const nearestModelSpec = (
  name: string,
  spec: ModelSpecInput,
  date: string,
): { readonly row: ModelRow; readonly like: string } => {
  const activeParamsB = Math.min(spec.activeParamsB ?? spec.totalParamsB, spec.totalParamsB);
  const { layers, kvElementsPerToken, hiddenSize, attentionHeads, kvHeads: heads } = spec;
  const { experts, expertsPerToken } = spec;
  const { like, ...shape } = nearestShape(
    {
      totalParamsB: spec.totalParamsB,
      activeParamsB,
      ownPrecision: spec.ownPrecision ?? 'fp16',
      ...defined({
        layers,
        kvElementsPerToken,
        hiddenSize,
        attentionHeads,
        kvHeads: heads,
        attention: attentionOf(spec),
      }),
      ...(experts !== undefined && expertsPerToken !== undefined && { experts, expertsPerToken }),
    },
    MODELS,
  );
  const { kvHeads, assumed, ...rest } = shape;
  const row: ModelRow = {
    id: name,
    name,
    maker: 'yours',
    hub: '',
    year: Number(date.slice(0, 4)),
    licence: 'yours',
    totalParamsB: spec.totalParamsB,
    activeParamsB,
    ...rest,
    ...defined({ kvHeads }),
    ...partsOf(spec),
    ownPrecision: spec.ownPrecision ?? 'fp16',
    ...(assumed.length > 0 && { assumed }),
    aliases: [],
    source: spec.source ?? 'yours',
    date: spec.date ?? date,
  };
  return { row, like };
};

/** The nearest kin by memory and bandwidth, and by arithmetic where that was stated. */
const kinOf = (spec: GpuSpecInput): GpuRow => {
  const distance = (gpu: GpuRow): number =>
    apart(gpu.memoryGb, spec.memoryGb) +
    2 * apart(gpu.memoryBandwidthGbPerSecond, spec.memoryBandwidthGbPerSecond) +
    (spec.denseTflops === undefined ? 0 : apart(gpu.denseTflops.fp16, spec.denseTflops.fp16)) +
    (gpu.assumed === undefined ? 0 : 0.1);
  return GPUS.reduce((best, gpu) => (distance(gpu) < distance(best) ? gpu : best));
};

/** A row for a GPU that people describe: what they did not say is that of its nearest kin. */
export const nearestGpuSpec = (
  name: string,
  spec: GpuSpecInput,
  date: string,
): { readonly row: GpuRow; readonly like: string } => {
  const kin = kinOf(spec);
  const { fp16, fp8, int8, fp4 } = spec.denseTflops ?? kin.denseTflops;
  const assumed = [
    ...(spec.denseTflops === undefined ? ['denseTflops'] : []),
    ...(spec.boardWatts === undefined ? ['boardWatts'] : []),
    'linkGbPerSecond',
  ];
  const { memoryGb, memoryBandwidthGbPerSecond, boardWatts = kin.boardWatts } = spec;
  // Nobody said that it stands in a rack.
  const { linkedGpus: _rack, ...alike } = kin;
  const row: GpuRow = {
    ...alike,
    id: name,
    name,
    memoryGb,
    memoryBandwidthGbPerSecond,
    denseTflops: {
      fp16,
      ...defined({ fp8, int8, fp4 }),
    },
    boardWatts,
    assumed,
    aliases: [],
    source: 'yours',
    date,
  };
  return { row, like: kin.name };
};
