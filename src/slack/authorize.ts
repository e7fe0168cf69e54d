import type { Authorize } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { defined } from '../defined.ts';
import { certificateAdvice } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { within } from '../waiting.ts';
import { isTokenRefused } from './errors.ts';

/** Who the bot is: by these ids it knows its own messages. */
interface Self {
  readonly botId?: string;
  readonly botUserId?: string;
}

/** Answers do not wait for longer than this to learn who they are from. */
const WAIT_MS = 1_000;
/** Slack is asked again after a failure, but not with every request. */
const AGAIN_MS = 30_000;

const NOBODY: Self = {};

interface Options {
  readonly token: string;
  readonly logger: Logger;
  /** Told when Slack refuses the token. */
  readonly onRefused?: (error: unknown) => void;
}

/**
 * Bolt asks this for every request, and would drop those for which it fails. Slack is asked once who the bot is; while
 * it does not say, requests are answered all the same: our own messages are known by their `bot_id`, too.
 */
export const authorizing = (client: WebClient, { token, logger, onRefused }: Options): Authorize<boolean> => {
  let learned: Promise<Self> | undefined;

  const learn = async (): Promise<Self> => {
    try {
      const { bot_id, user_id } = await client.auth.test();
      return {
        ...defined({ botId: bot_id, botUserId: user_id }),
      };
    } catch (error) {
      logger.error(
        { err: error },
        `Slack does not say who the bot is. ${certificateAdvice(error) ?? ''}`.trim(),
      );
      if (isTokenRefused(error)) onRefused?.(error);
      setTimeout(() => {
        learned = undefined;
      }, AGAIN_MS).unref();
      return NOBODY;
    }
  };
  // At once where somebody wants to know, so that a wrong token ends the start and not the first answer.
  if (onRefused !== undefined) learned = learn();
  return async () => {
    learned ??= learn();
    const self = await within(learned, WAIT_MS, () => NOBODY);
    return { botToken: token, ...self };
  };
};
