import { findApi } from '../../../catalog/index.ts';
import { blendedUsdPerMillion } from '../../../domain/blended-price.ts';
import { toType } from '../../../domain/round.ts';
import type { Api, Scenario, Workload } from '../../../domain/scenario.ts';
import { re, reAll } from '../../expression.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';

/** A cached share, or a batch, that is said of one API: a card has one of each, for all that it compares and for hosting. */

type Term = 'cached' | 'batch';

const TERMS: readonly (readonly [term: Term, words: RegExp])[] = [
  [
    'cached',
    /\b(?:(?:prompt|prefix|input|context) )?cach(?:ed?|es|ing)\b(?: (?:hits?|rate|share|reads?|inputs?|prompts?|tokens))?/gi,
  ],
  ['batch', /\bbatch(?:ed|ing|es)?\b(?: (?:api|mode|endpoint|processing|jobs?|price))?/gi],
];
const SHARE = /(?<![\w.])(?<percent>\d{1,2}(?:\.\d+)?|100) ?%/g;
const ONLY = /\b(?:only|just|alone|nothing else|nowhere else)\b/i;
const DENIED = /\b(?:no|without|not|never)\b|n'?t\b/i;
const POINTS = /\b(?:on|for|at|of)\b/i;
const OURS =
  /^(?:our (?:own )?(?:side|hosting|gpus|cards|fleet|machines|hosted (?:side|one|model)|self-?hosted (?:side|one|model))|hosting|self-?hosted)$/i;
const EVERY_API = /^apis?$/i;
/** What stands beside the name and says nothing of it. */
const SAYS_NOTHING =
  /\b(?:only|just|alone|nothing else|nowhere else|for|on|at|in|with|of|by|via|is|are|has|have|had|gets?|got|goes|go|ran|runs?|can|could|would|if|what|works?|applies|possible|we|us|the|an?|it|its|their|they|do|don'?t|doesn'?t|not|no|without|never|there|that|this|also|so|but|then|now|all|about|around|roughly|maybe|please|ok|calls?|traffic|requests?|prompts?|inputs?|tokens)\b|[:=,.'’!-](?=\s|$)/gi;
/** What stands between clauses. */
const CLAUSES = /(?<!\s)\s*[,;]\s+|(?<!\s)\s+(?:and|but)\s+/;
const NAMES = reAll` and | & | \+ `;

/** What is said of some APIs alone: which term, which share of it, and their names as they stand there. */
interface OfOne {
  readonly term: Term;
  readonly percent: number | undefined;
  readonly names: string;
  readonly isOnly: boolean;
  /** Whether it is of them, and does not only stand beside their name. */
  readonly isPointed: boolean;
}

const saidIn = (words: string): OfOne | undefined => {
  const [term, ...others] = TERMS.filter(([, pattern]) => words.search(pattern) >= 0);
  const [share, ...more] = words.matchAll(SHARE);
  if (term === undefined || others.length > 0 || more.length > 0) return undefined;
  const isOnly = ONLY.test(words);
  const isDenied = !isOnly && DENIED.test(words);
  const beside = words.replace(SHARE, ' ').replace(term[1], ' ').replace(SAYS_NOTHING, ' ');
  const percent = isDenied ? 0 : share?.groups?.percent;
  return {
    term: term[0],
    percent: percent === undefined ? undefined : Number(percent),
    names: beside
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^and | and$/gi, ''),
    isOnly,
    isPointed: isOnly || isDenied || POINTS.test(words),
  };
};

/**
 * The clauses of which one says the term and whose it is: all of them, where that is "only haiku gets cached, 50%", and
 * each by itself, as in "haiku in batch, no spare".
 */
const clausesOf = (line: string): readonly string[] => {
  const clauses = line.split(CLAUSES);
  const isOne = clauses.some((clause) => {
    const { names, isPointed } = saidIn(clause) ?? {};
    return (
      (names !== undefined && names !== '') || (isPointed !== true && /\bonly (?:on|for)\b/i.test(clause))
    );
  });
  return isOne ? [line, ...clauses] : clauses;
};

/** The id of an API that a name means: of the card's, where it is one of those. */
const idOf = (name: string, ids: readonly string[]): string | undefined => {
  const words = name
    .toLowerCase()
    .replace(/^our /, '')
    .split(/[^a-z0-9.]+/);
  const there = ids.filter((id) => id === name || words.every((word) => id.includes(word)));
  const shortest = there.toSorted((one, other) => one.length - other.length)[0];
  return shortest ?? findApi(name)?.id;
};

/** USD per million tokens at the list, at another cached share: what is written to the cache is none of that. */
const listUsd = (api: Api, workload: Workload, cachedInputShare: number): number =>
  blendedUsdPerMillion(api, {
    ...workload,
    cachedInputShare,
    cacheWriteShare: Math.min(workload.cacheWriteShare ?? 0, 1 - cachedInputShare),
  });

/** What one API costs with the term, of what it costs on the card; 1 where that changes nothing. */
const factorOf = (api: Api, { workload }: Scenario, { term, percent }: OfOne): number => {
  if (term === 'cached')
    return listUsd(api, workload, (percent ?? 0) / 100) / listUsd(api, workload, workload.cachedInputShare);
  const left = (share: number): number => 1 - share * api.batchDiscount;
  return left((percent ?? 100) / 100) / left(workload.batchShare);
};

