import { DAY_MS } from '../../domain/day.ts';
import { type Apart, apartByName, apartByWork } from '../apart.ts';
import type { Tally } from '../tally.ts';
import type { NamedTime } from '../values/periods.ts';
import { addCall } from './call.ts';
import { CACHE_APART, CACHE_INSIDE, CACHE_UNKNOWN } from './format.ts';
import { newMidnights } from './midnights.ts';
import { type CountedRow, type RowSource, sumsOfRow } from './row-sums.ts';
import { newTimed, timeIn } from './row-times.ts';
import { isFlex } from './tier.ts';
import { whyRepeated } from './told-again.ts';
import { newUncountedCalls } from './uncounted-calls.ts';

/** Rows whose figures have been found by their names, added up: of tables and of JSON alike. */

const OTHER_UNIT =
  'The costs per token are above the price of any model, so they are not in dollars: they were not read.';
/** USD a token: far above the dearest model, which asks $600 per million. */
const DEAREST = 0.01;

const isTooDear = ({ models, money }: Tally): boolean => {
  if ([...money.keys()].some((currency) => currency !== 'USD')) return false;
  let [tokens, spent] = [0, 0];
  for (const { input, output, usd } of models.values()) {
    tokens += input + output;
    spent += usd ?? 0;
  }
  return tokens > 0 && spent > DEAREST * tokens;
};

const NO = /^(?:false|0|no)$/i;
const YES = /^(?:true|1|yes|hit)$/i;

const FAILED =
  /^(?:errors?|fail\w*|timed?[ _-]?out|rate[ _-]?limit\w*|abort\w*|cancel\w*|exception|[45]\d\d)\b/i;

/** A call that failed and gave no token; one that gave some is paid for. */
const hasFailed = (source: RowSource, { output }: CountedRow): boolean =>
  output === 0 &&
  ((source.number('status') ?? 200) >= 400 ||
    NO.test(source.text('success') ?? '') ||
    FAILED.test(source.text('outcome') ?? ''));

const isOfCalls = (source: RowSource): boolean =>
  (['call', 'status', 'success', 'kind'] as const).some((figure) => source.has(figure));

const isOfGateway = (source: RowSource): boolean => YES.test(source.text('gatewayCache') ?? '');

/** Whether the time of a row is a day without an hour: a call of that day is not one of its midnight. */
const isDayAlone = (source: RowSource, at: number): boolean =>
  at % DAY_MS === 0 &&
  /^(?:\d{1,4}[-/. ]\w{1,3}[-/. ]\d{1,4}|\d{8})$/.test(source.text('when')?.trim() ?? '');

const OF_SEVERAL =
  'Some rows are of several models together: each was counted as its first, so the shares of the models are not known.';
const NO_TOKENS = 'Rows without a token were passed over.';

/** The endpoint or the kind of a call: either may say that it makes no text. */
const workOf = (source: RowSource): string | null => source.text('work') ?? source.text('kind');

/** What a row is of, where that is no text: a picture or a machine that was paid for, embeddings. */
const apartOf = (source: RowSource, sums: CountedRow): Apart | undefined => {
  if (hasFailed(source, sums)) return 'failed calls';
  if (isOfGateway(source)) return 'gateway-cache answers';
  const said = apartByWork(workOf(source)) ?? apartByName(sums.model);
  return said === undefined && isBare(sums) && (sums.usd ?? 0) > 0 ? 'charges that are not tokens' : said;
};

/** A step, a top-up, a machine that was rented: of no model, or without a figure. */
const isOfNothing = (source: RowSource, sums: CountedRow): boolean =>
  isBare(sums) && (sums.model === null || (source.number('input') ?? source.number('uncached')) === null);

const isBare = ({ input, output }: CountedRow): boolean => input + output === 0;

/** Whether the totals that rows state are the sums of their parts. */
const newTotals = () => {
  let [stated, unequal] = [0, 0];
  return {
    compare(source: RowSource, { input, output }: CountedRow): void {
      const total = source.number('total');
      if (total === null) return;
      stated += 1;
      if (Math.abs(total - input - output) > 1) unequal += 1;
    },
    /** Of more than one row in twenty. */
    areOthers: (): boolean => unequal * 20 > stated,
  };
};

const addCallOf = (tally: Tally, source: RowSource, sums: CountedRow): void =>
  addCall(tally, {
    ...sums,
    work: workOf(source),
    failed: hasFailed(source, sums),
    gatewayCache: isOfGateway(source),
  });

