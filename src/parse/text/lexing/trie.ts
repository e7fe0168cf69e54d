import type { Meaning } from '../../atoms.ts';

/**
 * The vocabulary as a tree of pieces: a piece is a run of letters or of digits, so that "Llama-3.3-70B",
 * "llama 3.3 70b" and "llama3.3:70b" are the same path. Looking a phrase up costs its own length only.
 */

interface Node {
  readonly next: Map<string, Node>;
  meaning: Meaning | null;
}

/** A phrase that was found, `end` the first character behind it. */
export interface Match {
  readonly meaning: Meaning;
  readonly end: number;
}

const LONGEST_PIECES = 14;

const newNode = (): Node => ({ next: new Map(), meaning: null });

/** Separators that may stand between two pieces of one phrase. */
const isSeparator = (char: string | undefined): boolean =>
  char !== undefined &&
  (char === ' ' || char === '-' || char === '_' || char === '.' || char === ':' || char === "'");

const isLetter = (code: number): boolean => code >= 97 && code <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** A run of letters, a run of digits, or one character beyond ASCII; null for any other, and at the end. */
const pieceAt = (text: string, at: number): string | null => {
  const code = text.charCodeAt(at);
  const belongs = isLetter(code) ? isLetter : isDigit(code) ? isDigit : null;
  if (belongs === null) return code < 32 || code > 126 ? text.charAt(at) : null;
  let end = at + 1;
  while (belongs(text.charCodeAt(end))) end += 1;
  return text.slice(at, end);
};

/**
 * "a10" and "a 10" differ: after one or two letters that begin a phrase a digit must follow at once, or behind a
 * hyphen, or the article before a number would make a GPU of it. "4060 Ti 16GB" and "RX 6800" are none of these.
 */
const tightness = (piece: string, following: string): 'tight' | 'loose' =>
  piece.length <= 2 &&
  !/^(?:rx|ti|xt)$/.test(piece) &&
  isLetter(piece.charCodeAt(0)) &&
  isDigit(following.charCodeAt(0))
    ? 'tight'
    : 'loose';

/** One spelling for singular and plural of longer words. */
const singular = (piece: string): string =>
  piece.endsWith('s') && piece !== 'ours' && /^[a-z]{2,}[a-rt-z]s$/.test(piece) ? piece.slice(0, -1) : piece;

/** Letters of alphabets that part their words: "dürfen" holds no "d". */
const BEYOND_ASCII = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

const isWordChar = (char: string | undefined): boolean => {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return isLetter(code) || isDigit(code) || (code > 127 && BEYOND_ASCII.test(char));
};

/** Where the word ends if it may end at `at`: at once, or after a plural s; null in the middle of a word. */
const wordEnd = (lower: string, at: number): number | null => {
  if (!isWordChar(lower[at])) return at;
  if (lower[at] === 's' && !isWordChar(lower[at + 1])) return at + 1;
  return null;
};

/** How far a phrase has been followed: the node, the place behind its last piece, and that piece. */
interface Followed {
  readonly node: Node;
  readonly end: number;
  readonly piece: string;
}

/** The next piece of a phrase, behind at most two separators; null where none goes on. */
const nextStep = (
  { node, end: at, piece: previous }: Followed,
  lower: string,
  depth: number,
): Followed | null => {
  // "1.5k tokens per chat. gpt-5-mini": a sentence ends between them.
  if (depth > 0 && lower[at] === '.' && lower[at + 1] === ' ') return null;
  let from = at;
  if (depth > 0) while (from < at + 2 && isSeparator(lower[from])) from += 1;
  const piece = pieceAt(lower, from) ?? lower[from];
  if (piece === undefined) return null;
  if (depth === 1 && from > at && lower[at] !== '-' && tightness(previous, piece) === 'tight') return null;
  const end = from + piece.length;
  const whole = node.next.get(singular(piece));
  if (whole) return { node: whole, end, piece };
  // "H100s": the plural of a piece that is kept in the singular.
  // A letter has no plural: "glm 4.6 vs" is no GLM 4.6V.
  const isPlural = piece.length > 2 && piece.endsWith('s') && piece !== 'ours';
  const one = isPlural ? node.next.get(piece.slice(0, -1)) : undefined;
  return one ? { node: one, end: end - 1, piece } : null;
};

/** Phrases by their letters: the longest at a place is found in one walk. */
export class PhraseTree {
  readonly #root = newNode();

  /** The first meaning of a phrase stays. */
  add(phrase: string, meaning: Meaning): void {
    let node = this.#root;
    let at = 0;
    while (at < phrase.length) {
      const piece = pieceAt(phrase, at);
      if (piece === null) {
        if (!isSeparator(phrase[at])) {
          const symbol = phrase[at] ?? '';
          node = this.#child(node, symbol);
        }
        at += 1;
        continue;
      }
      node = this.#child(node, singular(piece));
      at += piece.length;
    }
    node.meaning ??= meaning;
  }

  #child(node: Node, piece: string): Node {
    const known = node.next.get(piece);
    if (known) return known;
    const made = newNode();
    node.next.set(piece, made);
    return made;
  }

  /** The longest phrase that starts at `start` and ends with a word; `lower` is lower-case text. */
  longest(lower: string, start: number): Match | null {
    let step: Followed | null = { node: this.#root, end: start, piece: '' };
    let found: Match | null = null;
    for (let depth = 0; depth < LONGEST_PIECES; depth += 1) {
      step = nextStep(step, lower, depth);
      if (step === null) break;
      const finish = wordEnd(lower, step.end);
      if (step.node.meaning && finish !== null) found = { meaning: step.node.meaning, end: finish };
    }
    return found;
  }
}
