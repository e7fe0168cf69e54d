import type { BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import type { HomeHandler } from '../../flows/prices/open.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { atHome } from '../at-home.ts';
import type { ClickArgs } from './clicked.ts';

/** Acks a click on the Home tab, and hands it over. */
export const onHome =
  (deps: Deps, handle: HomeHandler) =>
  async ({
    ack,
    body,
    action,
    context,
  }: ClickArgs<BlockAction<ButtonAction | OverflowAction>>): Promise<void> => {
    await ack();
    const conversation = atHome(deps, context, body.user.id);
    const chosen = action.type === 'overflow' ? action.selected_option.value : undefined;
    const click = { conversation, triggerId: body.trigger_id, chosen };
    await orTellFailure(deps, conversation, () => handle(deps, click));
  };
