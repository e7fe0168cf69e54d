import { apiName, apiPrice, closingOf } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { DAY_MS } from '../domain/day.ts';
import type { Announced, Evidence } from '../domain/evidence.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { apiLine } from '../engine/api-cost.ts';
import { apiMonthlyUsd } from '../engine/api-line.ts';
import { replacementOf } from './closed-apis.ts';
import type { Context } from './context.ts';
import { trafficByHour } from './list-price.ts';
import type { AverageRequest } from './workload.ts';

/** What sellers have announced for a day to come: another price, or the end of a model. */

/** Days from today in which a card tells of what is announced: a year. */
const DAYS_AHEAD = 366;
/** Whoever uses a model that closes within this time has to move. */
const CLOSES_SOON_DAYS = 90;

/** What a list says of a price, in USD per million tokens. */
interface Listed {
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
  readonly usdPerMillionCachedInput: number | null;
  readonly usdPerMillionCacheWrite: number | null;
}

/** The prices that are paid then: what is cached costs as all input does where the list has no price for it. */
const pricesOf = ({
  usdPerMillionInput,
  usdPerMillionOutput,
  usdPerMillionCachedInput,
  usdPerMillionCacheWrite,
}: Listed): NonNullable<Announced['prices']> => ({
  usdPerMillionInput,
  usdPerMillionOutput,
  usdPerMillionCachedInput: usdPerMillionCachedInput ?? usdPerMillionInput,
  ...defined({ usdPerMillionCacheWrite: usdPerMillionCacheWrite ?? undefined }),
});

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
  return isListed ? [{ api: api.id, on: price.next.from, prices: pricesOf(price.next) }] : [];
};

/** What its seller names instead of a model that closes, at that one's price and the terms of this. */
const successorOf = (
  { asOf }: Context,
  averageRequest: AverageRequest,
  { workload, selfHosted }: Scenario,
  api: Api,
  on: string,
): Pick<Announced, 'successor' | 'prices'> => {
  const next = replacementOf(api.id, new Date(on));
  const { requestInputTokens: inputTokens, requestOutputTokens: outputTokens } = averageRequest;
  const price = next === undefined ? undefined : apiPrice(next, { inputTokens, outputTokens }, asOf);
  if (next === undefined || price === undefined || 'noPrice' in price) return {};
  const prices = pricesOf(price);
  const line = apiLine({ ...api, ...prices }, workload, selfHosted.ops.usdPerHour);
  return {
    successor: { name: apiName(next), monthlyUsd: apiMonthlyUsd(line, tokensPerMonth(workload)) },
    prices,
  };
};

const closing = (
  context: Context,
  averageRequest: AverageRequest,
  scenario: Scenario,
  api: Api,
): Announced[] => {
  const known = closingOf(api.id);
  const days = known === undefined ? 0 : (Date.parse(known.on) - context.asOf.getTime()) / DAY_MS;
  if (known === undefined || days <= 0) return [];
  return [
    {
      api: api.id,
      on: known.on,
      ...(days <= CLOSES_SOON_DAYS && { closesSoon: true as const }),
      ...successorOf(context, averageRequest, scenario, api, known.on),
    },
  ];
};

/** Announced changes of the APIs that are compared, the nearest first; a mix has none of its own. */
export const announcedFor = (
  context: Context,
  averageRequest: AverageRequest,
  scenario: Scenario,
): Pick<Evidence, 'announced'> => {
  const announced = scenario.apis
    .filter(({ mix }) => mix === undefined)
    .flatMap((api) => [
      ...priceChange(context, averageRequest, api),
      ...closing(context, averageRequest, scenario, api),
    ])
    .filter(({ on }) => (Date.parse(on) - context.asOf.getTime()) / DAY_MS <= DAYS_AHEAD)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return announced.length === 0 ? {} : { announced };
};
