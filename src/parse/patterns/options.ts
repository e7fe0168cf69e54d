import { re, reAll } from '../expression.ts';
import { namesHardware } from '../facts.ts';
import { quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';
import type { RefusedPhrase } from './looks/refusal.ts';

/** "quote A: 8xH100 at 2.15; quote B: 8xH200 at 2.65": offers of hardware, of which one is costed at a time. */

const LABEL =
  '(?<![\\w.])(?:(?:options?|quotes?|bids?|offers?|variants?|alternatives?|plans?|choices?|setups?) ?(?:#? ?[1-4]|[a-d])\\b ?[:=)-]?|\\(?[a-d1-4]\\)) ?';
const LABELS = reAll`${LABEL}`;
/** Where the last of them ends: what follows is said of all. */
const ENDS = /;|\.\s|\.$|\n|, ?(?=\d[\d.]* ?[kmb] |node =|for )/i;
/** What joins one to the next. */
const JOINT = /[,;. ]+(?:(?:and|or|vs\.?) *)?$/i;
const LEAST_LETTERS = 3;

/** The offers from a label on, each without its own, and where the last of them ends. */
const offersFrom = (
  text: string,
  from: number,
): { readonly words: readonly string[]; readonly end: number } => {
  const labels = [...text.matchAll(LABELS)].filter(({ index }) => index >= from);
  let end = from;
  const offers = labels.map(({ index, 0: { length } }, at) => {
    const begins = index + length;
    const rest = text.slice(begins, labels[at + 1]?.index);
    const offer = at < labels.length - 1 ? rest : rest.slice(0, ENDS.exec(rest)?.index);
    end = begins + offer.length;
    return offer.replace(JOINT, '').trim();
  });
  return { words: offers.filter((offer) => offer.length >= LEAST_LETTERS), end };
};

const PRICE = /[$€£] ?\d|\d ?(?:\/|per|an?) ?(?:gpu-?)?h/i;

/** Two of them name cards or prices: else they are a model and an API, which one answer holds. */
const areOfHardware = ({ text, atoms, facts }: Reading): boolean => {
  const from = Math.max(0, text.search(re`${LABEL}`));
  const { words, end } = offersFrom(text, from);
  const named = atoms.filter(
    ({ kind, start }) => (kind === 'gpu' || kind === 'instance') && from <= start && start < end,
  );
  const isPriced = words.filter((offer) => PRICE.test(offer)).length > 1;
  return words.length > 1 && namesHardware(facts) && (named.length > 1 || isPriced);
};

/** Rows of refusals: each offer in the place of all of them. */
export const OPTIONS: readonly RefusedPhrase[] = [
  {
    name: 'offers of hardware',
    holds:
      /\b(?:option|quote|bid|offer|variant|alternative|plan|choice|setup)s? ?(?:#? ?[1-4]|[a-d])\b|(?:^|[^\w.])[a-d1-4]\)/i,
    pattern: re`${LABEL}`,
    reach: (text, from) => text.slice(from, offersFrom(text, from).end),
    unless: (reading) => !areOfHardware(reading),
    message: (words) =>
      say`${quoted(words.trim())} are several offers, and an answer holds the price of one: type one at a time.`,
    hints: (words) => offersFrom(words, 0).words,
  },
];
