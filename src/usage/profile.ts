import type { HourlyTokens, MeasuredUsage, ModelUsage, UsageProfile, UsageSums } from '../domain/usage.ts';
import { noUsage, unreadableRows } from './errors.ts';
import { hourFigures } from './hours.ts';
import { notesOf } from './notes.ts';
import { questionOf } from './questions.ts';
import type { Reading } from './session.ts';
import { type ModelTally, plus, type Tally } from './tally.ts';
import { DAY, HOUR, isoOf } from './values/times.ts';
import { addBill } from './with-bill.ts';

/** Sums of a tally become the profile that is printed, kept and costed. */

const total = (models: Iterable<ModelTally>, of: (model: ModelTally) => number | null): number | null => {
  let sum: number | null = null;
  for (const model of models) sum = plus(sum, of(model));
  return sum;
};

const NOTHING: UsageSums = {
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  requests: 0,
  usd: null,
};

const sumsOf = (models: readonly ModelTally[], hasTokens: boolean): UsageSums => ({
  inputTokens: hasTokens ? (total(models, ({ input }) => input) ?? 0) : null,
  cachedInputTokens: hasTokens ? total(models, ({ cached }) => cached) : null,
  cacheWriteTokens: hasTokens ? total(models, ({ written }) => written) : null,
  outputTokens: hasTokens ? (total(models, ({ output }) => output) ?? 0) : null,
  requests: total(models, ({ requests }) => requests),
  usd: null,
});

export interface Window {
  readonly from: number;
  readonly to: number;
  /** Of whole hours: from the hour of the first to the end of the hour of the last. */
  readonly firstHour: number;
  readonly hours: number;
}

const windowOf = (tally: Tally): Window | null => {
  if (!Number.isFinite(tally.from)) return null;
  const calls = tally.longest === 0;
  const to = calls ? tally.lastCall : Math.max(tally.to, tally.lastCall);
  const firstHour = Math.floor(tally.from / HOUR);
  const end = calls ? Math.floor(to / HOUR) + 1 : Math.ceil(to / HOUR);
  return { from: tally.from, to, firstHour, hours: end - firstHour };
};

const spanName = (length: number): string => {
  const minutes = Math.round(length / 60_000);
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
};

const isCounter = (tally: Tally): boolean => tally.longest === 0 && !Number.isFinite(tally.lastCall);

const bucketOf = (tally: Tally): string => {
  if (isCounter(tally)) return 'counter';
  return tally.longest === 0 ? 'call' : spanName(tally.longest);
};

const tokensOf = ({ inputTokens, outputTokens }: UsageSums): number =>
  (inputTokens ?? 0) + (outputTokens ?? 0);

const scaled = (sums: UsageSums, factor: number, whole: boolean): UsageSums => {
  const by = (value: number | null): number | null =>
    value === null ? null : whole ? Math.round(value * factor) : value * factor;
  return {
    inputTokens: by(sums.inputTokens),
    cachedInputTokens: by(sums.cachedInputTokens),
    cacheWriteTokens: by(sums.cacheWriteTokens),
    outputTokens: by(sums.outputTokens),
    requests: by(sums.requests),
    usd: sums.usd === null ? null : sums.usd * factor,
  };
};

const DAYS_OF_MONTH = 30;

const modelsOf = (tally: Tally, total: UsageSums): readonly [string, ModelUsage, ModelTally][] => {
  const all = tokensOf(total);
  return [...tally.models]
    .map(([name, model]): [string, ModelUsage, ModelTally] => {
      const own = sumsOf([model], model.tokens);
      // Where the export tells of some models, a model without a figure had none.
      const known = (value: number | null, whole: number | null): number | null =>
        whole === null || !model.tokens ? value : (value ?? 0);
      const sums = {
        ...own,
        cachedInputTokens: known(own.cachedInputTokens, total.cachedInputTokens),
        cacheWriteTokens: known(own.cacheWriteTokens, total.cacheWriteTokens),
        usd: model.usd,
      };
      return [name, { ...sums, share: all > 0 ? tokensOf(sums) / all : null }, model];
    })
    .sort(([, a], [, b]) => tokensOf(b) - tokensOf(a));
};

const seriesOf = (hours: ReadonlyMap<number, number>, { firstHour, hours: length }: Window): number[] => {
  const series = new Array<number>(length).fill(0);
  for (const [hour, tokens] of hours) {
    const place = hour - firstHour;
    if (place >= 0 && place < length) series[place] = (series[place] ?? 0) + tokens;
  }
  return series;
};

const added = (maps: Iterable<ReadonlyMap<number, number>>): Map<number, number> => {
  const sum = new Map<number, number>();
  for (const map of maps) for (const [hour, tokens] of map) sum.set(hour, (sum.get(hour) ?? 0) + tokens);
  return sum;
};

