import { renderDecided, renderNotice } from '../../render/index.ts';
import type { Decision } from '../../store/store.ts';
import { UNDECIDED } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** The last decision of a thread, reopened or not; undefined where it has none. */
export const lastDecision = async (deps: Deps, { thread }: InThread): Promise<Decision | undefined> =>
  (await deps.store.decisions.inThread(thread, { limit: 1 })).items[0];

/** Tells whoever asks what was decided. */
export const tellDecision = async (deps: Deps, at: InThread): Promise<void> => {
  const decision = await lastDecision(deps, at);
  return at.conversation.whisper(decision === undefined ? renderNotice(UNDECIDED) : renderDecided(decision));
};
