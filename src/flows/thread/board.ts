import { MINUTE_MS } from '../../domain/day.ts';
import { renderStances } from '../../render/index.ts';
import { redrawAsKept } from '../../reply/redraw.ts';
import { sayOrGuest } from '../../reply/say.ts';
import type { ThreadKey } from '../../store/store.ts';
import { until } from '../../waiting.ts';
import { claimOf, whileHeld } from '../claims.ts';
import type { Deps } from '../deps.ts';
import type { InThread } from './where.ts';

/** The one message of a thread that shows its stances. */

/** False where the board is gone. */
const draw = (deps: Deps, thread: ThreadKey, ts: string): Promise<boolean> =>
  redrawAsKept(deps, async () => {
    const stances = await deps.store.stances.all(thread);
    return { ...thread, ts, shows: JSON.stringify(stances), message: () => renderStances(stances) };
  });

/** Posts a board and notes it. */
const post = async (deps: Deps, at: InThread, gone?: string): Promise<string | undefined> => {
  const { conversation, thread } = at;
  const ts = await sayOrGuest(conversation, renderStances(await deps.store.stances.all(thread)));
  return ts === undefined ? undefined : deps.store.threads.board(thread, ts, gone);
};

/** Another posts a board for no longer than it may hold its name. */
const POSTED = { everyMs: 200, mostMs: MINUTE_MS };

/**
 * The board that stands, or a new one where none does; another's where somebody is about to post it. Whoever has the
 * name posts it, so that a thread never shows two, not even for a moment.
 */
const boardOf = async (deps: Deps, at: InThread, gone?: string): Promise<string | undefined> => {
  const { channel, threadTs } = at.thread;
  const claim = claimOf(deps, at.conversation, `board/${channel}/${threadTs}`);
  const shown = async (): Promise<string | undefined> => {
    const ts = (await deps.store.threads.find(at.thread))?.boardTs;
    return ts === gone ? undefined : ts;
  };
  const found = await until(async () => {
    const ts = await shown();
    if (ts !== undefined) return { ts };
    return whileHeld(deps, claim, MINUTE_MS, async () => ({
      ts: (await shown()) ?? (await post(deps, at, gone)),
    }));
  }, POSTED);
  return found?.ts;
};

/** Shows the stances as they are, in the board that stands or in a new one; many at once are drawn together. */
export const showStances = (deps: Deps, at: InThread): Promise<void> =>
  deps.boards.take(`${at.thread.team}/${at.thread.channel}/${at.thread.threadTs}`, () => show(deps, at));

const show = async (deps: Deps, at: InThread): Promise<void> => {
  const ts = await boardOf(deps, at);
  if (ts === undefined) return;
  if (!(await draw(deps, at.thread, ts))) await boardOf(deps, at, ts);
};
