import { reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What a prompt is put together from, told in words: "top 5 chunks of 800 tokens", "4k context + 200 question". */

const IS = '(?: of| is|:| =|=| )*? ?';

/** So many pieces of one size, put into each prompt. */
const retrieved = (many: string, size: string): string =>
  `${many} chunks x ${scaledNumber(size)} tokens, as RAG`;

const SIZE = String.raw`(?<![\w.,$€£-])(\d[\d.,]{0,9}k?)(?: ?tok(?:en)?s?)?`;
const INPUT = '(?: (?:input|prompt))?(?: ?tok(?:en)?s?)?';
const FRESH = `(?:fresh|new|uncached|un-cached|non-cached|not cached)${INPUT}`;
const FROM_CACHE = `(?:cached|from (?:the |a )?cache)${INPUT}`;
const BESIDE = '(?: ?[,+&] ?(?:and |plus )?| and | plus | )';

/** "4k fresh + 36k cached input", "36k from cache, 4k new": each request reads both. */
export const FRESH_AND_CACHED: WordedKind = {
  holds: /cache/i,
  rows: [
    [
      reAll`${SIZE} (?:in|input|prompt),? (?:incl\.?|inclusive of|with) ${SIZE} cached\b`,
      '$1 input of which $2 cached',
    ],
    [reAll`${SIZE} ${FRESH}${BESIDE}${SIZE} ${FROM_CACHE}\b`, '$1 input and $2 cached'],
    [reAll`${SIZE} ${FROM_CACHE}${BESIDE}${SIZE} ${FRESH}\b`, '$2 input and $1 cached'],
  ],
};

/** "8 chunks of 500 tokens plus 300 prompt", "4k context + 200 question in": parts of a prompt, by names that say so. */
export const PARTS_OF_PROMPT: readonly Rewording[] = [
  // "chunk size 512, top k 8", "top-5 retrieval, 800 tok chunks", "12 passages (400 tok)"
  [
    reAll`\bchunk[- ]?size${IS}(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?[,.;]? (?:and |with )?(?:top[- ]?)?k${IS}(\d{1,3})\b`,
    (_, size = '', many = '') => retrieved(many, size),
  ],
  [
    reAll`\b(?:top[- ]?)?k${IS}(\d{1,3})[,.;]? (?:and |with )?chunk[- ]?size${IS}(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b`,
    (_, many = '', size = '') => retrieved(many, size),
  ],
  [
    reAll`\btop[- ]?(?:k${IS})?(\d{1,3})(?: (?:retrieval|retrieved|results|hits))?,? (?:(?:and|with|of|x|at) )?(\d[\d.,]*k?)[- ]?tok(?:en)?s?(?: each)? (?:chunks|passages|docs|documents|snippets)\b`,
    (_, many = '', size = '') => retrieved(many, size),
  ],
  [
    reAll`(?<![\d.,])(\d{1,3}) (chunks|passages|docs|documents|snippets) \((?:about |around |~ ?)?(\d[\d.,]*k?) ?tok(?:en)?s?(?: each)?\)`,
    '$1 $2 of $3 tokens',
  ],
  [
    reAll`(?<![\d.,])(\d{1,3}) ?[x×] ?(\d[\d.,]*k?)[- ]?tok(?:en)?s? (chunks|passages|docs|documents|snippets)\b`,
    '$1 chunks of $2 tokens',
  ],
  [
    reAll`(?<=\b(?:chunks?|passages?|docs?|documents?|snippets?)(?: (?:of|at|with|each)| ?[x×@])+ ?\d[\d.,]{0,14}k?(?: ?tok(?:en)?s?)?)(?:,? (?:plus|and|with)|,? ?\+) ?(?:an? )?(\d[\d.,]{0,14}k?)(?:[- ]?tok(?:en)?s?)? (?:prompt|input|instructions?|question|query)s?\b`,
    ' + $1 question',
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?)(?: tok(?:en)?s?)? (?:context|docs|documents|background)(?:,? (?:plus|and)|,? ?\+) ?(?:an? )?(\d[\d.,]*k?)(?:[- ]?tok(?:en)?s?)? (?:question|query|user(?: (?:prompt|message|question))?|prompt)(?: in(?:put)?)?\b`,
    '$1 retrieved + $2 question',
  ],
];
