import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  OverflowAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import { requestOf } from '../../inbox/request.ts';
import { renderNotice } from '../../render/index.ts';
import { type Conversation, commandConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import type { Estimate } from '../../store/store.ts';
import { type CardActionKind, decodeCardAction } from '../../wire/ids.ts';
import type { Deps } from '../deps.ts';
import { oncePressed } from '../once.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction | OverflowAction>> & AllMiddlewareArgs;

const actionValue = (action: ButtonAction | OverflowAction): unknown =>
  action.type === 'overflow' ? action.selected_option?.value : action.value;

/** A click on a card, with the estimate that the card shows. */
export interface CardClick {
  readonly estimate: Estimate;
  readonly conversation: Conversation;
  /** Where the clicked message stands. */
  readonly messageTs: string | undefined;
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
  readonly responseUrl: string | undefined;
  /** In a menu or a list, what its button says that it does. */
  readonly does: CardActionKind | undefined;
  /** Only the person who clicks sees the card: nothing hangs below it. */
  readonly isEphemeral: boolean;
}

/** What a button of a card does with a click on it. */
export type CardHandler = (deps: Deps, click: CardClick) => Promise<void>;

const FORGOTTEN = renderNotice(
  'This card is too old for its buttons: I no longer hold what it shows. Type its line again for a new card.',
);

/** Only its asker has seen it. */
export const isPreview = ({ answer: { intent }, postedTs }: Estimate): boolean =>
  postedTs === undefined && intent.kind === 'estimate' && intent.preview;

/**
 * A card is for the channel in which it stands, and one that only its asker ever saw for them alone, whoever says that
 * they clicked it.
 */
const mayUse = (estimate: Estimate, here: string, user: string): boolean =>
  user === estimate.askedBy || (!isPreview(estimate) && estimate.channel === here);

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