/** The same bill by terms of that API alone; undefined where no price of it comes to that. */
const byDiscount = (id: string, scenario: Scenario, said: OfOne): string | undefined => {
  const api = scenario.apis.find((one) => one.id === id);
  if (api === undefined || (said.term === 'cached' && said.percent === undefined)) return undefined;
  // Without a cheaper price for it nothing is cached there.
  if (said.percent === 0 && said.term === 'cached')
    return `${id} cached input at $${toType(api.usdPerMillionInput)}/M`;
  const factor = factorOf(api, scenario, said);
  const off = Math.round(1e4 * (1 - factor * (1 - api.discount))) / 100;
  return factor < 1 && off < 100 ? `${toType(off)}% off ${id}` : undefined;
};

/** What the term comes to for everything on the card. */
const ofAll = ({ term, percent }: OfOne): readonly string[] => {
  if (term === 'batch') return [`${percent ?? 100}% batch`];
  return percent === undefined ? ['40% cached', '70% cached'] : [`${percent}% cached`];
};

const HOLDS: Readonly<Record<Term, string>> = {
  cached: 'a card has one cached share, of every API and of hosting',
  batch: 'what may wait for a batch waits everywhere on a card, in hosting too',
};

/** The APIs that the words are of, by their ids; undefined where they name none. */
const whoseOf = ({ names }: OfOne, ids: readonly string[]): readonly string[] | undefined => {
  if (EVERY_API.test(names)) return ids;
  const named = names.split(NAMES).map((name) => idOf(name, ids));
  return names === '' || named.some((id) => id === undefined) ? undefined : named.flatMap((id) => id ?? []);
};

/** The share of the term that the card counts, 0..1. */
const shareNow = ({ term }: OfOne, { workload }: Scenario): number =>
  term === 'batch' ? workload.batchShare : workload.cachedInputShare;

/** Whether the card counts that share already, or one where none is said. */
const isCounted = (said: OfOne, scenario: Scenario): boolean => {
  const now = shareNow(said, scenario);
  return said.percent === undefined ? now > 0 : said.percent / 100 === now;
};

/** Throws the question; `whose`: the ids of whom it is said, none where it is said of hosting. */
const refuse = (line: string, said: OfOne, whose: readonly string[], scenario: Scenario): never => {
  const fresh = whose.filter((id) => scenario.apis.every((api) => api.id !== id)).map((id) => `add ${id}, `);
  const cheaper = whose.map((id) => byDiscount(id, scenario, said));
  const ways = cheaper.every((way) => way !== undefined)
    ? [cheaper.join(', ')].filter((way) => way !== '')
    : [];
  const names = whose.map((id) => id.slice(id.indexOf('/') + 1)).join(' and ');
  const holds = HOLDS[said.term];
  throw notUnderstood(
    ways.length === 0
      ? say`${quoted(line)}: ${holds}. Type it for all of it.`
      : ask`${quoted(line)}: ${holds}. For all of it, or by what it changes of the price of ${names} alone?`,
    [...(isCounted(said, scenario) ? [] : ofAll(said)).map((way) => `${fresh.join('')}${way}`), ...ways],
  );
};

/** Throws the question where the words are of some of what the card counts, and not of all. */
const refuseSome = (line: string, said: OfOne, scenario: Scenario): void => {
  const ids = scenario.apis.filter(({ role }) => role !== 'same-model').map(({ id }) => id);
  if (OURS.test(said.names) && said.isOnly) refuse(line, said, [], scenario);
  const whose = whoseOf(said, ids);
  const isOfEach = EVERY_API.test(said.names) && said.term === 'cached' && !said.isOnly;
  const isOfPart = whose?.some((id) => scenario.apis.some(({ mix }) => mix?.some((part) => part.id === id)));
  if (isOfEach || isOfPart === true) return;
  if (whose === undefined || (isCounted(said, scenario) && !said.isPointed)) return;
  if (said.percent === 0 && shareNow(said, scenario) === 0)
    throw notUnderstood(say`${quoted(line)}: the card counts none of it anyway.`, []);
  if (said.isPointed || said.term === 'batch' || whose.length < ids.length)
    refuse(line, said, whose, scenario);
};

/**
 * "50% cached only on gpt-5", "gemini in batch": of that alone, or of all? Throws the question. Beside the name of the one
 * API of a card a cached share is that of all, as nothing else is compared with.
 */
export const refuseOfOneApi = async (line: string, typed: string, context: ThreadContext): Promise<void> => {
  if (TERMS.every(([, pattern]) => line.search(pattern) < 0)) return;
  for (const words of clausesOf(line)) {
    const said = saidIn(words);
    const scenario = said === undefined || said.names === '' ? undefined : await context.card?.();
    if (said !== undefined && scenario !== undefined) refuseSome(typed, said, scenario);
  }
};

const FOR_ALL = re`^(?:(?:${LEAD_IN}|just|then|no|it'?s)[\s,]+)*(?:for )?(?:both|all(?: of (?:it|them|that))?|everything)(?: (?:then|please|of course))*[.!]*$`;

/** "For both" behind that question: what it offered for all of it; undefined for other words, and where it offered several. */
export const forAllOfIt = (line: string, { isLastRefused, last }: ThreadContext): string | undefined => {
  if (isLastRefused !== true || !FOR_ALL.test(line)) return undefined;
  const said = clausesOf(last?.[0] ?? '')
    .map(saidIn)
    .find((one) => one !== undefined && one.names !== '');
  const [only, ...others] = said === undefined ? [] : ofAll(said);
  return others.length === 0 ? only : undefined;
};
