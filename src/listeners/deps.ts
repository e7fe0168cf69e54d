import type { Work } from '../inbox/work.ts';
import type { Outbound } from '../reply/outbound.ts';
import type { Installed } from '../slack/installed/installations.ts';
import type { Turns } from './form/turns.ts';

/** What listeners are handed; they reach for nothing else. */
export interface Deps extends Outbound {
  readonly work: Work;
  /** A new id for an estimate. */
  readonly newId: () => string;
  /** Draws of stance boards, one at a time for each board. */
  readonly boards: Turns;
  /** Where workspaces install the bot themselves; undefined where it has one token. */
  readonly installed?: Installed | undefined;
  /** Why a newer price file does not count; undefined where it does, or where there is none. */
  readonly pricesProblem?: (() => string | undefined) | undefined;
  /** A line with what the Hub knows of a model that the catalog lacks; absent where no Hub is allowed. */
  readonly fromHub?: ((line: string) => Promise<string>) | undefined;
  /** Slack ids of the people who may set a workspace's defaults and reopen any decision. */
  readonly admins: readonly string[];
}
