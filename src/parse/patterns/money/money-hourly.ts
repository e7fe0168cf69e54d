import type { Atom } from '../../atoms.ts';
import { textBefore } from '../../beside.ts';
import { GPU_HOUR_MOST, WAGE_LEAST } from '../../price-bounds.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import {
  anyTest,
  isApi,
  isGpu,
  isHardware,
  isMark,
  isMarket,
  isPerson,
  isSeller,
} from '../looks/atom-kinds.ts';
import { leftOf, near, passesAt, rightOf } from '../looks/clause.ts';
import { isLimit } from '../looks/money-goes.ts';
import { addHardwarePrice, isOfEachGpu, isOfPerson, refuseZero } from '../looks/money-look.ts';
import { claim, hasMarkBefore, hasNoun, hasPer, wordsTo } from '../looks/pattern.ts';
import { addRunningCost, isOfRunning, runningCostOf } from '../looks/running-costs.ts';

/** Money of an hour: what a GPU rents for, or a person costs. */

/** Whether a sum is of an hour, with the word for it or without. */
export const isHourly = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, second, period } = quantity;
  if (second !== null || number.percent || number.wordy || period !== 'hour') return false;
  // "$1 per million tokens per hour": what a cache is kept for.
  if (quantity.per.some(({ what }) => what === 'token')) return false;
  if (number.money) return unit === null || unit === 'gpu' || unit === 'hour' || unit === 'fte';
  if (number.scaled || (unit !== null && unit !== 'gpu') || quantity.side !== null) return false;
  return (
    hasMarkBefore(quantity, reading, 'at') ||
    (!Number.isInteger(number.value) && number.value < GPU_HOUR_MOST && reading.facts.kinds.has('gpu')) ||
    near(quantity, reading, anyTest(isGpu, isPerson, isSeller))
  );
};

/** "runpod 4090 secure .69" */
const isTierOfSeller = (atom: Atom | undefined): boolean =>
  atom?.kind === 'unknown' && /^(?:secure|community|cloud)$/i.test(atom.text);

const LARGEST_BARE = 20;

/** "rented 1.99", "rent is 1.99", "rented for 1.99", "we rent at $1.99" */
export const isRightBehindRent = ({ first }: Quantity, { atoms, facts }: Reading): boolean =>
  facts.kinds.has('gpu') &&
  markAt(atoms, markAt(atoms, first - 1, 'on', 'at') ? first - 2 : first - 1, 'rent');

/** "price dropped to 1.99", "they went down to 1.89": of what is rented, where no API stands in the clause. */
const BECAME =
  /\b(?:prices?|rates?|hourly|(?:dropped|drops|fell|fallen|went|gone|came|come|rose|sunk)(?: (?:down|up))?(?: to)?)(?: (?:is|are|has|have|just|now|dropped|fell|went|gone|came|down|up|to|at|around|about|of))*[:=]? $/i;

const isRightBehindPrice = ({ first, number }: Quantity, reading: Reading): boolean =>
  reading.facts.kinds.has('gpu') &&
  BECAME.test(textBefore(reading.text, number.start, 40)) &&
  leftOf(reading, first, isApi) === null;

/** "2.0" is as much a price as "1.99". */
const hasDecimals = ({ number }: Quantity, { text }: Reading): boolean =>
  !Number.isInteger(number.value) || text.slice(number.start, number.end).includes('.');

/** "H100 ratio 3.5", "H100 memory 79.6": a number that says what it measures is no price. */
const OF_OTHER_MEASURE =
  /\b(?:ratio|mix|split|share|size|memory|v?ram|hbm\w*|precision|quant\w*|units?|number|amount|count)[:= ]*$/i;

const saysItsMeasure = ({ front, number }: Quantity, { text }: Reading): boolean =>
  front !== null || OF_OTHER_MEASURE.test(textBefore(text, number.start, 20));

/** "L40S 0.86", "the rent is 1.99": decimals at once behind a GPU or its rent, with which their clause ends. */
const isRightBehindGpu = (quantity: Quantity, reading: Reading): boolean => {
  const { number, first, end } = quantity;
  const { atoms } = reading;
  return (
    hasDecimals(quantity, reading) &&
    !saysItsMeasure(quantity, reading) &&
    number.value < LARGEST_BARE &&
    // "4xH100 spot 1.7"
    (passesAt(reading, first - 1, isMarket) ||
      atoms[first - 1]?.kind === 'gpu' ||
      (atoms[first - 1]?.kind === 'seller' && leftOf(reading, first, isGpu) !== null) ||
      (markAt(atoms, first - 1, 'on') &&
        (atoms[first - 2]?.kind === 'gpu' || atoms[first - 2]?.kind === 'seller')) ||
      (isTierOfSeller(atoms[first - 1]) && atoms[first - 2]?.kind === 'gpu') ||
      isRightBehindRent(quantity, reading) ||
      isRightBehindPrice(quantity, reading)) &&
    (end === atoms.length ||
      passesAt(reading, end, isMarket) ||
      ['model', 'seller'].includes(atoms[end]?.kind ?? '') ||
      markAt(atoms, end, 'comma', 'stop', 'versus', 'and', 'on', 'at', 'from'))
  );
};

