import { re } from '../../expression.ts';
import { ask, quoted } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** A part of each prompt that is the same in all of them, and of which nobody said whether it is read from a cache. */

const SIZE = String.raw`(?<![\w.,$€£])\d{1,3}(?:,\d{3})?(?:\.\d)?k?(?: ?tok(?:en)?s?)?`;
const LEAD = '(?:of which|where|of that|including|incl\\.?|with|and)';
const OF_IT = '(?: of (?:it|that|this|them|those|these|which|each(?: prompt)?))';
const IS = "(?: (?:is|are|being|it's|always|all|mostly|just|the|an?|our|one|long))*";
const SAME =
  '(?:same|identical|fixed|static|constant|unchanged|unchanging|repeated|repeating|recurring|boilerplate)';
const PART =
  '(?: (?:system |prompt )?(?:prompts?|prefix(?:es)?|preamble|instructions?|text|context|part|header|template|tokens?))?';

const sizeIn = (words: string): string => /\d[\d.,]*k?/i.exec(words)?.[0] ?? '';

/** "20k token prompts of which 18k are the same system prompt", "6k in (5k of it a fixed prefix)". */
export const REPEATED_PARTS: readonly RefusedPhrase[] = [
  {
    name: 'a part that is the same in every prompt',
    holds: re`${SAME}`,
    pattern: re`(?<=\d ?k?(?: ?tok(?:en)?s?)?(?: (?:in|input|prompts?|context|each|token prompts?))?)(?:(?:,? ${LEAD}| \()? ?${SIZE}${OF_IT}?|, ?${SIZE}${OF_IT})${IS} ${SAME}${PART}(?: (?:(?:in|for|with|on|across) )?(?:every|each|all)(?: (?:times?|calls?|requests?|prompts?|of them))?)?\)?(?=\s*(?:$|[,;.)]))(?! ?\(?(?:is |are )?(?:always )?cached)`,
    message: (words) =>
      ask`Is ${quoted(words.replace(/^[\s,]+/, ''))} read from a cache, at the price of that? Type how much of it is cached.`,
    hints: (words) => [`of which ${sizeIn(words)} cached`, ', 0% cached'],
  },
];
