import * as z from 'zod';
import { Region } from './regions.ts';

/**
 * What is costed, complete: every default filled in. Money is USD, a month is 730 hours.
 * Ranges are logical, never plausible; the merely unlikely is a warning elsewhere.
 */

const finite = z.number({ error: 'must be a finite number' });
const amount = finite.min(0, 'must be 0 or more');
const positive = finite.gt(0, 'must be more than 0');
const share = finite.min(0, 'must be between 0 and 1').max(1, 'must be between 0 and 1');
const shareBelowOne = finite
  .min(0, 'must be 0 or more and less than 1')
  .lt(1, 'must be 0 or more and less than 1');
const hours = finite
  .gt(0, 'must be more than 0 and at most 744')
  .max(744, 'must be more than 0 and at most 744');
const wholeFromOne = z.int('must be a whole number').min(1, 'must be 1 or more');
const wholeFromZero = z.int('must be a whole number').min(0, 'must be 0 or more');

export const PRECISIONS = ['fp16', 'fp8', 'int8', 'int4', 'fp4', 'mxfp4'] as const;
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

export const SERVING_ENGINES = ['vllm', 'sglang', 'tensorrt-llm'] as const;
export const ServingEngine = z.enum(SERVING_ENGINES);
export type ServingEngine = z.infer<typeof ServingEngine>;

export const MARKETS = ['on-demand', 'spot', 'reserved'] as const;
export const Market = z.enum(MARKETS);
export type Market = z.infer<typeof Market>;

export const API_ROLES = ['named', 'frontier', 'fast', 'same-model'] as const;
export const ApiRole = z.enum(API_ROLES);
export type ApiRole = z.infer<typeof ApiRole>;

export const KINDS_OF_WORK = ['interactive', 'batch', 'embedding'] as const;
/** `interactive`: people wait. `batch`: it may wait hours. `embedding`: input only, the prompt phase alone. */
export const KindOfWork = z.enum(KINDS_OF_WORK);
export type KindOfWork = z.infer<typeof KindOfWork>;

export const SHAPES_OF_WORK = [
  'chat',
  'long-chat',
  'rag',
  'agent',
  'coding-agent',
  'code-completion',
  'summarise',
  'classify',
  'reasoning',
] as const;
/** What a kind of traffic looks like: its requests, what is cached of them, how it peaks. */
export const ShapeOfWork = z.enum(SHAPES_OF_WORK);
export type ShapeOfWork = z.infer<typeof ShapeOfWork>;

export const DATA_RESIDENCY = ['none', 'region', 'own-infrastructure'] as const;
export const DataResidency = z.enum(DATA_RESIDENCY);
export type DataResidency = z.infer<typeof DataResidency>;

export const HourlyVolumes = z
  .array(amount)
  .min(2, 'must have 2 hours or more')
  .max(8784, 'must have at most 8,784 hours')
  .refine((hourly) => hourly.some((volume) => volume > 0), { error: 'must not be all 0' });

export const Workload = z.strictObject({
  inputTokensPerMonth: amount,
  outputTokensPerMonth: amount,
  /** Tokens in an average request. The ratio that counts is that of the monthly totals, the sum is this one's. */
  requestInputTokens: amount,
  requestOutputTokens: amount,
  /** Share of the input that is read from a prompt cache, 0..1. */
  cachedInputShare: share,
  /** Share of the volume that may wait for a batch endpoint, 0..1. */
  batchShare: share,
  /** Absent: interactive. */
  kind: KindOfWork.exactOptional(),
  /** A job that is done once: the volumes are its total, and both sides have a bill, not a month. */
  oneTime: z.boolean().exactOptional(),
  /** Share of the input that is written to a prompt cache, 0..1 with `cachedInputShare`. Absent: 0. */
  cacheWriteShare: share.exactOptional(),
  /** Hours a month in which a batch may run ("3 hours a night"); absent: any. */
  windowHoursPerMonth: hours.exactOptional(),
  /** Growth of the volume a month: 0.1 is 10% more each month. */
  growthPerMonth: finite.gt(-1, 'must be more than -1').exactOptional(),
  /** Traffic of the busiest hour ÷ that of an average one, over all hours of a month; left out where nobody knows. */
  peakToAverage: finite.min(1, 'must be 1 or more').exactOptional(),
  /** Traffic of the hours of a day, a week or a month, in any unit: only the proportions count. */
  hourlyVolumes: HourlyVolumes.exactOptional(),
});
export type Workload = z.infer<typeof Workload>;

