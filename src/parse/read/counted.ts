import type { Reading } from '../reading.ts';
import { behindNames } from './late-period.ts';
import {
  atomAt,
  eachRequestAt,
  inMeansInput,
  isMark,
  isNoun,
  isUnit,
  numberHere,
  type Period,
  periodAt,
  skipMarks,
} from './look.ts';

/** What stands behind a number that counts tokens: sides, units, periods. */

export type Side = 'input' | 'output' | null;

const sideHere = (reading: Reading, at: number): Side => {
  if (isNoun(reading, at, 'input') || isMark(reading, at, 'in')) return 'input';
  return isNoun(reading, at, 'output') || isMark(reading, at, 'out') ? 'output' : null;
};

/** "input + output", "in and out": both sides at once are no side. */
const bothSidesAt = (reading: Reading, at: number): number | null => {
  const first = sideHere(reading, at);
  const next = skipMarks(reading, at + 1, ['plus', 'and', 'slash', 'comma'], 1);
  const second = sideHere(reading, next);
  const bare = numberHere(reading, next + 1) === null;
  return first !== null && second !== null && first !== second && bare ? next + 1 : null;
};

export const sideAt = (reading: Reading, at: number): { side: Side; end: number } => {
  const both = bothSidesAt(reading, at);
  if (both !== null) return { side: null, end: both };
  if (isMark(reading, at, 'of', 'in') && isNoun(reading, at + 1, 'input', 'output'))
    return sideAt(reading, at + 1);
  if (isMark(reading, at, 'in') && !inMeansInput(reading, at)) return { side: null, end: at };
  const side = sideHere(reading, at);
  return { side, end: side === null ? at : at + 1 };
};

/** No model takes a longer prompt: a larger number before "context" is a volume. */
const LONGEST_CONTEXT = 2e6;

export interface Counted {
  readonly side: Side;
  readonly tokens: boolean;
  readonly context: boolean;
  readonly period: Period | null;
  readonly each: boolean;
  readonly end: number;
}

/** What follows the number: "input tokens a day", "tokens out per request", "tok/s". */
export const countedAt = (reading: Reading, at: number): Counted => {
  let end = behindNames(reading, at, 'token');
  let { side, end: behindSide } = sideAt(reading, end);
  end = behindSide;
  const rate = atomAt(reading, end);
  if (rate?.kind === 'rate' && rate.unit === 'token') {
    const perMonth = { second: 730 * 3600, minute: 730 * 60, day: 365 / 12 }[
      rate.period as 'second' | 'minute' | 'day'
    ];
    return {
      side,
      tokens: true,
      context: false,
      period: { unit: rate.period, perMonth, end: end + 1 },
      each: false,
      end: end + 1,
    };
  }
  const tokens = isUnit(reading, end, 'token');
  if (tokens) end += 1;
  if (side === null && tokens) {
    const behind = sideAt(reading, end);
    side = behind.side;
    end = behind.end;
    if (behind.side !== null && isUnit(reading, end, 'token')) end += 1;
  }
  const number = numberHere(reading, at - 1);
  const context =
    (number?.value ?? 0) <= LONGEST_CONTEXT &&
    isNoun(reading, isMark(reading, end, 'of') ? end + 1 : end, 'context');
  if (context) end += isMark(reading, end, 'of') ? 2 : 1;
  let each = false;
  let period: Period | null = null;
  for (let turn = 0; turn < 2; turn += 1) {
    const behindEach = each ? null : eachRequestAt(reading, end);
    if (behindEach !== null) {
      each = true;
      end = behindEach;
    }
    const found: Period | null = period === null ? periodAt(reading, end) : null;
    if (found) {
      period = found;
      end = found.end;
    }
  }
  if (isMark(reading, end, 'out') && side === null && period !== null) {
    side = 'output';
    end += 1;
  }
  return { side, tokens, context, period, each, end };
};
