import * as z from 'zod';
import { Answer } from './answer.ts';
import { optional } from './optional.ts';
import { At, Day, Id } from './record-fields.ts';
import { STANCES } from './stances.ts';

/** What people decide and where they stand. People are Slack user ids, times ISO 8601 in UTC, days YYYY-MM-DD. */

/** Where one person stands in one thread, for now. */
export const Stance = z.object({
  person: Id,
  choice: z.enum(STANCES),
  reason: optional(z.string()),
  at: At,
});
export type Stance = z.infer<typeof Stance>;

/** What really happened between a decision and its re-check. Volumes in tokens a month, money in USD a month. */
export const Actual = z.object({
  tokensPerMonth: optional(z.number().min(0)),
  usdPerMonth: optional(z.number().min(0)),
  opsHoursPerMonth: optional(z.number().min(0)),
});
export type Actual = z.infer<typeof Actual>;

/** What later prices made of a verdict: its bill, and the bill at the prices of then, USD a month. */
const MovedTo = z.object({
  choice: z.enum(['self-host', 'api']),
  api: z.string(),
  usd: z.number(),
  recordedUsd: z.number(),
});

/** One step in the life of a decision. */
export const DecisionEvent = z.object({
  kind: z.enum(['recorded', 'reopened', 'asked', 'rechecked', 'rescheduled', 'moved']),
  by: Id,
  at: At,
  note: optional(z.string()),
  actual: optional(Actual),
  /** What `moved` says: today's prices' verdict, and its bill a month beside the one at recorded prices. */
  moved: optional(MovedTo),
});
export type DecisionEvent = z.infer<typeof DecisionEvent>;

/**
 * What a team decided. The answer holds the inputs (draft, scenario), the prices with their dates (evidence.sources)
 * and the versions of engine and data (evidence.basis), as they were.
 */
export const DecisionRecord = z.object({
  id: Id,
  choice: z.enum(STANCES),
  reason: z.string(),
  owner: Id,
  recordedBy: Id,
  recordedAt: At,
  /** When the owner is asked how it went: a moment, or a day as older records have it; absent for never. */
  recheckOn: optional(z.union([Day, At])),
  answer: Answer,
  /** What would change our mind, in sentences. */
  changesMind: z.array(z.string()),
  /** Who stood where when it was recorded. */
  stances: z.array(Stance),
  state: z.enum(['decided', 'reopened']),
  /** Where the record stands. */
  postedTs: optional(z.string()),
  /** Oldest first; the first is `recorded`. */
  history: z.array(DecisionEvent),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
