import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { readApiPrice } from './api-price.ts';
import {
  atomAt,
  eachGpuAt,
  isMark,
  isNoun,
  isUnit,
  numberHere,
  type Period,
  periodAt,
  type Reader,
  skipMarks,
} from './look.ts';

/** Money: what it is paid for follows from its unit, and a rate belongs to the nearest noun before it. */

const ONE_GPU_HOUR_MOST = 100;
const ONE_GPU_LEAST = 300;

const refuseZero = (value: number, words: string, example: string): void => {
  if (value === 0)
    throw impossible(`${quoted(words)} is no price: type one above $0, such as ${quoted(example)}.`, [
      example,
    ]);
};

const isOpsAhead = (reading: Reading, at: number): number | null => {
  const from = skipMarks(reading, at, ['on', 'of'], 1);
  return isNoun(reading, from, 'ops') || isUnit(reading, from, 'fte') ? from + 1 : null;
};

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

const readPerHour = (reading: Reading, at: number, value: number): number | null => {
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
  setField(reading, 'selfHosted.procurement.usdPerGpuHour', value, words);
  return end;
};

const isBillAhead = (reading: Reading, at: number): boolean => {
  const from = skipMarks(reading, at, ['on', 'to', 'of', 'at', 'in', 'over'], 2);
  return atomAt(reading, from)?.kind === 'api' || isNoun(reading, from, 'bill', 'api');
};

const nounAhead = (reading: Reading, at: number, noun: 'other' | 'host' | 'power'): number | null => {
  const from = skipMarks(reading, at, ['on', 'of'], 1);
  return isNoun(reading, from, noun) ? from + 1 : null;
};

const readPerMonth = (reading: Reading, at: number, value: number, period: Period): number => {
  const usdPerMonth = value * period.perMonth;
  let { end } = period;
  const each = eachGpuAt(reading, end);
  const before = reading.atoms
    .slice(at + 1, end)
    .some((atom) => atom.kind === 'gpu' || (atom.kind === 'unit' && atom.unit === 'gpu'));
  if (each !== null || before) {
    end = each ?? end;
    const words = wordsOf(reading, at, end);
    refuseZero(value, words, '$1,400 per month each');
    setField(reading, 'selfHosted.procurement.usdPerGpuMonth', usdPerMonth, words);
    return end;
  }
  const other = nounAhead(reading, end, 'other');
  const nounIsNear = reading.noun === 'other';
  if (other !== null || (nounIsNear && !isBillAhead(reading, end))) {
    setField(reading, 'selfHosted.otherUsdPerMonth', usdPerMonth, wordsOf(reading, at, other ?? end));
    return other ?? end;
  }
  const words = wordsOf(reading, at, end);
  if (reading.noun === 'ops' || isOpsAhead(reading, end) !== null)
    throw notUnderstood(
      `Give ops as hours and a rate instead of ${quoted(words)}, such as "10h ops at $120/h".`,
      ['10h ops at $120/h'],
    );
  if (reading.noun === 'power' || nounAhead(reading, end, 'power') !== null)
    throw notUnderstood(
      `Give power as a price per kWh instead of ${quoted(words)}, such as "$0.12/kWh", or as "other $500/month".`,
      ['$0.12/kWh', 'other $500/month'],
    );
  if (value === 0)
    throw impossible(
      `${quoted(words)} is no bill: type an amount above $0, such as "$6k a month on sonnet".`,
      ['$6k a month on sonnet'],
    );
  if (reading.noun === 'gpu' && !isBillAhead(reading, end)) {
    const many = reading.fields.get('selfHosted.gpuCount')?.value;
    if (typeof many === 'number' && many > 1)
      throw notUnderstood(
        `Is ${quoted(words)} for each GPU or for all ${many}? Type "${words} each", or a price per GPU hour.`,
        [`${words} each`],
      );
    setField(reading, 'selfHosted.procurement.usdPerGpuMonth', usdPerMonth, words);
    return end;
  }
  reading.monthly.push({
    usdPerMonth,
    calledBill: reading.noun === 'bill' || isNoun(reading, end, 'bill'),
    words,
  });
  return end;
};

