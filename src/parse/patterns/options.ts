import { re, reAll } from '../expression.ts';
import { namesHardware } from '../facts.ts';
import { quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';
import type { Refusal } from './refusal.ts';

/** "quote A: 8xH100 at 2.15; quote B: 8xH200 at 2.65": offers of hardware, of which one is costed at a time. */

const OFFER =
  '(?:(?:options?|quotes?|bids?|offers?|variants?|alternatives?|plans?|choices?|setups?) ?(?:#? ?[1-4]|[a-d])\\b ?[:=)-]?|\\(?[a-d1-4]\\)) ?';
const BODY = `(?:(?!${OFFER})[^\\n])`;
const OFFERS = re`(?<![\w.])${OFFER}(?:${BODY}){3,90}?(?:[,;.]? ?(?:and |or |vs\.? )?${OFFER}(?:${BODY}){3,90}?){1,3}(?=;|\.\s|\.?$|\n|, ?(?:\d[\d.]* ?[kmb] |node =|for ))`;
const ONE = reAll`${OFFER}((?:${BODY}){3,90})`;

const offersIn = (words: string): readonly string[] =>
  [...words.matchAll(ONE)].map(([, offer = '']) =>
    offer.replace(/[,;. ]+(?:and|or|vs\.?)?[ ]*$/i, '').trim(),
  );

const PRICE = /[$€£] ?\d|\d ?(?:\/|per|an?) ?(?:gpu-?)?h/i;

/** Two of them name cards or prices: else they are a model and an API, which one answer holds. */
const isOfHardware = (reading: Reading): boolean => {
  const words = OFFERS.exec(reading.text)?.[0] ?? '';
  const offers = offersIn(words);
  const named = reading.atoms.filter(
    ({ kind, start }) =>
      (kind === 'gpu' || kind === 'instance') &&
      reading.text.indexOf(words) <= start &&
      start < reading.text.indexOf(words) + words.length,
  ).length;
  return namesHardware(reading.facts) && (named > 1 || offers.filter((one) => PRICE.test(one)).length > 1);
};

/** Rows of refusals: each offer in the place of all of them. */
export const OPTIONS: readonly Refusal[] = [
  {
    name: 'offers of hardware',
    holds:
      /\b(?:option|quote|bid|offer|variant|alternative|plan|choice|setup)s? ?(?:#? ?[1-4]|[a-d])\b|(?:^|[\s(])[a-d1-4]\) /i,
    pattern: OFFERS,
    unless: (reading) => !isOfHardware(reading),
    message: (words) =>
      say`${quoted(words.trim())} are several offers, and an answer holds the price of one: type one at a time.`,
    hints: offersIn,
  },
];
