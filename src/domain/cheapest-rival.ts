/** The API that hosting is held against: the cheapest one compared. Every verdict names one of the comparisons. */
export const cheapestRival = <C extends { readonly api: string }>({
  verdict,
  comparisons,
}: {
  readonly verdict: { readonly against: string };
  readonly comparisons: readonly C[];
}): C | undefined => comparisons.find(({ api }) => api === verdict.against);
