import { notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { atomAt, eachGpuAt, isMark, isNoun, isUnit, numberHere, periodAt, type Reader } from './look.ts';
import { isOpsAhead, ONE_GPU_HOUR_MOST, refuseTotal, refuseZero } from './money-look.ts';

/** Rates an hour: of a GPU, or of a person where that was the nearest noun. */

/** "per GPU hour", "/hr", "an hour each", "/gpu/hr", "hourly": the index behind an hourly rate. */
const perHourAt = (reading: Reading, at: number): number | null => {
  const each = isMark(reading, at, 'each') && !isUnit(reading, at + 1, 'hour') ? at + 1 : at;
  let end = each;
  const gpuFirst =
    isMark(reading, end, 'per', 'a', 'slash') &&
    (isUnit(reading, end + 1, 'gpu', 'fte') || atomAt(reading, end + 1)?.kind === 'gpu');
  if (gpuFirst && isUnit(reading, end + 2, 'hour')) end += 3;
  else {
    if (gpuFirst) end += 2;
    const period = periodAt(reading, end);
    if (period?.unit !== 'hour') return null;
    end = period.end;
  }
  return eachGpuAt(reading, end) ?? end;
};

export const readPerHour = (reading: Reading, at: number, value: number): number | null => {
  if (
    isMark(reading, at + 1, 'per', 'slash', 'a') &&
    isUnit(reading, at + 2, 'server', 'replica') &&
    isUnit(reading, at + 3, 'hour')
  )
    throw notUnderstood(
      `Give the price of one GPU hour instead of ${quoted(wordsOf(reading, at, at + 4))}, such as "$1.79/hr".`,
      ['$1.79/hr'],
    );
  const end = perHourAt(reading, at + 1);
  if (end === null) return null;
  if (
    isNoun(reading, end, 'fleet') ||
    isUnit(reading, end, 'server') ||
    (isMark(reading, end, 'per', 'slash') && isUnit(reading, end + 1, 'server'))
  )
    throw notUnderstood(
      `Give the price of one GPU hour instead of ${quoted(wordsOf(reading, at, end + 1))}, such as "$1.79/hr".`,
      ['$1.79/hr'],
    );
  const words = wordsOf(reading, at, end);
  const ahead = isOpsAhead(reading, end);
  const eachEngineer = reading.atoms
    .slice(at, end)
    .some((atom) => atom.kind === 'unit' && atom.unit === 'fte');
  if (ahead !== null || eachEngineer || reading.noun === 'ops' || reading.noun === 'setup') {
    setField(reading, 'selfHosted.ops.usdPerHour', value, wordsOf(reading, at, ahead ?? end));
    return ahead ?? end;
  }
  refuseZero(value, words, '$1.79/hr');
  refuseTotal(reading, at, end);
  setField(reading, 'selfHosted.procurement.usdPerGpuHour', value, words);
  return end;
};

/** "a100 @1.5", "H100 at 2.49", "@ 1.89/h": a price without its sign, at once behind a GPU or an @. */
export const readBareRate: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent || number.wordy || number.scaled) return null;
  const end = perHourAt(reading, at + 1);
  const behindAt = isMark(reading, at - 1, 'at');
  if (
    end !== null &&
    !isUnit(reading, at + 1, 'hour') &&
    (behindAt || reading.noun === 'gpu' || reading.noun === 'ops')
  )
    return readPerHour(reading, at, number.value);
  const next = atomAt(reading, at + 1);
  const alone =
    next === undefined ||
    (next.kind !== 'unit' &&
      next.kind !== 'rate' &&
      next.kind !== 'noun' &&
      next.kind !== 'gpu' &&
      !isMark(reading, at + 1, 'times', 'slash', 'per', 'a', 'colon', 'dash'));
  if (!behindAt || !alone || number.value > ONE_GPU_HOUR_MOST) return null;
  const beforeAt = atomAt(reading, at - 2);
  if (
    reading.noun !== 'gpu' ||
    (beforeAt?.kind !== 'gpu' &&
      beforeAt?.kind !== 'phrase' &&
      beforeAt?.kind !== 'seller' &&
      !isMark(reading, at - 2, 'rent'))
  )
    return null;
  const words = wordsOf(reading, at, at + 1);
  refuseZero(number.value, words, '$1.79/hr');
  setField(reading, 'selfHosted.procurement.usdPerGpuHour', number.value, words);
  return at + 1;
};
