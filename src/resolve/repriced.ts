import { apiPrice } from '../catalog/index.ts';
import type { Evidence } from '../domain/evidence.ts';
import { BookedPrice } from '../domain/price-book.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import type { WorkspaceSetting } from './defaults.ts';

/** A scenario as it was recorded, at the API prices of another day: everything else stays, so that only they decide. */

interface Prices {
  readonly asOf: Date;
  readonly defaults?: readonly WorkspaceSetting[];
}

/** Prices that somebody stated are theirs: no list moves them. */
const isStated = ({ sources }: Pick<Evidence, 'sources'>, index: number): boolean =>
  sources.some(({ field, source }) => field === `apis[${index}].usdPerMillionInput` && source === 'yours');

const bookedFor = (id: string, { defaults = [] }: Prices): BookedPrice | undefined => {
  const setting = defaults.find(({ field }) => field === `api-price/${id}`);
  return BookedPrice.safeParse(setting?.value).data;
};

const moved = (api: Api, scenario: Scenario, prices: Prices): Api => {
  const booked = bookedFor(api.id, prices);
  if (booked !== undefined) return { ...api, usdPerMillionCachedInput: booked.usdPerMillionInput, ...booked };
  const { requestInputTokens: inputTokens, requestOutputTokens: outputTokens } = scenario.workload;
  const price = apiPrice(api.id, { inputTokens, outputTokens }, prices.asOf);
  if ('noPrice' in price) return api;
  return {
    ...api,
    usdPerMillionInput: price.usdPerMillionInput,
    usdPerMillionOutput: price.usdPerMillionOutput,
    usdPerMillionCachedInput: price.usdPerMillionCachedInput ?? price.usdPerMillionInput,
  };
};

/** The scenario at the prices of `asOf`: of the workspace's book, else of the list; stated ones and mixes stay. */
export const repriced = (
  scenario: Scenario,
  evidence: Pick<Evidence, 'sources'>,
  prices: Prices,
): Scenario => ({
  ...scenario,
  apis: scenario.apis.map((api, index) =>
    api.mix !== undefined || isStated(evidence, index) ? api : moved(api, scenario, prices),
  ),
});
