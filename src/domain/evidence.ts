import * as z from 'zod';
import {
  Announced,
  ApiEvidence,
  OtherMoney,
  RentalBasis,
  RuledOut,
  SameModel,
  Source,
} from './evidence/prices.ts';
import { FitEvidence, ThroughputEvidence } from './evidence/throughput.ts';
import { MeasuredTraffic, Moved, VolumeFromBill } from './evidence/traffic.ts';
import { OtherGpu, OtherReplicas, StatedRange, Variant } from './evidence/tried.ts';
import { Warning } from './evidence/warning.ts';
import { optional } from './optional.ts';

export { citedName, pageOfPackage, quotedBy } from './evidence/citation.ts';
export type { Doubt, DoubtCode, DoubtFigures, NarrowerEdition } from './evidence/doubt.ts';
export type {
  BeforeRefresh,
  ClosedApi,
  EvidenceInCodes,
  ScaledTo,
  SourceInCodes,
  SourceOrigin,
  ThroughputInCodes,
  ThroughputOrigin,
  VariantInCodes,
} from './evidence/in-codes.ts';
export * from './evidence/prices.ts';
export type { Assumed, PlainDefault, Reason, ReasonCode, WorkReason } from './evidence/reason.ts';
export * from './evidence/throughput.ts';
export { withTold } from './evidence/told-in-text.ts';
export * from './evidence/traffic.ts';
export * from './evidence/tried.ts';
export * from './evidence/warning.ts';

/** The versions of engine, catalog and prices that gave an answer. */
const Basis = z.object({
  /** Version of the sums. */
  engine: z.string(),
  /** Date of the newest row of the catalog. */
  catalog: z.string(),
  apiPrices: z.string(),
});

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
  otherReplicas: optional(OtherReplicas),
  /** What each listed seller asks for this GPU in this market: the newest offer of each, cheapest first. */
  rentalOffers: optional(z.array(z.object({ seller: z.string(), usdPerGpuHour: z.number().min(0) }))),
  /** What was said as a range; the scenario holds the middles. */
  ranges: optional(z.array(StatedRange)),
  /** Fields whose price was negotiated: a channel sees "your price", only the asker sees the figure. */
  negotiated: optional(z.array(z.string())),
  sameModel: optional(SameModel.nullable()),
  ruledOut: optional(z.array(RuledOut)),
  rental: optional(RentalBasis),
  otherMoney: optional(OtherMoney),
  /** Hours a month that have all the traffic, where rented GPUs are paid for more; absent where they are not. */
  trafficHoursPerMonth: optional(z.number()),
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
  /** In words, as `words/reasons.ts` has them. */
  why: z.string(),
  /** Whose it is, where it is not ours. */
  origin: optional(z.literal('workspace')),
});
export type Assumption = z.infer<typeof Assumption>;
