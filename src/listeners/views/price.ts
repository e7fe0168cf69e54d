import type { Deps } from '../../flows/deps.ts';
import { changePrices, type PriceChange } from '../../flows/prices/keep.ts';
import { readBack } from '../../flows/prices/typed.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { aloneWith } from '../alone-with.ts';
import type { SentArgs } from './sent-args.ts';

/** Windows of the price book, as they come back: checked, read back, and only then kept. */

/** The window in which a price is typed: its errors, or the next window. */
export const priceTyped =
  (deps: Deps) =>
  async ({ ack, context }: SentArgs): Promise<void> => {
    const { view } = bodyOf(requestOf(context), 'submission');
    const read = await readBack(deps, view.state?.values);
    await ack(
      'errors' in read ? { response_action: 'errors', ...read } : { response_action: 'update', ...read },
    );
  };

/** Acks a window that ends the flow, and does what it asks for. */
export const onLastWindow =
  (deps: Deps, act: PriceChange) =>
  async ({ ack, context }: SentArgs): Promise<void> => {
    await ack();
    const { user, view } = bodyOf(requestOf(context), 'submission');
    const conversation = aloneWith(deps, context, user.id);
    const sent = { viewId: view.id, metadata: view.private_metadata ?? '' };
    await orTellFailure(deps, conversation, () => changePrices(deps, conversation, sent, act));
  };
