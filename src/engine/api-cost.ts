import type { Api, SelfHosted, Workload } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';

/** What one API costs: a fixed part a month (the engineering that it still needs) and a price a token. */
export interface ApiLine {
  readonly fixedUsd: number;
  readonly usdPerToken: number;
}

/**
 * USD per million tokens at the real mix of input, cached input and output, before discounts.
 * The mix is that of the monthly totals; prices are flat, so the size of a request cancels out.
 */
export const blendedUsdPerMillion = (
  api: Pick<Api, 'usdPerMillionInput' | 'usdPerMillionOutput' | 'usdPerMillionCachedInput'>,
  workload: Pick<Workload, 'inputTokensPerMonth' | 'outputTokensPerMonth' | 'cachedInputShare'>,
): number => {
  const total = workload.inputTokensPerMonth + workload.outputTokensPerMonth;
  const input = workload.inputTokensPerMonth / total;
  const cached = workload.cachedInputShare;
  return (
    input * (1 - cached) * api.usdPerMillionInput +
    input * cached * api.usdPerMillionCachedInput +
    (workload.outputTokensPerMonth / total) * api.usdPerMillionOutput
  );
};

/** The straight line of an API's monthly bill, with batch share, discount and regional surcharge. */
export const apiLine = (
  api: Api,
  workload: Workload,
  opsUsdPerHour: SelfHosted['ops']['usdPerHour'],
): ApiLine => ({
  fixedUsd: api.opsHoursPerMonth * opsUsdPerHour,
  usdPerToken:
    (blendedUsdPerMillion(api, workload) / TOKENS_PER_MILLION) *
    (1 - workload.batchShare * api.batchDiscount) *
    (1 - api.discount) *
    api.regionalUplift,
});

/** USD a month at a volume of tokens. */
export const apiMonthlyUsd = (line: ApiLine, tokensPerMonth: number): number =>
  line.fixedUsd + line.usdPerToken * tokensPerMonth;
