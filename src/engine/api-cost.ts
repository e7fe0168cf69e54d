import type { Api, SelfHosted, Workload } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';

/**
 * What one API costs: a fixed part a month (the engineering that it still needs, capacity that was bought) and a
 * price a token for what is above the tokens that the fixed part covers.
 */
export interface ApiLine {
  readonly fixedUsd: number;
  readonly usdPerToken: number;
  /** Tokens a month that the fixed part pays for; 0 for a price per token alone. */
  readonly includedTokens: number;
}

/** An API's bill less a fleet's: both parts of the bill, less what the fleet pays for each token. */
export interface NetLine extends ApiLine {
  /** USD a token within the included ones: 0, or below it where the fleet pays for each token. */
  readonly usdPerIncludedToken: number;
}

/** The API's bill at so many tokens, less what the fleet would pay for each: a bend where the fixed part is used up. */
export const lineUsd = (line: NetLine, tokens: number): number =>
  line.fixedUsd +
  line.usdPerIncludedToken * Math.min(tokens, line.includedTokens) +
  line.usdPerToken * Math.max(0, tokens - line.includedTokens);

/**
 * The API's bill less what the fleet itself pays for each token, such as egress: what is left crosses fixed costs
 * alone.
 */
export const netOf = (line: ApiLine, fleetUsdPerToken: number): NetLine => ({
  ...line,
  usdPerToken: line.usdPerToken - fleetUsdPerToken,
  usdPerIncludedToken: 0 - fleetUsdPerToken,
});

type Prices = Pick<
  Api,
  'usdPerMillionInput' | 'usdPerMillionOutput' | 'usdPerMillionCachedInput' | 'usdPerMillionCacheWrite'
>;
type Mix = Pick<
  Workload,
  'inputTokensPerMonth' | 'outputTokensPerMonth' | 'cachedInputShare' | 'cacheWriteShare'
>;

/**
 * USD per million tokens at the real mix of input, cache reads, cache writes and output, before discounts. The mix is
 * that of the monthly totals; prices are flat, so the size of a request cancels out.
 */
export const blendedUsdPerMillion = (api: Prices, workload: Mix): number => {
  const total = workload.inputTokensPerMonth + workload.outputTokensPerMonth;
  const input = workload.inputTokensPerMonth / total;
  const cached = workload.cachedInputShare;
  const written = workload.cacheWriteShare ?? 0;
  return (
    input * (1 - cached - written) * api.usdPerMillionInput +
    input * cached * api.usdPerMillionCachedInput +
    input * written * (api.usdPerMillionCacheWrite ?? api.usdPerMillionInput) +
    (workload.outputTokensPerMonth / total) * api.usdPerMillionOutput
  );
};

/** An API's monthly bill over the volume, with batch share, discount and regional surcharge. */
export const apiLine = (
  api: Api,
  workload: Workload,
  opsUsdPerHour: SelfHosted['ops']['usdPerHour'],
): ApiLine => ({
  fixedUsd: api.opsHoursPerMonth * opsUsdPerHour + (api.usdPerMonth ?? 0),
  usdPerToken:
    (blendedUsdPerMillion(api, workload) / TOKENS_PER_MILLION) *
    (1 - workload.batchShare * api.batchDiscount) *
    (1 - api.discount) *
    api.regionalUplift,
  includedTokens: api.usdPerMonth === undefined ? 0 : (api.capacityTokensPerMonth ?? 0),
});

/** USD a month at a volume of tokens. */
export const apiMonthlyUsd = (line: ApiLine, tokensPerMonth: number): number =>
  line.fixedUsd + line.usdPerToken * Math.max(0, tokensPerMonth - line.includedTokens);

/** The API's bill at half of a volume, as a line over the whole volume. */
export const halvedLine = ({ fixedUsd, usdPerToken, includedTokens }: ApiLine): ApiLine => ({
  fixedUsd,
  usdPerToken: usdPerToken / 2,
  includedTokens: 2 * includedTokens,
});

/** The same at half the volume, as `halvedLine` has it. */
export const halvedNet = (line: NetLine): NetLine => ({
  ...halvedLine(line),
  usdPerIncludedToken: line.usdPerIncludedToken / 2,
});
