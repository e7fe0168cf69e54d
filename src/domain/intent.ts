import * as z from 'zod';
import { optional } from './optional.ts';

/** What was asked, as a closed union. */
export const Intent = z.discriminatedUnion('kind', [
  /** Cost something. `ignoredWords` changed no number and are named back. */
  z.object({
    kind: z.literal('estimate'),
    preview: z.boolean(),
    ignoredWords: z.array(z.string()),
    /** How words were read that could be read otherwise. */
    readAs: optional(z.array(z.string())),
    /** It asks from which volume hosting wins: without a volume that is the answer. */
    asksBreakEven: optional(z.literal(true)),
    /** GPUs to try the same on, beside the one in the draft. */
    compareGpus: optional(z.array(z.string())),
  }),
  z.object({ kind: z.literal('help') }),
  /** Open the form, with what was said filled in. */
  z.object({ kind: z.literal('form'), ignoredWords: z.array(z.string()) }),
  /** My last estimates. */
  z.object({ kind: z.literal('list') }),
  /** Remove my estimates. */
  z.object({ kind: z.literal('forget') }),
  /** Show the workspace's defaults, or set those that the words say. */
  z.object({ kind: z.literal('defaults'), words: z.string() }),
  /** Show the workspace's own prices, which are kept among its defaults. */
  z.object({ kind: z.literal('prices') }),
  /** This channel's decisions as files. */
  z.object({ kind: z.literal('export'), format: z.enum(['csv', 'json', 'both']) }),
]);
export type Intent = z.infer<typeof Intent>;

/** An intent to cost something. */
export type EstimateIntent = Extract<Intent, { kind: 'estimate' }>;

/** The intent of a draft that nobody typed as a line: no word of it was left out. */
export const ESTIMATE: EstimateIntent = { kind: 'estimate', preview: false, ignoredWords: [] };

/** Whether only its asker sees the answer, until they share it. */
export const isPreviewIntent = (intent: Intent): boolean => intent.kind === 'estimate' && intent.preview;
