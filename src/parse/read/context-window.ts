import { notUnderstood, quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** A context window is the most that a request may hold; what one holds on average costs money. */

const WINDOW = /\b(?:context|ctx)\b/i;
const AVERAGE = /\b(?:average|avg|mean|typical|typically|usual|usually)\b/i;

/** "128k context" says nothing of the traffic; "8k average context" does. */
export const refuseContextWindow = (reading: Reading, at: number, words: string): void => {
  const start = reading.atoms[at]?.start ?? 0;
  const around = reading.text.slice(Math.max(0, start - 12), start + words.length);
  if (!WINDOW.test(words) || AVERAGE.test(around)) return;
  throw notUnderstood(
    `${quoted(words)} is the most that a request may hold: type what one holds on average, such as "8k in 500 out per request".`,
    ['8k in 500 out per request'],
  );
};
