import * as z from 'zod';

/** Numbers of a scenario. Ranges are logical, never plausible: the merely unlikely is a warning elsewhere. */

/** Neither NaN nor infinite: JSON has neither. */
export const finite = z.number({ error: 'must be a finite number' });
/** Money, tokens, hours of work: 0 is a value. */
export const amount = finite.min(0, 'must be 0 or more');
/** A price, a rate, a size that something is divided by. */
export const positive = finite.gt(0, 'must be more than 0');
/** What is at work at once, on average too: less than one is nothing at work. */
export const atLeastOne = finite.min(1, 'must be 1 or more');
/** Part of a whole, 0..1: 0.2 is 20%. */
export const share = finite.min(0, 'must be between 0 and 1').max(1, 'must be between 0 and 1');
/** A discount or a yearly fall: at 100% nothing would be left to compare. */
export const shareBelowOne = finite
  .min(0, 'must be 0 or more and less than 1')
  .lt(1, 'must be 0 or more and less than 1');
/** Hours of a month, of which the longest has 744. */
export const hoursOfMonth = finite
  .gt(0, 'must be more than 0 and at most 744')
  .max(744, 'must be more than 0 and at most 744');
/** A count of what there is at least one of. */
export const wholeFromOne = z.int('must be a whole number').min(1, 'must be 1 or more');
/** A count of what there may be none of. */
export const wholeFromZero = z.int('must be a whole number').min(0, 'must be 0 or more');
