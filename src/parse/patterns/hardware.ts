import { wordsOf } from '../beside.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Quantity, skipMarks } from '../quantities.ts';
import { type Reading, setField, use } from '../reading.ts';
import { countIn } from '../text/number-words.ts';
import { FLEETS } from './fleets.ts';
import {
  eachOf,
  gpusOfEach,
  holderOf,
  insideOf,
  isNodes,
  isReplicas,
  ofNodes,
  wordsOfBoth,
} from './nodes.ts';
import { claim, countsGpus, hasNoun, isBare, isPlain, markAt, type Pattern } from './pattern.ts';

/** GPUs and how many: "2x A100", "8 H100s", "2 nodes of 8x H100", "TP4", "2 spare". */

const setCount = (reading: Reading, count: number, words: string): void => {
  if (count === 0)
    throw impossible(`${quoted(words)} is no fleet: type at least 1 GPU, such as "2x A100".`, ['2x A100']);
  setField(reading, 'selfHosted.gpuCount', count, words);
};

const setGpu = (quantity: Quantity, reading: Reading): void => {
  if (quantity.gpu !== null && !reading.compared.includes(quantity.gpu))
    setField(reading, 'selfHosted.gpu', quantity.gpu, quantity.words);
};

/** "16 H100, 4 of 16 are free": all that is there, of which some count. */
const isAllOfFree = (quantity: Quantity, reading: Reading): boolean => {
  const free = reading.fields.get('selfHosted.gpuCount')?.words ?? '';
  return (
    /\bfree|idle|unused|available|spare\b/i.test(free) &&
    Number(/\bof (?:[a-z]+ )?(\d+)/i.exec(free)?.[1]) === quantity.number.value
  );
};

const LIES_IDLE =
  /\b(?:lying|laying|sitting|standing) (?:around|idle|there|unused)|(?:gathering|collecting) dust/i;

/** "8 idle H100s in our cluster": nothing else counts GPUs, so that they are the fleet. */
const isWholeFleet = (quantity: Quantity, reading: Reading): boolean =>
  quantity.gpu !== null &&
  countsGpus(quantity) &&
  reading.facts.units.get('gpu') === 1 &&
  !reading.fields.has('selfHosted.gpuCount') &&
  (quantity.behind.includes('idle') || (hasNoun(quantity, 'spare') && reading.facts.says(LIES_IDLE)));

/** "4 H100s each" of so many of these. */
const PLACES =
  /\b(two|three|four|five|six|\d{1,2}) (?:(?:aws|azure|gcp|cloud) )?(?:racks|regions|sites|locations|data ?cent(?:er|re)s|dcs|zones|azs|offices|clusters)\b/i;

/** "$31k x8", "quoted 31k a piece x8", "h100 2.1/hr x8": with its sign or without. */
const isPriceEach = (price: Quantity | undefined, { atoms }: Reading): boolean =>
  price !== undefined &&
  (price.number.money ||
    (price.period === 'hour' && price.unit === null && price.number.value < MOST_PER_HOUR) ||
    (price.each && price.number.scaled) ||
    markAt(atoms, price.first - 1, 'at'));

/** USD: no GPU is rented for more an hour. */
const MOST_PER_HOUR = 100;

