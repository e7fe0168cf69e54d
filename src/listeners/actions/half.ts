import { EMPTY_DRAFT } from '../../domain/draft.ts';
import type { ThreadChange } from '../../parse/index.ts';
import { lookAt } from '../thread/look.ts';
import type { ThreadHandler } from '../thread/of-card.ts';
import { editBy } from '../thread/words.ts';

const WORDS = 'half the traffic';
const HALF: ThreadChange = {
  kind: 'change',
  said: EMPTY_DRAFT,
  relatives: [{ target: 'volume', factor: 0.5, words: WORDS }],
  edits: [],
  shifts: [],
  preview: false,
};

/** Half of the card's own volume, as a what-if; a fleet that nobody fixed is sized anew for it. */
export const halfTheTraffic: ThreadHandler = (deps, at, { answer }) =>
  lookAt(deps, at, { ...editBy(HALF, WORDS, at.conversation.user), from: answer.draft });
