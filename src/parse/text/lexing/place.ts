import type { Atom } from '../../atoms.ts';

/** A place in a text, and what a rule makes of it. */

/** a to z alone. */
export const isSmallLetter = (char: string | undefined): boolean =>
  char !== undefined && char >= 'a' && char <= 'z';

/** 0 to 9 alone. */
export const isDigit = (char: string | undefined): boolean =>
  char !== undefined && char >= '0' && char <= '9';

/** A letter or digit of any script, or an underscore. */
export const isWordChar = (char: string | undefined): boolean => {
  if (char === undefined || char === ' ') return false;
  return isSmallLetter(char) || /[\p{L}\p{N}_]/u.test(char);
};

/** Lower case of the same length, so that offsets stay. */
export const lowerCase = (text: string): string => {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, at) => {
    const char = text[at] ?? '';
    const small = char.toLowerCase();
    return small.length === 1 ? small : char;
  }).join('');
};

/** Signs that a text holds or not: a rule that needs one is not tried without it. */
interface Holds {
  readonly equals: boolean;
  readonly slash: boolean;
  readonly address: boolean;
  /** "my-" or "our-": a name of one's own. */
  readonly own: boolean;
  /** A size behind a hyphen, or the name of a fine-tune. */
  readonly sizedName: boolean;
  /** A word that makes an API of the name before it. */
  readonly closingWord: boolean;
}

/** A place in a line at which the rules are tried. */
export interface Place {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly last: Atom | undefined;
  /** A word may begin here. */
  readonly boundary: boolean;
  readonly holds: Holds;
}

/** What stands at a place; null where a rule has nothing to say. */
export type Rule = (place: Place) => readonly Atom[] | null;
