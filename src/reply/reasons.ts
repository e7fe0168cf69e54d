import { isTokenRefused, scopeNeeded, slackCode } from '../slack/errors.ts';

/** Why something could not be said where it was asked, in a sentence that says what helps. */

const NO_MEMBER = 'I am not a member of this channel: type "/invite @llmcost" in it';

const REASONS: Readonly<Record<string, string>> = {
  not_in_channel: NO_MEMBER,
  channel_not_found: NO_MEMBER,
  is_archived: 'This channel is archived, and nobody can post in it any more: ask in another',
  restricted_action:
    'The settings of this workspace do not let me post in this channel: ask in another, or ask an admin of Slack',
  restricted_action_read_only_channel:
    'Only some people may post in this channel, and I am not one of them: ask in another, or ask who manages it',
  restricted_action_thread_only_channel:
    'Only some people may begin a thread in this channel, and I am not one of them: mention me in a thread of it',
  restricted_action_non_threadable_channel: 'This channel has no threads: ask in another',
  thread_not_found: 'The thread is gone: ask again in the channel',
  message_not_found: 'The message is gone: ask again in the channel',
  restricted_action_thread_locked: 'That thread is locked: ask in the channel',
  cannot_reply_to_message: 'Slack allows no replies to that message: ask again in the channel',
  user_not_in_channel: 'You have left that channel, so nothing can be shown to you in it',
  team_access_not_granted: 'I am not installed in that workspace: ask who manages its apps',
  ekm_access_denied: 'Your organisation has stopped all posting for the moment: try again later',
};

const MEMBERSHIP = new Set(['not_in_channel', 'channel_not_found']);

/** True where joining the channel would help. */
export const isNoMember = (error: unknown): boolean => MEMBERSHIP.has(slackCode(error) ?? '');

const lacking = (error: unknown): string => {
  const scope = scopeNeeded(error);
  const which = scope === undefined ? 'a permission' : `the permission "${scope}"`;
  return `I lack ${which} of Slack: whoever runs llmcost can install it again with its manifest`;
};

/** One sentence without its full stop. */
export const reasonFor = (error: unknown): string => {
  const code = slackCode(error) ?? '';
  if (code === 'missing_scope') return lacking(error);
  if (isTokenRefused(error))
    return 'Slack no longer takes my token: whoever runs llmcost can install it again';
  const known = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return (
    known ??
    `Slack does not let me post there (${code || 'without a reason'}): whoever runs llmcost can look that up`
  );
};
