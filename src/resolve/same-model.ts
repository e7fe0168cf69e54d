import { CURRENT_DAYS, modelById, openModelOfApi, sameModelPrices } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { NarrowerEdition, SameModel } from '../domain/evidence.ts';
import { median } from '../domain/quantiles.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { type HostedModel, offersFor, sold } from './offers-of-model.ts';
import { nameLaterRelease, narrowerEdition } from './sold-otherwise.ts';
import type { AverageRequest } from './workload.ts';

/** Buying the same open model per token: always the honest alternative to renting GPUs for it. */

/** The sellers of the hosted model: one to compare with, and figures over all of them. */
export interface SameModelSellers {
  /** The one to compare with: who asks least. */
  readonly api: Comparator;
  readonly figures: SameModel;
}

/** A fine-tune of one's own has no list price; nor has a model of the catalog whose shape was said to be another. */
const hasNoSeller = ({ fields }: Context, { id }: HostedModel): boolean =>
  fields['selfHosted.fineTuned'] === true ||
  (fields['selfHosted.modelSpec'] !== undefined && modelById(id) !== undefined);

/** An API of the model, in any edition, or of its name ("pixtral-12b"): it is compared with already. */
const isNamedRival = ({ fields }: Context, model: HostedModel): boolean =>
  fields['selfHosted.fineTuned'] !== true &&
  (fields.apis ?? []).some(
    ({ id }) => openModelOfApi(id) === model.id || id.toLowerCase().endsWith(model.id),
  );

const nameOf = ({ id }: HostedModel): string => modelById(id)?.name ?? id;

/** That the same model cannot be compared with, whether a rule is why, and what is sold of it all the same. */
const warnOfNone = (
  context: Context,
  averageRequest: AverageRequest,
  model: HostedModel,
  narrower: NarrowerEdition | undefined,
): void => {
  const name = nameOf(model);
  if (context.fields['selfHosted.fineTuned'] === true)
    context.ledger.doubt('fine-tune-unsold', { model: name });
  else {
    const isRuledOut =
      !hasNoSeller(context, model) && sold(sameModelPrices, context, averageRequest, model).length > 0;
    context.ledger.doubt('same-model-unpriced', { model: name, isRuledOut, ...defined({ narrower }) });
  }
};

/**
 * Who sells the same open model per token, of those that the constraints allow: the cheapest at this mix with a
 * price confirmed within 180 days, else the cheapest dated one. Undefined where nobody does; the ledger says so.
 */
export const sameModelOf = (
  context: Context,
  averageRequest: AverageRequest,
  model: HostedModel,
): SameModelSellers | undefined => {
  const { ledger } = context;
  const isUnsold = hasNoSeller(context, model);
  const offers = isUnsold ? [] : offersFor(sameModelPrices, context, averageRequest, model);
  const best = offers[0];
  const narrower = isUnsold ? undefined : narrowerEdition(context, averageRequest, model, best);
  if (!isUnsold) nameLaterRelease(context, averageRequest, model, offers);
  if (best === undefined) {
    if (!isNamedRival(context, model)) warnOfNone(context, averageRequest, model, narrower);
    return undefined;
  }
  if (narrower !== undefined) ledger.doubt('narrower-edition', narrower);
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