/** "A100 at 3 XAU/hr": of money that nobody knows, and no number of dollars. */
export const isOfUnknownMoney = (quantity: Quantity, reading: Reading): boolean => {
  const { atoms } = reading;
  const { end, number } = quantity;
  const hour = atoms[end + 2];
  return (
    !number.money &&
    atoms[end]?.kind === 'unknown' &&
    markAt(atoms, end + 1, 'slash', 'per', 'a') &&
    hour?.kind === 'unit' &&
    hour.unit === 'hour' &&
    leftOf(reading, quantity.first, isGpu) !== null
  );
};

/** "a100 @1.5", "H100 at 2.49": a price without its sign, at once behind a GPU. */
export const isBareRate = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, second } = quantity;
  if (number.money || number.percent || number.wordy || number.scaled || unit !== null || second !== null)
    return false;
  if (
    quantity.per.length > 0 ||
    quantity.side !== null ||
    quantity.behind.length > 0 ||
    quantity.times ||
    number.value > GPU_HOUR_MOST ||
    isOfUnknownMoney(quantity, reading)
  )
    return false;
  if (isRightBehindGpu(quantity, reading)) return true;
  const back = reading.atoms[quantity.first - 2];
  const hardware =
    back?.kind === 'gpu' ||
    reading.facts.byEnd.get(quantity.first - 1)?.unit === 'gpu' ||
    back?.kind === 'phrase' ||
    back?.kind === 'seller' ||
    (back?.kind === 'unit' && (back.unit === 'year' || back.unit === 'month')) ||
    isMark('rent')(back ?? { kind: 'filler', start: 0, end: 0 }, 0);
  return (
    hasMarkBefore(quantity, reading, 'at') && hardware && leftOf(reading, quantity.first, isGpu) !== null
  );
};

/** Reads a sum of an hour by what stands beside it. */
export const readHourlyMoney = (quantity: Quantity, reading: Reading): void => {
  const { value } = quantity.number;
  // "at $1.99/hr, 16h ops": nobody earns so little, but who is said to.
  const isPay =
    hasNoun(quantity, 'ops', 'setup') ||
    hasPer(quantity, 'fte') ||
    (leftOf(reading, quantity.first, isPerson) ?? Infinity) <= 3;
  const wage = value >= WAGE_LEAST || (isPay && !near(quantity, reading, isGpu));
  if (isOfPerson(quantity, reading) && wage && !isOfEachGpu(quantity)) {
    const reach = rightOf(reading, quantity.end, isPerson);
    const end =
      reach !== null && reach <= 2 && leftOf(reading, quantity.first, isPerson) === null
        ? quantity.end + reach
        : quantity.end;
    claim(quantity, reading, end);
    setField(reading, 'selfHosted.ops.usdPerHour', value, wordsTo(quantity, reading, end));
    return;
  }
  claim(quantity, reading);
  // "storage $0.10/hr": by the hour, and no GPU's.
  const running =
    isOfRunning(quantity) && !isOfEachGpu(quantity) ? runningCostOf(quantity, reading) : undefined;
  if (running !== undefined) {
    addRunningCost(reading, running, quantity);
    return;
  }
  refuseZero(quantity, '$1.79/hr');
  const hardware =
    isOfEachGpu(quantity) || near(quantity, reading, anyTest(isHardware, isSeller, isMarket, isMark('rent')));
  nameLimit(
    quantity,
    reading,
    hardware || reading.facts.kinds.has('gpu') || reading.facts.kinds.has('instance'),
  );
  addHardwarePrice(quantity, reading, 'hour', value, !hardware && value >= WAGE_LEAST);
};

/** "under $3/hr" beside a GPU is what it costs, and is named; "max $8/hr for hardware" chooses none. */
const nameLimit = (quantity: Quantity, reading: Reading, hardware: boolean): void => {
  const { words, number } = quantity;
  const isMost = isLimit(reading, words) || /[<≤] ?$/.test(reading.text.slice(0, number.start));
  if (!isMost) return;
  if (!hardware)
    throw notUnderstood(
      say`${quoted(words)} is the most that may be paid for hardware, and chooses none: type the GPU, and its price where you know it.`,
      [],
    );
  reading.notes.push(
    `${quoted(words)} is read as what is paid, and not as a limit: leave it out where the list price is meant.`,
  );
};
