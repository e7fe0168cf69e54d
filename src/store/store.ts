import type { Draft } from '../domain/draft.ts';
import type {
  Change,
  Decision,
  DecisionEvent,
  Estimate,
  FormDraft,
  Look,
  PostedChart,
  Received,
  Stance,
  Thread,
  ThreadKey,
  WorkspaceDefault,
} from './records.ts';

export type {
  Actual,
  Change,
  Decision,
  DecisionEvent,
  Estimate,
  PostedChart,
  Received,
  Stance,
  Thread,
  ThreadKey,
  WorkspaceDefault,
} from './records.ts';

/**
 * What the listeners keep, as an interface. What is read back is parsed: a single row that does not parse throws an
 * UnreadableRow that names table and key; in a list such a row is left out and reported where the store was opened.
 */

/** A bounded page, newest first unless said otherwise. `after` is the `next` of the page before. */
export interface PageOf {
  /** 1..100, 20 unless said. */
  readonly limit?: number;
  readonly after?: string;
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Present where there is more. */
  readonly next?: string;
}

/** Answers that were shown. Lists hold what can be read; what cannot is reported and left out. */
export interface Estimates {
  /** Adds, or replaces the one with this team and id. */
  readonly save: (estimate: Estimate) => Promise<void>;
  readonly find: (team: string, id: string) => Promise<Estimate | undefined>;
  /** Notes where its card stands; '' where it went through a response_url. */
  readonly posted: (team: string, id: string, postedTs: string, chart?: PostedChart) => Promise<void>;
  /** The what-if of one person in a thread that is newest, taken back ones left out. */
  readonly lastLook: (thread: ThreadKey, person: string) => Promise<Estimate | undefined>;
  /** Notes what became of a what-if. True where it was in one of the states `from`: of two clicks one settles it. */
  readonly settleLook: (
    team: string,
    id: string,
    state: Look['state'],
    from: readonly Look['state'][],
  ) => Promise<boolean>;
  /** What answers the question that stands in one message. */
  readonly askedIn: (team: string, channel: string, askedTs: string) => Promise<Estimate | undefined>;
  /** True while a card that was asked for since then is on its way into a channel: it may be seen already. */
  readonly isOnItsWay: (team: string, channel: string, since: string) => Promise<boolean>;
  readonly remove: (team: string, id: string) => Promise<void>;
  /** What one person asked, newest first, what-ifs that were taken back left out. */
  readonly askedBy: (team: string, user: string, page?: PageOf) => Promise<Page<Estimate>>;
  /** The scenarios proposed in a thread: its own card, and whatever was asked below it; oldest first. */
  readonly inThread: (thread: ThreadKey, page?: PageOf) => Promise<Page<Estimate>>;
}

/** Who changes a thread's draft, when, in which words; `estimate` is the id of the answer that will show it. */
export type ChangeBy = Pick<Change, 'by' | 'at' | 'words' | 'estimate'>;

/** The draft of each thread, and how it came to be. */
export interface Threads {
  readonly find: (thread: ThreadKey) => Promise<Thread | undefined>;
  /** Begins a thread with a draft, as version 1; where it has begun already, gives what is there. */
  readonly start: (thread: ThreadKey, draft: Draft, by: ChangeBy) => Promise<Thread>;
  /**
   * Changes the draft of a thread that has begun: `edit` takes the newest and gives the next. Where somebody else was
   * quicker it is called again on theirs, so that both changes stand, each in the history. What `edit` throws is
   * thrown on, and nothing is stored. undefined where the thread has not begun.
   */
  readonly change: (
    thread: ThreadKey,
    by: ChangeBy,
    edit: (draft: Draft, version: number) => Draft | Promise<Draft>,
  ) => Promise<{ readonly before: Thread; readonly after: Thread } | undefined>;
  /**
   * Notes the message that shows the thread's stances. The first stays, unless it is `instead`, which is gone. Gives
   * the one that stands; undefined where the thread has not begun.
   */
  readonly board: (thread: ThreadKey, ts: string, instead?: string) => Promise<string | undefined>;
  /** The newest change. */
  readonly lastChange: (thread: ThreadKey) => Promise<Change | undefined>;
  /** Every change, oldest first; the first is the start. */
  readonly history: (thread: ThreadKey, page?: PageOf) => Promise<Page<Change>>;
}

