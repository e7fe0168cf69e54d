import * as z from 'zod';
import { optional } from '../optional.ts';
import { BreakEven } from './break-even.ts';
import { Outcome } from './verdict.ts';

/** What would make the verdict another: values of inputs, the ends of a range, days, growth, people. */

const FLIP_INPUTS = [
  'volume',
  'throughput',
  'speed-floor',
  'gpu-price',
  'api-price',
  'input-share',
  'cached-share',
  'ops-hours',
  'spares',
] as const;
/** What may be varied, one at a time. */
export const FlipInput = z.enum(FLIP_INPUTS);
export type FlipInput = z.infer<typeof FlipInput>;

/** The value of one input, all others held, beyond which the verdict is another: the nearest on its side. */
export const Flip = z.object({
  input: FlipInput,
  /** Path of the scenario field. */
  field: z.string(),
  /** Whose price it is. */
  api: optional(z.string()),
  /** `choice`: hosting or another API. `regime`: only whether it survives half the traffic, or fits. */
  changes: z.enum(['choice', 'regime']),
  side: z.enum(['below', 'above']),
  /**
   * Tokens a month; tokens a second of one replica; output tokens a second of a user; USD per GPU-hour, or per owned
   * GPU; USD per million tokens as billed; shares of 1; hours a month; replicas (then the first number that flips).
   */
  value: z.number(),
  now: z.number(),
  /** How far it is: |ln(value / now)| of amounts, the difference of shares, the relative difference of counts. */
  distance: z.number(),
  to: Outcome,
  /** For a rental price: how many of the listed sellers are beyond it. */
  sellers: optional(z.object({ beyond: z.number().int(), of: z.number().int() })),
});
export type Flip = z.infer<typeof Flip>;

/** What is found at one end of the throughput's range. */
const RangeEnd = z.object({
  tokensPerSecondPerReplica: z.number(),
  ...Outcome.shape,
  /** Self-hosting's bill. */
  monthlyUsd: z.number(),
  /** Against each API, in the order in which they were given. */
  breakEvens: z.array(z.object({ api: z.string(), breakEven: BreakEven })),
});

/** The verdict at both ends of what a replica may serve. */
export const ThroughputRange = z.object({ low: RangeEnd, high: RangeEnd });
export type ThroughputRange = z.infer<typeof ThroughputRange>;

/** A day for which sellers have announced something, and the verdict from then on, all else held. */
export const AnnouncedOutcome = z.object({
  /** ISO day. */
  on: z.string(),
  /** Ids of the APIs that change on it. */
  apis: z.array(z.string()),
  changes: z.enum(['nothing', 'regime', 'choice']),
  to: Outcome,
});
export type AnnouncedOutcome = z.infer<typeof AnnouncedOutcome>;

/** Where traffic grows or shrinks: when the verdict becomes another, all else held. */
export const Growth = z.object({
  perMonth: z.number(),
  /** The first change of any kind and, where that is only of regime, the first of the choice; empty for never. */
  changes: z.array(
    z.object({
      /** Whole months from now. */
      months: z.number().int(),
      tokensPerMonth: z.number(),
      changes: z.enum(['choice', 'regime']),
      to: Outcome,
    }),
  ),
});
export type Growth = z.infer<typeof Growth>;

/** What hosting comes to, and who wins, with rented GPUs switched off in the hours that have no traffic. */
export const SwitchedOff = z.object({
  /** Hours a month that are paid then. */
  hoursPerMonth: z.number(),
  /** Self-hosting's bill then. */
  monthlyUsd: z.number(),
  to: Outcome,
});
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/** Who wins where a stated fleet runs as replicas of another size. */
export const AsOtherReplicas = z.object({
  gpusPerReplica: z.number().int(),
  /** Of the whole fleet: then, and as it is costed. */
  tokensPerSecond: z.number(),
  nowTokensPerSecond: z.number(),
  to: Outcome,
});
export type AsOtherReplicas = z.infer<typeof AsOtherReplicas>;

/** What hosting comes to, and who wins, with one full-time engineer on it. */
export const FullTimeEngineer = z.object({
  hoursPerMonth: z.number(),
  /** Self-hosting's bill then. */
  monthlyUsd: z.number(),
  changes: z.enum(['choice', 'regime', 'nothing']),
  to: Outcome,
});
export type FullTimeEngineer = z.infer<typeof FullTimeEngineer>;
