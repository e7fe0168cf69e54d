import { notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { readApiPrice } from './api-price.ts';
import { eachGpuAt, isMark, isNoun, isUnit, numberHere, periodAt, type Reader, skipMarks } from './look.ts';
import { readPerHour } from './money-hour.ts';
import { isBillAhead, nounAhead, ONE_GPU_HOUR_MOST, refuseTotal, refuseZero } from './money-look.ts';
import { readPerMonth } from './money-month.ts';

/** Money: what it is paid for follows from its unit, and a rate belongs to the nearest noun before it. */

const ONE_GPU_LEAST = 300;
/** A dearer one is a server. */
const ONE_GPU_MOST = 80_000;

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
  reading.noun = 'gpu';
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
  refuseTotal(reading, at, at + 1, value < ONE_GPU_HOUR_MOST ? '$1.79/hr' : '$15k each');
  if (value < ONE_GPU_HOUR_MOST) setField(reading, 'selfHosted.procurement.usdPerGpuHour', value, words);
  else if (value >= ONE_GPU_MOST && (reading.fields.get('selfHosted.gpuCount')?.value ?? 1) !== 1)
    throw notUnderstood(
      `Is ${quoted(words)} for one GPU or for all? Give the price of one, such as "$15k each".`,
      ['$15k each'],
    );
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
