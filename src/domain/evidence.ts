import * as z from 'zod';
import { optional } from './optional.ts';
import { Market, Precision, ShapeOfWork } from './scenario.ts';

/** Where the numbers of a scenario come from. */

/**
 * How well a throughput is known: said by the user, taken from a measurement, or estimated from the data
 * sheet.
 */
export const ThroughputBasis = z.enum(['yours', 'measured', 'estimated']);
export type ThroughputBasis = z.infer<typeof ThroughputBasis>;

/** How a replica answers while so many requests write a token in every step. */
const PaceEvidence = z.object({
  batch: z.number().min(1),
  /** Seconds of one output token while an answer streams. */
  secondsPerToken: z.number().min(0),
  secondsToFirstToken: z.number().min(0),
});

/**
 * How well the throughput of a replica is known, and how it answers at that. Tokens a second are input + output
 * unless a name says otherwise.
 */
export const ThroughputEvidence = z.object({
  /** Bounds of tokens a second of one replica, input + output. For `yours` both equal the stated figure. */
  low: z.number().min(0),
  high: z.number().min(0),
  basis: ThroughputBasis,
  source: z.string(),
  /** At full load: output tokens a second that one user gets, and requests at once. Absent where nobody knows. */
  outputTokensPerSecondPerUser: optional(z.number().min(0)),
  requestsAtOnce: optional(z.number().min(0)),
  /** Output tokens a second of a single request on an idle replica. */
  aloneTokensPerSecondPerUser: optional(z.number().min(0)),
  /** From a single request to as many as the memory holds, growing. Absent where the throughput is the user's own. */
  pace: optional(z.array(PaceEvidence)),
  /** Requests in a step at full load: a place on the pace. */
  batch: optional(z.number().min(1)),
});
export type ThroughputEvidence = z.infer<typeof ThroughputEvidence>;

/** Memory in GB (1e9 bytes) of one replica. null where model or GPU is not in the catalog. */
export const FitEvidence = z.object({
  fits: z.boolean(),
  neededGb: z.number().min(0).nullable(),
  availableGb: z.number().min(0).nullable(),
  /** Average requests whose KV cache fits beside the weights. */
  requestsAtOnce: z.number().min(0).nullable(),
  /** What would fit instead, in words to type, nearest first. */
  wouldFit: optional(z.array(z.string())),
});
export type FitEvidence = z.infer<typeof FitEvidence>;

/** Where one figure was read, and on which day it was seen to hold. */
export const Source = z.object({
  /** Path of the scenario field, such as `selfHosted.procurement.usdPerGpuHour` or `apis[0].usdPerMillionInput`. */
  field: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  source: z.string(),
  /** ISO date of the figure, or "undated". */
  date: z.string(),
  /** More than 90 days old on the day of asking, or undated, or known to be doubtful. */
  stale: z.boolean(),
  /** ISO date of the release or page that it came with. */
  published: optional(z.string()),
  /** ISO date on which it was last seen to hold, and by what; `date` is the later of the two. */
  confirmed: optional(z.string()),
  confirmedBy: optional(z.string()),
  /** Low and high of the market, and how many sellers, where the figure is a market median. */
  range: optional(z.object({ low: z.number(), high: z.number(), sellers: z.number().int() })),
  note: optional(z.string()),
});
export type Source = z.infer<typeof Source>;

/** What a reader must know before trusting the sums: a code, the figures of its sentence, and the sentence. */
export const Warning = z.object({
  code: z.string(),
  figures: optional(z.record(z.string(), z.union([z.number(), z.string(), z.null(), z.array(z.string())]))),
  /** Put in by `words/`, unless whoever noticed it had words of their own. */
  message: z.string(),
});
export type Warning = z.infer<typeof Warning>;
/** What the engine warns of: each has its sentence in `words/warnings.ts`. */
export type EngineWarning =
  | 'does-not-fit'
  | 'over-capacity'
  | 'above-planned-load'
  | 'ops-thin'
  | 'constraints-contradict'
  | 'same-model-undercuts'
  | 'rented-infrastructure';
