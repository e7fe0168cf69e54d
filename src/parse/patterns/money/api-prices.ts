import { withoutDust } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { setField } from '../../reading.ts';
import type { Sentence } from '../looks/sentence.ts';

/** What every API asks, against its price of today: "API prices fall 30%", "API prices 1.2x". */

const PRICES = String.raw`\b(?:all |the |our ){0,3}(?:api|token|llm|inference) prices?`;
const WILL = '(?: (?:would|could|will|may|might|are|is|go|goes))*';
const NUMBER = String.raw`(?<number>\d{1,4}(?:\.\d{1,6})?)`;
/** "30% a year" is how fast they fall, and "30% next year" no price of today. */
const AT_ONCE = String.raw`(?!\d)(?! ?(?:a|an|per|each|every|\/|within|in|over|by|next|this|until|from) ?[a-z\d]| ?(?:year|month|quarter|annual)ly)`;

/** Prices of all APIs, moved at once; how fast they fall is read among what grows. */
export const API_PRICE_SENTENCES: readonly Sentence[] = [
  {
    name: 'API prices by a factor',
    takesNumbers: true,
    holds: /price/i,
    pattern: re`${PRICES}${WILL}(?: at)? ${NUMBER} ?[x×]${AT_ONCE}`,
    applies: ({ groups }) => Number(groups?.number) > 0,
    says: ({ 0: words, groups }, reading) =>
      setField(reading, 'apis.priceFactor', Number(groups?.number), words.trim()),
  },
  {
    name: 'API prices by a share',
    takesNumbers: true,
    holds: /^(?=.*%)(?=.*price)/is,
    pattern: re`${PRICES}${WILL} (?<way>fall|drop|down|ris|up|increas)(?:e|es|s|ing|ping)?(?: by)? ${NUMBER} ?%${AT_ONCE}`,
    applies: ({ groups }) => Number(groups?.number) < 100,
    says: ({ 0: words, groups }, reading) => {
      const sign = /^(?:fall|drop|down)/i.test(groups?.way ?? '') ? -1 : 1;
      const factor = 1 + (sign * Number(groups?.number)) / 100;
      setField(reading, 'apis.priceFactor', withoutDust(factor), words.trim());
    },
  },
];
