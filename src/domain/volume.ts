/** Tokens a month, input + output. */
export const tokensPerMonth = (workload: {
  readonly inputTokensPerMonth: number;
  readonly outputTokensPerMonth: number;
}): number => workload.inputTokensPerMonth + workload.outputTokensPerMonth;

/** Tokens of an average request, input + output; 0 where nobody said how large one is. */
export const requestTokens = (workload: {
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
}): number => workload.requestInputTokens + workload.requestOutputTokens;

/** Average requests a month; 0 where nobody said how large one is. */
export const requestsPerMonth = (
  workload: Parameters<typeof tokensPerMonth>[0] & Parameters<typeof requestTokens>[0],
): number => {
  const size = requestTokens(workload);
  return size > 0 ? tokensPerMonth(workload) / size : 0;
};