/** How many GPUs, replicas and spares: "2 nodes of 8 GPUs". */
export const HARDWARE: readonly Pattern[] = [
  {
    name: 'GPUs of each node or replica',
    fits: (quantity, reading) => countsGpus(quantity) && holderOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      claim(quantity, reading, skipMarks(reading.atoms, quantity.end, ['each'], 1));
      const outer = holderOf(quantity, reading) ?? quantity;
      const words = wordsOfBoth(outer, quantity, reading);
      use(reading, outer.first, quantity.first);
      setGpu(quantity, reading);
      reading.gpusOfNode = quantity.number.value;
      if (outer.unit === 'replica') {
        setField(reading, 'selfHosted.replicas', outer.number.value, words);
        setField(reading, 'selfHosted.gpusPerReplica', quantity.number.value, words);
      } else setCount(reading, outer.number.value * quantity.number.value, words);
    },
  },
  {
    name: 'idle GPUs that are all there is',
    fits: isWholeFleet,
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      setCount(reading, quantity.number.value, quantity.words);
      setField(reading, 'selfHosted.procurement.kind', 'paid', quantity.words);
    },
  },
  {
    name: 'idle GPUs',
    fits: (quantity) => (countsGpus(quantity) || isBare(quantity)) && quantity.behind.includes('idle'),
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      setField(reading, 'selfHosted.idleGpus', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'no spare GPUs',
    fits: (quantity) => countsGpus(quantity) && hasNoun(quantity, 'spare'),
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.spareReplicas', quantity.number.value, quantity.words),
  },
  {
    name: 'all GPUs, of which some are free',
    fits: (quantity, reading) => countsGpus(quantity) && isAllOfFree(quantity, reading),
    says: (quantity, reading) => setGpu(quantity, reading),
  },
  {
    name: 'so many of them',
    fits: (quantity, reading) =>
      isBare(quantity) &&
      Number.isInteger(quantity.number.value) &&
      markAt(reading.atoms, quantity.end, 'of') &&
      /^ of (?:them|these|those)\b/i.test(
        reading.text.slice(quantity.number.end, quantity.number.end + 12),
      ) &&
      reading.facts.kinds.has('gpu') &&
      (reading.facts.units.get('gpu') ?? 0) === 0,
    says: (quantity, reading) => {
      claim(quantity, reading, quantity.end + 1);
      setCount(reading, quantity.number.value, wordsOf(reading, quantity.first, quantity.end + 1));
    },
  },
  {
    name: 'so many at the price in front',
    fits: (quantity, reading) =>
      isBare(quantity) &&
      Number.isInteger(quantity.number.value) &&
      markAt(reading.atoms, quantity.first - 1, 'times') &&
      isPriceEach(reading.facts.byEnd.get(quantity.first - 1), reading) &&
      reading.facts.kinds.has('gpu') &&
      (reading.facts.units.get('gpu') ?? 0) === 0,
    says: (quantity, reading) => setCount(reading, quantity.number.value, quantity.words),
  },
  {
    name: 'so many machines at the price in front',
    fits: (quantity, reading) =>
      isBare(quantity) &&
      Number.isInteger(quantity.number.value) &&
      markAt(reading.atoms, quantity.first - 1, 'times') &&
      isPriceEach(reading.facts.byEnd.get(quantity.first - 1), reading) &&
      reading.fields.has('selfHosted.instance') &&
      !reading.fields.has('selfHosted.instanceCount'),
    says: (quantity, reading) => {
      setField(reading, 'selfHosted.instanceCount', quantity.number.value, quantity.words);
      const { words } = reading.facts.byEnd.get(quantity.first - 1) ?? quantity;
      for (const [at, price] of reading.prices.entries())
        if (price.words === words) reading.prices[at] = { ...price, of: 'node' };
    },
  },
  {
    name: 'GPUs or replicas of each place',
    fits: (quantity, reading) =>
      (countsGpus(quantity) || (isPlain(quantity) && quantity.unit === 'replica')) &&
      quantity.each &&
      PLACES.test(reading.text),
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      const [words = '', counted = ''] = PLACES.exec(reading.text) ?? [];
      // "2 offices" may have been read as people who send requests before it was known to count places.
      const sender = reading.users.findIndex((users) => words.includes(users.words));
      if (sender >= 0) reading.users.splice(sender, 1);
      const places = countIn(counted);
      for (const [at, { start, end }] of reading.atoms.entries())
        if (words.includes(reading.text.slice(start, end)) && reading.text.indexOf(words) <= start)
          use(reading, at);
      const many = quantity.number.value * places;
      const both = `${words}, ${quantity.words}`;
      if (quantity.unit === 'replica') setField(reading, 'selfHosted.replicas', many, both);
      else setCount(reading, many, both);
    },
  },
  {
    name: 'GPUs of each replica, said apart',
    fits: (quantity, reading) =>
      countsGpus(quantity) &&
      (quantity.each || markAt(reading.atoms, quantity.first - 1, 'each')) &&
      !PLACES.test(reading.text) &&
      reading.quantities.some((one) => isReplicas(one) && one.end <= quantity.first),
    says: (quantity, reading) => {
      if (markAt(reading.atoms, quantity.first - 1, 'each')) use(reading, quantity.first - 1);
      setGpu(quantity, reading);
      setField(reading, 'selfHosted.gpusPerReplica', quantity.number.value, quantity.words);
    },
  },
  ...FLEETS,
  {
    name: 'how many GPUs',
    fits: countsGpus,
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      setCount(reading, quantity.number.value, quantity.words);
      reading.gpusOfNode ??= ofNodes(quantity, reading);
    },
  },
  {
    name: 'nodes or replicas of GPUs',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      (quantity.unit === 'server' || quantity.unit === 'replica') &&
      quantity.second === null &&
      insideOf(quantity, reading) !== undefined,
    says: () => undefined,
  },
  {
    name: 'replicas',
    fits: isReplicas,
    says: (quantity, reading) =>
      setField(reading, 'selfHosted.replicas', quantity.number.value, quantity.words),
  },
  {
    name: 'nodes of so many',
    fits: (quantity, reading) => isNodes(quantity) && eachOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const each = eachOf(quantity, reading) ?? quantity;
      const words = wordsOf(reading, quantity.first, each.end);
      claim(quantity, reading);
      claim(each, reading);
      setGpu(quantity, reading);
      reading.gpusOfNode = each.number.value;
      setCount(reading, quantity.number.value * each.number.value, words);
    },
  },
  {
    name: 'nodes',
    fits: isNodes,
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      if (quantity.number.value === 1) return;
      // "2 x 8 H100 nodes"
      const product = ofNodes(quantity, reading);
      if (product !== null) {
        reading.gpusOfNode = product;
        setCount(reading, quantity.number.value, quantity.words);
        return;
      }
      const each = gpusOfEach(quantity, reading);
      if (each !== undefined) {
        reading.gpusOfNode = each;
        return;
      }
      throw notUnderstood(
        `How many GPUs has each of ${quoted(quantity.words)}? Servers for this mostly have 8.`,
        [`${quantity.words} of 8`, `${quantity.words} of 4`],
      );
    },
  },
];
