import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../flows/deps.ts';
import { requestOf } from '../inbox/request.ts';
import { type Conversation, messageConversation, teamOf } from '../reply/conversation.ts';

/** A conversation with somebody on their Home tab, where there is no channel. */
export const atHome = (
  { slack, now }: Deps,
  context: AllMiddlewareArgs['context'],
  user: string,
): Conversation => {
  const request = requestOf(context, now());
  const place = { slack, request, team: teamOf(context), channel: user, user };
  const conversation = messageConversation(place);
  return { ...conversation, whisper: conversation.direct };
};
