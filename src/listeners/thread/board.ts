import { renderStances } from '../../render/index.ts';
import { contentOf } from '../../reply/content.ts';
import { sayOrGuest } from '../../reply/say.ts';
import { slackCode } from '../../slack/errors.ts';
import type { Stance, ThreadKey } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** The one message of a thread that shows its stances. */

/** Who stood where when the board was last drawn, to see whether it must be drawn again. */
const marksOf = (stances: readonly Stance[]): string => JSON.stringify(stances);

/**
 * Draws until what is shown is what is kept: whoever writes last looks again, so that of two instances that draw at
 * the same moment none leaves an older picture.
 */
const draw = async ({ store, slack }: Deps, thread: ThreadKey, ts: string): Promise<void> => {
  let drawn: string | undefined;
  for (;;) {
    const stances = await store.stances.all(thread);
    if (marksOf(stances) === drawn) return;
    drawn = marksOf(stances);
    await slack
      .of(thread.team)
      .client.chat.update({ channel: thread.channel, ts, ...contentOf(renderStances(stances)) });
  }
};

/** Posts a board and notes it; where somebody was quicker, theirs stays. */
const post = async (deps: Deps, at: InThread, gone?: string): Promise<string | undefined> => {
  const { conversation, thread } = at;
  const ts = await sayOrGuest(conversation, renderStances(await deps.store.stances.all(thread)));
  if (ts === undefined) return undefined;
  const standing = await deps.store.threads.board(thread, ts, gone);
  if (standing !== ts) await deps.slack.of(thread.team).client.chat.delete({ channel: thread.channel, ts });
  return standing;
};

/** Shows the stances as they are, in the board that stands or in a new one; many at once are drawn together. */
export const showStances = (deps: Deps, at: InThread): Promise<void> =>
  deps.boards.take(`${at.thread.team}/${at.thread.channel}/${at.thread.threadTs}`, () => show(deps, at));

const show = async (deps: Deps, at: InThread): Promise<void> => {
  const { thread } = at;
  const known = (await deps.store.threads.find(thread))?.boardTs;
  const ts = known ?? (await post(deps, at));
  if (ts === undefined) return;
  try {
    await draw(deps, thread, ts);
  } catch (error) {
    if (slackCode(error) !== 'message_not_found') throw error;
    await post(deps, at, ts);
  }
};
