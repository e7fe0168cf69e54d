import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import type { ThreadContext } from './context.ts';

/** "do we even need 4? try two": a wish behind a question that it answers by itself. */
const WISH_BEHIND =
  /^(?<asks>[^?]{3,80})\?+ +(?:(?:then|so|ok|let'?s|please|pls|just|rather|maybe)[\s,]+)*(?<wish>(?:try|make it|make that|use|go with|go for|take|set it to|switch to|do) [^?]+)$/i;
const ONE_NUMBER = re`^(?:try|make it|make that|use|go with|go for|take|set it to|do) (?:with |only |just )?(?<number>\d{1,3}|${COUNT_WORD})(?: instead| then)?$`;
const NUMBER_ASKED = re`\b(?<number>\d{1,3}|${COUNT_WORD})\b`;

/** The wish behind a question, its number as one of GPUs where the question asks about as many as the card has. */
export const wishBehind = (text: string, { before }: ThreadContext): string | undefined => {
  const { asks = '', wish } = WISH_BEHIND.exec(text)?.groups ?? {};
  const number = ONE_NUMBER.exec(wish ?? '')?.groups?.number;
  if (number === undefined) return wish;
  const asked = NUMBER_ASKED.exec(asks)?.groups?.number;
  const isOfGpus = asked !== undefined && before?.fields['selfHosted.gpuCount'] === countIn(asked);
  return isOfGpus ? `${countIn(number)} GPUs` : wish;
};
