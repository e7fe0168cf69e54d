import { workingFor } from '../../answer.ts';
import { renderNotice, renderWorking } from '../../render/index.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';

const NEGOTIATED = renderNotice(
  'Prices here were negotiated, and the working spells them: only who asked can see it. "Other GPUs" and "Sources" are for everybody.',
);

/** Every sum of a card to whoever clicked; with negotiated prices to who asked alone. */
export const showWorking = async (_: Deps, { estimate, conversation }: CardClick): Promise<void> => {
  const { answer, askedBy } = estimate;
  const isSecret = (answer.evidence.negotiated ?? []).length > 0 && conversation.user !== askedBy;
  await conversation.whisper(isSecret ? NEGOTIATED : renderWorking(answer, workingFor(answer)));
};
