import { calcPrice } from '@pydantic/genai-prices';
import { once, onceFor } from '../bounded.ts';
import { isoDay } from '../domain/day.ts';
import { withoutDust } from '../domain/round.ts';
import type { Entry, Rates } from './price-entry.ts';

/** What the price package asks for a request of a size, as rates: by tier, or as the mean over the hours of a day. */

/** Sheds the dust of binary fractions: 1,500 tokens at 2 USD a million come back as 2, not 2.0000000000000004. */
const perMillion = (usd: number, tokens: number): number => withoutDust((usd / tokens) * 1e6);

/** USD of one call; undefined where the package prices something else than what was asked for. */
const priceOfCall = (
  { provider, info }: Entry,
  usage: Record<string, number>,
  timestamp: Date,
):
  | { readonly input: number; readonly output: number; readonly rates: Record<string, unknown> }
  | undefined => {
  const priced = calcPrice(usage, info.id, { provider, timestamp });
  return priced === null || priced.provider.id !== provider.id || priced.model.id !== info.id
    ? undefined
    : { input: priced.input_price, output: priced.output_price, rates: priced.model_price };
};

/** Rates for a request of this size at an hour; undefined where the list has none, or 0. */
const ratesAt = (known: Entry, input: number, output: number, at: Date): Rates | undefined => {
  const full = priceOfCall(known, { input_tokens: input, output_tokens: output }, at);
  if (full === undefined || full.input + full.output === 0) return undefined;
  const cache = (kind: 'cache_read' | 'cache_write'): number | null => {
    if (full.rates[`${kind}_mtok`] === undefined) return null;
    const priced = priceOfCall(known, { input_tokens: input, [`${kind}_tokens`]: input }, at);
    return priced === undefined ? null : perMillion(priced.input, input);
  };
  return {
    input: perMillion(full.input, input),
    output: perMillion(full.output, output),
    cached: cache('cache_read'),
    cacheWrite: cache('cache_write'),
    feeForRequests: full.rates.requests_kcount !== undefined,
  };
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Weights of the 24 hours of a day (UTC) where nothing is known of the traffic. */
export const EVERY_HOUR_ALIKE = HOURS.map(() => 1);

const atHour = (asOf: Date, hour: number): Date =>
  new Date(Date.UTC(asOf.getUTCFullYear(), asOf.getUTCMonth(), asOf.getUTCDate(), hour, 45));

/** Tokens of a request, the day, and the weights of its 24 hours (UTC) by how much comes in each. */
export interface RatesAsked {
  readonly input: number;
  readonly output: number;
  readonly asOf: Date;
  readonly traffic: readonly number[];
}

/** The mean over the hours of a day (UTC), weighted by the traffic of each. */
const ratesOverTheDay = (known: Entry, { input, output, asOf, traffic }: RatesAsked): Rates | undefined => {
  const hourly = HOURS.map((hour) => ratesAt(known, input, output, atHour(asOf, hour)));
  const first = hourly[0];
  if (first === undefined || hourly.includes(undefined)) return undefined;
  const total = traffic.reduce((sum, share) => sum + share, 0);
  const mean = (rate: (rates: Rates) => number): number =>
    withoutDust(
      hourly.reduce((sum, rates, hour) => sum + (rates ? rate(rates) : 0) * (traffic[hour] ?? 0), 0) / total,
    );
  return {
    input: mean((rates) => rates.input),
    output: mean((rates) => rates.output),
    cached: first.cached === null ? null : mean((rates) => rates.cached ?? rates.input),
    cacheWrite: first.cacheWrite === null ? null : mean((rates) => rates.cacheWrite ?? rates.input),
    feeForRequests: first.feeForRequests,
  };
};

/** Days whose rates are remembered: today, the day of the next price, and what a test or an agent asks about. */
const MOST_DAYS = 4;

/** Rates by the day where that matters, and by how many of its tiers' starts a request is above. */
const ratesOfTier = onceFor(({ tiersFrom, isDated }: Entry) =>
  once<Rates | undefined>((tiersFrom.length + 1) * (isDated ? MOST_DAYS : 1)),
);

/**
 * USD per million tokens for a request of so many tokens, undefined where the list has no price. Where the hour does not
 * matter the package is asked once for each tier, and day.
 */
export const ratesFor = (known: Entry, asked: RatesAsked): Rates | undefined => {
  const { input, output, asOf } = asked;
  if (known.listed.byTheHour) return ratesOverTheDay(known, asked);
  const tier = known.tiersFrom.reduce((above, start) => (input > start ? above + 1 : above), 0);
  const day = known.isDated ? isoDay(asOf) : '';
  return ratesOfTier(known)(`${tier} ${day}`, () => ratesAt(known, input, output, asOf));
};
