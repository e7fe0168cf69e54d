import type { Payload } from '../inbox/payload.ts';
import type { Request } from '../inbox/request.ts';
import { renderNotice } from '../render/index.ts';
import { GIVEN_UP, UNCONFIRMED } from '../words/notices/posting.ts';
import { commandConversation } from './conversation.ts';
import type { Outbound } from './outbound.ts';
import { tellFailure } from './tell-failure.ts';

/** Where somebody asked, as far as a payload says. */
const whereOf = (
  payload: Payload,
): { readonly channel?: string | undefined; readonly user?: string | undefined } => {
  switch (payload.kind) {
    case 'mention':
    case 'message':
      return { channel: payload.body.event.channel, user: payload.body.event.user };
    case 'command':
      return { channel: payload.body.channel_id, user: payload.body.user_id };
    case 'click':
      return {
        channel: payload.body.channel?.id ?? payload.body.container?.channel_id,
        user: payload.body.user.id,
      };
    case 'submission':
      return { user: payload.body.user.id };
    default:
      return {};
  }
};

/** Work that failed too often is said to whoever asked, never just dropped. */
export const tellGivenUp =
  (deps: Outbound) =>
  async (payload: Payload, request: Request, team: string): Promise<void> => {
    const { channel, user } = whereOf(payload);
    if (user === undefined) return;
    const { slack, logger } = deps;
    const responseUrl = undefined;
    const place = { slack, logger, request, team, user, channel: channel ?? user, responseUrl };
    const conversation = commandConversation(place);
    const words = renderNotice(request.mayHaveSpoken ? UNCONFIRMED : GIVEN_UP);
    const telling = channel === undefined ? conversation.direct(words) : conversation.whisper(words);
    await telling.catch((error: unknown) => tellFailure(deps, conversation, error));
  };
