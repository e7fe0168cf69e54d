import type { Draft } from '../../domain/draft.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { LlmcostError } from '../../errors.ts';
import { tryLine } from '../line.ts';
import { afterFactor, isOnTop, withFactorApart } from './amounts/after-factor.ts';
import { withBillOfMonths } from './amounts/bill-of-months.ts';
import { withMoneySums } from './amounts/money-sums.ts';
import {
  refuseByDay,
  refuseEvery,
  refuseHowOften,
  withGrowth,
  withPeakHour,
  withPeriodOf,
  withRecurrence,
  withTimesOf,
  withWhatCounts,
} from './amounts/periods.ts';
import { saidWhole } from './amounts/said-whole.ts';
import { SCALED_VOLUMES } from './amounts/scaled.ts';
import { withSum } from './amounts/sums.ts';
import { withBought } from './apis/bought-capacity.ts';
import { ofFigureAsked, ofShareAsked } from './asked/asked-share.ts';
import { likeLast } from './asked/like-last.ts';
import { refuseOfRefused } from './asked/of-last.ts';
import type { Stage } from './changes-made.ts';
import { withEachAdded } from './edits/added.ts';
import { withCostGone } from './edits/cost-gone.ts';
import { withSellersSwapped } from './edits/seller-swaps.ts';
import { withStandByGone } from './edits/stand-by-gone.ts';
import { withCommitment } from './fleet/commitments.ts';
import {
  withFleetHour,
  withFleetMonth,
  withPriceAlone,
  withPurchase,
  withRentMoved,
  withTerm,
} from './fleet/fleet-price.ts';
import { withNodePrice } from './fleet/node-prices.ts';
import { withNodes, withoutPartsOfNodes, withSizeOfNodes } from './fleet/nodes.ts';
import { withOffHours, withOffToo } from './fleet/off-too.ts';
import { withOwnedAlready } from './fleet/owned-already.ts';
import { withPriceOf } from './fleet/price-of.ts';
import { withSamePrice } from './fleet/same-price.ts';
import { withSpeedOnSome, withSpeedTold } from './fleet/speeds.ts';
import { withBilled } from './mix/bill.ts';
import type { BillOf } from './names/by-bill.ts';
import { correcting } from './names/corrections.ts';
import { insteadOf } from './names/instead.ts';
import { withCardNames } from './names/names.ts';
import { withOnes } from './names/ones.ts';
import { withPlace } from './names/places.ts';
import { withReturned } from './names/put-back.ts';
import { withSibling, withVariant, withWhatWeRun } from './names/siblings.ts';
import { withAddedToEach } from './numbers/added-to-each.ts';
import { withAsManyGroups } from './numbers/as-many-groups.ts';
import { likeNewest, withCounts, withHourly } from './numbers/counts.ts';
import { withMeasuredSize } from './numbers/measured-size.ts';
import { withNounInFront } from './numbers/noun-in-front.ts';
import { withNumbersInPlace } from './numbers/numbers.ts';
import { withOtherRate } from './numbers/other-rate.ts';
import { withPeak } from './numbers/peaks.ts';
import { withRange } from './numbers/ranges.ts';
import { withRounded } from './numbers/rounded.ts';
import { withSide } from './numbers/sides.ts';
import { ofStaff } from './numbers/staff.ts';
import { withSizeOfThing } from './numbers/things.ts';
import { withSomeOfThem, withWhatEachDoes } from './numbers/what-each-does.ts';
import { withWhoMoves } from './they-move.ts';
import { wholeFields } from './wording/alone.ts';
import { wantedIn } from './wording/speech.ts';
import { spelledOut } from './wording/spelled.ts';

/** What a mention goes on from, and its words with all that they leave to it. */

