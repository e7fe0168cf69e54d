import { SIZES } from './numbers.ts';

/** Bills name what they count in words: units of tokens, and which tokens. */

const ONE = new Set(['token', 'tokens', 'count', '1 token', '1 tokens']);
const MANY = /^(?:(\d[\d,]*)\s*)?(k|m|thousand|million)?\s*tokens?$/;

/** Tokens in one unit: `tokens` 1, `1K tokens` and `1000_tokens` 1,000; null for what is no unit of tokens. */
export const tokensPerUnit = (unit: string | null | undefined): number | null => {
  const words = (unit ?? '').trim().toLowerCase().replaceAll('_', ' ');
  if (ONE.has(words)) return 1;
  const match = MANY.exec(words);
  if (match === null) return null;
  const [, amount = '1', size] = match;
  return Number(amount.replaceAll(',', '')) * (size === undefined ? 1 : (SIZES.get(size) ?? 1));
};

/** `cached`: cache reads; `written`: cache writes; `input`: what a bill has beside the two. */
export type TokenKind = 'input' | 'cached' | 'written' | 'output';

const CACHE_WRITE = /cache[\s_-]*(write|creation)|write[\s_-]*cache/i;
const CACHE_READ = /cach(e|ing)/i;

/** Which tokens the words mean. Cache is asked before input: "cached input", "CacheReadInputTokenCount". */
export const tokenKindOf = (words: string): TokenKind | null => {
  if (CACHE_WRITE.test(words)) return 'written';
  if (CACHE_READ.test(words)) return 'cached';
  if (/output|completion|generated/i.test(words)) return 'output';
  return /input|prompt/i.test(words) ? 'input' : null;
};

/** The sums that so many tokens of a kind add to. What a bill has no line for was not used. */
export const countedAs = (
  kind: TokenKind,
  tokens: number,
): { input: number; cached: number; written: number; output: number } => ({
  input: kind === 'output' ? 0 : tokens,
  cached: kind === 'cached' ? tokens : 0,
  written: kind === 'written' ? tokens : 0,
  output: kind === 'output' ? tokens : 0,
});
