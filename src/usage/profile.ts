import { defined } from '../defined.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../domain/day.ts';
import { wholePercents } from '../domain/round.ts';
import { HOURS_PER_DAY } from '../domain/units.ts';
import {
  LONGEST_WINDOW_HOURS,
  type MeasuredUsage,
  type UsageFigures,
  type UsageProfile,
} from '../domain/usage.ts';
import { usageByModel } from './by-model.ts';
import { noUsage, unreadableRows } from './errors.ts';
import { hourFigures } from './hours.ts';
import type { ModelTally } from './models.ts';
import { foreignByModel, foreignOf, isInUsd, usdOf } from './money.ts';
import { profileNotes } from './notes.ts';
import { questionOf } from './questions.ts';
import type { ExportReading } from './session.ts';
import { batchOf, EMPTY_SUMS, scaled, tokensOf, usageSums } from './sums.ts';
import type { Tally } from './tally.ts';
import { shortIsoOf } from './values/times.ts';
import { added, seriesOf, type Window, weeklyGrowth, windowOf } from './window.ts';
import { addBill } from './with-bill.ts';

/** Sums of a tally become the profile that is printed, kept and costed. */

const spanName = (length: number): string => {
  const rounded = Math.round(length / MINUTE_MS) * MINUTE_MS;
  if (rounded % DAY_MS === 0) return `${rounded / DAY_MS}d`;
  return rounded % HOUR_MS === 0 ? `${rounded / HOUR_MS}h` : `${rounded / MINUTE_MS}m`;
};

const isCounter = (tally: Tally): boolean =>
  tally.covered.longest === 0 && !Number.isFinite(tally.covered.lastCall);

const bucketOf = (tally: Tally): string => {
  if (isCounter(tally)) return 'counter';
  return tally.covered.longest === 0 ? 'call' : spanName(tally.covered.longest);
};

const DAYS_OF_MONTH = 30;

const isUnused = ({ tokens, input, output, requests, usd }: ModelTally): boolean =>
  tokens && input === 0 && output === 0 && (requests ?? 0) === 0 && (usd ?? 0) === 0;

/** What stands in every figure: the models with their sums, and the time that they cover. */
const coveredBy = (tally: Tally) => {
  const window = isCounter(tally) ? null : windowOf(tally);
  const models = [...tally.models.values()];
  const isEmpty = tally.apart.size === 0 && models.every(isUnused);
  if (isEmpty && models.length === 0 && tally.unreadable > 0) throw unreadableRows(tally.unreadable);
  if (isEmpty) throw noUsage(window === null ? null : wholePercents(window.hours / HOURS_PER_DAY) / 100);
  return { window, models, hasTokens: models.length === 0 || models.some(({ tokens }) => tokens) };
};

const daysOf = (tally: Tally, window: Window | null): number | null => {
  if (window === null) return null;
  // A clock of India begins its hours at half past those of UTC.
  return tally.covered.longest >= HOUR_MS ? (window.to - window.from) / DAY_MS : window.hours / HOURS_PER_DAY;
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
export const profileOf = ({ kind, tally, bill }: ExportReading): MeasuredUsage => {
  if (bill !== undefined) addBill(tally, bill);
  const { window, models, hasTokens } = coveredBy(tally);
  const sums = { ...(models.length === 0 ? EMPTY_SUMS : usageSums(models, hasTokens)), usd: usdOf(tally) };
  const named = usageByModel(tally, sums);
  const within = window !== null && window.hours <= LONGEST_WINDOW_HOURS ? window : null;
  const hours = added(models.map((model) => model.hours));
  const hourly = tally.covered.longest <= HOUR_MS && hasTokens ? within : null;
  const series = hourly === null ? null : seriesOf(hours, hourly);
  const days = daysOf(tally, window);
  const profile: UsageFigures = {
    format: kind.id,
    bucket: bucketOf(tally),
    from: window === null ? startOf(tally) : shortIsoOf(window.from),
    to: window === null ? null : shortIsoOf(window.to),
    days,
    ...sums,
    batchTokens: batchOf(models),
    byModel: Object.fromEntries(named.map(([name, sum]) => [name, sum])),
    meanTokensPerHour: hasTokens ? perDays(days, 0, (long) => tokensOf(sums) / (long * HOURS_PER_DAY)) : null,
    ...hourFigures(series, within?.firstHour ?? 0),
    monthly30: perDays(days, 1, (long) => scaled(sums, DAYS_OF_MONTH / long, hasTokens)),
    // A week or a month does not tell how much was in which of its days.
    growth:
      within === null || !hasTokens || tally.covered.longest > DAY_MS ? null : weeklyGrowth(hours, within),
    moneyStated: foreignOf(tally),
    excluded: excludedOf(tally),
  };
  const question = questionOf(profile, tally, kind);
  const { notes, warned } = profileNotes(profile, tally, series);
  return {
    profile: { ...profile, outcome: outcomeOf(question, warned), notes, question },
    ...defined({ origin: kind.origin, lostFigures: tally.lostFigures, foreign: foreignByModel(tally) }),
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
  named: ReturnType<typeof usageByModel>,
): Pick<MeasuredUsage, 'hourly' | 'hourlyByModel'> =>
  window === null || series === null
    ? { hourly: null, hourlyByModel: [] }
    : {
        hourly: { from: shortIsoOf(window.firstHour * HOUR_MS), tokens: series },
        hourlyByModel: named.map(([model, , { hours }]) => ({ model, tokens: seriesOf(hours, window) })),
      };

/** When the process began whose counters these are. */
const startOf = ({ covered: { from } }: Tally): string | null =>
  Number.isFinite(from) && from > 0 ? shortIsoOf(from) : null;
