import type { Claim, Received, SealedInstallation } from './records.ts';

/** What a process keeps so as to answer once, whatever is sent again, and in whose name. */

/**
 * What one may hold at a time, whichever instance it is in: a click while it is answered, a form that is sent, the
 * board of a thread. A name is the holder's until `until`, for ever where that is absent.
 */
export interface Claims {
  /** True for the first; true again for the same holder. */
  readonly take: (claim: Claim & { readonly now: string; readonly until?: string }) => Promise<boolean>;
  readonly release: (claim: Claim) => Promise<void>;
  /**
   * Takes a name for `order/what` as its holder: true where nobody has it, or a lower `order` in text order with
   * another `what`, in whichever order the calls come.
   */
  readonly follow: (
    claim: Omit<Claim, 'holder'> & {
      readonly order: string;
      /** Letters and digits. */
      readonly what: string;
      readonly now: string;
      readonly until: string;
    },
  ) => Promise<boolean>;
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
export interface Deliveries {
  /** True the first time that this team and id are seen, by any instance; false for a redelivery. */
  readonly receive: (received: Received) => Promise<boolean>;
  /**
   * A message for everyone is about to be sent, or was refused: whoever takes this up after a crash must not post
   * again what may stand.
   */
  readonly saying: (team: string, id: string, isSaying: boolean) => Promise<void>;
  /** Whoever is still at work on these says so, so that nobody takes them up; oftener than every `quietMs`. */
  readonly stillAt: (received: readonly Pick<Received, 'team' | 'id'>[], now: string) => Promise<void>;
  /** It was answered (or refused with words): its body is dropped, its id stays until the purge. */
  readonly done: (team: string, id: string) => Promise<void>;
  /**
   * Takes up to `limit` things that were received and neither done nor begun within `quietMs` (`QUIET_MS` of
   * `sql/inbox.ts` unless said), oldest first, for this instance alone. What was begun more than `MOST_TIMES` and never
   * finished comes `isGivenUp`, a few times. Call it at the start and then as often as `stillAt`: oftener than every
   * `quietMs`, or instances take from each other what is under way.
   */
  readonly claimUnfinished: (claim: {
    readonly now: string;
    readonly quietMs?: number;
    readonly limit: number;
    /**
     * Only what was begun `MOST_UNSUSPECTED` times or more, which may be what ends the process each time: whatever is begun beside
     * it ends with it. false: only the rest.
     */
    readonly suspects: boolean;
  }) => Promise<readonly Received[]>;
}

/** Where the bot is installed. Tokens come and go sealed: what is kept here opens with a key of the environment. */
export interface Installations {
  /** Adds an installation of a workspace or organisation, or replaces it, and ends a renewal. */
  readonly save: (id: string, sealed: string, at: string) => Promise<void>;
  readonly find: (id: string) => Promise<SealedInstallation | undefined>;
  /** True for the one that may renew the token of this version, until `until`. */
  readonly renewing: (id: string, version: number, now: string, until: string) => Promise<boolean>;
  /** Notes that an organisation's installation serves this workspace. */
  readonly belongs: (team: string, organisation: string) => Promise<void>;
  readonly organisationOf: (team: string) => Promise<string | undefined>;
  /** Removes an installation; gives the workspaces that it served as an organisation's. */
  readonly remove: (id: string) => Promise<readonly string[]>;
}
