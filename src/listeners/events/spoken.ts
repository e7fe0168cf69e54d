import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { type Spoken, spokenIn } from '../../inbox/spoken.ts';
import { messageConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { pastedIn } from '../../usage/pasted.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { hear } from '../thread/mention.ts';
import { hearUsage, isExport } from '../usage/dropped.ts';

type Args = SlackEventMiddlewareArgs<'app_mention' | 'message'> & AllMiddlewareArgs;

/** An export of usage that came with the words, as files or pasted among them. */
const usageIn = ({ text, files, isEdit }: Spoken) => {
  const exports = isEdit ? [] : files.filter(isExport);
  if (exports.length > 0) return { text, files: exports };
  const pasted = pastedIn(text);
  return pasted === undefined ? undefined : { text: pasted.words, files: [], pasted: pasted.export };
};

/**
 * `@llmcost …`, or a direct message: a change of the thread's draft, or a question answered in its thread. What bots
 * say is not for us, and least of all what we say ourselves.
 */
export const spokenTo =
  (deps: Deps) =>
  async ({ context }: Pick<Args, 'context'>): Promise<void> => {
    const request = requestOf(context, deps.now());
    const spoken = spokenIn(request.payload, context.botUserId);
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
    const { files, text, writtenTs } = spoken;
    const usage = usageIn(spoken);
    if (usage !== undefined) return hearUsage(deps, { ...usage, conversation, askedTs: ts, writtenTs });
    const isReply = threadTs !== undefined && threadTs !== ts;
    const isSilent = text.trim() === '' && files.length > 0;
    if (!isSilent) await hear(deps, { text, conversation, askedTs: ts, writtenTs, isReply });
    await sayUnread(conversation, files).catch((error: unknown) => tellFailure(deps, conversation, error));
  };
