import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { changePrices, type PriceChange } from '../../flows/prices/keep.ts';
import { readBack } from '../../flows/prices/typed.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { atHome } from '../at-home.ts';

/** Windows of the price book, as they come back: checked, read back, and only then kept. */

type Args = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** The window in which a price is typed: its errors, or the next window. */
export const priceTyped =
  ({ now }: Deps) =>
  async ({ ack, view }: Args): Promise<void> => {
    const read = await readBack(view.state.values, now());
    await ack(
      'errors' in read ? { response_action: 'errors', ...read } : { response_action: 'update', ...read },
    );
  };

/** Acks a window that ends the flow, and does what it asks for. */
export const onLastWindow =
  (deps: Deps, act: PriceChange) =>
  async ({ ack, body, view, context }: Args): Promise<void> => {
    await ack();
    const conversation = atHome(deps, context, body.user.id);
    const sent = { viewId: view.id, metadata: view.private_metadata };
    await orTellFailure(deps, conversation, () => changePrices(deps, conversation, sent, act));
  };
