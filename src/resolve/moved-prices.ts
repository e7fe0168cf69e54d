import { defined } from '../defined.ts';
import { hasPriceOfItsOwn } from '../domain/draft-api.ts';
import type { ApiEvidence, SameModel } from '../domain/evidence.ts';
import { pathOf } from '../domain/paths.ts';
import type { Api } from '../domain/scenario.ts';
import type { PricedApi } from './api-prices.ts';
import { type Context, citeYours } from './context.ts';

/** All APIs at so many times their prices of today, as somebody expects them: those that nobody named, too. */

/** 1 where nothing was said of it. */
const factorOf = ({ fields }: Context): number => fields['apis.priceFactor'] ?? 1;

const movedApi = (api: Api, factor: number): Api => ({
  ...api,
  usdPerMillionInput: api.usdPerMillionInput * factor,
  usdPerMillionOutput: api.usdPerMillionOutput * factor,
  usdPerMillionCachedInput: api.usdPerMillionCachedInput * factor,
  ...defined({
    usdPerMillionCacheWrite: api.usdPerMillionCacheWrite && api.usdPerMillionCacheWrite * factor,
  }),
});

const movedEvidence = (evidence: ApiEvidence, factor: number): ApiEvidence =>
  evidence.sameModelSellers === undefined
    ? evidence
    : {
        ...evidence,
        sameModelSellers: {
          ...evidence.sameModelSellers,
          lowUsd: evidence.sameModelSellers.lowUsd * factor,
          highUsd: evidence.sameModelSellers.highUsd * factor,
        },
      };

/** The APIs at the prices that were said to come: they are somebody's own then, which no list moves. */
export const withMovedPrices = (context: Context, apis: readonly PricedApi[]): readonly PricedApi[] => {
  const factor = factorOf(context);
  if (factor === 1) return apis;
  // Capacity that is paid by the month is a price that somebody gave, too.
  const given = (context.fields.apis ?? []).filter(
    (api) => hasPriceOfItsOwn(api) || api.usdPerMonth !== undefined,
  );
  const isGiven = ({ api }: PricedApi): boolean => given.some(({ id }) => id === api.id);
  const kept = apis.filter(isGiven).map(({ evidence }) => evidence.name);
  context.ledger.doubt('api-prices-moved', { factor, kept });
  return apis.map((priced, index) => {
    if (isGiven(priced)) return priced;
    const { api, evidence, negotiated } = priced;
    const moved = movedApi(api, factor);
    for (const field of ['usdPerMillionInput', 'usdPerMillionOutput'] as const)
      citeYours(context, pathOf('apis', index, field), moved[field]);
    return { api: moved, evidence: movedEvidence(evidence, factor), negotiated };
  });
};

/** What the sellers of the hosted model ask then. */
export const withMovedSellers = (context: Context, sellers: SameModel | null): SameModel | null => {
  const factor = factorOf(context);
  return sellers === null
    ? null
    : {
        ...sellers,
        lowUsdPerMillionTokens: sellers.lowUsdPerMillionTokens * factor,
        medianUsdPerMillionTokens: sellers.medianUsdPerMillionTokens * factor,
        highUsdPerMillionTokens: sellers.highUsdPerMillionTokens * factor,
      };
};
