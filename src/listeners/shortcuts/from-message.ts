import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { requestOf } from '../../inbox/request.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { explain } from '../../reply/explain.ts';
import type { Deps } from '../deps.ts';
import { openFormOrSay } from '../form/open.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Estimate LLM cost here": the form with what was understood of a message. It never answers with an error. */
export const estimateFromMessage =
  (deps: Deps) =>
  async ({ ack, shortcut, context }: Args): Promise<void> => {
    await ack();
    const { user, channel, message, trigger_id: triggerId, response_url: responseUrl } = shortcut;
    const { slack, now } = deps;
    const where = { team: teamOf(context), channel: channel.id, user: user.id, responseUrl };
    const conversation = commandConversation({ ...where, slack, request: requestOf(context, now()) });
    const trigger = { ...where, triggerId, threadTs: message.thread_ts ?? message.ts };
    const work = async (): Promise<void> => {
      const understood = await understandText(message.text ?? '', { by: user.id });
      const isNothing = Object.keys(understood.draft.fields).length === 0;
      await openFormOrSay(deps, trigger, { base: isNothing ? EMPTY_DRAFT : understood.draft }, conversation);
    };
    const failed = async (error: unknown): Promise<void> => {
      deps.logger.warn({ err: error, request: conversation.request.id }, 'no form from a message');
      await conversation.whisper(renderHelp());
    };
    await work()
      .catch(failed)
      .catch((error: unknown) => explain(deps, conversation, error));
  };
