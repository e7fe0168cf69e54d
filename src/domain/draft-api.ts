import { z } from 'zod';
import { amount, positive, share } from './fields/row.ts';

/** An API to compare with: an id or family words of the catalog, or own prices. */
export const DraftApi = z.strictObject({
  /** `seller/model`; `custom/3-15` for own prices said in words. */
  id: z.string().min(3),
  role: z.enum(['named', 'frontier', 'fast', 'same-model']).optional(),
  usdPerMillionInput: amount.optional(),
  usdPerMillionOutput: amount.optional(),
  usdPerMillionCachedInput: amount.optional(),
  batchDiscount: share.optional(),
  discount: share.lt(1).optional(),
  regionalUplift: positive.optional(),
  opsHoursPerMonth: amount.optional(),
  regionalEndpoint: z.boolean().optional(),
  regions: z.array(z.string().min(2)).optional(),
  inUse: z.boolean().optional(),
  usdPerMillionCacheWrite: amount.optional(),
  usdPerMonth: amount.optional(),
  capacityTokensPerMonth: positive.optional(),
  mix: z
    .array(z.strictObject({ id: z.string().min(3), share }))
    .min(2)
    .optional(),
});
export type DraftApi = z.infer<typeof DraftApi>;
