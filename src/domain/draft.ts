import { z } from 'zod';
import {
  DataResidency,
  GpuSpecInput,
  HourlyVolumes,
  KindOfWork,
  Market,
  ModelSpecInput,
  Own,
  Precision,
  Rent,
  ServingEngine,
  ShapeOfWork,
} from './scenario.ts';

/**
 * Only what people said, field by field. It is what is kept and changed: every change patches it, and it is
 * resolved again. Field names are scenario paths; those that a scenario lacks are other ways to say the same
 * thing (a bill instead of a volume, a GPU count instead of replicas). Money is USD, a month is 730 hours.
 */

const amount = z.number().min(0);
const positive = z.number().gt(0);
const share = z.number().min(0).max(1);

/** An API to compare with: an id or family words of the catalog, or own prices. */
export const DraftApi = z.strictObject({
  /** `seller/model`; `custom/3-15` for own prices said in words. */
  id: z.string().min(3),
  role: z.enum(['named', 'frontier', 'fast', 'same-model']).optional(),
  usdPerMillionInput: amount.optional(),
  usdPerMillionOutput: amount.optional(),
  usdPerMillionCachedInput: amount.optional(),
  batchDiscount: share.optional(),
  discount: share.lt(1).optional(),
  regionalUplift: positive.optional(),
  opsHoursPerMonth: amount.optional(),
  regionalEndpoint: z.boolean().optional(),
  regions: z.array(z.string().min(2)).optional(),
  inUse: z.boolean().optional(),
  usdPerMillionCacheWrite: amount.optional(),
  usdPerMonth: amount.optional(),
  capacityTokensPerMonth: positive.optional(),
  mix: z
    .array(z.strictObject({ id: z.string().min(3), share }))
    .min(2)
    .optional(),
});
export type DraftApi = z.infer<typeof DraftApi>;

/** Said in a line, and in no form yet. */
export const UNFORMED_FIELDS = {
  'workload.kind': KindOfWork,
  /** The shape of work that brings sizes, cached share, planned load and speed floor. */
  'workload.shapeOfWork': ShapeOfWork,
  /** A job done once: the volume is its total. */
  'workload.oneTime': z.boolean(),
  'workload.cacheWriteShare': share,
  'workload.windowHoursPerMonth': positive.max(744),
  /** "200 concurrent users": requests in flight at once, all replicas together. */
  'workload.concurrentUsers': positive,
  'workload.growthPerMonth': z.number().gt(-1),
  /** "70% could go to llama": the share of the volume that moves, the rest stays with the API in use. */
  'workload.movedShare': positive.max(1),
  'selfHosted.modelSpec': ModelSpecInput,
  'selfHosted.gpuSpec': GpuSpecInput,
  /** A fine-tune or LoRA of the model: its shape, with no seller of its own. */
  'selfHosted.fineTuned': z.boolean(),
  /** An instance of a cloud as its seller spells it, and how many. */
  'selfHosted.instance': z.string().min(1),
  'selfHosted.instanceCount': z.int().min(1),
  /** "paid until March": the month, 2027-03. */
  'selfHosted.procurement.paidUntil': z.string().regex(/^\d{4}-\d{2}$/),
  /** How hardware that is paid now is paid for afterwards. */
  'selfHosted.procurement.then': z.discriminatedUnion('kind', [Rent, Own]),
  /** Rented for the hours that the work needs, at most this many a month. */
  'selfHosted.procurement.upToHoursPerMonth': positive.max(744),
  /** true: no speed floor. */
  'selfHosted.noSpeedFloor': z.boolean(),
  /** Months of a reserved term. */
  'selfHosted.procurement.termMonths': positive,
  /** Hours a month in which owned hardware draws power. */
  'selfHosted.power.hoursPerMonth': positive.max(744),
  'selfHosted.maxSecondsToFirstToken': positive,
  'selfHosted.maxSecondsToAnswer': positive,
  /** The jurisdiction: `eu`, `us`, `uk`, `ch`, `de`, … */
  'constraints.region': z.string().min(2),
  'constraints.sellers': z.array(z.string().min(1)).min(1),
  'constraints.excludedSellers': z.array(z.string().min(1)).min(1),
  /** ISO code of the currency in which bills are shown too. */
  'money.currency': z.string().length(3),
  /** How far API prices fall a year, 0..1: an owned fleet pays back against them. */
  'money.apiPriceFallPerYear': share.lt(1),
} as const;

