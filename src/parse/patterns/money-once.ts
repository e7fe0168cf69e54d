import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type HardwarePrice, type Reading, setField } from '../reading.ts';
import { gpuInClause, isFirmLimit, refuseLimit } from './money-goes.ts';
import { isRightBehindRent } from './money-hourly.ts';
import {
  before,
  claim,
  hasNoun,
  hasPer,
  isApi,
  isGpu,
  isMark,
  isNoun,
  isUnit,
  leftOf,
  markAt,
  near,
  type Pattern,
  rightOf,
  type Test,
  unitAt,
} from './pattern.ts';
import { addRunningCost, runningCostOf } from './running-costs.ts';

/** Money that is paid once, or whose period nobody said. */

import {
  buys,
  CARD_LEAST,
  CARD_MOST,
  eachGpu,
  GPU_HOUR_LEAST,
  GPU_HOUR_MOST,
  hasPeople,
  inTotal,
  isBareSum,
  ofWhich,
  once,
  PAYS,
  payeeOf,
  person,
  price,
  refuseZero,
} from './money-look.ts';
import { SALARIES } from './salaries.ts';

/** Asks for the period, and for the API where none is named: each answer is a whole bill. */
const askPeriod: Pattern['says'] = (quantity, reading) => {
  claim(quantity, reading);
  if (/\bbudget/i.test(quantity.words) || isFirmLimit(quantity, reading))
    refuseLimit(reading, quantity.words);
  const { words, number } = quantity;
  const usd = number.money ? words : `$${words.replace(/^\D+/, '')}`;
  const whose = reading.named.size > 0 ? '' : ' on sonnet';
  throw notUnderstood(
    `${quoted(words)} a month, a day or a year${whose === '' ? '' : ', and for which API'}?`,
    ['month', 'day', 'year'].map((period) => `${usd} a ${period}${whose}`),
  );
};

/** "50 devs, $200 each": of people who were counted, with no GPU in sight. */
const isOfPeople = (quantity: Quantity, reading: Reading): boolean =>
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

/** "H100: $1.99": the price behind its name. */
const isCalled = ({ first, at }: Quantity, { atoms }: Reading): boolean =>
  first < at && atoms[first]?.kind === 'gpu';

/** "1.2M calls a month, $0.004 each": no GPU costs so little an hour, and what was counted last is sent. */
const isOfThoseCounted = ({ first, each, number }: Quantity, { quantities }: Reading): boolean =>
  each &&
  number.value < GPU_HOUR_LEAST &&
  quantities.findLast((other) => other.end <= first)?.unit === 'request';

/** "each call costs us $0.03" */
const ofEachRequest = (quantity: Quantity, reading: Reading): boolean => {
  const isInFront = unitAt(reading.atoms, quantity.first, 'request');
  const reach = isInFront ? 0 : leftOf(reading, quantity.first, isUnit('request'));
  const isCalledEach =
    reach !== null && markAt(reading.atoms, quantity.first - reach - 1, 'each', 'per', 'a');
  return isCalledEach || isOfThoseCounted(quantity, reading);
};

/** "a used 3090 (600 eur) beats …": said of what stands before the bracket. */
const isInBrackets = ({ first, number }: Quantity, { text, atoms }: Reading): boolean =>
  text[number.start - 1] === '(' && text[number.end] === ')' && atoms[first - 1]?.kind === 'gpu';

/** "power 0.08": decimals that are less than one. */
const isBarePrice = ({ number, unit, front, per }: Quantity): boolean =>
  !number.percent &&
  !number.wordy &&
  unit === null &&
  front === 'power' &&
  per.length === 0 &&
  number.value < 1;

/** "GB200 NVL72 rack $3.2M": behind its name, and more than anybody pays a month for what goes with it. */
const isOfMachine = ({ first, number }: Quantity, reading: Reading): boolean =>
  number.value > CARD_MOST && leftOf(reading, first, isGpu) !== null;

/** "$40k for the host" is of one host, and not of each GPU. */
const ofHost = (quantity: Quantity, reading: Reading): HardwarePrice['of'] => {
  const of = ofWhich(quantity, reading);
  return of === 'unsaid' && /\b(?:for|of) (?:the|its|our|one|a) /i.test(quantity.words) ? 'all' : of;
};

const isOfMarket: Test = (atom) =>
  atom.kind === 'phrase' && atom.fields['selfHosted.procurement.market'] !== undefined;

