import { isSameJson } from '../../json.ts';
import { renderLook, renderNotice } from '../../render/index.ts';
import { drawIfPossible, redraw } from '../../reply/redraw.ts';
import { whisperGone } from '../../reply/say.ts';
import type { Estimate } from '../../store/store.ts';
import { until } from '../../waiting.ts';
import { KEPT_ALREADY, KEPT_UNSEEN, NO_WHAT_IF, NOTHING_TO_KEEP_IN } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import { isDoneBy } from '../kept.ts';
import { assertMayChange } from '../may.ts';
import { threadAt } from './begun.ts';
import { costed } from './change.ts';
import { historyOf } from './history.ts';
import { lookView } from './look.ts';
import type { ThreadHandler } from './of-card.ts';
import { showRoot } from './root.ts';
import type { InThread } from './where.ts';

/** "Keep this": what a what-if shows is what the thread keeps, to the figure. */

/** Where a what-if stands: it is seen a moment before that is noted, and may be answered at once. */
const standsAt = async (
  { store }: Pick<Deps, 'store'>,
  { team, id, postedTs }: Estimate,
): Promise<string | undefined> => {
  const noted = async () => (await store.estimates.find(team, id))?.postedTs;
  return postedTs ?? (await until(noted, { everyMs: 100, mostMs: 5_000 }));
};

/** A what-if, drawn again where it stands, with what became of it. False where nobody sees it. */
export const redrawLook = async (
  deps: Deps,
  at: InThread,
  estimate: Estimate,
  state: 'kept' | 'undone',
  settledBy: string,
): Promise<boolean> => {
  const { look, answer } = estimate;
  const ts = look === undefined ? undefined : await standsAt(deps, estimate);
  if (look === undefined || !ts) return false;
  const changed = await costed(deps, at, look.before, answer.draft);
  const view = { ...lookView({ ...changed, after: answer }, estimate, state), settledBy };
  const { team, channel } = at.thread;
  return redraw(deps, { team, channel, ts }, renderLook(view));
};

/** Whether this very request kept it before a crash: what others changed since then stays. */
const wasKept = async (deps: Deps, at: InThread, { id }: Estimate): Promise<boolean> =>
  at.conversation.request.isTakenUp &&
  (await historyOf(deps, at)).some((change) => change.estimate === id && isDoneBy(at.conversation, change));

/** Makes the draft of a look the thread's own, and shows it on both cards; one that is so already changes nothing. */
export const keepLook: ThreadHandler = async (deps, at, estimate) => {
  const { conversation, thread } = at;
  const { user, whisper, request, team } = conversation;
  if (estimate.look === undefined) return whisper(renderNotice(NO_WHAT_IF));
  await assertMayChange(deps, conversation);
  if ((await threadAt(deps, thread)) === undefined) return whisperGone(conversation, NOTHING_TO_KEEP_IN);
  const { draft } = estimate.answer;
  const by = { by: user, at: request.receivedAt, words: estimate.words ?? 'kept', estimate: estimate.id };
  const isDone = await wasKept(deps, at, estimate);
  const changed = await deps.store.threads.change(thread, by, (current) =>
    isDone || isSameJson(current.fields, draft.fields) ? undefined : draft,
  );
  const isSoAlready = changed !== undefined && changed.after === changed.before;
  if (isSoAlready && !request.isTakenUp) return whisper(renderNotice(KEPT_ALREADY));
  await deps.store.estimates.settleLook(team, estimate.id, 'kept', ['open', 'undone']);
  if (!(await drawIfPossible(deps, redrawLook(deps, at, estimate, 'kept', user))))
    await whisper(renderNotice(KEPT_UNSEEN));
  await drawIfPossible(deps, showRoot(deps, at));
};
