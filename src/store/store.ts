import type { Draft } from '../domain/draft.ts';
import type { Claims, Deliveries, Installations } from './deliveries.ts';
import type {
  Change,
  Decision,
  DecisionEvent,
  Estimate,
  FormDraft,
  LastWords,
  Look,
  PostedChart,
  Stance,
  Thread,
  ThreadKey,
  WorkspaceDefault,
} from './records.ts';

export type { Claims, Deliveries, Installations } from './deliveries.ts';
export type {
  Actual,
  Change,
  Claim,
  Decision,
  DecisionEvent,
  Estimate,
  PostedChart,
  Received,
  Thread,
  ThreadKey,
  WorkspaceDefault,
} from './records.ts';
export { tsOfCard } from './records.ts';

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
  /** The newest what-if in a thread, of one person where one is given; taken back ones are left out. */
  readonly lastLook: (thread: ThreadKey, person?: string) => Promise<Estimate | undefined>;
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
   * quicker it is called again on theirs, so that both changes stand, each in the history. Where it gives undefined
   * nothing is stored, and `after` is `before`; what it throws is thrown on. undefined where the thread has not begun.
   */
  readonly change: (
    thread: ThreadKey,
    by: ChangeBy,
    edit: (draft: Draft, version: number) => Draft | undefined | Promise<Draft | undefined>,
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

/** Who stands where in a thread. */
export interface Stances {
  /** One a person and thread: takes it, or changes it. An older `at` never replaces a newer. */
  readonly take: (thread: ThreadKey, stance: Stance) => Promise<void>;
  /** Everybody's, oldest first, at most 1,000. */
  readonly all: (thread: ThreadKey) => Promise<readonly Stance[]>;
}

/** What people said last in threads, where it changed nothing: what they say next may go on from it. Kept for 2 days. */
export interface WordsOfPeople {
  /** One a person and thread: it takes the place of what they said before. An older `at` never replaces a newer. */
  readonly keep: (thread: ThreadKey, person: string, said: LastWords) => Promise<void>;
  readonly last: (thread: ThreadKey, person: string) => Promise<LastWords | undefined>;
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
   * Takes up to 20 decisions of any workspace whose re-check is due at `now` and that nobody has asked about, those
   * that were due first before the rest. Two instances never get the same one; what was claimed and not `asked` (the
   * process died) can be claimed again after ten minutes.
   */
  readonly claimDue: (due: { readonly now: string }) => Promise<readonly Decision[]>;
  /** The owner was asked: never claimed again, unless rescheduled. */
  readonly asked: (team: string, id: string, event: Omit<DecisionEvent, 'kind'>) => Promise<void>;
  readonly inChannel: (team: string, channel: string, page?: PageOf) => Promise<Page<Decision>>;
  readonly inThread: (thread: ThreadKey, page?: PageOf) => Promise<Page<Decision>>;
  /** Those that stand, of one workspace or of every one, newest first. */
  readonly decided: (team: string | undefined, page?: PageOf) => Promise<Page<Decision>>;
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

/** All that is kept. Every call may throw LlmcostError `store-unavailable`, which passes. */
export interface Store {
  readonly installations: Installations;
  readonly estimates: Estimates;
  readonly threads: Threads;
  readonly stances: Stances;
  readonly lastWords: WordsOfPeople;
  readonly decisions: Decisions;
  readonly defaults: Defaults;
  readonly forms: FormDrafts;
  readonly inbox: Deliveries;
  readonly claims: Claims;
  /**
   * Removes a person's estimates, stances, last words and open forms. Drafts of threads and decisions stay, they are the team's,
   * without the person's words, and with nobody where their id stood. Gives how many estimates there were.
   */
  readonly forgetPerson: (team: string, user: string) => Promise<number>;
  /** Removes all that was kept of a workspace, in every table. */
  readonly forgetWorkspace: (team: string) => Promise<void>;
  /**
   * Removes what has had its time: estimates, and threads with their stances, that are older than `keepDays` (for
   * ever where it is undefined); expired forms; last words; the ids of what was received. Decisions stay. In small steps.
   */
  readonly purge: (now: string, keepDays?: number) => Promise<void>;
  /** Undefined where the database answers and is of the newest version; else why it is not to be counted on. */
  readonly problem: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}
