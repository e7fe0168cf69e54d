import { defined } from '../defined.ts';
import { DAY_MS, HOUR_MS } from '../domain/day.ts';
import type { MeasuredUsage, ModelUsage, UsageProfile, UsageSums } from '../domain/usage.ts';
import { noUsage, unreadableRows } from './errors.ts';
import { hourFigures } from './hours.ts';
import type { ModelTally } from './models.ts';
import { profileNotes } from './notes.ts';
import { questionOf } from './questions.ts';
import type { ExportReading } from './session.ts';
import type { Tally } from './tally.ts';
import { plus } from './use.ts';
import { isoOf } from './values/times.ts';
import { added, seriesOf, type Window, weeklyGrowth, windowOf } from './window.ts';
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

const spanName = (length: number): string => {
  const minutes = Math.round(length / 60_000);
  if (minutes % 1440 === 0) return `${minutes / 1440}d`;
  return minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
};

const isCounter = (tally: Tally): boolean =>
  tally.covered.longest === 0 && !Number.isFinite(tally.covered.lastCall);

const bucketOf = (tally: Tally): string => {
  if (isCounter(tally)) return 'counter';
  return tally.covered.longest === 0 ? 'call' : spanName(tally.covered.longest);
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
        usd: isInUsd(tally) ? model.usd : null,
      };
      return [name, { ...sums, share: all > 0 ? tokensOf(sums) / all : null }, model];
    })
    .sort(([, a], [, b]) => tokensOf(b) - tokensOf(a));
};

/** More hours than so are no window of an export, and would fill memory. */
const LONGEST_HOURS = 24 * 366 * 6;

/** Whether all money is dollars: figures of another currency, or of several, are none of USD. */
const isInUsd = ({ money }: Tally): boolean => [...money.keys()].every((currency) => currency === 'USD');

const usdOf = (tally: Tally): number | null => (isInUsd(tally) ? (tally.money.get('USD') ?? null) : null);

/** What each model cost where all of the bill is in one other currency. */
const foreignByModel = (tally: Tally): MeasuredUsage['foreign'] => {
  const [currency, ...others] = [...tally.money.keys()];
  if (currency === undefined || currency === 'USD' || others.length > 0) return undefined;
  const byModel = [...tally.models].flatMap(([name, { usd }]) =>
    usd === null ? [] : [[name, usd] as const],
  );
  return { currency, byModel: Object.fromEntries(byModel) };
};

const foreignOf = (tally: Tally): UsageProfile['moneyStated'] => {
  const [first] = [...tally.money].filter(([currency]) => currency !== 'USD');
  return first === undefined ? null : { currency: first[0], amount: first[1] };
};

const isUnused = ({ tokens, input, output, requests, usd }: ModelTally): boolean =>
  tokens && input === 0 && output === 0 && (requests ?? 0) === 0 && (usd ?? 0) === 0;

/** What stands in every figure: the models with their sums, and the time that they cover. */
const coveredBy = (tally: Tally) => {
  const window = isCounter(tally) ? null : windowOf(tally);
  const models = [...tally.models.values()];
  const isEmpty = tally.apart.size === 0 && models.every(isUnused);
  if (isEmpty && models.length === 0 && tally.unreadable > 0) throw unreadableRows(tally.unreadable);
  if (isEmpty) throw noUsage(window === null ? null : Math.round((window.hours / 24) * 100) / 100);
  return { window, models, hasTokens: models.length === 0 || models.some(({ tokens }) => tokens) };
};

const daysOf = (tally: Tally, window: Window | null): number | null => {
  if (window === null) return null;
  return tally.covered.longest > HOUR_MS ? (window.to - window.from) / DAY_MS : window.hours / 24;
};

const excludedOf = (tally: Tally): UsageProfile['excluded'] =>
  [...tally.apart].map(([what, { count, tokens, usd }]) => ({
    what,
    count,
    tokens: tokens > 0 ? tokens : null,
    usd: isInUsd(tally) ? usd : null,
  }));

/** A figure by the length of the export; null where that is shorter than `least` days, or unknown. */
const perDays = <T>(days: number | null, least: number, figure: (days: number) => T): T | null =>
  days === null || days < least ? null : figure(days);

/** What an export came to. Throws `unreadable-usage` where it shows no usage at all. */
export const profileOf = ({ format, tally, bill }: ExportReading): MeasuredUsage => {
  if (bill !== undefined) addBill(tally, bill);
  const { window, models, hasTokens } = coveredBy(tally);
  const sums = { ...(models.length === 0 ? NOTHING : sumsOf(models, hasTokens)), usd: usdOf(tally) };
  const named = modelsOf(tally, sums);
  const within = window !== null && window.hours <= LONGEST_HOURS ? window : null;
  const hours = added(models.map((model) => model.hours));
  const hourly = tally.covered.longest <= HOUR_MS && hasTokens ? within : null;
  const series = hourly === null ? null : seriesOf(hours, hourly);
  const days = daysOf(tally, window);
  const profile: Omit<UsageProfile, 'outcome' | 'notes' | 'question'> = {
    format,
    bucket: bucketOf(tally),
    from: window === null ? startOf(tally) : isoOf(window.from),
    to: window === null ? null : isoOf(window.to),
    days,
    ...sums,
    batchTokens: tally.batchTokens,
    byModel: Object.fromEntries(named.map(([name, sum]) => [name, sum])),
    meanTokensPerHour: hasTokens ? perDays(days, 0, (long) => tokensOf(sums) / (long * 24)) : null,
    ...hourFigures(series, within?.firstHour ?? 0),
    monthly30: perDays(days, 1, (long) => scaled(sums, DAYS_OF_MONTH / long, hasTokens)),
    // A week or a month does not tell how much was in which of its days.
    growth:
      within === null || !hasTokens || tally.covered.longest > DAY_MS ? null : weeklyGrowth(hours, within),
    moneyStated: foreignOf(tally),
    excluded: excludedOf(tally),
  };
  const question = questionOf(profile, tally);
  const { notes, warned } = profileNotes(profile, tally, series);
  return {
    profile: { ...profile, outcome: outcomeOf(question, warned), notes, question },
    ...defined({
      lostFigures: tally.lostFigures,
      foreign: foreignByModel(tally),
      flexTokens: tally.flexTokens || undefined,
    }),
    ...hoursOf(hourly, series, named),
  };
};

const outcomeOf = (question: UsageProfile['question'], warned: boolean): UsageProfile['outcome'] => {
  if (question !== null) return 'ask';
  return warned ? 'ok-with-warning' : 'ok';
};

/** The tokens of each hour, of all and of each model, where the export tells hours apart. */
const hoursOf = (
  window: Window | null,
  series: number[] | null,
  named: ReturnType<typeof modelsOf>,
): Pick<MeasuredUsage, 'hourly' | 'hourlyByModel'> =>
  window === null || series === null
    ? { hourly: null, hourlyByModel: [] }
    : {
        hourly: { from: isoOf(window.firstHour * HOUR_MS), tokens: series },
        hourlyByModel: named.map(([model, , { hours }]) => ({ model, tokens: seriesOf(hours, window) })),
      };

/** When the process began whose counters these are. */
const startOf = ({ covered: { from } }: Tally): string | null =>
  Number.isFinite(from) && from > 0 ? isoOf(from) : null;
