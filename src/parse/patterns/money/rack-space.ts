import { grouped } from '../../../domain/format.ts';
import { toType } from '../../../domain/round.ts';
import { wordsOf } from '../../beside.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { hasPer, isPlain, type Pattern } from '../looks/pattern.ts';
import { addRunningCost, OTHER } from '../looks/running-costs.ts';

/** Rack space is let by the kilowatt of the machines in it, a month: "colo $150/kW, 10 kW". */

const HOST = /\b(?:host|cpu|idle)\b/i;

/** What the machines draw together, in kilowatts; undefined where the line does not say. */
const kilowatts = (reading: Reading): number | undefined => {
  const drawn = reading.quantities.filter(
    (one) => isPlain(one) && !one.number.money && (one.unit === 'kilowatt' || one.unit === 'watt'),
  );
  const [all, another] = drawn;
  if (all === undefined || another !== undefined || all.each || hasPer(all, 'gpu')) return undefined;
  if (HOST.test(wordsOf(reading, all.first, all.end))) return undefined;
  return all.unit === 'kilowatt' ? all.number.value : all.number.value / 1000;
};

const isByTheKilowatt = (quantity: Quantity): boolean =>
  (quantity.number.money || quantity.unit === null) &&
  quantity.second === null &&
  hasPer(quantity, 'kilowatt');

/** Space in a data centre, by the kilowatt. */
export const RACK_SPACE: readonly Pattern[] = [
  {
    name: 'rack space by the kilowatt',
    fits: isByTheKilowatt,
    says: (quantity, reading) => {
      const drawn = kilowatts(reading);
      if (drawn === undefined)
        throw notUnderstood(
          say`${quoted(quantity.words)} depends on what the machines draw together: type that too, such as "10 kW", or what it comes to a month.`,
          [`${quantity.words}, 10 kW`, 'other $1500/month'],
        );
      const perMonth = (quantity.perMonth ?? 1) * quantity.number.value * drawn;
      reading.notes.push(
        `${quoted(quantity.words)} for ${drawn} kW is $${grouped(toType(perMonth), 3, 0)} a month.`,
      );
      addRunningCost(reading, OTHER, quantity, drawn);
    },
  },
];
