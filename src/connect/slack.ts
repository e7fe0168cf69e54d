import type { Config } from '../config/config.ts';
import { defined } from '../defined.ts';
import { webApiLogger } from '../logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { countingCalls } from '../metrics/observe.ts';
import { installedIn, pagesOf } from '../slack/installed/index.ts';
import { postBy, postDirectly } from '../slack/post.ts';
import { createSlack } from '../slack/slack.ts';
import type { Store } from '../store/store.ts';
import type { Connecting } from './connecting.ts';

/** The way out: with which tokens Slack is called, and who counts the calls. */

/** What calling Slack needs beside its settings. */
export interface SlackParts extends Connecting {
  /** Where installations are kept. */
  readonly store: Store;
  readonly metrics: Metrics;
}

/** What speaks to Slack for one token, or for each workspace that installed the bot. */
export const slackFor = (
  { transport, slackApiUrl }: Config,
  { store, logger, now, patience, dispatcher, metrics }: SlackParts,
) => {
  const token = transport.botToken ?? '';
  const send = countingCalls((url, options?: RequestInit) => fetch(url, options), metrics);
  // Only `fetch` knows the way through a proxy.
  const post = dispatcher === undefined ? countingCalls(postDirectly, metrics) : postBy(send);
  const install = 'install' in transport ? transport.install : undefined;
  const installed = install && installedIn(install, { store, now, slackApiUrl, fetch: send });
  const slack = createSlack({
    tokens:
      installed === undefined
        ? { kind: 'one', token }
        : { kind: 'each', tokenOf: async (team) => (await installed.of(team)).botToken },
    ...defined({ slackApiUrl }),
    logger: webApiLogger(logger),
    patience,
    post,
    fetch: send,
    retried: metrics.retried,
  });
  const pages =
    install && installed
      ? pagesOf(install, installed, { slackApiUrl, logger, patience, now, fetch: send })
      : [];
  return { slack, installed, pages, token };
};
