import { findApi } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { type Draft, fieldsIn, type SaidFields } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { contradiction, notUnderstood, quoted } from '../problems.ts';
import { COUNT_WORD, countIn } from '../text/number-words.ts';
import { scaledNumber } from '../text/short-number.ts';
import type { ThreadContext } from './context.ts';
import { factorIn } from './factors.ts';
import { periodOfTail, piecesOf, plainTail, withoutHolds } from './pieces.ts';
import type { Relative } from './relative.ts';
import { refuseActive, refuseNotReal } from './shares-of-people.ts';
import { askPeriod, whichPeriod } from './which-period.ts';

/** What below a card could mean two things. Each of these throws the question, with a line to type for either. */

/** Whether a field says how much there is. */
export const isVolume = (field: string): boolean =>
  /^workload\.(?:tokensPerMonth|inputTokensPerMonth|outputTokensPerMonth|requestsPerMonth|bill)$/.test(field);

/** "double it, 2B tokens": a volume that is said whole and by a factor contradicts itself. */
export const refuseTwoVolumes = (said: Draft, relatives: readonly Relative[]): void => {
  const volumes = relatives.filter(({ target }) => target === 'volume');
  const stated = fieldsIn(said.fields).find(isVolume);
  const [first, second] = [...volumes.map(({ words }) => words), stated && said.said[stated]?.words];
  if (first !== undefined && second !== undefined)
    throw contradiction(
      `${quoted(first)} and ${quoted(second)} both set the volume: type only one of them.`,
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

/** "4000 tokens" or "3 calls" below billions: nobody means that a month, nor "3k a month" without saying of what. */
export const refuseSmallVolume = (draft: Draft, { before }: ThreadContext): void => {
  const [now, known] = [monthIn(draft), before && monthIn(before)];
  if (now === undefined || known === undefined || !now.isSmall || known.isSmall) return;
  const { words, value, isRequests } = now;
  if (saysHowOften(words, value)) return;
  throw notUnderstood(`${quoted(words)} of each request, or of a month?`, [
    ...(isRequests ? [`${value} requests each`] : [`${value} tokens in`, `${value} tokens out`]),
    `${value} ${isRequests ? 'requests' : 'tokens'} a month`,
  ]);
};
/** Whether words say how often: by a word, or as the number in them comes to another one a month. */
const saysHowOften = (words: string, value: number): boolean => {
  const numbers = piecesOf(words).map(({ number }) => scaledNumber(number));
  // "10k to 20k tickets" is one amount, of which the middle counts.
  const isRange = numbers.length === 2 && Math.min(...numbers) < value && value < Math.max(...numbers);
  if (isRange) return PERIODS.test(words);
  const all = numbers.reduce((product, number) => product * number, 1);
  return PERIODS.test(words) || (all > 1 && Math.abs(value / all - 1) > 1e-6);
};
const PERIODS = /\b(?:month|mo|day|daily|week|weekly|year|yearly|hour|hourly|second|rps|rpm|qps)\b|\//i;

/** What was changed by a factor last no longer says of which period it was. */
export const RELATIVE = /%|\b(?:double|twice|triple|half|halve|third|quarter)\b|\d ?x\b/i;
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
  if (isFar && RELATIVE.test(known.words))
    throw askPeriod(now.words, 'day', [`${now.words} a day`, `${now.words} a month`]);
  const [of, ...more] = piecesOf(known.words);
  const period = periodOfTail(plainTail(withoutHolds(of?.tail ?? '')));
  if (of === undefined || more.length > 0 || !/^(?:hour|day|week)$/.test(period)) return;
  if (saysHowOften(now.words, now.value)) return;
  const meant = whichPeriod(now.value, { perPeriod: scaledNumber(of.number), perMonth: known.value });
  if (meant === 'month') return;
  throw askPeriod(now.words, period, [`${now.words} a ${period}`, `${now.words} a month`]);
};

const GIVE_OR_TAKE = /^(?:\+ ?\/ ?-|±|give or take|plus or minus|plus\/minus) ?(?<percent>\d+(?:\.\d+)? ?%)/i;
/** What was years ago is no figure of today; a bill of last month is one. */
const PAST =
  /^(?!.*\b(?:now|today|this year|currently)\b)(?:(?:last (?:year|summer|winter|spring|autumn|fall)|in 20\d\d|(?:\d+|an?|two|three|few) (?:few )?years? ago|back then)\b.*\b(?:had|was|were|did|used|ran|tried|saw|got)\b|.*\b(?:had|was|were|did) .* (?:last year|years? ago|in 20\d\d)$)/i;
/** "so about 10 tokens per second": what comes, or how fast it is served? */
const SO_MANY =
  /^(?:so|that'?s|that is|which is)\b(?: (?:about|around|only|like|just|roughly))* (?<rate>\d[\d.,]*k?) ?(?:tok(?:en)?s? ?\/ ?s|tps|tok(?:en)?s? (?:per|a) sec(?:ond)?)(?: (?:on average|average|overall|in all|then|lol|haha))*[.!]*$/i;
/** No request is so long. */
const LARGE_EACH = /^(?<each>\d[\d.]* ?(?:m|b|bn|million|billion)) (?:tokens )?each$/i;
const MANY_OR_LONG =
  /^(?:the |our |all )?(?<what>prompts|questions|messages|documents|emails|tickets) (?:are |get |have )?(?<times>\d+(?:\.\d+)?) ?x$/i;

const EVERYTHING =
  /^(?<how>double|triple|quadruple|halve|\d+(?:\.\d+)? ?x) (?:everything|(?:it )?all|all of (?:it|this|that))\b/i;
/** "2 replicas per region": of one of the places. */
const EACH_PLACE = re`(?<count>\d{1,3}|${COUNT_WORD}) (?<unit>replicas?|gpus?|cards)\b(?= (?:per|in each|in every|each|a)\b)`;
const PLACES =
  /\b(?<many>two|three|four|[2-9]) (?:[a-z]+ )?(?:regions|data ?cent(?:er|re)s|availability zones|azs|sites|locations|countries)\b/i;

/** "double everything", "in two regions": the traffic, the GPUs, or both? */
export const refuseAllOfIt = (line: string, { before }: ThreadContext): void => {
  const how = EVERYTHING.exec(line)?.groups?.how;
  const many = PLACES.exec(line)?.groups?.many;
  if (before === undefined || (how ?? many) === undefined) return;
  const gpus = before.fields['selfHosted.gpuCount'];
  if (many === undefined && gpus === undefined) return;
  const times = how === undefined ? countIn(many ?? '') : factorIn({ times: how });
  const { count, unit = '' } = EACH_PLACE.exec(line)?.groups ?? {};
  const fleet =
    count !== undefined
      ? `${countIn(count) * times} ${/^repl/i.test(unit) ? 'replicas' : 'GPUs'}`
      : gpus === undefined
        ? `${times} replicas`
        : `${gpus * times} GPUs`;
  throw notUnderstood(
    `${quoted(line)}: the traffic, the GPUs, or both? One place is costed at a time: type what all of it comes to.`,
    [fleet, `${times}x the traffic`, `${times}x the traffic, ${fleet}`],
  );
};

const UPTIME =
  /\b9\d(?:\.\d+)? ?% (?:uptime|availab\w+|sla|reliab\w+)|\b(?:[2-5]|two|three|four|five) nines\b|\b(?:uptime|sla|availability) (?:of |is |must be )*9\d/i;
const ENOUGH =
  /^(?:(?:an? |the |our )?[\w. -]{1,30} (?:is|are) (?:overkill|too (?:big|large|much)),? )?(?:an? )?(?<size>\d{1,3}b) (?:will do|would do|is enough|is plenty|is fine|suffices|should do|does it)$/i;

/** "99.9% uptime", "8b will do": what a card counts in other words. */
export const refuseOtherCounts = (line: string): void => {
  refuseNotReal(line);
  refuseActive(line);
  if (UPTIME.test(line))
    throw notUnderstood(
      `${quoted(line)}: no share of the time is counted, but what stands by when something fails. Type how many spare replicas there are.`,
      ['1 spare', '2 spares'],
    );
  const size = ENOUGH.exec(line)?.groups?.size;
  if (size !== undefined)
    throw notUnderstood(`${quoted(line)}: the size of the model? Type which one, by its whole name.`, [
      `a ${size} model`,
    ]);
};

/** "prompts 3x": so many, or so long? "+/- 20%": which of them? */
export const refuseTwoWays = (line: string, typed: string): void => {
  if (PAST.test(typed))
    throw notUnderstood(`${quoted(typed)}: that was then. Type what it is now, such as "2B tokens".`, []);
  const rate = SO_MANY.exec(typed)?.groups?.rate;
  if (rate !== undefined)
    throw notUnderstood(`${quoted(typed)}: is that what comes, or how fast it is served?`, [
      `measured ${rate} tok/s`,
      `${rate} tok/s of sustained traffic`,
    ]);
  const percent = GIVE_OR_TAKE.exec(line)?.groups?.percent;
  if (percent !== undefined)
    throw notUnderstood(`${quoted(line)}: one of them at a time, more or less.`, [
      `${percent} more traffic`,
      `${percent} less traffic`,
    ]);
  const each = LARGE_EACH.exec(line)?.groups?.each;
  if (each !== undefined)
    throw notUnderstood(`${quoted(line)}: each of what?`, [`${each} tokens in, ${each} tokens out a month`]);
  const { what, times } = MANY_OR_LONG.exec(line)?.groups ?? {};
  if (times === undefined) return;
  throw notUnderstood(`${quoted(line)}: as many, or as long?`, [
    `${times}x the requests`,
    `${what} ${times}x as long`,
  ]);
};

/** "rerank too" below a card of embeddings: both are one kind of work here. */
export const refuseRerank = (line: string, { fields }: Draft, { before }: ThreadContext): void => {
  if (!/\bre-?rank\w*\b/i.test(line) || before?.fields['workload.kind'] !== 'embedding') return;
  if (Object.keys(fields).some((field) => field !== 'workload.kind')) return;
  throw notUnderstood(
    `${quoted(line)}: what is reranked is costed as what is embedded is. Type what both read together, and another model where it is another.`,
    ['double the volume', 'bge-reranker-v2-m3'],
  );
};

/** USD. Below a card, a bare price from here on is as likely a wage, or what all the GPUs cost. */
const ASKED_FROM = 25;

/** "80 bucks an hour" below a card: of what costs that much? */
export const refuseDearHour = ({ fields, said }: Draft): void => {
  const usd = fields['selfHosted.procurement.usdPerGpuHour'] ?? 0;
  if (usd < ASKED_FROM || fields['selfHosted.gpuCount'] !== undefined) return;
  const words = said['selfHosted.procurement.usdPerGpuHour']?.words ?? `$${usd}/hr`;
  throw notUnderstood(`${quoted(words)}: of people, or of all the GPUs together? Few GPUs cost so much.`, [
    `ops at $${usd}/h`,
    `$${usd}/hr in total`,
  ]);
};

/** "use mistral small": to host it, or to compare with it? */
export const refuseUse = (line: string, { fields }: Draft): void => {
  const model = fields['selfHosted.model'];
  if (
    !/^(?:please )?(?:use|try|take) \S/i.test(line) ||
    model === undefined ||
    Object.keys(fields).length > 1
  )
    return;
  if (/\bon\b|\bhost/i.test(line) || findApi(model) === undefined) return;
  throw notUnderstood(`Host ${model}, or compare with it as an API?`, [`host ${model}`, `vs ${model}`]);
};
