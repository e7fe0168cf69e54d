import {
  apiName,
  apiPrice,
  isClosed,
  openModelOfApi,
  placeIn,
  usdPerMillionAtMix,
} from '../catalog/index.ts';
import { hasPriceOfItsOwn } from '../domain/draft-api.ts';
import { allowedSeller, isAllowed } from './allowed.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { residencyOf } from './scenario-parts.ts';
import type { AverageRequest } from './workload.ts';

/** A model that its seller does not serve where the data must stay, from one that does: nobody has to leave the model. */

/** What an id asks at this mix where the data stays, in USD per million tokens; undefined without a price. */
const usdOf = ({ asOf, fields }: Context, averageRequest: AverageRequest, id: string): number | undefined => {
  const { requestInputTokens: inputTokens, requestOutputTokens: outputTokens } = averageRequest;
  const price = apiPrice(id, { inputTokens, outputTokens }, asOf);
  if ('noPrice' in price) return undefined;
  const uplift = placeIn(id, fields['constraints.region'])?.uplift ?? 1;
  return usdPerMillionAtMix(price, averageRequest) * uplift;
};

/** The same model where the rule about data allows it; undefined where it is allowed as it is, or nowhere. */
const soldThere = (context: Context, api: Comparator, hostedModel: string): string | undefined => {
  const { id, mix, usdPerMonth } = api;
  if (mix !== undefined || usdPerMonth !== undefined || isAllowed(context, id)) return undefined;
  // Whoever sells the hosted model is asked for in any case.
  if (isClosed(id, context.asOf) || openModelOfApi(id) === hostedModel) return undefined;
  return allowedSeller(context, id);
};

/**
 * The APIs with the model of each that a rule about regions leaves out, at a seller that it allows: it is in use in
 * place of that one. What it costs more is said. Terms of the one seller are none of the other's.
 */
export const withSellersThere = (
  context: Context,
  averageRequest: AverageRequest,
  apis: readonly Comparator[],
  hostedModel: string,
): readonly Comparator[] => {
  if (residencyOf(context.fields) !== 'region') return apis;
  return apis.flatMap((api): readonly Comparator[] => {
    const there = soldThere(context, api, hostedModel);
    if (there === undefined) return [api];
    const before = hasPriceOfItsOwn(api) ? undefined : usdOf(context, averageRequest, api.id);
    const now = usdOf(context, averageRequest, there);
    context.ledger.doubt('sold-there', {
      api: apiName(there),
      left: apiName(api.id),
      region: context.fields['constraints.region'],
      surcharge: before === undefined || now === undefined ? undefined : now / before - 1,
    });
    const { inUse, ...left } = api;
    const isListed = apis.some(({ id }) => id === there);
    return [
      left,
      ...(isListed
        ? []
        : [{ id: there, role: api.role, discount: 0, insteadOf: api.id, ...(inUse === true && { inUse }) }]),
    ];
  });
};
