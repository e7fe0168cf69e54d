import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import type { Refusal } from './refusal.ts';

/** "p95 prompt 12k": how long few requests are, which says little of all. */

/** The words of one. */
export const PERCENTILE_OF_SIZE =
  /\bp\d{2} (?:prompt|input|output|completion|context|request|length|size)s?(?: (?:size|length|is|of|at|around|about))* ~?\d[\d.,]*k?\b(?: tok(?:en)?s?)?/i;

const INPUT =
  /\d[\d.,]*k? ?(?:tok\w* )?(?:in|input|prompt)\b|\b(?:prompt|input|context)s?(?: [a-z]+)? ~?\d|\d ?\/ ?\d/i;
const OUTPUT =
  /\d[\d.,]*k? ?(?:tok\w* )?(?:out|output|completion)\b|\b(?:output|completion|answer|response)s?(?: [a-z]+)? ~?\d|\d ?\/ ?\d/i;
const WHOLE = /\d[\d.,]*k? ?tok(?:en)?s? (?:each|per|a|an)\b/i;

/** Whether the line tells a size of that side beside it. */
export const saysOtherSize = (words: string, { text }: Pick<Reading, 'text'>): boolean => {
  const rest = text.replace(words, '').replace(new RegExp(PERCENTILE_OF_SIZE, 'gi'), '');
  const side = /output|completion/i.test(words) ? OUTPUT : INPUT;
  return side.test(rest) || WHOLE.test(rest) || /\b(?:avg|average|mean|median)\b/i.test(rest);
};

/** Where nothing else says how long they are. */
export const PERCENTILES_ALONE: Refusal = {
  name: 'a percentile of a size, without its mean',
  holds: /\bp\d\d/i,
  pattern: PERCENTILE_OF_SIZE,
  unless: (reading) => saysOtherSize(PERCENTILE_OF_SIZE.exec(reading.text)?.[0] ?? '', reading),
  message: (words) =>
    `What is the mean, where ${quoted(words.trim())}? The mean of all counts: type it in its place.`,
  hints: (words) => [words.replace(/^p\d\d/i, 'mean')],
};
