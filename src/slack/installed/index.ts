import type { CustomRoute } from '@slack/bolt';
import type { Install } from '../../config/transport.ts';
import { defined } from '../../defined.ts';
import { boltLogger, type Logger } from '../../logger.ts';
import type { Store } from '../../store/store.ts';
import { wait } from '../../waiting.ts';
import { PATIENCE, type Patience } from '../patience.ts';
import type { Fetch } from '../post.ts';
import { createInstalled, type Installed } from './installations.ts';
import { renewed } from './renew.ts';
import { installRoutes } from './routes.ts';
import { createSeal } from './seal.ts';

const SLACK_API_URL = 'https://slack.com/api/';

interface Parts {
  readonly store: Store;
  readonly now: () => Date;
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl: string | undefined;
  readonly fetch: Fetch;
}

/** The installations of a store, whose tokens are sealed and renewed. */
export const installedIn = (
  { clientId, clientSecret, keys }: Install,
  { store, now, slackApiUrl = SLACK_API_URL, fetch }: Parts,
): Installed => {
  const clock = () => now().getTime();
  const renewing = { clientId, clientSecret, slackApiUrl, fetch, now: clock };
  return createInstalled({
    kept: store.installations,
    seal: createSeal(keys),
    renew: (installation) => renewed(installation, renewing),
    now: clock,
    wait,
  });
};

interface PagesParts extends Omit<Parts, 'store'> {
  readonly logger: Logger;
  readonly patience: Partial<Patience> | undefined;
}

/** The pages on which somebody installs the bot. Another Web API base has its own page to agree on. */
export const pagesOf = (
  { clientId, clientSecret, stateSecret }: Install,
  installed: Installed,
  { slackApiUrl, logger, patience, now, fetch }: PagesParts,
): CustomRoute[] => {
  const { callMs, triesMs } = { ...PATIENCE, ...patience };
  return installRoutes({
    clientId,
    clientSecret,
    stateSecret,
    installed,
    logger: boltLogger(logger, 'install'),
    clientOptions: {
      // Slack's client alone would wait without end, or try for half an hour, while a browser shows nothing.
      timeout: callMs,
      retryConfig: { retries: 1, minTimeout: triesMs[0] ?? 0 },
      rejectRateLimitedCalls: true,
      fetch,
      ...defined({ slackApiUrl }),
    },
    now: () => now().getTime(),
    ...defined({
      authorizationUrl:
        slackApiUrl === undefined ? undefined : new URL('/oauth/v2/authorize', slackApiUrl).href,
    }),
  });
};
