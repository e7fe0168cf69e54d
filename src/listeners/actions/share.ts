import { POSTED_BUTTONS, renderShared } from '../../render/index.ts';
import type { Estimate } from '../../store/store.ts';
import { notePosted, postAnswer } from '../ask.ts';
import { commandConversation } from '../conversation.ts';
import { deliverCard } from '../deliver.ts';
import type { Deps } from '../deps.ts';
import { sayOrGuest } from '../say.ts';
import type { CardClick } from './card-action.ts';

/** Turns a preview into a card for everyone. Only who asked sees a preview, so only they can share it. */
const sharePreview = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, client, respond } = click;
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

/** Posts what a thread shows as a card of the channel, with a thread of its own; the thread reads who did. */
const shareToChannel = async (deps: Deps, click: CardClick): Promise<void> => {
  const { estimate, conversation, client, respond } = click;
  const inChannel = commandConversation({ client, respond, ...conversation, threadTs: undefined });
  const { answer, words } = estimate;
  const reply = { conversation: inChannel, client, answer: { ...answer, intent: SHOWN } };
  await postAnswer(deps, words === undefined ? reply : { ...reply, words });
  await sayOrGuest(conversation, renderShared(conversation.user));
};

const SHOWN = { kind: 'estimate' as const, preview: false, ignoredWords: [] };

const isPreview = ({ answer: { intent }, postedTs }: Estimate): boolean =>
  postedTs === undefined && intent.kind === 'estimate' && intent.preview;

/** "Share in channel": of a preview, or of a card in a thread. */
export const shareCard = (deps: Deps, click: CardClick): Promise<void> =>
  isPreview(click.estimate) ? sharePreview(deps, click) : shareToChannel(deps, click);
