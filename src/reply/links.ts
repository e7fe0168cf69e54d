import type { WebClient } from '@slack/web-api';
import { defined } from '../defined.ts';
import { hasLostAccess } from '../slack/errors.ts';
import type { Estimate } from '../store/store.ts';
import type { Outbound } from './outbound.ts';

/** Who is asked for links, and where it is noted that one could not be had. */
type Linking = Pick<Outbound, 'logger'> & { readonly client: WebClient };

/**
 * Slack's address of a message; undefined where it is gone, or was posted where the bot is no member. Where Slack fails
 * to tell it, a list without it is still a list: that is logged.
 */
export const linkTo = async (
  { client, logger }: Linking,
  channel: string,
  ts: string | undefined,
): Promise<string | undefined> => {
  if (ts === undefined || ts === '') return undefined;
  const found = await client.chat.getPermalink({ channel, message_ts: ts }).catch((error: unknown) => {
    if (!hasLostAccess(error)) logger.warn({ err: error, channel }, 'a message has no link');
    return undefined;
  });
  return found?.permalink;
};

/** Estimates with the links to their cards. */
export const withLinks = (linking: Linking, estimates: readonly Estimate[]) =>
  Promise.all(
    estimates.map(async ({ id, answer, askedAt, words, channel, postedTs }) => ({
      id,
      answer,
      askedAt,
      ...defined({ words, link: await linkTo(linking, channel, postedTs) }),
    })),
  );
