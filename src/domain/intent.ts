import { z } from 'zod';

/** What was asked, as a closed union. */
export const Intent = z.discriminatedUnion('kind', [
  /** Cost something. `ignoredWords` changed no number and are named back. */
  z.object({ kind: z.literal('estimate'), preview: z.boolean(), ignoredWords: z.array(z.string()) }),
  z.object({ kind: z.literal('help') }),
]);
export type Intent = z.infer<typeof Intent>;
