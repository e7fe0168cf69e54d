import type { SaidSubject } from './subject.ts';
import { oneLine } from './text.ts';
import { triedOf } from './tried.ts';

/** Who did what to the numbers of a thread. People, moments and quotes come as they are shown. */

const WORDS_CHARS = 60;
const MOST_WORDS = 4;

/** What differs between two answers, in a line. */
export const triedWords = (before: SaidSubject, after: SaidSubject): string => {
  const tried = triedOf(before, after).map((text) => oneLine(text, WORDS_CHARS));
  const shown = tried.filter((text) => text !== '');
  const left = shown.length - MOST_WORDS;
  return (
    [...shown.slice(0, MOST_WORDS), ...(left > 0 ? [`${left} more`] : [])].join(', ') || 'another scenario'
  );
};

/** How a what-if begins. */
export const LOOK_OPENINGS = {
  tried: (who: string, tried: string): string => `${who} tried ${tried}`,
  kept: (who: string, tried: string): string => `${who} kept ${tried}: the thread goes on from here`,
  undone: (who: string, tried: string): string => `${who} took back ${tried}`,
} as const;

/** What the thread reads when the last change was taken back. */
export const takenBackBy = (who: string, tried: string): string =>
  `${who} took back the last change: ${tried}`;

/** A stretch of a line that is bold, and how it goes on. */
interface Opened {
  readonly bold: string;
  readonly rest: string;
}

/** On a root card: what its thread keeps. */
export const threadNow = (shown: {
  readonly tried: string;
  readonly choice: string;
  readonly by: string;
  readonly at: string;
}): Opened => ({
  bold: 'Thread now:',
  rest: ` ${shown.tried}. ${shown.choice} (${shown.by}, ${shown.at})`,
});

/** On a root card: what was decided below it, or is open again. */
export const decidedBelow = (
  isReopened: boolean,
  shown: { readonly what: string; readonly by: string; readonly on: string },
): Opened =>
  isReopened
    ? { bold: 'Reopened.', rest: ` It was: ${shown.what}` }
    : { bold: `Decided: ${shown.what}`, rest: `, by ${shown.by} on ${shown.on}` };
