import { renderNotice } from '../../render/index.ts';
import { slackCode } from '../../slack/errors.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';

const REMOVED = renderNotice('Removed.');
const NOT_YOURS = renderNotice('Only who asked can remove this card.');

/** Takes a posted card away, for who asked. A card that went through a response_url is removed through one. */
export const removeCard = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, responseUrl, messageTs } = click;
  const posted = estimate.postedTs ?? '';
  const isGuest = posted === '';
  // The list of somebody's estimates has the same button, and stays.
  const isElsewhere = !isGuest && messageTs !== posted;
  if (conversation.user !== estimate.askedBy) return conversation.whisper(NOT_YOURS);
  try {
    // '' is a card that went through a response_url, where the bot is no member.
    if (!isGuest)
      await deps.slack.of(estimate.team).client.chat.delete({ channel: estimate.channel, ts: posted });
    else if (responseUrl !== undefined) await deps.slack.respondTo(responseUrl)({ delete_original: true });
  } catch (error) {
    if (slackCode(error) !== 'message_not_found') throw error;
  }
  await deps.store.estimates.remove(estimate.team, estimate.id);
  if (isElsewhere) await conversation.whisper(REMOVED);
};
