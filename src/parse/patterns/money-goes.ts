import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { hasPeople, PAYS } from './money-look.ts';
import { hasNoun, hasPer, isApi, isGpu, isUnit, leftOf, markAt, near, rightOf, unitAt } from './pattern.ts';

/** What money of a month goes to: hardware, or an API. */

/** "$20k a month for 8 H100": hardware is what the money goes to. */
const goesToGpus = (quantity: Quantity, reading: Reading): boolean => {
  const { end } = quantity;
  const { atoms, facts } = reading;
  if (unitAt(atoms, end, 'server', 'gpu')) return true;
  // "H100s cost us $1,450 each a month"
  if (quantity.each && leftOf(reading, quantity.first, isGpu) !== null) return true;
  if (!markAt(atoms, end, 'on')) return false;
  let from = end + 1;
  while (from < end + 4 && (markAt(atoms, from, 'a') || atoms[from]?.kind === 'unknown')) from += 1;
  const counted = facts.byFirst.get(from)?.unit;
  const atom = atoms[from];
  return (
    counted === 'gpu' ||
    counted === 'server' ||
    (atom !== undefined && (isGpu(atom, 0) || unitAt(atoms, from, 'server')))
  );
};

/** Whether money stands beside GPUs in its own clause. */
export const gpuInClause = (quantity: Quantity, reading: Reading): boolean => {
  const counted =
    hasPer(quantity, 'gpu', 'server') ||
    quantity.per.some(({ what }) => what === 'gpu-named') ||
    quantity.unit === 'gpu';
  const near =
    leftOf(
      reading,
      quantity.first,
      (atom) => isGpu(atom, 0) || isUnit('server')(atom, 0) || atom.kind === 'instance',
    ) !== null || goesToGpus(quantity, reading);
  return counted || near || (quantity.each && !hasPeople(reading));
};

/** Whether money a month is a bill of an API, by what stands nearest. */
export const billBeside = (quantity: Quantity, reading: Reading): boolean => {
  if (goesToGpus(quantity, reading)) return false;
  const right = rightOf(reading, quantity.end, isApi);
  const gpu = leftOf(reading, quantity.first, isGpu);
  return (
    hasNoun(quantity, 'bill') ||
    (right !== null && right <= 4) ||
    (gpu === null && near(quantity, reading, PAYS))
  );
};
