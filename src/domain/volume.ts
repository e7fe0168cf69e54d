/** Tokens a month, input + output. */
export const tokensPerMonth = (workload: {
  readonly inputTokensPerMonth: number;
  readonly outputTokensPerMonth: number;
}): number => workload.inputTokensPerMonth + workload.outputTokensPerMonth;
