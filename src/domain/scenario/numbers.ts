import * as z from 'zod';

/** Ranges are logical, never plausible; the merely unlikely is a warning elsewhere. */

/**
 * What is costed, complete: every default filled in. Money is USD, a month is 730 hours.
 * Ranges are logical, never plausible; the merely unlikely is a warning elsewhere.
 */

export const finite = z.number({ error: 'must be a finite number' });
export const amount = finite.min(0, 'must be 0 or more');
export const positive = finite.gt(0, 'must be more than 0');
export const share = finite.min(0, 'must be between 0 and 1').max(1, 'must be between 0 and 1');
export const shareBelowOne = finite
  .min(0, 'must be 0 or more and less than 1')
  .lt(1, 'must be 0 or more and less than 1');
export const hours = finite
  .gt(0, 'must be more than 0 and at most 744')
  .max(744, 'must be more than 0 and at most 744');
export const wholeFromOne = z.int('must be a whole number').min(1, 'must be 1 or more');
export const wholeFromZero = z.int('must be a whole number').min(0, 'must be 0 or more');
