import { re } from '../../expression.ts';
import { ask, quoted } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** "peak output throughput 3000 tok/s": what one second of a test reached is neither what it sustains nor traffic. */

const SPEED = String.raw`(?<speed>~?\d(?:[\d.,]{0,12}\d)?k? ?(?:output )?(?:tok(?:en)?s?|t|tps) ?(?:(?:/|per) ?s(?:ec(?:ond)?)?)?)\b`;
const IS = '(?: (?:is|of|at|about|around|was)| ?[:=])*';
const PEAK = re`\b(?:peak|max(?:imum)?|burst)(?: (?:output|total|overall|token|generation|decode|system|aggregated?|serving|measured)){0,3}(?: (?:throughput|speed|rate)|(?<= (?:output|total|generation|decode)))${IS} ${SPEED}|\bmax(?:imum)?(?: of)? ${SPEED.replace('<speed>', '<most>')}(?! ?(?:per|\/|each|a) ?(?:user|person|request)?)`;

const asSustained = (words: string): readonly string[] => {
  const { speed, most = speed } = PEAK.exec(words)?.groups ?? {};
  const counts = /\b(?:output|generation|decode)\b/i.test(words) && !/output/i.test(most ?? '');
  return ['', `${counts ? most?.replace(/ ?(?=t(?:ok|ps|\b))/i, ' output ') : most} measured`];
};

/** Rows of refusals. */
export const PEAK_SPEEDS: readonly RefusedPhrase[] = [
  {
    name: 'the peak of a speed',
    holds: /\b(?:peak|max(?:imum)?|burst)\b/i,
    pattern: PEAK,
    message: (words) =>
      ask`Is ${quoted(words)} what it sustains? The peak of one second is no throughput: type what many requests at once reach, or leave it out.`,
    hints: asSustained,
  },
];
