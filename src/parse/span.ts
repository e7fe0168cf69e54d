import type { LlmcostError } from '../errors.ts';
import type { Atom, NumberAtom } from './atoms.ts';
import { impossible, quoted, range } from './problems.ts';
import { markAt, nounAt, numberAt, unitAt } from './quantities.ts';
import { type Reading, wordsOf } from './reading.ts';

/** "300M-800M", "300 to 800M tokens", "between 30% and 60%": two numbers where one would stand. */

export interface Span {
  /** Index of its first atom, and of the first behind it. */
  readonly from: number;
  readonly end: number;
  /** One number for all of it, by its low end, its middle and its high end. */
  readonly low: NumberAtom;
  readonly middle: NumberAtom;
  readonly high: NumberAtom;
  /** What to say where this cannot be a range. */
  readonly refusal: LlmcostError;
}

const isSides = (reading: Reading, at: number): boolean =>
  nounAt(reading.atoms, at, 'input', 'output') || markAt(reading.atoms, at, 'in', 'out');

/** The unit behind a number, as words: " tokens", "/hr", "x H100". */
const tailOf = (reading: Reading, at: number): { words: string; end: number } => {
  let end = at;
  while (end < at + 4) {
    const atom = reading.atoms[end];
    const part =
      atom?.kind === 'unit' ||
      atom?.kind === 'rate' ||
      atom?.kind === 'noun' ||
      atom?.kind === 'gpu' ||
      atom?.kind === 'period' ||
      markAt(reading.atoms, end, 'slash', 'per', 'times');
    if (!part) break;
    end += 1;
  }
  const first = reading.atoms[at - 1];
  const last = reading.atoms[end - 1];
  return { words: end > at && first && last ? reading.text.slice(first.end, last.end) : '', end };
};

const DIGITS = /\d[\d,._']*/;

/** What the written digits of a number were multiplied with: a million in 300M, a hundredth in 40 %. */
const scaleOf = (reading: Reading, { start, end, value }: NumberAtom): number => {
  const written = Number(DIGITS.exec(reading.text.slice(start, end))?.[0].replace(/[,_']/g, '') ?? '');
  const scale = value / written;
  return Number.isFinite(scale) && scale > 0 ? Number(scale.toPrecision(12)) : 1;
};

/** "300-800M" means 300M: the scale of the high end, where the low one has none. */
const lowValue = (reading: Reading, low: NumberAtom, high: NumberAtom): number =>
  (high.scaled && !low.scaled && !low.percent) || (high.percent && !low.percent && !low.scaled)
    ? Number((low.value * scaleOf(reading, high)).toPrecision(15))
    : low.value;

const inverted = (words: string, low: string, high: string): LlmcostError =>
  impossible(`${quoted(words)} goes from high to low: type "${high} to ${low}".`, [`${high} to ${low}`]);

/** The range that begins at an atom. Throws `impossible-value` where it goes from high to low. */
const spanAt = (reading: Reading, at: number): Span | null => {
  const isBetween = markAt(reading.atoms, at, 'between');
  const from = isBetween ? at + 1 : at;
  const low = numberAt(reading.atoms, from);
  const high = numberAt(reading.atoms, from + 2);
  if (!low || !high || low.wordy) return null;
  const joined = isBetween
    ? markAt(reading.atoms, from + 1, 'and', 'dash', 'to')
    : markAt(reading.atoms, from + 1, 'dash', 'to');
  if (!joined) return null;
  if (
    markAt(reading.atoms, from + 1, 'to') &&
    !isBetween &&
    (isSides(reading, from + 3) || (high.money !== low.money && low.money))
  )
    return null;
  const highText = reading.text.slice(high.start, high.end);
  const lowText = reading.text.slice(low.start, low.end);
  const tail = tailOf(reading, from + 3);
  const scale = high.scaled && !low.scaled ? (/ ?[a-z]+$/i.exec(highText)?.[0] ?? '') : '';
  const percent = high.percent && !low.percent ? '%' : '';
  const dollar = high.money !== low.money ? '$' : '';
  const clean = (words: string): string => words.replace(/^\$/, '');
  const lowHint = `${low.money || dollar ? '$' : ''}${clean(lowText)}${scale}${percent}${tail.words}`;
  const highHint = `${high.money || dollar ? '$' : ''}${clean(highText)}${tail.words}`;
  // "call me at 555-1234": bare numbers are a range of whatever is named beside them.
  const isBare = ![low, high].some(({ scaled, money, percent: share }) => scaled || money || share);
  if (isBare && tail.words === '' && reading.atoms[at - 1]?.kind !== 'noun') return null;
  const words = wordsOf(reading, at, Math.max(from + 3, tail.end));
  const first = lowValue(reading, low, high);
  if (first > high.value) throw inverted(words, lowHint, highHint);
  const atom = (value: number): NumberAtom => ({
    kind: 'number',
    start: (reading.atoms[at] ?? low).start,
    end: high.end,
    value,
    money: low.money || high.money,
    percent: low.percent || high.percent,
    scaled: low.scaled || high.scaled,
    wordy: false,
  });
  return {
    from: at,
    end: from + 3,
    low: atom(first),
    middle: atom(Number(((first + high.value) / 2).toPrecision(15))),
    high: atom(high.value),
    refusal: range(words, lowHint, highHint),
  };
};

/** All ranges of a line, in order. */
export const spansOf = (reading: Reading): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < reading.atoms.length; at += 1) {
    const span = unitAt(reading.atoms, at, 'token') ? null : spanAt(reading, at);
    if (span === null) continue;
    spans.push(span);
    at = span.end - 1;
  }
  return spans;
};

/** The atoms with one number for each range. */
export const withEnds = (
  atoms: readonly Atom[],
  spans: readonly Span[],
  endOf: (span: Span) => NumberAtom,
): readonly Atom[] => {
  const made: Atom[] = [];
  let next = 0;
  for (const span of spans) {
    made.push(...atoms.slice(next, span.from), endOf(span));
    next = span.end;
  }
  return [...made, ...atoms.slice(next)];
};
