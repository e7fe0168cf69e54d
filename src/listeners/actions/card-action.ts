import type { AllMiddlewareArgs, BlockAction, ButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { renderNotice } from '../../render/index.ts';
import type { Estimate } from '../../store/store.ts';
import { decodeCardAction } from '../../wire/ids.ts';
import { type Conversation, commandConversation, takenUp, teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { explain } from '../explain.ts';

type Args = SlackActionMiddlewareArgs<BlockAction<ButtonAction>> & AllMiddlewareArgs;

/** A click on a card, with the estimate that the card shows. */
export interface CardClick {
  readonly estimate: Estimate;
  readonly conversation: Conversation;
  readonly client: Args['client'];
  readonly respond: Args['respond'];
  /** Where the clicked message stands. */
  readonly messageTs: string | undefined;
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
  readonly responseUrl: string | undefined;
  /** Only the person who clicks sees the card: nothing hangs below it. */
  readonly isEphemeral: boolean;
}

const FORGOTTEN = renderNotice(
  'This card is too old for its buttons: I no longer hold what it shows. Type its line again for a new card.',
);

/** Acks a click, finds the estimate of its card, and hands both to `handle`. */
export const onCard =
  (deps: Deps, handle: (deps: Deps, click: CardClick) => Promise<void>) =>
  async ({ ack, body, action, client, respond, context }: Args): Promise<void> => {
    await ack();
    const channel = body.channel?.id ?? body.container.channel_id ?? '';
    const team = teamOf(context);
    const threadTs: string | undefined = body.message?.thread_ts ?? body.container.thread_ts;
    const conversation = commandConversation({
      client,
      respond,
      team,
      channel,
      user: body.user.id,
      threadTs,
      ...takenUp(context),
    });
    const work = async (): Promise<void> => {
      const decoded = decodeCardAction(action.value);
      const estimate = decoded === null ? undefined : await deps.store.estimates.find(team, decoded.card);
      if (estimate === undefined) return conversation.whisper(FORGOTTEN);
      const messageTs: string | undefined = body.message?.ts ?? body.container.message_ts;
      const { trigger_id: triggerId, response_url: responseUrl } = body;
      const isEphemeral = body.container.is_ephemeral === true;
      await handle(deps, {
        estimate,
        conversation,
        client,
        respond,
        messageTs,
        triggerId,
        responseUrl,
        isEphemeral,
      });
    };
    await deps.work.track(work().catch((error: unknown) => explain(deps, conversation, error)));
  };
