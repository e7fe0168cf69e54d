import { createApp } from './app.ts';
import { createCaseDrawing } from './cases/cases.ts';
import { createCharts } from './charts/index.ts';
import { configFromEnv, type Settings } from './config/config.ts';
import { addToEnvironment, environment } from './config/environment.ts';
import { defined } from './defined.ts';
import { certificateAdvice, describeError, LlmcostError } from './errors.ts';
import { createHealth, type Health } from './health/health.ts';
import { answerProbe } from './health/routes.ts';
import { runRegularly } from './inbox/rounds.ts';
import { createWork } from './inbox/work.ts';
import { createLogger } from './logger.ts';
import { NO_METRICS } from './metrics/metrics.ts';
import { onceReady } from './prices/once-ready.ts';
import type { Refresh, RefreshParts } from './prices/refresh.ts';
import { PATIENCE } from './slack/times.ts';
import { withEnvFile } from './start/env-file.ts';
import { exportReaders } from './start/export-readers.ts';
import { settleAfterStart } from './start/memory.ts';
import { databaseOf } from './store/address.ts';
import { keepHouse } from './store/housekeeping.ts';
import { migrateStore, openStore } from './store/open.ts';
import { readTextFile } from './text-file.ts';
import { wait, within } from './waiting.ts';
import { builtWorker } from './worker-threads.ts';

/** How long it says that it is not ready before it takes nothing more: probes look every second or two. */
const UNREADY_FIRST_MS = 2_000;

/** How long a clean stop waits for answers that are under way: a call that Slack does not answer ends within it. */
const DRAIN_MS = 12_000;

/** How long the way in from Slack may take to close. */
const STOP_MS = 5_000;

const leaveIt = (): void => undefined;
const now = (): Date => new Date();

/** What to do about errors that others throw while the bot starts, by their code. */
const WHAT_TO_CHECK: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another process is using this port: set PORT to a free one.',
  slack_webapi_platform_error:
    'Slack refuses the tokens: compare SLACK_BOT_TOKEN and SLACK_APP_TOKEN with api.slack.com/apps.',
  slack_webapi_request_error: 'Slack cannot be reached from this machine.',
};

const whyNot = (error: unknown): string => {
  const { code, message } = describeError(error);
  if (code !== 'internal' || !(error instanceof Error)) return message;
  const check = certificateAdvice(error) ?? ('code' in error ? WHAT_TO_CHECK[String(error.code)] : undefined);
  return check === undefined ? error.message : `${check} (${error.message})`;
};

/** Where a port for them is set: the client of Prometheus loads only then. */
const metricsFor = async ({ metricsPort }: Settings) => {
  if (metricsPort === undefined) return undefined;
  const { createPrometheus } = await import('./metrics/prometheus.ts');
  return createPrometheus();
};

/** The proxy, where one is set; what this machine serves itself is reached without it. */
const wayOut = async ({ proxy, transport }: Settings) => {
  if (proxy === undefined) return undefined;
  const { throughProxy } = await import('./start/network.ts');
  const isHere = transport.kind === 'playground';
  return throughProxy(isHere ? { ...proxy, except: `${proxy.except},127.0.0.1,localhost` } : proxy);
};

/** Where an address or a file of them is set: the catalog that checks them loads only then. */
const newerPrices = async (
  { pricesUrl: url, pricesFile: file }: Settings,
  parts: Omit<RefreshParts, 'url' | 'file'>,
): Promise<Refresh | undefined> => {
  if (url === undefined && file === undefined) return undefined;
  const { refreshPrices } = await import('./prices/refresh.ts');
  return refreshPrices({ ...defined({ url, file }), ...parts });
};

/** What the first question would load: the reader, the catalog's indexes, prices and the words of a card. */
const firstAnswer = async (): Promise<void> => {
  const { answerLine } = await import('./answer/index.ts');
  const { renderCard } = await import('./render/index.ts');
  const asked = await answerLine('500M tokens A100 rental', { asOf: now(), withoutCases: true });
  if (asked.kind === 'answer') renderCard(asked.answer, { id: 'first', audience: 'asker' });
};

const notStarted = (error: unknown): never => {
  process.stderr.write(`${whyNot(error)}\n`);
  process.exit(1);
};

/** A promise that nobody waits for is a fault of ours, and no reason to leave everybody without an answer. */
let notWaitedFor = (error: unknown): void => notStarted(error);

/** The app's part of the settings: what the playground hands over where nothing else reaches Slack. */
const reached = async ({ transport, ...settings }: Settings, health: Health) => {
  if (transport.kind !== 'playground')
    return { config: { ...settings, transport }, standIn: undefined, playground: undefined };
  const standIn = await import('./start/playground.ts');
  return { ...(await standIn.withPlayground(settings, answerProbe(health))), standIn };
};

