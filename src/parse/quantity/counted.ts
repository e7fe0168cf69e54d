import type { Noun, Unit } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import {
  isName,
  isTight,
  isTime,
  markAt,
  nounAt,
  numberAt,
  skipMarks,
  type Tail,
  type TailReader,
  unitAt,
} from './look.ts';
import { isSizeOfSide } from './per.ts';

/** What a number counts: tokens, requests, hours, GPUs, and the names in front of them. */

const MOST_NAMES = 3;

/** "10M claude tokens", "40k support chats": names between a number and its unit stay names. */
export const names: TailReader = (tail) => {
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
export const gpuHours: TailReader = (tail) => {
  if (tail.unit !== null || !unitAt(tail.atoms, tail.end, 'gpu') || !unitAt(tail.atoms, tail.end + 1, 'hour'))
    return false;
  tail.unit = 'hour';
  tail.end += 2;
  return true;
};

/** "10k token docs": the size of each, and documents are read. */
export const sizedThings: TailReader = (tail) => {
  const atom = tail.atoms[tail.end];
  const sizes = (tail.unit === 'token' || isSizeOfSide(tail)) && tail.per.length === 0 && !tail.each;
  if (!sizes || atom === undefined || !unitAt(tail.atoms, tail.end, 'request', 'page')) return false;
  tail.each = true;
  if (tail.side === null && READ_THING.test(tail.text.slice(atom.start, atom.end))) tail.side = 'input';
  tail.end += 1;
  return true;
};

/** "200k customer emails", "15k pdf pages": what is counted is the second. */
export const thingsOfThings: TailReader = (tail) => {
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

/** "500M tokens", "8 GPUs", "10 hours". */
export const unit: TailReader = (tail) => !isLabelOfNext(tail) && takesUnit(tail);

/** Whether a unit is of something else than the number before it, which nothing counts yet. */
const isOfOther = ({ number, per, side }: Tail, unit: Unit): boolean => {
  if (RATE_BEHIND.has(unit)) return true;
  // "350 EUR per month server": what is paid for, and not what is counted.
  if (number.money && unit === 'server' && per.length > 0) return true;
  // "9M output this month": tokens of a side are counted, and no months.
  return isTime(unit) && (side !== null || (per.length > 0 && unit !== 'hour'));
};

const takesUnit: TailReader = (tail) => {
  const { atoms, end, number } = tail;
  const atom = atoms[end];
  if (atom?.kind !== 'unit') return false;
  if (tail.unit === null && !(number.money && isTime(atom.unit))) {
    if (isOfOther(tail, atom.unit)) return false;
    tail.unit = atom.unit;
  } else if (atom.unit !== 'token' || (tail.unit !== 'token' && tail.side === null)) return false;
  tail.end += 1;
  return true;
};

/** "40 rpm", "900 tps": a unit and how often, in one word. */
export const rate: TailReader = (tail) => {
  const atom = tail.atoms[tail.end];
  // "out: 400 rpm: 650": the word is of the number behind its colon.
  if (markAt(tail.atoms, tail.end + 1, 'colon', 'equals') && numberAt(tail.atoms, tail.end + 2)) return false;
  if (atom?.kind !== 'rate' || tail.unit !== null || tail.number.money || tail.number.percent) return false;
  tail.unit = atom.unit;
  tail.per.push({ what: atom.period, many: 1 });
  tail.end += 1;
  return true;
};

/** Nouns whose number may stand behind them. */
const BEFORE_NUMBER: readonly (Noun | null)[] = ['concurrency', 'pue', 'input', 'output'];

/**
 * "3x peak H100", "64 concurrent H100", "PUE 1.2 H100", "300 out H100", "output: 300 H100": the number is its noun's or
 * its side's, and the GPU stands alone.
 */
const isOfNoun = ({ behind, front, side, times }: Tail): boolean =>
  side !== null ||
  behind.some((noun) => noun === 'peak' || noun === 'concurrency' || noun === 'tensor-parallel') ||
  (!times && BEFORE_NUMBER.includes(front));

/** "8 H100", "2 own L40S", "8xH100 node". */
export const gpu: TailReader = (tail) => {
  const { atoms, number } = tail;
  const from = skipMarks(atoms, tail.end, ['dash', 'of', 'own', 'rent'], 2);
  const atom = atoms[from];
  if (atom?.kind !== 'gpu' || tail.unit !== null || tail.per.length > 0 || number.money || number.percent)
    return false;
  if (number.scaled && number.value >= 1e5) return false;
  if (isOfNoun(tail)) return false;
  tail.gpu = atom.id;
  // "4 own L40S": whose they are is read on its own.
  for (let at = tail.end; at < from; at += 1) if (markAt(atoms, at, 'own', 'rent')) tail.names.push(at);
  // "8xH100 node" is one machine of eight, "2 H200 nodes" are two machines of so many as nobody said.
  const machines = /\b(?:servers|nodes|boxes|machines)$/i.test(
    wordsOf({ text: tail.text, atoms }, from, from + 2),
  );
  tail.unit = unitAt(atoms, from + 1, 'server') && machines && number.value > 1 ? 'server' : 'gpu';
  tail.end = unitAt(atoms, from + 1, 'gpu', 'server') ? from + 2 : from + 1;
  return true;
};