export const DRAFT_FIELDS = {
  ...UNFORMED_FIELDS,
  /** Total tokens a month, when the split was not said. */
  'workload.tokensPerMonth': positive,
  'workload.inputTokensPerMonth': amount,
  'workload.outputTokensPerMonth': amount,
  /** Input ÷ (input + output): "80/20", "3:1", "90% input". */
  'workload.inputShare': share,
  /** Requests a month, with the request's size beside it. */
  'workload.requestsPerMonth': positive,
  'workload.requestInputTokens': amount,
  'workload.requestOutputTokens': amount,
  /** Tokens of an average request when its split was not said. */
  'workload.requestTokens': positive,
  /** "$6k a month on sonnet": USD a month, and the API that the bill is from. */
  'workload.bill': z.strictObject({ usdPerMonth: positive, api: z.string() }),
  'workload.cachedInputShare': share,
  'workload.batchShare': share,
  /** Peak ÷ average traffic, 1 or more. */
  'workload.peakToAverage': z.number().min(1),
  /** Traffic of the hours of a day, a week or a month, in any unit. */
  'workload.hourlyVolumes': HourlyVolumes,
  'workload.trafficShape': z.enum(['steady', 'bursty', 'office-hours']),
  'selfHosted.model': z.string().min(1),
  'selfHosted.precision': Precision,
  'selfHosted.gpu': z.string().min(1),
  /** The whole fleet: "2x A100". */
  'selfHosted.gpuCount': z.int().min(1),
  'selfHosted.gpusPerReplica': z.int().min(1),
  'selfHosted.replicas': z.union([z.int().min(1), z.literal('auto')]),
  'selfHosted.spareReplicas': z.int().min(0),
  'selfHosted.idleGpus': z.int().min(0),
  'selfHosted.procurement.kind': z.enum(['rent', 'own', 'paid']),
  /** A named seller of GPU hours, as the catalog spells it. */
  'selfHosted.procurement.seller': z.string().min(1),
  'selfHosted.procurement.usdPerGpuHour': positive,
  /** "$1,400 per month each": USD a GPU and month, whatever the hours. */
  'selfHosted.procurement.usdPerGpuMonth': positive,
  'selfHosted.procurement.billedHoursPerMonth': positive.max(744),
  'selfHosted.procurement.market': Market,
  'selfHosted.procurement.usdPerGpu': positive,
  'selfHosted.procurement.hostUsdPerGpu': amount,
  'selfHosted.procurement.lifeMonths': positive,
  'selfHosted.procurement.residualShare': share.lt(1),
  'selfHosted.procurement.annualCostOfCapital': amount,
  'selfHosted.procurement.annualMaintenanceShare': amount,
  /** true: charge no power at all. */
  'selfHosted.power.none': z.boolean(),
  'selfHosted.power.wattsPerGpu': amount,
  'selfHosted.power.hostWattsPerGpu': amount,
  'selfHosted.power.pue': z.number().min(1),
  'selfHosted.power.usdPerKwh': amount,
  'selfHosted.ops.hoursPerMonth': amount,
  'selfHosted.ops.usdPerHour': amount,
  'selfHosted.ops.setupHours': amount,
  'selfHosted.ops.setupMonths': positive,
  'selfHosted.otherUsdPerMonth': amount,
  /** Tokens a second; what is counted and of how many GPUs is said beside the number. */
  'selfHosted.throughput': z.strictObject({
    tokensPerSecond: positive,
    counts: z.enum(['total', 'output']),
    per: z.enum(['replica', 'gpu', 'fleet']),
  }),
  'selfHosted.tokensPerSecondPerReplica': amount,
  'selfHosted.servingEngine': ServingEngine,
  'selfHosted.concurrencyPerReplica': positive,
  /** "25 tok/s per user": output tokens a second that every user gets at least. */
  'selfHosted.minTokensPerSecondPerUser': positive,
  /** Average load at which the fleet is sized: "40% util". */
  'selfHosted.plannedLoad': positive.max(1),
  apis: z.array(DraftApi).min(1),
  /** A negotiated discount on every named API. */
  'apis.discount': share.lt(1),
  'constraints.dataResidency': DataResidency,
  'constraints.frontierReasoning': z.boolean(),
} as const;

export type DraftField = keyof typeof DRAFT_FIELDS;

/** Fields that only owned hardware has, and those that only rented has: either kind rules the other out. */
export const OWN_FIELDS = [
  'selfHosted.procurement.usdPerGpu',
  'selfHosted.procurement.hostUsdPerGpu',
  'selfHosted.procurement.lifeMonths',
  'selfHosted.procurement.residualShare',
  'selfHosted.procurement.annualCostOfCapital',
  'selfHosted.procurement.annualMaintenanceShare',
] as const satisfies readonly DraftField[];

export const RENT_FIELDS = [
  'selfHosted.procurement.usdPerGpuHour',
  'selfHosted.procurement.usdPerGpuMonth',
  'selfHosted.procurement.seller',
  'selfHosted.procurement.market',
  'selfHosted.procurement.billedHoursPerMonth',
] as const satisfies readonly DraftField[];
export type DraftValue<F extends DraftField> = z.infer<(typeof DRAFT_FIELDS)[F]>;
export type DraftFields = { -readonly [F in DraftField]?: DraftValue<F> };

/**
 * The words that set a field, and who said them (a Slack user id). Of a range both ends: the field then holds their
 * arithmetic mean. Of a bill or a stated throughput the ends are those of its one number.
 */
export const Said = z.object({
  words: z.string().optional(),
  by: z.string().optional(),
  range: z.object({ low: z.number(), high: z.number() }).optional(),
});
export type Said = z.infer<typeof Said>;

export const Draft = z.object({
  version: z.literal(1),
  fields: z.strictObject(DRAFT_FIELDS).partial(),
  said: z.record(z.string(), Said),
});
export interface Draft {
  readonly version: 1;
  readonly fields: Readonly<DraftFields>;
  readonly said: Readonly<Record<string, Said>>;
}

export const EMPTY_DRAFT: Draft = { version: 1, fields: {}, said: {} };
