import { apiPrice, closingOf } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { DAY_MS } from '../domain/day.ts';
import type { Announced, Evidence } from '../domain/evidence.ts';
import type { Api } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { trafficByHour } from './list-price.ts';
import type { AverageRequest } from './workload.ts';

/** What sellers have announced for a day to come: another price, or the end of a model. */

/** Days from today in which a card tells of what is announced: a year. */
const DAYS_AHEAD = 366;

/** An introductory price that ends, where the list's price is the one that counts. */
const priceChange = ({ asOf, fields }: Context, averageRequest: AverageRequest, api: Api): Announced[] => {
  const request = {
    inputTokens: averageRequest.requestInputTokens,
    outputTokens: averageRequest.requestOutputTokens,
  };
  const price = apiPrice(api.id, request, asOf, trafficByHour(fields['workload.hourlyVolumes']));
  if ('noPrice' in price || price.next === undefined) return [];
  const isListed =
    price.usdPerMillionInput === api.usdPerMillionInput &&
    price.usdPerMillionOutput === api.usdPerMillionOutput;
  const { from, usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput, usdPerMillionCacheWrite } =
    price.next;
  return isListed
    ? [
        {
          api: api.id,
          on: from,
          prices: {
            usdPerMillionInput,
            usdPerMillionOutput,
            usdPerMillionCachedInput: usdPerMillionCachedInput ?? usdPerMillionInput,
            ...defined({ usdPerMillionCacheWrite: usdPerMillionCacheWrite ?? undefined }),
          },
        },
      ]
    : [];
};

const closing = ({ asOf }: Context, { id }: Api): Announced[] => {
  const known = closingOf(id);
  return known !== undefined && Date.parse(known.on) > asOf.getTime() ? [{ api: id, on: known.on }] : [];
};

/** Announced changes of the APIs that are compared, the nearest first; a mix has none of its own. */
export const announcedFor = (
  context: Context,
  averageRequest: AverageRequest,
  apis: readonly Api[],
): Pick<Evidence, 'announced'> => {
  const announced = apis
    .filter(({ mix }) => mix === undefined)
    .flatMap((api) => [...priceChange(context, averageRequest, api), ...closing(context, api)])
    .filter(({ on }) => (Date.parse(on) - context.asOf.getTime()) / DAY_MS <= DAYS_AHEAD)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return announced.length === 0 ? {} : { announced };
};
