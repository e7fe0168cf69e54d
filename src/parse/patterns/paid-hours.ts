import type { Quantity } from '../quantities.ts';
import { type Reading, setField } from '../reading.ts';
import { isHours, near, type Pattern } from './pattern.ts';

/** Hours of a day that are of the machines, by what stands beside them. */

const CARD_LEAST = 150;
/** USD an hour: no rented GPU costs more, and few people less. */
const MOST_OF_GPU = 15;
const OWNED: ReadonlySet<unknown> = new Set(['own', 'paid']);

/** "H100 at $1.99/hr 14h a day": beside a price of an hour they are the hours that are paid. */
const besideHourlyPrice = (quantity: Quantity, reading: Reading): boolean =>
  reading.quantities.some(
    (other) =>
      other !== quantity &&
      other.period === 'hour' &&
      (other.number.money || isGpuRate(other)) &&
      (other.number.value < MOST_OF_GPU || near(quantity, reading, (atom) => atom === other.number)),
  );

const isGpuRate = ({ unit, side, number }: Quantity): boolean =>
  unit === null && side === null && !number.scaled && number.value < 100;

const ownsHardware = ({ atoms, facts, fields, quantities }: Reading): boolean =>
  facts.marks.has('own') ||
  atoms.some((atom) => atom.kind === 'phrase' && OWNED.has(atom.fields['selfHosted.procurement.kind'])) ||
  fields.get('selfHosted.procurement.kind')?.value === 'paid' ||
  (facts.kinds.has('gpu') &&
    quantities.some(
      ({ number, per, unit }) =>
        number.money && per.length === 0 && unit === null && number.value >= CARD_LEAST,
    ));

/** Whether hours are those in which GPUs are paid or draw power: beside a price of an hour, or hardware of one's own. */
export const areHoursOfGpus = (quantity: Quantity, reading: Reading): boolean =>
  ownsHardware(reading) || besideHourlyPrice(quantity, reading);

/** GPUs that are counted elsewhere in the line. */
const gpusCounted = ({ quantities }: Reading): number =>
  quantities.find(({ unit, gpu }) => unit === 'gpu' && gpu !== null)?.number.value ?? 1;

/** Hours for which GPUs are paid: "100 GPU-hours". */
export const PAID_HOURS: readonly Pattern[] = [
  {
    name: 'hours of all GPUs together',
    fits: (quantity) => isHours(quantity) && /\bgpu[- ]h/i.test(quantity.words),
    says: (quantity, reading) => {
      const hours = (quantity.number.value * (quantity.perMonth ?? 1)) / gpusCounted(reading);
      setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, quantity.words);
    },
  },
];
