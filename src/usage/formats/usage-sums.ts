import { DAY_MS } from '../../domain/day.ts';
import { valueIn } from '../../keys.ts';
import { type Apart, apartByName, apartByWork } from '../apart.ts';
import type { Tally } from '../tally.ts';
import type { RowSums, Use } from '../use.ts';
import type { UsageFigure } from '../values/figure.ts';
import type { Long, NamedTime } from '../values/periods.ts';
import { addCall } from './call.ts';
import { CACHE_APART, CACHE_INSIDE, CACHE_UNKNOWN } from './format.ts';
import { newMidnights } from './midnights.ts';
import { newTimed, timeIn } from './row-times.ts';
import { batchIn, isFlex } from './tier.ts';
import { whyRepeated } from './told-again.ts';

/** Rows whose figures have been found by their names, added up: of tables and of JSON alike. */

interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What a row says, by the names of its columns or keys. */
export interface RowSource {
  has(figure: UsageFigure): boolean;
  number(figure: UsageFigure): number | null;
  text(figure: UsageFigure): string | null;
  time(): number | null;
  /** What the name of the time says of its length. */
  long(): Long | undefined;
  /** When the row is over, where it says so. */
  until(): number | null;
  /** The days of a cell that has two of them. */
  range(): NamedTime | null;
  cost(): Money | null;
}

interface Sums extends RowSums, Pick<Use, 'batch' | 'flex'> {
  readonly at: number;
  readonly model: string | null;
  readonly currency: string;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

/** What was paid, in the currency that the row, the cell or the name of the column says. */
export const moneyOf = (source: RowSource, cell: string | null, unit: string | null): Money | null => {
  const amount = source.number('cost');
  if (amount === null) return null;
  const sign = valueIn(SIGNS, cell?.match(/[€£¥]/)?.[0]);
  return { amount, currency: (source.text('currency') ?? sign ?? unit ?? 'USD').toUpperCase() };
};

/** What was thought stands beside the output where the total is too large without it. */
const outputOf = (source: RowSource, input: number): number => {
  const [output, thought, total] = [
    source.number('output') ?? 0,
    source.number('thought') ?? 0,
    source.number('total'),
  ];
  return total === input + output + thought ? output + thought : output;
};

/** Anthropic's own names stand for tokens beside the input; all others for a part of it, unless the total tells. */
const standsApart = (source: RowSource, beside: number, prompt: boolean): boolean => {
  const [input, output, total] = [source.number('input'), source.number('output'), source.number('total')];
  // No part is larger than the whole.
  if (input === null || beside > input) return true;
  if (total !== null && beside > 0) {
    if (total === input + (output ?? 0)) return false;
    if (total === input + (output ?? 0) + beside) return true;
  }
  return source.has('read') && !source.has('cached') && !prompt;
};

const sumsOf = (source: RowSource, at: number, prompt: boolean): Sums & { apart: boolean } => {
  const cached = source.number(source.has('cached') ? 'cached' : 'read');
  const written = source.number('written');
  const beside = (cached ?? 0) + (written ?? 0);
  const apart = standsApart(source, beside, prompt);
  const cost = source.cost();
  const input = (source.number('input') ?? source.number('uncached') ?? 0) + (apart ? beside : 0);
  return {
    at,
    apart,
    model: source.text('model'),
    input,
    cached,
    written: written ?? (cached === null ? null : 0),
    output: outputOf(source, input),
    requests: source.number('requests'),
    usd: cost?.amount ?? null,
    batch: batchIn(source),
    currency: cost?.currency ?? 'USD',
  };
};

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
const hasFailed = (source: RowSource, { output }: Sums): boolean =>
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
const apartOf = (source: RowSource, sums: Sums): Apart | undefined => {
  if (hasFailed(source, sums)) return 'failed calls';
  if (isOfGateway(source)) return 'gateway-cache answers';
  const said = apartByWork(workOf(source)) ?? apartByName(sums.model);
  return said === undefined && isBare(sums) && (sums.usd ?? 0) > 0 ? 'charges that are not tokens' : said;
};

/** A step, a top-up, a machine that was rented: of no model, or without a figure. */
const isOfNothing = (source: RowSource, sums: Sums): boolean =>
  isBare(sums) && (sums.model === null || (source.number('input') ?? source.number('uncached')) === null);

const isBare = ({ input, output }: Sums): boolean => input + output === 0;

/** Whether the totals that rows state are the sums of their parts. */
const newTotals = () => {
  let [stated, unequal] = [0, 0];
  return {
    compare(source: RowSource, { input, output }: Sums): void {
      const total = source.number('total');
      if (total === null) return;
      stated += 1;
      if (Math.abs(total - input - output) > 1) unequal += 1;
    },
    /** Of more than one row in twenty. */
    areOthers: (): boolean => unequal * 20 > stated,
  };
};

const addCallOf = (tally: Tally, source: RowSource, sums: Sums): void =>
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
  { at, model }: Sums,
  until: number | undefined,
): void => {
  const isNamed = source.has('model');
  if (model !== null && source.text('when') === null) tally.warn(OF_SEVERAL);
  else if (isNamed) tally.note(NO_TOKENS);
  if (until !== undefined || !isNamed) tally.span(at, until ?? 'unknown');
};

/** Reads rows of which the first tells what they are; `prompt` where input is called prompt tokens. */
export const reader = (tally: Tally, prompt: boolean) => {
  const midnights = newMidnights(tally);
  const totals = newTotals();
  const times = newTimed(tally);
  // A call that says less than the one before it is one too.
  let hasCalls = false;

  /** Rows of which no number of calls is known, or many. */
  const addBucket = (sums: Sums, until: number | undefined): void => {
    if (until !== undefined || sums.requests !== null) tally.use({ ...sums, until: until ?? 'unknown' });
    else midnights.add(sums);
  };

  const addUse = (source: RowSource, sums: Sums, until: number | undefined) => {
    const { at, input, output, usd, requests } = sums;
    if (usd !== null) tally.paid(usd, sums.currency);
    const apart = apartOf(source, sums);
    if (apart !== undefined)
      return tally.leaveOut(apart, { at, until, count: requests ?? 1, tokens: input + output, usd });
    if (!isOfNothing(source, sums)) return addBucket(sums, until);
    addNothing(tally, source, sums, until);
  };

  const add = (source: RowSource, sums: Sums, until: number | undefined) => {
    hasCalls ||= isOfCalls(source);
    if (sums.requests !== null || until !== undefined || !hasCalls) addUse(source, sums, until);
    else if (isDayAlone(source, sums.at)) addUse(source, { ...sums, requests: 1 }, sums.at + DAY_MS);
    else addCallOf(tally, source, sums);
  };

  return {
    row(source: RowSource) {
      const why = whyRepeated(source);
      if (why !== undefined) return tally.note(why);
      const { at, until } = timeIn(source);
      if (at === null) return times.lose(source);
      times.add(at, until);
      const { apart, ...sums } = { ...sumsOf(source, at, prompt), flex: isFlex(tally, source.text('tier')) };
      if (sums.cached !== null) tally.note(apart ? CACHE_APART : CACHE_INSIDE);
      else if (sums.input > 0) tally.warn(CACHE_UNKNOWN);
      totals.compare(source, sums);
      add(source, sums, until);
    },
    end(): void {
      times.end();
      midnights.end();
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
