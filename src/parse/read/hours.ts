import { DAYS_PER_MONTH, FTE_HOURS_PER_MONTH, HOURS_PER_MONTH, WEEKS_PER_MONTH } from '../../domain/units.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import {
  atomAt,
  CONNECTORS,
  isMark,
  isNoun,
  isUnit,
  numberHere,
  periodAt,
  type Reader,
  skipMarks,
} from './look.ts';
import { isBillAhead } from './money-look.ts';

/** Time: hours of ops and set-up, and hours that are billed. */

const NIGHTS_OFF_HOURS = 12 * DAYS_PER_MONTH;
const WEEKENDS_OFF_HOURS = (HOURS_PER_MONTH * 5) / 7;
const BOTH_OFF_HOURS = 12 * 5 * WEEKS_PER_MONTH;

/** "switched off at night", "off on weekends", "nights and weekends off". */
export const readSwitchedOff: Reader = (reading, at) => {
  const startsOff = isMark(reading, at, 'switched-off', 'off');
  const times: ('night' | 'weekend')[] = [];
  let end = startsOff ? at + 1 : at;
  for (let step = 0; step < 6; step += 1) {
    if (isMark(reading, end, 'night')) times.push('night');
    else if (isMark(reading, end, 'weekend')) times.push('weekend');
    else if (!isMark(reading, end, 'on', 'at', 'and', 'over', 'comma')) break;
    end += 1;
  }
  if (times.length === 0) {
    if (isMark(reading, at, 'switched-off')) {
      reading.hoursOn = 'off';
      return at + 1;
    }
    return null;
  }
  while (isMark(reading, end - 1, 'on', 'at', 'and', 'over', 'comma')) end -= 1;
  if (!startsOff) {
    if (!isMark(reading, end, 'off', 'switched-off')) return null;
    end += 1;
  }
  const both = times.includes('night') && times.includes('weekend');
  const hours = both ? BOTH_OFF_HOURS : times.includes('night') ? NIGHTS_OFF_HOURS : WEEKENDS_OFF_HOURS;
  setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, wordsOf(reading, at, end));
  return end;
};

const behindOps = (reading: Reading, at: number): { end: number; noun: 'ops' | 'setup' } | null => {
  const from = skipMarks(reading, at, ['of', 'on', 'a'], 2);
  if (isNoun(reading, from, 'ops')) return { end: from + 1, noun: 'ops' };
  if (isNoun(reading, from, 'setup')) return { end: from + 1, noun: 'setup' };
  return null;
};

const setOps = (reading: Reading, noun: 'ops' | 'setup', hours: number, words: string): void => {
  setField(
    reading,
    noun === 'ops' ? 'selfHosted.ops.hoursPerMonth' : 'selfHosted.ops.setupHours',
    hours,
    words,
  );
  reading.noun = noun;
};

/** "0.25 FTE", "half an FTE", "2 engineers": 160 hours a month each. */
export const readFte: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || !isUnit(reading, at + 1, 'fte')) return null;
  const behind = behindOps(reading, at + 2);
  const end = behind?.end ?? at + 2;
  if (behind?.noun === 'setup')
    throw notUnderstood(
      `Give the set-up in hours, such as "setup 40 hours", instead of ${quoted(wordsOf(reading, at, end))}.`,
      ['setup 40 hours'],
    );
  setOps(reading, 'ops', number.value * FTE_HOURS_PER_MONTH, wordsOf(reading, at, end));
  return readSalary(reading, end) ?? end;
};

/** "at $150k/year" behind an FTE: dollars an hour, at 160 hours a month. */
const readSalary = (reading: Reading, at: number): number | null => {
  const from = skipMarks(reading, at, ['at', 'on', 'of', 'comma'], 2);
  const money = numberHere(reading, from);
  if (!money?.money) return null;
  const each =
    isMark(reading, from + 1, 'per', 'slash', 'a') && isUnit(reading, from + 2, 'fte') ? from + 3 : from + 1;
  const period = periodAt(reading, each);
  if (period?.unit !== 'year' && period?.unit !== 'month') return null;
  if (isBillAhead(reading, period.end)) return null;
  const usdPerHour = (money.value * period.perMonth) / FTE_HOURS_PER_MONTH;
  setField(reading, 'selfHosted.ops.usdPerHour', usdPerHour, wordsOf(reading, from, period.end));
  return period.end;
};

