import { textBefore } from '../../beside.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';

/** Pairs such as "50/50" and "1/4" that are parts of what others have too, and no mix of input and output. */

/** What is shared in so many parts, and is no input and output: "gpus are shared 50/50 with research". */
const SHARED =
  /\b(?:shar(?:e|ed|es|ing)|split|divided)\b(?=[^,;.\n]*\b(?:with|between|among|teams?|research|training|departments?)\b)|\b(?:batch|real[- ]?time|teams)\b/i;
/** "we are 1/3", "our share is 1/4" */
const OUR_PART =
  /\b(?:we|ours?|us|i|mine|my|they)(?: [a-z]+)?(?: (?:is|are|am|get|gets|have|has|use|uses|own))?(?: (?:about|around|only|just))? $/i;

/** Whether such a pair is a part of something that others have too. */
const isOurPart = ({ number, second, link }: Quantity, { text }: Reading): boolean =>
  link === 'slash' &&
  second !== null &&
  number.value < second.value &&
  second.value < 10 &&
  OUR_PART.test(textBefore(text, number.start, 40));

/** "1/10 of that": a part, and no mix. */
const isPartOf = ({ number, second, link, end }: Quantity, { atoms }: Reading): boolean =>
  link === 'slash' && second !== null && number.value < second.value && markAt(atoms, end, 'of');

const OF_SIDES = /\b(?:in|out|inputs?|outputs?|prompts?|completions?|i\/o)\b/i;

/** Whether the clause around such a pair speaks of something that is shared. */
const isOfShared = ({ number, second }: Quantity, { text }: Reading): boolean => {
  const before = /[^,;.\n]*$/.exec(textBefore(text, number.start, 60))?.[0] ?? '';
  const end = second?.end ?? number.end;
  const clause = `${before}${/^[^,;.\n]*/.exec(text.slice(end, end + 60))?.[0] ?? ''}`;
  return SHARED.test(clause) && !OF_SIDES.test(clause);
};

/** Whether such a pair is a part of something, or how it is shared, where it would be read as input and output. */
export const isPartOfShared = (quantity: Quantity, reading: Reading): boolean =>
  isOfShared(quantity, reading) || isOurPart(quantity, reading) || isPartOf(quantity, reading);
