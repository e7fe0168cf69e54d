import type { BlockAction, ButtonAction, OverflowAction } from '@slack/bolt';
import { type CardHandler, withCard } from '../../flows/card-click.ts';
import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

type CardAction = ButtonAction | OverflowAction;

const carriedBy = (action: CardAction): unknown =>
  action.type === 'overflow' ? action.selected_option?.value : action.value;

/** Acks a click on a card, and hands it over with the estimate that the card shows: once. */
export const onCard =
  (deps: Deps, handle: CardHandler) =>
  async (args: ClickArgs<BlockAction<CardAction>>): Promise<void> => {
    await args.ack();
    const clicked = clickedIn(deps, args);
    const { conversation } = clicked;
    const value = carriedBy(args.action);
    const press = { ...clicked, actionId: args.action.action_id, value: String(value ?? '') };
    await orTellFailure(deps, conversation, () =>
      oncePressed(deps, conversation, press, () => withCard(deps, clicked, value, handle)),
    );
  };