export const Rent = z.strictObject({
  kind: z.literal('rent'),
  usdPerGpuHour: positive,
  /** Hours a month for which a GPU is paid; 730 unless it is switched off. */
  billedHoursPerMonth: hours,
  /**
   * Present where GPUs are rented for the hours that the work needs, at most this many a month: then
   * `billedHoursPerMonth` follows from the volume.
   */
  upToHoursPerMonth: hours.exactOptional(),
  market: Market,
});
export type Rent = z.infer<typeof Rent>;

export const Own = z.strictObject({
  kind: z.literal('own'),
  usdPerGpu: positive,
  /** The share of chassis, CPU and network that one GPU carries, USD. */
  hostUsdPerGpu: amount,
  lifeMonths: positive,
  residualShare: shareBelowOne,
  annualCostOfCapital: amount,
  annualMaintenanceShare: amount,
});
export type Own = z.infer<typeof Own>;

/** Rent or own as somebody says it: what is left out has its default. */
export const SaidTerms = z.discriminatedUnion('kind', [
  Rent.partial().required({ kind: true }),
  Own.partial().required({ kind: true }),
]);

/** Hardware that is already there: only what can still be avoided counts. */
export const Paid = z.strictObject({
  kind: z.literal('paid'),
  /** "2027-03": the month until which it is paid. */
  until: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2027-03')
    .exactOptional(),
  // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
  then: z.discriminatedUnion('kind', [Rent, Own]).exactOptional(),
});
export type Paid = z.infer<typeof Paid>;

export const Procurement = z.discriminatedUnion('kind', [Rent, Own, Paid]);
export type Procurement = z.infer<typeof Procurement>;

export const Power = z.strictObject({
  wattsPerGpu: amount,
  hostWattsPerGpu: amount,
  pue: finite.min(1, 'must be 1 or more'),
  usdPerKwh: amount,
  /** Hours a month in which hardware of one's own is on; absent: all 730. */
  hoursPerMonth: hours.exactOptional(),
});
export type Power = z.infer<typeof Power>;

export const Ops = z.strictObject({
  hoursPerMonth: amount,
  usdPerHour: amount,
  setupHours: amount,
  /** Months over which the set-up is spread. */
  setupMonths: positive,
});
export type Ops = z.infer<typeof Ops>;

/** What leaves over the network and is paid for by the gigabyte: a bill that grows with the volume. */
export const Egress = z.strictObject({
  usdPerGb: amount,
  /** GB of 1e9 bytes sent for each million tokens of input and output. */
  gbPerMillionTokens: amount,
});
export type Egress = z.infer<typeof Egress>;

/** A model by its size, where the catalog has none of that name: only the parameters are required. */
export const ModelSpecInput = z.strictObject({
  /** Billions of parameters. */
  totalParamsB: positive,
  activeParamsB: positive.exactOptional(),
  layers: wholeFromOne.exactOptional(),
  /** Elements of key and value cache of one token, over all layers. */
  kvElementsPerToken: positive.exactOptional(),
  hiddenSize: wholeFromOne.exactOptional(),
  attentionHeads: wholeFromOne.exactOptional(),
  /** null: latent attention. */
  kvHeads: wholeFromOne.nullable().exactOptional(),
  /** Tokens that a sliding-window layer sees, and the share of the cache in such layers. */
  slidingWindow: z.strictObject({ tokens: positive, layerShare: share }).exactOptional(),
  /** State of linear attention or Mamba, elements of 32 bits that each running request holds. */
  stateElementsPerRequest: positive.exactOptional(),
  experts: wholeFromOne.exactOptional(),
  expertsPerToken: wholeFromOne.exactOptional(),
  /** Of the embeddings and of the vision tower, billions within the total: 16 bits wide in every checkpoint. */
  embeddingParamsB: positive.exactOptional(),
  visionParamsB: positive.exactOptional(),
  ownPrecision: Precision.exactOptional(),
  /** Where the shape was read, and the ISO date of that; absent where somebody typed it. */
  source: z.string().min(1).max(300).exactOptional(),
  date: z.iso.date().exactOptional(),
});
export type ModelSpecInput = z.infer<typeof ModelSpecInput>;

/** A GPU by its data sheet, where the catalog has none of that name. */
export const GpuSpecInput = z.strictObject({
  /** GB of 1e9 bytes. */
  memoryGb: positive,
  memoryBandwidthGbPerSecond: positive,
  /** Dense TFLOPS of the matrix units. */
  denseTflops: z
    .strictObject({
      fp16: positive,
      fp8: positive.exactOptional(),
      int8: positive.exactOptional(),
      fp4: positive.exactOptional(),
    })
    .exactOptional(),
  boardWatts: positive.exactOptional(),
});
export type GpuSpecInput = z.infer<typeof GpuSpecInput>;

