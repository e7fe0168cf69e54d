import type { MessageBlock } from './blocks.ts';
import { type CardRow, cardButtons } from './card-buttons.ts';
import type { LookView } from './look.ts';

/** What is behind the three dots of a what-if. */
const MENU: CardRow['menu'] = ['details', 'working', 'share'];

/** What can be done with a what-if: at most four controls. */
export const lookButtons = ({ id, state }: Pick<LookView, 'id' | 'state'>): MessageBlock[] => {
  if (state === 'undone' || state === 'unkept') return [];
  return cardButtons(id, {
    buttons: [...(state === 'open' ? (['keep'] as const) : []), 'undo', 'compare'],
    menu: MENU,
  });
};
