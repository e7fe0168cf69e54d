import { impossible, notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import {
  before,
  claim,
  hasNoun,
  hasPer,
  isNoun,
  isPlain,
  isTeam,
  leftOf,
  nounAt,
  type Pattern,
  rightOf,
} from './pattern.ts';
import { amountOf } from './tokens.ts';

/** Requests, and the people who send them. */

const refuseNone = (quantity: Quantity): void => {
  if (quantity.number.value === 0)
    throw impossible(
      `${quoted(quantity.words)} is no traffic: type how many requests, such as "40k requests/day".`,
      ['40k requests/day'],
    );
};

/** "4 calls each", "15 chats a day x 4 turns", "5 turns per conversation", "3 llm calls per request": how often a thing that is counted repeats. */
const repeats = (quantity: Quantity, reading: Reading): boolean =>
  quantity.unit === 'request' &&
  quantity.perMonth === null &&
  (quantity.each || hasPer(quantity, 'request') || before(quantity, reading, 'times')) &&
  quantity.number.value < 1000 &&
  ((reading.facts.units.get('request') ?? 0) > 1 || (reading.facts.units.get('user') ?? 0) > 0);

const MOST = 99;

const isPeak = (quantity: Quantity, reading: Reading): boolean =>
  hasNoun(quantity, 'peak') ||
  leftOf(reading, quantity.first, isNoun('peak')) === 1 ||
  (rightOf(reading, quantity.end, isNoun('peak')) ?? MOST) <= 2;

export const REQUESTS: readonly Pattern[] = [
  {
    name: 'requests at the peak',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'request' &&
      quantity.perMonth !== null &&
      isPeak(quantity, reading),
    says: (quantity, reading) => {
      claim(quantity, reading);
      throw notUnderstood(
        `${quoted(quantity.words)} is the peak: what is the average? A chat service peaks at about twice its average.`,
        [`${Number((quantity.number.value / 2).toPrecision(3))} rps`, `${quantity.number.value} rps`],
      );
    },
  },
  {
    name: 'how often each repeats',
    fits: (quantity, reading) => isPlain(quantity) && repeats(quantity, reading),
    says: (quantity, reading) => {
      claim(quantity, reading);
      reading.multipliers.push(amountOf(quantity));
    },
  },
  {
    name: 'how many times',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.times &&
      quantity.unit === null &&
      quantity.perMonth !== null &&
      quantity.second === null &&
      quantity.behind.length === 0,
    says: (quantity, reading) => {
      claim(quantity, reading);
      reading.requests.push(amountOf(quantity));
    },
  },
  {
    name: 'requests',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.unit === 'request' &&
      quantity.second === null &&
      !hasNoun(quantity, 'concurrency') &&
      !(quantity.number.wordy && quantity.perMonth === null),
    says: (quantity, reading) => {
      claim(quantity, reading);
      refuseNone(quantity);
      reading.requests.push(amountOf(quantity));
    },
  },
  {
    name: 'people who use it',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      (quantity.unit === 'user' || isTeam(quantity, reading)) &&
      !hasNoun(quantity, 'concurrency') &&
      !before(quantity, reading, 'no') &&
      !nounAt(reading.atoms, quantity.at - 1, 'concurrency'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      reading.users.push(amountOf(quantity, { value: quantity.number.value }));
    },
  },
];
