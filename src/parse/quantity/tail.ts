import type { Mark, NumberAtom, Unit } from '../atoms.ts';
import {
  isName,
  isTight,
  isTime,
  markAt,
  nounAt,
  numberAt,
  sideOf,
  skipMarks,
  type Tail,
  textOf,
  timeAt,
  unitAt,
} from './look.ts';
import { belongsToNext, takes } from './nouns.ts';
import { isSizeOfSide, perAt } from './per.ts';
import { inMeansInput } from './sides.ts';
import { weekPartAt } from './week.ts';

/** What stands behind a number: each step takes one thing, until none does. */

const MOST_NAMES = 3;

/** One thing that may stand behind a number: true where it was there and taken. */
type Step = (tail: Tail) => boolean;

const PAIR_MARKS: readonly Mark[] = ['slash', 'colon', 'to', 'plus'];

const isPlainNumber = (number: NumberAtom | null): number is NumberAtom =>
  number !== null && !number.percent && !number.wordy;

/** "3/15", "80:20", "4-to-1 input to output". */
const pair: Step = (tail) => {
  const { atoms, number, end } = tail;
  if (tail.second !== null || numberAt(atoms, end - 1) !== number) return false;
  const atom = atoms[end];
  const second = numberAt(atoms, end + 1);
  if (atom?.kind !== 'mark' || !PAIR_MARKS.includes(atom.mark)) return false;
  if (!isPlainNumber(second) || !isPlainNumber(number)) return false;
  const isSplit = /\b(?:split|ratio|mix)(?: (?:of|is|at))? ?$/i.test(
    tail.text.slice(Math.max(0, number.start - 12), number.start),
  );
  if (atom.mark === 'to' && sideOf(atoms, end + 2) === null && !isSplit) return false;
  // "plan 2027: 500M": what stands before a colon and a space names what follows.
  if (atom.mark === 'colon' && tail.text[atom.end] === ' ' && tail.text[atom.start - 1] !== ' ') return false;
  if (second.money !== number.money && !number.money) return false;
  // "$0.0009/1K input": per so many tokens.
  if (number.money && !second.money && (second.scaled || second.value >= 1000)) return false;
  tail.second = second;
  tail.link = atom.mark;
  tail.end += 2;
  return true;
};

const times: Step = (tail) => {
  const { atoms, end } = tail;
  if (!markAt(atoms, end, 'times') || numberAt(atoms, end - 1) === null || numberAt(atoms, end + 1))
    return false;
  tail.times = true;
  tail.end += 1;
  return true;
};

/** "10M claude tokens", "40k support chats": names between a number and its unit stay names. */
const names: Step = (tail) => {
  const { atoms, end, number } = tail;
  if (tail.unit !== null || number.money || number.percent || numberAt(atoms, end - 1) !== number)
    return false;
  let to = end;
  while (to < end + MOST_NAMES && (isName(atoms[to]) || nounAt(atoms, to, 'other'))) to += 1;
  const counts =
    unitAt(atoms, to, 'token', 'request', 'user', 'page') || nounAt(atoms, to, 'input', 'output');
  // "2 zillion tokens": behind a small number an unknown word may be its scale.
  const scale = number.value < 1000 && atoms[end]?.kind === 'unknown' && unitAt(atoms, to, 'token');
  if (to === end || !counts || scale) return false;
  for (let at = end; at < to; at += 1) tail.names.push(at);
  tail.end = to;
  return true;
};

const RATE_BEHIND: ReadonlySet<Unit> = new Set(['million', 'thousand']);

/** Things with text in them: so many tokens of each are read. */
const READ_THING = /^(?:doc|page|dokument|article|e?-?mail|ticket|report|transaction|prompt)/i;

/** "100 GPU hours" are hours. */
const gpuHours: Step = (tail) => {
  if (tail.unit !== null || !unitAt(tail.atoms, tail.end, 'gpu') || !unitAt(tail.atoms, tail.end + 1, 'hour'))
    return false;
  tail.unit = 'hour';
  tail.end += 2;
  return true;
};

