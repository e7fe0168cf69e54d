import type { Node } from './tree.ts';

const farthest = (nodes: readonly Node[]): number => Math.max(0, ...nodes.map(reachOf));

/**
 * How many characters an expression looks at from one place, at most. Where that has an end, each place of a text takes
 * no more than any other, and twice the text takes twice the looks by itself.
 */
export const reachOf = (node: Node): number => {
  switch (node.kind) {
    case 'row':
      return node.parts.reduce((sum, part) => sum + reachOf(part), 0);
    case 'either':
      return farthest(node.ways);
    case 'group':
    case 'look':
      return reachOf(node.of);
    case 'times': {
      const once = reachOf(node.of);
      return once === 0 ? 0 : node.most * once;
    }
    // What was said before may be of any length.
    case 'same':
      return Infinity;
    default:
      return 1;
  }
};
