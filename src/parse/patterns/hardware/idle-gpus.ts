import { KIND } from '../../paying-fields.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { countsGpus, hasNoun, isBare, type Pattern } from '../looks/pattern.ts';
import { setCount, setGpu } from './set-gpus.ts';

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
  quantity.number.value > 0 &&
  reading.facts.units.get('gpu') === 1 &&
  !reading.fields.has('selfHosted.gpuCount') &&
  (quantity.behind.includes('idle') ||
    (hasNoun(quantity, 'spare') && (reading.facts.says(LIES_IDLE) || isNothingToReplace(reading))));

/** What says that there are machines already, where words go on from a card. */
const FLEET = [
  'selfHosted.gpu',
  'selfHosted.gpuCount',
  'selfHosted.instance',
  'selfHosted.replicas',
] as const;

/** "we have a spare 4x A100 box": a spare of no other machine is one that is free. */
const isNothingToReplace = ({ atoms, facts, fields, before }: Reading): boolean =>
  FLEET.every((field) => before.fields[field] === undefined) &&
  atoms.filter(({ kind }) => kind === 'gpu' || kind === 'instance').length === 1 &&
  !facts.units.has('replica') &&
  !fields.has('selfHosted.replicas');

/** "2 idle GPUs", as the field has it. */
const AS_TYPED = /^\d+ idle gpus?$/i;

/** GPUs that nobody uses yet, and spares: "8 idle H100s", "16 H100, 4 of 16 are free". */
export const IDLE_GPUS: readonly Pattern[] = [
  {
    name: 'idle GPUs that are all there is',
    fits: isWholeFleet,
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      setCount(reading, quantity.number.value, quantity.words);
      const isSaid = quantity.behind.includes('idle') || reading.facts.says(LIES_IDLE);
      setField(reading, KIND, 'paid', quantity.words, isSaid ? 'said' : 'soft');
    },
  },
  {
    name: 'idle GPUs',
    fits: (quantity) => (countsGpus(quantity) || isBare(quantity)) && quantity.behind.includes('idle'),
    says: (quantity, reading) => {
      setGpu(quantity, reading);
      setField(reading, 'selfHosted.idleGpus', quantity.number.value, quantity.words);
      if (!AS_TYPED.test(quantity.words))
        reading.notes.push(
          `${quoted(quantity.words)} is counted on top of those that serve: type "${quantity.number.value} of them are free" where only those are to be used.`,
        );
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
];
