/** Words that are known wherever they stand, and words that stand in an order. */

/** A word that is looked for behind where the one before ended; `isPast` where only what is behind its last counts. */
interface WordInOrder {
  readonly word: RegExp;
  readonly isPast: boolean;
}

/** What stands in order. */
interface InOrder {
  readonly steps: readonly WordInOrder[];
}

const anywhere = ({ source, flags }: RegExp): RegExp => new RegExp(source, `${flags}g`);

/** In an order of words: those that follow stand behind the last of these, wherever there is one. */
export const past = (word: RegExp): WordInOrder => ({ word: anywhere(word), isPast: true });

/**
 * Words of which each stands somewhere behind the one before: found in one way through the text, where `one.*other`
 * and `one(?!.*other)` begin anew at every `one`.
 */
export const inOrder = (...words: readonly (RegExp | WordInOrder)[]): InOrder => ({
  steps: words.map((word) => (word instanceof RegExp ? { word: anywhere(word), isPast: false } : word)),
});

/** Words by which something is known, any of these. */
export type KnownBy = readonly (RegExp | InOrder)[];

/** Where a step ends that begins there; undefined where its word is missing. */
const endOf = (text: string, from: number, { word, isPast }: WordInOrder): number | undefined => {
  word.lastIndex = from;
  const found = isPast ? [...text.matchAll(word)].at(-1) : word.exec(text);
  if (found === null || found === undefined) return isPast ? from : undefined;
  return found.index + found[0].length;
};

const standInOrder = (text: string, { steps }: InOrder): boolean => {
  let from: number | undefined = 0;
  for (const step of steps) {
    from = endOf(text, from, step);
    if (from === undefined) return false;
  }
  return true;
};

/** Whether any of these stands in a text. */
export const isSaid = (text: string, words: KnownBy): boolean =>
  words.some((each) => (each instanceof RegExp ? each.test(text) : standInOrder(text, each)));
