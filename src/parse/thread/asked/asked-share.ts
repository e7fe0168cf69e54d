import type { DraftField } from '../../../domain/draft.ts';
import { ALL_FIELDS, FIELDS } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { anyOf, re, reAll } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { inRow } from '../../print/one-field.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import type { ThreadContext } from '../context.ts';
import { asksAbout, isQuestion } from '../wording/speech.ts';
import { topicOf } from '../wording/topic.ts';

/** A share, or another figure, behind a question about one: "40%" behind "what utilisation did you assume?" is of that. */

/** The fields that have a noun, by each of its words. */
const BY_NOUN: ReadonlyMap<string, DraftField> = new Map(
  ALL_FIELDS.flatMap((field) => {
    const words = FIELDS[field].noun?.[1].split('|') ?? [];
    return words.filter((word) => word !== '').map((word) => [word, field] as const);
  }),
);

const NOUN = reAll`\b${anyOf([...BY_NOUN.keys()])}\b`;

/** The fields that a question without a number names by their nouns; none of other words. */
export const fieldsAsked = (question: string): ReadonlySet<DraftField> => {
  if (/(?<![\w.-])\d/.test(question) || !(isQuestion(question) || asksAbout(question))) return new Set();
  return new Set([...question.toLowerCase().matchAll(NOUN)].flatMap(([noun]) => BY_NOUN.get(noun) ?? []));
};

/** The one share that a question asks of; undefined where it names none, or several. */
const shareAsked = (question: string): DraftField | undefined => {
  const [only, ...others] = [...fieldsAsked(question)].filter((field) => FIELDS[field].dimension === 'share');
  return others.length === 0 ? only : undefined;
};

const NONE_OF_IT = re`^(?:(?:${LEAD_IN}|no|nah|what if|what about)[\s,]+)*(?:without(?: (?:it|that|this))?|(?:take|leave|throw|kick) (?:it|that|this) (?:out|off|away))(?: (?:then|please|instead|again))*[?.!]*$`;

/** "take it out" behind "does that include ops?", in words that say so of that; undefined for other words. */
export const noneOfAsked = (
  line: string,
  { isLastCounted, last: [newest = ''] = [] }: Pick<ThreadContext, 'isLastCounted' | 'last'>,
): string | undefined => {
  if (isLastCounted === true || !NONE_OF_IT.test(line)) return undefined;
  const [field, ...others] = fieldsAsked(newest);
  return field === undefined || others.length > 0 ? undefined : (inRow(field, 0) ?? undefined);
};

const OF_OPS = '(?:ops|operations|engineers?|sres?|admins?|people|staff)';
/** What a question asks of that is no share, and how a number behind it is typed: "set it to 9000 then" behind "how fast is it?". */
const FIGURES_ASKED: readonly (readonly [asks: RegExp, number: RegExp, typed: (many: string) => string])[] = [
  [
    re`\b(?:${TOKENS_A_SECOND}|throughput|how fast|speed)\b`,
    /^(?:\d{1,3},\d{3}|\d{3,6}|\d{1,3}(?:\.\d+)?k)$/i,
    (many) => `measured ${many} tok/s`,
  ],
  [
    re`\b${OF_OPS}\b.*\b(?:costs?|price|rates?|wage|paid|charge|hourly|per hour|an hour)\b|\b(?:costs?|price|rate|wage|pay)\b.*\b${OF_OPS}\b`,
    /^\d{2,3}(?:\.\d{1,2})?$/,
    (many) => `ops at $${many}/h`,
  ],
  [
    re`\b(?:hourly|per hour|an hour|rental|rent)\b.*\b(?:price|rate|cost)s?\b|\b(?:price|rate|cost|pay|rent)s?\b.*\b(?:${GPU_NAME}|gpus?|cards?|hour)\b|\b(?:${GPU_NAME}|gpu)(?:'s)? (?:price|rate|cost)`,
    /^\d{1,2}\.\d{1,2}$/,
    (many) => `GPUs at $${many}/hr`,
  ],
];
const NUMBER_SET = re`^(?:(?:${LEAD_IN}|set|make|use|assume|take|try|say|count|with|at|to|it|that|it'?s|ours is|we (?:get|have|pay)|more like|rather|about|around|only)[\s,]+)*\$?(?<many>\d{1,3}(?:,\d{3})|\d{1,6}(?:\.\d{1,2})?k?)(?: (?:then|instead|please|maybe|rather))*[.!]*$`;

/** The words with what the questions before them asked of, where that is one figure; undefined for other words. */
export const ofFigureAsked = (words: string, last: readonly string[]): string | undefined => {
  const many = NUMBER_SET.exec(words)?.groups?.many;
  if (many === undefined) return undefined;
  const others = last.findIndex((one) => !isQuestion(one) || /(?<![\w.-])\d/.test(one));
  const asked = others < 0 ? last : last.slice(0, others);
  for (const question of asked) {
    const [, number, typed] = FIGURES_ASKED.find(([asks]) => asks.test(question)) ?? [];
    if (number !== undefined && typed !== undefined) return number.test(many) ? typed(many) : undefined;
  }
  return undefined;
};

const SHARE = re`^(?:(?:at|with|for|to|about|around|like|only|more|closer|nearer|rather|say|try|use|assume|take|maybe|then|make (?:it|that)|set (?:it|that)|it'?s|that'?s|it (?:is|should be)|should be) )*(?:(?<number>\d{1,2}(?:\.\d+)?|100)(?<percent> ?%)?|(?<part>half|${PART}))(?<of> of (?:(?:the|our|all|a) )*(?:tokens|inputs?|prompts?|traffic|requests|volume|them|it|that))?(?: (?:then|instead|maybe|rather))*$`;

/** "40% of the tokens" behind "what share is cached?", in the words of that share; undefined for other words. */
export const ofShareAsked = (words: string, [newest = '']: readonly string[]): string | undefined => {
  const { number, percent, part, of } = SHARE.exec(words)?.groups ?? {};
  const field = number === undefined && part === undefined ? undefined : shareAsked(newest);
  if (field === undefined) return undefined;
  // "how many GPUs at that load?" asks of those too, and "100%" is of a share alone.
  if (percent === undefined && part === undefined && topicOf([newest]) !== undefined) return undefined;
  if (of !== undefined && FIELDS[field].belongs !== 'mix') return undefined;
  const share = part === undefined ? Number(number) / 100 : partIn(part);
  return inRow(field, toType(share)) ?? undefined;
};
