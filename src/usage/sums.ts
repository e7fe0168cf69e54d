import { toWhole } from '../domain/round.ts';
import type { UsageSums } from '../domain/usage.ts';
import type { ModelTally } from './models.ts';
import { plus } from './use.ts';

/** Sums of tokens, calls and money, of all models or of some. */

const total = (models: Iterable<ModelTally>, of: (model: ModelTally) => number | null): number | null => {
  let sum: number | null = null;
  for (const model of models) sum = plus(sum, of(model));
  return sum;
};

/** Tokens through batch endpoints; null where no row says whether it was. */
export const batchOf = (models: readonly ModelTally[]): number | null => total(models, ({ batch }) => batch);

/** What an export without a model came to. */
export const EMPTY_SUMS: UsageSums = {
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  requests: 0,
  usd: null,
};

/** What some models came to; tokens are null where the export has none. */
export const usageSums = (models: readonly ModelTally[], hasTokens: boolean): UsageSums => ({
  inputTokens: hasTokens ? (total(models, ({ input }) => input) ?? 0) : null,
  cachedInputTokens: hasTokens ? total(models, ({ cached }) => cached) : null,
  cacheWriteTokens: hasTokens ? total(models, ({ written }) => written) : null,
  outputTokens: hasTokens ? (total(models, ({ output }) => output) ?? 0) : null,
  requests: total(models, ({ requests }) => requests),
  usd: null,
});

/** Input and output together. */
export const tokensOf = ({ inputTokens, outputTokens }: UsageSums): number =>
  (inputTokens ?? 0) + (outputTokens ?? 0);

/** Sums as they would be for another length of time; tokens and calls are rounded where they are `whole`. */
export const scaled = (sums: UsageSums, factor: number, whole: boolean): UsageSums => {
  const by = (value: number | null): number | null =>
    value === null ? null : whole ? toWhole(value * factor) : value * factor;
  return {
    inputTokens: by(sums.inputTokens),
    cachedInputTokens: by(sums.cachedInputTokens),
    cacheWriteTokens: by(sums.cacheWriteTokens),
    outputTokens: by(sums.outputTokens),
    requests: by(sums.requests),
    usd: sums.usd === null ? null : sums.usd * factor,
  };
};
