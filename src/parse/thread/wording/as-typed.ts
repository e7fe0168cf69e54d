import { re, reAll } from '../../expression.ts';
import { WEEKDAY } from '../../period-names.ts';
import { PLEASE, saidBetween } from '../../text/courtesies.ts';
import { cellsApart, withItemsInCommas } from '../../text/list-marks.ts';
import { normalise } from '../../text/normalise.ts';
import { isQuestion } from './speech.ts';

/** A mention without what its layout adds: quotes of others, stars, numbers of points, courtesies; and its points in one line. */

const QUOTE = /^[ \t]*(?:>|&gt;).*\n?/gm;
/** "*also* drop it": how it looks says nothing. */
const MARKED = /(?<![\w*_])[*_](?=\S)([^*_\n]{1,60})(?<=\S)[*_](?![\w*_])/g;
/** "*2", "traffic * 3": how often, where no second star closes it. */
const TIMES = /(?<=^|[a-z] )\*\s?(?=\d{1,6}(?:\.\d{1,3})?[.!]*$)/i;
const NUMBERED = /^[ \t]*\d{1,2}[.)] +(?=\S)/gm;

/** What somebody says below a quote, and their points without numbering; a question is about what it quotes. */
const unquoted = (pasted: string): string => {
  const own = pasted.replace(QUOTE, '').trim();
  const isAsked = own !== pasted.trim() && isQuestion(normalise(own));
  const asked = (): string => pasted.replace(/^[ \t]*(?:>|&gt;) ?/gm, '').replace(/\n+/g, ' ');
  const text = own === '' || isAsked ? asked() : own;
  return (text.match(NUMBERED)?.length ?? 0) > 1 ? text.replace(NUMBERED, '') : text;
};

/** "3x now", "no spare then": how somebody ends what holds from here on, and no time before which it did not. */
const ENDING =
  /(?<=\S)(?<!\b(?:not|until|till|by|since|only|even|right|as of|from|before|than|and|but|or|for|what|is|it))[\s,]+(?:now|then|though|tho|maybe|perhaps|i (?:think|guess|suppose))(?=\?*$)/i;

/** What somebody says themselves, without marks that say nothing. */
export const asTyped = (pasted: string): string =>
  saidBetween(unquoted(pasted.trim()).replace(MARKED, '$1').replace(TIMES, 'x')).replace(ENDING, '');

const BEFORE =
  '(?:(?:and|but|so|ok(?:ay)?|well|now|then|actually|alternatively|maybe|perhaps|please|just|wait|sorry)[\\s,]+)*';
const SUPPOSE = '(?:try|say|assume|suppose|imagine|consider)(?: (?:it with|this with|that))?';
const ASK =
  "(?:what if|(?:what|how) about|(?:can|could|should|would|will) (?:you|we|u|i)(?: (?:please|just|also|maybe))*|we (?:should|could|can)|i(?:'d| would)(?: like to)?|i (?:think|guess))";
/** How people begin what they want: a wish, a guess, or one thing more. */
const OPENING = re`^${BEFORE}(?:also|(?:let'?s |lets |let me )?(?:just |also )?${SUPPOSE}|let'?s (?:just |also )?(?:do|see)|(?<asks>${ASK}(?: ${SUPPOSE})?))[\s,:]+(?=\S)`;
/** "also 1B tokens": on top, or instead? "also off at night": at other times, too. */
const MORE_OF_IT = re`^(?:and )?also[\s,:]+(?:(?:off|down|at|in|on|during|weekends?|${WEEKDAY}s?)\b|\$?\d[\d.,]*(?: ?[kmbt](?![a-z]))?(?=$|[\s,](?!\s*(?:%|(?:x|more|less|fewer|of|off|gpus?|cards?)\b))))`;

/** What is asked of us begins so, or behind a word or two. */
const ASKED_OF_US = re`^\W*(?:[a-z']+\W+){0,3}?(?:can|could|will|would) (?:you|u)\b`;
const POLITELY = re`\b(?:${PLEASE}|kindly)\b`;

/** What an answer is enough for, of the card or of whether something can be: "can you show …", "could you even serve …". */
const WANTS_ANSWER =
  'tell|show|explain|say|give|list|name|find|break|remind|link|confirm|verify|double|share|send|elaborate|clarify|walk|see|know|think|believe|imagine|guess|trust|afford|recommend|suggest|handle|cope|serve|sustain|keep up|fit|hold|beat|match|get|reach|save|be|have|do that|really|even|still|actually|ever|all|also tell|check(?! (?:it|this|that) (?:with|at|on|for)\\b)';
const ASKED_TO_DO = re`^\W*(?:[a-z']+\W+){0,3}?(?:can|could) (?:you|u) (?:(?:also|just|maybe|quickly|then) )*(?!(?:${WANTS_ANSWER})\b)[a-z]`;

/**
 * Whether somebody asks us to do something: "can you put it back please?" is no question, and neither is "can you squeeze
 * in haiku?".
 */
export const isRequest = (pasted: string): boolean =>
  ASKED_TO_DO.test(pasted) || (ASKED_OF_US.test(pasted) && POLITELY.test(pasted));

/** What is wanted, without how somebody began to say so. */
export interface Opened {
  readonly opening: string;
  readonly rest: string;
  /** Whether it began as a question does. */
  readonly isAsked: boolean;
}

/** A mention apart from its beginning; undefined where it has none, or one that says how an amount is meant. */
export const withoutOpening = (text: string): Opened | undefined => {
  const opening = MORE_OF_IT.test(text) ? null : OPENING.exec(text);
  return opening === null
    ? undefined
    : {
        opening: opening[0],
        rest: text.slice(opening[0].length),
        isAsked: opening.groups?.asks !== undefined,
      };
};

/** A sentence that ends where another begins, and no abbreviation. */
const SENTENCE_ENDS =
  /(?<=[a-z\d%)])(?<!\b(?:vs|approx|incl|excl|ca|no|max|min|avg|est|e\.g|i\.e))\.\s+(?=[a-z\d$])/gi;

/** "int4 & no spare", "int4 + no spare": a plus before a number adds it. */
const JOINED =
  /(?<=[\w)%]) (?:&|&amp;) (?=\S)|(?<=[a-z)%]|[a-z-]\d) \+ (?=[a-z]|\d[\d.]*% [a-z])|(?<=[a-z]{3}) \+ (?=\d{1,2}x? [a-z]\d)/gi;

const DASH = String.raw`\s[-\u2013\u2014]\s`;
/** "one more GPU - 60% cached": a dash between two changes, and none before an amount alone or within a range. */
const DASHED = reAll`(?<=[a-z\d)%])${DASH}(?=[a-z])|(?<=[a-z)])(?<!\d[kmbt])${DASH}(?=\$?\d)(?!\$?\d[\d.,]*(?: ?[kmbtx%])?\s*(?:$|[,;]))|(?<=\d[kmbt])${DASH}(?=\d[\d.]* ?% [a-z])`;

/** A mention as one line: its items and sentences between commas, and one word for "and". */
export const inOneLine = (text: string): string =>
  withItemsInCommas(text.includes('\n') ? text : cellsApart(text))
    .replace(SENTENCE_ENDS, ', ')
    .replace(DASHED, ', ')
    .replace(JOINED, ' and ');
