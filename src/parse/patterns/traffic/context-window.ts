import { textBefore } from '../../beside.ts';
import { re } from '../../expression.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { notUnderstood, offered, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { scaledText } from '../../text/figures/short-number.ts';
import { isPlain } from '../looks/pattern.ts';
import { isWritten } from './written-text.ts';

/** A context window, such as "128k context": a number that looks like the size of a request and is none. */

const WINDOW = /\b(?:context|ctx|max)\b/i;
/** What an engine is started with holds for every request, whatever it holds. */
const ARGUMENT = /\bmax[- _](?:model|seq)/i;
const AVERAGE = String.raw`\b(?:average[sd]?|avg\.?|mean|typical(?:ly)?|usual(?:ly)?)`;
const IS_AVERAGE = re`${AVERAGE}(?![\w.])`;
/** "our average prompt is an 8k context", but not "5x peak to average. 32k context". */
const AVERAGE_BEFORE = re`(?<!\bto )${AVERAGE}(?: (?!and\b|plus\b)[a-z]+)*[ :=~]*$`;
/** Longer than requests are: such a number before "context" is the window. */
const LIKELY_REQUEST = 32_000;

/** How long an answer is: a request that has one is no window. "500M tokens, in+out" says none. */
const saysAnswer = (reading: Reading): boolean =>
  reading.quantities.some(
    (one) =>
      isPlain(one) &&
      one.perMonth === null &&
      one.period === null &&
      one.number.value <= LIKELY_SIZE &&
      (one.side === 'output' || isWritten(one, reading)),
  );

/** Another size of what goes in, so that a window changes nothing. */
const saysInput = ({ quantities }: Reading, window: Quantity): boolean =>
  quantities.some(
    (other) =>
      other !== window &&
      other.perMonth === null &&
      (other.side === 'input' || other.link === 'slash' || (other.unit === 'token' && other.each)),
  );

const CALLED_WINDOW = /\b(?:window|max|length)\b/i;
const USUAL_INPUT = 8000;

/** A window beside the size of a usual request, which half of it holds; a size of a request as such. */
const onAverage = (words: string, tokens: number, hasAnswer: boolean): string => {
  if (hasAnswer) return `${scaledText(tokens)} in`;
  if (tokens < LIKELY_REQUEST && !CALLED_WINDOW.test(words))
    return `${scaledText(tokens)} in 500 out per request`;
  return `${words}, ${scaledText(Math.min(USUAL_INPUT, tokens / 2))} in 500 out per request`;
};

/**
 * A context window is the most that a request may hold; "8k average context" and "8k context per request" are what one holds. True where it is named
 * and changes nothing. Throws where the size of a request may depend on it.
 */
export const readContextWindow = (reading: Reading, quantity: Quantity): boolean => {
  const { first, words, number } = quantity;
  const start = reading.atoms[first]?.start ?? 0;
  const isAverage = IS_AVERAGE.test(words) || AVERAGE_BEFORE.test(textBefore(reading.text, start, 24));
  const isOfOne =
    /\bper (?:request|call|prompt|query|message)\b|\beach\b/i.test(words) && !/\bmax/i.test(words);
  const sized = number.value < LIKELY_REQUEST && saysAnswer(reading);
  const isSaid = saysInput(reading, quantity) || ARGUMENT.test(words);
  if (!WINDOW.test(words) || isAverage || isOfOne || (sized && !isSaid)) return false;
  if (isSaid) {
    reading.notes.push(`${quoted(words)} is the most that a request may hold, and changes no number.`);
    return true;
  }
  const hint = onAverage(words, number.value, saysAnswer(reading));
  throw notUnderstood(
    say`${quoted(words)} is the most that a request may hold: type what one holds on average, such as ${offered(hint)}.`,
    [hint],
  );
};
