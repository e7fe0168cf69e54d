import { defined } from '../defined.ts';
import { pathOf } from '../domain/paths.ts';
import { type PricedApi, priceApi } from './api-prices.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { newLedger } from './ledger.ts';
import { Refused } from './refused.ts';
import type { PriceAt } from './volume.ts';
import type { AverageRequest } from './workload.ts';

/** A mix that was said by its money: what each API is paid becomes the share of the tokens that it buys there. */

/**
 * The comparator with shares of the tokens: what is spent on a part ÷ what a token costs there, at this mix of input,
 * cached input and output. One without shares of the spend comes back as it is. Throws `Refused` where a part has none.
 */
export const withSharesOfTokens = (
  context: Context,
  averageRequest: AverageRequest,
  api: Comparator,
  index: number,
  priceAmong: (apis: readonly PricedApi[]) => PriceAt,
): Comparator => {
  const { sharesOf, ...plain } = api;
  const { mix } = plain;
  if (sharesOf !== 'spend' || mix === undefined) return plain;
  const silent = { ...context, ledger: newLedger() };
  const parts = mix.map((part, at) => {
    const { share, ...terms } = part;
    const alone = { ...defined({ discount: api.discount }), ...terms, role: api.role };
    const usdPerToken = priceAmong([priceApi(silent, averageRequest, alone, at)])(part.id, averageRequest);
    return { part, spend: share, bought: share / usdPerToken };
  });
  const all = parts.reduce((sum, { bought }) => sum + bought, 0);
  if (!Number.isFinite(all) || all <= 0) throw new Refused({ code: 'parts-unpriced', api: api.id });
  return {
    ...plain,
    mix: parts.map(({ part, spend, bought }, at) => ({
      ...part,
      share: context.ledger.assume(pathOf('apis', index, 'mix', at, 'share'), bought / all, {
        code: 'share-of-spend',
        share: spend,
      }),
    })),
  };
};
