import type { Charts } from '../charts/index.ts';
import type { Logger } from '../logger.ts';
import type { Slack } from '../slack/slack.ts';
import type { Store } from '../store/store.ts';
import type { Turns } from './form/turns.ts';
import type { Work } from './work.ts';

/** What listeners are handed; they reach for nothing else. */
export interface Deps {
  readonly store: Store;
  /** The one way out to Slack. */
  readonly slack: Slack;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly work: Work;
  readonly now: () => Date;
  /** A new id for an estimate. */
  readonly newId: () => string;
  /** Draws of stance boards, one at a time for each board. */
  readonly boards: Turns;
  /** Slack ids of the people who may set a workspace's defaults and reopen any decision. */
  readonly admins: readonly string[];
}
