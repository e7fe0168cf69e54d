import { type Message, type OpeningButton, readModal, waitModal } from '../../render/index.ts';
import type { CardClick } from '../card-click.ts';
import type { Deps } from '../deps.ts';

type Make = () => Message | Promise<Message>;

/**
 * Opens a modal in front of whoever clicked, and fills it when `make` is done: a trigger lives three seconds. Where
 * it came too late for one, they read the same as a message.
 */
export const show = async (
  { slack, logger }: Deps,
  { conversation, triggerId }: CardClick,
  kind: OpeningButton,
  make: Make,
): Promise<void> => {
  const { views } = slack.of(conversation.team).client;
  try {
    const { view } = await views.open({ trigger_id: triggerId, view: waitModal(kind) });
    const shown = readModal(kind, await make());
    await views.update({ view_id: view?.id ?? '', view: shown });
  } catch (error) {
    logger.warn({ err: error, request: conversation.request.id }, 'a modal could not be shown');
    await conversation.whisper(await make());
  }
};
