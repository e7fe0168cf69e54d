import { isApiId } from '../catalog/index.ts';
import { assignmentAt } from './assignment.ts';
import type { Atom, Mark } from './atoms.ts';
import { matchAt, type NumberMatch, numberAt, numberWordAt, scaleAt } from './numbers.ts';
import { impossible, notUnderstood, quoted } from './problems.ts';
import { apiAt, phrases, SLASHED } from './products.ts';
import type { Match } from './trie.ts';

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
const ADDRESS = /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]+/iy;
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}_]/u.test(char);

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

const isUnit = (word: string): boolean => {
  const lower = word.toLowerCase();
  const match = phrases().longest(lower, 0);
  if (!match || match.end !== lower.length) return false;
  const { kind } = match.meaning;
  if (kind === 'unit' && (match.meaning.unit === 'million' || match.meaning.unit === 'thousand'))
    return false;
  return kind === 'unit' || kind === 'rate' || (kind === 'noun' && lower.length > 2);
};

const numberAtom = (start: number, match: NumberMatch): Atom => ({
  kind: 'number',
  start,
  end: match.end,
  value: match.value,
  money: match.money,
  percent: match.percent,
  scaled: match.scaled,
  wordy: match.wordy,
});

/** A sign in front of a number that is no dash between two things. */
const isNegative = (text: string, at: number, last: Atom | undefined): boolean =>
  /-\s?\$?\.?\d/y.test(text.slice(at, at + 5)) &&
  !/^- /.test(text.slice(at, at + 2)) &&
  (last === undefined || (last.end < at && last.kind !== 'number'));

const refuseOddNumbers = (text: string, at: number): void => {
  const commaDecimal = matchAt(/\$?\d+,\d{1,2}(?![\d,])[a-z]*/iy, text, at);
  if (commaDecimal) {
    const written = commaDecimal[0].replace(',', '.');
    throw notUnderstood(
      `${quoted(commaDecimal[0])} could mean two things: write ${written}, or put a space after the comma.`,
      [written],
    );
  }
  const date = matchAt(
    /\d{4}-\d{1,2}-\d{1,2}(?!\d)|\d{1,2}\/\d{1,2}\/\d{2,4}(?!\d)|\d{1,2}:\d{2}(?: ?[ap]m)?(?![\d:])/iy,
    text,
    at,
  );
  if (date && !/^\d{1,2}:\d{2}$/.test(date[0]))
    throw notUnderstood(`I do not use dates and times such as ${quoted(date[0])}: leave it out.`);
};

export const lex = (text: string): Atom[] => {
  const lower = lowerCase(text);
  const tree = phrases();
  const atoms: Atom[] = [];
  const push = (atom: Atom): void => {
    atoms.push(atom);
    at = atom.end;
  };
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    const start = at;
    const last = atoms.at(-1);
    if (char === ' ' || char === '"' || char === "'") {
      at += 1;
      continue;
    }
    const boundary = !isWordChar(text[at - 1]) || last?.end === at;
    if (boundary) {
      const assign = assignmentAt(text, at);
      if (assign) {
        push({ kind: 'assign', start, end: assign.end, field: assign.field, text: assign.text });
        continue;
      }
    }
    const address = boundary ? matchAt(ADDRESS, text, at) : null;
    if (address) {
      push({ kind: 'unknown', start, end: at + address[0].length, text: address[0] });
      continue;
    }
    if (char === '-' && isNegative(text, at, last))
      throw impossible(
        `${quoted(text.slice(at, at + 24).split(/[\s,;]/)[0] ?? '-')} is less than 0: type an amount above 0.`,
      );
    // "8xH100", "H100 x8", "10 rps x 1k": the letter x between two things multiplies them.
    if (
      lower[at] === 'x' &&
      (/^x(?:\d|[ (]|$)/.test(lower.slice(at, at + 2)) || (last?.kind === 'number' && last.end === at))
    ) {
      push({ kind: 'mark', mark: 'times', start, end: at + 1 });
      continue;
    }
    const scale =
      last?.kind === 'mark' && last.mark === 'close' && last.end === at ? scaleAt(text, at, isUnit) : null;
    if (scale) {
      atoms.push({ kind: 'mark', mark: 'times', start, end: start });
      push({
        kind: 'number',
        start,
        end: scale.end,
        value: scale.factor,
        money: false,
        percent: false,
        scaled: true,
        wordy: false,
      });
      continue;
    }
    const phrase = boundary ? tree.longest(lower, at) : null;
    const api = boundary && /[a-z]/.test(lower[at] ?? '') ? apiOrThrow(lower, at, phrase?.end ?? at) : null;
    const letter = /[a-z]/.test(lower[at] ?? '');
    const number = numberAt(text, at, isUnit) ?? (letter && boundary ? numberWordAt(lower, at) : null);
    if (
      number &&
      number.end >= Math.max(phrase?.end ?? 0, api?.end ?? 0) &&
      !isBareGpuName(phrase, lower, number.end)
    ) {
      refuseOddNumbers(text, at);
      const glued = /[\p{L}_]/u.test(text[number.end] ?? '') && lower[number.end] !== 'x';
      if (!glued || tree.longest(lower, number.end)) {
        push(numberAtom(start, number));
        continue;
      }
    }
    if (
      api &&
      api.end >= (phrase?.end ?? 0) &&
      !(phrase?.meaning.kind === 'model' && phrase.end === api.end)
    ) {
      push({ kind: 'api', id: api.id, start, end: api.end });
      continue;
    }
    if (phrase) {
      push({ ...phrase.meaning, start, end: phrase.end } as Atom);
      continue;
    }
    const word = matchAt(WORD, text, at);
    if (word) {
      push({ kind: 'unknown', start, end: at + word[0].length, text: word[0] });
      continue;
    }
    const mark = SYMBOLS[char];
    push(mark ? { kind: 'mark', mark, start, end: at + 1 } : symbol(char, start));
  }
  return atoms;
};

const symbol = (char: string, start: number): Atom =>
  char === '$' || char === '%'
    ? { kind: 'unknown', start, end: start + 1, text: char }
    : { kind: 'filler', start, end: start + 1 };

/** "4090" alone is the card; "4090 requests" is a number. */
const isBareGpuName = (phrase: Match | null, lower: string, numberEnd: number): boolean => {
  if (phrase?.meaning.kind !== 'gpu' || phrase.end < numberEnd) return false;
  const next = phrases().longest(lower, phrase.end + (lower[phrase.end] === ' ' ? 1 : 0));
  return next?.meaning.kind !== 'unit' && next?.meaning.kind !== 'rate' && next?.meaning.kind !== 'noun';
};

const apiOrThrow = (lower: string, at: number, phraseEnd: number): ReturnType<typeof apiAt> => {
  const slashed = matchAt(SLASHED, lower, at)?.[0].replace(/[.:/+]+$/, '');
  if (slashed !== undefined && isApiId(slashed)) return { id: slashed, end: at + slashed.length };
  const api = apiAt(lower, at);
  return api && api.end >= phraseEnd ? api : null;
};
