import type { Charts } from '../charts/index.ts';
import type { Logger } from '../logger.ts';
import type { Slack } from '../slack/slack.ts';
import type { Store } from '../store/store.ts';

/** What saying something needs. */
export interface Outbound {
  readonly store: Store;
  /** The one way out to Slack. */
  readonly slack: Slack;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly now: () => Date;
}
