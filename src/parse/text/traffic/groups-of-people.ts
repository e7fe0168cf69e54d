import { PERSON } from '../../../domain/people.ts';
import { toWhole, withoutDust } from '../../../domain/round.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { re, reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** People who use it in groups, and how many of them do: "20k users 10 msgs/mo, 900 users 300 msgs/mo", "35k DAU, 12% chat". */

const SENT = '(?:msgs?|messages?|req(?:uest)?s?|quer(?:y|ies)|prompts?|chats?|questions?|calls?)';
const GROUP = String.raw`(?:(?:free|paid|pro|basic|premium|enterprise|trial|internal|external)(?: (?:tier|plan|users?))?: ?)?(?<![\w.,])(\d[\d.,]{0,12}k?) (?:(?:free|paid|paying|pro|basic|premium|enterprise|trial|internal|external|power|casual|light|heavy) )?(?:users?|customers?|seats?|devs?|people)[ ,x×@:]*(?:(?:at|with|sending|send|do|doing|make) )?(\d[\d.,]{0,12}k?) ${SENT}(?: each)? ?(?:\/ ?|per |an? )(day|month|mo|week|year)\b`;
/** "20k users 10 msgs/mo, paid: 900 users 300 msgs/mo": what all of them send. */
const TWO_GROUPS: Rewording = [
  reAll`${GROUP}(?:(?: ?[,;.+&/] ?|,? and | plus ){1,2}${GROUP}){1,4}`,
  (words = '') => {
    const sums = [...words.matchAll(reAll`${GROUP}`)].map(([, many = '', each = '', often = '']) => {
      const period = often.toLowerCase() === 'mo' ? 'month' : often.toLowerCase();
      const perMonth = hasKey(PER_MONTH, period) ? PER_MONTH[period] : Number.NaN;
      return scaledNumber(many) * scaledNumber(each) * perMonth;
    });
    const total = withoutDust(sums.reduce((one, other) => one + other, 0));
    return Number.isFinite(total) ? `${total} requests a month` : words;
  },
];

/** "10k students, 2% concurrently online": how many are there at once. */
const SHARE_AT_ONCE: Rewording = [
  reAll`(?<![\w.,$€£])(\d[\d.,]*k?) (${PERSON}),? (?:of whom |of which |about |around |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:(?:are|is|of them|online|active) ){0,2}(?:concurrent(?:ly)?|at once|at the same time|simultaneous(?:ly)?)(?: (?:online|active|users?))?`,
  (words = '', many = '', _who, share = '') => {
    const count = (scaledNumber(many) * Number(share)) / 100;
    return count >= 1 ? `${toWhole(count)} concurrent users` : words;
  },
];

/** "35k DAU, 12% of them chat": how many of them use it. */
const SOME_CHAT: Rewording = [
  reAll`(?<=\d ?k? (?:${PERSON}|[dmw]aus?),? )(?:about |around |only |~ ?)?(\d{1,2}(?:\.\d)?) ?% (?:of (?:them|those|these|whom) )?(?:actually |really )?(?:chat|talk to (?:it|the bot)|ask|write)\b`,
  '$1% active',
];

/** The rows, and what a line holds where they may read something. */
export const GROUPS_OF_PEOPLE: readonly WordedKind[] = [
  { holds: re`users?|customers?|seats?|devs?|people`, rows: [TWO_GROUPS] },
  { holds: /\d ?% (?:of [a-z]+ )?(?:actually |really )?(?:chat|talk|ask|write)/i, rows: [SOME_CHAT] },
  { holds: /% .{0,24}(?:concurrent|at once|at the same|simultan)/i, rows: [SHARE_AT_ONCE] },
];
