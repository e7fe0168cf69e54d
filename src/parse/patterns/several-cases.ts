import { nearEnough } from '../../domain/round.ts';
import { re, reAll } from '../expression.ts';
import { MONTH_BEGINS, MONTH_NAME } from '../month-names.ts';
import { A_LINE } from '../names/family-name.ts';
import { A_PERIOD } from '../period-names.ts';
import { quoted, say, type Wording } from '../problems.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { scaledNumber, scaledText } from '../text/figures/short-number.ts';

/** Several amounts where one counts: "march 400M april 600M may 800M", "low 200M / base 600M / high 1.5B". */

const AMOUNT = String.raw`(?:[$€£] ?\d{1,9}(?:[.,]\d{1,9}){0,4}(?![.,]?\d| ?[%kmb]\b)|[$€£]?\d{1,9}(?:[.,]\d{1,9}){0,4} ?(?:%|[kmb]\b))`;
const COUNTED = String.raw`(?: ?(?:tokens?|toks?|requests?|calls|queries|users|util(?:i[sz]ation)?|load|cached|cache hits?|input|output)\b)?`;
const TAIL = `${COUNTED}${A_PERIOD}?`;
const BETWEEN = String.raw`(?:,|;| ?\/| ?\||->|→| and| then)*`;
const IS = '(?: ?[:=]| (?:was|is|at|of|about|maybe|probably|around|case|scenario|estimate))*';

const LABEL =
  '(?:low(?:er)?|lo|worst|conservative|pessimistic|best|base(?:line)?|expected|likely|realistic|mid(?:dle)?|medium|high(?:er)?|optimistic|stretch|upside|downside)';
const TIME = `(?:${MONTH_NAME}|q[1-4]|last month|this month|last year|this year)`;

const listOf = (label: string, most: number): RegExp =>
  reAll`(?<![\w-])${label}${IS} ?~?${AMOUNT}${TAIL}(?:${BETWEEN} ?${label}${IS} ?~?${AMOUNT}${TAIL}){1,${String(most)}}(?![\w%])`;
/** "$3k in jan and $4k in feb" */
const listBehind = (label: string): RegExp =>
  reAll`(?<![\w.,-])~?${AMOUNT}${TAIL} (?:in|for) ${label}(?:${BETWEEN} ?~?${AMOUNT}${TAIL} (?:in|for) ${label}){1,11}(?![\w%])`;
const foundOnce = ({ source }: RegExp): RegExp => new RegExp(source, 'i');
const ITEM = reAll`(${AMOUNT})(${TAIL})(?![\w%])`;

interface Item {
  readonly amount: string;
  readonly value: number;
}

/** The amounts that stand there, in their order, and what one of them says that all of them are. */
const itemsIn = (words: string): { readonly items: readonly Item[]; readonly tail: string } => {
  const found = [...words.matchAll(ITEM)].map(([, amount = '', tail = '']) => ({
    amount: amount.trim(),
    tail: tail.trim(),
    value: scaledNumber(
      amount
        .replace(/[$€£%]/g, '')
        .replace(/illion|n$/i, '')
        .trim(),
    ),
  }));
  return { items: found, tail: found.map(({ tail }) => tail).find((tail) => tail !== '') ?? '' };
};

const said = (amount: string, tail: string): string => `${amount}${tail === '' ? '' : ' '}${tail}`.trim();

const casesOf = (words: string): readonly string[] => {
  const { items, tail } = itemsIn(words);
  const sorted = items.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0], sorted.at(-1)];
  const range =
    low && high && Number.isFinite(low.value + high.value)
      ? [said(`${low.amount}-${high.amount}`, tail)]
      : [];
  return [...range, ...items.map(({ amount }) => said(amount, tail))];
};

const OFTEN = re`${A_PERIOD}$`;
const LEAST_TOKENS = 1e6;

const short = (value: number): string => scaledText(nearEnough(value));

/** The mean of all, and the last of them, by the month or the quarter that they are of. */
const meanAndLast = (words: string): readonly string[] => {
  const { items, tail } = itemsIn(words);
  const sign = /[$€£]/.exec(words)?.[0] ?? '';
  const mean = items.reduce((sum, { value }) => sum + value, 0) / items.length;
  const last = items.at(-1);
  if (last === undefined || !Number.isFinite(mean)) return [];
  const ofYear = /^\W*(?:last|this) year/i.test(words);
  const unit = /^\W*q[1-4]/i.test(words) ? 'quarter' : ofYear ? 'year' : 'month';
  // "jan 3k, feb 4k": too few tokens to host anything for.
  const isMoney = sign !== '' || (tail === '' && last.value < LEAST_TOKENS);
  const often = OFTEN.exec(tail)?.[0].trim();
  if (often !== undefined) {
    const counted = tail.replace(OFTEN, '').trim() || (isMoney ? '' : 'tokens');
    return [mean, last.value].map(
      (value) => `${said(`${isMoney ? sign || '$' : ''}${short(value)}`, counted)} ${often}`,
    );
  }
  const what = isMoney ? '' : tail === '' ? ' tokens' : ` ${tail}`;
  return [mean, last.value].map((value) => `${isMoney ? sign || '$' : ''}${short(value)}${what} a ${unit}`);
};

