import { GPU_HOUR_LEAST } from '../../price-bounds.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, numberAt, type Quantity, unitAt } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { isApi, isUnit } from '../looks/atom-kinds.ts';
import { isBareSum, PAYS, paidIn } from '../looks/bill-words.ts';
import { leftOf, near, rightOf } from '../looks/clause.ts';
import { gpuInClause, isFirmLimit, refuseLimit } from '../looks/money-goes.ts';
import { hasPeople, isSumWithoutPeriod } from '../looks/money-look.ts';
import { claim, hasNoun, hasPer, type Pattern } from '../looks/pattern.ts';

/** Money for tokens without a period: what one request costs, and a bill of nobody knows how long. */

/** Asks for the period, and for the API where none is named: each answer is a whole bill. */
const askPeriod: Pattern['says'] = (quantity, reading) => {
  claim(quantity, reading);
  if (/\bbudget/i.test(quantity.words) || isFirmLimit(quantity, reading))
    refuseLimit(reading, quantity.words);
  const { words, number } = quantity;
  const usd = number.money ? words : `$${words.replace(/^\D+/, '')}`;
  const whose = reading.named.size > 0 ? '' : ' on sonnet';
  throw notUnderstood(
    ask`${quoted(words)} a month, a day or a year${whose === '' ? '' : ', and for which API'}?`,
    ['month', 'day', 'year'].map((period) => `${usd} a ${period}${whose}`),
  );
};

/** "50 devs, $200 each": of people who were counted, with no GPU in sight. */
export const isOfPeople = (quantity: Quantity, reading: Reading): boolean =>
  quantity.each && hasPeople(reading) && !gpuInClause(quantity, reading);

/** No API asks less: "500M tokens, sonnet $3" is no bill. */
const LEAST_USD_PER_MILLION = 0.01;

/** "sonnet: 4.9B tokens total, $18,220": so much was paid for those, in whatever time they were used. */
const isPaidForTokens = ({ first, number }: Quantity, { quantities, named, facts }: Reading): boolean => {
  const used = quantities.findLast((other) => other.end <= first);
  const isTotal = used?.unit === 'token' && used.perMonth === null && !used.each && used.side === null;
  const isNamed = [...named.keys()].some((at) => at < first);
  return (
    isNamed &&
    isTotal &&
    used.number.value >= 1e6 &&
    (number.value / used.number.value) * 1e6 >= LEAST_USD_PER_MILLION &&
    !facts.kinds.has('gpu')
  );
};

/** "1.2M calls a month, $0.004 each": no GPU costs so little an hour, and what was counted last is sent. */
export const isOfThoseCounted = ({ first, each, number }: Quantity, { quantities }: Reading): boolean =>
  each &&
  number.value < GPU_HOUR_LEAST &&
  quantities.findLast((other) => other.end <= first)?.unit === 'request';

/** "each call costs us $0.03" */
const ofEachRequest = (quantity: Quantity, reading: Reading): boolean => {
  const isInFront = unitAt(reading.atoms, quantity.first, 'request');
  const reach = isInFront ? 0 : leftOf(reading, quantity.first, isUnit('request'));
  const before = quantity.first - (reach ?? 0) - 1;
  const isCalledEach =
    reach !== null &&
    (markAt(reading.atoms, before, 'each', 'per', 'a') || numberAt(reading.atoms, before)?.value === 1);
  return isCalledEach || isOfThoseCounted(quantity, reading);
};

/** A price of one request, and bills whose period nobody said. Tried last of money without a period. */
export const BILLS_ONCE: readonly Pattern[] = [
  {
    name: 'a price of one request',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      (hasPer(quantity, 'request', 'page') || ofEachRequest(quantity, reading)),
    says: (quantity, reading) =>
      reading.pricesOfOne.push({
        usd: quantity.number.value,
        of: hasPer(quantity, 'page') ? 'page' : 'request',
        ...paidIn(quantity, reading),
      }),
  },
  {
    name: 'a bill without its period',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      quantity.unit === null &&
      (hasNoun(quantity, 'bill') ||
        isOfPeople(quantity, reading) ||
        near(quantity, reading, PAYS) ||
        isPaidForTokens(quantity, reading) ||
        (rightOf(reading, quantity.end, isApi) ?? 9) <= 3),
    says: (quantity, reading) => {
      if (!isPaidForTokens(quantity, reading)) return askPeriod(quantity, reading);
      const paid = { usdPerMonth: quantity.number.value, calledBill: true, perUser: false };
      reading.monthly.push({ ...paid, ...paidIn(quantity, reading) });
    },
  },
  {
    name: 'a bill without its sign and its period',
    fits: isBareSum,
    says: askPeriod,
  },
];
