import { randomUUID } from 'node:crypto';
import { App, type Receiver } from '@slack/bolt';
import type { CaseDrawing } from './cases/cases.ts';
import type { Charts } from './charts/index.ts';
import type { Config } from './config/config.ts';
import { receiverFor } from './connect/receiver.ts';
import { type SlackParts, slackFor } from './connect/slack.ts';
import { defined } from './defined.ts';
import type { Deps, NewerPrices } from './flows/deps.ts';
import { createTurns } from './flows/turns.ts';
import type { Health } from './health/health.ts';
import { isHubName } from './hub/name.ts';
import { createInbox } from './inbox/inbox.ts';
import type { WorkAfterAck } from './inbox/work.ts';
import { lazy } from './lazy.ts';
import { boltLogger } from './logger.ts';
import { countingCharts, timingAcks } from './metrics/observe.ts';
import { authorizing } from './slack/authorize.ts';
import { authorizingEach } from './slack/installed/authorize.ts';
import { isFromElsewhere } from './slack/unauthorized.ts';

/**
 * What the app is made of, handed in by whoever starts it. By itself it takes the receiver that the configuration asks
 * for, the way to post that suits the way out, `fetch` for Slack, and random ids.
 */
export interface AppParts extends SlackParts {
  readonly config: Config;
  readonly charts: Charts;
  /** Draws what ranges mean. */
  readonly cases: CaseDrawing;
  /** Reads exports of usage. */
  readonly exports: Deps['exports'];
  /** Counts what is under way, for a clean stop. */
  readonly work: WorkAfterAck;
  /** No other instance works on this store: what the last process left unfinished is taken up at once. */
  readonly alone: boolean;
  /** What must hold for this process to take anything: the app adds its socket to Slack. */
  readonly health: Health;
  /** Newer prices, for the Home tab; undefined where none are looked for. */
  readonly newerPrices: NewerPrices | undefined;
  /** Runs a task whenever newer prices have begun to count. */
  readonly whenPricesMove: (task: () => Promise<void>) => void;
  /** Runs a task once nobody waits for the start any more. */
  readonly afterStart: (task: () => Promise<unknown>) => void;
  /** Runs a task at once and then every few seconds: what a crash left over is taken up, re-checks that are due. */
  readonly regularly: (task: () => Promise<void>) => void;
  /** Told when Slack refuses the token, which it will always do: there is no point in going on. */
  readonly onRefused: (error: unknown) => void;
  /** Takes the place of the receiver that the configuration asks for. */
  readonly receiver?: Receiver;
}

/** Slack allows about 50 updates of messages a minute; clicks that come meanwhile are drawn together. */
const BOARD_PAUSE_MS = 1_000;

/** Slack allows about 100 updates of views a minute, and people type faster than that. */
const FORM_PAUSE_MS = 400;

/** What looks up is loaded with the first model that only the Hub can know. */
const hubAt = (url: string): NonNullable<Deps['hub']> => ({
  isName: isHubName,
  inLine: async (line) => (await import('./hub/line.ts')).lineFromHub(line, { url }),
  ofModel: async (name) => (await import('./hub/line.ts')).wordsFromHub(name, { url }),
});

/** What the listeners need. */
const depsFor = (
  { config, store, charts, logger, work, cases, exports, now, metrics, newerPrices }: AppParts,
  { slack, installed }: Pick<ReturnType<typeof slackFor>, 'slack' | 'installed'>,
): Deps => ({
  store,
  slack,
  charts: countingCharts(charts, metrics),
  logger,
  work,
  cases,
  exports,
  now,
  newId: randomUUID,
  boards: createTurns(BOARD_PAUSE_MS),
  forms: createTurns(FORM_PAUSE_MS),
  welcomed: new Set(),
  admins: config.admins,
  ...defined({
    installed,
    newerPrices,
    hub: config.hubUrl === undefined ? undefined : hubAt(config.hubUrl),
  }),
});

/** Most of the program, loaded at one time: what a later need would load may have been replaced by then. */
const loadWhatAnswers = async () => ({
  ...(await import('./listeners/register.ts')),
  ...(await import('./flows/moved-prices.ts')),
  ...(await import('./flows/recheck.ts')),
  ...(await import('./reply/given-up.ts')),
  ...(await import('./reply/unheard.ts')),
});

const listen = async (app: App, deps: Deps) => {
  const answering = await loadWhatAnswers();
  answering.registerListeners(app, deps);
  return answering;
};

/**
 * The one composition root: a Bolt App with every listener on it, which is most of the program and is loaded with the
 * first thing that comes, or as `afterStart` says. Start it with `app.start()`.
 */
export const createApp = (parts: AppParts): App => {
  const { config, store, logger, now, work, alone, metrics } = parts;
  const { slack, installed, pages, token } = slackFor(config, parts);
  const deps = depsFor(parts, { slack, installed });
  const whatAnswers = lazy(() => listen(app, deps));
  const inbox = createInbox({
    store,
    logger,
    now,
    work,
    alone,
    listening: whatAnswers,
    answered: metrics.answered,
    whenGivenUp: async (...about) => (await whatAnswers()).tellGivenUp(deps)(...about),
  });
  const receiver = parts.receiver ?? receiverFor(config, { ...parts, routes: pages });
  const app: App = new App({
    receiver: inbox.remembering(timingAcks(receiver, metrics)),
    authorize:
      installed === undefined
        ? authorizing(slack.of('').client, { token, logger, onRefused: parts.onRefused })
        : authorizingEach(installed),
    logger: boltLogger(logger),
    clientOptions: defined({ slackApiUrl: config.slackApiUrl }),
    // Threads stand in our own store; Bolt's would be asked in vain for each event.
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error, body }: { readonly error: Error; readonly body: unknown }) => {
    // Slack goes on for a while with what was sent from where the bot was removed.
    if (isFromElsewhere(error)) logger.warn({ why: error.message }, 'left alone');
    else logger.error({ err: error }, 'a request could not be handled');
    const { tellUnheard } = await whatAnswers();
    await tellUnheard(deps, error, body);
  });
  parts.afterStart(whatAnswers);
  parts.regularly(() => inbox.takeUpUnfinished(app));
  parts.regularly(async () => (await whatAnswers()).askDueRechecks(deps));
  parts.whenPricesMove(async () => (await whatAnswers()).tellMovedDecisions(deps));
  return app;
};
