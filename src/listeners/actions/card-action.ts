import { type CardHandler, withCard } from '../../flows/card-click.ts';
import type { Deps } from '../../flows/deps.ts';
import { oncePressed } from '../../flows/once.ts';
import { orTellFailure } from '../../reply/tell-failure.ts';
import { type ClickArgs, clickedIn } from './clicked.ts';

/** Acks a click on a card, and hands it over with the estimate that the card shows: once. */
export const onCard =
  (deps: Deps, handle: CardHandler) =>
  async (args: ClickArgs): Promise<void> => {
    await args.ack();
    const { clicked, action } = clickedIn(deps, args);
    const { conversation } = clicked;
    const value = action.selected_option?.value ?? action.value ?? '';
    const press = { ...clicked, actionId: action.action_id, value };
    await orTellFailure(deps, conversation, () =>
      oncePressed(deps, conversation, press, () => withCard(deps, clicked, value, handle)),
    );
  };
