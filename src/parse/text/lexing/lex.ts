import { valueIn } from '../../../keys.ts';
import type { Atom, Mark } from '../../atoms.ts';
import { impossible, quoted, say } from '../../problems.ts';
import { matchAt, scaleAt } from '../figures/numbers.ts';
import { hasClosingWords } from './api-in-text.ts';
import { assignmentAt } from './assignment.ts';
import { isUnitWord, nameOrNumber, numberAtom } from './longest.ts';
import { refuseOddBits } from './look-alikes.ts';
import { maker } from './makers.ts';
import { account, machine, machineFamily, ownName, sizedName, wholeId } from './names.ts';
import { isWordChar, lowerCase, type Place, type Rule } from './place.ts';
import { holdsSizedName } from './sized-names.ts';
import { squashed } from './squashed.ts';

/** Text into atoms, each the longest thing that is known at its place. Every step looks a bounded way ahead. */

const SYMBOLS: Readonly<Record<string, Mark>> = {
  ',': 'comma',
  ';': 'comma',
  '|': 'comma',
  '\n': 'comma',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  ':': 'colon',
  '=': 'equals',
  '/': 'slash',
  '*': 'times',
  '×': 'times',
  '+': 'plus',
  '-': 'dash',
  '^': 'power-of',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  '@': 'at',
  '&': 'and',
};

const WORD = /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_'.-]*[\p{L}\p{N}\p{M}_])?/uy;
/** A web address, one of mail, or the region of a cloud ("eu-central-1"): its digits are no amount. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]+|(?:us|eu|ap|ca|sa|me|af|europe|asia)-(?:gov-)?(?:north|south|east|west|central){1,2}-?\d[a-f]?\b/iy;

/** Whether a word is an address of the web or of mail, in which no number counts. */
export const isAddress = (word: string): boolean => matchAt(ADDRESS, word, 0)?.[0].length === word.length;

/** A sign in front of a number that is no dash between two things. */
const isNegative = (text: string, at: number, last: Atom | undefined): boolean =>
  /-\s?\$?\.?\d/y.test(text.slice(at, at + 5)) &&
  !/^- /.test(text.slice(at, at + 2)) &&
  (last === undefined || (last.end < at && last.kind !== 'number'));

const assignment: Rule = ({ text, at, boundary, holds }) => {
  const found = boundary && holds.equals ? assignmentAt(text, at) : null;
  return found && [{ kind: 'assign', start: at, end: found.end, field: found.field, text: found.text }];
};

const address: Rule = ({ text, at, boundary, holds }) => {
  const found = boundary && holds.address ? matchAt(ADDRESS, text, at)?.[0] : undefined;
  return found === undefined ? null : [{ kind: 'unknown', start: at, end: at + found.length, text: found }];
};

const negative: Rule = ({ text, at, last }) => {
  if (text[at] !== '-' || !isNegative(text, at, last)) return null;
  const words = text.slice(at, at + 24).split(/[\s,;]/)[0] ?? '-';
  throw impossible(say`${quoted(words)} is less than 0: type an amount above 0.`);
};

/** "8xH100", "H100 x8", "10 rps x 1k": the letter x between two things multiplies them. */
const times: Rule = ({ lower, at, last }) => {
  const behindNumber = last?.kind === 'number' && last.end === at;
  const multiplies = lower[at] === 'x' && (behindNumber || /^x(?:\d|[ (]|$)/.test(lower.slice(at, at + 2)));
  return multiplies ? [{ kind: 'mark', mark: 'times', start: at, end: at + 1 }] : null;
};

/** "(200+50)M": a scale behind a bracket multiplies it. */
const bracketScale: Rule = ({ text, at, last }) => {
  const closed = last?.kind === 'mark' && last.mark === 'close' && last.end === at;
  const scale = closed ? scaleAt(text, at, isUnitWord) : null;
  if (!scale) return null;
  const factor = {
    value: scale.factor,
    end: scale.end,
    money: false,
    percent: false,
    scaled: true,
    wordy: false,
  };
  return [{ kind: 'mark', mark: 'times', start: at, end: at }, numberAtom(at, factor)];
};

const word: Rule = ({ text, at }) => {
  const found = matchAt(WORD, text, at)?.[0];
  return found === undefined ? null : [{ kind: 'unknown', start: at, end: at + found.length, text: found }];
};

const symbol: Rule = ({ text, at }) => {
  const char = text[at] ?? '';
  const mark = valueIn(SYMBOLS, char);
  if (mark) return [{ kind: 'mark', mark, start: at, end: at + 1 }];
  const matters = char === '$' || char === '%';
  return [
    matters
      ? { kind: 'unknown', start: at, end: at + 1, text: char }
      : { kind: 'filler', start: at, end: at + 1 },
  ];
};

const RULES: readonly Rule[] = [
  assignment,
  address,
  negative,
  times,
  bracketScale,
  machine,
  machineFamily,
  wholeId,
  account,
  maker,
  sizedName,
  ownName,
  squashed,
  nameOrNumber,
  word,
  symbol,
];

const atomsAt = (place: Place): readonly Atom[] => {
  for (const rule of RULES) {
    const atoms = rule(place);
    if (atoms) return atoms;
  }
  return [];
};

/** Throws for what cannot be meant: amounts below 0, dates, decimal commas, other currencies, unknown fields. */
export const lex = (text: string): Atom[] => {
  const lower = lowerCase(text);
  refuseOddBits(text);
  const holds = {
    equals: text.includes('='),
    slash: text.includes('/'),
    address: /@|www\.|-[a-z]+-?\d|:\/\//i.test(text),
    own: /\b(?:my|our)-/.test(lower),
    sizedName: holdsSizedName(lower),
    closingWord: hasClosingWords(lower),
  };
  const atoms: Atom[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === ' ' || char === '"' || char === "'") {
      at += 1;
      continue;
    }
    const last = atoms.at(-1);
    const boundary = !isWordChar(text[at - 1]) || last?.end === at;
    atoms.push(...atomsAt({ text, lower, at, last, boundary, holds }));
    at = Math.max(at + 1, atoms.at(-1)?.end ?? 0);
  }
  return atoms;
};
