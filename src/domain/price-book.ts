import * as z from 'zod';

/** Prices that a workspace pays, set by a person of it: they go before every list. */

const usd = z.number().min(0);

/** What a workspace pays for one API, USD per million tokens. */
export const BookedPrice = z
  .strictObject({
    usdPerMillionInput: usd,
    usdPerMillionOutput: usd,
    usdPerMillionCachedInput: usd.exactOptional(),
  })
  .refine((price) => price.usdPerMillionInput + price.usdPerMillionOutput > 0, {
    error: 'must not both be 0',
  });
export type BookedPrice = z.infer<typeof BookedPrice>;
