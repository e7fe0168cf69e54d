import { exactly } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** How long one of them is: "4 min calls, 3000 a day", "200 30-minute calls", "600 words (800 tokens)". */

/** Things of which people say how long one lasts: "calls", "meetings". */
export const LASTING_THINGS =
  '(?:calls|meetings|videos|recordings|interviews|lectures|podcasts|sessions|transcripts|episodes|consultations|voicemails|chats|conversations|visits|appointments|webinars|lessons|hearings)';
const NAMED = `((?:(?!min|hour|sec|long)[a-z]{3,12} )?${LASTING_THINGS})`;
const MANY = String.raw`(?<![\w.,$€£])(\d[\d.,]{0,12} ?[km]?)`;
/** In "100 hour-long meetings" the number counts them. Hours of sessions are those of a machine. */
const LASTS = String.raw`(\d{1,3}(?:\.\d{1,2})?)[- ]?(?!h[a-z]{0,4} (?:[a-z]{3,12} )?(?:sessions|chats|conversations|visits)\b)(min(?:ute)?s?|hours?|hrs?|h|sec(?:ond)?s?)(?:(?<=\d-[a-z]{1,7})[- ]long)?(?![- ]long)`;
const OFTEN = String.raw`((?:\/|per|an?|each|every) ?(?:hour|day|week|month|year)\b|daily|weekly|monthly)`;

/** "2 hour" as people would say it of each in minutes. */
const inMinutes = (length: string, unit: string): string => {
  const minutes = /^h/i.test(unit) ? 60 : /^s/i.test(unit) ? 1 / 60 : 1;
  return `${exactly(Number(length) * minutes)} minutes each`;
};

/** A number with a unit of time before what lasts so long counts none of them. */
export const LASTING: WordedKind = {
  holds: /\d[- ]?(?:min|h|sec)[a-z]{0,5}(?:[- ]long)? [a-z]/i,
  rows: [
    // "4 min calls, 3000 a day"
    [
      reAll`(?<!\d ?[km]? ?[x×*]? ?)${LASTS} ${NAMED},? (?:and )?${MANY} ?${OFTEN}`,
      (_, length = '', unit = '', things = '', many = '', often = '') =>
        `${many} ${things} ${often} of ${inMinutes(length, unit)}`,
    ],
    // "900 x 10 min calls a day", "200 30-minute calls"
    [
      reAll`${MANY} ?(?: [x×*] ?)?(?<=[ x×*])${LASTS} ${NAMED}(?: ${OFTEN})?`,
      (_, many = '', length = '', unit = '', things = '', often = '') =>
        `${many} ${things}${often === '' ? '' : ` ${often}`} of ${inMinutes(length, unit)}`,
    ],
    // "10 min calls, 2,000 tokens, 900 calls a day"
    [
      reAll`(?<![\w.,$€£/-])${LASTS} ${NAMED}\b`,
      (_, length = '', unit = '', things = '') => `${things} of ${inMinutes(length, unit)}`,
    ],
  ],
};

/** "100 hour-long meetings": how long they last says nothing where their size is said. */
export const LONG_BY_NAME: WordedKind = {
  beside: /^(?=.*\b(?:hour|minute)[- ]long\b|.*\bhalf[- ]hour)(?=.*\dk? ?tok(?:en)?s?\b(?! ?(?:\/|per s)))/is,
  rows: [
    [
      reAll`(?<=\d[km]? )(?:half[- ]hour|(?:half[- ]|one[- ])?hour[- ]long|minute[- ]long)(?:[- ]long)? (?!of )(?=(?:\w+ )?${LASTING_THINGS}\b)`,
      '',
    ],
  ],
};

const TEXT = String.raw`(?<![\w.,$€£])\d[\d.,]{0,9}k? ?(?:words?|pages?|characters?|chars?|minutes?|mins?)`;
const TOKENS = String.raw`(\d[\d.,]{0,9}k? ?tok(?:en)?s?)`;
const ABOUT = String.raw`(?:(?:about|around|roughly|approx|ca|say|or|so|i\.?e\.?|that is|which is|=|≈|~),? ?)*`;

/** "600 words (800 tokens)", "3 pages or about 2k tokens each": one length, in both. */
export const SAID_TWICE: WordedKind = {
  holds: /\dk? ?(?:word|page|char|min)/i,
  rows: [
    [
      reAll`${TEXT}( each)? ?\( ?${ABOUT}${TOKENS}(?: each)? ?\)`,
      (_, each = '', tokens = '') => `${tokens}${each}`,
    ],
    [
      reAll`${TEXT}( each)?(?: ?(?:=|≈|~)|,? (?:or|i\.?e\.?|that is|which is)) ?${ABOUT}${TOKENS}\b`,
      (_, each = '', tokens = '') => `${tokens}${each}`,
    ],
    [
      reAll`${TOKENS}( each)? ?\( ?${ABOUT}${TEXT}(?: each)? ?\)`,
      (_, tokens = '', each = '') => `${tokens}${each}`,
    ],
  ],
};
