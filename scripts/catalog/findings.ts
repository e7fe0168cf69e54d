import type { GpuRow } from '../../src/catalog/gpus.ts';
import type { ModelRow } from '../../src/catalog/models.ts';
import { weightGb } from '../../src/engine/throughput/weights.ts';

/** What is wrong with a row, in words; nothing where all adds up. */

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** Furthest that a count may be from what its maker gives; makers round to two digits. */
const MOST_OFF = 0.025;
/** Published files hold the draft layer too, which a server does not load. */
const MOST_FILES_OFF = 0.045;

type Check = readonly [wrong: boolean, what: string];

const said = (id: string, checks: readonly Check[]): readonly string[] =>
  checks.filter(([wrong]) => wrong).map(([, what]) => `${id}: ${what}`);

const off = (ours: number, theirs: number): number => Math.abs(ours / theirs - 1);

const isRetrieval = ({ kind }: ModelRow): boolean => kind === 'embedding' || kind === 'rerank';

/** Elements of one head, which keys and values of every cached layer have. */
const headSize = (model: ModelRow): number =>
  model.kvElementsPerToken / (model.cachedLayers ?? model.layers) / 2 / (model.kvHeads ?? 1);

const shapeChecks = (model: ModelRow): readonly Check[] => {
  const { totalParamsB, activeParamsB, experts, expertsPerToken, slidingWindow, attention, kvHeads } = model;
  const unread = (model.storedOnlyParamsB ?? 0) + (model.visionParamsB ?? 0);
  const perLayer = model.kvElementsPerToken / (model.cachedLayers ?? model.layers);
  const exact = model.assumed === undefined && !isRetrieval(model);
  return [
    [activeParamsB > totalParamsB, 'more active parameters than there are'],
    [(experts === undefined) !== (expertsPerToken === undefined), 'experts without experts a token'],
    [
      (experts !== undefined) !== activeParamsB < (totalParamsB - unread) * 0.99,
      'experts and active parameters contradict each other',
    ],
    [(slidingWindow !== undefined) !== (attention === 'sliding-window'), 'a window without such layers'],
    [
      slidingWindow !== undefined && !(slidingWindow.layerShare > 0 && slidingWindow.layerShare <= 1),
      'share',
    ],
    [
      (kvHeads === null) !== (attention === 'latent'),
      'latent attention has no KV heads, other attention has',
    ],
    [exact && kvHeads === null && (perLayer < 40 || perLayer > 1024), 'latent cache of a strange width'],
    [exact && kvHeads !== null && (headSize(model) < 32 || headSize(model) > 512), 'heads of a strange size'],
    [isRetrieval(model) !== (model.kvElementsPerToken === 0), 'only what embeds or ranks keeps nothing'],
    [(model.cachedLayers ?? 1) > model.layers, 'more cached layers than layers'],
  ];
};

/** Parameters that are left for feed-forward layers, as multiples of hidden² a layer: 6 to 30 in all that we know. */
const feedForwardWidth = (model: ModelRow): number => {
  const dense = model.totalParamsB - (model.storedOnlyParamsB ?? 0) - (model.visionParamsB ?? 0);
  const rest = dense - (model.embeddingParamsB ?? 0);
  return (rest * 1e9) / model.layers / model.hiddenSize ** 2;
};

const sizeInName = (model: ModelRow): number | undefined => {
  const found = /(?:^|[^a-z\d.])(\d+(?:\.\d+)?)([bmt])(?![a-z\d])/.exec(model.id);
  const unit = { b: 1, m: 1e-3, t: 1e3 }[found?.[2] ?? ''];
  return found === null || unit === undefined ? undefined : Number(found[1]) * unit;
};

const countChecks = (model: ModelRow): readonly Check[] => {
  const { publishedTotalB, checkpointGb, totalParamsB } = model;
  const named = sizeInName(model);
  const files = weightGb(model, model.ownPrecision);
  const width = feedForwardWidth(model);
  const widthKnown =
    model.experts === undefined && model.assumed === undefined && model.embeddingParamsB !== undefined;
  const draftLayer = checkpointGb === undefined && !model.note?.includes('MTP') ? 0 : MOST_FILES_OFF;
  return [
    [
      publishedTotalB !== undefined && off(totalParamsB, publishedTotalB) > MOST_OFF + draftLayer,
      `${totalParamsB}B computed, ${publishedTotalB}B published`,
    ],
    [
      checkpointGb !== undefined && off(files, checkpointGb) > MOST_FILES_OFF,
      `${files.toFixed(1)} GB of weights by our sum, ${checkpointGb} GB published`,
    ],
    [
      named !== undefined && (off(totalParamsB, named) > 0.7 || totalParamsB < named * 0.8),
      `${totalParamsB}B under a name that says ${named}B`,
    ],
    [widthKnown && (width < 5 || width > 40), `layers of ${width.toFixed(1)} times hidden²`],
  ];
};

const sourceChecks = (row: { readonly source: string; readonly date: string }): readonly Check[] => [
  [row.source.length < 10, 'a source that says where to look has 10 characters or more'],
  [!DATE.test(row.date), `"${row.date}" is no date`],
];

export const modelFindings = (model: ModelRow): readonly string[] =>
  said(model.id, [
    ...shapeChecks(model),
    ...countChecks(model),
    ...sourceChecks(model),
    [model.licence === '', 'nothing about its licence'],
    [!model.hub.includes('/'), 'no repository'],
  ]);

/** A figure with sparsity taken for a dense one doubles one of these ratios. */
const rateChecks = ({ denseTflops: { fp16, fp8, int8, fp4 } }: GpuRow): readonly Check[] => [
  [fp8 !== undefined && (fp8 < fp16 * 0.99 || fp8 > fp16 * 4.5), 'FP8 at a strange multiple of FP16'],
  [int8 !== undefined && int8 > fp16 * 4.01, 'INT8 at a strange multiple of FP16'],
  [fp4 !== undefined && (fp4 < fp16 * 2 || fp4 > fp16 * 9), 'FP4 at a strange multiple of FP16'],
];

export const gpuFindings = (gpu: GpuRow): readonly string[] =>
  said(gpu.id, [
    ...rateChecks(gpu),
    ...sourceChecks(gpu),
    [gpu.memoryGb < 6 || gpu.memoryGb > 1100, `${gpu.memoryGb} GB`],
    [
      gpu.memoryBandwidthGbPerSecond < 60 || gpu.memoryBandwidthGbPerSecond > 40_000,
      `${gpu.memoryBandwidthGbPerSecond} GB/s`,
    ],
    [gpu.boardWatts < 10 || gpu.boardWatts > 4000, `${gpu.boardWatts} W`],
    [gpu.linkGbPerSecond < 1 || gpu.linkGbPerSecond > 4000, `${gpu.linkGbPerSecond} GB/s to the next`],
    [gpu.servingEngines?.length === 0, 'nothing runs on it'],
    [(gpu.computeCapability !== undefined) !== (gpu.vendor === 'nvidia'), 'compute capability'],
  ]);
