import type { Conversation } from '../reply/conversation.ts';
import type { Estimate } from '../store/store.ts';
import type { CardActionKind } from '../wire/ids.ts';
import type { Deps } from './deps.ts';

/** A click on a card, with the estimate that the card shows. */
export interface CardClick {
  readonly estimate: Estimate;
  readonly conversation: Conversation;
  /** Where the clicked message stands. */
  readonly messageTs: string | undefined;
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
  readonly responseUrl: string | undefined;
  /** What its button says that it does, where it stands in a menu or a list. */
  readonly does: CardActionKind | undefined;
  /** Only the person who clicks sees the card: nothing hangs below it. */
  readonly isEphemeral: boolean;
}

/** What a button of a card does with a click on it. */
export type CardHandler = (deps: Deps, click: CardClick) => Promise<void>;

/** Only its asker has seen it. */
export const isPreview = ({ answer: { intent }, postedTs }: Estimate): boolean =>
  postedTs === undefined && intent.kind === 'estimate' && intent.preview;

/**
 * A card is for the channel in which it stands, and one that only its asker ever saw for them alone, whoever says that
 * they clicked it.
 */
export const mayUse = (estimate: Estimate, here: string, user: string): boolean =>
  user === estimate.askedBy || (!isPreview(estimate) && estimate.channel === here);