export const SelfHosted = z.strictObject({
  model: z.string().min(1).max(200),
  modelSpec: ModelSpecInput.exactOptional(),
  gpuSpec: GpuSpecInput.exactOptional(),
  precision: Precision,
  gpu: z.string().min(1).max(200),
  gpusPerReplica: wholeFromOne,
  /** Active replicas: a fixed number, or "auto" for as many as the volume needs at the planned load. */
  replicas: z.union([wholeFromOne, z.literal('auto')]),
  spareReplicas: wholeFromZero,
  /** GPUs that are paid for and too few to make a replica. */
  idleGpus: wholeFromZero,
  procurement: Procurement,
  /** null: no power is charged (the usual case for rent). */
  power: Power.nullable(),
  ops: Ops,
  otherUsdPerMonth: amount,
  /** Absent: none is charged. */
  egress: Egress.exactOptional(),
  /** Input + output tokens a second that one saturated replica serves at this workload's request shape. */
  tokensPerSecondPerReplica: amount,
  servingEngine: ServingEngine,
  /** Average load at which a fleet is sized, 0 < x <= 1. */
  plannedLoad: finite.gt(0, 'must be more than 0 and at most 1').max(1, 'must be more than 0 and at most 1'),
  /** Caps the requests that one replica serves at once. */
  concurrencyPerReplica: positive.exactOptional(),
  /** Output tokens a second that every user gets at least: it caps the batch, and the throughput follows. null: none. */
  minTokensPerSecondPerUser: positive.nullable().exactOptional(),
  /** Seconds to the first token and to the whole answer that every user gets at most: they cap the batch too. */
  maxSecondsToFirstToken: positive.exactOptional(),
  maxSecondsToAnswer: positive.exactOptional(),
});
export type SelfHosted = z.infer<typeof SelfHosted>;

export const Api = z.strictObject({
  /** `seller/model`, the seller before the first slash. */
  id: z
    .string()
    .min(3)
    .max(300)
    .regex(/^[^/\s]+\/\S+$/, 'must be seller/model'),
  role: ApiRole,
  usdPerMillionInput: amount,
  usdPerMillionOutput: amount,
  usdPerMillionCachedInput: amount,
  batchDiscount: share,
  discount: shareBelowOne,
  regionalUplift: positive,
  opsHoursPerMonth: amount,
  /** Whether the seller is known to process in one jurisdiction. It counts only under `dataResidency: "region"`. */
  regionalEndpoint: z.boolean(),
  /** Jurisdictions in which it processes for certain: `eu`, `us`, `uk`, `ch`, … */
  regions: z.array(z.string().min(2).max(40)).exactOptional(),
  /** The API that people say they use: it leads. */
  inUse: z.boolean().exactOptional(),
  /** Price of input written to the prompt cache; absent: that of input. */
  usdPerMillionCacheWrite: amount.exactOptional(),
  /** Fixed price of capacity (provisioned throughput, a commitment), and the tokens a month that it covers. */
  usdPerMonth: amount.exactOptional(),
  capacityTokensPerMonth: positive.exactOptional(),
  /** A comparator that is several APIs, priced part by part; the shares add up to 1. */
  mix: z
    .array(z.strictObject({ id: z.string().min(3).max(300), share }))
    .min(2)
    .exactOptional(),
});
export type Api = z.infer<typeof Api>;

export const Constraints = z.strictObject({
  dataResidency: DataResidency,
  /** The jurisdiction of `dataResidency: "region"`: `eu`, `us`, `uk`, `ch`, `de`, … */
  region: Region.exactOptional(),
  /** The only sellers that a team may use, of APIs and of GPUs, as the catalog spells them. */
  sellers: z.array(z.string().min(1).max(100)).exactOptional(),
  /** Sellers that it may not use. */
  excludedSellers: z.array(z.string().min(1).max(100)).exactOptional(),
  frontierReasoning: z.boolean(),
});
export type Constraints = z.infer<typeof Constraints>;

export const Scenario = z.strictObject({
  workload: Workload.refine((w) => w.inputTokensPerMonth + w.outputTokensPerMonth > 0, {
    error: 'inputTokensPerMonth and outputTokensPerMonth must not both be 0',
  }),
  selfHosted: SelfHosted,
  apis: z.array(Api).min(1, 'must name at least one API'),
  constraints: Constraints,
  /** How far API prices fall a year, 0..1: bought hardware is paid back against them too. Absent: not asked. */
  apiPriceFallPerYear: shareBelowOne.exactOptional(),
});
export type Scenario = z.infer<typeof Scenario>;

export { tokensPerMonth } from './volume.ts';
