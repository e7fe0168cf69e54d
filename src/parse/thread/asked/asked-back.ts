import { findApi } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { COUNT_WORD, countIn, SEVERAL_WORD } from '../../text/figures/number-words.ts';
import { factorIn } from '../amounts/factors.ts';
import type { ThreadContext } from '../context.ts';
import { refuseActive, refuseNotReal } from '../numbers/shares-of-people.ts';
import { LOWER, RAISE, SWAP_VERBS, TAKE_AWAY } from '../wording/verbs.ts';

/** What below a card could mean two things. Each of these throws the question, with a line to type for either. */

const GIVE_OR_TAKE = /^(?:\+ ?\/ ?-|±|give or take|plus or minus|plus\/minus) ?(?<percent>\d+(?:\.\d+)? ?%)/i;
/** What was years ago is no figure of today; a bill of last month is one. */
const PAST =
  /^(?!.*\b(?:now|today|this year|currently)\b)(?:(?:last (?:year|summer|winter|spring|autumn|fall)|in 20\d\d|(?:\d+|an?|two|three|few) (?:few )?years? ago|back then)\b.*\b(?:had|was|were|did|used|ran|tried|saw|got)\b|.*\b(?:had|was|were|did) .* (?:last year|years? ago|in 20\d\d)$)/i;
/** "so about 10 tokens per second": what comes, or how fast it is served? */
const SO_MANY = re`^(?:so|that'?s|that is|which is)\b(?: (?:about|around|only|like|just|roughly))* (?<rate>\d[\d.,]*k?) ?${TOKENS_A_SECOND}(?: (?:on average|average|overall|in all|then|lol|haha))*[.!]*$`;
/** No request is so long. */
const LARGE_EACH = /^(?<each>\d[\d.]* ?[mb]) (?:tokens )?each$/i;
const MANY_OR_LONG =
  /^(?:the |our |all )?(?<what>prompts|questions|messages|documents|emails|tickets) (?:are |get |have )?(?<times>\d+(?:\.\d+)?) ?x$/i;

const EVERYTHING =
  /^(?<how>double|triple|quadruple|halve|\d+(?:\.\d+)? ?x) (?:everything|(?:it )?all|all of (?:it|this|that))\b/i;
/** "2 replicas per region": of one of the places. */
const EACH_PLACE = re`(?<count>\d{1,3}|${COUNT_WORD}) (?<unit>replicas?|gpus?|cards)\b(?= (?:per|in each|in every|each|a)\b)`;
const PLACES = re`\b(?<many>${SEVERAL_WORD}|[2-9]) (?:[a-z]+ )?(?:regions|data ?cent(?:er|re)s|availability zones|azs|sites|locations|countries)\b`;

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
    ask`${quoted(line)}: the traffic, the GPUs, or both? One place is costed at a time: type what all of it comes to.`,
    [fleet, `${times}x the traffic`, `${times}x the traffic, ${fleet}`],
  );
};

const UPTIME = re`\b9\d(?:\.\d+)? ?% (?:uptime|availab\w+|sla|reliab\w+)|\b(?:[2-5]|${SEVERAL_WORD}) nines\b|\b(?:uptime|sla|availability) (?:of |is |must be )*9\d`;
const ENOUGH =
  /^(?:(?:an? |the |our )?[\w. -]{1,30} (?:is|are) (?:overkill|too (?:big|large|much)),? )?(?:an? )?(?<size>\d{1,3}b) (?:will do|would do|is enough|is plenty|is fine|suffices|should do|does it)$/i;

/** "99.9% uptime", "8b will do": what a card counts in other words. */
export const refuseOtherCounts = (line: string): void => {
  refuseNotReal(line);
  refuseActive(line);
  if (UPTIME.test(line))
    throw notUnderstood(
      say`${quoted(line)}: no share of the time is counted, but what stands by when something fails. Type how many spare replicas there are.`,
      ['1 spare', '2 spares'],
    );
  const size = ENOUGH.exec(line)?.groups?.size;
  if (size !== undefined)
    throw notUnderstood(ask`${quoted(line)}: the size of the model? Type which one, by its whole name.`, [
      `a ${size} model`,
    ]);
};

