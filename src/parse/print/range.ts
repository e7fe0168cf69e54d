/** Words for both ends of a range become words for the range. */

const PARTS = /^(\D*?\$?)(\d[\d.,]*(?:e[+-]?\d+)?[kMBT%]?)(.*)$/;

/** "300M tokens" and "800M tokens" as "300M-800M tokens"; null where more than the number differs. */
export const rangeWords = (low: string | null, high: string | null): string | null => {
  const [, before, from, after] = PARTS.exec(low ?? '') ?? [];
  const [, beforeHigh, to, afterHigh] = PARTS.exec(high ?? '') ?? [];
  return before === beforeHigh && after === afterHigh && from !== undefined && to !== undefined
    ? `${before}${from}-${to}${after}`
    : null;
};
