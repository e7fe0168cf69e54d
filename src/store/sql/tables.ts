/** The tables as the newest migration leaves them. Times are ISO 8601 in UTC with milliseconds: they sort as text. */

/** An answer, part by part, each as JSON with a version. */
export interface AnswerColumns {
  intent: string;
  draft: string;
  scenario: string;
  evidence: string;
  assumptions: string;
  assessment: string;
}

interface ThreadColumns {
  team: string;
  channel: string;
  thread_ts: string;
}

/** An answer that was shown, and where its card stands. */
export interface EstimateRow extends AnswerColumns {
  team: string;
  id: string;
  asked_by: string;
  channel: string;
  asked_at: string;
  posted_ts: string | null;
  thread_ts: string | null;
  /** The thread that it belongs to: the one it was asked in, or the one below its own card. */
  root_ts: string | null;
  words: string | null;
  /** State of a what-if: open, kept or undone; null for what is none. */
  look_state: string | null;
  /** The draft that a what-if started from. */
  look_before: string | null;
  /** The message that the question stood in. */
  asked_ts: string | null;
  /** The picture with which its card was posted. */
  chart: string | null;
}

/** A thread's current draft. */
export interface ThreadRow extends ThreadColumns {
  version: number;
  draft: string;
  started_by: string;
  started_at: string;
  changed_at: string;
  board_ts: string | null;
}

/** One version of a thread's draft, and who made it. */
export interface ChangeRow extends ThreadColumns {
  version: number;
  changed_by: string;
  changed_at: string;
  words: string | null;
  estimate: string | null;
  draft: string;
}

/** Where one person stands in one thread. */
export interface StanceRow extends ThreadColumns {
  person: string;
  choice: string;
  reason: string | null;
  taken_at: string;
}

/** What one person said last in one thread, where it changed nothing. */
export interface SaidRow extends ThreadColumns {
  person: string;
  words: string | null;
  /** 1 where it was not understood. */
  refused: number;
  said_at: string;
}

/** A decision with the answer as it was when it was recorded. */
export interface DecisionRow extends ThreadColumns, AnswerColumns {
  id: string;
  choice: string;
  owner: string;
  recorded_by: string;
  recorded_at: string;
  recheck_on: string | null;
  /** `recheck_on` while it is still to be asked; null once it was, or when there is nothing to ask. */
  due_on: string | null;
  claimed_at: string | null;
  state: string;
  posted_ts: string | null;
  /** Reason, what would change the mind, and the stances, as JSON with a version. */
  record: string;
  /** How many steps its history has. */
  steps: number;
}

/** One step in the life of a decision, numbered from 1. */
export interface DecisionStepRow {
  team: string;
  decision: string;
  step: number;
  /** One event, as JSON with a version. */
  event: string;
}

/** One setting of a workspace; `value` is JSON. */
export interface DefaultRow {
  team: string;
  field: string;
  value: string;
  set_by: string;
  set_at: string;
  source: string | null;
  confirmed_on: string | null;
}

/** A form that is still open; `state` is JSON. */
export interface FormRow {
  team: string;
  id: string;
  opened_by: string;
  state: string;
  saved_at: string;
  expires_at: string;
}

/** What one holder at a time has. */
interface ClaimRow {
  team: string;
  name: string;
  holder: string;
  until_at: string;
}

/** Something that Slack sent; `body` is JSON, and dropped once it is done. */
export interface InboxRow {
  team: string;
  id: string;
  kind: string;
  body: string;
  received_at: string;
  /** When it was last begun; null once it is done. */
  begun_at: string | null;
  times_begun: number;
  /** 1 once a message for everyone was begun. */
  saying: number | null;
}

/** A workspace or an organisation in which the bot is installed. */
interface InstallationRow {
  id: string;
  /** The installation with its tokens, encrypted. */
  sealed: string;
  version: number;
  changed_at: string;
  /** Until when one instance renews the token; null where none does. */
  renewing_until: string | null;
}

/** A workspace that an organisation's installation serves. */
interface OrganisationTeamRow {
  team: string;
  organisation: string;
}

/** Every table by its name. */
export interface Tables {
  installations: InstallationRow;
  organisation_teams: OrganisationTeamRow;
  estimates: EstimateRow;
  threads: ThreadRow;
  changes: ChangeRow;
  stances: StanceRow;
  said: SaidRow;
  decisions: DecisionRow;
  decision_steps: DecisionStepRow;
  defaults: DefaultRow;
  forms: FormRow;
  inbox: InboxRow;
  claims: ClaimRow;
}
