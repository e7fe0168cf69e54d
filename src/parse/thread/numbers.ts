import type { Draft, DraftField } from '../../domain/draft.ts';
import { fieldsOf } from '../../domain/fields/index.ts';
import { LlmcostError } from '../../errors.ts';
import { parseLine } from '../line.ts';
import { notUnderstood, quoted } from '../problems.ts';

/** Numbers in a thread that stand for others of what was said before: "500 users" below "300 users x 25 prompts/day". */

const NUMBER = String.raw`\$?\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|thousand|million|billion|trillion))?`;
const PIECES = new RegExp(String.raw`(?<number>${NUMBER})(?<tail>[^\d$]*)`, 'gi');
const ONE_PIECE = new RegExp(
  String.raw`^(?:(?:only|about|around|just|maybe|roughly|with|for|at|it'?s|we have|there are|more like|closer to|probably) )*(?<number>${NUMBER})(?<tail> ?[^\d$]*?)(?: (?:now|instead|actually|use it))*$`,
  'i',
);

/** A number and what it counts. */
interface Piece {
  readonly number: string;
  readonly tail: string;
}

const PEOPLE =
  /^(?:user|people|person|employee|dev|developer|customer|client|seat|student|agent|engineer|colleague|member|analyst)$/;

/** "prompts a day", "prompt/day": of what, and how often. */
const plainTail = (tail: string): string =>
  tail
    .toLowerCase()
    .replace(/[,;x×*]+\s*$/, '')
    .replace(/\b(?:per|a|an|each|every)\b|\//g, ' / ')
    .replace(/\b(dai|week|month|hour|year)ly\b/g, (_, unit: string) => ` / ${unit === 'dai' ? 'day' : unit}`)
    .replace(/(\p{L}{2,})s\b/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

const nounOf = (tail: string): string => tail.replace(/\/.*$/, '').trim();
const periodOf = (tail: string): string => /\/ ?([^/]+)$/.exec(tail)?.[1] ?? '';

/** Whether a number with `said` behind it can only stand for that with `known` behind it. */
const isOfSame = (said: string, known: string): boolean => {
  if (said === '' || known === '') return false;
  const [noun, other] = [nounOf(said), nounOf(known)];
  if (noun === '') return other !== '' && periodOf(said) === periodOf(known);
  const isSame = noun === other || (PEOPLE.test(noun) && PEOPLE.test(other));
  return isSame && (periodOf(said) === '' || periodOf(said) === periodOf(known));
};

const piecesOf = (words: string): Piece[] =>
  [...words.matchAll(PIECES)].map(({ groups }) => ({
    number: groups?.number?.trim() ?? '',
    tail: groups?.tail ?? '',
  }));

/** The field that some words set, and it alone. */
const onlyFieldOf = async (words: string): Promise<DraftField | undefined> => {
  try {
    const { intent, draft } = await parseLine(words);
    const [field, ...more] = Object.keys(draft.fields) as DraftField[];
    return intent.kind === 'estimate' && intent.ignoredWords.length === 0 && more.length === 0
      ? field
      : undefined;
  } catch (error) {
    if (error instanceof LlmcostError) return undefined;
    throw error;
  }
};

/** The words before with a number in the place of the one that it stands for; several are multiplied. */
const inPlaceOf = (words: string, { number, tail }: Piece): string | undefined => {
  const pieces = piecesOf(words);
  const [of, ...more] = pieces.filter((piece) => isOfSame(tail, plainTail(piece.tail)));
  if (of === undefined || more.length > 0) return undefined;
  // Said whole, it needs nothing of what was said before.
  if (pieces.length === 1 && tail === plainTail(of.tail)) return undefined;
  return pieces.map((piece) => `${piece === of ? number : piece.number}${piece.tail}`.trim()).join(' * ');
};

/** "34B" below a model of 40B and a volume: of which? */
const refuseTwoSizes = (line: string, { fields }: Draft, number: string): void => {
  if (fields['selfHosted.modelSpec'] === undefined || !/b|billion/i.test(number)) return;
  throw notUnderstood(`${quoted(line)}: tokens a month, or the size of the model?`, [
    `a ${number} model`,
    `${number} tokens`,
  ]);
};

const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };

/** "2.5M", "300 thousand" */
const amountOf = (number: string): number => {
  const [, digits = '', scale = ''] = /^\$?([\d.,]+) ?([a-z]?)/i.exec(number) ?? [];
  return Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
};

/** How far a number without a unit may be from the one that it takes the place of. */
const AS_LARGE = 50;

/** "3M" below "2M requests a month" counts requests; one that is far from it is asked about. */
const requestsSaid = ({ number, tail }: Piece, { said }: Draft): string | undefined => {
  const words = said['workload.requestsPerMonth']?.words;
  const [of, ...more] = words === undefined ? [] : piecesOf(words);
  if (tail !== '' || words === undefined || of === undefined || more.length > 0) return undefined;
  if (!/[a-z]$/i.test(number) && amountOf(number) < 1000) return undefined;
  const ratio = amountOf(number) / amountOf(of.number);
  if (ratio < AS_LARGE && ratio > 1 / AS_LARGE) return `${number}${of.tail}`.trim();
  throw notUnderstood(`Does ${quoted(number)} count requests or tokens?`, [
    `${number}${of.tail}`.trim(),
    `${number} tokens a month`,
  ]);
};

const MORE_OF =
  /^(?:(?<sign>plus|add|another|\+|minus|less|-) ?)?(?<number>\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|thousand|million|billion))?) ?(?:(?<way>more|extra|additional|less|fewer) ?)?(?<noun>tokens?|requests?|calls?|queries)?(?: (?:a|per) month)?(?: (?<behind>more|extra|on top|additional|less|fewer))?$/i;