/** All that stands beside the app, each opened after what it needs. */
const open = async (settings: Settings) => {
  const { logLevel, secrets } = settings;
  const logger = createLogger(logLevel, { secrets });
  const failed = (what: string) => (error: unknown) => logger.error({ err: error }, what);
  const dispatcher = await wayOut(settings);
  const health = createHealth();
  const prometheus = await metricsFor(settings);
  const store = await openStore(settings.databaseUrl, {
    onError: failed('the store'),
    onQuery: prometheus?.metrics.queried,
  });
  health.needs('the database', store.problem);
  const { config, playground, standIn } = await reached(settings, health);
  const pricesMoved = onceReady(failed('decisions at newer prices'));
  return {
    ...{ logger, failed, health, prometheus, store, standIn, config, playground, pricesMoved, dispatcher },
    endHousekeeping: keepHouse({
      store,
      retentionDays: settings.retentionDays,
      now,
      onError: failed('old estimates could not be removed'),
    }),
    charts: createCharts({ mode: config.charts, quickchartUrl: config.quickchartUrl, log: logger }),
    cases: createCaseDrawing({ worker: builtWorker('cases-worker.js'), log: logger }),
    exports: exportReaders(),
    work: createWork(),
    prices: await newerPrices(settings, { onChange: pricesMoved.happened, now, log: logger }),
  };
};

type Opened = Awaited<ReturnType<typeof open>>;

/** Ends all of it once, in an order in which nothing that was taken is lost: the rest is taken up next time. */
const stopping = (opened: Opened, stopApp: () => Promise<unknown>) => {
  const { logger, health, prometheus, store, playground, charts, cases, exports, work, prices } = opened;
  let isStopping = false;
  return async (signal: string, endRounds: () => Promise<void>): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    logger.info({ signal }, 'stopping');
    health.stop();
    if (playground === undefined) await wait(UNREADY_FIRST_MS);
    // A socket that is just being opened may never say that it is closed.
    await within(stopApp(), STOP_MS, leaveIt);
    prices?.stop();
    const drainedBy = Date.now() + DRAIN_MS;
    await within(endRounds(), DRAIN_MS, leaveIt);
    await work.drained(Math.max(0, drainedBy - Date.now()));
    await Promise.all([charts.stop(), cases.stop(), exports.stop()]);
    await opened.endHousekeeping();
    await store.close();
    await prometheus?.stop();
    await playground?.stop();
    process.exit(0);
  };
};

/** Loads the catalog: after the start, and at one time with the rest, for a later look may find another build on disk. */
const priceAge = () => import('./catalog/price-age.ts');

const serveMetrics = async (
  { metricsPort }: Settings,
  { prometheus, work, health }: Opened,
): Promise<void> => {
  await prometheus?.serve(metricsPort ?? 0, {
    waiting: work.waiting,
    underWay: work.underWay,
    conditions: async () =>
      (await health.conditions()).map(({ what, problem }) => ({ what, holds: problem === undefined })),
    oldestPriceDays: async () => (await priceAge()).oldestPriceDays(now()),
  });
};

/** Once it runs, a fault goes into the log instead of ending the start. */
const logFaults = ({ logger, failed }: Opened): void => {
  notWaitedFor = failed('nobody waited for what failed');
  process.off('uncaughtException', notStarted);
  process.once('uncaughtException', (error) => {
    logger.error({ err: error }, `the process cannot go on: ${whyNot(error)}`);
    process.exit(1);
  });
};

/** Whether the database alone is wanted. Throws LlmcostError `config` for words that nobody reads here. */
const migrates = (words: readonly string[]): boolean => {
  const unread = words.find((word) => word !== '--migrate');
  if (unread !== undefined)
    throw new LlmcostError(
      'config',
      `"${unread}" is not an option: the only one is --migrate. Everything else is set in the environment (docs/operating.md). To ask a question, run dist/cli.js.`,
    );
  return words.length > 0;
};

const start = async (): Promise<void> => {
  const isMigration = migrates(process.argv.slice(2));
  addToEnvironment(withEnvFile(environment()));
  const settings = configFromEnv(environment(), readTextFile);
  if (isMigration) {
    await migrateStore(settings.databaseUrl);
    process.stdout.write('The database is up to date.\n');
    return;
  }
  const opened = await open(settings);
  const { logger, config, playground, standIn, prometheus } = opened;
  const tasks: (() => Promise<void>)[] = [];
  const afterStart: (() => Promise<unknown>)[] =
    prometheus === undefined ? [firstAnswer] : [firstAnswer, priceAge];
  const app = createApp({
    ...opened,
    now,
    metrics: prometheus?.metrics ?? NO_METRICS,
    patience: PATIENCE,
    newerPrices: opened.prices,
    whenPricesMove: opened.pricesMoved.runs,
    alone: databaseOf(settings.databaseUrl) === 'SQLite',
    regularly: (task) => tasks.push(task),
    afterStart: (task) => afterStart.push(task),
    onRefused: notStarted,
  });
  let endRounds = async (): Promise<void> => undefined;
  const stop = stopping(opened, () => app.stop());
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal, () => endRounds()));

  await app.start();
  await serveMetrics(settings, opened);
  logFaults(opened);
  settleAfterStart(async () => {
    for (const task of afterStart) await task().catch(opened.failed('what waits for the start went wrong'));
    endRounds = runRegularly(tasks, opened.failed('a round went wrong'));
  });
  if (playground === undefined) {
    logger.info({ transport: config.transport.kind, port: config.port }, 'llmcost is running');
  } else {
    process.stdout.write(`llmcost is running without Slack. Open ${playground.url} or type a line here.\n`);
    standIn?.typeIntoPlayground(playground, logger);
  }
};

process.on('unhandledRejection', (error) => notWaitedFor(error));
// A server that cannot listen says so in an event that nobody else hears.
process.once('uncaughtException', notStarted);
start().catch(notStarted);
