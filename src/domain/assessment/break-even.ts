import * as z from 'zod';
import { optional } from '../optional.ts';

/** The volume from which on hosting is the cheaper one, and why there may be none. */

/** Why self-hosting is never the cheaper one, with the figures that show it. */
export const NeverBecause = z.discriminatedUnion('code', [
  /**
   * The model does not fit these GPUs, a replica serves nothing, an hour of GPUs costs more than the API charges for
   * what they serve in it, or the API costs less and the same at any volume.
   */
  z.object({
    code: z.enum(['does-not-fit', 'serves-nothing', 'each-hour-dearer', 'flat-api-cheaper']),
  }),
  /** It would take more tokens a month than the fleet can serve. */
  z.object({
    code: z.literal('beyond-capacity'),
    tokensPerMonth: z.number(),
    capacityTokensPerMonth: z.number(),
  }),
  /** Each further replica, loaded as planned, costs more a token than the API. */
  z.object({
    code: z.literal('each-replica-dearer'),
    replicaUsdPerMillionTokens: z.number(),
    apiUsdPerMillionTokens: z.number(),
  }),
]);
export type NeverBecause = z.infer<typeof NeverBecause>;

/** From which volume on hosting is the cheaper one: at some volume, at none, or at all. */
export const BreakEven = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at'),
    /** The smallest volume at which self-hosting is not dearer. */
    tokensPerMonth: z.number(),
    /** From here self-hosting is not dearer at any larger volume; null where there is no such volume. */
    staysFromTokensPerMonth: z.number().nullable(),
    /** From here the fleet bought for V still wins at V/2; null where there is no such volume. */
    robustFromTokensPerMonth: z.number().nullable(),
    /** The break-even divided by the capacity of the fleet at it. */
    load: z.number(),
  }),
  z.object({
    kind: z.literal('never'),
    because: optional(NeverBecause),
    /** `because` in words, put in by `words/`. */
    reason: optional(z.string()),
  }),
  z.object({ kind: z.literal('always') }),
]);
export type BreakEven = z.infer<typeof BreakEven>;
