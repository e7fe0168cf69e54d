/** Three seconds take so many words and numbers; buttons and the name of who asked come on top. */
export const BUDGET = { words: 106, numbers: 33 } as const;

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const countNumbers = (text: string): number => (text.match(/[$€]?\d[\d,.]*/g) ?? []).length;

const keepsBudget = (text: string): boolean =>
  countWords(text) <= BUDGET.words && countNumbers(text) <= BUDGET.numbers;

/**
 * The first of several ways to spell, the richest first, that keeps the budget; the barest where none does. What is
 * barer is not spelled at all.
 */
export const withinBudget = <Way, Spelling>(
  ways: readonly [Way, ...Way[]],
  spell: (way: Way) => Spelling,
  wordsOf: (spelling: Spelling) => string,
): Spelling => {
  let spelling = spell(ways[0]);
  for (const way of ways.slice(1)) {
    if (keepsBudget(wordsOf(spelling))) break;
    spelling = spell(way);
  }
  return spelling;
};
