import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { spokenIn } from '../../inbox/spoken.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import { explain } from '../../reply/explain.ts';
import { pastedIn } from '../../usage/pasted.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { hear } from '../thread/mention.ts';
import { hearUsage, isExport } from '../usage/dropped.ts';

type Args = SlackEventMiddlewareArgs<'app_mention' | 'message'> & AllMiddlewareArgs;

/**
 * `@llmcost …`, or a direct message: a change of the thread's draft, or a question answered in its thread. What bots
 * say is not for us, and least of all what we say ourselves.
 */
export const spokenTo =
  (deps: Deps) =>
  async ({ context }: Pick<Args, 'context'>): Promise<void> => {
    const request = requestOf(context, deps.now());
    const spoken = spokenIn(request.payload);
    if (spoken === undefined || spoken.user === context.botUserId) return;
    const { channel, user, ts, threadTs } = spoken;
    const isMention = request.payload.kind === 'mention';
    const conversation = messageConversation({
      slack: deps.slack,
      request,
      team: teamOf(context),
      channel,
      user,
      threadTs: isMention ? (threadTs ?? ts) : threadTs,
    });
    const { files, text } = spoken;
    const exports = spoken.isEdit ? [] : files.filter(isExport);
    if (exports.length > 0) return hearUsage(deps, { text, files: exports, conversation, askedTs: ts });
    const pasted = pastedIn(text);
    if (pasted !== undefined)
      return hearUsage(deps, {
        text: pasted.words,
        files: [],
        pasted: pasted.export,
        conversation,
        askedTs: ts,
      });
    const isReply = threadTs !== undefined && threadTs !== ts;
    const isSilent = text.trim() === '' && files.length > 0;
    if (!isSilent) await hear(deps, { text, conversation, askedTs: ts, isReply });
    await sayUnread(conversation, files).catch((error: unknown) => explain(deps, conversation, error));
  };
