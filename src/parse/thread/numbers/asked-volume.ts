import { defined } from '../../../defined.ts';
import { type Draft, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { VOLUMES } from '../../../domain/fields/index.ts';
import { countsLearned } from '../../learned-things.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import { ask, contradiction, notUnderstood, quoted, say } from '../../problems.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import type { Relative } from '../amounts/relative.ts';
import { askPeriod, periodIn, whichPeriod } from '../amounts/which-period.ts';
import type { ThreadContext } from '../context.ts';
import { periodOfTail, piecesOf, plainTail, withoutHolds } from '../wording/pieces.ts';

/** An amount that may be of a request or of a month, of a day or of a month: each of these throws the question. */

/** Whether a field says how much there is. */
export const isVolume = (field: string): boolean => VOLUMES.some((volume) => volume === field);

/** "double it, 2B tokens": a volume that is said whole and by a factor contradicts itself. */
export const refuseTwoVolumes = (said: Draft, relatives: readonly Relative[]): void => {
  const volumes = relatives.filter(({ target }) => target === 'volume');
  const stated = fieldsIn(said.fields).find(isVolume);
  const [first, second] = [...volumes.map(({ words }) => words), stated && said.said[stated]?.words];
  if (first !== undefined && second !== undefined)
    throw contradiction(
      say`${quoted(first)} and ${quoted(second)} both set the volume: type only one of them.`,
      [first, second],
    );
};

/** Nobody below a larger card means as few requests as this, or fewer, by a month. */
const FEW_REQUESTS = 100;

/** What a month has, as it was said: tokens, or requests. */
const monthIn = ({ fields, said }: Draft) => {
  const isRequests = fields['workload.tokensPerMonth'] === undefined;
  const field = isRequests ? 'workload.requestsPerMonth' : 'workload.tokensPerMonth';
  const value = fields[field];
  const least = isRequests ? FEW_REQUESTS : LIKELY_SIZE;
  return value === undefined
    ? undefined
    : { isRequests, value, isSmall: value <= least, words: said[field]?.words ?? '' };
};

const PERIODS = /\b(?:month|mo|day|daily|week|weekly|year|yearly|hour|hourly|second|rps|rpm|qps)\b|\//i;

/** Whether words say how often: by a word, or as the number in them comes to another one a month. */
const saysHowOften = (words: string, value: number): boolean => {
  const numbers = piecesOf(words).map(({ number }) => scaledNumber(number));
  // "10k to 20k tickets" is one amount, of which the middle counts.
  const isRange = numbers.length === 2 && Math.min(...numbers) < value && value < Math.max(...numbers);
  if (isRange) return PERIODS.test(words);
  const all = numbers.reduce((product, number) => product * number, 1);
  return PERIODS.test(words) || (all > 1 && Math.abs(value / all - 1) > 1e-6);
};

/** "4000 tokens" or "3 calls" below billions: nobody means that a month, nor "3k a month" without saying of what. */
export const refuseSmallVolume = (draft: Draft, { before }: ThreadContext): void => {
  const [now, known] = [monthIn(draft), before && monthIn(before)];
  if (now === undefined || known === undefined || !now.isSmall || known.isSmall) return;
  const { words, value, isRequests } = now;
  if (saysHowOften(words, value)) return;
  throw notUnderstood(ask`${quoted(words)} of each request, or of a month?`, [
    ...(isRequests ? [`${value} requests each`] : [`${value} tokens in`, `${value} tokens out`]),
    `${value} ${isRequests ? 'requests' : 'tokens'} a month`,
  ]);
};

/** So many times fewer requests than the card has are hardly its traffic, where only their form says that they are any. */
const HARDLY_TRAFFIC = 100;
/** Tokens of a request, roughly, where a card says none. */
const ABOUT_ONE_REQUEST = 1000;

/** The requests of a month that a card has, roughly; undefined where a bill alone says how many. */
const requestsOf = (fields: SaidFields): number | undefined => {
  const {
    'workload.requestsPerMonth': requests,
    'workload.tokensPerMonth': tokens,
    'workload.inputTokensPerMonth': input = 0,
    'workload.outputTokensPerMonth': output = 0,
  } = fields;
  const known = requests ?? (tokens ?? input + output) / ABOUT_ONE_REQUEST;
  return known > 0 ? known : undefined;
};

/** "2 outages a month" below billions of tokens happen, and nobody sends them: throws the question. `notes`: how it was read. */
export const refuseEvents = (draft: Draft, notes: readonly string[], { before }: ThreadContext): void => {
  const now = draft.fields['workload.requestsPerMonth'];
  const { words = '' } = draft.said['workload.requestsPerMonth'] ?? {};
  if (before === undefined || now === undefined || !countsLearned(notes)) return;
  const known = requestsOf(before.fields) ?? FEW_REQUESTS * HARDLY_TRAFFIC;
  if (now * HARDLY_TRAFFIC >= known) return;
  const [of] = piecesOf(words);
  const period = periodIn(words);
  throw notUnderstood(
    ask`${quoted(words)}: is each a request, and that all the traffic? What only happens so often is not counted: leave it out.`,
    of === undefined ? [] : [`${of.number} requests a ${period}`],
  );
};

/** What was changed by a factor last no longer says of which period it was. */
export const SAYS_FACTOR = /%|\b(?:double|twice|triple|half|halve|third|quarter)\b|\d ?x\b/i;
/** So many times less than the card has is likely of a shorter period than a month. */
const FAR_LESS = 10;

/** Tokens of a month, where a card counts them, or requests and how long each is. */
const tokensOf = (fields: SaidFields): number | undefined => {
  const { 'workload.requestInputTokens': input = 0, 'workload.requestOutputTokens': output = 0 } = fields;
  const each = fields['workload.requestTokens'] ?? input + output;
  const requests = fields['workload.requestsPerMonth'];
  return (
    fields['workload.tokensPerMonth'] ?? (requests === undefined || each === 0 ? undefined : requests * each)
  );
};

const sizesOf = ({
  'workload.requestTokens': each,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
}: SaidFields): SaidFields =>
  defined({
    'workload.requestTokens': each,
    'workload.requestInputTokens': input,
    'workload.requestOutputTokens': output,
  });

/** "18k requests" below "450M tokens, 12k requests a day", "9M tokens" below 8M requests: no month of those has so few. */
const refuseOtherUnit = (draft: Draft, before: Draft): void => {
  const now = monthIn(draft);
  const [many, known] = [tokensOf({ ...sizesOf(before.fields), ...draft.fields }), tokensOf(before.fields)];
  const isAlone = fieldsIn(draft.fields).filter((field) => field.startsWith('workload.')).length === 1;
  if (!isAlone || now === undefined || many === undefined || known === undefined) return;
  if (saysHowOften(now.words, now.value) || many * FAR_LESS >= known) return;
  const counted = before.said['workload.requestsPerMonth']?.words;
  throw askPeriod(now.words, 'day', [
    ...(now.isRequests || counted === undefined ? [] : [now.words.replace(/\btok(?:en)?s?\b/i, 'requests')]),
    `${now.words} a day`,
    `${now.words} a month`,
  ]);
};

/** "with 50M in spring" below "40M a day": of a month, or of a day? */
export const refuseNoPeriod = (draft: Draft, { before }: ThreadContext): void => {
  const [now, known] = [monthIn(draft), before && monthIn(before)];
  if (now === undefined || known === undefined) return;
  if (now.isRequests !== known.isRequests) {
    if (before !== undefined) refuseOtherUnit(draft, before);
    return;
  }
  const isFar = now.value * FAR_LESS < known.value && !saysHowOften(now.words, now.value);
  if (isFar && SAYS_FACTOR.test(known.words))
    throw askPeriod(now.words, 'day', [`${now.words} a day`, `${now.words} a month`]);
  const [of, ...more] = piecesOf(known.words);
  const period = periodOfTail(plainTail(withoutHolds(of?.tail ?? '')));
  if (of === undefined || more.length > 0 || !/^(?:hour|day|week)$/.test(period)) return;
  if (saysHowOften(now.words, now.value)) return;
  const meant = whichPeriod(now.value, { perPeriod: scaledNumber(of.number), perMonth: known.value });
  if (meant === 'month') return;
  throw askPeriod(now.words, period, [`${now.words} a ${period}`, `${now.words} a month`]);
};
