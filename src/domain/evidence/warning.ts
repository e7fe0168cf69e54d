import * as z from 'zod';
import { optional } from '../optional.ts';

/** What a reader must know before trusting the sums: a code, the figures of its sentence, and the sentence. */
export const Warning = z.object({
  code: z.string(),
  figures: optional(z.record(z.string(), z.union([z.number(), z.string(), z.null(), z.array(z.string())]))),
  /** Put in by `words/`, unless whoever noticed it had words of their own. */
  message: z.string(),
});
export type Warning = z.infer<typeof Warning>;
/** What the engine warns of: each has its sentence in `words/warnings.ts`. */
export type EngineWarning =
  | 'does-not-fit'
  | 'over-capacity'
  | 'above-planned-load'
  | 'load-above-plan'
  | 'ops-thin'
  | 'constraints-contradict'
  | 'same-model-undercuts'
  | 'rented-infrastructure';
/** A warning before it is put into words. */
export type Finding = Omit<Warning, 'message'> & Partial<Pick<Warning, 'message'>>;
