import type { Button } from '@slack/types';
import { CARD_ACTION_IDS, encodeCardAction, LOOK_BLOCK_ID } from '../wire/ids.ts';
import { actions, button, type MessageBlock } from './blocks.ts';
import type { LookView } from './look.ts';

/** What can be done with a what-if: at most four buttons. */
export const lookButtons = ({ id, state }: Pick<LookView, 'id' | 'state'>): MessageBlock[] => {
  if (state === 'undone' || state === 'unkept') return [];
  const value = encodeCardAction({ card: id });
  const keep: Button = { ...button(CARD_ACTION_IDS.keep, 'Keep this', value), style: 'primary' };
  return [
    actions(LOOK_BLOCK_ID, [
      ...(state === 'open' ? [keep] : []),
      button(CARD_ACTION_IDS.undo, 'Undo', value),
      button(CARD_ACTION_IDS.compare, 'Compare all', value),
      button(CARD_ACTION_IDS.share, 'Share in channel', value),
    ]),
  ];
};
