import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { EMPTY_DRAFT } from '../../domain/draft.ts';
import { type Request, requestOf } from '../../inbox/request.ts';
import { wordsIn } from '../../inbox/words.ts';
import { understandText } from '../../parse/index.ts';
import { renderHelp } from '../../render/index.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { isSlackTrouble } from '../../slack/errors.ts';
import type { Deps } from '../deps.ts';
import { sayUnread } from '../files.ts';
import { openFormOrSay } from '../form/open.ts';

type Args = SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs;

/** All that the message says, in whichever of its parts. */
const said = ({ payload }: Request): string =>
  payload.kind === 'message-shortcut' ? wordsIn(payload.body.message) : '';

const payloadFiles = ({ payload }: Request) =>
  payload.kind === 'message-shortcut' ? (payload.body.message.files ?? []) : [];

/** "Estimate LLM cost here": the form with what was understood of a message; help where that cannot be read at all. */
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
      const understood = await understandText(said(conversation.request), { by: user.id });
      const isNothing = Object.keys(understood.draft.fields).length === 0;
      await openFormOrSay(deps, trigger, { base: isNothing ? EMPTY_DRAFT : understood.draft }, conversation);
    };
    const failed = async (error: unknown): Promise<void> => {
      if (isSlackTrouble(error)) throw error;
      deps.logger.warn({ err: error, request: conversation.request.id }, 'no form from a message');
      await conversation.whisper(renderHelp());
    };
    const unread = payloadFiles(conversation.request);
    await work()
      .catch(failed)
      .then(() => sayUnread(conversation, unread))
      .catch((error: unknown) => tellFailure(deps, conversation, error));
  };