/** "10h ops", "40 hours setup", "10 hours a day", "16 hours of ops a month". */
export const readHours: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const hasUnit = isUnit(reading, at + 1, 'hour');
  const direct = behindOps(reading, at + 1);
  if (!hasUnit && !direct) return null;
  if (!hasUnit && !/hour|hr/.test(wordsOf(reading, at + 1, direct?.end ?? at + 1))) return null;
  let end = at + 2;
  let ops = hasUnit ? behindOps(reading, end) : direct;
  if (ops) end = ops.end;
  const period = periodAt(reading, end);
  if (period) end = period.end;
  if (!ops) {
    ops = behindOps(reading, end);
    if (ops) end = ops.end;
  }
  const words = wordsOf(reading, at, end);
  if (period?.unit === 'hour') return null;
  if (ops) {
    setOps(reading, ops.noun, number.value * (ops.noun === 'ops' ? (period?.perMonth ?? 1) : 1), words);
    return end;
  }
  if (reading.noun === 'setup' || reading.noun === 'ops') {
    if (reading.hoursOn === null || isMark(reading, at - 1, 'colon')) {
      setOps(
        reading,
        reading.noun,
        number.value * (reading.noun === 'ops' ? (period?.perMonth ?? 1) : 1),
        words,
      );
      return end;
    }
  }
  return readBilled(reading, at, end, number.value, period?.perMonth ?? null, words);
};

const MOST_HOURS: Readonly<Record<string, number>> = { day: 24, week: 168, workday: 24 };

const readBilled = (
  reading: Reading,
  at: number,
  end: number,
  value: number,
  perMonth: number | null,
  words: string,
): number | null => {
  const behindBilled = isMark(reading, end, 'billed', 'rent')
    ? end + 1
    : isMark(reading, end, 'switched-off')
      ? end + 1
      : end;
  const off = isMark(reading, end, 'switched-off') || (reading.hoursOn === 'off' && behindBilled === end);
  const said = behindBilled > end || reading.hoursOn !== null || isMark(reading, at - 1, 'only');
  if (!said)
    throw notUnderstood(
      `What are ${quoted(words)} for? Type "billed ${words}" for hours in which the GPU is paid, or "${words} ops" for people's time.`,
      [`billed ${words}`, `${words} ops`],
    );
  const periodWord = Object.keys(MOST_HOURS).find(
    (unit) => perMonth !== null && words.toLowerCase().includes(unit),
  );
  const most = periodWord ? (MOST_HOURS[periodWord] ?? 744) : 744;
  if (value > most)
    throw impossible(`${quoted(words)} is more than there are: type at most ${most} hours.`, [
      'billed 200 hours a month',
    ]);
  if (off && periodWord === undefined)
    throw notUnderstood(
      `Say how many hours a day it is switched off, such as "switched off 12 hours a day".`,
      ['switched off 12 hours a day'],
    );
  const hours = (off ? most - value : value) * (perMonth ?? 1);
  setField(
    reading,
    'selfHosted.procurement.billedHoursPerMonth',
    hours,
    wordsOf(reading, isMark(reading, at - 1, 'billed', 'rent', 'switched-off') ? at - 1 : at, behindBilled),
  );
  return behindBilled;
};

/** "ops: 16h", "setup 40 hours", "ops 16", "setup takes 80 hours". */
export const readOpsNoun: Reader = (reading, at) => {
  if (!isNoun(reading, at, 'ops', 'setup')) return null;
  const noun = isNoun(reading, at, 'ops') ? 'ops' : 'setup';
  reading.noun = noun;
  const from = skipMarks(reading, at + 1, CONNECTORS);
  const number = numberHere(reading, from);
  if (!number || number.money || number.percent || number.scaled || number.wordy) return at + 1;
  if (isUnit(reading, from + 1, 'fte')) return at + 1;
  const next = atomAt(reading, from + 1);
  const hours = isUnit(reading, from + 1, 'hour');
  if (
    !hours &&
    (next?.kind === 'unit' ||
      next?.kind === 'rate' ||
      next?.kind === 'gpu' ||
      next?.kind === 'noun' ||
      next?.kind === 'model')
  )
    return at + 1;
  if (isNoun(reading, from + 2, 'ops', 'setup') && hours) return at + 1;
  if (isMark(reading, from - 1, 'at') && !hours) {
    setField(reading, 'selfHosted.ops.usdPerHour', number.value, wordsOf(reading, at, from + 1));
    return from + 1;
  }
  if (isMark(reading, from - 1, 'at') && isMark(reading, from + 1, 'slash', 'per')) return at + 1;
  const period = periodAt(reading, from + (hours ? 2 : 1));
  if (period && !hours) return at + 1;
  const end = period?.end ?? from + (hours ? 2 : 1);
  setOps(
    reading,
    noun,
    number.value * (noun === 'ops' ? (period?.perMonth ?? 1) : 1),
    wordsOf(reading, at, end),
  );
  return end;
};