/** "10k token docs": the size of each, and documents are read. */
const sizedThings: Step = (tail) => {
  const atom = tail.atoms[tail.end];
  const sizes = (tail.unit === 'token' || isSizeOfSide(tail)) && tail.per.length === 0 && !tail.each;
  if (!sizes || atom === undefined || !unitAt(tail.atoms, tail.end, 'request', 'page')) return false;
  tail.each = true;
  if (tail.side === null && READ_THING.test(tail.text.slice(atom.start, atom.end))) tail.side = 'input';
  tail.end += 1;
  return true;
};

/** "200k customer emails", "15k pdf pages": what is counted is the second. */
const thingsOfThings: Step = (tail) => {
  const { atoms, end, text } = tail;
  const [first, second] = [atoms[end], atoms[end + 1]];
  if (tail.unit !== null || !unitAt(atoms, end, 'user', 'request')) return false;
  if (second?.kind !== 'unit' || (second.unit !== 'request' && second.unit !== 'page')) return false;
  if (first === undefined || !isTight(text, first.end, second.start)) return false;
  // "20 users requests", "500 chats messages": of things in the plural nothing is a thing.
  if (/s$/i.test(text.slice(first.start, first.end))) return false;
  tail.unit = second.unit;
  tail.end += 2;
  return true;
};

/** "tokens in 1.1B/mo tokens out 70M/mo": the words belong to the number behind them. */
const isLabelOfNext = ({ atoms, end, per: pers }: Tail): boolean =>
  pers.length > 0 &&
  unitAt(atoms, end, 'token') &&
  markAt(atoms, end + 1, 'in', 'out') &&
  numberAt(atoms, end + 2) !== null;

const unit: Step = (tail) => !isLabelOfNext(tail) && takesUnit(tail);

const takesUnit: Step = (tail) => {
  const { atoms, end, number } = tail;
  const atom = atoms[end];
  if (atom?.kind !== 'unit') return false;
  if (tail.unit === null && !(number.money && isTime(atom.unit))) {
    if (RATE_BEHIND.has(atom.unit)) return false;
    // "350 EUR per month server": what is paid for, and not what is counted.
    if (number.money && atom.unit === 'server' && tail.per.length > 0) return false;
    if (isTime(atom.unit) && tail.per.length > 0 && atom.unit !== 'hour') return false;
    tail.unit = atom.unit;
  } else if (atom.unit !== 'token' || (tail.unit !== 'token' && tail.side === null)) return false;
  tail.end += 1;
  return true;
};

const rate: Step = (tail) => {
  const atom = tail.atoms[tail.end];
  if (atom?.kind !== 'rate' || tail.unit !== null || tail.number.money || tail.number.percent) return false;
  tail.unit = atom.unit;
  tail.per.push({ what: atom.period, many: 1 });
  tail.end += 1;
  return true;
};

/** Said of the number in front of it: "20k requests daily 1500 in", "$20k monthly 500M tokens". */
const isOfTheCount = ({ number, unit, side, isTimed }: Tail): boolean =>
  !isTimed && (number.money || unit === 'token' || unit === 'request' || side !== null);

const period: Step = (tail) => {
  const atom = tail.atoms[tail.end];
  // "2 H100 every night from 1am": GPUs are counted once, and not by the day.
  if (atom?.kind !== 'period' || tail.gpu !== null) return false;
  // "2 H100, daily 3M tokens": it belongs to the number behind it, but not in "30 messages daily (1k in)".
  const next = numberAt(tail.atoms, tail.end + 1);
  const opens = next !== null && tail.text.slice(atom.end, next.start).includes('(');
  const isNext = next !== null && !opens && !isOfTheCount(tail);
  if (isNext || tail.per.some(({ what }) => isTime(what as Unit))) return false;
  tail.per.push({ what: atom.unit, many: 1 });
  tail.end += 1;
  return true;
};

