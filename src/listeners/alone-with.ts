import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../flows/deps.ts';
import { requestOf } from '../inbox/request.ts';
import { type Conversation, messageConversation, teamOf } from '../reply/conversation.ts';

/** A conversation with somebody where there is no channel: on their Home tab, or anywhere in Slack. */
export const aloneWith = (
  { slack, logger }: Deps,
  context: AllMiddlewareArgs['context'],
  user: string,
): Conversation => {
  const request = requestOf(context);
  const place = { slack, logger, request, team: teamOf(context), channel: user, user };
  const conversation = messageConversation(place);
  return { ...conversation, whisper: conversation.direct };
};
