import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { renderNotice } from '../../render/index.ts';
import { commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { decodeCardAction } from '../../wire/ids.ts';
import { type CardHandler, mayUse } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { oncePressed } from '../once.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction | OverflowAction>> & AllMiddlewareArgs;

const actionValue = (action: ButtonAction | OverflowAction): unknown =>
  action.type === 'overflow' ? action.selected_option?.value : action.value;

const FORGOTTEN = renderNotice(
  'This card is too old for its buttons: I no longer hold what it shows. Type its line again for a new card.',
);

/** Where a click was made, as Slack tells it: with the message, or with what contains it. */
const whereOf = (deps: Deps, { body, context }: Args) => {
  const { message, container } = body;
  const messageTs: string | undefined = message?.ts ?? container.message_ts;
  const conversation = commandConversation({
    slack: deps.slack,
    request: requestOf(context, deps.now()),
    team: teamOf(context),
    channel: body.channel?.id ?? container.channel_id ?? '',
    user: body.user.id,
    threadTs: message?.thread_ts || container.thread_ts || undefined,
    responseUrl: body.response_url,
  });
  return { conversation, messageTs, isEphemeral: container.is_ephemeral === true };
};

/** Acks a click, finds the estimate of its card, and hands both to `handle`. */
export const onCard =
  (deps: Deps, handle: CardHandler) =>
  async (args: Args): Promise<void> => {
    await args.ack();
    const { trigger_id: triggerId, response_url: responseUrl } = args.body;
    const where = whereOf(deps, args);
    const { conversation, messageTs = '' } = where;
    const { team, channel, user } = conversation;
    const value = actionValue(args.action);
    const work = async (): Promise<void> => {
      const decoded = decodeCardAction(value);
      const estimate = decoded === null ? undefined : await deps.store.estimates.find(team, decoded.card);
      if (estimate === undefined || !mayUse(estimate, channel, user)) return conversation.whisper(FORGOTTEN);
      await handle(deps, { ...where, estimate, does: decoded?.do, triggerId, responseUrl });
    };
    const press = { user, messageTs, actionId: args.action.action_id, value: String(value ?? '') };
    await oncePressed(deps, conversation, press, work).catch((error: unknown) =>
      tellFailure(deps, conversation, error),
    );
  };