const per: Step = (tail) => {
  const found = perAt(tail);
  if (
    found === null ||
    (markAt(tail.atoms, tail.end, 'in') && inMeansInput(tail.text, tail.atoms, tail.end)) ||
    tail.per.some(({ what }) => what === found.per.what)
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
const partOfWeek: Step = (tail) => {
  const { atoms, end, number, per: pers } = tail;
  const times = pers.filter(({ what }) => what !== 'token' && what !== 'gpu-named' && isTime(what));
  const isOfDay = times.every(({ what, many }) => what === 'day' && many === 1);
  const part = number.money || number.percent || !isOfDay ? null : weekPartAt(atoms, end);
  if (part === null) return false;
  tail.per = [...pers.filter((one) => !times.includes(one)), { what: part.day, many: 1 }];
  tail.end = part.end;
  return true;
};

const each: Step = (tail) => {
  if (!markAt(tail.atoms, tail.end, 'each') || tail.each) return false;
  if (timeAt(tail.atoms[tail.end + 1]) !== null) return false;
  // "8 users each 20 prompts"
  if (!tail.number.money && numberAt(tail.atoms, tail.end + 1)) return false;
  tail.each = true;
  tail.end += 1;
  return true;
};

const side: Step = (tail) => {
  const { atoms, text } = tail;
  const from =
    markAt(atoms, tail.end, 'of', 'in', 'on') && nounAt(atoms, tail.end + 1, 'input', 'output')
      ? tail.end + 1
      : tail.end;
  const first = sideOf(atoms, from);
  if (first === null || tail.side !== null || belongsToNext(tail, from)) return false;
  const join = skipMarks(atoms, from + 1, ['plus', 'and', 'slash', 'comma', 'to', 'colon', 'dash'], 1);
  // "1500 in 300 out, in EUR"
  const isSide = !markAt(atoms, join, 'in') || inMeansInput(text, atoms, join);
  const other = isSide ? sideOf(atoms, join) : null;
  const isOfPair = tail.second !== null || numberAt(atoms, join + 1) === null;
  if (other !== null && other !== first && isOfPair && join <= from + 2) {
    tail.bothSides = true;
    tail.reversed = first === 'output';
    tail.end = join + 1;
    return true;
  }
  if (markAt(atoms, from, 'in') && !inMeansInput(text, atoms, from)) return false;
  tail.side = first;
  tail.end = from + 1;
  return true;
};

const noun: Step = (tail) => {
  const { atoms } = tail;
  const from = skipMarks(atoms, tail.end, ['of', 'in', 'on', 'to', 'a', 'night'], 2);
  const inner =
    unitAt(atoms, from, 'token', 'request') && nounAt(atoms, from + 1, 'cached', 'batch', 'input', 'output')
      ? from + 1
      : from;
  const atom = atoms[inner];
  if (
    atom?.kind !== 'noun' ||
    belongsToNext(tail, inner) ||
    !(takes(atom.noun, tail) || (atom.noun === 'context' && unitAt(atoms, inner + 1, 'token')))
  )
    return false;
  if (atom.noun === 'fleet') tail.total = true;
  tail.behind.push(atom.noun);
  tail.end = inner + 1;
  return true;
};

const gpu: Step = (tail) => {
  const { atoms, number } = tail;
  const from = skipMarks(atoms, tail.end, ['dash', 'of', 'own', 'rent'], 2);
  const atom = atoms[from];
  if (atom?.kind !== 'gpu' || tail.unit !== null || tail.per.length > 0 || number.money || number.percent)
    return false;
  if (number.scaled && number.value >= 1e5) return false;
  tail.gpu = atom.id;
  // "4 own L40S": whose they are is read on its own.
  for (let at = tail.end; at < from; at += 1) if (markAt(atoms, at, 'own', 'rent')) tail.names.push(at);
  // "8xH100 node" is one machine of eight, "2 H200 nodes" are two machines of so many as nobody said.
  const machines = /\b(?:servers|nodes|boxes|machines)$/i.test(textOf(tail.text, atoms, from, from + 2));
  tail.unit = unitAt(atoms, from + 1, 'server') && machines && number.value > 1 ? 'server' : 'gpu';
  tail.end = unitAt(atoms, from + 1, 'gpu', 'server') ? from + 2 : from + 1;
  return true;
};

/** What may stand behind a number, tried in this order at each place. */
export const STEPS: readonly Step[] = [
  pair,
  times,
  names,
  gpuHours,
  sizedThings,
  thingsOfThings,
  unit,
  rate,
  period,
  partOfWeek,
  per,
  each,
  side,
  noun,
  gpu,
];