/** What a mention is read with. */
export interface ThreadContext {
  /** Who speaks. */
  readonly by?: string;
  /** What is hosted there, by default too. */
  readonly model?: string;
  /** What was said before. */
  readonly before?: Draft;
  /** What is counted there, said or by default; looked up where a question needs it. */
  readonly card?: () => Promise<Scenario>;
  /** What hosting costs there, USD a month; looked up where a question needs it. */
  readonly hostingUsd?: () => Promise<number>;
  /** What each API costs there; looked up where words tell one by that. */
  readonly bills?: () => Promise<readonly BillOf[]>;
  /** The words of what was wanted or asked last, the newest first: "make it two" is of that. */
  readonly last?: readonly string[];
  /** How the thread stands and stood, the newest first; looked up where words ask for something of then. */
  readonly stages?: () => Promise<readonly Stage[]>;
  /** Whether `before` counts what was said last: a look is not kept before somebody keeps it. */
  readonly isLastCounted?: boolean;
  /** What the last change made different, its words as they were read: "8 hours of ops" where somebody typed "8". */
  readonly lastChange?: Draft;
  /** Whether what was said last was refused: what points at that points at no figure of the card. */
  readonly isLastRefused?: boolean;
  /** Whether it corrects what was said last: "no, opus". */
  readonly isCorrection?: boolean;
}

/** The words with what they point at in whole words; `last`: what was said before them, the newest first. */
type Pointed = (line: string, before: Draft, last: readonly string[]) => string;

/** What points at machines, prices, places and bills, in turn: each reads what those before it have left. */
const NAMES: readonly Pointed[] = [
  withWhoMoves,
  withOnes,
  withOwnedAlready,
  withCostGone,
  withSamePrice,
  withStandByGone,
  withSellersSwapped,
  withSpeedOnSome,
  withSpeedTold,
  withSizeOfNodes,
  withoutPartsOfNodes,
  withNodes,
  withNodePrice,
  withPriceOf,
  withCommitment,
  withBillOfMonths,
  withMoneySums,
  withBought,
  withPlace,
  withBilled,
  withVariant,
  withWhatWeRun,
];

/** What points at figures, where names stand already. */
const FIGURES: readonly Pointed[] = [
  withAsManyGroups,
  withAddedToEach,
  withRange,
  withOtherRate,
  withWhatEachDoes,
  withSomeOfThem,
  withSide,
  withPeak,
  withPeriodOf,
  withPeakHour,
  withTimesOf,
  withRecurrence,
  withGrowth,
  withWhatCounts,
  withRounded,
  withSum,
  withMeasuredSize,
  withNounInFront,
  withSizeOfThing,
  withReturned,
  withHourly,
  withCounts,
  withFleetHour,
  withFleetMonth,
  withOffHours,
  withOffToo,
  withTerm,
  withPurchase,
  withRentMoved,
  withPriceAlone,
];

const inTurn = (steps: readonly Pointed[], line: string, before: Draft, last: readonly string[]): string =>
  steps.reduce((words, step) => step(words, before, last), line);

/** The words with the names that they point at. */
const withNames = (words: string, context: ThreadContext, before: Draft): string => {
  const { last = [] } = context;
  const pointed =
    ofShareAsked(words, last) ??
    ofFigureAsked(words, last) ??
    ofStaff(words, { last, before }) ??
    likeNewest(words, last) ??
    correcting(words, context);
  const told = inTurn(NAMES, pointed, before, last);
  return withCardNames(withSibling(told, before, context.model), { ...context, before });
};

/** The words with the figures that they point at, where names stand already. */
const withFigures = (named: string, { last = [] }: ThreadContext, before: Draft): Promise<string> => {
  refuseEvery(named, before);
  refuseHowOften(named, before);
  refuseByDay(named, before);
  return withNumbersInPlace(inTurn(FIGURES, named, before, last), before);
};

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
    return await withFigures(withNames(wantedIn(words), context, before), context, before);
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

/**
 * A change in whole words: names, numbers and counts that were said before stand where a mention only points at them,
 * as a whole or in one of its clauses. Throws `LlmcostError` with a question where they point at several things.
 */
export const inContext = async (asSaid: string, context: ThreadContext): Promise<string> => {
  if (context.before === undefined) return asSaid;
  refuseOfRefused(asSaid, context);
  const placedIn = (await likeLast(asSaid, context)) ?? (await insteadOf(asSaid, context));
  const words = withFactorApart(await withEachAdded(placedIn, context.before.fields));
  const before = /\d/.test(words) ? await saidWhole(context.before) : context.before;
  const named = await withSumAfterFactor(withNames(words, context, before), context, before);
  if (await saysVolumeWhole(named)) return named;
  const isOfStaff = OF_TIME.test(words);
  const whole = isOfStaff ? named : await withFigures(named, context, before);
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