/**
 * What one may hold at a time, whichever instance it is in: a click while it is answered, a form that is sent, the
 * board of a thread. A name is the holder's until `until`, for ever where that is absent.
 */
export interface Claims {
  /** True for the first; true again for the same holder. */
  readonly take: (claim: {
    readonly team: string;
    readonly name: string;
    readonly holder: string;
    readonly now: string;
    readonly until?: string;
  }) => Promise<boolean>;
  readonly release: (claim: {
    readonly team: string;
    readonly name: string;
    readonly holder: string;
  }) => Promise<void>;
  /**
   * Takes a name for `order/what` as its holder: true where nobody has it, or a lower `order` in text order with
   * another `what`, in whichever order the calls come.
   */
  readonly follow: (claim: {
    readonly team: string;
    readonly name: string;
    readonly order: string;
    /** Letters and digits. */
    readonly what: string;
    readonly now: string;
    readonly until: string;
  }) => Promise<boolean>;
}

/** Who stands where in a thread. */
export interface Stances {
  /** One a person and thread: takes it, or changes it. An older `at` never replaces a newer. */
  readonly take: (thread: ThreadKey, stance: Stance) => Promise<void>;
  /** Everybody's, oldest first, at most 1,000. */
  readonly all: (thread: ThreadKey) => Promise<readonly Stance[]>;
}

/** What teams decided. Each change is a step of its history, and no step is ever removed. */
export interface Decisions {
  /**
   * Records one, with `recorded` as the first step of its history, and gives the decision of the thread: another's
   * where somebody was quicker and theirs is not reopened. Recording the same id again changes nothing.
   */
  readonly record: (decision: Omit<Decision, 'state' | 'history'>) => Promise<Decision>;
  readonly find: (team: string, id: string) => Promise<Decision | undefined>;
  /** Notes where its record was posted. */
  readonly posted: (team: string, id: string, ts: string) => Promise<void>;
  /** Adds a step to its history; any number of people at the same time. undefined where there is no such decision. */
  readonly note: (team: string, id: string, event: DecisionEvent) => Promise<Decision | undefined>;
  /** Reopens it, once: `reopened` is false where somebody has already. Its re-check is not asked any more. */
  readonly reopen: (
    team: string,
    id: string,
    event: Omit<DecisionEvent, 'kind'>,
  ) => Promise<{ readonly decision: Decision; readonly reopened: boolean } | undefined>;
  /** Sets another day for the re-check, which will then be asked again; undefined: never. */
  readonly reschedule: (
    team: string,
    id: string,
    recheckOn: string | undefined,
    event: Omit<DecisionEvent, 'kind'>,
  ) => Promise<Decision | undefined>;
  /**
   * Takes up to `limit` decisions of any workspace whose re-check is due at `now` and that nobody
   * has asked about. Two instances never get the same one; what was claimed and not `asked` (the process died) can be
   * claimed again after ten minutes.
   */
  readonly claimDue: (due: { readonly now: string; readonly limit?: number }) => Promise<readonly Decision[]>;
  /** The owner was asked: never claimed again, unless rescheduled. */
  readonly asked: (team: string, id: string, event: Omit<DecisionEvent, 'kind'>) => Promise<void>;
  readonly inChannel: (team: string, channel: string, page?: PageOf) => Promise<Page<Decision>>;
  readonly inThread: (thread: ThreadKey, page?: PageOf) => Promise<Page<Decision>>;
  /** Those that stand, of every workspace, newest first. */
  readonly standing: (page?: PageOf) => Promise<Page<Decision>>;
  /** Those that one person owns. */
  readonly ownedBy: (team: string, owner: string, page?: PageOf) => Promise<Page<Decision>>;
}

/** What a workspace assumes where nobody says otherwise. */
export interface Defaults {
  /** All of a workspace, by field name. */
  readonly all: (team: string) => Promise<readonly WorkspaceDefault[]>;
  /** Sets or replaces one. */
  readonly set: (value: WorkspaceDefault) => Promise<void>;
  readonly unset: (team: string, field: string) => Promise<void>;
}

