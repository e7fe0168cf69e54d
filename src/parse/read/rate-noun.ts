import { wordsOf } from '../reading.ts';
import { atomAt, CONNECTORS, numberHere, perMonthOf, type Reader, skipMarks } from './look.ts';
import { readRate } from './rate.ts';

/** A rate in one word before its number: "QPS 12", "RPM: 600", "TPS 2500". */
export const readRateNoun: Reader = (reading, at) => {
  const rate = atomAt(reading, at);
  if (rate?.kind !== 'rate') return null;
  const from = skipMarks(reading, at + 1, CONNECTORS);
  const number = numberHere(reading, from);
  const next = atomAt(reading, from + 1);
  if (!number || number.money || number.percent || number.wordy) return null;
  if (next?.kind === 'unit' || next?.kind === 'rate' || next?.kind === 'gpu') return null;
  const perMonth = perMonthOf(rate.period);
  const end = from + 1;
  if (rate.unit === 'token' && rate.period === 'second') {
    const period = { unit: rate.period, perMonth, end };
    return readRate(reading, at, number.value, {
      side: null,
      tokens: true,
      context: false,
      period,
      each: false,
      end,
    });
  }
  const amounts = rate.unit === 'token' ? reading.volumes : reading.requests;
  amounts.push({
    value: number.value * perMonth,
    timed: true,
    each: false,
    words: wordsOf(reading, at, end),
  });
  return end;
};
