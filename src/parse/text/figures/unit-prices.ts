import type { Atom, NumberAtom } from '../../atoms.ts';

/**
 * "0.12 per 1k tokens", "3 per million", "1.25/1M in": a figure per so many tokens is money, with a sign or
 * without.
 */

/** "/m" alone is a month, and "500/1k" a pair of sizes: a thousand needs its tokens, or a price below one dollar. */
const BY_MILLION =
  /^ ?(?:per|\/|a) ?(?:(?:1 ?)?(?:mil|mill|millions?|mio|mtoks?|mtokens?)\b|1 ?[mM]\b|M\b|1,?000,?000\b)/;
const BY_THOUSAND = /^ ?(?:per|\/|a) ?(?:(?:1 ?)?k|1,?000)(?: ?tok(?:en)?s?)?\b/i;
const WITH_TOKENS = /tok/i;
/** "0.5 per million requests" is a price of something else, if it is one at all. */
const OF_OTHERS =
  /^ ?(?:per|\/|a) ?[\d,]* ?[a-z]* (?:requests?|reqs?|calls?|quer(?:y|ies)|users?|people|messages?|images?|char(?:acter)?s?|words?|pages?|minutes?)\b/i;

/** "egress at 0.09/GB" */
const BY_GIGABYTE = /^ ?(?:per|\/|a) ?[gt]i?b\b/i;

/** No token costs more: USD per million. */
const MOST = 1000;

const isUnitPrice = (
  text: string,
  { value, end }: { readonly value: number; readonly end: number },
): boolean => {
  const behind = text.slice(end, end + 40);
  if (OF_OTHERS.test(behind)) return false;
  if (BY_MILLION.test(behind) || BY_GIGABYTE.test(behind)) return value < MOST;
  const thousand = BY_THOUSAND.exec(behind)?.[0];
  return (
    thousand !== undefined &&
    value > 0 &&
    (value < 1 || !Number.isInteger(value) || (WITH_TOKENS.test(thousand) && value < MOST / 1000))
  );
};

/** A number in digits alone, with no scale: "500M" and "40%" are no prices. */
const isDigits = (atom: Atom): atom is NumberAtom =>
  atom.kind === 'number' && !atom.scaled && !atom.percent && !atom.wordy;

const OF_A_SIDE = /^ ?(?:in|input|out|output)\b/i;

/** "0.25 in 2 out": no request has a part of a token, so both are prices. */
const pricesOfSides = (text: string, atoms: readonly Atom[]): ReadonlySet<Atom> => {
  const sides = atoms
    .filter(isDigits)
    .filter(({ value, end }) => value < MOST && OF_A_SIDE.test(text.slice(end, end + 8)));
  const isPart = ({ value }: NumberAtom): boolean => value > 0 && value < 1;
  return new Set(sides.length === 2 && sides.some(isPart) ? sides : []);
};

/** "2.5/10 per M": the first of a pair whose second is a price. */
const isFirstOfPair = (text: string, atoms: readonly Atom[], at: number): boolean => {
  const [slash, second] = [atoms[at + 1], atoms[at + 2]];
  return (
    slash?.kind === 'mark' &&
    slash.mark === 'slash' &&
    second !== undefined &&
    isDigits(second) &&
    !second.money &&
    isUnitPrice(text, second)
  );
};

/** The same pieces, with such numbers as money. */
export const withUnitPrices = (text: string, atoms: readonly Atom[]): readonly Atom[] => {
  const sides = pricesOfSides(text, atoms);
  return atoms.map((atom, at) =>
    isDigits(atom) &&
    !atom.money &&
    (sides.has(atom) || isUnitPrice(text, atom) || isFirstOfPair(text, atoms, at))
      ? { ...atom, money: true }
      : atom,
  );
};