/** A warning before it is put into words. */
export type Finding = Omit<Warning, 'message'> & Partial<Pick<Warning, 'message'>>;

/** The versions of engine, catalog and prices that gave an answer. */
const Basis = z.object({
  /** Version of the sums. */
  engine: z.string(),
  /** Date of the newest row of the catalog. */
  catalog: z.string(),
  apiPrices: z.string(),
});

/** What an API is called and what is known against its price, for people. */
export const ApiEvidence = z.object({
  api: z.string(),
  name: z.string(),
  seller: z.string(),
  /** Of a mix: what its parts are called, in their order. */
  parts: z.array(z.string()).optional(),
  /** It serves the very model that would be hosted: the same weights at no narrower precision. */
  sellsHosted: optional(z.boolean()),
  /** How many sellers offer the same model per token, and the blended USD per million from and to. */
  sameModelSellers: optional(z.object({ count: z.number().int(), lowUsd: z.number(), highUsd: z.number() })),
});
export type ApiEvidence = z.infer<typeof ApiEvidence>;

/** One assumption of ours, changed: "without the spare", "at INT4". */
export const Variant = z.object({
  change: z.string(),
  spareReplicas: optional(z.number().int().min(0)),
  precision: optional(Precision),
  gpusPerReplica: optional(z.number().int().min(1)),
  tokensPerSecondPerReplica: optional(z.number().min(0)),
});
export type Variant = z.infer<typeof Variant>;

/** A figure that somebody gave as a range, and what it moves in the scenario. */
export const StatedRange = z.object({
  /** The field of the draft that was said as a range. */
  field: z.string(),
  /** Both ends and their arithmetic mean, as they were said. */
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  /** Figures of the scenario at either end, with every other range at its middle. */
  moves: z.array(z.object({ path: z.string(), low: z.number(), likely: z.number(), high: z.number() })),
});
export type StatedRange = z.infer<typeof StatedRange>;

/** USD per million tokens at this mix, over the current direct sellers of the hosted model. */
export const SameModel = z.object({
  sellers: z.number().int(),
  lowUsdPerMillionTokens: z.number(),
  medianUsdPerMillionTokens: z.number(),
  highUsdPerMillionTokens: z.number(),
});
export type SameModel = z.infer<typeof SameModel>;

/** Why an API cannot be chosen, whatever the constraints: it is closed, not on the list, or not in that region. */
export const RuledOut = z.object({ api: z.string(), why: z.string() });
export type RuledOut = z.infer<typeof RuledOut>;

/** Which rental prices the rent was taken from, where nobody stated it: to ask the same of the market of another day. */
export const RentalBasis = z.object({
  market: Market,
  /** Of this seller alone. */
  seller: optional(z.string()),
  /** Names of the only sellers that counted, and of those that did not. */
  only: optional(z.array(z.string())),
  excluded: optional(z.array(z.string())),
  /** Of machines in this jurisdiction; absent also where it had none and the world's price was taken. */
  region: optional(z.string()),
  termMonths: optional(z.number()),
  /** A machine by its name: its price over its GPUs. */
  instance: optional(z.string()),
});
export type RentalBasis = z.infer<typeof RentalBasis>;

/** What a seller has announced for a day: other prices, USD per million tokens, or without them the end of the model. */
export const Announced = z.object({
  api: z.string(),
  /** ISO day. */
  on: z.string(),
  prices: optional(
    z.object({
      usdPerMillionInput: z.number().min(0),
      usdPerMillionOutput: z.number().min(0),
      usdPerMillionCachedInput: z.number().min(0),
    }),
  ),
});
export type Announced = z.infer<typeof Announced>;

/** A fleet on another GPU of the common list that would carry the same volume, where we chose the GPU. */
export const OtherGpu = z.object({
  gpu: z.string(),
  name: z.string(),
  precision: Precision,
  gpusPerReplica: z.number().int(),
  /** Active and spare. */
  gpus: z.number().int(),
  /** Its whole bill. */
  monthlyUsd: z.number(),
});
export type OtherGpu = z.infer<typeof OtherGpu>;

