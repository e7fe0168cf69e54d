/** Data of which its owner says who may read it: "our data is classified". As parts of expressions, in any case. */

/** What may be secret, and that it is so. */
export const DATA_IS =
  '(?:data|documents?|records|material|information|prompts?|it|everything) (?:is|are) (?:(?:all|highly|strictly|partly) ){0,2}';

/** Behind "classified": no work that sorts it, as "classified by topic" is. */
export const NOT_SORTED = '(?! (?:by|as|into|in|with|using|every|per|each|then|and|automatically|daily)\\b)';
