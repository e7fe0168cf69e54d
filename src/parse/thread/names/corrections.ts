import { findApi } from '../../../catalog/index.ts';
import { fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { literally, re } from '../../expression.ts';
import { AS_NEAR_MONEY, areAlike } from '../../likely-amounts.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { REST } from '../../rest-words.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import type { ThreadContext } from '../context.ts';
import { isQuestion, wantedIn } from '../wording/speech.ts';
import { swapsIn, TAKE_AWAY } from '../wording/verbs.ts';
import { likewise } from './likewise.ts';
import { takenOut } from './put-back.ts';

/** What takes the place of what the same person said just before: "no, opus", "sorry 2x", "drop it again". */

const CORRECTS = re`^(?:(?:${LEAD_IN}|argh)[\s,]+)*(?:no|nope|nah|sorry|wait|actually|correction|oops|(?:scratch|strike) that|my bad|i (?:meant|mean)|make that|that was wrong)\b(?=[\s,:.!-]+\S)`;

const OTHER_FACTOR =
  /^(?:rather |make it )?\d[\d.]* ?(?:x|times)[\s,]+(?:instead|rather|sorry|my bad|oops|i meant?)[.!]*$/i;

/** Whether a mention corrects the one before it. */
export const corrects = (line: string): boolean => CORRECTS.test(line) || OTHER_FACTOR.test(line);

const ADDED =
  /^(?:also |and |then )*(?:(?:add|include|vs|versus|plus|with|compare (?:it )?with) )?(?:the )?(?<name>[a-z][\w ./-]{1,30}?)(?: (?:too|as well|to (?:it|that|the (?:list|comparison))))*$/i;
const GOES = re`^(?:${TAKE_AWAY}) (?:it|that(?: one)?|this(?: one)?|them)(?: again| out)*$`;

/** The API that was added last, where it is compared with. */
const addedLast = ({ before, last: [newest = ''] = [] }: ThreadContext): string | undefined => {
  const name = ADDED.exec(wantedIn(newest))?.groups?.name;
  const id = name === undefined ? undefined : findApi(name)?.id;
  return before?.fields.apis?.some((api) => api.id === id) === true ? id : undefined;
};

const AMOUNTS = /(?<![\w.$-])(?<number>\d+(?:\.\d+)?)(?= ?[kmbt](?![a-z]))/gi;
/** How far a number may be from the one that it takes the place of. */
const AS_NEAR = 4;

/** "1.8" after "make it 2B" is 1.8B; undefined for other words. */
const amountAgain = (words: string, newest: string): string | undefined => {
  const [said, ...more] = [...newest.matchAll(AMOUNTS)];
  if (said === undefined || more.length > 0 || !/^\d+(?:\.\d+)?$/.test(words)) return undefined;
  const isLike = areAlike(scaledNumber(words), scaledNumber(said[0]), AS_NEAR);
  return isLike ? wantedIn(newest.replace(said[0], words)) : undefined;
};

const AT = /^(?:(?:and|or|so|what about|how about)[\s,]+)*at (?<many>\d+(?:\.\d+)?)[?.!]*$/i;
const AT_AMOUNT = /\bat (?:about |around )?(?<number>\d+(?:\.\d+)?)(?= ?[kmbt]\b)/gi;
/** How many times as much, or as little, an amount is asked of next. */
const NEXT_TO = 20;

/** "and at 10?" behind "what would it cost at 5B?" is 10B; undefined for other words. */
const amountAt = (words: string, newest: string): string | undefined => {
  const many = AT.exec(words)?.groups?.many;
  const [at, ...more] = [...newest.matchAll(AT_AMOUNT)];
  const number = at?.groups?.number;
  if (many === undefined || number === undefined || more.length > 0) return undefined;
  return areAlike(Number(many), Number(number), NEXT_TO)
    ? wantedIn(newest.replace(AT_AMOUNT, (said) => said.replace(number, many)))
    : undefined;
};

const OFTEN =
  /^(?:an?|per|each|every) (?:hour|day|week|month|quarter|year)$|^(?:hourly|daily|weekly|monthly|quarterly|yearly)$/i;
const OF_REST = re`^(?:and |then )*(?:the )?${REST} (?:(?:is|are|goes?|on|to|stays?|with|in) )*\S`;

const REST_ON = re`^(?:and |then )*(?:the )?${REST} (?:(?:is|are|goes?|stays?) )*(?:on|to|with|at) (?:the )?[a-z]`;

const OF_TIME = /(?: (?:an?|per|each|every) | ?\/ ?)(?:hour|day|week|month|quarter|year)\b/i;
/** "per week" behind "5 hours", "the rest is haiku" behind "60% of it is sonnet": what answers a question goes on from it. */
const goesOn = (
  words: string,
  { before, isLastCounted, lastChange, last: [newest = ''] = [] }: ThreadContext,
): string | undefined => {
  // What somebody works in a month is no volume: "per week" behind "5h" is of those hours.
  const hours = before?.said['selfHosted.ops.hoursPerMonth']?.words;
  const changed = fieldsIn(lastChange?.fields ?? {});
  const isOfHours =
    isLastCounted === true && changed.length > 0 && changed.every((one) => FIELDS[one].belongs === 'people');
  if (isOfHours && hours !== undefined && OFTEN.test(words)) return `${hours.replace(OF_TIME, '')} ${words}`;
  // "the rest stays on mini" behind "20% need gpt-5" says again what that left.
  const isRest =
    (isLastCounted === true ? REST_ON : OF_REST).test(words) && /%|\b(?:half|third|quarter)\b/.test(newest);
  if (isRest) return `${wantedIn(newest)}, ${words}`;
  if (isLastCounted === true || !/\d|\b(?:half|third|quarter)\b/.test(newest)) return undefined;
  if (OFTEN.test(words) && !/(?:\b(?:an?|per|each|every) |\/ ?)[a-z]+$|ly$/i.test(newest))
    return `${wantedIn(newest)} ${words}`;
  return undefined;
};

const BACK_TO = re`^(?:(?:${LEAD_IN}|no|let'?s|go|going|switch|set|change|put|it|that|return|revert)[\s,]+)*back to (?:the )?(?<number>\$?\d+(?:[.,]\d+)*)(?<unit> ?[kmbtx%])?(?: (?:then|please|again|now))*$`;

/** "back to 650" after "650M a day" and "1B": what was said with that number. */
export const backTo = (words: string, last: readonly string[] = []): string | undefined => {
  const { number, unit = '' } = BACK_TO.exec(words)?.groups ?? {};
  if (number === undefined) return undefined;
  const is = new RegExp(
    String.raw`(?<![\d.,])${literally(number)}(?![\d.,]*\d)${unit.trim() === '' ? '' : ` ?${unit.trim()}`}`,
    'i',
  );
  const said = last.find((one) => is.test(one) && !/\bback to\b/i.test(one));
  return said;
};

const SORRY = '(?:sorry|my bad|oops|typo|i meant?)';
const UNIT_AGAIN =
  '(?:[%kmbx](?![a-z])(?: [a-z]+){0,3}|[a-z]+(?: (?!(?:sorry|my bad|oops|typo|i meant?)\\b)[a-z]+){0,2})';
const NOT_BUT = re`^(?:(?:(?:no|nope|nah|sorry|wait|actually|correction|rather|oops|i meant?|make (?:that|it))[\s,:.!]+){1,3}(?<now>\$?\d+(?:\.\d+)?) ?(?<unit>${UNIT_AGAIN}?)(?:[\s,]+${SORRY})*|(?<again>\$?\d+(?:\.\d+)?) ?(?<of>[%kmbx])?(?:[\s,]+${SORRY})+)[.!]*$`;
const GOES_ON = /^make it\b/i;
const ONE_NUMBER = /(?<![\w.-])\$?\d+(?:\.\d+)?(?!\d|st\b|nd\b|rd\b|th\b)/g;
/** What a number of a question counts, right behind it: "gpus" of "is this for 8 gpus?". */
const COUNTED =
  /^[kmbtx%](?![a-z])|^(?!(?:an?|per|each|the|is|are|was|right|enough|ok(?:ay)?|correct|now|then)\b)[a-z][a-z0-9-]*|^/i;
/** What moves a figure by so much would move it twice. */
const BY_SO_MUCH =
  /\b(?:add|more|another|plus|extra|less|fewer|minus|remove|drop|cut|up|down|by|double|on top|cheaper|dearer|x)\b|\d ?x\b|\+/i;

const OF_PEAK = /\bpeaks?\b/i;

/** Some words with another number; a question of 8 GPUs is one of 4 GPUs, which is done and not asked again. */
const withNumber = (newest: string, said: string, now: string): string => {
  const behind = newest.slice(newest.indexOf(said) + said.length).trim();
  return isQuestion(newest) ? `${now} ${COUNTED.exec(behind)?.[0] ?? ''}`.trim() : newest.replace(said, now);
};

/** "no 70" after "try 80% utilization": the one number that was said last, as it should be. */
export const otherNumber = (words: string, last: readonly string[] = []): string | undefined => {
  const { again, now = again, of = '', unit = of } = NOT_BUT.exec(words)?.groups ?? {};
  // "make it 2" takes nothing back: it goes on from what was said just before.
  const newest = last.slice(0, GOES_ON.test(words) ? 1 : 2).find((one) => one.search(ONE_NUMBER) >= 0);
  if (now === undefined || newest === undefined) return undefined;
  // "peak is 3x" says how high it is, and moves nothing by so much.
  if (!OF_PEAK.test(newest) && BY_SO_MUCH.test(newest)) return undefined;
  const [said = '', ...more] = newest.match(ONE_NUMBER) ?? [];
  const behind = newest.slice(newest.indexOf(said) + said.length).trim();
  const near = said.startsWith('$') ? AS_NEAR_MONEY : AS_NEAR;
  const isNear = areAlike(scaledNumber(now), scaledNumber(said), near) && !/^[/:]/.test(behind);
  if (more.length > 0 || !isNear) return undefined;
  if (unit !== '' && !behind.toLowerCase().startsWith(unit.toLowerCase())) return undefined;
  return withNumber(newest, said, said.startsWith('$') && !now.startsWith('$') ? `$${now}` : now);
};

const KEEPS_IT = /^keep (?:it|that|them|this)(?: (?:in|then|after all))*$/i;

/** "no, keep it" behind "drop haiku": it comes back. */
const keptAfterAll = (words: string, newest: string): string | undefined => {
  const what = KEEPS_IT.test(words) ? takenOut(newest) : undefined;
  return what === undefined ? undefined : `add ${what}`;
};

const BOTH = re`^(?:(?:${LEAD_IN}|no|wait|actually|sorry|rather|i mean|take|use|show|keep|compare|with|vs|let'?s|do)[\s,:]+)*both(?: of (?:them|those|these))?(?: (?:please|then))*$`;

/** "no, both" behind "haiku instead of sonnet". Throws a question where the words before name no two. */
const bothOf = (words: string, newest: string, { before }: ThreadContext): string | undefined => {
  if (!BOTH.test(words)) return undefined;
  const ids = (before?.fields.apis ?? []).map(({ id }) => id);
  if (ids.length === 2) return `vs ${ids.join(' and ')}`;
  const swap = swapsIn(wantedIn(newest))[0];
  if (swap !== undefined && [swap.from, swap.to].every((name) => findApi(name) !== undefined))
    return `vs ${swap.from} and ${swap.to}`;
  throw notUnderstood(ask`${quoted(words)}: which two? Type them, such as "vs sonnet and haiku".`, []);
};

const LENGTH = /\d ?% (?<way>shorter|longer|smaller|bigger|larger)\b|\b(?<verb>shorter|longer) by \d/i;
const SIDE_BY = re`^(?:(?:${LEAD_IN}|the|our) )*(?<side>prompts?|inputs?|questions?|answers?|outputs?|responses?|replies)(?: (?:by|are|get|too|also))* (?<many>\d+(?:\.\d+)? ?%)(?: (?:too|as well))?$`;

/** "and prompts 10%" behind "answers 30% shorter". */
const lengthToo = (words: string, newest: string): string | undefined => {
  const { way, verb = way } = LENGTH.exec(newest)?.groups ?? {};
  const { side, many } = SIDE_BY.exec(words)?.groups ?? {};
  return verb === undefined || side === undefined ? undefined : `${side} ${many} ${verb}`;
};

const NO_AGAIN = /^(?:(?:no|nope|nah|sorry|wait)[\s,:.!]{1,3}){1,3}(?<now>\S.*)$/i;
const masked = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[.!?]+$/, '')
    .replace(/\d[\d.,]*/g, '#')
    .trim();

