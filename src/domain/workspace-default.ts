import * as z from 'zod';
import { optional } from './optional.ts';

const id = z.string().min(1).max(200);

/** What a workspace assumes unless a person says otherwise, with who set it and when. */
export const WorkspaceDefault = z.object({
  team: id,
  /** A draft field, or a name of its own such as `gpu-price/h100`. */
  field: id,
  value: z.json(),
  by: id,
  at: z.iso.datetime(),
  /** Where a price comes from, in somebody's words, and the ISO day on which it was seen to hold. */
  source: optional(z.string().max(500)),
  confirmedOn: optional(z.iso.date()),
});
export type WorkspaceDefault = z.infer<typeof WorkspaceDefault>;
