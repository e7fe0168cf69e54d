/** Most words that are looked up are one word: they are as they are, and many are looked up in every line. */
const GAP = /[\s_-]/;

/** One spelling for names: lower case, runs of spaces, hyphens and underscores as one space; dots are kept. */
export const fold = (words: string): string => {
  const lower = words.toLowerCase();
  return GAP.test(lower) ? lower.replace(/[\s_-]+/g, ' ').trim() : lower;
};
