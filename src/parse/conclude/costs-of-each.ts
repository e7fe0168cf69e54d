import { toType, withoutDust } from '../../domain/round.ts';
import { gpusOfMachines } from '../patterns/hardware/machines.ts';
import { GPUS_OF_SERVER } from '../patterns/hardware/nodes.ts';
import { OPS } from '../patterns/looks/hours-of-work.ts';
import { hasPer, isPlain } from '../patterns/looks/pattern.ts';
import { addRunningCost, isOfThings } from '../patterns/looks/running-costs.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, understood } from '../reading.ts';
import { everyoneIn } from './people-counted.ts';

/** Running costs by the GPU, the machine, the replica or the person: how many there are is known once all is read. */

/** Not a number where nobody says how many. */
const replicasOf = ({ fields }: Reading): number => {
  const replicas = fields.get('selfHosted.replicas')?.value;
  return typeof replicas === 'number' ? replicas : Number.NaN;
};

/** GPUs of the whole fleet, here or on the card that the words go on from; undefined where nobody says. */
const gpusOfFleet = (reading: Reading): number | undefined => {
  const { before } = reading;
  const ofReplica = understood(reading, 'selfHosted.gpusPerReplica');
  const inReplicas = ofReplica === undefined ? Number.NaN : ofReplica * replicasOf(reading);
  return (
    understood(reading, 'selfHosted.gpuCount') ??
    gpusOfMachines(reading) ??
    (Number.isNaN(inReplicas) ? before.fields['selfHosted.gpuCount'] : inReplicas)
  );
};

/** Machines that hold the GPUs; undefined where nobody says. One where all GPUs fit into it, aloud. */
const machinesOf = (reading: Reading, words: string): number | undefined => {
  const { gpusOfNode, quantities, notes } = reading;
  if (reading.fields.has('selfHosted.instance')) return understood(reading, 'selfHosted.instanceCount') ?? 1;
  const gpus = gpusOfFleet(reading);
  if (gpus !== undefined && gpusOfNode !== null && gpus % gpusOfNode === 0) return gpus / gpusOfNode;
  const counted = quantities.find((one) => isPlain(one) && one.unit === 'server');
  if (counted !== undefined) return counted.number.value;
  if (gpus === undefined || gpus > GPUS_OF_SERVER) return undefined;
  notes.push(`${quoted(words)} is counted once: ${gpus} GPUs are read as one machine.`);
  return 1;
};

/** Throws `not-understood` for how many of them there are. */
const askHowMany = (words: string, things: string, counts: readonly string[]): never => {
  throw notUnderstood(
    ask`${quoted(words)}: for how many ${things}? Type their number too.`,
    counts.map((count) => `${count}, ${words}`),
  );
};

const askForMachines = (reading: Reading, words: string): never => {
  const gpus = gpusOfFleet(reading) ?? 2 * GPUS_OF_SERVER;
  const sizes = [GPUS_OF_SERVER, GPUS_OF_SERVER / 2].filter((size) => gpus % size === 0);
  return askHowMany(
    words,
    'machines',
    sizes.map((size) => `${gpus / size} nodes of ${size} GPUs`),
  );
};

/** How many times a sum is paid. */
const timesPaid = (quantity: Quantity, reading: Reading): number => {
  const { words } = quantity;
  if (hasPer(quantity, 'user', 'fte'))
    return everyoneIn(reading)?.value ?? askHowMany(words, 'people', ['20 users']);
  if (hasPer(quantity, 'replica') && !reading.fields.has('selfHosted.instance')) {
    const replicas = replicasOf(reading);
    return Number.isNaN(replicas) ? askHowMany(words, 'replicas', ['2 replicas']) : replicas;
  }
  if (hasPer(quantity, 'server', 'replica'))
    return machinesOf(reading, words) ?? askForMachines(reading, words);
  return gpusOfFleet(reading) ?? askHowMany(words, 'GPUs', ['8 GPUs']);
};

const EACH = /\b(?:each|apiece|ea)\b/i;

/** "each" beside machines and their GPUs may be either. Throws `not-understood`, with both to type. */
const refuseOpenEach = (quantity: Quantity, { gpusOfNode }: Reading): void => {
  if (isOfThings(quantity) || gpusOfNode === null || gpusOfNode === 1) return;
  const { words } = quantity;
  throw notUnderstood(
    ask`Is ${quoted(words)} for each GPU or for each machine?`,
    ['GPU', 'machine'].map((thing) => words.replace(EACH, `per ${thing}`)),
  );
};

/** Hours of people that are said of each machine, GPU or replica: those of all, aloud. */
const setHoursOfEach = (reading: Reading): void => {
  const hours = reading.fields.get(OPS);
  if (hours === undefined || typeof hours.value !== 'number') return;
  const quantity = reading.quantities.find(
    (one) => one.words === hours.words && hasPer(one, 'gpu', 'server', 'replica'),
  );
  if (quantity === undefined) return;
  const times = timesPaid(quantity, reading);
  if (times === 1) return;
  reading.fields.set(OPS, { ...hours, value: withoutDust(hours.value * times) });
  reading.notes.push(
    `${quoted(hours.words)} is counted ${times} times: ${toType(hours.value * times)} hours of people a month.`,
  );
};

/** Adds every running cost that is paid for each of something. Throws `not-understood` where its count is not said. */
export const setCostsOfEach = (reading: Reading): void => {
  for (const { field, quantity } of reading.costsOfEach) {
    refuseOpenEach(quantity, reading);
    addRunningCost(reading, field, quantity, timesPaid(quantity, reading));
  }
  setHoursOfEach(reading);
};
