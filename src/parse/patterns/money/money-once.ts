import { gpuById } from '../../../catalog/index.ts';
import { namesHardware } from '../../facts.ts';
import { CARD_LEAST, CARD_MOST, GPU_HOUR_MOST } from '../../price-bounds.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type HardwarePrice, type Reading, setField } from '../../reading.ts';
import { anyTest, isApi, isGpu, isHardware, isMark, isMarket, isNoun } from '../looks/atom-kinds.ts';
import { leftOf, near, rightOf } from '../looks/clause.ts';
import {
  addHardwarePrice,
  isInTotal,
  isOfEachGpu,
  isOfPerson,
  isSumWithoutPeriod,
  ofWhich,
  refuseZero,
  saysBought,
} from '../looks/money-look.ts';
import { hasMarkBefore, hasNoun, hasPer, type Pattern } from '../looks/pattern.ts';
import { addRunningCost, runningCostOf } from '../looks/running-costs.ts';
import { byTheMonth } from '../open-questions.ts';
import { BILLS_ONCE, isOfPeople, isOfThoseCounted } from './bills-once.ts';
import { isRightBehindRent } from './money-hourly.ts';
import { SALARIES } from './salaries.ts';

/** Money that is paid once, or whose period nobody said: what hardware costs, and what goes with it. */

/** "H100: $1.99": the price behind its name. */
const isCalled = ({ first, at }: Quantity, { atoms }: Reading): boolean =>
  first < at && atoms[first]?.kind === 'gpu';

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

/** "8xH100, $265k total": more than a card costs, where hardware is named and no API that it may be paid to. */
const canOnlyBuy = (quantity: Quantity, reading: Reading): boolean => {
  const { facts } = reading;
  const isTooMuch = quantity.number.value > CARD_MOST || (isOfDesk(reading) && isInTotal(quantity, reading));
  return isTooMuch && namesHardware(facts) && !facts.kinds.has('api');
};

/** "2x 5090, $7,800 total": cards for a desk, which hardly anybody rents out. */
const isOfDesk = ({ atoms }: Reading): boolean =>
  atoms.some((atom) => atom.kind === 'gpu' && gpuById(atom.id)?.workstation === true);

/** Below that, nobody pays once for what goes with servers. */
const ONCE_LEAST = 2000;

/** "8xH200 at $38k each + $15k networking": beside a price to buy, so much may be paid once as well as every month. */
const mayBePaidOnce = (quantity: Quantity, reading: Reading): boolean =>
  quantity.number.value >= ONCE_LEAST &&
  reading.quantities.some(
    (other) =>
      other !== quantity &&
      isSumWithoutPeriod(other) &&
      runningCostOf(other, reading) === undefined &&
      other.number.value >= CARD_LEAST &&
      (isOfEachGpu(other) || near(other, reading, anyTest(isHardware, isMark('own')))),
  );

/** "4x H100 NVL, $132,400", "8xH100 own, $250k": in a clause of its own, right behind machines that are counted. */
const isBehindGpus = ({ first }: Quantity, { atoms, facts }: Reading): boolean => {
  const comma = markAt(atoms, first - 1, 'comma') ? first - 1 : null;
  if (comma === null) return false;
  const end = markAt(atoms, comma - 1, 'own') ? comma - 1 : comma;
  const counted = facts.byEnd.get(end);
  return counted?.gpu != null || counted?.unit === 'server' || atoms[end - 1]?.kind === 'gpu';
};

/** Money without a period: what hardware costs, and what goes with it. */
export const MONEY_ONCE: readonly Pattern[] = [
  {
    name: 'price of the host',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
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
      isSumWithoutPeriod(quantity) &&
      quantity.unit === null &&
      !isOfMachine(quantity, reading) &&
      runningCostOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const field = runningCostOf(quantity, reading);
      if (mayBePaidOnce(quantity, reading))
        throw notUnderstood(
          ask`Is ${quoted(quantity.words)} paid every month, or once? Type "a month" after it, or what it comes to a month over the time that it is for, such as "other $500 a month".`,
          [`${quantity.words} a month`, ...byTheMonth(quantity.words)],
        );
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
      isSumWithoutPeriod(quantity) &&
      quantity.unit === null &&
      !quantity.each &&
      isOfPerson(quantity, reading) &&
      quantity.number.value < 1000,
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.ops.usdPerHour', quantity.number.value, quantity.words),
  },
  {
    name: 'price of hardware to buy',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      (isOfEachGpu(quantity) || quantity.unit === null || quantity.unit === 'server') &&
      !hasPer(quantity, 'user', 'request', 'token') &&
      quantity.number.value >= (saysBought(quantity, reading) ? 50 : CARD_LEAST) &&
      (isOfEachGpu(quantity) ||
        hasPer(quantity, 'server') ||
        quantity.unit === 'server' ||
        ((saysBought(quantity, reading) || canOnlyBuy(quantity, reading)) && isInTotal(quantity, reading)) ||
        (canOnlyBuy(quantity, reading) && isBehindGpus(quantity, reading)) ||
        near(quantity, reading, anyTest(isHardware, isMark('own')))) &&
      !hasNoun(quantity, 'bill') &&
      (isInBrackets(quantity, reading) || rightOf(reading, quantity.end, isApi) !== 2),
    says: (quantity, reading) => addHardwarePrice(quantity, reading, 'once', quantity.number.value),
  },
  {
    name: 'price of an hour, without its unit',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      (quantity.unit === null || isCalled(quantity, reading)) &&
      quantity.number.value < GPU_HOUR_MOST &&
      (!quantity.each || reading.facts.marks.has('rent')) &&
      !isOfThoseCounted(quantity, reading) &&
      (isCalled(quantity, reading) ||
        leftOf(reading, quantity.first, isGpu) !== null ||
        reading.atoms[quantity.end]?.kind === 'gpu' ||
        (quantity.each && reading.facts.kinds.has('gpu')) ||
        isRightBehindRent(quantity, reading) ||
        (hasMarkBefore(quantity, reading, 'at') && leftOf(reading, quantity.first, isMarket) !== null)),
    says: (quantity, reading) => {
      refuseZero(quantity, '$1.79/hr');
      addHardwarePrice(quantity, reading, 'hour', quantity.number.value);
    },
  },
  {
    name: 'a price that is too small to buy',
    fits: (quantity, reading) =>
      isSumWithoutPeriod(quantity) &&
      isOfEachGpu(quantity) &&
      !isOfPeople(quantity, reading) &&
      !isOfThoseCounted(quantity, reading),
    says: (quantity) => {
      refuseZero(quantity, '$15k each');
      throw notUnderstood(
        ask`Is ${quoted(quantity.words)} a price to buy or a rate? Type "$${quantity.number.value}/hr" for rent, or "$15k each" to buy.`,
        [`$${quantity.number.value}/hr`, '$15k each'],
      );
    },
  },
  ...BILLS_ONCE,
];