/** "no tp 2" after "tp 4": what was said, with another number. */
export const sameAgain = (words: string, last: readonly string[] = []): string | undefined => {
  const now = NO_AGAIN.exec(words)?.groups?.now;
  return now !== undefined && /\d/.test(now) && last.slice(0, 2).some((one) => masked(one) === masked(now))
    ? now
    : undefined;
};

const OTHER_WAY = /^(?:(?:no|sorry|wait|it'?s|that'?s|the)[\s,]+)*other way (?:a)?round$/i;
const RATIO = /(?<![\w.:/])(?<first>\d+(?:\.\d+)?)(?<joint> ?[:/] ?)(?<second>\d+(?:\.\d+)?)(?![\w.:/])/;

/** "other way round" behind "5:1". */
const turnedRound = (words: string, last: readonly string[] = []): string | undefined => {
  const newest = OTHER_WAY.test(words) ? last.find((one) => RATIO.test(one)) : undefined;
  const { first, joint, second } = RATIO.exec(newest ?? '')?.groups ?? {};
  return first === undefined ? undefined : wantedIn(`${second}${joint}${first}`);
};

/** The words with what they correct in the words before, or point at there. */
export const correcting = (words: string, context: ThreadContext): string => {
  const { isCorrection, last: [newest = ''] = [] } = context;
  const id = addedLast(context);
  if (id !== undefined && GOES.test(words)) return `drop ${id}`;
  const whole =
    goesOn(words, context) ??
    bothOf(words, newest, context) ??
    lengthToo(words, newest) ??
    amountAt(words, newest) ??
    turnedRound(words, context.last) ??
    likewise(words, newest, context);
  if (whole !== undefined) return whole;
  if (isCorrection !== true) return words;
  const kept = keptAfterAll(words, newest);
  if (kept !== undefined) return kept;
  const again = amountAgain(words, newest);
  if (again !== undefined) return again;
  const other = id === undefined || /^(?:add|drop|keep)\b/i.test(words) ? undefined : findApi(words)?.id;
  // "sorry, gpt-5 and haiku" names again what is there.
  const isThere = context.before?.fields.apis?.some((api) => api.id === other) === true;
  return other === undefined || isThere ? words : `replace ${id} with ${other}`;
};
