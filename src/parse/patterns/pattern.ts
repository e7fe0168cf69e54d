import { byNoun, type DraftField } from '../../domain/fields/index.ts';
import type { Atom, Mark, Noun, Unit } from '../atoms.ts';
import { markAt, nounAt, type Quantity, unitAt } from '../quantities.ts';
import { type Reading, use } from '../reading.ts';
import { CODING_AGENT } from './work.ts';

/**
 * A pattern is a row: what a quantity must look like, and what it then says. Patterns know no order: each looks at the
 * quantity and at the clause around it, and the first in the list that fits reads it.
 */
export interface Pattern {
  /** For people who ask how a line was read. */
  readonly name: string;
  readonly fits: (quantity: Quantity, reading: Reading) => boolean;
  /** The quantity's own atoms are marked as read before. */
  readonly says: (quantity: Quantity, reading: Reading) => void;
}

/** Marks at which a clause ends. */
const ENDS: ReadonlySet<Mark> = new Set(['comma', 'stop', 'versus']);
const isEnd = (atom: Atom | undefined): boolean => atom?.kind === 'mark' && ENDS.has(atom.mark);
const CLAUSE_REACH = 12;

/** Whether the piece at a place is what somebody looks for. */
export type Test = (atom: Atom, at: number) => boolean;

/** How far the nearest atom of a kind is to the left of a quantity in its clause; null where there is none. */
export const leftOf = (reading: Reading, from: number, test: Test): number | null => {
  for (let at = from - 1; at >= 0 && at >= from - CLAUSE_REACH; at -= 1) {
    const atom = reading.atoms[at];
    if (atom === undefined || isEnd(atom)) return null;
    if (test(atom, at)) return from - at;
  }
  return null;
};

/** How many pieces to the right the first one lies that passes, within the clause; null for none. */
export const rightOf = (reading: Reading, end: number, test: Test): number | null => {
  for (let at = end; at < end + CLAUSE_REACH; at += 1) {
    const atom = reading.atoms[at];
    if (atom === undefined || isEnd(atom)) return null;
    if (test(atom, at)) return at - end + 1;
  }
  return null;
};

/** Whether one that passes lies on either side, within the clause. */
export const near = (quantity: Quantity, reading: Reading, test: Test): boolean =>
  leftOf(reading, quantity.first, test) !== null || rightOf(reading, quantity.end, test) !== null;

/** Passes one of these nouns. */
export const isNoun =
  (...nouns: readonly Noun[]): Test =>
  (atom) =>
    atom.kind === 'noun' && nouns.includes(atom.noun);
/** Passes one of these units. */
export const isUnit =
  (...units: readonly Unit[]): Test =>
  (atom) =>
    atom.kind === 'unit' && units.includes(atom.unit);
/** Passes one of these marks. */
export const isMark =
  (...marks: readonly Mark[]): Test =>
  (atom) =>
    atom.kind === 'mark' && marks.includes(atom.mark);
/** Passes a GPU, by its name, by a machine that has it, or as a unit. */
export const isGpu: Test = (atom) =>
  atom.kind === 'gpu' || atom.kind === 'instance' || (atom.kind === 'unit' && atom.unit === 'gpu');
/** Passes a GPU, or a machine that holds some. */
export const isHardware: Test = (atom, at) =>
  isGpu(atom, at) || (atom.kind === 'unit' && atom.unit === 'server');
/** Passes an API of the catalog. */
export const isApi: Test = (atom) => atom.kind === 'api';
/** The fields in hours, by the noun that names them. */
export const HOURS_OF: ReadonlyMap<Noun, DraftField> = byNoun('hours');
/** Passes words of people who run things. */
export const isPerson: Test = (atom) =>
  (atom.kind === 'noun' && HOURS_OF.has(atom.noun)) || (atom.kind === 'unit' && atom.unit === 'fte');

/** A noun at the number: in front, or behind. */
export const hasNoun = (quantity: Quantity, ...nouns: readonly Noun[]): boolean =>
  (quantity.front !== null && nouns.includes(quantity.front)) ||
  quantity.behind.some((noun) => nouns.includes(noun));

/** Whether it is counted by one of these: "$2 per GPU". */
export const hasPer = (quantity: Quantity, ...units: readonly Unit[]): boolean =>
  quantity.per.some(({ what }) => units.some((unit) => unit === what));

