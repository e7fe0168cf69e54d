import * as z from 'zod';
import { optional } from './optional.ts';

/** Prices that a workspace pays, set by a person of it: they go before every list. */

const OWN_PRICES = ['gpu-hour', 'gpu-price', 'api-price', 'discount'] as const;
/** An hour of a GPU, a GPU to buy, an API by its id, a discount with a seller. */
export type OwnPriceKind = (typeof OWN_PRICES)[number];

/** What is typed to set one, for people who do not know how. */
export const PRICE_EXAMPLES = ['H100 at $2.10/hr', 'claude sonnet at $2/$8', '20% discount on claude'];

/** What a workspace sets a price of: the kind, and the id of the GPU, API or seller. */
interface OwnPriceKey {
  readonly kind: OwnPriceKind;
  readonly about: string;
}

/** The name under which a price is kept, such as `gpu-hour/h100-sxm`. */
export const ownPriceField = (kind: OwnPriceKind, about: string): string => `${kind}/${about}`;

/** What `ownPriceField` named; undefined for a field that is no price. */
export const ownPriceOf = (field: string): OwnPriceKey | undefined => {
  const at = field.indexOf('/');
  const kind = OWN_PRICES.find((name) => name === field.slice(0, Math.max(0, at)));
  const about = field.slice(at + 1);
  return kind === undefined || about === '' ? undefined : { kind, about };
};

const usd = z.number().min(0);

/** What a workspace pays for one API, USD per million tokens. */
export const BookedPrice = z
  .strictObject({
    usdPerMillionInput: usd,
    usdPerMillionOutput: usd,
    usdPerMillionCachedInput: optional(usd),
  })
  .refine((price) => price.usdPerMillionInput + price.usdPerMillionOutput > 0, {
    error: 'must not both be 0',
  });
export type BookedPrice = z.infer<typeof BookedPrice>;
