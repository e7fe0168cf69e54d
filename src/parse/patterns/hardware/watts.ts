import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { setField } from '../../reading.ts';
import { isNoun } from '../looks/atom-kinds.ts';
import { clauseOf, leftOf } from '../looks/clause.ts';
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
          words: quantity.words,
        });
    },
  },
];
