import { defined } from '../../defined.ts';
import { ESTIMATE, isPreviewIntent } from '../../domain/intent.ts';
import { lineToCopy } from '../../parse/index.ts';
import { POSTED_BUTTONS, renderShared } from '../../render/index.ts';
import { commandConversation } from '../../reply/conversation.ts';
import { deliverCard } from '../../reply/deliver.ts';
import { sayOrGuest } from '../../reply/say.ts';
import { type CardClick, isPreview } from '../card-click.ts';
import type { Deps } from '../deps.ts';
import { notePosted } from '../kept.ts';
import { postAnswer } from '../post-answer.ts';

/** The card stands; a preview that stays beside it does no harm. */
const dropPreview = async (deps: Deps, { conversation, responseUrl }: CardClick): Promise<void> => {
  if (responseUrl === undefined) return;
  await deps.slack
    .respondTo(responseUrl)({ delete_original: true })
    .catch((error: unknown) =>
      deps.logger.warn(
        { err: error, request: conversation.request.id },
        'a shared preview could not be removed',
      ),
    );
};

/** Turns a preview into a card for everyone. Only who asked sees a preview, so only they can share it. */
const sharePreview = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation } = click;
  const { answer, id } = estimate;
  const delivered = await deliverCard(deps, {
    conversation,
    answer,
    id,
    line: lineToCopy(answer.draft),
    buttons: POSTED_BUTTONS,
  });
  if (delivered === 'unsure') return;
  await notePosted(deps, estimate, delivered);
  await dropPreview(deps, click);
};

/** Whether this very click turned the preview into a card before a crash: it is none to share from its place any more. */
const wasShared = ({ estimate, isEphemeral, conversation }: CardClick): boolean =>
  conversation.request.isTakenUp &&
  isEphemeral &&
  isPreviewIntent(estimate.answer.intent) &&
  estimate.postedTs !== undefined;

/** Posts what a thread shows as a card of the channel, with a thread of its own; the thread reads who did. */
const shareToChannel = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, responseUrl } = click;
  const { threadTs: _, ...channel } = conversation;
  const { slack, logger } = deps;
  const inChannel = commandConversation({ slack, logger, ...channel, responseUrl });
  const { answer, words } = estimate;
  const asEstimate = { ...answer, intent: ESTIMATE };
  await postAnswer(deps, { conversation: inChannel, answer: asEstimate, ...defined({ words }) });
  await sayOrGuest(conversation, renderShared(conversation.user));
};

/** "Share in channel": of a preview, or of a card in a thread. */
export const shareCard = (deps: Deps, click: CardClick): Promise<void> => {
  if (wasShared(click)) return dropPreview(deps, click);
  return isPreview(click.estimate) ? sharePreview(deps, click) : shareToChannel(deps, click);
};
