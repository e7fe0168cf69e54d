import * as z from 'zod';
import { optional } from './optional.ts';
import { HOURS_PER_DAY } from './units.ts';

/**
 * What an export of usage came to: sums by hour and by model, nothing else of the file. `inputTokens` is all input:
 * uncached, cache reads and cache writes; `cachedInputTokens` are the reads alone. null: the export does not say.
 */

const tokens = z.number().nullable();

/** Tokens, calls and money of an export or a part of it, summed over its window; null for what it does not tell. */
export const UsageSums = z.object({
  inputTokens: tokens,
  cachedInputTokens: tokens,
  cacheWriteTokens: tokens,
  outputTokens: tokens,
  /** Calls that produced tokens. */
  requests: tokens,
  /** Money that the export states, USD. */
  usd: z.number().nullable(),
});
export type UsageSums = z.infer<typeof UsageSums>;

/** Tokens, calls and money of one model, and how much of the whole export it is. */
export const ModelUsage = UsageSums.extend({
  /** Share of all tokens of the export, 0..1; null where it has none. */
  share: z.number().nullable(),
  /** Input and output through a batch endpoint; null where the export does not tell them from the rest. */
  batchTokens: tokens,
  /** Input and output of the flex tier, whose price is that of a batch. */
  flexTokens: z.number(),
});
export type ModelUsage = z.infer<typeof ModelUsage>;

const LeftOut = z.object({
  what: z.string(),
  count: z.number(),
  tokens: z.number().nullable(),
  usd: z.number().nullable(),
});

const UsageOutcome = z.enum(['ok', 'ok-with-warning', 'ask']);

/** What must be asked before the export can be counted on, such as which of its models would move. */
export const UsageQuestion = z.object({
  text: z.string(),
  /** Whole lines that answer it. */
  lines: z.array(z.string()),
});
export type UsageQuestion = z.infer<typeof UsageQuestion>;

/** All that an export of usage says, without its hours one by one. */
export const UsageProfile = UsageSums.extend({
  format: z.string(),
  outcome: UsageOutcome,
  /** `call`, `1m`, `1h`, `1d` or another span, `counter`. */
  bucket: z.string(),
  /** UTC; null where the export does not tell. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Length of the window, in days of 24 hours. */
  days: z.number().nullable(),
  /** Input and output of calls through a batch endpoint; null where the export does not tell them from the rest. */
  batchTokens: z.number().nullable(),
  byModel: z.record(z.string(), ModelUsage),
  /** Input and output, tokens an hour, here and in the four below; null where the export has no hours. */
  meanTokensPerHour: z.number().nullable(),
  p50HourTokens: z.number().nullable(),
  p95HourTokens: z.number().nullable(),
  p99HourTokens: z.number().nullable(),
  peakHourTokens: z.number().nullable(),
  /** UTC, ISO 8601. */
  peakHourStart: z.string().nullable(),
  /** Tokens of the busiest hour over those of a mean one, at least 1. */
  peakToMean: z.number().nullable(),
  /** 0..23. */
  busiestHourOfDayUTC: z.number().nullable(),
  /** 24 means from 00 UTC; null for windows of less than a day and exports without hours. */
  hourOfDayMeanTokens: z.array(z.number()).nullable(),
  /** 168 means from Monday 00 UTC; null for windows of less than a week. */
  hourOfWeekMeanTokens: z.array(z.number()).nullable(),
  /** Totals × 30 ÷ days; null for windows of less than a day. */
  monthly30: UsageSums.nullable(),
  /** Tokens a day of the last seven whole days ÷ those of the first; only for windows of 14 days or more. */
  growth: z.number().nullable(),
  /** A bill in another currency, as it is printed. */
  moneyStated: z.object({ currency: z.string(), amount: z.number() }).nullable(),
  excluded: z.array(LeftOut),
  notes: z.array(z.string()),
  question: UsageQuestion.nullable(),
});
export type UsageProfile = z.infer<typeof UsageProfile>;

/** What is known of an export before it is told whether that can be counted on. */
export type UsageFigures = Omit<UsageProfile, 'outcome' | 'notes' | 'question'>;

/** Six years. More hours are no window of an export, and would fill memory. */
export const LONGEST_WINDOW_HOURS = 6 * 366 * HOURS_PER_DAY;

/** Tokens of every hour of the window, empty hours among them, oldest first. */
export const HourlyTokens = z.object({
  /** Start of the first hour, UTC. */
  from: z.string(),
  tokens: z.array(z.number()),
});
export type HourlyTokens = z.infer<typeof HourlyTokens>;

/** Engines that one runs oneself, whose tokens nobody bills; coding agents, whose calls are far longer than a chat's. */
export const UsageOrigin = z.enum(['own-fleet', 'coding-agents']);
export type UsageOrigin = z.infer<typeof UsageOrigin>;

/** All that is kept of an export. */
export const MeasuredUsage = z.object({
  profile: UsageProfile,
  /** Whose traffic it is, where its kind tells. */
  origin: optional(UsageOrigin),
  /** What figures could not be read and counted as nothing, in a sentence: no month is made of the rest. */
  lostFigures: optional(z.string()),
  /** A bill in one currency that is not USD: what each model cost in it. */
  foreign: optional(z.object({ currency: z.string(), byModel: z.record(z.string(), z.number()) })),
  /** null where the export has no hours. */
  hourly: HourlyTokens.nullable(),
  /** The same of each model, in the order of their shares. */
  hourlyByModel: z.array(z.object({ model: z.string(), tokens: z.array(z.number()) })),
});
export type MeasuredUsage = z.infer<typeof MeasuredUsage>;

/** Where the export names no model. */
export const NO_MODEL = '(not stated)';
