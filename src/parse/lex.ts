import { findInstance, findSystem, isApiId, machineCalled, sellerOf } from '../catalog/index.ts';
import { assignmentAt } from './assignment.ts';
import type { Atom, Mark, Meaning } from './atoms.ts';
import { refuseEndless, refuseLonger, refuseOddBits, refuseOddNumbers, refuseUnsold } from './look-alikes.ts';
import { matchAt, type NumberMatch, numberAt, numberWordAt, scaleAt } from './numbers.ts';
import { impossible, quoted } from './problems.ts';
import { apiAt, hasClosingWords, mayStartName, phrases, SLASHED } from './products.ts';
import { behindAccount, sizedNameAt } from './sized-names.ts';
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
/** A web address, one of mail, or the region of a cloud ("eu-central-1"): its digits are no amount. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]+|(?:us|eu|ap|ca|sa|me|af|europe|asia)-(?:gov-)?(?:north|south|east|west|central){1,2}-?\d[a-f]?\b/iy;

export const isAddress = (word: string): boolean => matchAt(ADDRESS, word, 0)?.[0].length === word.length;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

const isSmallLetter = (char: string | undefined): boolean => char !== undefined && char >= 'a' && char <= 'z';

const isWordChar = (char: string | undefined): boolean => {
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
  ...(match.currency === undefined ? {} : { currency: match.currency }),
});

/** A sign in front of a number that is no dash between two things. */
const isNegative = (text: string, at: number, last: Atom | undefined): boolean =>
  /-\s?\$?\.?\d/y.test(text.slice(at, at + 5)) &&
  !/^- /.test(text.slice(at, at + 2)) &&
  (last === undefined || (last.end < at && last.kind !== 'number'));

/** What counts behind a number: then it is none of a card. */
const COUNTED = /^[ -]?(?:in|out|input|output|prompt|completion|words?|pages?|chars?|people)\b|^ ?[/,]\d/;

/** "4090" alone is the card; "4090 requests" and "3060 in 500 out" are numbers. */
const isBareGpuName = (phrase: Match | null, lower: string, numberEnd: number): boolean => {
  if (phrase?.meaning.kind !== 'gpu' || phrase.end < numberEnd) return false;
  if (phrase.end === numberEnd && COUNTED.test(lower.slice(phrase.end, phrase.end + 12))) return false;
  const next = phrases().longest(lower, phrase.end + (lower[phrase.end] === ' ' ? 1 : 0));
  return next?.meaning.kind !== 'unit' && next?.meaning.kind !== 'rate' && next?.meaning.kind !== 'noun';
};

/** Signs that a text holds or not: a rule that needs one is not tried without it. */
interface Holds {
  readonly equals: boolean;
  readonly slash: boolean;
  readonly address: boolean;
  /** A word that makes an API of the name before it. */
  readonly closingWord: boolean;
}

interface Place {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly last: Atom | undefined;
  /** A word may begin here. */
  readonly boundary: boolean;
  readonly holds: Holds;
}

/** What stands at a place; null where a rule has nothing to say. */
type Rule = (place: Place) => readonly Atom[] | null;

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
  throw impossible(`${quoted(words)} is less than 0: type an amount above 0.`);
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
  const scale = closed ? scaleAt(text, at, isUnit) : null;
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

/** The meaning at its place; the frequent kinds are spelled out because spreading them takes longest of all. */
const placed = (meaning: Meaning, start: number, end: number): Atom => {
  switch (meaning.kind) {
    case 'filler':
      return { kind: 'filler', start, end };
    case 'mark':
      return { kind: 'mark', mark: meaning.mark, start, end };
    case 'unit':
      return { kind: 'unit', unit: meaning.unit, start, end };
    case 'noun':
      return { kind: 'noun', noun: meaning.noun, start, end };
    case 'gpu':
    case 'api':
      return { kind: meaning.kind, id: meaning.id, start, end };
    default:
      return { ...meaning, start, end };
  }
};

const MACHINE = /(?:[a-z]|\d{1,2}[a-z]+\d+[a-z0-9]*\.)[a-z0-9]*(?:[._-][a-z0-9]+)*/iy;
/** Azure's names are written with spaces as often, "ND96isr H200 v5", and so are slices of TPUs: "TPU v5e-8". */
const SPACED_MACHINE = /(?:standard[ _])?n[cdvg]\d+[a-z]*(?:[ _][a-z0-9]+)?[ _]v\d|tpu[ -]v\d[a-z]*-\d+/iy;

/** What a word names: a machine of a cloud, one of its maker, or GPUs that are counted in one word. */
const machineNamed = (words: string): Meaning | undefined => {
  const row = findInstance(words);
  if (row !== undefined) return { kind: 'instance', name: row.instance, gpus: row.gpuCount };
  const system = findSystem(words);
  const { gpu, gpuCount: gpus } =
    system === undefined ? (machineCalled(words) ?? {}) : { gpu: system.gpu, gpuCount: system.gpus };
  return gpu === undefined || gpus === undefined ? undefined : { kind: 'instance', name: words, gpus, gpu };
};

