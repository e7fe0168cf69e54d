import { once } from '../bounded.ts';
import { valueIn } from '../keys.ts';
import {
  ANYTHING,
  anyOfParts,
  behindOneAnother,
  EMPTY,
  type Part,
  type Repeated,
  requiredOf,
} from './required-runs.ts';

/** What a text must have in it wherever an expression matches: some run of letters out of a few. */

/** A match has one of these in it, folded as `folded` does; undefined where nothing can be said. */
export type Required = readonly string[] | undefined;

/** A text as it is compared: small letters, and every digit as 0. A long s is an s where an expression knows Unicode. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's').replace(/\d/g, '0');

const MOST_IN_CLASS = 12;

const ESCAPED_SIGNS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

/** One sign that stands for itself; undefined outside of ASCII, where small and large letters are another matter. */
const signOf = (sign: string): string | undefined => (/^[\0-\x7f]$/.test(sign) ? folded(sign) : undefined);

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
/** A sign, one that is escaped, or all from one to another. */
const CLASS_PIECE =
  /(?:\\.|[^\]\\])-(?:\\.|[^\]\\])|\\u\{[^}]+\}|\\p\{[^}]+\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|[^\]\\]/iuy;
const ESCAPE = /\\(?:u\{[^}]+\}|[pP]\{[^}]+\}|u[\da-f]{4}|x[\da-f]{2}|k<\w+>|[1-9]\d*|.)/iuy;
/** Letters and spaces that stand for themselves, each of them once. */
const LETTERS = /[a-z ]+(?![*+?{])/iy;
/** What is inside of a group up to the next bracket of one. */
const INSIDE = /(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\\[])+/y;
const GROUP = /\((?:\?(?::|=|!|<=|<!|<\w+>))?/y;

/** The sign that a piece of a class or an escape stands for. */
const literalOf = (piece: string): string | undefined => {
  const code = /^\\(?:u\{?([\da-f]+)\}?|x([\da-f]{2}))$/i.exec(piece);
  if (code !== null) return signOf(String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16)));
  if (!piece.startsWith('\\')) return piece.length === 1 ? signOf(piece) : undefined;
  const sign = piece.slice(1);
  return valueIn(ESCAPED_SIGNS, sign) ?? (/^\w|../.test(sign) ? undefined : signOf(sign));
};

/** Reads the source of an expression from its beginning. Throws where it knows no piece. */
class Source {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  #unknown(): Error {
    return new Error(`cannot read ${this.#source.slice(this.#at)}`);
  }

  whole(): Part {
    const part = this.#alternatives();
    if (this.#at < this.#source.length) throw this.#unknown();
    return part;
  }

  #alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      parts.push(this.#sequence());
    }
    return anyOfParts(parts);
  }

  #sequence(): Part {
    const parts: Repeated[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? ''))
      parts.push(this.#repeated(this.#piece()));
    return behindOneAnother(parts);
  }

  #repeated(part: Part): Repeated {
    const found = this.#take(QUANTIFIER);
    if (found === null) return part;
    const [written, least = '', , most = ''] = found;
    const isOptional = written.startsWith('?') || (least === '0' && most === '1');
    if (isOptional)
      return part.whole === undefined
        ? ANYTHING
        : { whole: [...new Set(['', ...part.whole])], required: undefined };
    if (written.startsWith('*') || Number(least || 1) === 0) return ANYTHING;
    return { required: requiredOf(part), ...(part.whole && { last: part.whole }) };
  }

  #piece(): Part {
    const letters = this.#take(LETTERS);
    if (letters !== null) return { whole: [folded(letters[0])], required: undefined };
    const sign = this.#source[this.#at] ?? '';
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    this.#at += 1;
    if (sign === '^' || sign === '$') return EMPTY;
    if (sign === '.') return ANYTHING;
    const literal = signOf(sign);
    return literal === undefined ? ANYTHING : { whole: [literal], required: undefined };
  }

  #group(): Part {
    const [opened] = this.#take(GROUP) ?? [''];
    if (this.#source[this.#at] === '?') throw this.#unknown();
    const from = this.#at;
    this.#toEnd();
    // What must not stand there says nothing of what must.
    if (opened === '(?!' || opened === '(?<!') return EMPTY;
    const inside = partOf(this.#source.slice(from, this.#at - 1));
    if (opened === '(?=' || opened === '(?<=') return { whole: [''], required: requiredOf(inside) };
    return inside;
  }

  /** Behind the bracket that closes a group. */
  #toEnd(): void {
    for (let depth = 1; depth > 0; this.#at += 1) {
      if (this.#at >= this.#source.length) throw this.#unknown();
      this.#take(INSIDE);
      depth += this.#source[this.#at] === '(' ? 1 : -1;
    }
  }

  #escape(): Part {
    const [escaped = ''] = this.#take(ESCAPE) ?? [];
    if (/^\\b$/i.test(escaped)) return EMPTY;
    if (escaped === '\\d') return { whole: ['0'], required: undefined };
    const literal = literalOf(escaped);
    return literal === undefined ? ANYTHING : { whole: [literal], required: undefined };
  }

  /** A few signs; anything where they are many, or told by what they are not or lie between. */
  #class(): Part {
    this.#at += 1;
    const signs = new Set<string | undefined>();
    if (this.#source[this.#at] === '^') signs.add(undefined);
    for (let piece = this.#take(CLASS_PIECE); piece !== null; piece = this.#take(CLASS_PIECE))
      signs.add(/^(?:\\d|0-9)$/.test(piece[0]) ? '0' : literalOf(piece[0]));
    this.#at += 1;
    return signs.has(undefined) || signs.size > MOST_IN_CLASS
      ? ANYTHING
      : { whole: [...signs].flatMap((sign) => sign ?? []), required: undefined };
  }
}

/** The same groups stand in hundreds of expressions: names of months, of GPUs, what people begin with. */
const MOST_KNOWN = 512;
const known = once<Part>(MOST_KNOWN);

const partOf = (source: string): Part => known(source, () => new Source(source).whole());

/** Runs of which every text has one that the expression matches; undefined where there are none that would tell. */
export const requiredBy = ({ source, flags }: RegExp): Required =>
  flags.includes('v') ? undefined : requiredOf(partOf(source))?.runs;

/** What a text must have to be worth a try: some run of each of these. None where nothing is known. */
export type Needs = readonly (readonly string[])[];

/** What every text has that all of some expressions match. */
export const needsOfAll = (patterns: readonly (RegExp | undefined)[]): Needs =>
  patterns.flatMap((pattern) => {
    const required = pattern && requiredBy(pattern);
    return required === undefined ? [] : [required];
  });
