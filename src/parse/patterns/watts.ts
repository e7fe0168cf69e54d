import type { Quantity } from '../quantities.ts';
import { setField } from '../reading.ts';
import { claim, hasNoun, isNoun, isPlain, leftOf, type Pattern } from './pattern.ts';

/** "650W", "0.7 kW per GPU", "host 350W", "600W rig". */

const isWatts = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.second === null && (quantity.unit === 'watt' || quantity.unit === 'kilowatt');

export const WATTS: readonly Pattern[] = [
  {
    name: 'watts',
    fits: isWatts,
    says: (quantity, reading) => {
      claim(quantity, reading);
      const watts = quantity.number.value * (quantity.unit === 'kilowatt' ? 1000 : 1);
      const host = hasNoun(quantity, 'host') || leftOf(reading, quantity.first, isNoun('host')) !== null;
      setField(
        reading,
        host ? 'selfHosted.power.hostWattsPerGpu' : 'selfHosted.power.wattsPerGpu',
        watts,
        quantity.words,
      );
    },
  },
];
