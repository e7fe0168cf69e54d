import { type CardHandler, withCard } from '../../flows/card-click.ts';
import type { Deps } from '../../flows/deps.ts';
import { clickedIn } from './clicked.ts';
import { onPress } from './press.ts';

/** Hands over a click on a card, with the estimate that the card shows. */
export const onCard = (deps: Deps, handle: CardHandler) =>
  onPress(deps, (args) => {
    const { clicked, action } = clickedIn(deps, args);
    const value = action.selected_option?.value ?? action.value ?? '';
    return { ...clicked, answer: () => withCard(deps, clicked, value, handle) };
  });
