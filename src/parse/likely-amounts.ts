/** Between which bounds an amount of text can be that of a request, or of a month. */

/** Tokens: no request is likely to be longer, and no month so short. */
export const LIKELY_SIZE = 200_000;
/** Tokens or requests a month: traffic is likely to be more, and so many tokens cost a cent or two wherever they are bought. */
export const LIKELY_VOLUME = 1e6;

/** Billions of parameters that models often have, and that volumes seldom are. */
export const OFTEN_SIZES: ReadonlySet<number> = new Set([
  7, 8, 9, 12, 13, 14, 22, 24, 26, 27, 32, 33, 34, 65, 70, 72, 104, 123, 235, 405, 671,
]);

/** What one person may well send a day. */
export const MOST_EACH = 200;

/** Whether each of two amounts is less than so many times the other. */
export const areAlike = (one: number, other: number, times: number): boolean =>
  one / other < times && other / one < times;

/** How many times as much a price hardly becomes at once: a bare number beyond it is as like so many machines. */
export const AS_NEAR_MONEY = 2.5;
