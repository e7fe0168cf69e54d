import type { Team, TeamOptions } from '../helpers/team-world.ts';

/** How somebody asks while something is broken. */
export type Asked =
  | 'a command'
  | 'a command where the bot is no member'
  | 'a mention in a thread'
  | 'a question in a thread'
  | 'a button of a card'
  | '"Keep this" on a change'
  | 'a button that opens a form'
  | 'a shortcut of a message'
  | 'a form that is sent'
  | 'a form that is sent with an export'
  | 'a mention with an export'
  | 'the Home tab';

/** Where no answer ever comes, it is waited for less long than in earnest. */
export const SOON_GIVEN_UP: TeamOptions = {
  patience: { callMs: 3_000, responseUrlMs: 3_000, triesMs: [20, 50, 100], silentMs: 60_000 },
};

/** One row of the fault matrix: what is broken, how it is asked, and what the person sees. */
export interface FaultCase {
  readonly fault: string;
  readonly asked: Asked;
  /** In words, for the table. */
  readonly sees: string;
  /** Messages that everyone can read. */
  readonly everyone: 0 | 1;
  /** Messages for the asker alone. */
  readonly asker: 0 | 1 | 2;
  /** What the one message, or the last of them, says or holds. */
  readonly holds?: RegExp;
  readonly lacks?: RegExp;
  readonly world?: TeamOptions | (() => Promise<TeamOptions & { readonly end?: () => Promise<void> }>);
  /** Breaks it: after the thread has begun, before the person asks. */
  readonly strike: (team: Team) => void | Promise<void>;
  /** Slack's own words for a failure are seen as well: it was not acknowledged. */
  readonly slackComplains?: true;
}
