import { findApi } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { type Draft, EMPTY_DRAFT } from '../../domain/draft.ts';
import { LIKELY_SIZE } from '../conclude/bare-count.ts';
import { re } from '../expression.ts';
import { parseLine } from '../line.ts';
import { contradiction, notUnderstood, quoted } from '../problems.ts';
import { countIn } from '../text/number-words.ts';
import type { ApiEdit } from './api-edits.ts';
import { type BillNow, billIn } from './bill.ts';
import type { ThreadContext } from './context.ts';
import { corrected, withoutDenied } from './contrast.ts';
import { takeEdits } from './edits.ts';
import { factorIn } from './factors.ts';
import { refuseAge, refuseUnownedPrices } from './prices.ts';
import { type Relative, takeRelatives } from './relative.ts';
import { refuseShared } from './shared-words.ts';
import type { Shift } from './shifts.ts';
import { plainWords } from './speech.ts';
import type { Sum } from './sums.ts';
import { LEAD, TAKE_AWAY } from './verbs.ts';

/** A change in whole words, read: what was said outright, and what is a factor, a sum or an edit of what is there. */

/** What becomes different, before it is worked into a draft. */
export interface ThreadChange {
  readonly kind: 'change';
  /** The fields that were said outright. */
  readonly said: Draft;
  readonly relatives: readonly Relative[];
  readonly edits: readonly ApiEdit[];
  readonly shifts: readonly (Shift | Sum)[];
  /** The bill that was said, and its API. */
  readonly bill?: BillNow;
  /** Show it to the asker alone, and change nothing. */
  readonly preview: boolean;
  /** How it was read where it could be read otherwise. */
  readonly readAs?: string[];
}

const GOES = re`(?:^|, )${LEAD}(?:${TAKE_AWAY}) `;

const unclear = (words: readonly string[]) =>
  notUnderstood(
    words.includes('undo')
      ? '"undo" takes back the last change, one at a time. Nothing was changed: say what it should be instead.'
      : `What do you mean by ${words.slice(0, 3).map(quoted).join(' and ')}? Nothing was changed. Leave it out, or say it as in the command.`,
    [],
  );

/** Whether a field says how much there is. */
export const isVolume = (field: string): boolean =>
  /^workload\.(?:tokensPerMonth|inputTokensPerMonth|outputTokensPerMonth|requestsPerMonth|bill)$/.test(field);

