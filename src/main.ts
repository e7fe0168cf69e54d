import { createApp } from './app.ts';
import { configFromEnv, type Settings } from './config/config.ts';
import { addToEnvironment, environment } from './config/environment.ts';
import { LlmcostError } from './errors.ts';
import { runRegularly } from './inbox/rounds.ts';
import { NO_METRICS } from './metrics/metrics.ts';
import { PATIENCE } from './slack/patience.ts';
import { withEnvFile } from './start/env-file.ts';
import { settleAfterStart } from './start/memory.ts';
import { type BesideApp, open } from './start/open.ts';
import { stopping } from './start/stop.ts';
import { whyNot } from './start/why-not.ts';
import { databaseOf } from './store/address.ts';
import { migrateStore } from './store/open.ts';
import { readTextFile } from './text-file.ts';

const now = (): Date => new Date();

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

/** Loads the catalog: after the start, and at one time with the rest, for a later look may find another build on disk. */
const priceAge = () => import('./catalog/price-age.ts');

const serveMetrics = async (
  { metricsPort }: Settings,
  { prometheus, work, health }: BesideApp,
): Promise<void> => {
  await prometheus?.serve(metricsPort ?? 0, {
    waiting: work.waiting,
    underWay: work.underWay,
    conditions: async () =>
      (await health.conditions()).map(({ what, problem }) => ({ what, holds: problem === undefined })),
    oldestPriceDays: async () => (await priceAge()).oldestPriceDays(now()),
  });
};

/**
 * Once it runs, a fault goes into the log instead of ending the start. A promise that nobody waits for is one of ours,
 * and no reason to leave everybody without an answer.
 */
const logFaults = ({ logger, failed }: BesideApp): void => {
  process.off('unhandledRejection', notStarted);
  process.on('unhandledRejection', failed('nobody waited for what failed'));
  process.off('uncaughtException', notStarted);
  process.once('uncaughtException', (error) => {
    logger.error({ err: error }, `the process cannot go on: ${whyNot(error)}`);
    process.exit(1);
  });
};

/** Whether the database alone is wanted. Throws LlmcostError `wrong-use` for words that nobody reads here. */
const migrates = (words: readonly string[]): boolean => {
  const unread = words.find((word) => word !== '--migrate');
  if (unread !== undefined)
    throw new LlmcostError(
      'wrong-use',
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
  const opened = await open(settings, now);
  const { logger, config, playground, takeLines, prometheus } = opened;
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
  const stop = stopping(opened, now, () => app.stop());
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
    takeLines?.();
  }
};

process.on('unhandledRejection', notStarted);
// A server that cannot listen says so in an event that nobody else hears.
process.once('uncaughtException', notStarted);
start().catch(notStarted);
