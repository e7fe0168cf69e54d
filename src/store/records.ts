import * as z from 'zod';
import { Answer } from '../domain/answer.ts';
import { Draft } from '../domain/draft.ts';

/**
 * What is kept. Every record names its workspace (`team`, a Slack team id, or the enterprise's where Slack gives no
 * team), so that one database may serve several. Times are ISO 8601 in UTC, days are YYYY-MM-DD, people, channels and
 * messages are Slack's ids and timestamps.
 */

const At = z.iso.datetime();
const Day = z.iso.date();
const id = z.string().min(1).max(200);

/** A thread: the timestamp is that of the message under which it hangs. */
export const ThreadKey = z.object({ team: id, channel: id, threadTs: id });
export type ThreadKey = z.infer<typeof ThreadKey>;

/** What became of a what-if: nobody kept it yet, the thread keeps it, or it was taken back. */
export const LOOK_STATES = ['open', 'kept', 'undone'] as const;

export const Look = z.object({ before: Draft, state: z.enum(LOOK_STATES) });
export type Look = z.infer<typeof Look>;

/** A picture as it stands in a posted card. */
export const PostedChart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image-url'), url: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('slack-file'), fileId: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('native') }),
]);
export type PostedChart = z.infer<typeof PostedChart>;

/** An answer that was shown, with who asked and where it was posted. */
export const Estimate = z.object({
  team: id,
  id,
  answer: Answer,
  askedBy: id,
  channel: id,
  askedAt: At,
  /** Where the card stands; absent while it is a preview, '' where it went through a response_url. */
  postedTs: z.string().exactOptional(),
  /** The thread in which it was asked; absent for a card in the channel itself, whose own thread is at `postedTs`. */
  threadTs: z.string().exactOptional(),
  /** The line as it was typed. */
  words: z.string().exactOptional(),
  /** A what-if in a thread: the draft that it started from, and what became of it. */
  look: Look.exactOptional(),
  /** The message that asked; absent for commands and buttons. */
  askedTs: z.string().exactOptional(),
  /** The picture with which the card was posted, to draw it again. */
  chart: PostedChart.exactOptional(),
});
export type Estimate = z.infer<typeof Estimate>;

/** A thread's current draft. `version` grows by one with each change and starts at 1. */
export const Thread = ThreadKey.extend({
  version: z.int().min(1),
  draft: Draft,
  startedBy: id,
  startedAt: At,
  changedAt: At,
  /** The message that shows who stands where; absent until somebody takes a stand. */
  boardTs: z.string().exactOptional(),
});
export type Thread = z.infer<typeof Thread>;

/** One step of a thread's history: the draft after it, who made it, and in which words. */
export const Change = z.object({
  version: z.int().min(1),
  by: id,
  at: At,
  /** What was typed, or the button's name. */
  words: z.string().exactOptional(),
  /** The estimate that answered it. */
  estimate: z.string().exactOptional(),
  draft: Draft,
});
export type Change = z.infer<typeof Change>;

export const STANCES = ['self-host', 'api', 'not-yet'] as const;

/** Where one person stands in one thread, for now. */
export const Stance = z.object({
  person: id,
  choice: z.enum(STANCES),
  reason: z.string().exactOptional(),
  at: At,
});
export type Stance = z.infer<typeof Stance>;

/** What really happened between a decision and its re-check. Volumes in tokens a month, money in USD a month. */
export const Actual = z.object({
  tokensPerMonth: z.number().min(0).exactOptional(),
  usdPerMonth: z.number().min(0).exactOptional(),
  opsHoursPerMonth: z.number().min(0).exactOptional(),
});
export type Actual = z.infer<typeof Actual>;

/** One step in the life of a decision. */
export const DecisionEvent = z.object({
  kind: z.enum(['recorded', 'reopened', 'asked', 'rechecked', 'rescheduled', 'moved']),
  by: id,
  at: At,
  note: z.string().exactOptional(),
  actual: Actual.exactOptional(),
  /** Of `moved`: what today's prices make of the verdict, and its bill a month beside the one at recorded prices. */
  moved: z
    .object({
      choice: z.enum(['self-host', 'api']),
      api: z.string(),
      usd: z.number(),
      recordedUsd: z.number(),
    })
    .exactOptional(),
});
export type DecisionEvent = z.infer<typeof DecisionEvent>;

/**
 * What a team decided. The answer holds the inputs (draft, scenario), the prices with their dates (evidence.sources)
 * and the versions of engine and data (evidence.basis), as they were.
 */
export const Decision = ThreadKey.extend({
  id,
  choice: z.enum(STANCES),
  reason: z.string(),
  owner: id,
  recordedBy: id,
  recordedAt: At,
  /** When the owner is asked how it went: a moment, or a day as older records have it; absent for never. */
  recheckOn: z.union([Day, At]).exactOptional(),
  answer: Answer,
  /** What would change the mind, in sentences. */
  changesMind: z.array(z.string()),
  /** Who stood where when it was recorded. */
  stances: z.array(Stance),
  state: z.enum(['decided', 'reopened']),
  /** Where the record stands. */
  postedTs: z.string().exactOptional(),
  /** Oldest first; the first is `recorded`. */
  history: z.array(DecisionEvent),
});
export type Decision = z.infer<typeof Decision>;

/** What a workspace assumes unless a person says otherwise, with who set it and when. */
export const WorkspaceDefault = z.object({
  team: id,
  /** A draft field, or a name of its own such as `gpu-price/h100`. */
  field: id,
  value: z.json(),
  by: id,
  at: At,
  /** Of a price: where it comes from, in somebody's words, and the ISO day on which it was seen to hold. */
  source: z.string().max(500).exactOptional(),
  confirmedOn: z.iso.date().exactOptional(),
});
export type WorkspaceDefault = z.infer<typeof WorkspaceDefault>;

/** What somebody typed into a form that is still open. */
export const FormDraft = z.object({ team: id, id, by: id, state: z.json(), savedAt: At, expiresAt: At });
export type FormDraft = z.infer<typeof FormDraft>;

/** Something that Slack sent and that must be answered. */
export const Received = z.object({
  team: id,
  /** Slack's event_id, or what is as unique: envelope id, trigger id, view id + hash. */
  id,
  /** Which listener takes it up again after a crash. */
  kind: id,
  /** What that listener needs to do so. */
  body: z.json(),
  receivedAt: At,
  /** A message for everyone was begun: after a crash it may stand already. */
  isSaying: z.boolean().exactOptional(),
  /** It was begun too often and never finished: its asker is told, and it is not begun again. */
  isGivenUp: z.boolean().exactOptional(),
});
export type Received = z.infer<typeof Received>;
