import { apiName } from '../catalog/index.ts';
import type { TokenPrices } from '../domain/token-prices.ts';
import type { Context } from './context.ts';
import type { AverageRequest } from './workload.ts';

interface InputPrices extends Pick<TokenPrices, 'usdPerMillionInput' | 'usdPerMillionCachedInput'> {
  /** The price is what somebody pays for their volume in all: what is cached is in it already. */
  readonly isPaid?: boolean;
}

/**
 * What an API, or a part of a mix, asks for cached input, USD per million tokens. Where nobody knows it, the full input
 * price: that is listed as an assumption, and warned of where any input is cached.
 */
export const cachedPrice = (
  { ledger }: Context,
  { cachedInputShare }: AverageRequest,
  id: string,
  at: string,
  { usdPerMillionInput, usdPerMillionCachedInput, isPaid = false }: InputPrices,
): number => {
  if (usdPerMillionCachedInput !== null) return usdPerMillionCachedInput;
  if (isPaid)
    return ledger.assume(`${at}.usdPerMillionCachedInput`, usdPerMillionInput, {
      code: 'cached-in-what-is-paid',
    });
  if (cachedInputShare > 0) ledger.doubt('cached-price-missing', { api: apiName(id) });
  return ledger.assume(`${at}.usdPerMillionCachedInput`, usdPerMillionInput, { code: 'no-cached-price' });
};