/** A row without a token; where nothing names a model it is a time without traffic. */
const addNothing = (
  tally: Tally,
  source: RowSource,
  { at, model }: CountedRow,
  until: number | undefined,
): void => {
  const isNamed = source.has('model');
  if (model !== null && source.text('when') === null) tally.warn(OF_SEVERAL);
  else if (isNamed) tally.note(NO_TOKENS);
  if (until !== undefined || !isNamed) tally.span(at, until ?? 'unknown');
};

/** Before the first of a month that is none: rows whose time is known when all are read, or is not. */
const NO_TIME: NamedTime = { from: 0, until: 0 };
const OF_ONE_TIME = 'The rows have no days of their own: all of them are of the time that the table names.';

/**
 * Reads rows of which the first tells what they are; `prompt` where input is called prompt tokens. `timeOfAll`: no row
 * has a time, and when all are read it is asked for that of the table. `isWhole`: nothing stands in a row but what is
 * read.
 */
export const reader = (
  tally: Tally,
  prompt: boolean,
  timeOfAll?: () => NamedTime | null,
  isWhole = false,
) => {
  const midnights = newMidnights(tally);
  const totals = newTotals();
  const times = newTimed(tally);
  const uncounted = newUncountedCalls(tally, isWhole);
  // A call that says less than the one before it is one too.
  let hasCalls = false;

  /** Rows of which no number of calls is known, or many. */
  const addBucket = (source: RowSource, sums: CountedRow, until: number | undefined): void => {
    if (timeOfAll === undefined && (until !== undefined || sums.requests !== null))
      tally.use({ ...sums, until: until ?? 'unknown' });
    else {
      // What says when it ended was sent for a stretch of time.
      if (timeOfAll === undefined && !source.has('until')) uncounted.add(sums);
      midnights.add(sums);
    }
  };

  const addUse = (source: RowSource, sums: CountedRow, until: number | undefined) => {
    const { at, input, output, usd, requests } = sums;
    if (usd !== null) tally.paid(usd, sums.currency);
    const apart = apartOf(source, sums);
    if (apart !== undefined)
      return tally.leaveOut(apart, {
        ...(timeOfAll === undefined && { at, until }),
        count: requests ?? 1,
        tokens: input + output,
        usd,
      });
    if (!isOfNothing(source, sums)) return addBucket(source, sums, until);
    if (timeOfAll === undefined) addNothing(tally, source, sums, until);
  };

  const add = (source: RowSource, sums: CountedRow, until: number | undefined) => {
    hasCalls ||= isOfCalls(source);
    if (sums.requests !== null || until !== undefined || !hasCalls) addUse(source, sums, until);
    else if (isDayAlone(source, sums.at)) addUse(source, { ...sums, requests: 1 }, sums.at + DAY_MS);
    else addCallOf(tally, source, sums);
  };

  const addAll = (time: NamedTime | null): void => {
    midnights.end(time ?? NO_TIME);
    if (time === null) tally.timeless = true;
    else {
      times.add(time.from, time.until);
      tally.note(OF_ONE_TIME);
    }
  };

  return {
    row(source: RowSource) {
      const why = whyRepeated(source);
      if (why !== undefined) return tally.note(why);
      const { at, until } = timeOfAll === undefined ? timeIn(source) : { at: NO_TIME.from, until: undefined };
      if (at === null) return times.lose(source);
      if (timeOfAll === undefined) times.add(at, until);
      const { apart, ...sums } = {
        ...sumsOfRow(source, at, prompt, tally.shown),
        flex: isFlex(tally, source.text('tier')),
      };
      if (sums.cached !== null) tally.note(apart ? CACHE_APART : CACHE_INSIDE);
      else if (sums.input > 0) tally.warn(CACHE_UNKNOWN);
      totals.compare(source, sums);
      add(source, sums, until);
    },
    end(): void {
      times.end();
      if (timeOfAll === undefined) midnights.end();
      else addAll(timeOfAll());
      uncounted.end();
      if (totals.areOthers())
        tally.warn(
          'The totals of some rows are not the sum of their input and output: the parts were taken.',
        );
      if (isTooDear(tally)) {
        tally.warn(OTHER_UNIT);
        tally.money.clear();
        for (const model of tally.models.values()) model.usd = null;
      }
      tally.closeBuckets(DAY_MS);
    },
  };
};
