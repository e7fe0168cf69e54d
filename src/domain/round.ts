/**
 * How many digits of a number are kept, by what it is for: numbers out of numbers. `domain/format.ts` makes text of
 * them. Nothing else rounds a figure; a place in time, in a list or on a chart is no figure.
 */

/** A number of so many significant digits at most. */
export const significant = (digits: number, value: number): number => Number(value.toPrecision(digits));

/** The decimal that people meant, without what arithmetic in binary adds: 15 digits. */
export const exactly = (value: number): number => significant(15, value);

/** A figure that was worked out and is kept: 12 digits, on which several steps in binary leave no dust. */
export const withoutDust = (value: number): number => significant(12, value);

/** A figure in a line that can be typed: 6 digits, read back as what was meant. */
export const toType = (value: number): number => significant(6, value);

/** A figure of a guess that can be typed: 4 digits. */
export const nearEnough = (value: number): number => significant(4, value);

/** A figure that is said in passing: 3 digits. */
export const inShort = (value: number): number => significant(3, value);

/** About so many: 2 digits. */
export const roughly = (value: number): number => significant(2, value);

/** An amount of money to the cent. */
export const toTheCent = (usd: number): number => Number(usd.toFixed(2));

/** One digit behind the point. */
export const toTenths = (value: number): number => Number(value.toFixed(1));

/** A share of one as whole percents: 0.185 is 19. */
export const wholePercents = (share: number): number => Math.round(share * 100);

/** A figure of what comes in whole ones: tokens, hours, dollars to be typed. */
export const toWhole = (value: number): number => Math.round(value);
