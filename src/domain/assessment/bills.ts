import * as z from 'zod';
import { ThroughputBasis } from '../evidence.ts';
import { optional } from '../optional.ts';
import { ApiRole } from '../scenario.ts';
import { BreakEven } from './break-even.ts';
import { Regime } from './verdict.ts';

/** What hosting costs a month, and what each API asks for the same. */

/** The parts of a bill; they add up to it. */
export const Breakdown = z.object({
  computeUsd: z.number(),
  powerUsd: z.number(),
  redundancyUsd: z.number(),
  opsUsd: z.number(),
  otherUsd: z.number(),
});
export type Breakdown = z.infer<typeof Breakdown>;

/** What people feel at one load. */
export const ServiceAt = z.object({
  /** Requests at once on one replica. */
  requestsAtOnce: z.number(),
  /** While an answer streams; null where an answer has too few tokens for a speed. */
  tokensPerSecondPerUser: z.number().nullable(),
  secondsToFirstToken: z.number(),
  secondsToAnswer: z.number(),
});
export type ServiceAt = z.infer<typeof ServiceAt>;

/** What people feel at the volume that is expected, and with a replica as full as it gets. */
export const Service = z.object({ atExpected: ServiceAt, atCapacity: ServiceAt });
export type Service = z.infer<typeof Service>;

/** What hosting costs at the scenario's volume, and what it could serve. */
export const SelfHostedResult = z.object({
  monthlyUsd: z.number(),
  usdPerMillionTokens: z.number(),
  /** What is paid for hardware that serves nothing. */
  idleUsd: z.number(),
  breakdown: Breakdown,
  replicas: z.object({ active: z.number(), spare: z.number() }),
  /** All GPUs that are paid for: active, spare and idle. */
  gpus: z.number(),
  idleGpus: z.number(),
  /** Tokens a month that the active replicas could serve if busy every billed second. */
  capacityTokensPerMonth: z.number(),
  /** Volume divided by capacity; null where the capacity is 0. */
  load: z.number().nullable(),
  throughput: z.object({
    tokensPerSecondPerReplica: z.number(),
    low: z.number(),
    high: z.number(),
    basis: ThroughputBasis,
    source: z.string(),
  }),
  /** null where the throughput is the user's own. */
  service: optional(Service.nullable()),
  atHalf: z.object({
    /** This fleet's bill at half the volume: the same, unless GPUs are rented for the hours that the work needs. */
    monthlyUsd: optional(z.number()),
    usdPerMillionTokens: z.number(),
    /** The fleet for half the volume, where it can be handed back; null where it cannot. */
    resized: optional(z.object({ monthlyUsd: z.number(), gpus: z.number(), wins: z.boolean() }).nullable()),
  }),
  /** The whole bill of a job done once. */
  totalUsd: optional(z.number()),
  /** The full bill of hardware already paid, beside what can still be avoided. */
  fullMonthlyUsd: optional(z.number()),
  /** For owned hardware: what is paid on day one. */
  upfrontUsd: optional(z.number()),
});
export type SelfHostedResult = z.infer<typeof SelfHostedResult>;

/** Why an API cannot be chosen, with what shows it. */
export const RuledOutBecause = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'not-listed',
      'excluded',
      'own-infrastructure',
      'no-regional-endpoint',
      'not-frontier',
      'capacity-too-small',
    ]),
  }),
  /** It promises other jurisdictions than the one that was asked for; the EU as a whole may be among them. */
  z.object({ code: z.literal('outside-region'), region: z.string(), servesEu: z.boolean() }),
  /** Known beforehand, as evidence words it: "closed on 23 Oct 2026". */
  z.object({ code: z.literal('unavailable'), why: z.string() }),
]);
export type RuledOutBecause = z.infer<typeof RuledOutBecause>;

/** One API against hosting, at the same volume. */
export const Comparison = z.object({
  api: z.string(),
  role: ApiRole,
  /** Why this API cannot be chosen; absent where it can. */
  ruledOutBecause: optional(RuledOutBecause),
  /** `ruledOutBecause` in words, put in by `words/`. */
  ruledOut: optional(z.string()),
  monthlyUsd: z.number(),
  usdPerMillionTokens: z.number(),
  atHalfUsd: z.number(),
  /** The whole bill of a job done once. */
  totalUsd: optional(z.number()),
  /** Self-hosting's bill at V divided by this API's; under `atHalfShare` it survives half the traffic. */
  selfHostedShare: optional(z.number()),
  /** This API's bill at V/2 divided by its bill at V: 0.5 where it has no fixed part. */
  atHalfShare: optional(z.number()),
  breakEven: BreakEven,
  regime: Regime,
  closeCall: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;
