import type { Reading } from '../reading.ts';

/** "output heavy": words that say which side most tokens are on, and no figure. */
export const MOSTLY_ONE_SIDE =
  /\b(?:mostly|mainly|largely|heavy on|lots of) (?:input|output|prompt|completion|generat(?:ed|ion))s?(?: tokens)?\b(?! ?[:=])|\b(?:input|output|prompt|prefill|decode|generation|completion)[- ](?:heavy|dominated|intensive)\b/i;

const FIGURES =
  /\d ?% (?:of (?:it |them |the tokens )?)?(?:is |are )?(?:in|out|prompt|completion|generat)|\d ?(?:: ?|\/|to )\d|\d ?[km]? ?(?:tok(?:en)?s? )?(?:in|out|input|output|prompt|completion)s?\b(?![ -](?:heavy|dominated|intensive))/i;

/** Whether figures say the mix too, beside which the words change nothing. */
export const saysMix = ({ text }: Pick<Reading, 'text'>): boolean => FIGURES.test(text);
