import { wordsOf } from '../../beside.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, skipMarks } from '../../quantities.ts';
import { setField, use } from '../../reading.ts';
import { countIn } from '../../text/figures/number-words.ts';
import { claim, countsGpus, isPlain, type Pattern } from '../looks/pattern.ts';
import { BARE_COUNTS } from './bare-counts.ts';
import { FLEETS } from './fleets.ts';
import { IDLE_GPUS } from './idle-gpus.ts';
import {
  eachOf,
  gpusOfEach,
  holderOf,
  insideOf,
  isNodes,
  isReplicas,
  nodeOf,
  ofNodes,
  PLACES,
  refuseOpenReplicas,
  wordsOfBoth,
} from './nodes.ts';
import { setCount, setGpu } from './set-gpus.ts';

/** GPUs and how many: "2x A100", "8 H100s", "2 nodes of 8x H100", "TP4", "2 spare". */

/** How many GPUs, replicas and spares: "2 nodes of 8 GPUs". */
export const HARDWARE: readonly Pattern[] = [
  {
    name: 'GPUs of each node or replica',
    fits: (quantity, reading) => countsGpus(quantity) && holderOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      claim(quantity, reading, skipMarks(reading.atoms, quantity.end, ['each'], 1));
      const outer = holderOf(quantity, reading) ?? quantity;
      refuseOpenReplicas(outer, quantity, reading);
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
  ...IDLE_GPUS,
  ...BARE_COUNTS,
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
      const sender = reading.users.findIndex(
        (users) => words.includes(users.words) || users.words.startsWith(words),
      );
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
      const node = nodeOf(quantity);
      if (node !== undefined)
        throw notUnderstood(ask`How many machines are ${quoted(quantity.words)}?`, [
          `one node of ${node}`,
          `2 nodes of ${node}`,
          `${quantity.number.value} nodes of ${node}`,
        ]);
      throw notUnderstood(
        ask`How many GPUs does each of ${quoted(quantity.words)} have? Servers for this mostly have 8.`,
        [`${quantity.words} of 8`, `${quantity.words} of 4`],
      );
    },
  },
];
