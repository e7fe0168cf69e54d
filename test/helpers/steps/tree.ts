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

/** A source that stands for one character: the engine itself says for which. Most of an expression are the same few. */
const oneOf = (source: string, flags: string): One => {
  const whole = `/^${source}$/${flags.replace(/[gmy]/g, '')}`;
  const made = madeOnes.get(whole);
  if (made !== undefined) return made;
  const expression = new RegExp(`^${source}$`, flags.replace(/[gmy]/g, ''));
  const known: (boolean | undefined)[] = [];
  const has = (text: string, at: number): boolean => {
    const code = text.charCodeAt(at);
    known[code] ??= expression.test(text.charAt(at));
    return known[code];
  };
  const one: One = { kind: 'one', has };
  madeOnes.set(whole, one);
  return one;
};

const WORD = oneOf('\\w', '');
const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.has(text, at);
const isWordEnd = (text: string, at: number): boolean => isWord(text, at - 1) !== isWord(text, at);

/** What stands between two characters: undefined where the source is none of these. */
const edgeOf = (source: string, flags: string): Node | undefined => {
  const inLines = flags.includes('m');
  const edges: Readonly<Record<string, (text: string, at: number) => boolean>> = {
    '\\b': isWordEnd,
    '\\B': (text, at) => !isWordEnd(text, at),
    '^': (text, at) => at === 0 || (inLines && text[at - 1] === '\n'),
    $: (text, at) => at === text.length || (inLines && text[at] === '\n'),
  };
  const is = edges[source];
  return is && { kind: 'edge', is };
};

class Reader {
  private at = 0;
  private groups = 0;
  private readonly names = new Map<string, number>();

  private readonly source: string;
  private readonly flags: string;

  constructor({ source, flags }: RegExp) {
    this.source = source;
    this.flags = flags;
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
    return edgeOf(source, this.flags) ?? oneOf(source, this.flags);
  }
}

const read = new WeakMap<RegExp, Node>();

/** @throws Error where the source holds what none of ours does. */
export const treeOf = (expression: RegExp): Node => {
  const tree = read.get(expression) ?? new Reader(expression).whole();
  read.set(expression, tree);
  return tree;
};
