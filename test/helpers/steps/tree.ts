import { valueIn } from '../../../src/keys.ts';

/** An expression as a tree: of what ours are written with, and of nothing else. */
export type Node =
  | { readonly kind: 'one'; readonly has: (text: string, at: number) => boolean }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly ways: readonly Node[] }
  | { readonly kind: 'group'; readonly at: number; readonly of: Node }
  | { readonly kind: 'same'; readonly at: number }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly not: boolean; readonly of: Node }
  | {
      readonly kind: 'times';
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
      readonly of: Node;
    }
  | { readonly kind: 'edge'; readonly is: (text: string, at: number) => boolean };

const GROUP = /\(\?(?:(?<bare>:)|(?<look><?[=!])|<(?<name>[a-z]\w*)>)|\(/iy;
const TIMES = /(?:(?<sign>[*+?])|\{(?<least>\d+)(?<open>,(?<most>\d*))?\})(?<lazy>\?)?/y;
const ONE = /\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|[^()|]/isuy;
const SAID_BEFORE = /\\k<(?<name>\w+)>|\\(?<at>[1-9])/y;

const SIGNS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
};

type One = Extract<Node, { readonly kind: 'one' }>;

const madeOnes = new Map<string, One>();

/** Codes of characters that most texts are of: what is known of these is kept in a row. */
const USUAL = 0x180;
const [HAS, HAS_NOT] = [1, 2];

/**
 * A source that stands for one character: the engine itself says for which. Most of an expression are the same few.
 * `flags` without those that say nothing of a character.
 */
const oneOf = (source: string, flags: string): One => {
  const whole = `/^${source}$/${flags}`;
  const made = madeOnes.get(whole);
  if (made !== undefined) return made;
  const expression = new RegExp(`^${source}$`, flags);
  const known = new Uint8Array(USUAL);
  const has = (text: string, at: number): boolean => {
    const code = text.charCodeAt(at);
    const said = known[code];
    if (said) return said === HAS;
    const isIn = expression.test(text.charAt(at));
    if (code < USUAL) known[code] = isIn ? HAS : HAS_NOT;
    return isIn;
  };
  const one: One = { kind: 'one', has };
  madeOnes.set(whole, one);
  return one;
};

const WORD = oneOf('\\w', '');
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.has(text, at);
const isWordEnd = (text: string, at: number): boolean => isWord(text, at - 1) !== isWord(text, at);

type Edge = Extract<Node, { readonly kind: 'edge' }>;

const edges = (inLines: boolean): Readonly<Record<string, Edge>> => ({
  '\\b': { kind: 'edge', is: isWordEnd },
  '\\B': { kind: 'edge', is: (text, at) => !isWordEnd(text, at) },
  '^': { kind: 'edge', is: (text, at) => at === 0 || (inLines && text[at - 1] === '\n') },
  $: { kind: 'edge', is: (text, at) => at === text.length || (inLines && text[at] === '\n') },
});

/** What stands between two characters, in texts and in their lines. */
const EDGES = edges(false);
const EDGES_OF_LINES = edges(true);

class Reader {
  private at = 0;
  private groups = 0;
  private readonly names = new Map<string, number>();

  private readonly source: string;
  private readonly ofCharacters: string;
  private readonly edges: Readonly<Record<string, Edge>>;

  constructor({ source, flags, multiline }: RegExp) {
    this.source = source;
    this.ofCharacters = flags.replace(/[gmy]/g, '');
    this.edges = multiline ? EDGES_OF_LINES : EDGES;
  }

  whole(): Node {
    const node = this.either();
    return this.at < this.source.length ? this.unread() : node;
  }

  private unread(): never {
    throw new Error(`not written as ours are: ${this.source.slice(this.at)}`);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private either(): Node {
    const first = this.row();
    const ways = [first];
    while (this.take(/\|/y) !== null) ways.push(this.row());
    return ways.length === 1 ? first : { kind: 'either', ways };
  }

  private row(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && !/[|)]/.test(this.source.charAt(this.at)))
      parts.push(this.counted());
    return { kind: 'row', parts };
  }

  private counted(): Node {
    const of = this.group() ?? this.saidBefore() ?? this.single();
    const counted = this.take(TIMES)?.groups;
    if (counted === undefined) return of;
    const [low, high] = SIGNS[counted.sign ?? ''] ?? [
      Number(counted.least),
      Number(counted.most || Infinity),
    ];
    const most = counted.sign === undefined && counted.open === undefined ? low : high;
    return { kind: 'times', least: low, most, lazy: counted.lazy !== undefined, of };
  }

  private group(): Node | undefined {
    const found = this.take(GROUP);
    if (found === null) return undefined;
    const { bare, look, name } = found.groups ?? {};
    const isKept = bare === undefined && look === undefined;
    if (isKept) this.groups += 1;
    const at = this.groups;
    if (name !== undefined) this.names.set(name, at);
    const of = this.either();
    if (this.take(/\)/y) === null) this.unread();
    if (look !== undefined)
      return { kind: 'look', ahead: !look.startsWith('<'), not: look.endsWith('!'), of };
    return isKept ? { kind: 'group', at, of } : of;
  }

  private saidBefore(): Node | undefined {
    const { name = '', at } = this.take(SAID_BEFORE)?.groups ?? {};
    const group = this.names.get(name) ?? (at === undefined ? undefined : Number(at));
    return group === undefined ? undefined : { kind: 'same', at: group };
  }

  private single(): Node {
    const source = this.take(ONE)?.[0] ?? this.unread();
    return valueIn(this.edges, source) ?? oneOf(source, this.ofCharacters);
  }
}

const read = new WeakMap<RegExp, Node>();

/** @throws Error where the source holds what none of ours does. */
export const treeOf = (expression: RegExp): Node => {
  const tree = read.get(expression) ?? new Reader(expression).whole();
  read.set(expression, tree);
  return tree;
};
