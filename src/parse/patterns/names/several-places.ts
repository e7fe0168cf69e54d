import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import { PLACE } from './place-names.ts';

/** "only US or EU": data may stay in either, and an answer holds one place. */

const JOIN = String.raw`(?:,? (?:or|and|and\/or) | ?[\/+&] ?)`;
const BOTH = `(?:(?:in|within|inside) )?(?:${PLACE})${JOIN}(?:(?:in|within|inside) )?(?:${PLACE})`;
const MUST =
  "(?:only|just|must (?:be|stay|remain)|(?:has|have|needs?) to (?:be|stay|remain)|stays?|kept|(?:can ?not|can'?t|must not|may not) leave)";

/** The places in the words, each as a line says it. */
const placesIn = (words: string): readonly string[] =>
  words
    .split(re`${JOIN}`)
    .flatMap((part) => re`\b(?<place>${PLACE})\b`.exec(part)?.groups?.place ?? [])
    .map((place) => `${place.replace(/^the /i, '')} only`);

/** Rows of refusals. */
export const SEVERAL_PLACES: readonly RefusedPhrase[] = [
  {
    name: 'data that may stay in several places',
    holds: /only|just|must|to (?:be|stay|remain)|stay|kept|leave|residency|hosted|based/i,
    pattern: re`\b(?:${MUST} ${BOTH}(?: only)?|${BOTH} (?:only|(?:data )?residency|hosted|based|regions? only|hosting only))\b`,
    message: (words) =>
      say`${quoted(words.trim())} are two places: an answer holds one where data must stay. Type that one.`,
    hints: placesIn,
  },
];
