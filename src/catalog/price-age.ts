import { apiIds, apiPrice } from './api-prices.ts';
import { daysBetween, isDated } from './dates.ts';

/** Any size will do: the age does not depend on it. */
const REQUEST = { inputTokens: 1000, outputTokens: 1000 };

/**
 * Days since that price of the listed APIs which was longest not confirmed was last seen to hold; 0 where none has a
 * date. Prices without a date count nowhere: they are marked on every card.
 */
export const oldestPriceDays = (asOf: Date): number =>
  Math.max(
    0,
    ...apiIds().flatMap((id) => {
      const price = apiPrice(id, REQUEST, asOf);
      return 'noPrice' in price || !isDated(price.date) ? [] : [daysBetween(price.date, asOf)];
    }),
  );
