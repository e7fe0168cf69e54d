import type { Mark } from '../atoms.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Quantity, skipMarks } from '../quantities.ts';
import { type Reading, setField, use, wordsOf } from '../reading.ts';
import { claim, hasNoun, hasPer, isPlain, markAt, type Pattern } from './pattern.ts';

/** GPUs and how many: "2x A100", "8 H100s", "2 nodes of 8x H100", "TP4", "2 spare". */

const setCount = (reading: Reading, count: number, words: string): void => {
  if (count === 0)
    throw impossible(`${quoted(words)} is no fleet: type at least 1 GPU, such as "2x A100".`, ['2x A100']);
  setField(reading, 'selfHosted.gpuCount', count, words);
};

const setGpu = (quantity: Quantity, reading: Reading): void => {
  if (quantity.gpu !== null) setField(reading, 'selfHosted.gpu', quantity.gpu, quantity.words);
};

const countsGpus = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === 'gpu' &&
  quantity.second === null &&
  !(quantity.number.scaled && quantity.number.value > 1e5) &&
  quantity.perMonth === null;

const HELD: readonly Mark[] = ['of', 'on', 'times', 'at', 'colon', 'each', 'open'];

/** The quantity of GPUs behind "2 nodes of", "2 replicas with". */
const insideOf = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const from = skipMarks(reading.atoms, quantity.end, HELD);
  const inner = reading.facts.byFirst.get(from);
  return inner?.at === from && countsGpus(inner) ? inner : undefined;
};

const holder = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  let from = quantity.first;
  while (from > quantity.first - 3 && markAt(reading.atoms, from - 1, ...HELD)) from -= 1;
  const outer = reading.facts.byEnd.get(from);
  const holds =
    outer !== undefined && isPlain(outer) && (outer.unit === 'server' || outer.unit === 'replica');
  return holds && quantity.first === quantity.at ? outer : undefined;
};

const wordsOfBoth = (outer: Quantity, inner: Quantity, reading: Reading): string =>
  wordsOf(reading, outer.first, inner.end);

export const HARDWARE: readonly Pattern[] = [
  {
    name: 'GPUs of each node or replica',
    fits: (quantity, reading) => countsGpus(quantity) && holder(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      claim(quantity, reading, skipMarks(reading.atoms, quantity.end, ['each'], 1));
      const outer = holder(quantity, reading) ?? quantity;
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
    name: 'GPUs of a replica',
    fits: (quantity) => countsGpus(quantity) && hasPer(quantity, 'replica'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      setGpu(quantity, reading);
      setField(reading, 'selfHosted.gpusPerReplica', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'idle GPUs',
    fits: (quantity) => countsGpus(quantity) && hasNoun(quantity, 'idle'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      setGpu(quantity, reading);
      setField(reading, 'selfHosted.idleGpus', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'no spare GPUs',
    fits: (quantity) => countsGpus(quantity) && hasNoun(quantity, 'spare'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      setField(reading, 'selfHosted.spareReplicas', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'how many GPUs',
    fits: countsGpus,
    says: (quantity, reading) => {
      claim(quantity, reading);
      setGpu(quantity, reading);
      setCount(reading, quantity.number.value, quantity.words);
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
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.unit === 'replica' &&
      quantity.second === null &&
      !hasNoun(quantity, 'spare'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      setField(reading, 'selfHosted.replicas', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'nodes',
    fits: (quantity) => isPlain(quantity) && quantity.unit === 'server' && quantity.second === null,
    says: (quantity, reading) => {
      claim(quantity, reading);
      if (quantity.number.value === 1) return;
      throw notUnderstood(
        `How many GPUs has each of ${quoted(quantity.words)}? Type the total, such as "16x H100".`,
        ['16x H100'],
      );
    },
  },
];
