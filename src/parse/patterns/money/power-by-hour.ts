import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Power with a price by day and another at night, of which a card takes one. */

const RATE = String.raw`[$€£]? ?0?\.\d{1,3}|\d{1,2}(?:\.\d)? ?(?:cents?|ct?|¢)`;
const A_KWH = '(?: ?(?:\\/|per|an?) ?kwh)?';
const BY = (time: string): string => `(?:by |at |during |in the |on |off[- ]?)?(?:the )?${time}`;
const TWO_RATES = re`\b(?:power|electricity|energy)(?: (?:is|costs?|price[sd]?|rates?|are|at))*:? ?(?<day>${RATE})${A_KWH} \(?${BY('(?:day(?:time|s)?|peak)')}\b\)?,? ?(?:and |but |/ ?|then )?(?<night>${RATE})${A_KWH} \(?${BY('(?:night(?:time|s)?|peak)')}\b\)?${A_KWH}`;

const usd = (rate: string): number => {
  const number = Number(/[\d.]+/.exec(rate)?.[0]);
  return /[c¢]/i.test(rate) ? number / 100 : number;
};

/** What a kWh costs on average, where each rate holds for half of the hours. */
const meanOf = (words: string): string => {
  const { day = '', night = '' } = TWO_RATES.exec(words)?.groups ?? {};
  return `$${toType((usd(day) + usd(night)) / 2)}/kWh`;
};

/** "power is 30 cents by day and 18 cents at night". */
export const POWER_BY_HOUR: RefusedPhrase = {
  name: 'two prices of power',
  holds: /^(?=.*\b(?:power|electricity|energy)\b)(?=.*\b(?:night|peak))/is,
  pattern: TWO_RATES,
  message: (words) =>
    say`${quoted(words.trim())}: a card counts one price of power. Type the mean of the hours in which the GPUs run, such as ${quoted(meanOf(words))} where each holds for half of them.`,
  hints: (words) => [meanOf(words)],
};
