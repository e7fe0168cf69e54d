import * as z from 'zod';
import { optional } from '../optional.ts';

/**
 * `robust`: hosting wins at V and at V/2. `fragile`: at V alone. `api`: it loses. `infeasible`: it cannot
 * serve V.
 */
export const Regime = z.enum(['infeasible', 'api', 'fragile', 'robust']);
export type Regime = z.infer<typeof Regime>;

/** The part of a verdict that can flip. */
export const Outcome = z.object({
  choice: z.enum(['self-host', 'api']),
  /** The API where the choice is one; empty otherwise. */
  api: z.string(),
  regime: Regime,
});
export type Outcome = z.infer<typeof Outcome>;

/** The choice is another inside the range of the throughput. */
export const Uncertain = z.object({
  /** Tokens a second of one replica at which it flips. */
  flipsAtTokensPerSecond: z.number(),
  side: z.enum(['below', 'above']),
  to: Outcome,
});
export type Uncertain = z.infer<typeof Uncertain>;

/** What to do, and why. */
export const Verdict = z.object({
  choice: z.enum(['self-host', 'api']),
  /** The API to use when the choice is an API; empty otherwise. */
  api: z.string(),
  /** The API that leads the comparison: the one in use, else the dearest that was named, else a frontier one. */
  leader: z.string(),
  /** The cheapest rival, against which `regime` is said. */
  against: z.string(),
  regime: Regime,
  because: z.enum(['cost', 'data-residency', 'frontier-reasoning']),
  /** USD a month that a constraint costs over the cheapest alternative; 0 when the choice is by cost. */
  premiumUsd: z.number(),
  /** The bill of the next best over that of the choice. */
  ratio: optional(z.number()),
  /** The choice is another model than the leader. */
  otherModel: optional(z.boolean()),
  headline: z.string(),
  /** For owned hardware: months until what was paid on day one is back, against the cheapest rival; null for never. */
  paybackMonths: optional(z.number().nullable()),
  /** The same where API prices fall by the scenario's `apiPriceFallPerYear`. */
  paybackMonthsAtFallingPrices: optional(z.number().nullable()),
  /** Further sentences: a cheaper comparator that is no rival, the premium over the leader. */
  notes: optional(z.array(z.string())),
  /** Absent where the choice is the same over the whole range of the throughput. */
  uncertain: optional(Uncertain),
});
export type Verdict = z.infer<typeof Verdict>;
