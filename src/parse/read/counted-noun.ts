import { wordsOf } from '../reading.ts';
import { refuseContextWindow } from './context-window.ts';
import { sideAt } from './counted.ts';
import {
  atomAt,
  eachRequestAt,
  isMark,
  isNoun,
  isUnit,
  numberHere,
  periodAt,
  type Reader,
  skipMarks,
} from './look.ts';

/** Volumes and sizes whose noun comes first. */

/** "tokens per day: 10M", "monthly tokens 500M", "requests per day: 40k", "in: 375M", "input 375M". */
export const readCountedNoun: Reader = (reading, at) => {
  let from = at;
  const before = atomAt(reading, from)?.kind === 'period' ? periodAt(reading, from) : null;
  if (before) from = before.end;
  const atom = atomAt(reading, from);
  const isTokens = isUnit(reading, from, 'token') || isNoun(reading, from, 'volume');
  const isRequests = isUnit(reading, from, 'request');
  const sideMark = isMark(reading, from, 'in', 'out') && isMark(reading, from + 1, 'colon', 'equals');
  const side = isNoun(reading, from, 'input', 'output', 'context') || sideMark;
  if (!atom || (!isTokens && !isRequests && !side)) return null;
  let end = from + 1;
  if (isTokens && isUnit(reading, end, 'token')) end += 1;
  const each = eachRequestAt(reading, end);
  if (each !== null && !isRequests) end = each;
  const period = before ?? periodAt(reading, end);
  if (period && !before) end = period.end;
  const afterConnectors = skipMarks(reading, end, ['colon', 'equals', 'of', 'at', 'to']);
  const number = numberHere(reading, afterConnectors);
  if (!number || number.money || number.percent || number.wordy) return null;
  if (isMark(reading, afterConnectors + 1, 'slash', 'colon') && numberHere(reading, afterConnectors + 2))
    return null;
  // "requests of 700 tokens": the number is the size of one.
  if (isRequests && isUnit(reading, afterConnectors + 1, 'token')) return null;
  const explicit = period !== null || each !== null || afterConnectors > end || side;
  if (!explicit) return null;
  const next = atomAt(reading, afterConnectors + 1);
  const ownUnit =
    next?.kind === 'rate' ||
    (next?.kind === 'unit' && next.unit !== 'token') ||
    periodAt(reading, afterConnectors + 1) !== null;
  if (ownUnit) return null;
  const ahead = sideAt(reading, afterConnectors + 1);
  const nextNumber = numberHere(
    reading,
    skipMarks(reading, ahead.end, ['colon', 'equals', 'of', 'at', 'to']),
  );
  if (side && ahead.side !== null && nextNumber === null) return null;
  if (
    !period &&
    each === null &&
    !side &&
    isRequests === false &&
    next !== undefined &&
    sideAt(reading, afterConnectors + 1).side !== null
  )
    return null;
  const last = isUnit(reading, afterConnectors + 1, 'token') ? afterConnectors + 2 : afterConnectors + 1;
  const behindEach = eachRequestAt(reading, last);
  const finish = behindEach ?? last;
  const amount = {
    value: number.value * (period?.perMonth ?? 1),
    timed: period !== null,
    each: each !== null || behindEach !== null,
    words: wordsOf(reading, at, finish),
  };
  if (isNoun(reading, from, 'context')) refuseContextWindow(reading, at, amount.words);
  if (isRequests) reading.requests.push(amount);
  else if (isNoun(reading, from, 'context')) reading.inputs.push({ ...amount, each: true });
  else if (isNoun(reading, from, 'input') || isMark(reading, from, 'in')) reading.inputs.push(amount);
  else if (isNoun(reading, from, 'output') || isMark(reading, from, 'out')) reading.outputs.push(amount);
  else reading.volumes.push(amount);
  return finish;
};
