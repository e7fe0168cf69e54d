import { impossible, quoted } from '../problems.ts';
import { type Amount, type Reading, setField, wordsOf } from '../reading.ts';
import { refuseContextWindow } from './context-window.ts';
import { type Counted, countedAt } from './counted.ts';
import { atomAt, isMark, isUnit, numberHere, periodBefore, type Reader, refusePer } from './look.ts';
import { refuseModelSize } from './model-size.ts';
import { readRate } from './rate.ts';

/** Volumes and sizes of requests: a number, and what it counts behind it. */

const LIKELY_VOLUME = 1e6;
const LIKELY_SIZE = 200_000;

/** "500M tokens", "375M in", "10M/day", "2 billion", "1.2k tokens each", "2500 tok/s". */
export const readTokens: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const behind = countedAt(reading, at + 1);
  const counted = behind.period === null ? { ...behind, period: periodBefore(reading, at) } : behind;
  const words = wordsOf(reading, at, counted.end);
  refuseModelSize(reading, at, words);
  const named = counted.tokens || counted.side !== null || counted.context;
  if (number.wordy && !counted.tokens) return null;
  if (!named && !(counted.each && number.scaled && sizesOfRequests(reading, words)))
    return readBare(reading, at, number.value, number.scaled, counted);
  if (number.value === 0 && !counted.each)
    if (counted.side === null)
      throw impossible(
        `${quoted(words)} is no volume: type how many tokens a month, such as "500M tokens".`,
        ['500M tokens'],
      );
  if (counted.period?.unit === 'second') return readRate(reading, at, number.value, counted);
  refusePer(reading, counted.end, words);
  if (sizeOfRequests(reading, at, amountOf(number.value, words), counted)) return counted.end;
  if (counted.context) {
    refuseContextWindow(reading, at, words);
    setField(reading, 'workload.requestInputTokens', number.value, words);
    return counted.end;
  }
  const amount = {
    value: number.value * (counted.period?.perMonth ?? 1),
    timed: counted.period !== null,
    each: counted.each || saidPerRequest(reading, at),
    perMonth: counted.period?.perMonth ?? 1,
    words,
  };
  const target =
    counted.side === 'input' ? reading.inputs : counted.side === 'output' ? reading.outputs : reading.volumes;
  target.push(amount);
  return counted.end;
};

const amountOf = (value: number, words: string): Amount => ({ value, timed: false, each: true, words });

/** "1M requests of 700 tokens a day": a size, and the period is that of the requests. */
const sizeOfRequests = (reading: Reading, at: number, size: Amount, counted: Counted): boolean => {
  const requests = reading.requests.at(-1);
  const joined = isJoined(reading, at) && isUnit(reading, at - 2, 'request');
  if (!requests || !joined || counted.side !== null || counted.period === null) return false;
  const words = `${requests.words} ${size.words}`;
  reading.requests[reading.requests.length - 1] = {
    ...requests,
    value: requests.value * counted.period.perMonth,
    words,
  };
  reading.volumes.push(size);
  return true;
};

/** "30k each" is the size of a request only where requests were said; "30k per request" always. */
const sizesOfRequests = (reading: Reading, words: string): boolean =>
  reading.requests.length > 0 || !/each|apiece/i.test(words);

/** "per request 2k tokens", "each 1.2k tokens": said in front. */
const saidPerRequest = (reading: Reading, at: number): boolean => {
  const from = isMark(reading, at - 1, 'colon', 'of', 'at', 'equals') ? at - 2 : at - 1;
  if (isUnit(reading, from, 'request') && isMark(reading, from - 1, 'per', 'each', 'a')) return true;
  return isMark(reading, from, 'each') && from === at - 1 && reading.requests.length > 0;
};

/** A number without a unit is tokens where it is large enough to be nothing else. */
const readBare = (
  reading: Reading,
  at: number,
  value: number,
  scaled: boolean,
  counted: Counted,
): number | null => {
  const noun = atomAt(reading, counted.end);
  const next = isMark(reading, counted.end + 1, 'colon', 'equals') ? undefined : noun;
  if (
    counted.end === at + 1 &&
    (next?.kind === 'unit' || next?.kind === 'rate') &&
    !isUnit(reading, counted.end, 'million', 'thousand')
  )
    return null;
  const sizesRequest =
    reading.requests.length > 0 && isJoined(reading, at) && value <= LIKELY_SIZE && counted.period === null;
  if (sizesRequest) {
    reading.volumes.push({ value, timed: false, each: true, words: wordsOf(reading, at, counted.end) });
    return counted.end;
  }
  const large =
    value >= LIKELY_VOLUME ||
    (counted.period !== null && scaled) ||
    (reading.noun === 'volume' && value >= 1000);
  if (!large || counted.period?.unit === 'second') return null;
  reading.volumes.push({
    value: value * (counted.period?.perMonth ?? 1),
    timed: counted.period !== null,
    each: counted.each,
    words: wordsOf(reading, at, counted.end),
  });
  return counted.end;
};

/** Whether "x", "@", "at" or "of" stands before. */
const isJoined = (reading: Reading, at: number): boolean =>
  isMark(reading, at - 1, 'times', 'at', 'of', 'on', 'each');
