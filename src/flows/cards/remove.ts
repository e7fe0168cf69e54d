import { MINUTE_MS } from '../../domain/day.ts';
import { LlmcostError } from '../../errors.ts';
import { renderNotice } from '../../render/index.ts';
import { takeDown } from '../../reply/redraw.ts';
import { isMessageGone } from '../../slack/errors.ts';
import { BEING_POSTED, CARD_STAYS, NOT_YOUR_CARD, REMOVED } from '../../words/notices/cards.ts';
import { type CardClick, isPreview } from '../card-click.ts';
import type { Deps } from '../deps.ts';

/** A card is posted with all its pictures, or given up, within so long. */
const POSTING_MS = 5 * MINUTE_MS;

/** The button in a list of estimates says what it does, as the options of a menu do. */
const isListed = ({ does }: CardClick): boolean => does === 'remove';

/** Where the card stands; '' where it went through a response_url, undefined where that is not noted. */
const placeOf = (click: CardClick): string | undefined => {
  const { estimate, isEphemeral, messageTs } = click;
  return isListed(click) || isEphemeral ? estimate.postedTs : estimate.postedTs || messageTs;
};

/** Takes the card itself away, where that can be done. */
const takeAway = async ({ slack }: Deps, click: CardClick): Promise<void> => {
  const { estimate, responseUrl } = click;
  const ts = placeOf(click);
  if (ts !== undefined && ts !== '') return takeDown({ slack }, { ...estimate, ts });
  // The list stays: its response_url is not that of the card.
  if (isListed(click) || responseUrl === undefined) return;
  try {
    await slack.respondTo(responseUrl)({ delete_original: true });
  } catch (error) {
    if (!isMessageGone(error)) throw error;
  }
};

/** Takes a card away, for who asked: the one that was clicked, or one of the list of theirs. */
export const removeCard = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation } = click;
  if (conversation.user !== estimate.askedBy) throw new LlmcostError('not-allowed', NOT_YOUR_CARD);
  const ts = placeOf(click);
  const isOpen = ts === undefined && isListed(click) && !isPreview(estimate);
  if (isOpen && deps.now().getTime() - Date.parse(estimate.askedAt) < POSTING_MS)
    return conversation.whisper(renderNotice(BEING_POSTED));
  await takeAway(deps, click);
  await deps.store.estimates.remove(estimate.team, estimate.id);
  if (!isListed(click)) return;
  await conversation.whisper(renderNotice(isOpen || ts === '' ? CARD_STAYS : REMOVED));
};
