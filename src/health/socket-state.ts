import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { isRecord } from '../json.ts';
import type { Logger } from '../logger.ts';

/** The part of a Socket Mode client that says how it is. */
export interface Watched {
  readonly on: (event: string, listener: () => void) => unknown;
}

const isUpgrade = (message: unknown): message is { readonly socket: Socket } =>
  isRecord(message) && 'socket' in message && /upgrade: *websocket/i.test(String(message.headers));

/** What a client's socket does, as its events and those of the socket itself tell. */
export interface FollowedSocket {
  readonly state: () => 'opening' | 'open' | 'closed';
  /** Milliseconds since its state changed or, while it is open, since it gave a sign of life. */
  readonly quietMs: () => number;
  /** Whether there is one that could be broken. */
  readonly isThere: () => boolean;
  /** Breaks it under the client. */
  readonly break: () => void;
  /** Listens no longer. */
  readonly end: () => void;
}

/** Follows the socket of a client from one state to the next. */
export const followSocket = (
  client: Watched,
  { logger, now }: { readonly logger: Logger; readonly now: () => Date },
): FollowedSocket => {
  let state: ReturnType<FollowedSocket['state']> = 'opening';
  let since = now();
  let raw: Socket | undefined;
  let isWanted = true;

  const become = (next: typeof state) => () => {
    if (next === 'open' && state !== 'open') logger.info('the socket to Slack is open');
    if (next === 'closed' && state === 'open' && isWanted)
      logger.warn('the socket to Slack is closed: opening another');
    state = next;
    since = now();
  };
  const lives = () => {
    if (state === 'open') since = now();
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

  return {
    state: () => state,
    quietMs: () => now().getTime() - since.getTime(),
    isThere: () => state !== 'closed' && raw !== undefined,
    break: () => {
      state = 'closed';
      raw?.destroy();
      raw = undefined;
    },
    end: () => {
      unsubscribe('undici:websocket:pong', lives);
      unsubscribe('undici:client:sendHeaders', upgrading);
    },
  };
};
