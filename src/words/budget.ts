/** Three seconds take so many words and numbers; buttons and the name of who asked come on top. */
export const BUDGET = { words: 106, numbers: 33 } as const;

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export const countNumbers = (text: string): number => (text.match(/[$€]?\d[\d,.]*/g) ?? []).length;

/** The first of several spellings, the richest first, that keeps the budget; the barest where none does. */
export const withinBudget = <T>(spellings: readonly T[], wordsOf: (spelling: T) => string): T | undefined =>
  spellings.find((spelling) => {
    const text = wordsOf(spelling);
    return countWords(text) <= BUDGET.words && countNumbers(text) <= BUDGET.numbers;
  }) ?? spellings.at(-1);
