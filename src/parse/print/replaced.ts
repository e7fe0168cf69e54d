import { re } from '../expression.ts';

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
    .replace(/\b(?:versus|against|compared (?:to|with)) (?=vs )/gi, '')
    .replace(/\b(?:at|from) (?=on )/gi, '')
    .replace(/\b(?:until|till?|since|of|with|by) (?=(?:at|for|until|with|from|by) (?!least|most))/gi, '')
    .replace(/\b(each|total|in total),? (?=\1\b)/gi, '')
    .replace(/ (?=[,?])/g, '')
    .replace(/(?:, ?)+,/g, ',')
    .replace(/(?:[;,] ?)+;|;(?: ?,)+/g, ';')
    .replace(/ (?:to|of|has|have|with|for) ?(?=[,;.](?:\s|$))/gi, '')
    .replace(
      /^[\s,;:]*(?:\.\s)?[\s,;:]*|(?:[\s,]+(?:vs|and|or|but|just|on|at|with|for|of|in|by|per|from|we|i))*[\s,]*$/gi,
      '',
    )
    .replace(/ ?\b(?:vs|on|at|and|with|or|for)(?: ?,| (?=vs\b))/gi, ',');

/** Where the words stand, from 0, but for places that are none; below 0 for nowhere. */
const placeBut = (
  text: string,
  words: string,
  isNone: (before: string, behind: string) => boolean,
): number => {
  let at = text.indexOf(words);
  while (at >= 0 && isNone(text.slice(0, at), text.slice(at + words.length)))
    at = text.indexOf(words, at + 1);
  return at;
};

/**
 * Where the words stand, from 0; below 0 for nowhere. "5B/mo" is no part of "0.5B/mo", nor "5" of "500M"; and "8" stands
 * in "8x H200" where it stands nowhere else.
 */
export const placeOf = (text: string, words: string): number => {
  const [lower, sought] = [text.toLowerCase(), words.toLowerCase()];
  const [begins, ends] = [/^\d/.test(sought), /\d$/.test(sought)];
  const isInNumber = (before: string, behind: string): boolean =>
    (begins && /[\d.,]$/.test(before)) || (ends && /^[.,]?\d/.test(behind));
  const alone = placeBut(
    lower,
    sought,
    (before, behind) =>
      isInNumber(before, behind) || (begins && /[a-z]$/.test(before)) || (ends && /^[a-z]/.test(behind)),
  );
  return alone >= 0 ? alone : placeBut(lower, sought, isInNumber);
};

const OR = '(?:or|and|oder|und|ou|et)';
const BEGINS = /(?:^|[,;:(]|\.\s|\b(?:vs\.?|versus))\s?$/i;
const JOINS_NEXT = re`^ ?(?:\/ ?|${OR} )`;
const JOINED_BEFORE = re`(?: ?\/| ${OR}) ?$`;
const ENDS = /^ ?(?:$|[,;.)]|(?:on|at|in|vs\.?|versus)\b)/i;

/** "sorry in english: 1.2B", "a term starting January": what leads to a word goes with it, where the clause ends. */
const LEADS_TO = /(?:^|(?<= ))(?:(?:in|on|at|from|until|till|by|as|starting|since) )+$/i;
const CLAUSE_ENDS = /^ ?(?:$|[,;.:!?)"])/;

/** "sarvam or llama 8b", "llama 8b or sarvam on 2 A100": what joined two names goes with the one that goes. */
const without = (words: string, behind: string): string => {
  const before = CLAUSE_ENDS.test(behind) ? words.replace(LEADS_TO, '') : words;
  if (BEGINS.test(before)) return before + behind.replace(JOINS_NEXT, ' ');
  return (ENDS.test(behind) ? before.replace(JOINED_BEFORE, '') : before) + behind;
};

/** A text with other words in the place of some, where those stand in it; tidied. */
export const replaced = (text: string, words: string, instead: string): string => {
  const at = placeOf(text, words);
  if (at < 0) return tidy(text);
  const [before, behind] = [text.slice(0, at), text.slice(at + words.length)];
  const isName = /^[a-z]/i.test(words);
  return tidy(instead === '' && isName ? without(before, behind) : `${before}${instead}${behind}`);
};
