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

/** USD a month at a volume of tokens. */
export const apiMonthlyUsd = (line: ApiLine, tokensPerMonth: number): number =>
  line.fixedUsd + line.usdPerToken * Math.max(0, tokensPerMonth - line.includedTokens);

/** The API's bill at half of a volume, as a line over the whole volume. */
export const halvedLine = ({ fixedUsd, usdPerToken, includedTokens }: ApiLine): ApiLine => ({
  fixedUsd,
  usdPerToken: usdPerToken / 2,
  includedTokens: 2 * includedTokens,
});
