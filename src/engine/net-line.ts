import { type ApiLine, halvedLine } from './api-line.ts';

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

/** USD a token of the first tokens. */
export const slopeAtNothing = ({ includedTokens, usdPerIncludedToken, usdPerToken }: NetLine): number =>
  includedTokens > 0 ? usdPerIncludedToken : usdPerToken;

/**
 * The API's bill less what the fleet itself pays for each token, such as egress: what is left crosses fixed costs
 * alone.
 */
export const netOf = (line: ApiLine, fleetUsdPerToken: number): NetLine => ({
  ...line,
  usdPerToken: line.usdPerToken - fleetUsdPerToken,
  usdPerIncludedToken: 0 - fleetUsdPerToken,
});

/** A net bill at half the volume, as `halvedLine` has it. */
export const halvedNet = (line: NetLine): NetLine => ({
  ...halvedLine(line),
  usdPerIncludedToken: line.usdPerIncludedToken / 2,
});
