import { once } from '../bounded.ts';
import { valueIn } from '../keys.ts';

/** What a text must have in it wherever an expression matches: some run of letters out of a few. */

/** A match has one of these in it, folded as `folded` does; undefined where nothing can be said. */
export type Required = readonly string[] | undefined;

/** A text as it is compared: small letters, and every digit as 0. A long s is an s where an expression knows Unicode. */
export const folded = (text: string): string => text.toLowerCase().replaceAll('ſ', 's').replace(/\d/g, '0');

/** What a part of an expression says. */
interface Part {
  /** All that it can match, where that is little. */
  readonly whole?: readonly string[];
  readonly required: Weighed | undefined;
}

/** Runs of one part, and of parts that stand one behind the other. */
const MOST_RUNS = 100;
const MOST_TOGETHER = 16;
const MOST_IN_CLASS = 12;
/** A letter alone, or a digit, stands in most lines: it would spare nothing. */
const LEAST_WEIGHT = 1.5;
const MOST_WEIGHT = 5;

const [LETTER_A, LETTER_Z, DIGIT, SPACE] = [97, 122, 48, 32];

const EMPTY: Part = { whole: [''], required: undefined };
const ANYTHING: Part = { required: undefined };

/** How few texts have a run: letters tell most, digits and spaces stand in every line. */
const weightOf = (run: string): number => {
  let weight = 0;
  for (let at = 0; at < run.length && weight < MOST_WEIGHT; at += 1) {
    const sign = run.charCodeAt(at);
    const isLetter = sign >= LETTER_A && sign <= LETTER_Z;
    weight += isLetter ? 1 : sign === DIGIT || sign === SPACE ? 0.5 : 1.5;
  }
  return Math.min(weight, MOST_WEIGHT);
};

const leastOf = (runs: readonly string[]): number => {
  let least = MOST_WEIGHT;
  for (const run of runs) {
    least = Math.min(least, weightOf(run));
    if (least < LEAST_WEIGHT) break;
  }
  return least;
};

/** Runs, and the weight of the shortest. */
interface Weighed {
  readonly runs: readonly string[];
  readonly least: number;
}

const weighed = (runs: readonly string[] | undefined): Weighed | undefined => {
  if (runs === undefined || runs.length > MOST_RUNS) return undefined;
  const least = leastOf(runs);
  return least < LEAST_WEIGHT ? undefined : { runs, least };
};

/** The one that fewer texts have: its shortest run is longer, or it has fewer. */
const rarer = (one: Weighed | undefined, other: Weighed | undefined): Weighed | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.least !== other.least) return one.least > other.least ? one : other;
  return one.runs.length <= other.runs.length ? one : other;
};

const requiredOf = ({ whole, required }: Part): Weighed | undefined => rarer(weighed(whole), required);

const distinct = (runs: readonly string[]): readonly string[] => [...new Set(runs)];

const anyOfParts = (parts: readonly Part[]): Part => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const wholes = parts.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  const whole = wholes.length === parts.length ? distinct(wholes.flat()) : undefined;
  const each = parts.map(requiredOf);
  return {
    ...(whole !== undefined && whole.length <= MOST_RUNS && { whole }),
    required: each.includes(undefined)
      ? undefined
      : weighed(distinct(each.flatMap((one) => one?.runs ?? []))),
  };
};

const behindEachOther = (one: readonly string[], other: readonly string[]): readonly string[] | undefined =>
  one.length * other.length > MOST_TOGETHER
    ? undefined
    : one.flatMap((before) => other.map((behind) => before + behind));

/** A part, and whether what stands behind it follows on its last copy. */
interface Repeated extends Part {
  readonly last?: readonly string[];
}

const inOrder = (parts: readonly Repeated[]): Part => {
  let run: readonly string[] = [''];
  let isWhole = true;
  let best: Weighed | undefined;
  for (const { whole, required, last } of parts) {
    best = rarer(best, required);
    const runs = whole ?? last;
    const joined = runs && (run.length === 1 && run[0] === '' ? runs : behindEachOther(run, runs));
    if (joined !== undefined && last === undefined) run = joined;
    else {
      best = rarer(best, weighed(joined ?? run));
      isWhole = false;
      run = runs ?? [''];
    }
  }
  return isWhole ? { whole: run, required: best } : { required: rarer(best, weighed(run)) };
};

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
    return inOrder(parts);
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
