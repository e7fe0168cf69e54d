import { LlmcostError } from '../errors.ts';

/** The refusals of the grammar: one sentence that says what to type, and hints that can be typed. */

export const quoted = (words: string): string =>
  `"${words.length > 60 ? `${words.slice(0, 57).trimEnd()}...` : words}"`;

export const contradiction = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('contradiction', message, hints);

export const impossible = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('impossible-value', message, hints);

export const notUnderstood = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('not-understood', message, hints);

/** Ranges are refused, with each end offered as something to type. */
export const range = (words: string, low: string, high: string): LlmcostError =>
  new LlmcostError(
    'range-not-supported',
    `${quoted(words)} is a range; type one value, such as ${low} or ${high}, and ask again for the other.`,
    [low, high],
  );
