import { placeIn, type SameModelPrice, type sameModelPrices } from '../catalog/index.ts';
import type { Precision } from '../domain/scenario.ts';
import { isAllowed } from './allowed.ts';
import type { Context } from './context.ts';
import { residencyOf } from './scenario-parts.ts';
import type { AverageRequest } from './workload.ts';

/** What the sellers of an open model ask, at this request and under these constraints. */

/** What a seller asks that the constraints allow. */
export interface ModelOffer {
  readonly price: SameModelPrice;
  /** Price at this mix, with what the region costs on top. */
  readonly usd: number;
}

const upliftOf = ({ fields }: Context, id: string): number =>
  residencyOf(fields) === 'region' ? (placeIn(id, fields['constraints.region'])?.uplift ?? 1) : 1;

/** The model as it would be hosted: a seller's own edition at that precision is the same weights. */
export interface HostedModel {
  readonly id: string;
  readonly precision: Precision;
  /** What it would serve. */
  readonly tokensPerMonth: number;
}

/** What sellers ask for a model at the average request, those that no constraint allows among them. */
export const sold = (
  listed: typeof sameModelPrices,
  { asOf }: Context,
  averageRequest: AverageRequest,
  { id, precision }: HostedModel,
): readonly SameModelPrice[] =>
  listed(
    id,
    { inputTokens: averageRequest.requestInputTokens, outputTokens: averageRequest.requestOutputTokens },
    averageRequest,
    asOf,
    precision,
  );

/** What the sellers ask that the constraints allow, current prices first and then the cheapest. */
export const offersFor = (
  listed: typeof sameModelPrices,
  context: Context,
  averageRequest: AverageRequest,
  model: HostedModel,
): readonly ModelOffer[] =>
  sold(listed, context, averageRequest, model)
    .filter(({ id }) => isAllowed(context, id))
    .map((price) => ({ price, usd: price.blendedUsdPerMillion * upliftOf(context, price.id) }))
    .sort((a, b) => Number(b.price.current) - Number(a.price.current) || a.usd - b.usd);
