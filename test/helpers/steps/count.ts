import { type Node, treeOf } from './tree.ts';

/** Goes on from a place in the text: whether the rest is found. */
type Rest = (at: number) => boolean;
type Match = (at: number, rest: Rest) => boolean;
type Kind<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

const MOST_STEPS = 1e6;

/** What stands where a text has ended. */
const NOTHING = -1;

/** The character without which a part fails at its first look; undefined where more than one look may tell. */
const firstOf = (node: Node | undefined, ahead: boolean): Kind<'one'> | undefined => {
  switch (node?.kind) {
    case 'one':
      return node;
    case 'row':
      return firstOf(node.parts.at(ahead ? 0 : -1), ahead);
    case 'group':
      return firstOf(node.of, ahead);
    case 'times':
      return node.least > 0 ? firstOf(node.of, ahead) : undefined;
    default:
      return undefined;
  }
};

/** Whether something that was said before may be asked for again. */
const SAYS_AGAIN = /\\(?:k<|[1-9])/;

/**
 * An expression matched as engines match it, one way after the other and back, so that what it looks at can be
 * counted: the same on every machine, however busy.
 */
export class Counter {
  private text = '';
  private steps = 0;
  private groups: (string | undefined)[] = [];
  private readonly match: Match;
  private readonly isGlobal: boolean;
  private readonly saysAgain: boolean;

  constructor(expression: RegExp) {
    this.saysAgain = SAYS_AGAIN.test(expression.source);
    this.match = this.compiled(treeOf(expression), true);
    this.isGlobal = expression.global;
  }

  /** Where each place that is found ends, the first alone where the expression is not global, and how many looks it took. */
  find(text: string): { readonly ends: readonly number[]; readonly steps: number } {
    this.steps = 0;
    this.text = text;
    const ends: number[] = [];
    for (let from = 0; from <= text.length && (this.isGlobal || ends.length === 0); ) {
      if (this.steps > MOST_STEPS) return { ends, steps: Infinity };
      const end = this.foundAt(from);
      if (end !== undefined) ends.push(end);
      from = Math.max(from + 1, end ?? 0);
    }
    return { ends, steps: this.steps };
  }

  private foundAt(from: number): number | undefined {
    let end: number | undefined;
    this.groups = [];
    this.match(from, (at) => {
      end = at;
      return true;
    });
    return this.steps > MOST_STEPS ? undefined : end;
  }

  private compiled(node: Node, ahead: boolean): Match {
    switch (node.kind) {
      case 'one':
        return this.word([node], ahead);
      case 'row':
        return this.row(ahead ? node.parts : node.parts.toReversed(), ahead);
      case 'either':
        return this.either(node, ahead);
      case 'group': {
        const inner = this.compiled(node.of, ahead);
        return this.saysAgain ? this.kept(node.at, inner) : inner;
      }
      case 'same':
        return this.same(node.at, ahead);
      case 'look': {
        const inner = this.compiled(node.of, node.ahead);
        return (at, rest) => inner(at, () => true) !== node.not && rest(at);
      }
      case 'times':
        return node.of.kind === 'one' ? this.run(node, node.of, ahead) : this.repeated(node, ahead);
      case 'edge':
        return (at, rest) => {
          this.steps += 1;
          return node.is(this.text, at) && rest(at);
        };
    }
  }

  /** One way after the other; those that fail at their first look, by what stands there, are counted and not tried. */
  private either({ ways }: Kind<'either'>, ahead: boolean): Match {
    const tried = ways.map((way, at) => ({
      at,
      match: this.compiled(way, ahead),
      first: firstOf(way, ahead),
    }));
    const left = new Map<number, typeof tried>();
    const leftAt = (at: number): typeof tried => {
      const place = ahead ? at : at - 1;
      const code = place >= 0 && place < this.text.length ? this.text.charCodeAt(place) : NOTHING;
      const known =
        left.get(code) ??
        tried.filter(({ first }) => first === undefined || (code !== NOTHING && first.has(this.text, place)));
      left.set(code, known);
      return known;
    };
    return (at, rest) => {
      let looked = 0;
      for (const way of leftAt(at)) {
        this.steps += way.at - looked;
        looked = way.at + 1;
        if (way.match(at, rest)) return true;
      }
      this.steps += tried.length - looked;
      return false;
    };
  }

