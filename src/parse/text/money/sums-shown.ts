import { groupsOf, re, reAll } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { API_FAMILY } from '../../names/family-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import { SEVERAL_REQUESTS } from '../../requests.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What was paid, as people reckon it: "583B x $0.317/M = $185k a month", "$2,150 by the 12th". */

const NUMBER = String.raw`\d[\d,]{0,12}(?:\.\d{1,6})?`;
const PER_MILLION = String.raw`\$ ?(?<price>\d{1,4}(?:\.\d{1,6})?) ?(?:\/|per) ?(?:1 ?)?m(?:illion|tok)?\b(?: tok(?:en)?s?)?`;
/** As far as people round. */
const ROUNDING = 0.03;

/** Where the sum is right, what stands behind it says nothing more. */
const SUM_SHOWN: Rewording = [
  reAll`(?<![\w.,$€£])(?<many>${NUMBER}) ?(?<scale>[mbt])(?: ?tok(?:en)?s?)?(?<front>${A_PERIOD})? ?(?:x|×|\*|@) ?${PER_MILLION} ?(?:=|≈|~)+ ?\$ ?(?<sum>${NUMBER})(?: ?(?<sums>[km])\b)?(?![\w.,]*\d)(?<behind>${A_PERIOD})?`,
  (...found) => {
    const { many = '', scale = '', price = '', sum = '', sums = '', front, behind } = groupsOf(found);
    const paid = (scaledNumber(`${many}${scale}`) / 1e6) * Number(price);
    const said = scaledNumber(`${sum}${sums}`);
    return Math.abs(paid - said) <= ROUNDING * said
      ? `${many}${scale} tokens${front ?? behind ?? ''} at $${price}/M`
      : String(found[0]);
  },
];

const SUM = String.raw`[$€£] ?\d[\d,]{0,12}(?:\.\d{1,2})?k?`;
const VOLUME = `${NUMBER} ?[kmbt] ?tok(?:en)?s?`;
/** "cost us $38k for 1.9B tokens in november, gpt-5": behind the pause stands what was paid. */
const PAID_FOR_VOLUME: Rewording = [
  reAll`\b((?:costs?|paid|charged)(?: (?:us|me))? ${SUM} for ${VOLUME}(?:,? (?:(?:in|for|during) ${MONTH_NAME}|(?:last|this) month|a month))?),? (?=(?:claude|${API_FAMILY})\b)`,
  '$1 on ',
];

const I_AM_AT = String.raw`\b(?:i['’]?m|we['’]?re|i am|we are|(?:we|i) stand)(?: now| currently)? at `;
/** Without "so far", what is paid on a day may be all of a month. */
const SO_FAR = `(?:(?:${I_AM_AT})?(?<!\\b(?:pay|owe|due) )(?<sum>${SUM})(?<payee>(?: (?:on|of|to|for) [a-z][\\w.-]*)?),? (?:(?:so far,? )?(?:by|as of|until|till|up to)|so far,? on)|${I_AM_AT}(?<at>${SUM})(?<on>(?: (?:on|of|to|for) [a-z][\\w.-]*)?),? on)`;
/** "$2,150 by the 12th", "I'm at $2,150 so far on the 12th": in so many days of this month. */
const BY_THE_DAY: Rewording = [
  reAll`${SO_FAR} the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?: of (?:the|this) month\b)?(?! of\b)`,
  (...found) => {
    const { sum, payee, at = '', on = '', day = '' } = groupsOf(found);
    return Number(day) > 0 && Number(day) <= 31
      ? `${sum ?? at}${payee ?? on} so far this month (${day} days)`
      : String(found[0]);
  },
];

/** "40,000 queries a month cost us $8,200": of the time in which they come. */
const PAID_FOR_COUNT: Rewording = [
  reAll`(?<![\w.,$€£])(${NUMBER} ?[kmbt]? (?:${SEVERAL_REQUESTS}|tok(?:en)?s?)(?:${A_PERIOD}))((?:,? (?:which|that|and|they|it))? (?:costs?|cost us|costs us|is costing us|are costing us|comes? to|came to)(?: (?:us|about|around|roughly))*) (${SUM})(?![\w.,]*[\w%]| ?(?:\/|per\b|an?\b|each\b|every\b|in\b|for\b|over\b|(?:dai|week|month|quarter|year)ly\b|(?:daily|annual)\b))`,
  (words = '', counted = '', costs = '', sum = '') => {
    const period = re`${A_PERIOD}$`.exec(counted)?.[0];
    return period === undefined ? words : `${counted}${costs} ${sum}${period}`;
  },
];

/** Rewordings of such sums. */
export const SUMS_SHOWN: readonly WordedKind[] = [
  { holds: /[=≈~] ?\$/, rows: [SUM_SHOWN] },
  { holds: / for \d/i, rows: [PAID_FOR_VOLUME] },
  { holds: /\b(?:cost|comes?\b|came\b)/i, rows: [PAID_FOR_COUNT] },
  { holds: / the \d{1,2}(?:st|nd|rd|th)/i, rows: [BY_THE_DAY] },
];
