import * as z from 'zod';
import { Comparison, SelfHostedResult } from './assessment/bills.ts';
import { Cases } from './assessment/cases.ts';
import { Curve, Plot } from './assessment/curve.ts';
import { Calibration, HourByHour, Hybrid } from './assessment/traffic.ts';
import { Verdict } from './assessment/verdict.ts';
import {
  AnnouncedOutcome,
  AsOtherReplicas,
  Flip,
  FullTimeEngineer,
  Growth,
  SwitchedOff,
  ThroughputRange,
} from './assessment/what-would-change.ts';
import { type Finding, SameModel, Warning } from './evidence.ts';
import { optional } from './optional.ts';

export * from './assessment/bills.ts';
export * from './assessment/break-even.ts';
export * from './assessment/cases.ts';
export * from './assessment/curve.ts';
export * from './assessment/traffic.ts';
export * from './assessment/verdict.ts';
export * from './assessment/what-would-change.ts';

/** What we found. Money in USD a month unless a name says otherwise; numbers are never rounded here. */

/** The rest of traffic that moves only in part: it stays with an API whatever is chosen. */
const Rest = z.object({
  share: z.number(),
  api: z.string(),
  tokensPerMonth: z.number(),
  monthlyUsd: z.number(),
});

/** A run that would settle it: requests of this size, so many at once, on one replica. */
export const RunToMeasure = z.object({
  requestInputTokens: z.number(),
  requestOutputTokens: z.number(),
  requestsAtOnce: z.number(),
  gpus: z.number(),
  /** What to look for, and what to run; put in by `words/`. */
  sentence: optional(z.string()),
  commands: optional(z.array(z.string())),
});
export type RunToMeasure = z.infer<typeof RunToMeasure>;

/** All that was found. What is optional is absent where it does not apply, never empty in its place. */
export const Assessment = z.object({
  selfHosted: SelfHostedResult,
  comparisons: z.array(Comparison),
  verdict: Verdict,
  warnings: z.array(Warning),
  /** `measure-first`: the choice is another one inside the range of the throughput or of a price. */
  confidence: optional(z.enum(['firm', 'measure-first'])),
  /** Only where the throughput decides, and nobody measured it. */
  measure: optional(RunToMeasure),
  /** The bill of one replica without its spare, and whether it wins then; for such a fleet alone. */
  withoutTwin: optional(z.object({ monthlyUsd: z.number(), wins: z.boolean() }).nullable()),
  /** Current direct sellers of the hosted model, blended at this mix; null where nobody sells it. */
  sameModel: optional(SameModel.nullable()),
  oneTime: optional(z.boolean()),
  /** Only where something was announced; in the order of the days. */
  announced: optional(z.array(AnnouncedOutcome)),
  growth: optional(Growth),
  fullTimeEngineer: optional(FullTimeEngineer),
  switchedOff: optional(SwitchedOff),
  asOtherReplicas: optional(AsOtherReplicas),
  rest: optional(Rest),
  curve: Curve,
  plot: optional(Plot),
  /** Whether the choice stays when one of our own assumptions changes. */
  stability: z.array(z.object({ change: z.string(), holds: z.boolean() })),
  /** What would change the verdict, nearest first. */
  flips: optional(z.array(Flip)),
  /** Absent where the throughput is a point. */
  throughputRange: optional(ThroughputRange),
  /** Only where the peak is known and the split is more than 5 % cheaper than self-hosting and than an API alone. */
  hybrid: optional(Hybrid),
  /** Only where traffic was measured by the hour. */
  hourByHour: optional(HourByHour),
  /** Only where an export states a bill: the catalog's for the same window beside it, hours or none. */
  calibration: optional(Calibration),
  /** Only where something was said as a range. */
  cases: optional(Cases),
});
export type Assessment = z.infer<typeof Assessment>;

/** What the engine finds, before `words/` puts it into sentences. */
export type Findings = Omit<Assessment, 'verdict' | 'warnings'> & {
  readonly verdict: Omit<Verdict, 'headline' | 'notes'>;
  readonly warnings: readonly Finding[];
};
