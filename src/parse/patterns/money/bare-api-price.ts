import { markAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { isApi, isMark } from '../looks/atom-kinds.ts';
import { leftOf } from '../looks/clause.ts';
import { isAskedAt } from '../looks/sold.ts';
import { apiBefore } from './whose-price.ts';

/** Figures without a sign of money that are prices of an API all the same: "gpt-4.1 2/8", "input 5 output 25". */

/** Pairs that could be a mix or a request: they are a price behind an API or "vs", or where the figures say so. */
export const isBarePrice = (quantity: Quantity, reading: Reading): boolean => {
  const { number, second, link, unit, side, per } = quantity;
  if (second === null || link !== 'slash' || number.money || unit !== null || side !== null) return false;
  if (
    number.scaled ||
    second.scaled ||
    per.length > 0 ||
    number.value > 200 ||
    second.value > 1000 ||
    number.percent
  )
    return false;
  const total = number.value + second.value;
  // "gpt-4.1 2/8" and "vs 2/8" are what it costs: tenths of a mix stand behind no name.
  const isBehindVs = markAt(reading.atoms, quantity.first - 1, 'versus');
  const isOfApi = apiBefore(reading, quantity.first) !== null;
  const mix =
    total === 100 ||
    (total === 10 && !((isOfApi || isBehindVs) && number.value < second.value)) ||
    quantity.bothSides;
  const decimal = !Number.isInteger(number.value) || !Number.isInteger(second.value);
  if (decimal) return total < 300;
  const named =
    isOfApi ||
    leftOf(reading, quantity.first, isMark('versus')) !== null ||
    isBehindVs ||
    isBehindPrice(quantity, reading);
  return named && !mix && number.value < second.value * 1.01 && total < 300;
};

/** "vs 3/15 and 1/5": in a list of prices. */
const isBehindPrice = ({ first }: Quantity, reading: Reading): boolean => {
  const before = markAt(reading.atoms, first - 1, 'and', 'comma')
    ? reading.facts.byEnd.get(first - 1)
    : undefined;
  return before !== undefined && isBarePrice(before, reading);
};

/** "input 5 output 25" beside an API: figures that no request has. */
export const isBarePart = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, side, second, per, each } = quantity;
  if (
    number.money ||
    number.percent ||
    number.scaled ||
    unit !== null ||
    side === null ||
    second !== null ||
    per.length > 0 ||
    each
  )
    return false;
  if (number.value > 200) return false;
  // Beside requests the figures are of one, but at once behind an API: "sonnet input 5 output 25, 20k emails a day".
  const counts = (reading.facts.units.get('request') ?? 0) > 0 || reading.facts.each;
  const isCalled = /^(?:in|out)/i.test(quantity.words) && leftOf(reading, quantity.first, isApi) !== null;
  if (counts && !isCalled) return false;
  const other = reading.facts.bySide[side === 'input' ? 'output' : 'input'];
  if (other === undefined) return false;
  const [input, output] = side === 'input' ? [number, other.number] : [other.number, number];
  // "60 in 40 out": no API takes more for what it reads than for what it writes.
  const isAsked = isAskedAt(reading, Math.min(quantity.first, other.first));
  const small = input.value <= output.value && input.value + output.value < 130;
  return small && (reading.facts.kinds.has('api') || other.number.money || isAsked);
};
