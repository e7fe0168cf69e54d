import type { WebClient } from '@slack/web-api';
import type { Estimate } from '../store/store.ts';

/** Slack's address of a message; undefined where it is gone, or was posted where the bot is no member. */
export const linkTo = async (
  client: WebClient,
  channel: string,
  ts: string | undefined,
): Promise<string | undefined> => {
  if (ts === undefined || ts === '') return undefined;
  const found = await client.chat.getPermalink({ channel, message_ts: ts }).catch(() => undefined);
  return found?.permalink;
};

/** Estimates with the links to their cards. */
export const withLinks = (client: WebClient, estimates: readonly Estimate[]) =>
  Promise.all(
    estimates.map(async ({ id, answer, askedAt, words, channel, postedTs }) => ({
      id,
      answer,
      askedAt,
      words,
      link: await linkTo(client, channel, postedTs),
    })),
  );
