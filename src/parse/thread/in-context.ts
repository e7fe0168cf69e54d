import type { Draft } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { tryLine } from '../line.ts';
import { afterFactor, isOnTop, withFactorApart } from './amounts/after-factor.ts';
import { withPeopleWhoRunIt } from './amounts/of-both.ts';
import { saidWhole } from './amounts/said-whole.ts';
import { SCALED_VOLUMES } from './amounts/scaled.ts';
import { likeLast } from './asked/like-last.ts';
import { refuseOfRefused } from './asked/of-last.ts';
import type { ThreadContext } from './context.ts';
import { withEachAdded } from './edits/added.ts';
import { insteadOf } from './names/instead.ts';
import { rateAtPeak } from './numbers/peaks.ts';
import { refuseNoScale } from './numbers/sides.ts';
import { withFiguresInPlace, withNamesInPlace } from './references.ts';
import { wholeFields } from './wording/alone.ts';
import { wantedIn } from './wording/speech.ts';
import { spelledOut } from './wording/spelled.ts';

/** A mention with all that it leaves to what was said before, as a whole and clause by clause. */

/** What stands between the clauses of a mention. */
const BETWEEN =
  /((?<!\s)\s*(?:[,;]\s+|\n+\s*(?:[-•] )?)(?:(?:and|but|then) )?|(?<!\s)\s+(?:and|but|then)\s+)/;

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\w.%$]+/g));

/**
 * Whether clauses that go together say how much there is, and leave none of it to the card: "92M tokens, 50,000 requests",
 * "30 devs, each burns 3M tokens a day", "yesterday, 30M tokens", "4 min calls, 3000 a day".
 */
const saysVolumeWhole = async (words: string): Promise<boolean> => {
  const clauses = words.split(BETWEEN).filter((one) => !BETWEEN.test(one));
  const draft = clauses.length > 1 ? (await tryLine(words, { isPart: true }))?.draft : undefined;
  if (draft === undefined) return false;
  const { said } = draft;
  const volumes = SCALED_VOLUMES.flatMap((field) => said[field]?.words ?? []);
  const each = said['workload.requestTokens']?.words;
  // How long a request is follows from how many there are.
  const isCounted =
    each !== undefined && !/tok/i.test(each) && 'workload.requestsPerMonth' in (await wholeFields(each));
  const inOne = (one: string): boolean => {
    const all = wordsIn(one);
    const typed = wordsIn(words);
    return clauses.some((clause) => {
      const here = wordsIn(clause);
      return [...all].every((word) => here.has(word) || !typed.has(word));
    });
  };
  // "1000 in, 800 cached" is a share of that input.
  const isOfInput = /^[^%]*\d[^%]*$/.test(said['workload.cachedInputShare']?.words ?? '');
  if (isCounted || isOfInput || volumes.some((one) => !inOne(one))) return true;
  for (const field of SCALED_VOLUMES) {
    const alone = said[field]?.words;
    if (alone !== undefined && (await wholeFields(alone))[field] !== draft.fields[field]) return true;
  }
  return false;
};

/** "3 engineers, 10% of their time": the first are those who run it, and stand in the place of nobody who uses it. */
const OF_TIME =
  /\b(?:engineers?|sres?|admins?|technicians?|contractors?)\b[^;]{0,40}? of (?:their|his|her) time\b/i;
const WHO_RUNS_IT = /\b(?:engineers?|sres?|admins?|technicians?|contractors?)$/i;

/** A clause among others in whole words; where it is unclear it is asked about where all of it is read. */
const clause = async (words: string, context: ThreadContext, before: Draft): Promise<string> => {
  try {
    return await withFiguresInPlace(withNamesInPlace(wantedIn(words), context, before), context, before);
  } catch (error) {
    if (error instanceof LlmcostError) return words;
    throw error;
  }
};

/** "double the traffic, plus 500 a day": what both come to, in place of the two. */
const withSumAfterFactor = async (words: string, context: ThreadContext, before: Draft): Promise<string> => {
  const [factor = '', , sum = '', ...rest] = words.split(BETWEEN);
  const after = isOnTop(sum) ? afterFactor(factor, before) : undefined;
  const said = after === undefined ? sum : await clause(sum, context, after);
  return said === sum || said === wantedIn(sum) ? words : [said, ...rest].join('');
};

/** The words with what their names and numbers point at, as a whole or in one of their clauses. */
const inPlace = async (asSaid: string, context: ThreadContext, known: Draft): Promise<string> => {
  refuseOfRefused(asSaid, context);
  const placedIn = (await likeLast(asSaid, context)) ?? (await insteadOf(asSaid, context));
  const words = withFactorApart(await withEachAdded(placedIn, known.fields));
  const before = /\d/.test(words) ? await saidWhole(known) : known;
  const named = await withSumAfterFactor(withNamesInPlace(words, context, before), context, before);
  if (await saysVolumeWhole(named)) return named;
  const isOfStaff = OF_TIME.test(words);
  const whole = isOfStaff ? named : await withFiguresInPlace(named, context, before);
  if (whole !== named || named.search(BETWEEN) < 0) return whole;
  // Clauses that got names from the whole mention are done; the others are read alone, and stay as typed where they
  // point at nothing.
  const typed = new Set(words.split(BETWEEN));
  const read: string[] = [];
  for (const one of named.split(BETWEEN)) {
    const isStaff = isOfStaff && WHO_RUNS_IT.test(one);
    const isRead = typed.has(one) && !BETWEEN.test(one) && !isStaff;
    const said = isRead ? await clause(one, context, before) : one;
    read.push(named !== words && said === wantedIn(one) ? spelledOut(one) : said);
  }
  return read.join('');
};

/**
 * A change in whole words: names, numbers and counts that were said before stand where a mention only points at them,
 * as a whole or in one of its clauses. Throws `LlmcostError` with a question where they point at several things.
 */
export const inContext = async (typed: string, context: ThreadContext): Promise<string> => {
  const { before } = context;
  if (before === undefined) return typed;
  const words = withPeopleWhoRunIt(typed, before);
  refuseNoScale(words, before);
  return rateAtPeak(words, before) ?? inPlace(words, context, before);
};