const THINGS = String.raw`(?:(?:\d{1,2}|${COUNT_WORD}|some|several|different|volume|traffic|demand|our|the) ){0,3}(?:scenarios|cases|options|variants|estimates|forecasts|projections|phases|stages)`;
/** "3 scenarios: 500M, 2B and 8B tokens", "low/mid/high: 500M / 2B / 8B": one name for all of them, in front. */
const NAMED_ONCE = re`(?<![\w-])(?:${THINGS}|${LABEL}(?: ?\/ ?${LABEL}){1,4})(?: ?[:=(-]| of| with| at)* ?~?${AMOUNT}${TAIL}(?:${BETWEEN}(?: or)? ?~?${AMOUNT}${TAIL}){1,11}(?![\w%]| ?(?:in|out)\b)`;

/** "10M, 40M, 160M in the last three months" */
const LAST_MONTHS = re`(?<![\w.,-])~?${AMOUNT}${TAIL}(?:${BETWEEN} ?~?${AMOUNT}${TAIL}){1,11},? (?:in|over|during|for|across) (?:the |our )?(?:last|past) (?:\d{1,2}|${COUNT_WORD}) months\b`;

const MONTHS = new RegExp(`${listOf(TIME, 11).source}|${listBehind(TIME).source}|${LAST_MONTHS.source}`, 'i');
const CASES = foundOnce(listOf(LABEL, 4));

const NAME = String.raw`[a-z][\w./-]{1,40}(?: (?:\d[\d.]*|${A_LINE})\b)*`;
const IN_OUT = String.raw`~?\d[\d.,]* ?[kmb]? ?in(?:put)?(?: tok(?:en)?s?)? ?(?:[/,&+]|and)? ?~?\d[\d.,]* ?[kmb]? ?out(?:put)?(?: tok(?:en)?s?)?`;
const OF_MODEL = String.raw`${NAME}:? ?\(?${IN_OUT}\)?`;
/** "sonnet 210M in / 31M out, haiku 1.4B in / 120M out": each with sides of its own. */
const USAGE_OF_EACH = re`(?<![\w-])${OF_MODEL}(?: ?[,;|+] ?|\n|,? and ){1,3}${OF_MODEL}(?:(?: ?[,;|+] ?|\n|,? and ){1,3}${OF_MODEL}){0,6}`;
const eachUsage = (words: string): readonly string[] =>
  [...words.matchAll(reAll`${OF_MODEL}`)].map(([one]) => one.replace(/[()]/g, '').replace(/: ?/, ' ').trim());

/** Rows of refusals, each with the whole answers that are likely. */
export const SEVERAL_CASES = [
  {
    name: 'amounts of several months',
    pattern: MONTHS,
    holds: re`\b(?:${MONTH_BEGINS}|q[1-4]|(?:last|this) (?:month|year)|(?:last|past) \w+ months)`,
    message: (words: string): Wording =>
      say`${quoted(words.trim())} are several months: type their mean or the last of them, and how it grows, such as "growing 10% a month", where that goes on.`,
    hints: meanAndLast,
  },
  {
    name: 'several cases',
    pattern: CASES,
    holds: /\b(?:lo|worst|conserv|pessim|best|base|expect|likely|realis|mid|med|hi|optim|stretch|up|down)/i,
    message: (words: string): Wording =>
      say`${quoted(words.trim())} are several cases: type both ends as a range, or one case at a time.`,
    hints: casesOf,
  },
  {
    name: 'several cases by one name',
    pattern: NAMED_ONCE,
    holds:
      /\b(?:scenario|cases|options|variants|estimates|forecasts|projections|phases|stages)|\b(?:lo|worst|conserv|pessim|best|base|expect|likely|realis|mid|med|hi|optim|stretch|up|down)[a-z]* ?\//i,
    message: (words: string): Wording =>
      say`${quoted(words.trim())} are several cases: type both ends as a range, or one case at a time.`,
    hints: casesOf,
  },
  {
    name: 'usage of several models',
    pattern: USAGE_OF_EACH,
    holds: /\d ?[kmb]? ?in(?:put)?\b.*\d ?[kmb]? ?in(?:put)?\b/is,
    message: (words: string): Wording =>
      say`${quoted(words.trim())} are several models, each with sides of its own, and an answer has one volume: type one of them at a time, or all of their tokens with the share of each.`,
    hints: eachUsage,
  },
] as const;
