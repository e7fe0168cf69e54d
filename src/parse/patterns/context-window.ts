import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';

/** A context window, such as "128k context": a number that looks like the size of a request and is none. */

const WINDOW = /\b(?:context|ctx|max)\b/i;
/** What an engine is started with holds for every request, whatever it holds. */
const ARGUMENT = /\bmax[- _](?:model|seq)/i;
const AVERAGE = /\b(?:average|avg|mean|typical|typically|usual|usually)\b/i;
/** Longer than requests are: such a number before "context" is the window. */
const LIKELY_REQUEST = 32_000;

const ANSWERS = /\b(?:out|output|completion|answer|gen\b)/i;

/** Another size of what goes in, so that a window changes nothing. */
const saysInput = ({ quantities }: Reading, window: Quantity): boolean =>
  quantities.some(
    (other) =>
      other !== window &&
      other.perMonth === null &&
      (other.side === 'input' || other.link === 'slash' || (other.unit === 'token' && other.each)),
  );

/**
 * A context window is the most that a request may hold; "8k average context" is what one holds. True where it is named
 * and changes nothing. Throws where the size of a request may hang on it.
 */
export const readContextWindow = (reading: Reading, quantity: Quantity): boolean => {
  const { first, words, number } = quantity;
  const start = reading.atoms[first]?.start ?? 0;
  const around = reading.text.slice(Math.max(0, start - 12), start + words.length);
  const sized = number.value < LIKELY_REQUEST && reading.facts.says(ANSWERS);
  const isSaid = saysInput(reading, quantity) || ARGUMENT.test(words);
  if (!WINDOW.test(words) || AVERAGE.test(around) || (sized && !isSaid)) return false;
  if (isSaid) {
    reading.notes.push(`${quoted(words)} is the most that a request may hold, and changes no number.`);
    return true;
  }
  throw notUnderstood(
    `${quoted(words)} is the most that a request may hold: type what one holds on average, such as "8k in 500 out per request".`,
    ['8k in 500 out per request'],
  );
};
