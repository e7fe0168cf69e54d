import { byNoun, FIELDS } from '../../domain/fields/index.ts';
import type { Atom, Mark } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { PER_MILLION_MOST } from '../price-bounds.ts';
import {
  isName,
  isSizeOfModel,
  markAt,
  nounAt,
  numberAt,
  type Per,
  periodOf,
  type Quantity,
  timeAt,
  unitAt,
} from './look.ts';

/** A period behind the names that follow an amount: "10M tokens through sonnet a day". */

const LATE_REACH = 8;
const LINKS: readonly Mark[] = ['on', 'of', 'to', 'at', 'a', 'in', 'out'];

const isLink = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind === 'unknown')
    return markAt(atoms, at - 1, 'of', 'on') || /^[a-z]+(?:ed|ing)$/i.test(atom.text);
  if (atom?.kind === 'gpu' || isName(atom)) return true;
  return (
    unitAt(atoms, at, 'token', 'request', 'gpu') ||
    nounAt(atoms, at, 'input', 'output', 'egress') ||
    markAt(atoms, at, ...LINKS)
  );
};

const textBetween = (text: string, atoms: readonly Atom[], at: number): string =>
  text.slice(atoms[at - 1]?.end ?? 0, atoms[at]?.start ?? 0).trim();

/** A comma or a bracket before a period that ends its clause: "10M tokens (daily)", "10M tokens, per day", ", daily". */
const pauseBefore = (text: string, atoms: readonly Atom[], at: number, end: number): number => {
  if (text[atoms[end - 1]?.end ?? 0] === ')' && textBetween(text, atoms, at) === '(') return at;
  const ends = atoms[end] === undefined || markAt(atoms, end, 'comma', 'stop');
  const opens = atoms[at]?.kind === 'period' || markAt(atoms, at, 'per', 'a', 'slash');
  return ends && markAt(atoms, at - 1, 'comma') && opens ? at - 1 : -1;
};

/** The quantity to which a period belongs, through names alone and without a word between. */
const ownerOf = (
  text: string,
  atoms: readonly Atom[],
  byEnd: ReadonlyMap<number, number>,
  at: number,
  end: number,
): number => {
  const paused = pauseBefore(text, atoms, at, end);
  let from = paused < 0 ? at : paused;
  for (let steps = 0; steps < LATE_REACH; steps += 1) {
    const owner = byEnd.get(from);
    if (owner !== undefined && (paused >= 0 || textBetween(text, atoms, from) === '')) return owner;
    if ((from !== paused && textBetween(text, atoms, from) !== '') || !isLink(atoms, from - 1)) return -1;
    from -= 1;
  }
  return -1;
};

/** What is counted, so that a period further on may be of it. */
const COUNTED: ReadonlySet<string> = new Set([
  'token',
  'request',
  'page',
  'megabyte',
  'gigabyte',
  'terabyte',
]);

const isTimeless = ({ unit, side, number, per, each, perMonth, second }: Quantity): boolean =>
  perMonth === null &&
  !each &&
  !number.percent &&
  second === null &&
  (COUNTED.has(unit ?? '') || side !== null || number.scaled || number.money) &&
  per.every(({ what }) => what === 'user');

/** Shares of the tokens, whenever they come, of what serves them and of prices: they have no period. */
const WHENEVER: ReadonlySet<string> = new Set(
  [...byNoun('share')].flatMap(([noun, field]) =>
    ['mix', 'load', 'apis'].includes(FIELDS[field].belongs) ? [noun] : [],
  ),
);

/** "80/20", "3:1", and "$3/$15" of an API: a pair that holds whenever the tokens come. */
const isPairWhenever = ({ number, second, link }: Quantity): boolean => {
  if (second === null || number.scaled || second.scaled) return false;
  if (number.money) return second.money && second.value <= PER_MILLION_MOST;
  return link === 'colon' || number.value + second.value === 100;
};

/** "30% batch nightly" is when that part is done. */
const isNightly = ({ words }: Quantity): boolean => /night|nacht/i.test(words);

const isShareWhenever = (quantity: Quantity): boolean => {
  const { number, second, unit, side, front, behind } = quantity;
  if (unit !== null) return false;
  if (second !== null) return isPairWhenever(quantity);
  return number.percent && [front, side, behind.at(-1)].some((noun) => WHENEVER.has(noun ?? ''));
};

/** The amount without a period that shares are of: the last one in front of them; -1 where there is none. */
const amountBefore = (quantities: readonly Quantity[], index: number): number => {
  let at = index;
  for (let one = quantities[at]; one !== undefined && isShareWhenever(one); one = quantities[at]) at -= 1;
  const amount = quantities[at];
  return amount !== undefined && amount.unit !== null && isTimeless(amount) ? at : -1;
};

/** "2B tokens (10% cached) daily": the period behind a share is of the amount in front of it, where that has none. */
const withoutPeriods = (
  text: string,
  atoms: readonly Atom[],
  quantities: readonly Quantity[],
): readonly Quantity[] =>
  quantities.map((share, index) => {
    const isOfAmount = isShareWhenever(share) && !isNightly(share) && amountBefore(quantities, index) >= 0;
    if (share.perMonth === null || !isOfAmount) return share;
    const end = Array.from({ length: share.end - share.at }, (_, before) => share.at + before + 1).find(
      (at) => latePeriodAt(atoms, at)?.end === share.end,
    );
    if (end === undefined) return share;
    const per = share.per.filter(({ what }) => what === 'user');
    return { ...share, end, per, ...periodOf(per), words: wordsOf({ text, atoms }, share.first, end) };
  });

/** "10M tokens on H100s a day", "40k requests to sonnet per day": the period behind the names is of the amount. */
export const withLatePeriods = (
  text: string,
  atoms: readonly Atom[],
  quantities: readonly Quantity[],
): readonly Quantity[] => {
  const found = [...withoutPeriods(text, atoms, quantities)];
  const byEnd = new Map(found.map(({ end }, index) => [end, index]));
  const taken = new Set(
    found.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, index) => first + index)),
  );
  const isShareAt = (index = -1): index is number => {
    const one = found[index];
    return one !== undefined && isShareWhenever(one);
  };
  for (const [at] of atoms.entries()) {
    if (taken.has(at)) continue;
    const period = latePeriodAt(atoms, at);
    if (period === null) continue;
    const behind = [')', ''].includes(textBetween(text, atoms, at)) ? byEnd.get(at) : undefined;
    const named = isShareAt(behind) ? behind : ownerOf(text, atoms, byEnd, at, period.end);
    const owner = isShareAt(named) ? amountBefore(found, named) : named;
    const quantity = found[owner];
    if (quantity === undefined || !isTimeless(quantity) || isSizeOfModel(text, quantity.number)) continue;
    const per = [...quantity.per, period.per];
    found[owner] = {
      ...quantity,
      per,
      ...periodOf(per),
      late: [at, period.end],
      words: wordsOf({ text, atoms }, quantity.first, period.end),
    };
  }
  return found;
};

const latePeriodAt = (atoms: readonly Atom[], at: number): { per: Per; end: number } | null => {
  const atom = atoms[at];
  const alone = atom?.kind === 'period' && numberAt(atoms, at + 1) === null;
  if (alone) return { per: { what: atom.unit, many: 1 }, end: at + 1 };
  const time = markAt(atoms, at, 'per', 'a', 'slash', 'each') ? timeAt(atoms[at + 1]) : null;
  return time === null ? null : { per: { what: time, many: 1 }, end: at + 2 };
};
