import { batchDiscount } from '../catalog/index.ts';
import type { Api } from '../domain/scenario.ts';
import { LlmcostError } from '../errors.ts';
import { regionalOf } from './api-regions.ts';
import type { Comparator } from './comparators.ts';
import type { Context } from './context.ts';
import { listPrice } from './list-price.ts';
import type { Shape } from './workload.ts';

/** Several APIs that share the traffic: priced part by part, each at its share of the tokens. */

/** What an API charges, of its own or as a mix. */
export type Charged = Pick<
  Api,
  | 'usdPerMillionInput'
  | 'usdPerMillionOutput'
  | 'usdPerMillionCachedInput'
  | 'usdPerMillionCacheWrite'
  | 'batchDiscount'
  | 'regionalUplift'
  | 'regionalEndpoint'
  | 'regions'
>;

const TOLERANCE = 1e-6;

/**
 * Flat prices of the mix: the parts' prices weighted by their shares, and the one discount and surcharge that give
 * the same bill as the parts' own. Throws `impossible-value` where the shares do not add up to 1.
 */
export const mixPrices = (
  context: Context,
  shape: Shape,
  { id, mix }: Comparator & { readonly mix: NonNullable<Comparator['mix']> },
  at: string,
): Charged => {
  const total = mix.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > TOLERANCE)
    throw new LlmcostError(
      'impossible-value',
      `The shares of ${id} add up to ${Math.round(total * 100)}%, not to 100%. Write them as in "40% haiku 60% sonnet".`,
      ['40% haiku 60% sonnet'],
    );
  const parts = mix.map(({ id: part, share }, index) => {
    const where = `${at}.mix[${index}]`;
    const price = listPrice(context, shape, part, where);
    const cached = price.usdPerMillionCachedInput ?? price.usdPerMillionInput;
    const input = (1 - shape.cachedInputShare) * price.usdPerMillionInput + shape.cachedInputShare * cached;
    const blended = shape.inputShare * input + (1 - shape.inputShare) * price.usdPerMillionOutput;
    const regional = regionalOf(context, { id: part, role: 'named' }, where);
    return { share, price, cached, blended, discount: batchDiscount(part).value, regional };
  });
  type Part = (typeof parts)[number];
  const weighted = (figure: (part: Part) => number): number =>
    parts.reduce((sum, part) => sum + part.share * figure(part), 0);
  const list = weighted(({ blended }) => blended);
  const batched = weighted(({ blended, discount }) => blended * (1 - discount));
  const there = weighted(({ blended, regional }) => blended * regional.regionalUplift);
  const regions = parts
    .map(({ regional }) => regional.regions ?? [])
    .reduce((common, own) => common.filter((region) => own.includes(region)));
  return {
    usdPerMillionInput: weighted(({ price }) => price.usdPerMillionInput),
    usdPerMillionOutput: weighted(({ price }) => price.usdPerMillionOutput),
    usdPerMillionCachedInput: weighted(({ cached }) => cached),
    usdPerMillionCacheWrite: weighted(
      ({ price }) => price.usdPerMillionCacheWrite ?? price.usdPerMillionInput,
    ),
    batchDiscount: list > 0 ? Math.max(0, 1 - batched / list) : 0,
    regionalUplift: list > 0 ? there / list : 1,
    regionalEndpoint: regions.length > 0,
    ...(regions.length === 0 ? {} : { regions }),
  };
};
