import { exactly } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { WordedKind } from '../reworded.ts';

/** "12,000 calls a day, 4 min each, 900 tokens a minute": how long each is and its pace give the size of one. */

const MANY = String.raw`(?<![\w.,$€£])(?:about |around |avg |~ ?)?(\d{1,3}(?:\.\d{1,2})?) ?min(?:ute)?s?\b`;
const OF_EACH = `(?: long)?,? ?(?:each|apiece|on average|(?:per|an?|every|each) ${REQUESTS})`;
const PACE = String.raw`(?<![\w.,$€£])(?:about |around |roughly |~ ?)?(\d[\d.,]{0,9}k?) ?tok(?:en)?s? ?(?:\/ ?|an? |per |each |every )min(?:ute)?\b`;
const JOINT = '(?:,| at| and| with| of|;){0,2} ';

/** Tokens: "3600 tokens each". */
const sizeOf = (minutes: string, pace: string): string =>
  `${exactly(scaledNumber(minutes) * scaledNumber(pace))} tokens each`;

/** The size of one, where people say how many minutes it lasts and how many tokens a minute has. */
export const MINUTES_OF_EACH: WordedKind = {
  holds: /^(?=.*\d ?min)(?=.*tok)/is,
  rows: [
    [reAll`${MANY}${OF_EACH}${JOINT}${PACE}`, (_, minutes = '', pace = '') => sizeOf(minutes, pace)],
    [reAll`${PACE}${JOINT}${MANY}${OF_EACH}`, (_, pace = '', minutes = '') => sizeOf(minutes, pace)],
    // "5k calls of 6 minutes, 500 tokens a minute"
    [
      reAll`(?<=\b${REQUESTS}\b[^,;.]{0,20}) (?:of|at|for|lasting|that last|last|run|take)(?: for)? ${MANY}${JOINT}${PACE}`,
      (_, minutes = '', pace = '') => `, ${sizeOf(minutes, pace)}`,
    ],
  ],
};
