import { withoutDust } from '../../../domain/round.ts';
import { HOURS_PER_MONTH } from '../../../domain/units.ts';
import { reAll } from '../../expression.ts';
import { A_PERIOD, AN_HOUR } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/**
 * "8xH100 at $2.3 + $0.10/GB egress": behind the price of an hour a plus adds what is paid for something else. "$2.3 +
 * $0.2 per hour" is one price.
 */

const GPU_HOUR = String.raw`(?<!\b(?:egress|traffic|power|electricity|energy|kwh|storage|bandwidth)[^,;]{0,12})([$€£] ?\d{1,2}(?:\.\d{1,3})?)(?![\d.,]*\d| ?[kmb]\b)((?: ?\/ ?| per | an? )(?:gpu[- /]*)?h(?:(?:ou)?r)?\b)?`;
const AND = String.raw` ?(?:\+|\bplus\b|, plus\b|\band\b) ?`;
const MONEY = String.raw`([$€£]) ?(\d[\d,]{0,9}(?:\.\d{1,4})?)(k?)`;
const COST =
  '(storage|disks?|volumes?|network(?:ing)?|egress|bandwidth|support|licen[cs](?:es?|ing)|monitoring|(?:the )?(?:vm|cpu|host|head node|load balancer)|ips?|ip address(?:es)?|colo|rack(?: space)?)';

/** Names of costs that the line knows; what is paid for others is another cost. */
const KNOWN = /^(?:storage|egress|bandwidth|networking|licen[cs]es?|monitoring|colo|rack)/i;
const named = (cost: string): string => (KNOWN.test(cost) ? cost : 'other');

/** A month of what costs so much an hour. */
const byTheMonth = (sign: string, many: string): string =>
  `${sign}${withoutDust(Number(many.replaceAll(',', '')) * HOURS_PER_MONTH)} a month`;

const ROWS: readonly Rewording[] = [
  [
    reAll`${GPU_HOUR}${AND}(?=${MONEY} ?(?:\/|per |an? )(?:gb|tb|kwh)\b)`,
    (_, price = '', hour = '') => `${price}${hour}, `,
  ],
  [
    reAll`${GPU_HOUR}${AND}${MONEY}${AN_HOUR} (?:for |of )?(?:the )?${COST}\b`,
    (_, price = '', hour = '', sign = '', many = '', _k, cost = '') =>
      `${price}${hour}, ${named(cost)} ${byTheMonth(sign, many)}`,
  ],
  [
    reAll`${GPU_HOUR}${AND}${MONEY}(${A_PERIOD}) (?:for |of )?(?:the )?${COST}\b`,
    (_, price = '', hour = '', sign = '', many = '', scale = '', often = '', cost = '') =>
      `${price}${hour}, ${named(cost)} ${sign}${many}${scale}${often}`,
  ],
  // "$2.3 + $500/mo": beside the rent of an hour, what is paid by the month
  [
    reAll`(?<=(?:\b(?:at|for)|@|[a-z]\d{2,4}[a-z]{0,3},?) ?)${GPU_HOUR}${AND.replace('|\\band\\b', '')}${MONEY}(${A_PERIOD})(?=\s*(?:$|[,;.)]))`,
    (_, price = '', hour = '', sign = '', many = '', scale = '', often = '') =>
      `${price}${hour}, other ${sign}${many}${scale}${often}`,
  ],
  // "$2 + $10 per M": input and output, the dearer
  [
    reAll`${MONEY}${AND}${MONEY}(?= ?(?:\/|per )(?:1 ?)?m(?:illion)?\b)`,
    (words = '', sign = '', one = '', scale = '', _, other = '', otherScale = '') =>
      scale === '' && otherScale === '' && Number(other) > Number(one)
        ? `${sign}${one}/${sign}${other}`
        : words,
  ],
];

/** Costs that are added to the price of an hour, each as what it is. */
export const PRICES_ADDED: WordedKind = {
  holds: /(?:\+|plus|and) ?[$€£] ?\d/i,
  rows: ROWS,
};
