import * as z from 'zod';
import { optional } from '../optional.ts';
import { ShapeOfWork } from '../scenario.ts';
import { LONGEST_WINDOW_HOURS } from '../usage.ts';

/** Where the traffic comes from, where it was not said in tokens. */

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
  tokensPerHour: optional(z.array(z.number().min(0)).max(LONGEST_WINDOW_HOURS)),
  /** The first hour, counted from Monday 00 UTC. */
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
  /** The same as the export states it, where that is another currency, and the rate between the two with its day. */
  statedIn: optional(
    z.object({ currency: z.string(), amount: z.number(), perUsd: z.number().positive(), date: z.string() }),
  ),
  /** Tokens of the last whole week ÷ those of the first. */
  growth: optional(z.number()),
});
export type MeasuredTraffic = z.infer<typeof MeasuredTraffic>;
