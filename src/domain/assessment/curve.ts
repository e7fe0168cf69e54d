import * as z from 'zod';
import { optional } from '../optional.ts';

/** A point of a bill over volume, where its slope changes or it steps. */
const Corner = z.object({ tokensPerMonth: z.number(), usd: z.number() });

/** Monthly cost over volume, to draw: the self-hosting staircase and a straight line for each API. */
export const Curve = z.object({
  maxTokensPerMonth: z.number(),
  /** Corners of the staircase in order; two points at one volume make a riser. */
  selfHosted: z.array(Corner),
  apis: z.array(
    z.object({
      api: z.string(),
      atZeroUsd: z.number(),
      atMaxUsd: z.number(),
      /** Where capacity is bought by the month: its bill is flat up to here, and straight beyond. */
      flatUpToTokens: optional(z.number()),
    }),
  ),
  /** The staircase at the low and at the high end of the throughput's range, where it differs. */
  band: optional(z.object({ low: z.array(Corner), high: z.array(Corner) })),
});
export type Curve = z.infer<typeof Curve>;

/** What a picture on log–log axes draws: hosting and its nearest rival, each as corners in order of volume. */
export const Plot = z.object({
  /** The rival. */
  api: z.string(),
  fromTokensPerMonth: z.number(),
  toTokensPerMonth: z.number(),
  /** The last volume at which the two cross; null where they never do. */
  lastCrossing: z.number().nullable(),
  /** Two corners at one volume make a riser; empty where the fleet can serve nothing. */
  selfHosted: z.array(Corner),
  rival: z.array(Corner),
});
export type Plot = z.infer<typeof Plot>;