/** Whether it is neither money nor a share. */
export const isPlain = ({ number }: Quantity): boolean => !number.money && !number.percent;

/** "paid 2024": an amount of nothing. */
export const isYear = ({ number }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  !number.scaled &&
  Number.isInteger(number.value) &&
  number.value > 2000 &&
  number.value < 2040;

/** "8 GPUs", "4 H100": so many of them. */
export const countsGpus = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === 'gpu' &&
  quantity.second === null &&
  !(quantity.number.scaled && quantity.number.value > 1e5) &&
  quantity.perMonth === null;

/** A number that nothing counts: no unit, no side, no second number. */
export const isBare = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  quantity.side === null &&
  quantity.second === null &&
  quantity.gpu === null;

/** A figure in digits without a sign, a unit, a side or a second one: other words say what it is. */
export const isUnsigned = ({ number, unit, side, second }: Quantity): boolean =>
  !number.money && !number.percent && !number.wordy && unit === null && side === null && second === null;

/** Marks the atoms of a quantity as used, but for the names inside. */
export const claim = (quantity: Quantity, reading: Reading, end = quantity.end): void => {
  for (let at = quantity.first; at < end; at += 1) if (!quantity.names.includes(at)) use(reading, at);
  if (quantity.late !== null) use(reading, ...quantity.late);
};

/** The mark directly before a quantity. */
export const before = (quantity: Quantity, reading: Reading, ...marks: readonly Mark[]): boolean =>
  markAt(reading.atoms, quantity.first - 1, ...marks);

export { markAt, nounAt, unitAt };

/** The words from the start of a quantity up to an atom. */
export const wordsTo = (quantity: Quantity, { text, atoms }: Reading, end: number): string =>
  text.slice(atoms[quantity.first]?.start, atoms[end - 1]?.end);

/** The words of the whole clause around a quantity. */
export const clauseOf = (quantity: Quantity, { text, atoms }: Reading): string => {
  let from = quantity.first;
  while (from > 0 && from > quantity.first - CLAUSE_REACH && !isEnd(atoms[from - 1])) from -= 1;
  let to = quantity.end;
  while (to < atoms.length && to < quantity.end + CLAUSE_REACH && !isEnd(atoms[to])) to += 1;
  const start = from === 0 ? 0 : (atoms[from - 1]?.end ?? 0);
  return text.slice(start, atoms[to]?.start ?? text.length);
};

const USING = /\b(?:using|uses?|use it|who use|on copilot|coding with)\b/i;
/** What a person is paid a year, or by the thousands a month, is no bill of theirs. */
const STAFF =
  /\b(?:engineers?|(?:sys)?admins?|administrators?|contractors?|technicians?)(?: (?:at|@|for|on|costing|paid|earning|who costs?|who earns?))? ?[$€£]?(?:[3-9]|[12]\d)(?:\.\d)?(?:k|,?\d{3})\b(?! ?(?:tok|req|word|in\b|out\b))(?![^,;]*\b(?:claude|sonnet|opus|gpt|copilot|cursor|api|tokens?)\b)|\b(?:ops|devops|mlops|fte|sre|on[- ]?call|salary|salaries|wage)\b|(?<![\d.,])(?:[3-9]\d|[1-4]\d\d)(?:k|,000)(?: ?(?:usd|eur|dollars|euros))? ?(?:\/|an? |per )(?:yr|year|annum)\b/i;

/** Engineers are people who use it where something is counted of each, and nothing says that they run it. */
export const usesIt = ({ facts }: Reading): boolean =>
  (facts.each || facts.perPerson || facts.says(USING) || facts.says(CODING_AGENT)) && !facts.says(STAFF);

/** "15 engineers using sonnet, 40M tokens each". */
export const isTeam = (quantity: Quantity, reading: Reading): boolean => {
  const { number, unit, at } = quantity;
  if (unit !== 'fte' || !Number.isInteger(number.value) || number.percent || number.money) return false;
  const word = reading.atoms[at + 1];
  const part = reading.facts.byFirst.get(quantity.end) ?? reading.facts.byFirst.get(quantity.end + 1);
  // "two engineers at 20% each": so much of their time.
  if (part?.number.percent) return false;
  const engineers = word !== undefined && /^engineers?$/i.test(reading.text.slice(word.start, word.end));
  return engineers && usesIt(reading);
};

/** A number of hours. */
export const isHours = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'hour' && quantity.second === null && quantity.period !== 'hour';
