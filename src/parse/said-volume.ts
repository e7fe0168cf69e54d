import type { DraftField } from '../domain/draft.ts';

/** The number that a field was said to be; undefined where it was not said. */
type NumberIn = (field: DraftField) => number | undefined;

/** Tokens of a request, input + output; undefined where nobody says them. */
const sizeIn = (of: NumberIn): number | undefined => {
  const [input, output] = [of('workload.requestInputTokens'), of('workload.requestOutputTokens')];
  return (
    of('workload.requestTokens') ?? (input === undefined || output === undefined ? undefined : input + output)
  );
};

/** Tokens a month; undefined where they depend on a size or a side that nobody says. */
export const tokensIn = (of: NumberIn): number | undefined => {
  const [input, output] = [of('workload.inputTokensPerMonth'), of('workload.outputTokensPerMonth')];
  const total = of('workload.tokensPerMonth');
  if (total !== undefined) return total;
  if (input !== undefined && output !== undefined) return input + output;
  const [requests, size] = [of('workload.requestsPerMonth'), sizeIn(of)];
  return requests === undefined || size === undefined ? undefined : requests * size;
};
