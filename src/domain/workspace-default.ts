import * as z from 'zod';
import { optional } from './optional.ts';
import { At, Day, Id } from './record-fields.ts';

/** What a workspace assumes unless a person says otherwise, with who set it and when. */
export const WorkspaceDefault = z.object({
  team: Id,
  /** A draft field, or a name of its own such as `gpu-price/h100`. */
  field: Id,
  value: z.json(),
  by: Id,
  at: At,
  /** Where a price comes from, in somebody's words, and the ISO day on which it was seen to hold. */
  source: optional(z.string().max(500)),
  confirmedOn: optional(Day),
});
export type WorkspaceDefault = z.infer<typeof WorkspaceDefault>;

/** A price goes stale from the day on which it was seen to hold; what has no such day, from when it was set. */
export const seenOn = ({ at, confirmedOn }: Pick<WorkspaceDefault, 'at' | 'confirmedOn'>): string =>
  confirmedOn ?? at.slice(0, 10);
