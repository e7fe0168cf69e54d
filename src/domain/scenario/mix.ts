import * as z from 'zod';
import { optional } from '../optional.ts';
import { amount, share, shareBelowOne } from './numbers.ts';

/** `seller/model`, the seller before the first slash. */
export const ApiId = z
  .string()
  .min(3)
  .max(300)
  .regex(/^[^/\s]+\/\S+$/, 'must be seller/model');

/** One API of several that share the traffic: its share of the tokens (0..1), and its own terms where they are not the list's. */
export const MixPart = z.strictObject({
  id: ApiId,
  share,
  usdPerMillionInput: optional(amount),
  usdPerMillionOutput: optional(amount),
  usdPerMillionCachedInput: optional(amount),
  usdPerMillionCacheWrite: optional(amount),
  /** 0..1, each off this part alone; where it is left out, what is off the whole mix is off this too. */
  batchDiscount: optional(share),
  discount: optional(shareBelowOne),
});
export type MixPart = z.infer<typeof MixPart>;
