import { inShort } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, quoted, say } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

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
export const PERCENTILES_ALONE: RefusedPhrase = {
  name: 'a percentile of a size, without its mean',
  holds: /\bp\d\d/i,
  pattern: PERCENTILE_OF_SIZE,
  unless: (reading) => saysOtherSize(PERCENTILE_OF_SIZE.exec(reading.text)?.[0] ?? '', reading),
  message: (words) =>
    ask`What is the mean, where ${quoted(words.trim())}? The mean of all counts: type it in its place.`,
  hints: (words) => [words.replace(/^p\d\d/i, 'mean')],
};

const RATE = String.raw`\d[\d.,]{0,8}k? ?(?:rps|qps|rpm|qpm|req(?:uest)?s?(?: ?\/ ?| per | a )(?:s|sec|second|min|minute))\b`;

/** "p95 40 rps": what the traffic seldom exceeds, and no average. */
export const PERCENTILES_OF_TRAFFIC: RefusedPhrase = {
  name: 'a percentile of the traffic',
  holds: /\bp[789]\d/i,
  pattern: re`\bp(?:75|8\d|9\d)(?: (?:of|is|at|load|traffic))*[ :=]{1,2}${RATE}|(?<![\d.,])${RATE}(?: at| is)? \(?p(?:75|8\d|9\d)\b`,
  message: (words) =>
    say`${quoted(words.trim())} is near the peak: type it as one, and the average beside it.`,
  hints: (words) => {
    const [, many = '', unit = ''] =
      re`(?:^|[^\dp.,])(\d[\d.,]{0,8}) ?([a-z/]+)`.exec(` ${words.replace(/p\d\d/i, '')}`) ?? [];
    const half = inShort(Number(many.replace(/,/g, '')) / 2);
    return [`${many} ${unit} peak`, `${half} ${unit}, 2x peak`];
  },
};
