import { lookAt } from '../thread/look.ts';
import type { ThreadHandler } from '../thread/of-card.ts';
import { editBy } from '../thread/words.ts';

/** The card's own draft without its spare replica, or with one, as a what-if: what the button said. */
export const spareOrNot: ThreadHandler = (deps, at, { answer }) => {
  const { user } = at.conversation;
  const has = answer.scenario.selfHosted.spareReplicas > 0;
  const words = has ? 'without a spare' : 'with a spare';
  const said = {
    version: 1,
    fields: { 'selfHosted.spareReplicas': has ? 0 : 1 },
    said: { 'selfHosted.spareReplicas': { words, by: user } },
  } as const;
  const change = { kind: 'change', said, relatives: [], edits: [], shifts: [], preview: false } as const;
  return lookAt(deps, at, { ...editBy(change, words, user), from: answer.draft });
};
