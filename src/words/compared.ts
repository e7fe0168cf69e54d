import { percent, times, usd } from '../domain/format.ts';

/** One bill against another, as people say it: a per cent up to twice, then how many times. */

/** Bills that differ by less than this share of one are said to be about the same. */
const NEARLY_EQUAL = 0.005;
const TWICE = 1.95;
/** A rounded percentage above it would say that nothing is paid. */
const NEARLY_ALL = 0.99;
/** Nobody changes a model for less a month, and thousands of times as much as that says nothing. */
export const POCKET_USD = 50;
const CENT_USD = 0.01;
const ABOUT_AS_DEAR = 'about as dear';

/** "cost 21× as much", "cost 40% more", "cost $11,603, not $0.67" of pocket money: what several bills, or one of several things, are beside a smaller one. */
export const costMore = (usdMore: number, usdLess: number): string => {
  const ratio = usdMore / usdLess;
  if (!Number.isFinite(ratio)) return `cost ${usd(usdMore)}`;
  if (ratio < 1 + NEARLY_EQUAL) return 'cost about as much';
  if (usdLess < POCKET_USD && ratio >= TWICE)
    return `cost ${usd(usdMore)}${usdLess < CENT_USD ? '' : `, not ${usd(usdLess)}`}`;
  return ratio < TWICE ? `cost ${percent(ratio - 1)} more` : `cost ${times(ratio)} as much`;
};

/** "costs 21× as much", "costs 40% more": what a bill is beside a smaller one. */
export const costsMore = (usdMore: number, usdLess: number): string =>
  costMore(usdMore, usdLess).replace(/^cost/, 'costs');

/** "57%", "over 99%": by how much a bill is smaller than another; null where they are about the same. */
const savedShare = (usdLess: number, usdMore: number): string | null => {
  const share = 1 - usdLess / usdMore;
  if (!Number.isFinite(share) || share < NEARLY_EQUAL) return null;
  // What is paid and runs itself costs nothing, which is no number of times.
  if (usdLess <= 0) return '100%';
  return share <= NEARLY_ALL ? percent(share) : `over ${percent(NEARLY_ALL)}`;
};

/** Whether nothing is saved that is worth a word: bills within half a per cent. */
export const isAboutTheSame = (usdLess: number, usdMore: number): boolean =>
  savedShare(usdLess, usdMore) === null;

/** "57% cheaper": what a bill is beside a larger one. */
export const cheaperBy = (usdLess: number, usdMore: number): string => {
  const share = savedShare(usdLess, usdMore);
  return share === null ? ABOUT_AS_DEAR : `${share} cheaper`;
};

/** "57% cheaper than Bedrock", "about as dear as Bedrock". */
export const cheaperThan = (usdLess: number, usdMore: number, name: string): string => {
  const share = savedShare(usdLess, usdMore);
  return share === null ? `${ABOUT_AS_DEAR} as ${name}` : `${share} cheaper than ${name}`;
};

/** What a bill is beside a larger one, where there is room for little: "57% below Bedrock". */
export const percentBelow = (usdLess: number, usdMore: number, name: string): string => {
  const share = savedShare(usdLess, usdMore);
  return share === null ? `${ABOUT_AS_DEAR} as ${name}` : `${share} below ${name}`;
};

/** "63% dearer", "4× as dear". */
export const dearerBy = (usdMore: number, usdLess: number): string => {
  const ratio = usdMore / usdLess;
  if (!Number.isFinite(ratio)) return 'dearer';
  if (ratio < 1 + NEARLY_EQUAL) return ABOUT_AS_DEAR;
  return ratio < TWICE ? `${percent(ratio - 1)} dearer` : `${times(ratio)} as dear`;
};