/** Money without a period: what hardware costs, and what goes with it. */
export const MONEY_ONCE: readonly Pattern[] = [
  {
    name: 'price of the host',
    fits: (quantity, reading) =>
      once(quantity) &&
      (hasNoun(quantity, 'host') || leftOf(reading, quantity.first, isNoun('host')) !== null),
    says: (quantity, reading) =>
      void reading.hosts.push({
        usd: quantity.number.value,
        per: 'once',
        of: ofHost(quantity, reading),
        withHost: true,
        loose: false,
        words: quantity.words,
      }),
  },
  {
    name: 'a running cost, by its noun',
    fits: (quantity, reading) =>
      once(quantity) &&
      quantity.unit === null &&
      !isOfMachine(quantity, reading) &&
      runningCostOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const field = runningCostOf(quantity, reading);
      if (field !== undefined) addRunningCost(reading, field, quantity);
    },
  },
  {
    name: 'price of electricity, without its unit',
    fits: (quantity, reading) =>
      (quantity.number.money || isBarePrice(quantity)) &&
      quantity.second === null &&
      quantity.perMonth === null &&
      quantity.unit === null &&
      quantity.number.value < 5 &&
      (hasNoun(quantity, 'power') || leftOf(reading, quantity.first, isNoun('power')) !== null),
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.power.usdPerKwh', quantity.number.value, quantity.words),
  },
  ...SALARIES,
  {
    name: 'wage of an hour',
    fits: (quantity, reading) =>
      once(quantity) &&
      quantity.unit === null &&
      !quantity.each &&
      person(quantity, reading) &&
      quantity.number.value < 1000,
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.ops.usdPerHour', quantity.number.value, quantity.words),
  },
  {
    name: 'price of hardware to buy',
    fits: (quantity, reading) =>
      once(quantity) &&
      (eachGpu(quantity) || quantity.unit === null || quantity.unit === 'server') &&
      !hasPer(quantity, 'user', 'request', 'token') &&
      quantity.number.value >= (buys(quantity, reading) ? 50 : CARD_LEAST) &&
      (eachGpu(quantity) ||
        hasPer(quantity, 'server') ||
        quantity.unit === 'server' ||
        (buys(quantity, reading) && inTotal(quantity, reading)) ||
        near(
          quantity,
          reading,
          (atom) => isGpu(atom, 0) || isUnit('server')(atom, 0) || isMark('own')(atom, 0),
        )) &&
      !hasNoun(quantity, 'bill') &&
      (isInBrackets(quantity, reading) || rightOf(reading, quantity.end, isApi) !== 2),
    says: (quantity, reading) => price(quantity, reading, 'once', quantity.number.value),
  },
  {
    name: 'price of an hour, without its unit',
    fits: (quantity, reading) =>
      once(quantity) &&
      (quantity.unit === null || isCalled(quantity, reading)) &&
      quantity.number.value < GPU_HOUR_MOST &&
      (!quantity.each || reading.facts.marks.has('rent')) &&
      (isCalled(quantity, reading) ||
        leftOf(reading, quantity.first, isGpu) !== null ||
        reading.atoms[quantity.end]?.kind === 'gpu' ||
        (quantity.each && reading.facts.kinds.has('gpu')) ||
        isRightBehindRent(quantity, reading) ||
        (before(quantity, reading, 'at') && leftOf(reading, quantity.first, isOfMarket) !== null)),
    says: (quantity, reading) => {
      refuseZero(quantity, '$1.79/hr');
      price(quantity, reading, 'hour', quantity.number.value);
    },
  },
  {
    name: 'a price that is too small to buy',
    fits: (quantity, reading) =>
      once(quantity) &&
      eachGpu(quantity) &&
      !isOfPeople(quantity, reading) &&
      !isOfThoseCounted(quantity, reading),
    says: (quantity) => {
      refuseZero(quantity, '$15k each');
      throw notUnderstood(
        `Is ${quoted(quantity.words)} a price to buy or a rate? Type "$${quantity.number.value}/hr" for rent, or "$15k each" to buy.`,
        [`$${quantity.number.value}/hr`, '$15k each'],
      );
    },
  },
  {
    name: 'a price of one request',
    fits: (quantity, reading) =>
      once(quantity) && (hasPer(quantity, 'request', 'page') || ofEachRequest(quantity, reading)),
    says: (quantity, reading) => {
      const sent = reading.quantities.find(
        (one) =>
          one.unit === (hasPer(quantity, 'page') ? 'page' : 'request') &&
          (one.perMonth !== null || one.unit === 'page'),
      );
      if (sent !== undefined) {
        const usdPerMonth = quantity.number.value * sent.number.value * (sent.perMonth ?? 1);
        reading.monthly.push({
          usdPerMonth: Number(usdPerMonth.toPrecision(12)),
          calledBill: true,
          perUser: false,
          ...payeeOf(quantity, reading),
          words: quantity.words,
        });
        return;
      }
      throw notUnderstood(
        `${quoted(quantity.words)} is a price of requests, which hangs on their size: type the tokens of one and the price per million tokens, or what it comes to a month.`,
        ['1500 in 300 out per request'],
      );
    },
  },
  {
    name: 'a bill without its period',
    fits: (quantity, reading) =>
      once(quantity) &&
      quantity.unit === null &&
      (hasNoun(quantity, 'bill') ||
        isOfPeople(quantity, reading) ||
        near(quantity, reading, PAYS) ||
        isPaidForTokens(quantity, reading) ||
        (rightOf(reading, quantity.end, isApi) ?? 9) <= 3),
    says: (quantity, reading) => {
      if (!isPaidForTokens(quantity, reading)) return askPeriod(quantity, reading);
      const paid = { usdPerMonth: quantity.number.value, calledBill: true, perUser: false };
      reading.monthly.push({ ...paid, ...payeeOf(quantity, reading), words: quantity.words });
    },
  },
  {
    name: 'a bill without its sign and its period',
    fits: isBareSum,
    says: askPeriod,
  },
];
