import { count, tokensPerSecond } from '../domain/format.ts';

/** What a pasted benchmark says; undefined where it does not say that. */
export interface BenchmarkFigures {
  readonly outputTokensPerSecond: number | undefined;
  readonly totalTokensPerSecond: number | undefined;
  readonly requestInputTokens: number | undefined;
  readonly requestOutputTokens: number | undefined;
  readonly concurrency: number | undefined;
}

/** What was read from it, beside the inputs of a form. */
export const benchmarkWords = (figures: BenchmarkFigures): string => {
  const { outputTokensPerSecond: output, totalTokensPerSecond: total, concurrency } = figures;
  const { requestInputTokens: input, requestOutputTokens: generated } = figures;
  const parts = [
    ...(output === undefined ? [] : [`${tokensPerSecond(output)} of output`]),
    ...(total === undefined ? [] : [`${tokensPerSecond(total)} in total`]),
    ...(input === undefined || generated === undefined
      ? []
      : [`requests of ${count(input)} in, ${count(generated)} out`]),
    ...(concurrency === undefined ? [] : [`${count(concurrency)} at once`]),
  ];
  return `Read from your benchmark: ${parts.join(', ')}. What you typed elsewhere takes precedence.`;
};