/** Forms that are open, so that what is typed outlives this process. */
export interface FormDrafts {
  /** Keeps or replaces one; of one person only the newest 20. RangeError for a state above 100 kB of JSON. */
  readonly save: (form: FormDraft) => Promise<void>;
  /** undefined where there is none, or where it expired before `now`. */
  readonly find: (team: string, id: string, now: string) => Promise<FormDraft | undefined>;
  readonly remove: (team: string, id: string) => Promise<void>;
}

/**
 * What Slack sent, noted before the ack, so that neither a redelivery is answered twice nor a kill between ack and
 * answer loses anything:
 *
 *     if (!(await store.inbox.receive(…))) return ack();   // a redelivery
 *     await ack(); await work; await store.inbox.done(team, id);
 *
 * It is one insert: under a millisecond in SQLite, one round trip to PostgreSQL, against the three seconds that Slack
 * waits. A modal's trigger needs no inbox: when the process dies the person clicks again.
 */
export interface Inbox {
  /** True the first time that this team and id are seen, by any instance; false for a redelivery. */
  readonly receive: (received: Received) => Promise<boolean>;
  /**
   * A message for everyone is about to be sent, or was refused: whoever takes this up after a crash must not post
   * again what may stand.
   */
  readonly saying: (team: string, id: string, isSaying: boolean) => Promise<void>;
  /** Whoever is still at work on these says so, so that nobody takes them up; oftener than every `quietMs`. */
  readonly stillAt: (received: readonly Pick<Received, 'team' | 'id'>[], now: string) => Promise<void>;
  /** It was answered (or refused with words): its body is dropped, its id is remembered for two days. */
  readonly done: (team: string, id: string, now: string) => Promise<void>;
  /**
   * Takes up to `limit` things that were received and neither done nor begun within `quietMs` (a minute unless said),
   * oldest first, for this instance alone. What was begun 25 times and never finished comes `isGivenUp`, three times
   * at most. Call it at the start and every minute.
   */
  readonly claimUnfinished: (claim: {
    readonly now: string;
    readonly quietMs?: number;
    readonly limit?: number;
    /**
     * Only what was begun more than five times, which may be what ends the process each time: whatever is begun beside
     * it ends with it. false: only the rest. All where it is absent.
     */
    readonly suspects?: boolean;
  }) => Promise<readonly Received[]>;
}

/** Where the bot is installed. Tokens come and go sealed: what is kept here opens with a key of the environment. */
export interface Installations {
  /** Adds an installation of a workspace or organisation, or replaces it, and ends a renewal. */
  readonly save: (id: string, sealed: string, at: string) => Promise<void>;
  readonly find: (id: string) => Promise<{ readonly sealed: string; readonly version: number } | undefined>;
  /** True for the one that may renew the token of this version, until `until`. */
  readonly renewing: (id: string, version: number, now: string, until: string) => Promise<boolean>;
  /** Notes that an organisation's installation serves this workspace. */
  readonly belongs: (team: string, organisation: string) => Promise<void>;
  readonly organisationOf: (team: string) => Promise<string | undefined>;
  /** Removes an installation; gives the workspaces that it served as an organisation's. */
  readonly remove: (id: string) => Promise<readonly string[]>;
}

/** All that is kept. Every call may throw LlmcostError `store-unavailable`, which passes. */
export interface Store {
  readonly installations: Installations;
  readonly estimates: Estimates;
  readonly threads: Threads;
  readonly stances: Stances;
  readonly decisions: Decisions;
  readonly defaults: Defaults;
  readonly forms: FormDrafts;
  readonly inbox: Inbox;
  readonly claims: Claims;
  /**
   * Removes a person's estimates, stances and open forms. Drafts of threads and decisions stay, they are the team's,
   * without the person's words, and with nobody where their id stood. Gives how many estimates there were.
   */
  readonly forgetPerson: (team: string, user: string) => Promise<number>;
  /** Removes all that was kept of a workspace, in every table. */
  readonly forgetWorkspace: (team: string) => Promise<void>;
  /**
   * Removes what has had its time: estimates, and threads with their stances, that are older than `keepDays` (for
   * ever where it is undefined); expired forms; the ids of what was received. Decisions stay. In small steps.
   */
  readonly purge: (now: string, keepDays?: number) => Promise<void>;
  /** Undefined where the database answers and is of the newest version; else why it is not to be counted on. */
  readonly problem: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}
