import type { SocketModeReceiverOptions } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import type { Patience } from '../slack/patience.ts';

/** What both ways between Slack and this process need. */
export interface Connecting {
  readonly logger: Logger;
  readonly now: () => Date;
  /** How long Slack is waited for. */
  readonly patience: Patience;
  /** The way out; undefined where it is direct. */
  readonly dispatcher: SocketModeReceiverOptions['dispatcher'] | undefined;
}
