import { wordsOf } from '../../beside.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { claim, isBare, type Pattern } from '../looks/pattern.ts';
import { setCount } from './set-gpus.ts';

/** "$31k x8", "quoted 31k a piece x8", "h100 2.1/hr x8": with its sign or without. */
const isPriceEach = (price: Quantity | undefined, { atoms }: Reading): boolean =>
  price !== undefined &&
  (price.number.money ||
    (price.period === 'hour' && price.unit === null && price.number.value < MOST_PER_HOUR) ||
    (price.each && price.number.scaled) ||
    markAt(atoms, price.first - 1, 'at'));

/** USD: no GPU is rented for more an hour. */
const MOST_PER_HOUR = 100;

/** "$2.10/hr x 8": so many at what one costs. */
const isTimesPrice = (quantity: Quantity, reading: Reading): boolean =>
  isBare(quantity) &&
  Number.isInteger(quantity.number.value) &&
  markAt(reading.atoms, quantity.first - 1, 'times') &&
  isPriceEach(reading.facts.byEnd.get(quantity.first - 1), reading);

const OF_THEM = /^ of (?:them|these|those)\b/i;

/** "H100, 8 of them", "p5.48xlarge, 2 of those": a whole number of what the line has named. */
const isOfThem = (quantity: Quantity, reading: Reading): boolean =>
  isBare(quantity) &&
  Number.isInteger(quantity.number.value) &&
  markAt(reading.atoms, quantity.end, 'of') &&
  OF_THEM.test(reading.text.slice(quantity.number.end, quantity.number.end + 12));

/** Numbers alone that count the GPUs or machines which the line has named: "H100, 8 of them", "$2/hr x8". */
export const BARE_COUNTS: readonly Pattern[] = [
  {
    name: 'so many of them',
    fits: (quantity, reading) =>
      isOfThem(quantity, reading) &&
      reading.facts.kinds.has('gpu') &&
      (reading.facts.units.get('gpu') ?? 0) === 0,
    says: (quantity, reading) => {
      claim(quantity, reading, quantity.end + 1);
      setCount(reading, quantity.number.value, wordsOf(reading, quantity.first, quantity.end + 1));
    },
  },
  {
    name: 'so many of the machines',
    fits: (quantity, reading) =>
      isOfThem(quantity, reading) &&
      reading.fields.has('selfHosted.instance') &&
      !reading.fields.has('selfHosted.instanceCount'),
    says: (quantity, reading) => {
      claim(quantity, reading, quantity.end + 1);
      setField(
        reading,
        'selfHosted.instanceCount',
        quantity.number.value,
        wordsOf(reading, quantity.first, quantity.end + 1),
      );
    },
  },
  {
    name: 'so many at the price in front',
    fits: (quantity, reading) =>
      isTimesPrice(quantity, reading) &&
      reading.facts.kinds.has('gpu') &&
      (reading.facts.units.get('gpu') ?? 0) === 0,
    says: (quantity, reading) => setCount(reading, quantity.number.value, quantity.words),
  },
  {
    name: 'so many machines at the price in front',
    fits: (quantity, reading) =>
      isTimesPrice(quantity, reading) &&
      reading.fields.has('selfHosted.instance') &&
      !reading.fields.has('selfHosted.instanceCount'),
    says: (quantity, reading) => {
      setField(reading, 'selfHosted.instanceCount', quantity.number.value, quantity.words);
      const { words } = reading.facts.byEnd.get(quantity.first - 1) ?? quantity;
      for (const [at, price] of reading.prices.entries())
        if (price.words === words) reading.prices[at] = { ...price, of: 'node' };
    },
  },
];
