import type { AllMiddlewareArgs } from '@slack/bolt';
import { defined } from '../../defined.ts';
import type { Deps } from '../../flows/deps.ts';
import { hearSpoken } from '../../flows/spoken.ts';
import { requestOf } from '../../inbox/request.ts';
import { spokenIn } from '../../inbox/spoken.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';

/**
 * `@llmcost …`, or a direct message: a change of the thread's draft, or a question answered in its thread. What bots
 * say is not for us, and least of all what we say ourselves.
 */
export const spokenTo =
  (deps: Deps) =>
  async ({ context }: Pick<AllMiddlewareArgs, 'context'>): Promise<void> => {
    const request = requestOf(context);
    const spoken = spokenIn(request.payload, context.botUserId);
    if (spoken === undefined || spoken.user === context.botUserId) return;
    const { channel, user, ts, threadTs } = spoken;
    const isMention = request.payload.kind === 'mention';
    const place = { channel, user, ...defined({ threadTs: isMention ? (threadTs ?? ts) : threadTs }) };
    const { slack, logger } = deps;
    const conversation = messageConversation({ slack, logger, request, team: teamOf(context), ...place });
    await hearSpoken(deps, conversation, spoken);
  };
