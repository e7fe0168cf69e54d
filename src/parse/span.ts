import { exactly, withoutDust } from '../domain/round.ts';
import type { LlmcostError } from '../errors.ts';
import type { Atom, NumberAtom } from './atoms.ts';
import { wordsOf } from './beside.ts';
import { impossible, quoted, range, say } from './problems.ts';
import { markAt, nounAt, numberAt, unitAt } from './quantities.ts';
import type { Reading } from './reading.ts';

/** "300M-800M", "300 to 800M tokens", "between 30% and 60%": two numbers where one would stand. */

/** The pieces of a line. */
type Words = Pick<Reading, 'text' | 'atoms'>;

/** Two ends of a range: "2-3B", "between 1 and 2 seconds". */
export interface RangeEnds {
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

const isSides = (atoms: readonly Atom[], at: number): boolean =>
  nounAt(atoms, at, 'input', 'output') || markAt(atoms, at, 'in', 'out');

/** The unit behind a number, as words: " tokens", "/hr", "x H100". */
const tailOf = (reading: Words, at: number): { words: string; end: number } => {
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
const scaleOf = (reading: Words, { start, end, value }: NumberAtom): number => {
  const written = Number(DIGITS.exec(reading.text.slice(start, end))?.[0].replace(/[,_']/g, '') ?? '');
  const scale = value / written;
  return Number.isFinite(scale) && scale > 0 ? withoutDust(scale) : 1;
};

/** "300-800M" means 300M: the scale of the high end, where the low one has none. */
const lowValue = (reading: Words, low: NumberAtom, high: NumberAtom): number =>
  (high.scaled && !low.scaled && !low.percent) || (high.percent && !low.percent && !low.scaled)
    ? exactly(low.value * scaleOf(reading, high))
    : low.value;

const inverted = (words: string, low: string, high: string): LlmcostError =>
  impossible(say`${quoted(words)} goes from high to low: type "${high} to ${low}".`, [`${high} to ${low}`]);

/** The two numbers of a range; null where what joins them makes none. */
const endsOf = (
  { atoms }: Words,
  from: number,
  isBetween: boolean,
): readonly [NumberAtom, NumberAtom] | null => {
  const low = numberAt(atoms, from);
  const high = numberAt(atoms, from + 2);
  if (
    !low ||
    !high ||
    low.wordy ||
    !markAt(atoms, from + 1, 'dash', 'to', ...(isBetween ? (['and'] as const) : []))
  )
    return null;
  // "4 to 1 output to input" is a mix, "$3 to 15" no range of money.
  const isOther = isSides(atoms, from + 3) || (high.money !== low.money && low.money);
  return markAt(atoms, from + 1, 'to') && !isBetween && isOther ? null : [low, high];
};

/** Both ends as they would be typed alone: each with the scale, the sign and the unit that is said once. */
const hintsOf = (
  { text }: Words,
  low: NumberAtom,
  high: NumberAtom,
  unit: string,
): readonly [string, string] => {
  const [lowText = '', highText = ''] = [low, high].map(({ start, end }) =>
    text.slice(start, end).replace(/^\$/, ''),
  );
  const scale = high.scaled && !low.scaled ? (/ ?[a-z]+$/i.exec(highText)?.[0] ?? '') : '';
  const percent = high.percent && !low.percent ? '%' : '';
  const dollar = low.money || high.money ? '$' : '';
  return [`${dollar}${lowText}${scale}${percent}${unit}`, `${dollar}${highText}${unit}`];
};

/** From this hour on people are busy; hardly anything is so many times as busy as on average. */
const MORNING = 8;

const isBare = ({ scaled, money, percent }: NumberAtom): boolean => !scaled && !money && !percent;

/** "200-400 out": of one side, which ends the clause; "80-20 in out" is a mix. */
const isOneSide = (atoms: readonly Atom[], at: number): boolean =>
  isSides(atoms, at) &&
  !isSides(atoms, at + 1) &&
  (atoms[at + 1] === undefined ||
    numberAt(atoms, at + 1) !== null ||
    markAt(atoms, at + 1, 'comma', 'stop', 'and', 'plus', 'per', 'each', 'versus', 'slash'));

/** The range that begins at an atom. Throws `impossible-value` where it goes from high to low. */
const spanAt = (reading: Words, at: number): RangeEnds | null => {
  const isBetween = markAt(reading.atoms, at, 'between');
  const from = isBetween ? at + 1 : at;
  const ends = endsOf(reading, from, isBetween);
  if (ends === null) return null;
  const [low, high] = ends;
  const tail = tailOf(reading, from + 3);
  // "call me at 555-1234": bare numbers are a range of whatever is named beside them.
  const isNamed =
    tail.words !== '' || reading.atoms[at - 1]?.kind === 'noun' || isOneSide(reading.atoms, from + 3);
  // "peaks between 9 and 11" is of the clock.
  const isClock =
    isBetween &&
    nounAt(reading.atoms, at - 1, 'peak') &&
    high.value >= MORNING &&
    !/^ ?[x×]/i.test(reading.text.slice(high.end, high.end + 2));
  if (isBare(low) && isBare(high) && (isClock || !isNamed)) return null;
  const [lowHint, highHint] = hintsOf(reading, low, high, tail.words);
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
    middle: atom(exactly((first + high.value) / 2)),
    high: atom(high.value),
    refusal: range(words, lowHint, highHint),
  };
};

/** All ranges of a line, in order. */
export const spansOf = (reading: Words): readonly RangeEnds[] => {
  const spans: RangeEnds[] = [];
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
  spans: readonly RangeEnds[],
  endOf: (span: RangeEnds) => NumberAtom,
): readonly Atom[] => {
  const made: Atom[] = [];
  let next = 0;
  for (const span of spans) {
    made.push(...atoms.slice(next, span.from), endOf(span));
    next = span.end;
  }
  return [...made, ...atoms.slice(next)];
};
