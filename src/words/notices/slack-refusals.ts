import { valueIn } from '../../keys.ts';

/** Why Slack lets us say nothing somewhere, in a sentence without its full stop that says what helps. */

/** What stands in the way: a scope that was not granted (absent where Slack names none), our token, or Slack's own code. */
export type Obstacle =
  | { readonly kind: 'scope-missing'; readonly scope: string | undefined }
  | { readonly kind: 'token-refused' }
  /** Empty where Slack gave no code. */
  | { readonly kind: 'refused'; readonly code: string };

const NO_MEMBER = 'I am not a member of this channel: type "/invite @llmcost" in it';

/** By Slack's codes. */
const REFUSALS: Readonly<Record<string, string>> = {
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

const refusalWords = (code: string): string =>
  valueIn(REFUSALS, code) ??
  `Slack does not let me post there (${code || 'without a reason'}): whoever runs llmcost can look that up`;

/** What stands in the way, and what helps. */
export const obstacleWords = (obstacle: Obstacle): string => {
  switch (obstacle.kind) {
    case 'scope-missing': {
      const which = obstacle.scope === undefined ? 'a permission' : `the permission "${obstacle.scope}"`;
      return `I lack ${which} of Slack: whoever runs llmcost can install it again with its manifest`;
    }
    case 'token-refused':
      return 'Slack no longer takes my token: whoever runs llmcost can install it again';
    case 'refused':
      return refusalWords(obstacle.code);
    default:
      return obstacle satisfies never;
  }
};
