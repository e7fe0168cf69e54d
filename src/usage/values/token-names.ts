import type { FigureMeaning, UsageFigure } from './figure.ts';
import { AROUND, WORDS } from './figure-vocabulary.ts';
import { any, restOfName, SIGNS } from './name-words.ts';
import { SIZES } from './numbers.ts';

/** What a name with tokens in it counts: input, output, cache, thoughts, or both sides together. */

const cacheFigure = (words: readonly string[]): UsageFigure => {
  if (any(words, WORDS.miss)) return 'uncached';
  if (any(words, WORDS.write)) return 'written';
  // What OpenTelemetry calls cache reads is inside its input, as its conventions say.
  const isOtel = words.includes('gen') && words.includes('ai');
  return words.includes('read') && !isOtel ? 'read' : 'cached';
};

const directionOf = (
  words: readonly string[],
  input: ReadonlySet<string>,
  output: ReadonlySet<string>,
): 'input' | 'output' | null => {
  const [isInput, isOutput] = [any(words, input), any(words, output)];
  if (isInput === isOutput) return null;
  return isInput ? 'input' : 'output';
};

/** "Input incl. cached" is all input; "Cached (incl. in input)" is a part of it. */
const isWhole = (words: readonly string[], direction: 'input' | 'output' | null): boolean => {
  const first = (known: ReadonlySet<string>): number => words.findIndex((word) => known.has(word));
  return direction === 'input' && any(words, WORDS.within) && first(WORDS.input) < first(WORDS.cache);
};

const tokenFigure = (words: readonly string[]): UsageFigure | null => {
  if (any(words, WORDS.noSum) || any(words, WORDS.part)) return null;
  if (any(words, WORDS.thought)) return 'thought';
  const direction = directionOf(words, WORDS.input, WORDS.output);
  if (any(words, WORDS.cache)) return isWhole(words, direction) ? 'input' : cacheFigure(words);
  if (any(words, WORDS.hit)) return 'cached';
  if (words.includes('uncached') || (direction === 'input' && any(words, WORDS.fresh))) return 'uncached';
  return direction ?? directionOf(words, WORDS.asked, WORDS.answered) ?? 'total';
};

const OF_TOKENS = [
  AROUND.tokens,
  AROUND.between,
  WORDS.input,
  WORDS.output,
  WORDS.asked,
  WORDS.answered,
  WORDS.cache,
  WORDS.write,
  WORDS.read,
  WORDS.miss,
  WORDS.within,
  WORDS.fresh,
  WORDS.thought,
  WORDS.text,
];

/** "input-tokens($)" is what they cost, and "cached %" a share. */
const isOtherUnit = (name: string): boolean =>
  name.includes('%') || SIGNS.some(([sign]) => name.includes(sign));

/** Whether a word says which tokens are counted, or stands between words that do. */
export const saysOfTokens = (word: string): boolean =>
  OF_TOKENS.some((known) => known.has(word)) || SIZES.has(word) || word === 'uncached';

/** null where the tokens are a limit, a mean or a part, or the figure is what they cost. */
export const tokenMeaning = (name: string, words: readonly string[]): FigureMeaning | null => {
  const figure = tokenFigure(words.filter((word) => !SIZES.has(word)));
  if (figure === null || isOtherUnit(name)) return null;
  const size = words.find((word) => SIZES.has(word));
  const rank = words.length + (any(words, WORDS.text) ? 10 : 0);
  return { figure, per: SIZES.get(size ?? '') ?? 1, unit: null, rest: restOfName(name, saysOfTokens), rank };
};
