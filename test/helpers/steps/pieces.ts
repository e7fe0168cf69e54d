import { type Node, treeOf } from './tree.ts';

/** What a class may stand for, the likeliest first. */
const CHARACTERS = `a1 ,x.$%/-=~([:;"\n${Array.from({ length: 0x180 }, (_, at) => String.fromCharCode(at)).join('')}`;

const firstOf = ({ has }: Extract<Node, { readonly kind: 'one' }>): string => {
  for (let at = 0; at < CHARACTERS.length; at += 1) if (has(CHARACTERS, at)) return CHARACTERS.charAt(at);
  return '';
};

type Cut = (text: string) => void;

const saidInRow = (parts: readonly Node[], turn: number, cut: Cut): string => {
  let text = '';
  for (const part of parts) {
    const before = text;
    text += said(part, turn, (inner) => cut(before + inner));
    // Nothing is repeated within a word.
    if (part.kind === 'one') continue;
    cut(before);
    cut(text);
  }
  cut(text);
  return text;
};

/** A text that the expression may read; `turn` picks among its ways, and what it holds is cut where a part ends. */
const said = (node: Node, turn: number, cut: Cut): string => {
  switch (node.kind) {
    case 'one':
      return firstOf(node);
    case 'row':
      return saidInRow(node.parts, turn, cut);
    case 'either': {
      const way = node.ways[turn % node.ways.length];
      return way === undefined ? '' : said(way, Math.floor(turn / node.ways.length), cut);
    }
    case 'group':
      return said(node.of, turn, cut);
    case 'look':
      return node.not ? '' : said(node.of, turn, cut);
    case 'times': {
      if (node.most === 1) return turn % 2 === 0 ? said(node.of, Math.floor(turn / 2), () => undefined) : '';
      const once = said(node.of, turn, () => undefined);
      if (node.most === Infinity) cut(once);
      return once.repeat(Math.max(1, node.least));
    }
    default:
      return '';
  }
};

const LONGEST = 200;

/** Beginnings and repeated parts of texts that the expression may read: where it may start again and again. */
export const piecesOf = (expression: RegExp, turns: number): readonly string[] => {
  const tree = treeOf(expression);
  const found = new Set<string>();
  for (let turn = 0; turn < turns; turn += 1) said(tree, turn, (text) => found.add(text));
  return [...found].filter((text) => text !== '' && text.length <= LONGEST);
};
