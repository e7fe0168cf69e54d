import type { DraftField } from '../../domain/draft.ts';
import type { Noun } from '../atoms.ts';
import { impossible, quoted } from '../problems.ts';
import { type Reading, setField, wordsOf } from '../reading.ts';
import { atomAt, CONNECTORS, isMark, isNoun, numberHere, type Reader, skipMarks } from './look.ts';

/** Shares: "40% util", "cached 60%", "0.6 utilization", "20% off". */

const FIELDS: Readonly<Partial<Record<Noun, DraftField>>> = {
  util: 'selfHosted.plannedLoad',
  idle: 'selfHosted.plannedLoad',
  cached: 'workload.cachedInputShare',
  batch: 'workload.batchShare',
  discount: 'apis.discount',
  residual: 'selfHosted.procurement.residualShare',
  capital: 'selfHosted.procurement.annualCostOfCapital',
  maintenance: 'selfHosted.procurement.annualMaintenanceShare',
  input: 'workload.inputShare',
  output: 'workload.inputShare',
};

const OPPOSITES: ReadonlySet<Noun> = new Set(['idle', 'output']);

const write = (reading: Reading, noun: Noun, share: number, words: string): void => {
  const field = FIELDS[noun];
  if (!field) return;
  if (share > 1 && field !== 'selfHosted.procurement.annualCostOfCapital')
    throw impossible(`${quoted(words)} is more than 100 %: type a share of at most 100 %, such as "40%".`, [
      '40%',
    ]);
  const value = OPPOSITES.has(noun) ? Number((1 - share).toPrecision(12)) : share;
  setField(reading, field, value, words);
};

/** The noun behind a share: at once, or behind "of the", "in", "the", "on". */
const nounBehind = (reading: Reading, at: number): { noun: Noun; end: number } | null => {
  if (isMark(reading, at, 'in', 'out')) {
    const noun = isMark(reading, at, 'in') ? 'input' : 'output';
    const behind = atomAt(reading, at + 1);
    if (noun === 'output' || behind?.kind !== 'noun') return { noun, end: at + 1 };
  }
  if (isMark(reading, at, 'off') && !isNoun(reading, at + 1, 'peak'))
    return { noun: 'discount', end: at + 1 };
  const from = skipMarks(reading, at, ['of', 'in', 'on', 'to', 'a'], 2);
  let atom = atomAt(reading, from);
  let end = from + 1;
  // "60% of input cached", "60 % of the prompt is cached": the second word says what is meant.
  if (isNoun(reading, from, 'input') && isNoun(reading, from + 1, 'cached')) {
    atom = atomAt(reading, from + 1);
    end = from + 2;
  }
  if (
    atom?.kind === 'unit' &&
    atom.unit !== 'gpu' &&
    isNoun(reading, from + 1, 'cached', 'batch', 'input', 'output')
  ) {
    atom = atomAt(reading, from + 1);
    end = from + 2;
  }
  if (atom?.kind !== 'noun') return null;
  if (atom.noun === 'volume' && isNoun(reading, from + 1, 'batch')) return { noun: 'batch', end: from + 2 };
  return FIELDS[atom.noun] ? { noun: atom.noun, end } : null;
};

/** A number first: "40% util", "90% input", "0.6 utilization". */
export const readPercent: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.wordy) return null;
  const behind = nounBehind(reading, at + 1);
  if (!behind) return null;
  if (!number.percent) {
    if (behind.noun !== 'util' || number.value > 1) return null;
  }
  write(reading, behind.noun, number.value, wordsOf(reading, at, behind.end));
  return behind.end;
};

/** "2/3 input", "1/3 cached": a fraction with what it is a share of behind it. */
export const readFraction: Reader = (reading, at) => {
  const part = numberHere(reading, at);
  const whole = numberHere(reading, at + 2);
  if (!part || !whole || !isMark(reading, at + 1, 'slash') || part.money || part.percent || part.scaled)
    return null;
  if (whole.money || whole.percent || whole.scaled || part.value >= whole.value || whole.value > 10)
    return null;
  const behind = nounBehind(reading, at + 3);
  // "1/3 in/out" is a mix of both sides.
  if (
    !behind ||
    isMark(reading, behind.end, 'slash', 'to', 'colon', 'out') ||
    isNoun(reading, behind.end, 'output')
  )
    return null;
  write(
    reading,
    behind.noun,
    Number((part.value / whole.value).toPrecision(12)),
    wordsOf(reading, at, behind.end),
  );
  return behind.end;
};

/** A noun first: "util 40%", "cache hit rate: 60%", "discount of 15%". */
export const readShareNoun: Reader = (reading, at) => {
  const atom = atomAt(reading, at);
  if (atom?.kind !== 'noun' || !FIELDS[atom.noun]) return null;
  const from = skipMarks(reading, at + 1, CONNECTORS);
  const number = numberHere(reading, from);
  if (!number || number.money || number.wordy) return null;
  const words = wordsOf(reading, at, from + 1);
  if (number.percent) {
    // "cached 40% util": the noun behind is the nearer one.
    const ahead = nounBehind(reading, from + 1);
    const series = ahead ? numberHere(reading, ahead.end)?.percent === true : false;
    if (ahead && ahead.end === from + 2 && from === at + 1 && !series && isLoose(reading, at)) return null;
    write(reading, atom.noun, number.value, words);
    return from + 1;
  }
  if (number.scaled || atom.noun === 'input' || atom.noun === 'output' || atom.noun === 'batch') return null;
  const next = atomAt(reading, from + 1);
  if (next?.kind === 'unit' || next?.kind === 'rate' || next?.kind === 'gpu') return null;
  if (number.value > 1)
    throw impossible(
      `${quoted(words)} is more than 1: type ${quoted(`${wordsOf(reading, at, at + 1)} ${number.value}%`)} for percent.`,
      [`${wordsOf(reading, at, at + 1)} ${number.value}%`],
    );
  write(reading, atom.noun, number.value, words);
  return from + 1;
};

/** A noun that prose uses without a share of its own. */
const isLoose = (reading: Reading, at: number): boolean => isNoun(reading, at, 'input', 'output', 'batch');
