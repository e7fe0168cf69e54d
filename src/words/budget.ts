/** Three seconds take so many words and numbers; buttons and the name of who asked come on top, up to 120 words. */
export const BUDGET = { words: 103, numbers: 32 } as const;

/** What buttons and the name of who asked leave of the 120 words of a whole card, with all that stands beside them. */
export const WORDS_OF_CARD = 109;

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const countNumbers = (text: string): number => (text.match(/[$€]?\d[\d,.]*/g) ?? []).length;

const keepsBudget = (text: string, besideWords: number): boolean =>
  countWords(text) <= Math.min(BUDGET.words, WORDS_OF_CARD - besideWords) &&
  countNumbers(text) <= BUDGET.numbers;

/**
 * The first of several ways to spell, the richest first, that keeps the budget; the barest where none does. What is
 * barer is not spelled at all. `besideWords` stand on the card too, such as the name of a chart.
 */
export const withinBudget = <Way, Spelling>(
  ways: readonly [Way, ...Way[]],
  spell: (way: Way) => Spelling,
  wordsOf: (spelling: Spelling) => string,
  besideWords = 0,
): Spelling => {
  let spelling = spell(ways[0]);
  for (const way of ways.slice(1)) {
    if (keepsBudget(wordsOf(spelling), besideWords)) break;
    spelling = spell(way);
  }
  return spelling;
};
