import { MINUTE_MS } from '../../domain/day.ts';
import { renderStances } from '../../render/index.ts';
import { redraw } from '../../reply/redraw.ts';
import { sayOrGuest } from '../../reply/say.ts';
import type { Stance, ThreadKey } from '../../store/store.ts';
import { wait } from '../../waiting.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** The one message of a thread that shows its stances. */

/** Who stood where when the board was last drawn, to see whether it must be drawn again. */
const marksOf = (stances: readonly Stance[]): string => JSON.stringify(stances);

/**
 * Draws until what is shown is what is kept: whoever writes last looks again, so that of two instances that draw at
 * the same moment none leaves an older picture. False where the board is gone.
 */
const draw = async (deps: Deps, thread: ThreadKey, ts: string): Promise<boolean> => {
  let drawn: string | undefined;
  for (;;) {
    const stances = await deps.store.stances.all(thread);
    if (marksOf(stances) === drawn) return true;
    drawn = marksOf(stances);
    if (!(await redraw(deps, { ...thread, ts }, renderStances(stances)))) return false;
  }
};

const HELD_MS = MINUTE_MS;
const LOOK_EVERY_MS = 200;

/** Whoever has the name posts the board, so that a thread never shows two, not even for a moment. */
const hold = async (deps: Deps, { thread, conversation }: InThread) => {
  const { team, channel, threadTs } = thread;
  const claim = {
    team,
    name: `board/${channel}/${threadTs}`,
    holder: conversation.request.id ?? deps.newId(),
  };
  const now = deps.now();
  const until = new Date(now.getTime() + HELD_MS).toISOString();
  const isMine = await deps.store.claims.take({ ...claim, now: now.toISOString(), until });
  return { isMine, release: () => deps.store.claims.release(claim) };
};

/** Posts a board and notes it. */
const post = async (deps: Deps, at: InThread, gone?: string): Promise<string | undefined> => {
  const { conversation, thread } = at;
  const ts = await sayOrGuest(conversation, renderStances(await deps.store.stances.all(thread)));
  return ts === undefined ? undefined : deps.store.threads.board(thread, ts, gone);
};

/** The board that stands, or a new one where none does; another's where somebody is about to post it. */
const boardOf = async (deps: Deps, at: InThread, gone?: string): Promise<string | undefined> => {
  for (let waited = 0; waited < HELD_MS; waited += LOOK_EVERY_MS) {
    const known = (await deps.store.threads.find(at.thread))?.boardTs;
    if (known !== undefined && known !== gone) return known;
    const { isMine, release } = await hold(deps, at);
    if (isMine) {
      try {
        const since = (await deps.store.threads.find(at.thread))?.boardTs;
        return since !== undefined && since !== gone ? since : await post(deps, at, gone);
      } finally {
        await release();
      }
    }
    await wait(LOOK_EVERY_MS);
  }
  return undefined;
};

/** Shows the stances as they are, in the board that stands or in a new one; many at once are drawn together. */
export const showStances = (deps: Deps, at: InThread): Promise<void> =>
  deps.boards.take(`${at.thread.team}/${at.thread.channel}/${at.thread.threadTs}`, () => show(deps, at));

const show = async (deps: Deps, at: InThread): Promise<void> => {
  const ts = await boardOf(deps, at);
  if (ts === undefined) return;
  if (!(await draw(deps, at.thread, ts))) await boardOf(deps, at, ts);
};
