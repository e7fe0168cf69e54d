import type { AllMiddlewareArgs, BlockAction, OverflowAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { isoDay } from '../../domain/day.ts';
import { LlmcostError } from '../../errors.ts';
import { requestOf } from '../../inbox/request.ts';
import { printPrice } from '../../parse/index.ts';
import { type PriceStart, priceForm, priceRemoval, renderNotice } from '../../render/index.ts';
import { type Conversation, messageConversation, teamOf } from '../../reply/conversation.ts';
import { tellFailure } from '../../reply/tell-failure.ts';
import { priceOptionOf } from '../../wire/price-ids.ts';
import type { Deps } from '../deps.ts';
import { publishHome } from '../home.ts';
import { defaultsOf, isAdmin, mayMoveAll } from '../may.ts';

/** The price book on the Home tab: what its buttons open. */

type Args = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type MenuArgs = SlackActionMiddlewareArgs<BlockAction<OverflowAction>> & AllMiddlewareArgs;

/** A conversation with somebody on their Home tab, where there is no channel. */
export const atHome = (
  { slack, now }: Deps,
  { context, user }: Pick<AllMiddlewareArgs, 'context'> & { readonly user: string },
): Conversation => {
  const conversation = messageConversation({
    slack,
    request: requestOf(context, now()),
    team: teamOf(context),
    channel: user,
    user,
  });
  return { ...conversation, whisper: conversation.direct };
};

const NOT_ADMIN = new LlmcostError(
  'not-allowed',
  'Only the people named in LLMCOST_ADMINS set the prices of this workspace, so nothing was changed.',
);
const GONE = renderNotice('This price is no longer there: open my Home tab again to see what is.');

/** Throws LlmcostError `not-allowed` where somebody may not set prices. */
export const assertMaySetPrices = async (
  deps: Pick<Deps, 'admins' | 'installed'>,
  conversation: Pick<Conversation, 'isGuest' | 'team' | 'user'>,
): Promise<void> => {
  if (conversation.isGuest || !(await isAdmin(deps, conversation))) throw NOT_ADMIN;
};

const today = (deps: Deps): string => isoDay(deps.now());

/** "Set a price": an empty window. */
export const openPriceForm =
  (deps: Deps) =>
  async ({ ack, body, context }: Args): Promise<void> => {
    await ack();
    const conversation = atHome(deps, { context, user: body.user.id });
    const opening = async (): Promise<void> => {
      await assertMaySetPrices(deps, conversation);
      const { client } = deps.slack.of(conversation.team);
      await client.views.open({ trigger_id: body.trigger_id, view: priceForm({ day: today(deps) }) });
    };
    await opening().catch((error: unknown) => tellFailure(deps, conversation, error));
  };

/** The menu beside a price: "Change" begins with what stands, "Remove" asks first. */
export const priceRowChosen =
  (deps: Deps) =>
  async ({ ack, body, action, context }: MenuArgs): Promise<void> => {
    await ack();
    const conversation = atHome(deps, { context, user: body.user.id });
    const opening = async (): Promise<void> => {
      const chosen = priceOptionOf(action.selected_option.value);
      if (chosen === null) return;
      await assertMaySetPrices(deps, conversation);
      const price = (await defaultsOf(deps, conversation.team)).find(({ field }) => field === chosen.field);
      if (price === undefined) return conversation.direct(GONE);
      const start: PriceStart = { words: printPrice(price), source: price.source, day: today(deps) };
      const view = chosen.act === 'change' ? priceForm(start) : priceRemoval(price);
      await deps.slack.of(conversation.team).client.views.open({ trigger_id: body.trigger_id, view });
    };
    await opening().catch((error: unknown) => tellFailure(deps, conversation, error));
  };

const NOTHING_NEWER = renderNotice('No newer prices count any more, so there was nothing to take back.');

/** "Take them back": what a refresh brought counts no longer, for everybody. */
export const newerTakenBack =
  (deps: Deps) =>
  async ({ ack, body, context }: Args): Promise<void> => {
    await ack();
    const conversation = atHome(deps, { context, user: body.user.id });
    const taking = async (): Promise<void> => {
      if (!mayMoveAll(deps)) return;
      await assertMaySetPrices(deps, conversation);
      if (deps.newerPrices?.takeBack() !== true) await conversation.direct(NOTHING_NEWER);
      await publishHome(deps, conversation.team, conversation.user);
    };
    await taking().catch((error: unknown) => tellFailure(deps, conversation, error));
  };
