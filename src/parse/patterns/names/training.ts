import { re } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { ask, quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** A model that is trained: what it costs to serve it afterwards is what we cost. */

/** How long training takes. */
const FOR_DAYS = String.raw` for (?:about |around )?\d{1,3} ?(?:h(?:ou)?rs?|h|days?|weeks?)\b`;

/**
 * The model that was trained, on the hardware that trained it and without, where words say how long that took: nobody
 * said what serves it.
 */
const ofTrained = (words: string): readonly string[] => {
  if (!re`${FOR_DAYS}$`.test(words)) return [];
  const trained = words.replace(re`${FOR_DAYS}$`, '').replace(/^train(?:ing)?/i, 'fine-tuned');
  return [...new Set([trained, trained.replace(/ on .*$/i, '')])];
};

/** Rows of training. */
export const TRAINING: readonly RefusedPhrase[] = [
  {
    name: 'training',
    pattern: re`\b(?:(?:continued|continual) )?pre-?train(?:ing)?(?= (?:an?|our|the|own|on|from|\d|[a-z]+[- ]?\d)|-?\d)|\b(?:fine-?tun(?:e|es|ing)|train(?:ing)?) [^,;.?]{1,70}?${FOR_DAYS}|\btrain(?:ing)? (?=(?:an?|our|the|my|from|${OPEN_FAMILY}|\d+(?:\.\d+)?b)\b)`,
    message: (words) =>
      (ofTrained(words).length > 0
        ? ask
        : say)`${quoted(words.trim())}: we cost a model that serves, not one that is trained. Type what it serves a month, and what training comes to as "other $2k a month".`,
    hints: ofTrained,
  },
];
