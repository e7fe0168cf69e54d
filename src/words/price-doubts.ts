import { STALE_AFTER_DAYS } from '../domain/dated.ts';
import { dayInWords, usd } from '../domain/format.ts';
import { wholePercents } from '../domain/round.ts';
import type { DoubtSentence } from './doubt-sentence.ts';
import { listed } from './text.ts';

/** Doubts of prices, in a sentence or two: which is not known, and what is taken for it. */

const TYPE_PRICE = 'Type yours, such as "at $2.50/hr".';

/** A price that was typed and is far from all that we know. */
export const farPrice: DoubtSentence<'far-price'> = ({ gpu, low, high, per }) => {
  const known = low === high ? usd(low) : `${usd(low)} to ${usd(high)}`;
  const hour = per === 'an hour' ? ' and one hour' : '';
  return {
    message: `The price that you typed for ${gpu} is far from every price we know, ${known} ${per}: check that it is of one GPU${hour}.`,
    brief: 'The price typed for the GPU is far from every price we know: check its unit.',
  };
};

/** A place of which no price is known, and which is taken. */
export const noPriceInRegion: DoubtSentence<'no-price-in-region'> = (figures) => {
  if ('instance' in figures)
    return [
      `No price of ${figures.instance} is known in ${figures.region}:`,
      `that of ${figures.taken} is taken.`,
      TYPE_PRICE,
    ];
  const { market, gpu, seller, region } = figures;
  const [at, taken] =
    seller === undefined ? ['', 'the world median'] : [` at ${seller}`, 'what it charges elsewhere'];
  return [`No ${market} price for ${gpu}${at} is known in ${region}:`, `${taken} is taken.`, TYPE_PRICE];
};

const MOST_SELLERS = 2;

/** "Vast.ai, Lambda and 9 more". */
const sellersIn = (names: readonly string[]): string => {
  const more = names.length - MOST_SELLERS;
  return listed(more < 2 ? names : [...names.slice(0, MOST_SELLERS), `${more} more`]);
};

/** What the rule of a region makes of the price of a GPU: dollars an hour there and anywhere. */
export const priceOfRegion: DoubtSentence<'price-of-region'> = (figures) => {
  const { region, gpu, usdPerGpuHour, anywhereUsdPerGpuHour, counted, leftOut } = figures;
  // Where others are ruled out for themselves, none is for where it stands.
  const why =
    leftOut.length === 0
      ? '.'
      : `: ${sellersIn(leftOut)} are left out, as we do not know where their machines stand.`;
  return {
    message: `${gpu} is ${usd(usdPerGpuHour)} an hour in ${region}, as ${sellersIn(counted)} ask, and ${usd(anywhereUsdPerGpuHour)} anywhere${why} ${TYPE_PRICE}`,
    brief: 'The rule of the region raises the price of the GPU: few sellers say where their machines stand.',
  };
};

/** A price that no list has, and which is taken for it. */
export const noPriceOnList: DoubtSentence<'no-price-on-list'> = (figures) => {
  switch (figures.lack) {
    case 'of-market': {
      const { off, onDemandUsdPerGpuHour, instance, market, takers } = figures;
      return [
        `${wholePercents(off)}% is taken off the ${usd(onDemandUsdPerGpuHour)} a GPU and hour of ${instance} on demand:`,
        `we know no ${market} price.`,
        `It is the discount of ${takers}.`,
        TYPE_PRICE,
      ];
    }
    case 'of-name':
      return [
        `We know no ${figures.market} price of ${figures.name}:`,
        `the world median for ${figures.gpu} is taken.`,
        TYPE_PRICE,
      ];
    case 'of-allowed':
      return [
        `None of the sellers that you may use has ${figures.market === 'on-demand' ? 'an' : 'a'} ${figures.market} price for ${figures.gpu} that we know:`,
        'the world median is taken.',
        TYPE_PRICE,
      ];
    default:
      return [
        `We know no price of GPUs reserved for ${figures.months} months:`,
        `that of ${figures.takenMonths} months is taken.`,
        TYPE_PRICE,
      ];
  }
};

/** Prices that nobody has confirmed for long, with their days. */
export const stalePrice: DoubtSentence<'stale-price'> = ({ gpu, prices }) => {
  const list = prices.map(({ api = `the price of ${gpu}`, date, published, confirmed }) => {
    if (confirmed !== undefined) return `${api} (last confirmed on ${dayInWords(confirmed)})`;
    return published === undefined
      ? `${api} (${dayInWords(date)})`
      : `${api} (published on ${dayInWords(published)}, confirmed by nobody)`;
  });
  return `Look these prices up before you decide, nobody has confirmed them for over ${STALE_AFTER_DAYS} days: ${list.join(', ')}.`;
};
