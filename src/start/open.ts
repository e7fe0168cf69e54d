import { createCaseDrawing } from '../cases/cases.ts';
import { createCharts } from '../charts/index.ts';
import type { Settings } from '../config/config.ts';
import { defined } from '../defined.ts';
import { createHealth, type Health } from '../health/health.ts';
import { answerProbe } from '../health/routes.ts';
import { createWork } from '../inbox/work.ts';
import { createLogger, type Logger } from '../logger.ts';
import { onceReady } from '../prices/once-ready.ts';
import type { Refresh, RefreshParts } from '../prices/refresh.ts';
import { keepHouse } from '../store/housekeeping.ts';
import { openStore } from '../store/open.ts';
import { builtWorker } from '../worker-threads.ts';
import { exportReaders } from './export-readers.ts';

/** What the settings ask for beside the app: its store, charts, threads, prices, metrics, and the way out. */

/** Where a port for them is set: the client of Prometheus loads only then. */
const metricsFor = async ({ metricsPort }: Settings) => {
  if (metricsPort === undefined) return undefined;
  const { createPrometheus } = await import('../metrics/prometheus.ts');
  return createPrometheus();
};

/** The proxy, where one is set; what this machine serves itself is reached without it. */
const wayOut = async ({ proxy, transport }: Settings) => {
  if (proxy === undefined) return undefined;
  const { throughProxy } = await import('./network.ts');
  const isHere = transport.kind === 'playground';
  return throughProxy(isHere ? { ...proxy, except: `${proxy.except},127.0.0.1,localhost` } : proxy);
};

/** Where an address or a file of them is set: the catalog that checks them loads only then. */
const newerPrices = async (
  { pricesUrl: url, pricesFile: file }: Settings,
  parts: Omit<RefreshParts, 'url' | 'file'>,
): Promise<Refresh | undefined> => {
  if (url === undefined && file === undefined) return undefined;
  const { refreshPrices } = await import('../prices/refresh.ts');
  return refreshPrices({ ...defined({ url, file }), ...parts });
};

/** The app's part of the settings: what the playground hands over where nothing else reaches Slack. */
const reached = async ({ transport, ...settings }: Settings, health: Health, logger: Logger) => {
  if (transport.kind !== 'playground')
    return { config: { ...settings, transport }, playground: undefined, takeLines: undefined };
  const { withPlayground, typeIntoPlayground } = await import('./playground.ts');
  const { config, playground } = await withPlayground(settings, answerProbe(health));
  return { config, playground, takeLines: () => typeIntoPlayground(playground, logger) };
};

/** All that stands beside the app, each opened after what it needs. */
export const open = async (settings: Settings, now: () => Date) => {
  const { logLevel, secrets } = settings;
  const logger = createLogger(logLevel, { secrets });
  const failed = (what: string) => (error: unknown) => logger.error({ err: error }, what);
  const dispatcher = await wayOut(settings);
  const health = createHealth();
  const prometheus = await metricsFor(settings);
  const store = await openStore(settings.databaseUrl, {
    onError: failed('the store'),
    ...defined({ onQuery: prometheus?.metrics.queried }),
  });
  health.needs('the database', store.problem);
  const { config, playground, takeLines } = await reached(settings, health, logger);
  const pricesMoved = onceReady(failed('decisions at newer prices'));
  return {
    ...{ logger, failed, health, prometheus, store, config, playground, takeLines, pricesMoved, dispatcher },
    endHousekeeping: keepHouse({
      store,
      retentionDays: settings.retentionDays,
      now,
      onError: failed('old estimates could not be removed'),
    }),
    charts: createCharts({
      mode: config.charts,
      log: logger,
      ...defined({ quickchartUrl: config.quickchartUrl }),
    }),
    cases: createCaseDrawing({ worker: builtWorker('cases-worker.js'), log: logger }),
    exports: exportReaders(),
    work: createWork(),
    prices: await newerPrices(settings, { onChange: pricesMoved.happened, now, log: logger }),
  };
};

/** What stands beside the app. */
export type BesideApp = Awaited<ReturnType<typeof open>>;
