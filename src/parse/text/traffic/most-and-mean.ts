import { reAll } from '../../expression.ts';
import { A_PERIOD, AN_HOUR } from '../../period-names.ts';
import { REQUESTS } from '../../requests.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { WordedKind } from '../reworded.ts';

/**
 * "up to 60M tokens a day, usually 25M": what one of two amounts is of, and how often it comes, is said of both. They
 * stand side by side, each whole, wherever the line has them.
 */

/** What says that an amount is the most that comes, as a part of expressions. */
export const AS_THE_MOST =
  '(?:up to|at (?:the )?most|max(?:imum)?(?: of)?|(?:never|no|not) more than|tops|worst case)';
/** What says that an amount is what usually comes. */
export const AS_USUAL =
  '(?:usual(?:ly)?|normal(?:ly)?|typical(?:ly)?|mostly|on average|average|avg|mean|in practice)';
const ABOUT = '(?: ?(?:of|is|are|it is|about|around|roughly|more like|closer to|only|just|~|:))*';
const OF = `tok(?:en)?s?|(?:[a-z]+ )?${REQUESTS}|prompts`;
const OFTEN = `${A_PERIOD}|${AN_HOUR}| in an? (?:day|week|month)`;

/** An amount with what it is of; behind it nothing says that it is of something else. */
const amount = (name: string): string =>
  String.raw`(?<![\w.,$€£/-])~?(?<${name}>\d[\d.,]{0,11}(?<=\d) ?[kmb]?)(?![\w%]|[.,]\d)(?: (?<of_${name}>${OF})\b)?(?<often_${name}>(?:${OFTEN})\b)?`;
const NOT_OF_ONE = String.raw`(?! ?(?:[x×*%$€£/]|(?:in|out|input|output|each|gpus?|per|rps|qps|tok(?:en)?s?\/|context|users|people|replicas|nodes)\b))`;

const AND = '(?:but |and |though |although )?';
const MOST_FIRST = reAll`(?:(?:,|;)? ${AND}|^)\(?\b(?<word>${AS_THE_MOST})${ABOUT} ${amount('many')}${NOT_OF_ONE}\)?`;
const MOST_LAST = reAll`(?:(?:,|;)? ${AND}|^)${amount('many')} (?<word>at (?:the )?most|max(?:imum)?|tops)\b(?! \d)`;
const MEAN_FIRST = reAll`(?<=[\s,;(]|^)(?<word>${AS_USUAL})${ABOUT} ${amount('many')}${NOT_OF_ONE}`;
const MEAN_LAST = reAll`${amount('many')},? (?<word>usually|normally|typically|mostly|on average|average|avg)\b(?!${ABOUT} \d)`;

interface Amount {
  readonly words: string;
  readonly word: string;
  readonly many: string;
  readonly of: string | undefined;
  readonly often: string | undefined;
}

const amountIn = (text: string, written: RegExp): readonly Amount[] =>
  [...text.matchAll(written)].map(({ 0: words, groups = {} }) => ({
    words,
    word: groups.word ?? '',
    many: groups.many ?? '',
    of: groups.of_many,
    often: groups.often_many,
  }));

/** The one amount that a text says so; none where it says several. */
const oneOf = (text: string, ...written: readonly RegExp[]): Amount | undefined => {
  const [one, another] = written.flatMap((each) => amountIn(text, each));
  return another === undefined ? one : undefined;
};

/** Less without a period is the size of one request. */
const LEAST_VOLUME = 1e6;

const isOfOneThing = (one: Amount, other: Amount): boolean =>
  (one.often !== undefined || other.often !== undefined || scaledNumber(other.many) >= LEAST_VOLUME) &&
  (one.often ?? other.often) === (other.often ?? one.often) &&
  /^tok/i.test(one.of ?? other.of ?? '') === /^tok/i.test(other.of ?? one.of ?? '');

/** The line with the most of it right behind what is usual. */
const sideBySide = (line: string): string => {
  const most = oneOf(line, MOST_FIRST, MOST_LAST);
  if (most === undefined) return line;
  const rest = line.replace(most.words, () => '');
  const mean = oneOf(rest, MEAN_FIRST, MEAN_LAST);
  if (mean === undefined || !isOfOneThing(mean, most)) return line;
  if (scaledNumber(mean.many) >= scaledNumber(most.many)) return line;
  const of = mean.of ?? most.of;
  const behind = `${of === undefined ? '' : ` ${of}`}${mean.often ?? most.often ?? ''}`;
  const usually = /practice/i.test(mean.word) ? 'usually' : mean.word;
  const whole = `${usually} ${mean.many}${behind}, ${most.word} ${most.many}${behind}`;
  return rest.replace(mean.words, () => whole);
};

/** The most of it beside what is usual, whichever of the two says of what, and how often. */
export const MOST_AND_MEAN: WordedKind = {
  rows: [
    [
      /^(?=.*\b(?:usual|normal|typical|mostly|average|avg|mean|in practice))(?=.*\b(?:up to|most|max|more than|worst case|tops)).+$/is,
      sideBySide,
    ],
  ],
};
