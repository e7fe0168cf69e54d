/** One spelling for names: lower case, runs of spaces, hyphens and underscores as one space; dots are kept. */
export const fold = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
