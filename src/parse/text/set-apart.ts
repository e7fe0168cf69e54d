import { reAll } from '../expression.ts';
import { OFTEN_SIZES } from '../likely-amounts.ts';
import type { WordedKind } from './reworded.ts';

/** What signs set apart that are no sum, no range and no pair: "1.5B + 70b finetune", "1B / 70b / H100". */

const SIZE = `(?:${[...OFTEN_SIZES].join('|')})`;
const SIGN = String.raw`(?: ?\+ ?| [/–-] )`;
const COUNTED = String.raw`(?! ?(?:tok|in\b|out\b|input|output|req|mo\b|month|day|daily|per\b|an?\b|each|every|\/ ?(?:mo|d\b|day|w|y|h\b|hr|hour|s\b|sec|user|req|m?tok)|\+))`;

/** The rows, and what a line holds where they may read something. */
export const SIZE_SET_APART: WordedKind = {
  holds: /\db\b/i,
  rows: [
    // The amount in front of it may have its unit and its period: "1B tokens / 70b".
    [
      reAll`(?<=\d ?(?:k|m|b|bn|mio|million|billion)?(?: ?tok(?:en)?s?)?(?: a month| ?\/ ?mo(?:nth)?)?)${SIGN}(?=(?:an? |our )?${SIZE}b\b${COUNTED})`,
      ', ',
    ],
    [reAll`(?<=(?<![\w.,])${SIZE}b(?: [a-z]{1,20}\d{0,4})?) [/–-] (?=(?:\d{1,3} ?x ?)?[a-z]{1,3}\d)`, ', '],
    [new RegExp(String.raw`(?<=(?<![\w.,])${SIZE}b)${SIGN}(?=\d[\d.]* ?[kMB]\b)`, 'g'), ', '],
  ],
};
