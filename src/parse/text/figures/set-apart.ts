import { withoutDust } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { reAll } from '../../expression.ts';
import { OFTEN_SIZES } from '../../likely-amounts.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { WordedKind } from '../reworded.ts';

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
      reAll`(?<=\d ?[kmb]?(?: ?tok(?:en)?s?)?(?: a month| ?\/ ?mo(?:nth)?)?)${SIGN}(?=(?:an? |our )?${SIZE}b\b${COUNTED})`,
      ', ',
    ],
    [reAll`(?<=(?<![\w.,])${SIZE}b(?: [a-z]{1,20}\d{0,4})?) [/–-] (?=(?:\d{1,3} ?x ?)?[a-z]{1,3}\d)`, ', '],
    [new RegExp(String.raw`(?<=(?<![\w.,])${SIZE}b)${SIGN}(?=\d[\d.]* ?[kMB]\b)`, 'g'), ', '],
  ],
};

/** "how many tokens of 70b can we serve": whose tokens they are, and not how many. */
export const TOKENS_OF_SIZE: WordedKind = {
  holds: /tok(?:en)?s? of (?:an? |our )?\d/i,
  rows: [
    [
      reAll`\b(tok(?:en)?s?) of (?:an? |our )?(${SIZE}b)\b(?! ?(?:tok|model|class|a month|\/))`,
      '$1 of a $2 model',
    ],
  ],
};

const SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** "900M±100M tokens", "900M +/- 10%": from the least to the most. */
export const GIVE_OR_TAKE: WordedKind = {
  holds: /±|\+ ?\/ ?-/,
  rows: [
    [
      /(?<![\w.,$€£])(\d{1,6}(?:\.\d{1,3})?) ?([kmb])? ?(?:±|\+ ?\/ ?-) ?(\d{1,6}(?:\.\d{1,3})?) ?(%|[kmb])?(?![\w.])/gi,
      (words = '', middle, scale = '', by, unit = '') => {
        const scaled = (figure: string | undefined, of: string): number =>
          Number(figure) * (valueIn(SCALE, of.toLowerCase()) ?? 1);
        const mean = scaled(middle, scale || (unit === '%' ? '' : unit));
        const off = unit === '%' ? (mean * Number(by)) / 100 : scaled(by, unit);
        const ends = [mean - off, mean + off].map((end) => String(withoutDust(end)));
        return off > 0 && off < mean ? ends.join(' to ') : words;
      },
    ],
  ],
};

const ANSWERS = '(?:answers?|repl(?:y|ies)|responses?|completions?|outputs?)';

/** "1B tokens answer within 3 s", "500M tokens decode speed 1900 tok/s": the side of a token begins what is said of speed. */
export const SPEED_SET_APART: WordedKind = {
  holds:
    /[a-z] (?:answers?|repl|respon|complet|outputs?|decod|generat)[a-z]* (?:time|latency|within|under|below|in\b|[<≤]|must|should|ha[sv]e?|need|speed|throughput)/i,
  rows: [
    [
      reAll`(?<=\d ?[a-z]{0,8} ?tok(?:en)?s?${A_PERIOD}?) (?=${ANSWERS} (?:times?|latency|within|under|below|in (?:under |less than |at most )?\d|[<≤]|(?:must|should|have to|has to|needs? to)\b)|(?:decode|decoding|output|generation) (?:speed|throughput)\b)`,
      ', ',
    ],
  ],
};
