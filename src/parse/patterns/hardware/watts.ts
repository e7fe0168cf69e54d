import { wordsOf } from '../../beside.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { setField } from '../../reading.ts';
import { isNoun } from '../looks/atom-kinds.ts';
import { clauseAround, clauseOf, leftOf } from '../looks/clause.ts';
import { hasNoun, isPlain, type Pattern } from '../looks/pattern.ts';

/** "650W", "0.7 kW per GPU", "host 350W", "600W rig". */

const isWatts = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.second === null && (quantity.unit === 'watt' || quantity.unit === 'kilowatt');

const isPerGpu = ({ per }: Quantity): boolean =>
  per.some(({ what }) => what === 'gpu' || what === 'gpu-named');

const WHOLE =
  /\b(?:rigs?|servers?|nodes?|racks?|box|machines?|total|altogether|at the wall|system|workstation)\b/i;

const isOfAll = (quantity: Quantity, reading: Reading): boolean =>
  quantity.total || WHOLE.test(clauseOf(quantity, reading));

/** "3x4090 rig, 1.2kW": alone in its clause a figure may be of the machine before the comma. */
const isBehindMachine = (quantity: Quantity, reading: Reading): boolean => {
  const [from, to] = clauseAround(reading, quantity.first);
  if (from !== quantity.first || to !== quantity.end - 1 || from < 2) return false;
  const [first, last] = clauseAround(reading, from - 2);
  return WHOLE.test(wordsOf(reading, first, last + 1));
};

/** Watts of a GPU, of a machine, or of all. */
export const WATTS: readonly Pattern[] = [
  {
    name: 'watts',
    fits: isWatts,
    says: (quantity, reading) => {
      const watts = quantity.number.value * (quantity.unit === 'kilowatt' ? 1000 : 1);
      const host = hasNoun(quantity, 'host') || leftOf(reading, quantity.first, isNoun('host')) !== null;
      if (host) setField(reading, 'selfHosted.power.hostWattsPerGpu', watts, quantity.words);
      else
        reading.watts.push({
          watts,
          each: quantity.each || isPerGpu(quantity),
          perGpu: isPerGpu(quantity),
          ofAll: isOfAll(quantity, reading),
          behindMachine: isBehindMachine(quantity, reading),
          words: quantity.words,
        });
    },
  },
];
