import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import { WebClient } from '@slack/web-api';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.ts';

/** What Slack itself takes its time for is quick; what an app must do in time it may do as slowly as its machine is. */
const PATIENT = {
  ackMs: 60_000,
  triggerMs: 60_000,
  fileReadyMs: 80,
  retryMs: [50, 100],
  pingMs: 500,
} as const;

/** A Slack that soon gives an acknowledgement up: for tests of what never comes, so that they take a moment. */
export const HASTY = { ackMs: 400 } as const;

export const quickPlayground = (options: PlaygroundOptions = {}): Promise<Playground> =>
  startPlayground({ ...options, timings: { ...PATIENT, ...options.timings } });

/** The same for our own bot: while a machine that stands still has lost its connection, what people do waits for it. */
export const botPlayground = ({ timings, ...options }: PlaygroundOptions = {}): Promise<Playground> =>
  quickPlayground({
    workspace: { botName: 'llmcost' },
    commands: [{ name: '/llmcost' }],
    ...options,
    timings: { socketMs: 60_000, ...timings },
  });

export const webClient = (slack: Playground, token = slack.botToken): WebClient =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, logLevel: LogLevel.ERROR });

/** A bare Socket Mode connection, open when this resolves. After a failure the client waits for `pongMs`, too. */
export async function socketClient(slack: Playground, pongMs = 5_000): Promise<SocketModeClient> {
  const client = new SocketModeClient({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    clientPingTimeout: pongMs,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  await client.start();
  return client;
}

export type Register = (app: App) => void;

export interface Running {
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/** A real Bolt app over Socket Mode, connected when this resolves. */
export async function socketApp(slack: Playground, register: Register): Promise<Running> {
  const receiver = new SocketModeReceiver({
    appToken: slack.appToken,
    logLevel: LogLevel.ERROR,
    // A process that stood still would find its connection silent, and leave it while something is said.
    clientPingTimeout: 60_000,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 20 } },
  });
  register(app);
  await app.start();
  return {
    app,
    stop: async () => {
      await app.stop();
      // Bolt does not wait for the connection to be gone.
      await slack.waitFor(() => slack.connections() === 0, { what: 'the end of the connection' });
    },
  };
}

/** A real Bolt app behind signed HTTP; the playground sends there from now on. */
export async function httpApp(
  slack: Playground,
  register: Register,
  signingSecret = slack.signingSecret,
): Promise<Running> {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: slack.botToken,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 20 } },
  });
  register(app);
  const server = await app.start(0);
  const { port } = server.address() as AddressInfo;
  slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return {
    app,
    stop: async () => {
      const stopped = app.stop();
      // A connection that the playground keeps open would hold the server for seconds.
      server.closeAllConnections();
      await stopped;
    },
  };
}
