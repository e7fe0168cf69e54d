import { printDraft } from '../../parse/index.ts';
import { renderSources } from '../../render/index.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';

/** Every source and assumption, to whoever clicked; negotiated figures only to who asked. */
export const showSources = async (_: Deps, { estimate, conversation }: CardClick): Promise<void> => {
  const audience = conversation.user === estimate.askedBy ? 'asker' : 'channel';
  await conversation.whisper(
    renderSources(estimate.answer, { audience, line: printDraft(estimate.answer.draft) }),
  );
};