/** "plus 1M requests", "500M tokens more": the sum, where the same is counted by the month. */
export const withSum = (line: string, { fields }: Draft): string => {
  const { sign = '', number = '', way = '', noun = '', behind = '' } = MORE_OF.exec(line)?.groups ?? {};
  const said = `${sign} ${way} ${behind}`.trim();
  const value = amountOf(number);
  const isOfRequests = /^(?:request|call|quer)/i.test(noun);
  const field = isOfRequests ? 'workload.requestsPerMonth' : 'workload.tokensPerMonth';
  const known = fields[field];
  // "add 4" may count anything.
  if (said === '' || known === undefined || !(value >= 1000)) return line;
  const total = known + (/minus|less|fewer|^-/i.test(said) ? -1 : 1) * value;
  return total > 0 ? `${total} ${isOfRequests ? 'requests a month' : 'tokens a month'}` : line;
};

/** A mention that is one number, with what was said around the number that it takes the place of. */
export const withNumbersInPlace = async (line: string, before: Draft): Promise<string> => {
  const { number, tail = '' } = ONE_PIECE.exec(line)?.groups ?? {};
  if (number === undefined) return line;
  const piece = { number: number.trim(), tail: plainTail(tail) };
  if (piece.tail === '') refuseTwoSizes(line, before, piece.number);
  const requests = requestsSaid(piece, before);
  if (requests !== undefined) return requests;
  for (const field of fieldsOf('volume')) {
    const words = before.said[field]?.words;
    const whole = words === undefined ? undefined : inPlaceOf(words, piece);
    if (whole !== undefined && (await onlyFieldOf(whole)) === field) return whole;
  }
  return line;
};

/** The thing that comes so many times a month on the card: "invoices" of "25k invoices a day". */
const thingsOf = ({ said }: Draft): readonly string[] =>
  piecesOf(said['workload.requestsPerMonth']?.words ?? '')
    .map(({ tail }) => nounOf(plainTail(tail)))
    .filter((noun) => noun !== '' && !PEOPLE.test(noun));

const SIZE_OF_THING =
  /^(?:the |our |each |every |an? )?(?<thing>[a-z-]{3,20}?)s? (?:is|are|has|have|takes?|average|averages|run|runs) (?:(?:about|around|only|more like|roughly|really|actually|on average|typically) )*(?<many>\d[\d.,]*k?) ?(?:tokens?|tok)(?: (?:each|long|on average))*$/i;

/** "invoices are 4000 tokens": the size of what is counted, of its input where that is said apart. */
export const withSizeOfThing = (line: string, before: Draft): string => {
  const { thing, many } = SIZE_OF_THING.exec(line)?.groups ?? {};
  if (thing === undefined || many === undefined) return line;
  const isCounted = thingsOf(before).includes(plainTail(thing)) || /^(?:request|call)$/i.test(thing);
  if (!isCounted) return line;
  const isSplit = before.fields['workload.requestInputTokens'] !== undefined;
  return isSplit ? `${many} tokens in` : `${many} tokens per request`;
};

const RECURS =
  /^(?:(?:it'?s|this is|that'?s|no,?|it (?:runs|comes|happens)) )*(?<how>monthly|weekly|daily|nightly|recurring|(?:every|each|a|per) (?:month|week|day|night))(?:,? (?:and )?not (?:just )?(?:once|one[- ]time|a one-off))?$/i;
const PERIOD_OF: Readonly<Record<string, string>> = {
  monthly: 'month',
  recurring: 'month',
  weekly: 'week',
  daily: 'day',
  nightly: 'night',
};

/** "monthly, not once": the volume of a job that was said to be done once, so often. */
export const withRecurrence = (line: string, { fields, said }: Draft): string => {
  const how = RECURS.exec(line)?.groups?.how?.toLowerCase();
  const words = said['workload.tokensPerMonth']?.words ?? said['workload.requestsPerMonth']?.words;
  if (how === undefined || words === undefined || fields['workload.oneTime'] !== true) return line;
  return `${words} a ${PERIOD_OF[how] ?? how.replace(/^\w+ /, '')}`;
};
