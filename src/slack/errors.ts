import { WebAPIPlatformError } from '@slack/web-api';

/** What Slack answers where the bot may not post, whoever asked. */
const NOT_ALLOWED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'missing_scope',
]);

/** Slack's own code for a refusal; undefined for any other failure. */
export const slackCode = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

export const isNotAllowedIn = (error: unknown): boolean => NOT_ALLOWED.has(slackCode(error) ?? '');

/** What was posted, or what it hung under, was removed. */
const GONE = new Set([
  'thread_not_found',
  'message_not_found',
  'cannot_reply_to_message',
  'user_not_in_channel',
]);

/** The bot was removed from the channel, or the thread or message is gone. */
export const hasLostAccess = (error: unknown): boolean =>
  isNotAllowedIn(error) || GONE.has(slackCode(error) ?? '');

const LATE = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

/** A modal can be opened for three seconds after a click, and once. */
export const isTooLate = (error: unknown): boolean => LATE.has(slackCode(error) ?? '');

/** Slack refuses the whole message for one image that it cannot fetch, or a file that is not ready yet. */
export const refusesBlocks = (error: unknown): boolean =>
  ['invalid_blocks', 'invalid_blocks_format', 'invalid_attachments'].includes(slackCode(error) ?? '');
