import { capitalised } from '../domain/text.ts';

/** Text that somebody else wrote, made fit to be shown: one line, no invisible marks, not longer than its place. */

/** Control characters, bidirectional overrides, zero-width marks; the joiner inside emoji stays. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ISOLATE = '\u2068';
const END_OF_ISOLATE = '\u2069';
const ELLIPSIS = '…';

/** How long a name may be before it is cut; long enough for every id in the catalog. */
const NAME_CHARS = 40;

/**
 * Letters of which each stands alone and reads from left to right: Latin ones, and the marks of punctuation. Nearly
 * all text is of these, and then the slow questions need not be asked.
 */
const NOT_SIMPLE = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]/;
const hasBlanksToMend = (text: string): boolean =>
  text.startsWith(' ') || text.endsWith(' ') || text.includes('  ');

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `max` characters (code points), the last one "…" where something was cut; no emoji is cut in two. */
export const clip = (text: string, max: number): string => {
  if (text.length <= max) return text;
  if (max > 0 && !NOT_SIMPLE.test(text)) return text.slice(0, max - 1).trimEnd() + ELLIPSIS;
  // A code point is at most two of what a length counts.
  if (text.length <= 2 * max && [...text].length <= max) return text;
  let kept = '';
  let length = 0;
  for (const { segment } of graphemes.segment(text.slice(0, max * 4))) {
    const size = [...segment].length;
    if (length + size > max - 1) return kept.trimEnd() + ELLIPSIS;
    kept += segment;
    length += size;
  }
  return kept === text ? text : kept.trimEnd() + ELLIPSIS;
};

/** Line breaks, blanks and invisible marks made single blanks. */
export const visibleLine = (text: string): string =>
  NOT_SIMPLE.test(text) || hasBlanksToMend(text)
    ? text.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim()
    : text;

/** At most `max` characters, in which text that runs from right to left keeps its direction to itself. */
export const fitted = (line: string, max: number): string => {
  const cut = clip(line, max);
  return NOT_SIMPLE.test(cut) && RIGHT_TO_LEFT.test(cut) && !cut.includes(ISOLATE)
    ? `${ISOLATE}${cut}${END_OF_ISOLATE}`
    : cut;
};

/** One visible line, not longer than its place. */
export const oneLine = (text: string, max: number): string => fitted(visibleLine(text), max);

/** A name for people, never empty. */
export const nameWords = (text: string, max: number = NAME_CHARS): string => oneLine(text, max) || 'unnamed';

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[], and = 'and'): string => {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
};

/** A fragment made a sentence: capital first, a full stop last. */
export const sentence = (text: string): string => {
  const body = text.trim();
  if (body === '') return '';
  return /[.!?…]$/u.test(body) ? capitalised(body) : `${capitalised(body)}.`;
};

/** Writes words behind our command as they are shown, to be typed. */
export type Typed = (words: string) => string;