const WEEK_DAYS = 7;
const GROWTH_DAYS = 14;

/** Tokens of the last seven whole UTC days over those of the first. */
const growthOf = (hours: ReadonlyMap<number, number>, { from, to }: Window): number | null => {
  const firstDay = Math.ceil(from / DAY);
  const days = Math.floor(to / DAY) - firstDay;
  if (days < GROWTH_DAYS) return null;
  const sums = new Array<number>(days).fill(0);
  for (const [hour, tokens] of hours) {
    const day = Math.floor(hour / 24) - firstDay;
    if (day >= 0 && day < days) sums[day] = (sums[day] ?? 0) + tokens;
  }
  const sum = (part: readonly number[]): number => part.reduce((a, b) => a + b, 0);
  const first = sum(sums.slice(0, WEEK_DAYS));
  return first > 0 ? sum(sums.slice(-WEEK_DAYS)) / first : null;
};

/** More hours than so are no window of an export, and would fill memory. */
const LONGEST_HOURS = 24 * 366 * 6;

const usdOf = (tally: Tally): number | null => {
  const [[currency, amount] = ['USD', null], ...others] = [...tally.money];
  return currency === 'USD' && others.length === 0 ? amount : null;
};

const foreignOf = (tally: Tally): UsageProfile['moneyStated'] => {
  const [first] = [...tally.money].filter(([currency]) => currency !== 'USD');
  return first === undefined ? null : { currency: first[0], amount: first[1] };
};

const isUnused = ({ tokens, input, output, requests, usd }: ModelTally): boolean =>
  tokens && input === 0 && output === 0 && (requests ?? 0) === 0 && (usd ?? 0) === 0;

/** What an export came to. Throws `unreadable-usage` where it shows no usage at all. */
export const profileOf = ({ format, tally, bill }: Reading): MeasuredUsage => {
  if (bill !== undefined) addBill(tally, bill);
  const window = isCounter(tally) ? null : windowOf(tally);
  const models = [...tally.models.values()];
  const isEmpty = tally.apart.size === 0 && models.every(isUnused);
  if (isEmpty && models.length === 0 && tally.unreadable > 0) throw unreadableRows(tally.unreadable);
  if (isEmpty) throw noUsage(window === null ? null : Math.round((window.hours / 24) * 100) / 100);
  const hasTokens = models.length === 0 || models.some(({ tokens }) => tokens);
  const sums = { ...(models.length === 0 ? NOTHING : sumsOf(models, hasTokens)), usd: usdOf(tally) };
  const named = modelsOf(tally, sums);
  const within = window !== null && window.hours <= LONGEST_HOURS ? window : null;
  const hours = added(models.map((model) => model.hours));
  const hasHours = within !== null && tally.longest <= HOUR && hasTokens;
  const series = hasHours && within !== null ? seriesOf(hours, within) : null;
  const days =
    window === null ? null : tally.longest > HOUR ? (window.to - window.from) / DAY : window.hours / 24;
  const excluded = [...tally.apart].map(([what, { count, tokens, usd }]) => ({
    what,
    count,
    tokens: tokens > 0 ? tokens : null,
    usd,
  }));
  const profile: Omit<UsageProfile, 'outcome' | 'notes' | 'question'> = {
    format: format === 'langfuse-json' ? 'langfuse-jsonl' : format,
    bucket: bucketOf(tally),
    from: window === null ? startOf(tally) : isoOf(window.from),
    to: window === null ? null : isoOf(window.to),
    days,
    ...sums,
    batchTokens: tally.batchTokens,
    byModel: Object.fromEntries(named.map(([name, sum]) => [name, sum])),
    meanTokensPerHour: days === null || days <= 0 || !hasTokens ? null : tokensOf(sums) / (days * 24),
    ...hourFigures(series, within?.firstHour ?? 0),
    monthly30: days === null || days < 1 ? null : scaled(sums, DAYS_OF_MONTH / days, hasTokens),
    growth: within === null || !hasTokens ? null : growthOf(hours, within),
    moneyStated: foreignOf(tally),
    excluded,
  };
  const question = questionOf(profile, tally);
  const { notes, warned } = notesOf(profile, tally, series);
  const hourly: HourlyTokens | null =
    series === null || within === null ? null : { from: isoOf(within.firstHour * HOUR), tokens: series };
  return {
    profile: {
      ...profile,
      outcome: question !== null ? 'ask' : warned ? 'ok-with-warning' : 'ok',
      notes,
      question,
    },
    hourly,
    hourlyByModel:
      series === null || within === null
        ? []
        : named.map(([model, , { hours: own }]) => ({ model, tokens: seriesOf(own, within) })),
  };
};

/** When the process began whose counters these are. */
const startOf = ({ from }: Tally): string | null => (Number.isFinite(from) && from > 0 ? isoOf(from) : null);