/** "p5.48xlarge", "ND96isr_H100_v5", "GEX130", "8H100.80S.176V": a machine, by its whole name only. */
const machine: Rule = ({ text, lower, at, boundary }) => {
  if (!boundary || !(isSmallLetter(lower[at]) || isDigit(lower[at]))) return null;
  const spaced = matchAt(SPACED_MACHINE, text, at)?.[0];
  const found = spaced !== undefined && machineNamed(spaced) ? spaced : matchAt(MACHINE, text, at)?.[0];
  if (found === undefined || found.length < 4 || !/\d/.test(found)) return null;
  const end = at + found.length;
  const known = phrases().longest(lower, at);
  if (known !== null && (known.end > end || (known.end === end && known.meaning.kind !== 'instance')))
    return null;
  const named = machineNamed(found);
  return named === undefined ? null : [placed(named, at, end)];
};

/** Accounts of the Hub that also sell per token: before a slash they are read as the seller, if it sells that. */
const sellsIt = (lower: string, at: number): boolean => {
  const slashed = matchAt(SLASHED, lower, at)?.[0].replace(/[.:/+-]+$/, '');
  if (slashed === undefined || sellerOf(slashed) === undefined) return false;
  return isApiId(slashed) || !PUBLISHERS.has(slashed.slice(0, slashed.indexOf('/')));
};
const PUBLISHERS: ReadonlySet<string> = new Set(['nvidia', 'microsoft', 'google']);

/** "RedHatAI/…", "hf.co/bartowski/…": who keeps a copy of a model says nothing of the model. */
const account: Rule = ({ lower, at, boundary, holds }) => {
  if (
    !boundary ||
    !holds.slash ||
    sellsIt(lower, at) ||
    phrases().longest(lower, at)?.meaning.kind === 'model'
  )
    return null;
  const name = behindAccount(lower, at);
  return name === null ? null : [{ kind: 'filler', start: at, end: name }];
};

/** A model by a name that the catalog does not know and that says its size. */
const sizedName: Rule = ({ lower, at, boundary, last }) => {
  if (!boundary || !isSmallLetter(lower[at]) || (last?.kind === 'mark' && last.mark === 'slash')) return null;
  const found = sizedNameAt(lower, at);
  if (found === null || (apiAt(lower, at)?.end ?? 0) >= found.end) return null;
  return [{ kind: 'model', id: found.id, spec: found.spec, start: at, end: found.end }];
};

/** The longest of a name, a phrase and a number. */
const nameOrNumber: Rule = ({ text, lower, at, boundary, holds }) => {
  const letter = isSmallLetter(lower[at]);
  if (letter && boundary && holds.slash) refuseUnsold(lower, at);
  const phrase = boundary ? phrases().longest(lower, at) : null;
  const api = letter && boundary && (holds.closingWord || mayStartName(lower, at)) ? apiAt(lower, at) : null;
  const number = numberAt(text, at, isUnit) ?? (letter && boundary ? numberWordAt(lower, at) : null);
  if (
    number &&
    number.end >= Math.max(phrase?.end ?? 0, api?.end ?? 0) &&
    !isBareGpuName(phrase, lower, number.end)
  ) {
    refuseOddNumbers(text, at);
    const glued = /[\p{L}_]/u.test(text[number.end] ?? '') && lower[number.end] !== 'x';
    if (!glued || phrases().longest(lower, number.end)) {
      refuseEndless(text.slice(at, number.end), number.value);
      return [numberAtom(at, number)];
    }
  }
  if (api && api.end >= (phrase?.end ?? 0) && !(phrase?.meaning.kind === 'model' && phrase.end === api.end)) {
    refuseLonger(lower, at, api.end, 'api');
    return [{ kind: 'api', id: api.id, start: at, end: api.end }];
  }
  if (!phrase) return null;
  const { kind } = phrase.meaning;
  if (kind === 'api' || kind === 'gpu' || kind === 'model') refuseLonger(lower, at, phrase.end, kind);
  const atom = placed(phrase.meaning, at, phrase.end);
  return [atom.kind === 'model' && api?.end === phrase.end ? { ...atom, api: api.id } : atom];
};

const OWN_NAME = /(?:my|our)-[a-z][a-z0-9._-]*/y;

/** "my-model", "our-7b-chat": a hyphen makes a name of words that mean something alone. */
const ownName: Rule = ({ text, lower, at, boundary }) => {
  const found = boundary ? matchAt(OWN_NAME, lower, at)?.[0].replace(/[._-]+$/, '') : undefined;
  if (found === undefined) return null;
  return [{ kind: 'unknown', start: at, end: at + found.length, text: text.slice(at, at + found.length) }];
};

const word: Rule = ({ text, at }) => {
  const found = matchAt(WORD, text, at)?.[0];
  return found === undefined ? null : [{ kind: 'unknown', start: at, end: at + found.length, text: found }];
};

const symbol: Rule = ({ text, at }) => {
  const char = text[at] ?? '';
  const mark = SYMBOLS[char];
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
  account,
  sizedName,
  ownName,
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
