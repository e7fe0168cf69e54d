/** A line in which words are left out, or others stand in their place. */

/** "Year 2:" of which the figure was taken out. */
const NAME_OF_NOTHING =
  /(?<=^|[,;] ?)(?:(?:year|yr|y|phase|stage|scenario|case|option|month|q) ?[\da-d]|20\d\d|fy ?\d{2,4}) ?:? ?(?=[,;]|$)/gi;

/** "our budget is $10k, 3B tokens" of which the budget was taken out: nothing is left that "our" could be of. */
const OF_NOTHING = /(?<=^|[,;.] ?)(?:our|my|the|an?|total|with|and|for|is|:)(?: (?:is|of|at))? ?(?=[,;.])/gi;

/** Spaces, commas and words that lead nowhere once something was taken out. */
export const tidy = (line: string): string =>
  line
    .replace(/\( ?\)/g, '')
    .replace(NAME_OF_NOTHING, '')
    .replace(OF_NOTHING, '')
    .replace(/\s+/g, ' ')
    .replace(/\b(vs|on|at) (?=\1 )/gi, '')
    .replace(/\beach (?=each\b)/gi, '')
    .replace(/ (?=,)/g, '')
    .replace(/(?:, ?)+,/g, ',')
    .replace(/(?:[;,] ?)+;/g, ';')
    .replace(
      /^[\s,;:]*(?:\.\s)?[\s,;:]*|(?:[\s,]+(?:vs|and|or|but|just|on|at|with|for|of|in|by|per|from|we|i))*[\s,]*$/gi,
      '',
    )
    .replace(/ ?\b(?:vs|on|at|and|with|or)(?: ?,| (?=vs\b))/gi, ',');

/** Where the words stand; "5B/mo" is no part of "0.5B/mo". */
const placeOf = (text: string, words: string): number => {
  const [lower, sought] = [text.toLowerCase(), words.toLowerCase()];
  let at = lower.indexOf(sought);
  while (at > 0 && /^\d/.test(sought) && /[\d.,]/.test(lower.charAt(at - 1)))
    at = lower.indexOf(sought, at + 1);
  return at;
};

/** A text with other words in the place of some, where those stand in it; tidied. */
export const replaced = (text: string, words: string, instead: string): string => {
  const at = placeOf(text, words);
  return tidy(at < 0 ? text : `${text.slice(0, at)}${instead}${text.slice(at + words.length)}`);
};
