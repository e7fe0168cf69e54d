import { type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config/config.ts';
import { defined } from '../defined.ts';
import type { Health } from '../health/health.ts';
import { probes } from '../health/routes.ts';
import { watchSocket } from '../health/socket.ts';
import { withDoor } from '../inbox/http-door.ts';
import { boltLogger, socketLogger } from '../logger.ts';
import type { Connecting } from './connecting.ts';

/** The way in: how what Slack sends reaches this process. */

/** Retries for the address of a new socket: a Slack out of reach is asked again at least every half minute. */
const SOCKET_CALLS = { timeout: 10_000, retryConfig: { retries: 10_000, factor: 1.3, maxTimeout: 30_000 } };

/** What a receiver needs beside its settings. */
export interface ReceiverParts extends Pick<Connecting, 'logger' | 'now' | 'dispatcher' | 'patience'> {
  /** What must hold for this process to take anything: a socket is added to it. */
  readonly health: Health;
  /** Pages beside the probes. */
  readonly routes: readonly CustomRoute[];
}

/** The client asks for a sign of life three times within that of one: so many missing are a socket that is gone. */
const SILENT_PONGS = 4;

/** Where Slack sends everything in HTTP mode. */
const EVENTS_PATH = '/slack/events';

/** The receiver that the configuration asks for: HTTP behind our door, or a socket that is watched. */
export const receiverFor = (
  { transport, port, slackApiUrl }: Config,
  { logger, now, health, dispatcher, routes, patience }: ReceiverParts,
): Receiver => {
  switch (transport.kind) {
    case 'http':
      return withDoor(
        new HTTPReceiver({
          signingSecret: transport.signingSecret,
          endpoints: EVENTS_PATH,
          ...defined({ port }),
          customRoutes: [...probes(health), ...routes],
          logger: boltLogger(logger),
        }),
        { signingSecret: transport.signingSecret, path: EVENTS_PATH, logger },
      );
    case 'socket': {
      const clientOptions = { ...SOCKET_CALLS, ...defined({ slackApiUrl }) };
      const { pongMs } = patience;
      const receiver = new SocketModeReceiver({
        appToken: transport.appToken,
        logger: socketLogger(logger),
        // Undefined where another server of this process has it.
        installerOptions: { clientOptions, ...defined({ port }) },
        customRoutes: port === undefined ? [] : [...probes(health), ...routes],
        clientPingTimeout: pongMs,
        ...defined({ dispatcher }),
      });
      const watch = watchSocket(receiver.client, { logger, now, silentMs: SILENT_PONGS * pongMs });
      health.needs('the socket to Slack', watch.problem);
      return receiver;
    }
  }
};
