import type { AppParts } from '../../src/app.ts';
import { createCaseDrawing } from '../../src/cases/cases.ts';
import { createCharts } from '../../src/charts/index.ts';
import type { Config } from '../../src/config/config.ts';
import { createHealth } from '../../src/health/health.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import { NO_METRICS } from '../../src/metrics/metrics.ts';
import { PATIENCE, type Patience } from '../../src/slack/patience.ts';
import { exportReaders } from '../../src/start/export-readers.ts';

interface Given extends Partial<Omit<AppParts, 'config' | 'patience'>> {
  readonly config: Pick<Config, 'transport'> & Partial<Config>;
  readonly store: AppParts['store'];
  readonly patience?: Partial<Patience>;
}

const nothing = (): void => undefined;

/** The noon at which most tests are. */
export const NOON = (): Date => new Date('2026-11-23T12:00:00Z');

/** All that an app works with: what a test gives, and else the quietest there is, with no charts and no port. */
export const appParts = ({ config, patience, ...given }: Given): AppParts => {
  const logger = given.logger ?? createLogger('error');
  return {
    charts: createCharts({ mode: 'off' }),
    cases: createCaseDrawing({ log: logger }),
    exports: exportReaders(),
    logger,
    now: NOON,
    work: createWork(),
    alone: false,
    health: createHealth(),
    metrics: NO_METRICS,
    dispatcher: undefined,
    newerPrices: undefined,
    whenPricesMove: nothing,
    afterStart: nothing,
    regularly: nothing,
    onRefused: nothing,
    ...given,
    patience: { ...PATIENCE, ...patience },
    config: {
      slackApiUrl: undefined,
      port: undefined,
      charts: 'off',
      quickchartUrl: undefined,
      logLevel: 'error',
      admins: [],
      hubUrl: undefined,
      ...config,
    },
  };
};
