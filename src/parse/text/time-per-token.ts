import { reAll } from '../expression.ts';

/** "40 ms per token", "TPOT 40ms": a time for each token is a speed for each user, 1,000 ÷ 40 = 25 tokens a second. */

const NUMBER = String.raw`(?<![\d.,-])(\d{1,6}(?:\.\d{1,6})?)`;
const MILLISECONDS = ' ?(?:ms|msec|milliseconds?)';

const TIMES: readonly RegExp[] = [
  reAll`${NUMBER}${MILLISECONDS} ?(?:\/|per|a|each) ?(?:output )?tok(?:en)?\b(?: (?:per|a|each) user\b)?`,
  reAll`\b(?:tpot|itl|inter[- ]token latency|time per (?:output )?token)(?: (?:of|under|below|is|at|max))?[ :=]{0,3}${NUMBER}${MILLISECONDS}\b`,
];

const speed = (words: string, milliseconds: string | undefined): string => {
  const perSecond = 1000 / Number(milliseconds);
  return Number.isFinite(perSecond) ? `${Number(perSecond.toPrecision(12))} tok/s per user` : words;
};

/** The line with speeds for such times. */
export const speedsOfTimes = (line: string): string =>
  /\d ?m(?:s|illi)/i.test(line)
    ? TIMES.reduce(
        (text, pattern) => text.replace(pattern, (words, time?: string) => speed(words, time)),
        line,
      )
    : line;
