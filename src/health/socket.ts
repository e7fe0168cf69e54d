import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import type { Logger } from '../logger.ts';

/** The part of a Socket Mode client that says how it is. */
export interface Watched {
  readonly on: (event: string, listener: () => void) => unknown;
}

/** Whether Slack's socket can be counted on. */
export interface SocketWatch {
  /** Undefined where the socket is open and answers; else why it is not counted on. */
  readonly problem: () => string | undefined;
  readonly end: () => void;
}

/** When silence is a problem; all times in milliseconds. */
export interface WatchOptions {
  readonly logger: Logger;
  /** How long an opening socket may take until Slack says hello, in milliseconds. */
  readonly helloMs?: number;
  /** How long an open one may give no sign of life; the client pings about every two seconds. */
  readonly silentMs?: number;
  /** How often it is looked at. */
  readonly everyMs?: number;
}

const isUpgrade = (message: unknown): message is { readonly socket: Socket } =>
  typeof message === 'object' &&
  message !== null &&
  'socket' in message &&
  'headers' in message &&
  /upgrade: *websocket/i.test(String(message.headers));

/**
 * Watches the socket to Slack. The client believes one that was open once, and waits for ever for one on which nobody
 * says hello, so a silent one is broken here, under the client, which then opens another.
 */
export const watchSocket = (
  client: Watched,
  { logger, helloMs = 20_000, silentMs = 20_000, everyMs = 1_000 }: WatchOptions,
): SocketWatch => {
  let state: 'opening' | 'open' | 'closed' = 'opening';
  let since = Date.now();
  let raw: Socket | undefined;

  let isWanted = true;

  const become = (next: typeof state) => () => {
    if (next === 'open' && state !== 'open') logger.info('the socket to Slack is open');
    if (next === 'closed' && state === 'open' && isWanted)
      logger.warn('the socket to Slack is closed: opening another');
    state = next;
    since = Date.now();
  };
  const lives = () => {
    if (state === 'open') since = Date.now();
  };
  // An upgrade is the only request of this process that asks for a WebSocket.
  const upgrading = (message: unknown) => {
    if (!isUpgrade(message)) return;
    raw = message.socket;
    become('opening')();
  };

  client.on('connecting', () => {
    isWanted = true;
    become('opening')();
  });
  client.on('connected', become('open'));
  client.on('ws_message', lives);
  client.on('disconnecting', () => {
    isWanted = false;
  });
  client.on('close', become('closed'));
  client.on('disconnected', become('closed'));
  subscribe('undici:websocket:pong', lives);
  subscribe('undici:client:sendHeaders', upgrading);

  const look = setInterval(() => {
    const limit = state === 'open' ? silentMs : helloMs;
    if (state === 'closed' || raw === undefined || Date.now() - since <= limit) return;
    logger.warn(
      { seconds: Math.round((Date.now() - since) / 1000), state },
      'the socket to Slack is silent: opening another',
    );
    state = 'closed';
    raw.destroy();
    raw = undefined;
  }, everyMs);
  look.unref();

  return {
    problem: () => {
      if (state === 'open')
        return Date.now() - since > silentMs ? 'it has been silent for too long' : undefined;
      return state === 'opening' ? 'it is being opened' : 'it is closed';
    },
    end: () => {
      clearInterval(look);
      unsubscribe('undici:websocket:pong', lives);
      unsubscribe('undici:client:sendHeaders', upgrading);
    },
  };
};
