import { CURRENT_DAYS, modelById, placeIn, type SameModelPrice, sameModelPrices } from '../catalog/index.ts';
import type { SameModel } from '../domain/evidence.ts';
import { median } from '../domain/quantiles.ts';
import { isAllowed } from './allowed.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { residencyOf } from './scenario-parts.ts';
import type { AverageRequest } from './workload.ts';

/** Buying the same open model per token: always the honest alternative to renting GPUs for it. */

/** The sellers of the hosted model: one to compare with, and figures over all of them. */
export interface SameModelSellers {
  /** The one to compare with: who asks least. */
  readonly api: Comparator;
  readonly figures: SameModel;
}

interface Offer {
  readonly price: SameModelPrice;
  /** Price at this mix, with what the region costs on top. */
  readonly usd: number;
}

const upliftOf = ({ fields }: Context, id: string): number =>
  residencyOf(fields) === 'region' ? (placeIn(id, fields['constraints.region'])?.uplift ?? 1) : 1;

const sold = ({ asOf }: Context, averageRequest: AverageRequest, model: string): readonly SameModelPrice[] =>
  sameModelPrices(
    model,
    { inputTokens: averageRequest.requestInputTokens, outputTokens: averageRequest.requestOutputTokens },
    averageRequest,
    asOf,
  );

const offersFor = (context: Context, averageRequest: AverageRequest, model: string): readonly Offer[] =>
  sold(context, averageRequest, model)
    .filter(({ id }) => isAllowed(context, id))
    .map((price) => ({ price, usd: price.blendedUsdPerMillion * upliftOf(context, price.id) }))
    .sort((a, b) => Number(b.price.current) - Number(a.price.current) || a.usd - b.usd);

/** A fine-tune of one's own has no list price; nor has a model of the catalog whose shape was said to be another. */
const hasNoSeller = ({ fields }: Context, model: string): boolean =>
  fields['selfHosted.fineTuned'] === true ||
  (fields['selfHosted.modelSpec'] !== undefined && modelById(model) !== undefined);

/** "pixtral-12b", which an API of that name sells: the one that is compared with already. */
const isNamedRival = ({ fields }: Context, model: string): boolean =>
  fields['selfHosted.fineTuned'] !== true &&
  (fields.apis ?? []).some(({ id }) => id.toLowerCase().endsWith(model));

/** That the same model cannot be compared with, and whether a rule is why. */
const warnOfNone = (context: Context, averageRequest: AverageRequest, model: string): void => {
  const name = modelById(model)?.name ?? model;
  if (context.fields['selfHosted.fineTuned'] === true)
    context.ledger.doubt('fine-tune-unsold', { model: name });
  else {
    const isRuledOut = !hasNoSeller(context, model) && sold(context, averageRequest, model).length > 0;
    context.ledger.doubt('same-model-unpriced', { model: name, isRuledOut });
  }
};

/**
 * Who sells the same open model per token, of those that the constraints allow: the cheapest at this mix with a
 * price confirmed within 180 days, else the cheapest dated one. Undefined where nobody does; the ledger says so.
 */
export const sameModelOf = (
  context: Context,
  averageRequest: AverageRequest,
  model: string,
): SameModelSellers | undefined => {
  const { ledger } = context;
  const offers = hasNoSeller(context, model) ? [] : offersFor(context, averageRequest, model);
  const best = offers[0];
  if (best === undefined) {
    if (!isNamedRival(context, model)) warnOfNone(context, averageRequest, model);
    return undefined;
  }
  const counted = offers.filter(({ price }) => price.current === best.price.current).map(({ usd }) => usd);
  const [low, high] = [Math.min(...counted), Math.max(...counted)];
  ledger.assume('apis', best.price.id, {
    code: 'cheapest-seller',
    sellers: counted.length,
    isConfirmed: best.price.current,
    withinDays: CURRENT_DAYS,
    lowUsd: low,
    highUsd: high,
  });
  return {
    api: {
      id: best.price.id,
      role: 'same-model',
      sameModelSellers: { count: counted.length, lowUsd: low, highUsd: high },
    },
    figures: {
      sellers: counted.length,
      lowUsdPerMillionTokens: low,
      medianUsdPerMillionTokens: median(counted),
      highUsdPerMillionTokens: high,
    },
  };
};