const readPerKwh = (reading: Reading, at: number, value: number): number | null => {
  const from = skipMarks(reading, at + 1, ['per', 'a', 'slash'], 1);
  if (!isUnit(reading, from, 'kwh')) return null;
  const end = isNoun(reading, from + 1, 'power') ? from + 2 : from + 1;
  setField(reading, 'selfHosted.power.usdPerKwh', value, wordsOf(reading, at, end));
  return end;
};

/** "$8k each", "host $5k per GPU", "$15k per H100". */
const readPerGpu = (reading: Reading, at: number, value: number): number | null => {
  const host = nounAhead(reading, at + 1, 'host');
  const isHost = reading.noun === 'host' || host !== null;
  const each = eachGpuAt(reading, host ?? at + 1);
  if (each === null && !isHost) return null;
  const end = each ?? host ?? at + 1;
  const words = wordsOf(reading, at, end);
  if (isHost) {
    setField(reading, 'selfHosted.procurement.hostUsdPerGpu', value, words);
    reading.noun = 'gpu';
    return end;
  }
  refuseZero(value, words, '$15k each');
  if (value < ONE_GPU_LEAST)
    throw notUnderstood(
      `Is ${quoted(words)} a price to buy or a rate? Type "$${value}/hr" for rent, or "$15k each" to buy.`,
      [`$${value}/hr`, '$15k each'],
    );
  setField(reading, 'selfHosted.procurement.usdPerGpu', value, words);
  return end;
};

/** Money without a unit means what the noun beside it is paid in. */
const readUnitless = (reading: Reading, at: number, value: number): number | null => {
  const words = wordsOf(reading, at, at + 1);
  const other = nounAhead(reading, at + 1, 'other');
  if (other !== null || reading.noun === 'other') {
    setField(reading, 'selfHosted.otherUsdPerMonth', value, wordsOf(reading, at, other ?? at + 1));
    return other ?? at + 1;
  }
  const power = nounAhead(reading, at + 1, 'power');
  if (power !== null || reading.noun === 'power') {
    setField(reading, 'selfHosted.power.usdPerKwh', value, words);
    return power ?? at + 1;
  }
  if (reading.noun === 'ops' || reading.noun === 'setup') {
    setField(reading, 'selfHosted.ops.usdPerHour', value, words);
    return at + 1;
  }
  if (isBillAhead(reading, at + 1) || reading.noun === 'bill')
    throw notUnderstood(`${quoted(words)} a month, a day or a year? Type "${words} a month on sonnet".`, [
      `${words} a month on sonnet`,
    ]);
  if (reading.noun !== 'gpu') return null;
  refuseZero(value, words, '$1.79/hr');
  if (value < ONE_GPU_HOUR_MOST) setField(reading, 'selfHosted.procurement.usdPerGpuHour', value, words);
  else if (value >= 10 * ONE_GPU_HOUR_MOST)
    setField(reading, 'selfHosted.procurement.usdPerGpu', value, words);
  else return null;
  return at + 1;
};

/** Every amount of money. */
export const readMoney: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number?.money) return null;
  const { value } = number;
  const price = readApiPrice(reading, at);
  if (price !== null) return price;
  const kwh = readPerKwh(reading, at, value);
  if (kwh !== null) return kwh;
  const hour = readPerHour(reading, at, value);
  if (hour !== null) return hour;
  const gpuFirst = isMark(reading, at + 1, 'per', 'a', 'slash', 'each')
    ? (eachGpuAt(reading, at + 1) ?? at + 1)
    : at + 1;
  const period = periodAt(reading, gpuFirst);
  if (period) return readPerMonth(reading, at, value, period);
  return readPerGpu(reading, at, value) ?? readUnitless(reading, at, value);
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
