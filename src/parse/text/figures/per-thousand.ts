import { withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import type { Rewording } from '../reworded.ts';

/** What a thousand or a hundred of them cost, as what one costs. */

const MANY = '(?:(?:1 ?)?k|1[.,]?000|(?:a )?thousand|100|(?:a )?hundred)';
const OF_THESE = `(${REQUESTS}|prompts?)\\b`;
const FOR = String.raw` ?(?:\/|per|for each|for) ?`;

const ofOne = (usd: number, many: string, thing: string): string => {
  const count = /^(?:100|(?:a )?hundred)$/i.test(many) ? 100 : 1000;
  return `${withoutDust(usd / count)} per ${thing.replace(/ies$/i, 'y').replace(/s$/i, '')}`;
};

/** "$1.12 per 1k conversations", "$40 for a thousand prompts", "14 cents per 100 pages". */
export const PER_THOUSAND: readonly Rewording[] = [
  [
    reAll`(?:\bunit (?:cost|price)(?: is| of)?:? ?)?([$€£]) ?(\d+(?:\.\d+)?)${FOR}(${MANY}) ${OF_THESE}`,
    (_, sign = '', price = '', many = '', thing = '') => `${sign}${ofOne(Number(price), many, thing)}`,
  ],
  [
    reAll`(?:\bcharged )?(?<![\w.,$€£])(\d{1,3}(?:\.\d{1,3})?) ?(?:cents?|¢)${FOR}(${MANY}) ${OF_THESE}`,
    (_, cents = '', many = '', thing = '') => `$${ofOne(Number(cents) / 100, many, thing)}`,
  ],
];