const refuseTwoVolumes = (said: Draft, relatives: readonly Relative[]): void => {
  const volumes = relatives.filter(({ target }) => target === 'volume');
  const stated = Object.keys(said.fields).find(isVolume);
  const [first, second] = [...volumes.map(({ words }) => words), said.said[stated ?? '']?.words];
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
const refuseSmallVolume = (draft: Draft, { before }: ThreadContext): void => {
  const [now, known] = [monthIn(draft), before && monthIn(before)];
  if (now === undefined || known === undefined || !now.isSmall || known.isSmall) return;
  const { words, value, isRequests } = now;
  if (PERIODS.test(words)) return;
  throw notUnderstood(`${quoted(words)} of each request, or of a month?`, [
    ...(isRequests ? [`${value} requests each`] : [`${value} tokens in`, `${value} tokens out`]),
    `${value} ${isRequests ? 'requests' : 'tokens'} a month`,
  ]);
};
const PERIODS = /\b(?:month|mo|day|daily|week|weekly|year|yearly|hour|hourly|second)\b|\//i;

/** "a hundred thousand a day" below a card that counts requests: of what? */
const refuseUncounted = ({ fields, said }: Draft, { before }: ThreadContext): void => {
  const words = said['workload.tokensPerMonth']?.words;
  const counted = before?.said['workload.requestsPerMonth']?.words;
  if (words === undefined || counted === undefined || fields['workload.requestsPerMonth'] !== undefined)
    return;
  if (/tok/i.test(words) || before?.fields['workload.tokensPerMonth'] !== undefined) return;
  throw notUnderstood(`Does ${quoted(words)} count requests or tokens? The card counts ${quoted(counted)}.`, [
    words.replace(/(?= (?:an?|per|each|every) )|(?= ?\/)|$/, ' requests'),
    words.replace(/(?= (?:an?|per|each|every) )|(?= ?\/)|$/, ' tokens'),
  ]);
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
const PLACES =
  /\b(?<many>two|three|four|[2-9]) (?:[a-z]+ )?(?:regions|data ?cent(?:er|re)s|availability zones|azs|sites|locations|countries)\b/i;

/** "double everything", "in two regions": the traffic, the GPUs, or both? */
const refuseAllOfIt = (line: string, { before }: ThreadContext): void => {
  const how = EVERYTHING.exec(line)?.groups?.how;
  const many = PLACES.exec(line)?.groups?.many;
  if (before === undefined || (how ?? many) === undefined) return;
  const gpus = before.fields['selfHosted.gpuCount'];
  if (many === undefined && gpus === undefined) return;
  const times = how === undefined ? countIn(many ?? '') : factorIn({ times: how });
  const fleet = gpus === undefined ? `${times} replicas` : `${gpus * times} GPUs`;
  throw notUnderstood(
    `${quoted(line)}: the traffic, the GPUs, or both? One place is costed at a time: type what all of it comes to.`,
    [fleet, `${times}x the traffic`, `${times}x the traffic, ${fleet}`],
  );
};

/** "prompts 3x": so many, or so long? "+/- 20%": which of them? */
const refuseTwoWays = (line: string, typed: string): void => {
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
const refuseRerank = (line: string, { fields }: Draft, { before }: ThreadContext): void => {
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
const refuseDearHour = ({ fields, said }: Draft): void => {
  const usd = fields['selfHosted.procurement.usdPerGpuHour'] ?? 0;
  if (usd < ASKED_FROM || fields['selfHosted.gpuCount'] !== undefined) return;
  const words = said['selfHosted.procurement.usdPerGpuHour']?.words ?? `$${usd}/hr`;
  throw notUnderstood(`${quoted(words)}: of people, or of all the GPUs together? Few GPUs cost so much.`, [
    `ops at $${usd}/h`,
    `$${usd}/hr in total`,
  ]);
};

/** "use mistral small": to host it, or to compare with it? */
const refuseUse = (line: string, { fields }: Draft): void => {
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

/** Hours a day of a machine that is owned are those of its power. */
const ownedToo = async (rest: string, context: ThreadContext) => {
  const read = await parseLine(rest, context);
  const isOwned = context.before?.fields['selfHosted.procurement.kind'] === 'own';
  const { 'selfHosted.procurement.billedHoursPerMonth': hours, 'selfHosted.procurement.kind': kind } =
    read.draft.fields;
  return isOwned && hours !== undefined && kind !== 'rent' ? parseLine(`${rest}, own`, context) : read;
};

const wordsOfLine = async (
  rest: string,
  context: ThreadContext,
  isAsked: boolean,
): Promise<Pick<ThreadChange, 'preview' | 'readAs'> & { readonly draft: Draft }> => {
  if (rest === '') return { draft: EMPTY_DRAFT, preview: false };
  const { intent, draft } = await ownedToo(rest, context);
  const ignored = intent.kind === 'estimate' ? intent.ignoredWords : [];
  // What was left out when it was said first, as "support" of "20k support tickets", is left out again.
  const known = Object.values(context.before?.said ?? {})
    .map(({ words }) => words)
    .join(' ');
  const unknown = ignored.filter((word) => !known.includes(word));
  // What was to go and was not understood must not come instead.
  if (draft.fields.apis !== undefined && GOES.test(rest)) throw unclear([rest]);
  if (unknown.length > 0) {
    // "what about latency?" wants nothing else to be costed.
    if (isAsked && Object.keys(draft.fields).length === 0) return { draft: EMPTY_DRAFT, preview: false };
    throw unclear(unknown);
  }
  refuseUse(rest, draft);
  return intent.kind === 'estimate'
    ? { draft, preview: intent.preview, ...defined({ readAs: intent.readAs }) }
    : { draft, preview: false };
};

/** "make it 3x" and then "sorry 2x": of what was there before both. */
const insteadOfLast = (
  relatives: readonly Relative[],
  { isCorrection, isLastCounted, last: [newest = ''] = [] }: ThreadContext,
): readonly Relative[] => {
  const [now, ...more] = relatives;
  if (now === undefined || more.length > 0 || isCorrection !== true || isLastCounted !== true)
    return relatives;
  const [before, ...others] = takeRelatives(plainWords(newest)).relatives;
  return before?.target === now.target && others.length === 0
    ? [{ ...now, factor: now.factor / before.factor }]
    : relatives;
};

/**
 * What whole words change. `line` is the mention as it was typed, `block` a benchmark that was pasted below it. Throws `LlmcostError` with a question where they are
 * unclear: in a thread nothing is left out in silence.
 */
export const changeIn = async (
  plain: string,
  line: string,
  context: ThreadContext,
  block = '',
): Promise<ThreadChange> => {
  const bill = billIn(plain, context.before);
  if (bill !== undefined)
    return { kind: 'change', said: EMPTY_DRAFT, relatives: [], edits: [], shifts: [], bill, preview: false };
  refuseUnownedPrices(plain);
  refuseAge(plain);
  refuseTwoWays(plain, line);
  refuseAllOfIt(plain, context);
  refuseShared(plain);
  const {
    apis: edits,
    shifts,
    rest: words,
  } = await takeEdits(await withoutDenied(corrected(plain)), context.before?.fields);
  const { relatives: factors, rest } = takeRelatives(words);
  const relatives = insteadOfLast(factors, context);
  const { draft, ...how } = await wordsOfLine(
    `${rest.replace(/^[\s,]+|[\s,]+$/g, '')}\n${block}`.trim(),
    context,
    /\?\s*$/.test(line),
  );
  refuseTwoVolumes(draft, relatives);
  refuseRerank(line, draft, context);
  refuseSmallVolume(draft, context);
  refuseUncounted(draft, context);
  refuseDearHour(draft);
  return { kind: 'change', said: draft, relatives, edits, shifts, ...how };
};

/** Whether nothing becomes different. */
export const isNothing = ({ said, relatives, edits, shifts, bill }: ThreadChange): boolean =>
  bill === undefined &&
  Object.keys(said.fields).length + relatives.length + edits.length + shifts.length === 0;
