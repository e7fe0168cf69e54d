import { toType } from '../../../domain/round.ts';
import { HOURS_PER_MONTH, HOURS_PER_WEEK } from '../../../domain/units.ts';
import { groupsOf, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { WordedKind } from '../reworded.ts';

/** "4x H100 6h a day 5 days a week": the hours for which cards are paid. */

const FLEET = String.raw`\b${A_CARD}(?: ?x ?\d{1,4})?(?: (?:gpus?|cards?|nodes?|servers?))?`;
const RUN = '(?: (?:for|only|just|on|up|running|run|used|needed|billed|about|around)){0,4}';
const A_DAY = '(?:a|per|each|every|/) ?day';

/** Hours right behind cards are those of the cards. Behind a comma they may be when traffic comes. */
export const DAYS_OF_MACHINES: WordedKind = {
  holds:
    /\bdays? ?(?:a|per|each|every|\/) ?(?:week|month)|\bweeks? ?(?:a|per|each|every|\/) ?month|every (?:second|other|2nd) day/i,
  rows: [
    [
      reAll`(?<=${FLEET})${RUN} (?<hours>\d{1,2}(?:\.\d)?) ?(?:hours|hrs|h) ${A_DAY},? (?<days>\d{1,2}|${COUNT_WORD}) days? ?(?:a|per|each|every|/) ?(?<period>week|month)\b(?! ?(?:of )?(?:ops|traffic|work))`,
      (...found) => {
        const { hours, days = '', period } = groupsOf(found);
        return ` billed ${toType(Number(hours) * countIn(days))} hours a ${period}`;
      },
    ],
    [
      reAll`(?<=${FLEET})${RUN} (?<weeks>[1-3]|one|two|three) weeks? ?(?:a|per|each|every|/) ?month\b`,
      (...found) => ` billed ${HOURS_PER_WEEK * countIn(groupsOf(found).weeks ?? '')} hours a month`,
    ],
    [
      reAll`(?<=${FLEET})${RUN} every (?:second|other|2nd) day\b`,
      ` billed ${HOURS_PER_MONTH / 2} hours a month`,
    ],
  ],
};

const CLOCK = String.raw`(\d{1,2}(?::[0-5]\d)?) ?(am|pm)?(?!\w| ?(?:gpus?|cards?|hours?|days?|x\b|%))`;
const WHO =
  '(?:(?:and|but|which|that|they|these|those|it|are|is|will|be|(?:the|our) (?:gpus|cards|machines|servers|cluster)) )*';
const ON = '(?:runs?|running|on|up|active|powered(?: on| up)?|switched on|in use)';
const asTime = (hour: string, half = ''): string =>
  half === '' && !hour.includes(':') ? `${hour}:00` : hour + half;

/** "8x H200, they only run 6am to 10pm", "4 H100 running only from 8 to 18": the clock of the cards. */
export const HOURS_OF_MACHINES: WordedKind = {
  holds: /\bonly\b|\bjust\b/i,
  beside: /\b(?:runs?|running|on|up|active|powered|switched|in use)\b/i,
  rows: [
    [
      reAll`(?<=${FLEET}(?: (?:rented|spot|on[- ]demand|reserved|owned))?),? ${WHO}(?:(?:only|just) ${ON}|${ON} (?:only|just))(?: (?:from|between))? ${CLOCK} ?(?:to|-|–|until|till|and) ?${CLOCK}`,
      (words = '', from = '', half, to = '', end) => {
        const isBare = half === undefined && end === undefined;
        const isClock = Number.parseInt(from, 10) <= 24 && Number.parseInt(to, 10) <= 24;
        return !isClock || (isBare && Number.parseInt(from, 10) >= Number.parseInt(to, 10))
          ? words
          : `, GPUs only on ${asTime(from, half)}-${asTime(to, end)}`;
      },
    ],
  ],
};
