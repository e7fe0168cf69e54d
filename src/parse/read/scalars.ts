import type { DraftField } from '../../domain/draft.ts';
import type { Noun } from '../atoms.ts';
import { setField, wordsOf } from '../reading.ts';
import { atomAt, CONNECTORS, isMark, isNoun, isUnit, numberHere, type Reader, skipMarks } from './look.ts';

/** Plain numbers that a noun or a unit gives their meaning: "PUE 1.5", "650W", "3x peak", "2 spare", "TP4". */

const FIELDS: Readonly<Partial<Record<Noun, DraftField>>> = {
  pue: 'selfHosted.power.pue',
  peak: 'workload.peakToAverage',
  concurrency: 'selfHosted.concurrencyPerReplica',
  'tensor-parallel': 'selfHosted.gpusPerReplica',
  spare: 'selfHosted.spareReplicas',
};

const BETWEEN = [...CONNECTORS, 'times'] as const;

/** "PUE 1.5", "peak 3x", "TP=4", "concurrency: 64", "spare: 2". */
export const readScalarNoun: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  const counts = isUnit(reading, at, 'replica') && isMark(reading, at + 1, 'colon', 'equals');
  const field = atom?.kind === 'noun' ? FIELDS[atom.noun] : counts ? 'selfHosted.replicas' : undefined;
  if (!field) return null;
  const from = skipMarks(reading, at + 1, BETWEEN);
  const number = numberHere(reading, from);
  if (!number || number.money || number.percent) return null;
  const times = isMark(reading, from + 1, 'times');
  const peak = field === 'workload.peakToAverage';
  const next = atomAt(reading, from + 1);
  // "peak 500M tokens" and "spare: 2 H100s" speak of something else.
  if (next?.kind === 'unit' || next?.kind === 'rate' || next?.kind === 'gpu' || (peak && number.scaled)) {
    if (!(field === 'selfHosted.spareReplicas' && isUnit(reading, from + 1, 'replica'))) return null;
    setField(reading, field, number.value, wordsOf(reading, at, from + 2));
    return from + 2;
  }
  const end = times && (peak || atomAt(reading, from + 2)?.kind !== 'gpu') ? from + 2 : from + 1;
  const last = peak && isNoun(reading, end, 'volume') ? end + 1 : end;
  setField(reading, field, number.value, wordsOf(reading, at, end));
  return last;
};

/** "3x peak", "2 spare", "64 concurrent", "1.5 PUE", "3 times the average". */
export const readScalar: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const from = isMark(reading, at + 1, 'times') ? at + 2 : at + 1;
  const noun =
    isUnit(reading, from, 'replica', 'request', 'user') && isNoun(reading, from + 1, 'spare', 'concurrency')
      ? from + 1
      : from;
  const atom = atomAt(reading, noun);
  const field = atom?.kind === 'noun' ? FIELDS[atom.noun] : undefined;
  if (!field || (number.scaled && number.value >= 1e5)) return null;
  let end = noun + 1;
  if (
    field === 'selfHosted.spareReplicas' &&
    (isUnit(reading, end, 'replica') || (isUnit(reading, end, 'gpu') && number.value === 0))
  )
    end += 1;
  if (field === 'selfHosted.concurrencyPerReplica' && isUnit(reading, end, 'request', 'user')) end += 1;
  if (field === 'workload.peakToAverage' && isNoun(reading, end, 'volume')) end += 1;
  setField(reading, field, number.value, wordsOf(reading, at, end));
  return end;
};

/** "650W", "0.7 kW": of a GPU, or of the host where that was the noun. */
export const readPower: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  if (isMark(reading, at + 1, 'per', 'slash', 'a') && isUnit(reading, at + 2, 'kwh')) {
    setField(reading, 'selfHosted.power.usdPerKwh', number.value, wordsOf(reading, at, at + 3));
    return at + 3;
  }
  if (!isUnit(reading, at + 1, 'watt', 'kilowatt')) return null;
  const watts = number.value * (isUnit(reading, at + 1, 'kilowatt') ? 1000 : 1);
  let end = at + 2;
  if (
    isMark(reading, end, 'per', 'a', 'slash', 'each') &&
    (isUnit(reading, end + 1, 'gpu') || atomAt(reading, end + 1)?.kind === 'gpu')
  )
    end += 2;
  else if (isMark(reading, end, 'each')) end += 1;
  const hostBehind =
    isNoun(reading, end, 'host') || (isMark(reading, end, 'on') && isNoun(reading, end + 1, 'host'));
  if (hostBehind) end += isNoun(reading, end, 'host') ? 1 : 2;
  const host = hostBehind || reading.noun === 'host';
  setField(
    reading,
    host ? 'selfHosted.power.hostWattsPerGpu' : 'selfHosted.power.wattsPerGpu',
    watts,
    wordsOf(reading, at, end),
  );
  return end;
};

/** "uplift 1.1", "1.1x surcharge", "10% surcharge": on every API that is named so far. */
export const readUplift: Reader = (reading, at) => {
  const first = isNoun(reading, at, 'uplift');
  const from = first ? skipMarks(reading, at + 1, CONNECTORS) : at;
  const number = numberHere(reading, from);
  if (!number || number.money) return null;
  let end = isMark(reading, from + 1, 'times') ? from + 2 : from + 1;
  if (!first) {
    if (!isNoun(reading, end, 'uplift')) return null;
    end += 1;
  }
  const uplift = number.percent ? Number((1 + number.value).toPrecision(12)) : number.value;
  const last = reading.apis.at(-1);
  if (!last || !(uplift > 0)) return null;
  reading.apis[reading.apis.length - 1] = { ...last, regionalUplift: uplift };
  return end;
};
