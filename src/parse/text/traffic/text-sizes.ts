import { re, reAll } from '../../expression.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How long a text is, told in words: "two pages each in, a paragraph out", "half-page summary", "summary 150". */

const LENGTH = '(?:pages?|paragraphs?|sentences?|p[áa]ginas?|seiten?)';
const NUMBERS = `(?:${COUNT_WORD}|fifteen|twenty|thirty|forty|fifty|a (?:couple|pair)(?: of)?)`;
const MADE = '(?:summary|summaries|abstract|recap|digest|brief|answers?|repl(?:y|ies)|responses?|outputs?)';
/** What says that a length is one of a text that is read or written. */
const OF_TEXT = `(?:in|out|each|long|per|of|input|output|${MADE})\\b`;

const countOf = (word: string): number => {
  if (/^(?:an?|single)$/i.test(word)) return 1;
  return /^a /i.test(word) ? 2 : countIn(word);
};

const IN_DIGITS: readonly Rewording[] = [
  [
    reAll`\b(?:half an?|a half|half)[ -](page|paragraph)s?\b|\b(?:media|meia|une? demi[e]?|eine(?:r|n)? halbe[nr]?|een halve)[ -](?:p[áa]gina|page|seite|pagina)\b`,
    (_, what = 'page') => `0.5 ${what}s`,
  ],
  [
    reAll`\b(?:an? )?(page|paragraph)s? and a half\b|\b(?:one|1) and a half (page|paragraph)s?\b`,
    (_, what, other) => `1.5 ${what ?? other}s`,
  ],
  // "tokens a page" is how long one is, and "in one sentence" how we are to answer.
  [
    reAll`(?<![\w-])(?<!tok(?:en)?s? |words |\bin )(${NUMBERS}|an?|single)[ -](?=${LENGTH}(?: |-)${OF_TEXT})`,
    (_, many = '') => `${countOf(many)} `,
  ],
  [
    reAll`(?<=\b(?:output|writes?|answer|reply|summary|summari[sz]ed?|to|into|of|long|with|have|has)(?: (?:is|of|about|like|to))*:? )(${NUMBERS}|an?)[ -](?=${LENGTH}\b)`,
    (_, many = '') => `${countOf(many)} `,
  ],
];

const ABROAD: Rewording = [
  /\b(?:resumen|r[ée]sum[ée]|riassunto|resumo|zusammenfassung|samenvatting)(?: (?:de|von|van|di|auf|mit|op))* (?=~?\d)/gi,
  'summary of ',
];

/** Fewer are so many summaries. */
const LEAST_TOKENS = 20;
const SIZE = String.raw`(\d{1,3}(?:[.,]\d{1,3})?k|\d{2,6})`;
/** "2.2k per transcript, 150 summary", "transcript 2.2k": tokens, whose unit was left out. */
const WITHOUT_UNIT: readonly Rewording[] = [
  [
    reAll`(?<![\w.,$€£])${SIZE} summary\b(?! (?:requests?|jobs?|tasks?|calls?|a|per|each|every|for)\b| ?\/)`,
    (words = '', size = '') =>
      size.endsWith('k') || Number(size) >= LEAST_TOKENS ? `${size} token summary` : words,
  ],
  [
    reAll`\b(transcripts?|summary|summaries)(?: ?[:=~]| (?:is|are|of|at|about|avg))* ?${SIZE}(?![\w.,%$€£]*[\w%]| ?(?:tok(?:en)?s?|words?|pages?|min|sec|char|lines?|sentence|paragraph|per|a|an|each|calls?|docs?|m|b|k)\b| ?\/)`,
    '$1 $2 tokens',
  ],
  // "2k tokens each, summarised to 200"
  [
    reAll`\b(summari[sz](?:ed?|ing)|condensed?|shortened?|distilled?)((?: (?:each|them|it|these|down))* (?:in)?to(?: (?:about|around|at most))*) ~?${SIZE}(?![\w.,%$€£]*[\w%]| ?(?:tok(?:en)?s?|words?|pages?|char|lines?|sentence|paragraph|bullets?|points?|m|b|k)\b)`,
    (words = '', verb = '', to = '', size = '') =>
      size.endsWith('k') || Number(size) >= LEAST_TOKENS ? `${verb}${to} ${size} tokens` : words,
  ],
];

/** The rows, and what a line holds where they may read something. */
export const TEXT_SIZES: readonly WordedKind[] = [
  { holds: re`(?:[a-z])[ -]${LENGTH}\b|and a half|demi|halbe|halve`, rows: IN_DIGITS },
  { holds: /\b(?:resumen|r[ée]sum[ée]|riassunto|resumo|zusammenf|samenv)/i, rows: [ABROAD] },
  {
    holds: /\d ?k? summary|\b(?:transcripts?|summary|summaries)\b[^\d]{0,12}\d|to[a-z ~]{1,20}\d/i,
    rows: WITHOUT_UNIT,
  },
];