/** "add opus or drop gpt-5": two changes of which one is meant; what is rented or bought may be offers. */
const EITHER = re`^(?<one>[^?]{3,80}?),? or (?:(?:just|rather|maybe|else|instead) )*(?<other>(?:${TAKE_AWAY}|${SWAP_VERBS}|${RAISE}|${LOWER}|add|make|double|halve|triple|set|keep|use) .+)$`;

/** Throws the question which of two changes is meant. */
export const refuseEitherChange = (line: string): void => {
  const { one, other } = EITHER.exec(line)?.groups ?? {};
  if (one !== undefined && other !== undefined)
    throw notUnderstood(say`${quoted(line)}: one of them at a time.`, [one, other]);
};

/** "prompts 3x": so many, or so long? "+/- 20%": which of them? */
export const refuseTwoWays = (line: string, typed: string): void => {
  if (PAST.test(typed))
    throw notUnderstood(say`${quoted(typed)}: that was then. Type what it is now, such as "2B tokens".`, []);
  const rate = SO_MANY.exec(typed)?.groups?.rate;
  if (rate !== undefined)
    throw notUnderstood(ask`${quoted(typed)}: is that what comes, or how fast it is served?`, [
      `measured ${rate} tok/s`,
      `${rate} tok/s of sustained traffic`,
    ]);
  const percent = GIVE_OR_TAKE.exec(line)?.groups?.percent;
  if (percent !== undefined)
    throw notUnderstood(say`${quoted(line)}: one of them at a time, more or less.`, [
      `${percent} more traffic`,
      `${percent} less traffic`,
    ]);
  const each = LARGE_EACH.exec(line)?.groups?.each;
  if (each !== undefined)
    throw notUnderstood(ask`${quoted(line)}: each of what?`, [
      `${each} tokens in, ${each} tokens out a month`,
    ]);
  const { what, times } = MANY_OR_LONG.exec(line)?.groups ?? {};
  if (times === undefined) return;
  throw notUnderstood(ask`${quoted(line)}: as many, or as long?`, [
    `${times}x the requests`,
    `${what} ${times}x as long`,
  ]);
};

/** "rerank too" below a card of embeddings: both are one kind of work here. */
export const refuseRerank = (line: string, { fields }: Draft, { before }: ThreadContext): void => {
  if (!/\bre-?rank\w*\b/i.test(line) || before?.fields['workload.kind'] !== 'embedding') return;
  if (Object.keys(fields).some((field) => field !== 'workload.kind')) return;
  throw notUnderstood(
    say`${quoted(line)}: what is reranked is costed as what is embedded is. Type what both read together, and another model where it is another.`,
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
  throw notUnderstood(
    ask`${quoted(words)}: of people, or of all the GPUs together? Few GPUs cost that much.`,
    [`ops at $${usd}/h`, `$${usd}/hr in total`],
  );
};

const USES = /^(?:please )?(?:use|try|take) \S/i;
/** A name that says no size is as likely that of what its maker sells. */
const INSTEAD =
  /^(?!.*\d ?b\b).*\binstead[.!?]*$|^(?:please )?(?:only |just )?compare(?: (?:it|this|that|us|hosting))?(?: (?:only|just))? (?:with|to|against) /i;

/** "use mistral small", "mistral large instead": to host it, or to compare with it? */
export const refuseUse = (line: string, { fields, said }: Draft): void => {
  const model = fields['selfHosted.model'];
  // Its maker may sell it by the name that was typed, and not by that of its weights.
  const named = [model, said['selfHosted.model']?.words].find(
    (name) => name !== undefined && findApi(name) !== undefined,
  );
  if (!(USES.test(line) || INSTEAD.test(line)) || model === undefined || Object.keys(fields).length > 1)
    return;
  if (/\bon\b|\bhost/i.test(line) || named === undefined) return;
  const compared = INSTEAD.test(line) ? `only vs ${named}` : `vs ${named}`;
  throw notUnderstood(ask`Host ${model}, or compare with it as an API?`, [`host ${model}`, compared]);
};
