import { re } from '../../expression.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';

/** Words that lean on what was tried just before, and say nothing whole without it. */

const LEAD = '(?:(?:ok(?:ay)?|yes|yeah|hm+|so|right|great|cool|well|please|and|now|what if|try)[\\s,]+)*';
const END = '(?: (?:please|pls|then|again|though|maybe))*[?.!\\s]*$';

/** "also int4", "plus a spare", "but int4", "with H200 too": what comes on top of a try. */
const ON_TOP = re`^${LEAD}(?:also|plus|but|additionally|in addition|on top(?: of (?:that|it|this))?)\b|^(?:ok(?:ay)?|yes|yeah|right|great|cool)[\s,]+and\b|\b(?:too|as well|on top)${END}`;

const PRONOUN = '(?:that|this|those|these|them)';
const BEHIND =
  '(?:with|at|on|but|for|by|in|from|as|and|or|to|is|are|was|were|does|do|did|would|will|can|could|costs?|needs?|saves?|changes?|fits?|runs?|brings?|makes?|enough|gpus?|fleet|model|api|price|one|volume|load|figure|case|point)';
const POINTS: readonly RegExp[] = [
  // "double that", "that with int4", "how much is that GPU?"; no "this month", and no "we think that prices fall".
  re`\b${PRONOUN}(?=[?.!,;\s]*$|[,;:] | ${BEHIND}\b)`,
  re`\b(?:of|with|like|than) ${PRONOUN}\b(?! (?:month|year|week|quarter|day|time))`,
  // "what does haiku cost there?", and no "there are 40 devs".
  /\bthere(?=[?.!,;\s]*$|[,;:] | (?:with|at|on|but|for|then|too)\b)/i,
  re`\bthen${END}`,
  re`^${LEAD}then\b`,
  /\b(?:the )?same\b(?! (?:time|question))/i,
  /\b(?:double|triple|quadruple|halve|half|twice|quarter) it\b/i,
  /\b(?:it|they|its)\b[^?]*\?\s*$/i,
  // "each about 2,200 tokens", "they're 1.5k tokens each", "at 85 an hour", "of A100s": no whole without what they are of.
  re`^${LEAD}(?:each\b(?! (?:month|year|week|quarter|day|time))|at (?:about |around )?[$€£]?\d|of (?:the |our )?[a-z]{0,4}\d)`,
  re`\beach${END}`,
  re`^${LEAD}(?:that'?s|that is|they'?re|they are|those are|these are) (?:with|at|for|of|on|about|around|roughly|only|\d)`,
  re`^${LEAD}(?:what|how|why|is|isn'?t|are|aren'?t|does|do|did|would|will|can|could)\b.*\b(?:it|they|its)\b`,
];

/** "two more", "2 fewer gpus", "another spare": so many on from what stands there; no "more than 4", and no share or factor. */
const COUNTS_ON = re`(?<!\b(?:no|any|not) )\b(?:(?:an?|a few|a couple|some|even|still|yet|\d[\d.,]*[kmb]?|${COUNT_WORD})(?: (?:of them|a month|a day))? (?:more|fewer|less|extra|additional)|another)\b(?! (?:than|like|or less|way|thing|question|time|word|person|model|api|gpu type|option)\b)`;

/** Whether words count on from what was tried last: "two more", "one fewer". */
export const countsOnFromLast = (text: string): boolean => COUNTS_ON.test(text);

/** Whether words come on top of what was tried last: "also int4". */
export const addsToLast = (text: string): boolean => ON_TOP.test(text);

/** Whether words point at what was tried last: "double that", "is that enough?", "what does haiku cost there?" */
export const pointsAtLast = (text: string): boolean => POINTS.some((points) => points.test(text));

const OF_CARD =
  /\b(?:the|this|that|original|first) (?:card|thread)\b|\boriginal(?:ly)?\b|\bas kept\b|\bkept\b|\bat first\b|\bwe (?:have|keep|had) now\b/i;

/** Whether words are of the card itself, whatever was tried below it: "what was it at first?" */
export const asksOfCard = (text: string): boolean => OF_CARD.test(text);
