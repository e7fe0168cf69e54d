import type { Unit } from '../atoms.ts';
import {
  isTime,
  markAt,
  numberAt,
  type Per,
  skipMarks,
  type Tail,
  type TailReader,
  timeAt,
  unitAt,
} from './look.ts';
import { perAt } from './per.ts';
import { inMeansInput } from './sides.ts';
import { weekPartAt } from './week.ts';

/** How often, or for each of what, a number is meant: a day, each user, a GPU and hour, a day of the weekend. */

/** Said of the number in front of it: "20k requests daily 1500 in", "$20k monthly 500M tokens". */
const isOfTheCount = ({ number, unit, side, isTimed }: Tail): boolean =>
  !isTimed && (number.money || unit === 'token' || unit === 'request' || side !== null);

const HARDWARE: ReadonlySet<Unit> = new Set(['gpu', 'server', 'replica']);

/** "2 H100 every night from 1am", "10M tokens, 3 replicas per day": what serves is counted once, and not by the day. */
const countsHardware = ({ gpu, unit, number }: Tail): boolean =>
  gpu !== null || (unit !== null && HARDWARE.has(unit) && !number.money);

/** "20k requests daily": one word that says how often. */
export const period: TailReader = (tail) => {
  const atom = tail.atoms[tail.end];
  if (atom?.kind !== 'period' || countsHardware(tail)) return false;
  // "2 H100, daily 3M tokens": it belongs to the number behind it, but not in "30 messages daily (1k in)".
  const next = numberAt(tail.atoms, tail.end + 1);
  const opens = next !== null && tail.text.slice(atom.end, next.start).includes('(');
  const isNext = next !== null && !opens && !isOfTheCount(tail);
  if (isNext || tail.per.some(({ what }) => isTime(what))) return false;
  tail.per.push({ what: atom.unit, many: 1 });
  tail.end += 1;
  return true;
};

const WITHIN_A_DAY: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

/** "10M tokens at $2/h per day": what has a time of its own leaves a longer one to the amount before it. */
const isOfAnother = ({ per: own }: Tail, { what }: Per): boolean =>
  isTime(what) && !WITHIN_A_DAY.has(what) && own.some((one) => WITHIN_A_DAY.has(one.what));

/** "a day", "per user", "per GPU hour". */
export const per: TailReader = (tail) => {
  const found = perAt(tail);
  if (
    found === null ||
    (isTime(found.per.what) && countsHardware(tail)) ||
    (markAt(tail.atoms, tail.end, 'in') && inMeansInput(tail.text, tail.atoms, tail.end)) ||
    tail.per.some(({ what }) => what === found.per.what) ||
    isOfAnother(tail, found.per)
  )
    return false;
  const hours =
    unitAt(tail.atoms, skipMarks(tail.atoms, found.end, ['dash'], 1), 'hour') &&
    (found.per.what === 'gpu' || found.per.what === 'gpu-named' || found.per.what === 'fte');
  const last = tail.atoms[found.end - 1];
  if (last?.kind === 'gpu') tail.names.push(found.end - 1);
  if ((found.per.what === 'request' || found.per.what === 'page') && !tail.number.money) tail.each = true;
  tail.per.push(found.per);
  tail.end = found.end;
  // "per GPU hour"
  if (hours) {
    tail.per.push({ what: 'hour', many: 1 });
    tail.end = skipMarks(tail.atoms, found.end, ['dash'], 1) + 1;
  }
  return true;
};

/** "10k requests a day on weekdays", "200k on weekends": of a day of that part of the week. */
export const partOfWeek: TailReader = (tail) => {
  const { atoms, end, number, per: pers } = tail;
  const times = pers.filter(({ what }) => what !== 'token' && what !== 'gpu-named' && isTime(what));
  const isOfDay = times.every(({ what, many }) => what === 'day' && many === 1);
  const part = number.money || number.percent || !isOfDay ? null : weekPartAt(atoms, end);
  if (part === null) return false;
  tail.per = [...pers.filter((one) => !times.includes(one)), { what: part.day, many: 1 }];
  tail.end = part.end;
  return true;
};

/** "1500 in each", "$31k apiece". */
export const each: TailReader = (tail) => {
  if (!markAt(tail.atoms, tail.end, 'each') || tail.each) return false;
  if (timeAt(tail.atoms[tail.end + 1]) !== null) return false;
  // "8 users each 20 prompts"
  if (!tail.number.money && numberAt(tail.atoms, tail.end + 1)) return false;
  tail.each = true;
  tail.end += 1;
  return true;
};
