import { POSTED_BUTTONS } from '../../render/index.ts';
import { notePosted } from '../ask.ts';
import { deliverCard } from '../deliver.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';

/** Turns a preview into a card for the channel. Only who asked sees a preview, so only they can share it. */
export const sharePreview = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, client, respond } = click;
  if (estimate.postedTs !== undefined) return;
  const postedTs = await deliverCard(deps, {
    conversation,
    client,
    answer: estimate.answer,
    id: estimate.id,
    buttons: POSTED_BUTTONS,
  });
  await notePosted(deps, estimate, postedTs);
  await respond({ delete_original: true });
};
