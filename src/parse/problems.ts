import type { Draft } from '../domain/draft.ts';
import { LlmcostError } from '../errors.ts';

/** The refusals of the grammar: one sentence that says what to type, and hints that can be typed. */

/** Somebody's words in quotation marks, 60 characters at most. */
export const quoted = (words: string): string =>
  `"${words.length > 60 ? `${words.slice(0, 57).trimEnd()}...` : words}"`;

/** Two things that cannot both be true. Each hint can be typed as it is. */
export const contradiction = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('contradiction', message, hints);

/** A number out of its logical range. */
export const impossible = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('impossible-value', message, hints);

/** Words that say nothing that can be costed. */
export const notUnderstood = (message: string, hints: readonly string[] = []): LlmcostError =>
  new LlmcostError('not-understood', message, hints);

const isDraft = (value: object): value is Draft => 'fields' in value && 'said' in value;

/** What was understood of refused words all the same; undefined where nothing tells. */
export const understoodIn = ({ understood }: LlmcostError): Draft | undefined =>
  understood !== undefined && isDraft(understood) ? understood : undefined;

/** Ranges are refused, with each end offered as something to type. */
export const range = (words: string, low: string, high: string): LlmcostError =>
  new LlmcostError(
    'range-not-supported',
    `${quoted(words)} is a range; type one value, such as ${low} or ${high}, and ask again for the other.`,
    [low, high],
  );

/** Output mostly costs about so many times what input does. */
export const OUTPUT_OVER_INPUT = 5;

/** "$3/$15", where input alone was said: an example of what to type. */
export const pricePair = (inputUsd: number): string =>
  `$${Number(inputUsd.toPrecision(6))}/$${Number((inputUsd * OUTPUT_OVER_INPUT).toPrecision(6))}`;

/** Why what makes pictures, speech or video is not costed. */
export const noText = (words: string): string =>
  `We cost text in tokens; ${quoted(words)} is images, speech or video, which we do not.`;