  /** One part after the other; what stands for one character each, at once. */
  private row(parts: readonly Node[], ahead: boolean): Match {
    const [first] = parts;
    if (first === undefined) return (at, rest) => rest(at);
    const end = parts.findIndex(({ kind }) => kind !== 'one');
    const letters = end < 0 ? parts.length : end;
    const ones = parts.slice(0, letters).filter((part) => part.kind === 'one');
    const part = letters > 0 ? this.word(ones, ahead) : this.compiled(first, ahead);
    const left = parts.slice(Math.max(1, letters));
    if (left.length === 0) return part;
    const after = this.row(left, ahead);
    return (at, rest) => part(at, (next) => after(next, rest));
  }

  private word(ones: readonly Kind<'one'>[], ahead: boolean): Match {
    const by = ahead ? 1 : -1;
    return (at, rest) => {
      let next = at;
      for (const one of ones) {
        if (!this.has(one, next, ahead)) return false;
        next += by;
      }
      return rest(next);
    };
  }

  private has(one: Kind<'one'>, at: number, ahead: boolean): boolean {
    this.steps += 1;
    const place = ahead ? at : at - 1;
    return place >= 0 && place < this.text.length && one.has(this.text, place);
  }

  private kept(group: number, inner: Match): Match {
    return (at, rest) => {
      const before = this.groups[group];
      const isFound = inner(at, (next) => {
        const outer = this.groups[group];
        this.groups[group] = this.text.slice(Math.min(at, next), Math.max(at, next));
        const goesOn = rest(next);
        if (!goesOn) this.groups[group] = outer;
        return goesOn;
      });
      if (!isFound) this.groups[group] = before;
      return isFound;
    };
  }

  private same(group: number, ahead: boolean): Match {
    return (at, rest) => {
      const said = this.groups[group] ?? '';
      const to = ahead ? at + said.length : at - said.length;
      this.steps += 1 + said.length;
      return this.text.slice(Math.min(at, to), Math.max(at, to)) === said && rest(to);
    };
  }

  /** Many of one character, without a call for each. */
  private run({ least, most, lazy }: Kind<'times'>, one: Kind<'one'>, ahead: boolean): Match {
    const by = ahead ? 1 : -1;
    const upTo = (at: number, from: number, to: number): number => {
      let many = from;
      while (many < to && this.has(one, at + by * many, ahead)) many += 1;
      return many;
    };
    const fewFirst: Match = (at, rest) => {
      let many = upTo(at, 0, least);
      if (many < least) return false;
      while (!rest(at + by * many)) {
        if (upTo(at, many, Math.min(most, many + 1)) === many) return false;
        many += 1;
      }
      return true;
    };
    const mostFirst: Match = (at, rest) => {
      for (let many = upTo(at, 0, most); many >= least; many -= 1) if (rest(at + by * many)) return true;
      return false;
    };
    return lazy ? fewFirst : mostFirst;
  }

  private repeated({ least, most, lazy, of }: Kind<'times'>, ahead: boolean): Match {
    const inner = this.compiled(of, ahead);
    const from = (many: number, at: number, rest: Rest): boolean => {
      // Ways within ways: a few characters would take longer than anybody waits.
      if (this.steps > MOST_STEPS) return true;
      const again = (): boolean =>
        many < most && inner(at, (next) => (next !== at || many < least) && from(many + 1, next, rest));
      if (many < least) return again();
      return lazy ? rest(at) || again() : again() || rest(at);
    };
    return (at, rest) => from(0, at, rest);
  }
}