/** A volume that was said as a bill, without mix or kind of work: what it means by shape of work. */
export const VolumeFromBill = z.object({
  usdPerMonth: z.number(),
  api: z.string(),
  /** The shape that was taken. */
  taken: ShapeOfWork,
  shapes: z.array(z.object({ shape: ShapeOfWork, tokensPerMonth: z.number() })),
});
export type VolumeFromBill = z.infer<typeof VolumeFromBill>;

/** Only a share of the traffic moves; the scenario holds that share, the rest stays with an API on either side. */
export const Moved = z.object({
  /** 0..1, of the whole. */
  share: z.number(),
  /** Where the rest stays. */
  api: z.string(),
  wholeTokensPerMonth: z.number(),
});
export type Moved = z.infer<typeof Moved>;

/** Traffic as an export of usage shows it; the scenario holds its month. */
export const MeasuredTraffic = z.object({
  /** UTC; the first hour of `tokensPerHour` begins at `from`. */
  from: z.string(),
  to: z.string(),
  days: z.number().positive(),
  /** Tokens of every hour of the window, empty hours among them; absent where the export has days alone. */
  tokensPerHour: optional(z.array(z.number().min(0)).max(24 * 366 * 6)),
  /** Of the first hour, from Monday 00 UTC. */
  firstHourOfWeek: optional(z.int().min(0).max(167)),
  /** The model in use has no price in the catalog, so that what it costs today is not compared. */
  unpriced: optional(z.boolean()),
  /** The model in use that would move, as the export has it, and its share of all tokens. */
  model: z.string(),
  share: z.number(),
  /** Its tokens in the window. */
  tokens: optional(z.number().min(0)),
  /** The API in the catalog that it is. */
  api: optional(z.string()),
  /** What the export states that it cost in the window, USD. */
  statedUsd: optional(z.number()),
  /** Tokens of the last whole week ÷ those of the first. */
  growth: optional(z.number()),
});
export type MeasuredTraffic = z.infer<typeof MeasuredTraffic>;

/** Where the numbers of a scenario come from, and what else the engine has to know of them. */
export const Evidence = z.object({
  throughput: ThroughputEvidence,
  fit: FitEvidence,
  sources: z.array(Source),
  basis: Basis,
  /** Names for people; ids are shown where one is missing. */
  names: optional(
    z.object({
      model: z.string(),
      gpu: z.string(),
      apis: z.array(ApiEvidence),
      /** Where the weights are published, such as `meta-llama/Llama-3.3-70B-Instruct`. */
      repository: optional(z.string()),
    }),
  ),
  /** The same question with one assumption of ours changed, for the engine to try. */
  variants: optional(z.array(Variant)),
  /** What each listed seller asks for this GPU in this market: the newest offer of each, cheapest first. */
  rentalOffers: optional(z.array(z.object({ seller: z.string(), usdPerGpuHour: z.number().min(0) }))),
  /** What was said as a range; the scenario holds the middles. */
  ranges: optional(z.array(StatedRange)),
  /** Fields whose price was negotiated: a channel sees "your price", only the asker sees the figure. */
  negotiated: optional(z.array(z.string())),
  sameModel: optional(SameModel.nullable()),
  ruledOut: optional(z.array(RuledOut)),
  rental: optional(RentalBasis),
  /** The nearest first. */
  announced: optional(z.array(Announced)),
  /** Where we chose the GPU: the next cheapest of the common list, cheapest first. */
  otherGpus: optional(z.array(OtherGpu)),
  volumeFromBill: optional(VolumeFromBill),
  moved: optional(Moved),
  measured: optional(MeasuredTraffic),
  /** What was noticed while the scenario was made; the assessment repeats it. */
  warnings: optional(z.array(Warning)),
});
export type Evidence = z.infer<typeof Evidence>;

/** A default that was used because nobody said otherwise. */
export const Assumption = z.object({
  field: z.string(),
  value: z.unknown(),
  why: z.string(),
});
export type Assumption = z.infer<typeof Assumption>;
