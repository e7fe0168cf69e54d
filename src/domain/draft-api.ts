import * as z from 'zod';
import { amount, positive, share } from './fields/row.ts';

/** An API to compare with: an id or family words of the catalog, or own prices. */
export const DraftApi = z.strictObject({
  /** `seller/model`; `custom/3-15` for own prices said in words. */
  id: z.string().min(3),
  role: z.enum(['named', 'frontier', 'fast', 'same-model']).exactOptional(),
  usdPerMillionInput: amount.exactOptional(),
  usdPerMillionOutput: amount.exactOptional(),
  usdPerMillionCachedInput: amount.exactOptional(),
  batchDiscount: share.exactOptional(),
  discount: share.lt(1).exactOptional(),
  regionalUplift: positive.exactOptional(),
  opsHoursPerMonth: amount.exactOptional(),
  regionalEndpoint: z.boolean().exactOptional(),
  regions: z.array(z.string().min(2)).exactOptional(),
  inUse: z.boolean().exactOptional(),
  usdPerMillionCacheWrite: amount.exactOptional(),
  usdPerMonth: amount.exactOptional(),
  capacityTokensPerMonth: positive.exactOptional(),
  mix: z
    .array(z.strictObject({ id: z.string().min(3), share }))
    .min(2)
    .exactOptional(),
});
export type DraftApi = z.infer<typeof DraftApi>;
