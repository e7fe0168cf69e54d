import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import { commandConversation, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { openFormOrSay } from '../form/open.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** "Estimate LLM cost here": the form with what was understood of a message. It never answers with an error. */
export const estimateFromMessage =
  (deps: Deps) =>
  async ({ ack, shortcut, client, respond, context }: Args): Promise<void> => {
    await ack();
    const { user, channel, message, trigger_id: triggerId, response_url: responseUrl } = shortcut;
    const team = teamOf(context);
    const threadTs: string = message.thread_ts ?? message.ts;
    const conversation = commandConversation({ client, respond, team, channel: channel.id, user: user.id });
    const trigger = { client, triggerId, team, user: user.id, channel: channel.id, threadTs, responseUrl };
    const work = async (): Promise<void> => {
      const understood = await understandText(message.text ?? '', { by: user.id });
      const isNothing = Object.keys(understood.draft.fields).length === 0;
      await openFormOrSay(deps, trigger, { base: isNothing ? EMPTY_DRAFT : understood.draft }, conversation);
    };
    const failed = async (error: unknown): Promise<void> => {
      deps.logger.warn({ err: error }, 'no form could be opened from a message');
      await conversation.whisper(renderHelp());
    };
    await deps.work.track(
      work()
        .catch(failed)
        .catch((error: unknown) => deps.logger.error({ err: error }, 'could not answer a message shortcut')),
    );
  };
