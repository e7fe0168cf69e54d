import { daysBetween, isDated } from '../domain/dated.ts';
import { apiIds, apiPrice, SHORT_REQUEST } from './api-prices.ts';

/**
 * Days since that price of the listed APIs which was longest not confirmed was last seen to hold; 0 where none has a
 * date. Prices without a date count nowhere: they are marked on every card.
 */
export const oldestPriceDays = (asOf: Date): number =>
  Math.max(
    0,
    ...apiIds().flatMap((id) => {
      const price = apiPrice(id, SHORT_REQUEST, asOf);
      if ('noPrice' in price) return [];
      const seen = price.confirmed ?? price.published;
      return isDated(seen) ? [daysBetween(seen, asOf)] : [];
    }),
  );
