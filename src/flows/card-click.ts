import { isPreviewIntent } from '../domain/intent.ts';
import { whisperGone } from '../reply/say.ts';
import type { Estimate } from '../store/store.ts';
import { type CardActionKind, decodeCardAction } from '../wire/ids.ts';
import { CARD_FORGOTTEN } from '../words/notices/cards.ts';
import type { Clicked } from './clicked.ts';
import type { Deps } from './deps.ts';

/** A click on a card, with the estimate that the card shows. */
export interface CardClick extends Clicked {
  readonly estimate: Estimate;
  /** What its button says that it does, where it stands in a menu or a list. */
  readonly does: CardActionKind | undefined;
}

/** What a button of a card does with a click on it. */
export type CardHandler = (deps: Deps, click: CardClick) => Promise<void>;

/** Who reads what is made of a click: whoever asked for the card may see their own negotiated figures. */
export const audienceOf = ({ conversation, estimate }: CardClick): 'asker' | 'channel' =>
  conversation.user === estimate.askedBy ? 'asker' : 'channel';

/** Only its asker has seen it. */
export const isPreview = ({ answer: { intent }, postedTs }: Estimate): boolean =>
  postedTs === undefined && isPreviewIntent(intent);

/**
 * A card is for the channel in which it stands, and one that only its asker ever saw for them alone, whoever says that
 * they clicked it.
 */
const mayUse = (estimate: Estimate, here: string, user: string): boolean =>
  user === estimate.askedBy || (!isPreview(estimate) && estimate.channel === here);

/** Finds the estimate of the card that was clicked, by what its button carries, and hands both to `handle`. */
export const withCard = async (
  deps: Deps,
  clicked: Clicked,
  value: unknown,
  handle: CardHandler,
): Promise<void> => {
  const { conversation } = clicked;
  const { team, channel, user } = conversation;
  const decoded = decodeCardAction(value);
  const estimate = decoded === null ? undefined : await deps.store.estimates.find(team, decoded.card);
  if (estimate === undefined || !mayUse(estimate, channel, user))
    return whisperGone(conversation, CARD_FORGOTTEN);
  await handle(deps, { ...clicked, estimate, does: decoded?.do });
};
