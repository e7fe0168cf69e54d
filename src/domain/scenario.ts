import * as z from 'zod';
import { optional } from './optional.ts';
import { ApiRole, DataResidency, KindOfWork, Precision, ServingEngine } from './scenario/choices.ts';
import { ApiId, MixPart } from './scenario/mix.ts';
import {
  amount,
  atLeastOne,
  finite,
  hoursOfMonth,
  positive,
  share,
  shareBelowOne,
  wholeFromOne,
  wholeFromZero,
} from './scenario/numbers.ts';
import { Egress, Ops, Power, Procurement } from './scenario/paying.ts';
import { Region } from './scenario/region.ts';
import { GpuSpecInput, ModelSpecInput } from './scenario/specs.ts';

export * from './scenario/choices.ts';
export * from './scenario/paying.ts';
export * from './scenario/specs.ts';

/** What is costed, complete: every default filled in. Money is USD, a month is 730 hours. */

/** Traffic hour by hour, in any unit: a day, a week, or up to a leap year. */
export const HourlyVolumes = z
  .array(amount)
  .min(2, 'must have 2 hours or more')
  .max(8784, 'must have at most 8,784 hours')
  .refine((hourly) => hourly.some((volume) => volume > 0), { error: 'must not be all 0' });

/** The traffic of a month. */
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
  kind: optional(KindOfWork),
  /** A job that is done once: the volumes are its total, and both sides have a bill, not a month. */
  oneTime: optional(z.boolean()),
  /** Share of the input that is written to a prompt cache, 0..1 with `cachedInputShare`. Absent: 0. */
  cacheWriteShare: optional(share),
  /** Hours a month in which a batch may run ("3 hours a night"); absent: any. */
  windowHoursPerMonth: optional(hoursOfMonth),
  /** Growth of the volume a month: 0.1 is 10% more each month. */
  growthPerMonth: optional(finite.gt(-1, 'must be more than -1')),
  /** Traffic of the busiest hour ÷ that of an average one, over all hours of a month; left out where nobody knows. */
  peakToAverage: optional(finite.min(1, 'must be 1 or more')),
  /** Traffic of the hours of a day, a week or a month, in any unit: only the proportions count. */
  hourlyVolumes: optional(HourlyVolumes),
});
export type Workload = z.infer<typeof Workload>;

/** The model on hardware of one's own or rented, and what runs it. */
export const SelfHosted = z.strictObject({
  model: z.string().min(1).max(200),
  modelSpec: optional(ModelSpecInput),
  gpuSpec: optional(GpuSpecInput),
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
  egress: optional(Egress),
  /** Input + output tokens a second that one saturated replica serves at this workload's request shape. */
  tokensPerSecondPerReplica: amount,
  servingEngine: ServingEngine,
  /** Average load at which a fleet is sized, 0 < x <= 1. */
  plannedLoad: finite.gt(0, 'must be more than 0 and at most 1').max(1, 'must be more than 0 and at most 1'),
  /** Caps the requests that one replica serves at once. */
  concurrencyPerReplica: optional(atLeastOne),
  /** Output tokens a second for every user, at least: caps the batch, and so the throughput. null: no minimum. */
  minTokensPerSecondPerUser: optional(positive.nullable()),
  /** Seconds to the first token and to the whole answer that every user gets at most: they cap the batch too. */
  maxSecondsToFirstToken: optional(positive),
  maxSecondsToAnswer: optional(positive),
});
export type SelfHosted = z.infer<typeof SelfHosted>;

/** An API to compare with. Prices in USD per million tokens; discounts and uplifts are of the list price. */
export const Api = z.strictObject({
  id: ApiId,
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
  regions: optional(z.array(z.string().min(2).max(40))),
  /** The API that people say they use: it leads. */
  inUse: optional(z.boolean()),
  /** Price of input written to the prompt cache; absent: that of input. */
  usdPerMillionCacheWrite: optional(amount),
  /** Fixed price of capacity (provisioned throughput, a commitment), and the tokens a month that it covers. */
  usdPerMonth: optional(amount),
  capacityTokensPerMonth: optional(positive),
  /** A comparator that is several APIs, priced part by part; the shares add up to 1. */
  mix: optional(z.array(MixPart).min(2)),
});
export type Api = z.infer<typeof Api>;

/** What has to hold whatever it costs. */
export const Constraints = z.strictObject({
  dataResidency: DataResidency,
  /** The jurisdiction of `dataResidency: "region"`: `eu`, `us`, `uk`, `ch`, `de`, … */
  region: optional(Region),
  /** The only sellers that a team may use, of APIs and of GPUs, as the catalog spells them. */
  sellers: optional(z.array(z.string().min(1).max(100))),
  /** Sellers that it may not use. */
  excludedSellers: optional(z.array(z.string().min(1).max(100))),
  frontierReasoning: z.boolean(),
});
export type Constraints = z.infer<typeof Constraints>;

/** One question, complete: costed twice it gives the same numbers. */
export const Scenario = z.strictObject({
  workload: Workload.refine((w) => w.inputTokensPerMonth + w.outputTokensPerMonth > 0, {
    error: 'inputTokensPerMonth and outputTokensPerMonth must not both be 0',
  }),
  selfHosted: SelfHosted,
  apis: z.array(Api).min(1, 'must name at least one API'),
  constraints: Constraints,
  /** How far API prices fall a year, 0..1: bought hardware is paid back against them too. Absent: not asked. */
  apiPriceFallPerYear: optional(shareBelowOne),
});
export type Scenario = z.infer<typeof Scenario>;
