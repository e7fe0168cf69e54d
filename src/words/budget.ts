/** Three seconds take so many words and numbers; buttons and the name of who asked come on top, up to 120 words. */
export const BUDGET = { words: 103, numbers: 32 } as const;

/** What buttons and the name of who asked leave of the 120 words of a whole card, with all that stands beside them. */
export const WORDS_OF_CARD = 109;

/** Words that a reader reads: what holds a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Figures, prices among them; "80/20" is two. */
export const countNumbers = (text: string): number => (text.match(/[$€]?\d[\d,.]*/g) ?? []).length;

interface Counts {
  readonly words: number;
  readonly numbers: number;
}

const countsOf = (text: string): Counts => ({ words: countWords(text), numbers: countNumbers(text) });

/** Most pieces stand in every spelling, and are counted once. */
const counter = (): ((pieces: readonly string[]) => Counts) => {
  const known = new Map<string, Counts>();
  return (pieces) => {
    let [words, numbers] = [0, 0];
    for (const piece of pieces) {
      const counts = known.get(piece) ?? countsOf(piece);
      known.set(piece, counts);
      words += counts.words;
      numbers += counts.numbers;
    }
    return { words, numbers };
  };
};

/**
 * The first of several ways to spell, the richest first, that keeps the budget; the barest where none does. What is
 * barer is not spelled at all. `besideWords` stand on the card too, such as the name of a chart.
 */
export const withinBudget = <Way, Spelling>(
  ways: readonly [Way, ...Way[]],
  spell: (way: Way) => Spelling,
  piecesOf: (spelling: Spelling) => readonly string[],
  besideWords = 0,
): Spelling => {
  const count = counter();
  const most = Math.min(BUDGET.words, WORDS_OF_CARD - besideWords);
  let spelling = spell(ways[0]);
  for (const way of ways.slice(1)) {
    const { words, numbers } = count(piecesOf(spelling));
    if (words <= most && numbers <= BUDGET.numbers) break;
    spelling = spell(way);
  }
  return spelling;
};
