import * as z from 'zod';
import { Answer } from '../domain/answer.ts';
import { DecisionRecord } from '../domain/decision.ts';
import { Draft } from '../domain/draft.ts';
import { optional } from '../domain/optional.ts';
import { At, Id } from '../domain/record-fields.ts';

export { Actual, DecisionEvent, Stance } from '../domain/decision.ts';
export { Id } from '../domain/record-fields.ts';
export { WorkspaceDefault } from '../domain/workspace-default.ts';

/**
 * What is kept. Every record names its workspace (`team`, a Slack team id, or the enterprise's where Slack gives no
 * team), so that one database may serve several. Times are ISO 8601 in UTC, days are YYYY-MM-DD, people, channels and
 * messages are Slack's ids and timestamps.
 */

/** A thread: the timestamp is that of the message under which it hangs. */
export const ThreadKey = z.object({ team: Id, channel: Id, threadTs: Id });
export type ThreadKey = z.infer<typeof ThreadKey>;

/** What became of a what-if: nobody kept it yet, the thread keeps it, or it was taken back. */
const LOOK_STATES = ['open', 'kept', 'undone'] as const;

/** A what-if: the draft that it started from, and what became of it. */
export const Look = z.object({ before: Draft, state: z.enum(LOOK_STATES) });
export type Look = z.infer<typeof Look>;

/** What somebody said last in a thread, where it changed nothing: a question, or what was not understood. */
export const LastWords = z.object({ words: z.string(), isRefused: z.boolean(), at: At });
export type LastWords = z.infer<typeof LastWords>;

/** A picture as it stands in a posted card. */
export const PostedChart = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('image-url'), url: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('slack-file'), fileId: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('native') }),
]);
export type PostedChart = z.infer<typeof PostedChart>;

/** An answer that was shown, with who asked and where it was posted. */
export const Estimate = z.object({
  team: Id,
  id: Id,
  answer: Answer,
  askedBy: Id,
  channel: Id,
  askedAt: At,
  /**
   * Where the card stands; absent while that is not noted, as of a preview it never is, and '' where the card went
   * through a response_url, which does not tell.
   */
  postedTs: optional(z.string()),
  /** The thread in which it was asked; absent for a card in the channel itself, whose own thread is at `postedTs`. */
  threadTs: optional(z.string()),
  /** The line as it was typed. */
  words: optional(z.string()),
  /** A what-if in a thread: the draft that it started from, and what became of it. */
  look: optional(Look),
  /** The message that asked; absent for commands and buttons. */
  askedTs: optional(z.string()),
  /** The picture with which the card was posted, to draw it again. */
  chart: optional(PostedChart),
});
export type Estimate = z.infer<typeof Estimate>;

/** Ts of the message that a card is, where that is known. */
export const tsOfCard = ({ postedTs }: Pick<Estimate, 'postedTs'>): string | undefined =>
  postedTs === '' ? undefined : postedTs;

/** A thread's current draft. `version` grows by one with each change and starts at 1. */
export const Thread = ThreadKey.extend({
  version: z.int().min(1),
  draft: Draft,
  startedBy: Id,
  startedAt: At,
  changedAt: At,
  /** The message that shows who stands where; absent until somebody takes a stand. */
  boardTs: optional(z.string()),
});
export type Thread = z.infer<typeof Thread>;

/** One step of a thread's history: the draft after it, who made it, and in which words. */
export const Change = z.object({
  version: z.int().min(1),
  by: Id,
  at: At,
  /** What was typed, or the button's name. */
  words: optional(z.string()),
  /** The estimate that answered it. */
  estimate: optional(z.string()),
  draft: Draft,
});
export type Change = z.infer<typeof Change>;

/** A decision in the thread in which it was made. */
export const Decision = ThreadKey.extend(DecisionRecord.shape);
export type Decision = z.infer<typeof Decision>;

/** What somebody typed into a form that is still open. */
export const FormDraft = z.object({ team: Id, id: Id, by: Id, state: z.json(), savedAt: At, expiresAt: At });
export type FormDraft = z.infer<typeof FormDraft>;

/** Something that Slack sent and that must be answered. */
export const Received = z.object({
  team: Id,
  /** Slack's event_id, or the trigger_id of what is no event: a redelivery repeats it. */
  id: Id,
  /** Which listener takes it up again after a crash. */
  kind: Id,
  /** What that listener needs to do so. */
  body: z.json(),
  receivedAt: At,
  /** A message for everyone was begun: after a crash it may stand already. */
  isSaying: optional(z.boolean()),
  /** It was begun too often and never finished: its asker is told, and it is not begun again. */
  isGivenUp: optional(z.boolean()),
});
export type Received = z.infer<typeof Received>;

/** A name that one holder has at a time. It is taken and given back, and never read: a type, and no schema. */
export interface Claim {
  readonly team: string;
  readonly name: string;
  readonly holder: string;
}

/** An installation as it is kept: sealed, with a version that grows by one with each save and starts at 1. */
export const SealedInstallation = z.object({ sealed: z.string().min(1), version: z.int().min(1) });
export type SealedInstallation = z.infer<typeof SealedInstallation>;
