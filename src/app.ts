import { randomUUID } from 'node:crypto';
import { App, type AppOptions, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Charts } from './charts/index.ts';
import type { Config } from './config.ts';
import type { Deps } from './listeners/deps.ts';
import { createTurns } from './listeners/form/turns.ts';
import { remembering, takeUpUnfinished } from './listeners/inbox.ts';
import { askDueRechecks } from './listeners/recheck.ts';
import { registerListeners } from './listeners/register.ts';
import { createWork, type Work } from './listeners/work.ts';
import { boltLogger, type Logger, webApiLogger } from './logger.ts';
import type { Store } from './store/store.ts';

/** Everything the app works with is handed in; nothing is reached for. */
export interface AppParts {
  readonly config: Config;
  readonly store: Store;
  readonly charts: Charts;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Instead of the one that the configuration asks for. */
  readonly receiver?: Receiver;
  /** Counts what is under way, for a clean stop. */
  readonly work?: Work;
  /** Runs a task at once and then every minute: what a crash left over is taken up, and re-checks that are due. */
  readonly everyMinute?: (task: () => Promise<void>) => void;
}

/** A Web API call that hangs must not hang an answer; three retries honour Retry-After. */
const WEB_API_TIMEOUT_MS = 10_000;
const WEB_API_RETRIES = { retries: 3, minTimeout: 300, maxTimeout: 5_000, factor: 2 };

/** Slack allows about 50 updates of messages a minute; clicks that come meanwhile are drawn together. */
const BOARD_PAUSE_MS = 1_000;

const healthz = {
  path: '/healthz',
  method: ['GET'],
  handler: (
    _: unknown,
    response: { writeHead: (status: number) => unknown; end: (body: string) => unknown },
  ) => {
    response.writeHead(200);
    response.end('ok');
  },
};

const receiverFor = ({ transport, port, slackApiUrl }: Config, logger: Logger): Receiver => {
  const clientOptions = slackApiUrl === undefined ? {} : { slackApiUrl };
  switch (transport.kind) {
    case 'http':
      return new HTTPReceiver({
        signingSecret: transport.signingSecret,
        endpoints: '/slack/events',
        ...(port === undefined ? {} : { port }),
        customRoutes: [healthz],
        logger: boltLogger(logger),
      });
    case 'socket':
      return new SocketModeReceiver({
        appToken: transport.appToken,
        logger: boltLogger(logger),
        // In the playground its page has the port.
        installerOptions: { clientOptions, ...(port === undefined ? {} : { port }) },
        customRoutes: port === undefined ? [] : [healthz],
      });
    case 'playground':
      throw new TypeError('the playground hands over tokens of its own before the app is made');
  }
};

/** The one composition root: a Bolt App with every listener on it. Start it with `app.start()`. */
export const createApp = ({
  config,
  store,
  charts,
  logger,
  now,
  receiver,
  work = createWork(),
  everyMinute,
}: AppParts): App => {
  const { transport, slackApiUrl } = config;
  const clientOptions: AppOptions['clientOptions'] & object = {
    timeout: WEB_API_TIMEOUT_MS,
    retryConfig: WEB_API_RETRIES,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  };
  const deps: Deps = {
    store,
    charts,
    logger,
    work,
    now,
    newId: randomUUID,
    boards: createTurns(BOARD_PAUSE_MS),
    admins: config.admins ?? [],
  };
  const app = new App({
    receiver: remembering(receiver ?? receiverFor(config, logger), deps),
    ...(transport.kind === 'playground' ? {} : { token: transport.botToken }),
    logger: boltLogger(logger),
    clientOptions,
  });
  // Bolt puts its own logger into these options; the clients that listeners get are made from them later.
  clientOptions.logger = webApiLogger(logger);
  app.error(async (error) => logger.error({ err: error }, 'a request could not be handled'));
  registerListeners(app, deps);
  everyMinute?.(() => takeUpUnfinished(app, deps));
  everyMinute?.(() => askDueRechecks(deps, app.client));
  return app;
};
