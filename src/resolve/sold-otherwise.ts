import { apiName, laterRelease, narrowerEditions, sameModelPrices } from '../catalog/index.ts';
import type { NarrowerEdition } from '../domain/evidence.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import type { Context } from './context.ts';
import { type HostedModel, type ModelOffer, offersFor } from './offers-of-model.ts';
import type { AverageRequest } from './workload.ts';

/** What is sold for less and is not quite the hosted model: no rival, and what a reader wants to know of. */

const usdPerMonth = ({ usd }: ModelOffer, { tokensPerMonth }: HostedModel): number =>
  (usd * tokensPerMonth) / TOKENS_PER_MILLION;

/**
 * The cheapest edition whose weights are narrower than the hosted ones, where that is under the best offer of these;
 * where nobody sells the same, also one that does not say its precision. Undefined for one that somebody named, which
 * is compared.
 */
export const narrowerEdition = (
  context: Context,
  averageRequest: AverageRequest,
  model: HostedModel,
  best: ModelOffer | undefined,
): NarrowerEdition | undefined => {
  const found = offersFor(narrowerEditions, context, averageRequest, model).find(
    ({ price }) => best === undefined || price.weights === 'narrower',
  );
  const isNamed = context.fields.apis?.some(({ id }) => id === found?.price.id) ?? false;
  if (found === undefined || isNamed || (best !== undefined && best.usd <= found.usd)) return undefined;
  return {
    api: apiName(found.price.id),
    hosted: model.precision,
    monthlyUsd: usdPerMonth(found, model),
  };
};

/** Names the later release of a model where more sell that, and for less than anybody asks for the hosted one. */
export const nameLaterRelease = (
  context: Context,
  averageRequest: AverageRequest,
  model: HostedModel,
  offers: readonly ModelOffer[],
): void => {
  const id = laterRelease(model.id);
  const later = id === undefined ? [] : offersFor(sameModelPrices, context, averageRequest, { ...model, id });
  const [cheapest] = later;
  const [best] = offers;
  if (id === undefined || cheapest === undefined || later.length <= offers.length) return;
  if (best !== undefined && best.usd <= cheapest.usd) return;
  context.ledger.doubt('later-release', {
    api: apiName(cheapest.price.id),
    model: id,
    monthlyUsd: usdPerMonth(cheapest, model),
  });
};
