import type { Logger } from '../logger.ts';
import { followSocket, type Watched } from './socket-state.ts';

/** Whether Slack's socket can be counted on. */
export interface SocketWatch {
  /** Undefined where the socket is open and answers; else why it is not counted on. */
  readonly problem: () => string | undefined;
  readonly end: () => void;
}

/** When silence is a problem; all times in milliseconds. */
export interface WatchOptions {
  readonly logger: Logger;
  readonly now: () => Date;
  /** How long an opening socket may take until Slack says hello, in milliseconds. */
  readonly helloMs?: number;
  /** How long an open one may give no sign of life; the client pings about every two seconds. */
  readonly silentMs?: number;
  /** How often it is looked at. */
  readonly everyMs?: number;
}

/**
 * Watches the socket to Slack. The client believes one that was open once, and waits for ever for one on which nobody
 * says hello, so a silent one is broken here, under the client, which then opens another.
 */
export const watchSocket = (
  client: Watched,
  { logger, now, helloMs = 20_000, silentMs = 20_000, everyMs = 1_000 }: WatchOptions,
): SocketWatch => {
  const socket = followSocket(client, { logger, now });

  const look = setInterval(() => {
    const limit = socket.state() === 'open' ? silentMs : helloMs;
    if (!socket.isThere() || socket.quietMs() <= limit) return;
    logger.warn(
      { seconds: Math.round(socket.quietMs() / 1000), state: socket.state() },
      'the socket to Slack is silent: opening another',
    );
    socket.break();
  }, everyMs);
  look.unref();

  return {
    problem: () => {
      if (socket.state() === 'open')
        return socket.quietMs() > silentMs ? 'it has been silent for too long' : undefined;
      return socket.state() === 'opening' ? 'it is being opened' : 'it is closed';
    },
    end: () => {
      clearInterval(look);
      socket.end();
    },
  };
};
