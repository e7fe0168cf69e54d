import type { Draft } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { renderNotice, renderTakenBack } from '../../render/index.ts';
import { drawIfPossible } from '../../reply/redraw.ts';
import { sayOrGuest } from '../../reply/say.ts';
import { allPages } from '../../store/every-page.ts';
import type { Estimate } from '../../store/store.ts';
import {
  DECISION_STANDS,
  NOT_THE_LAST,
  NOT_YOUR_TRY,
  NOTHING_TO_TAKE_BACK,
  TAKEN_BACK,
} from '../../words/notices/threads.ts';
import { take } from '../claims.ts';
import type { Deps } from '../deps.ts';
import { isDoneBy } from '../kept.ts';
import { assertMayChange } from '../may.ts';
import { KNOWN_MS } from '../once.ts';
import { costed } from './change.ts';
import { lastDecision } from './decided.ts';
import { historyOf, inForce, isUndo, UNDO } from './history.ts';
import { redrawLook } from './keep.ts';
import type { ThreadHandler } from './of-card.ts';
import { showRoot } from './root.ts';
import type { InThread } from './where.ts';

/** Undo takes back the last thing that is kept; what was only looked at is forgotten. */

const nothing = (): LlmcostError =>
  new LlmcostError('nothing-there', NOTHING_TO_TAKE_BACK, ['double the volume']);
const ofDecision = (): LlmcostError =>
  new LlmcostError('nothing-there', DECISION_STANDS, ['what did we decide?']);

interface Undone {
  readonly before: Draft;
  readonly after: Draft;
  /** The what-if that was kept by the change. */
  readonly estimate: string | undefined;
}

/** What this very request took back before a crash: taken up, it must not take back one more. */
const tookBack = async (deps: Deps, at: InThread): Promise<Undone | undefined> => {
  const { conversation } = at;
  if (!conversation.request.isTakenUp) return undefined;
  const history = await historyOf(deps, at);
  const place = history.findIndex((change) => isUndo(change) && isDoneBy(conversation, change));
  const [done, last] = [history[place], inForce(history.slice(0, place)).at(-1)];
  return done && last && { before: last.draft, after: done.draft, estimate: last.estimate };
};

/** Takes back the last change that stands: of `only`, where it is that what-if's. undefined where nothing has begun. */
const takeBack = async (
  deps: Deps,
  at: InThread,
  only: string | undefined,
): Promise<Undone | 'not-last' | undefined> => {
  const { user, request } = at.conversation;
  let undone: Undone | 'not-last' | undefined = await tookBack(deps, at);
  if (undone !== undefined) return undone;
  const by = { by: user, at: request.receivedAt, words: UNDO };
  await deps.store.threads.change(at.thread, by, async () => {
    const stack = inForce(await historyOf(deps, at));
    const [last, earlier] = [stack.at(-1), stack.at(-2)];
    if (last === undefined || earlier === undefined)
      throw (await lastDecision(deps, at))?.state === 'decided' ? ofDecision() : nothing();
    if (only !== undefined && last.estimate !== only) {
      undone = 'not-last';
      return undefined;
    }
    undone = { before: last.draft, after: earlier.draft, estimate: last.estimate };
    return earlier.draft;
  });
  return undone;
};

/** Says that the thread goes on from before, and shows it on what was kept and on the root. */
const told = async (deps: Deps, at: InThread, { before, after, estimate }: Undone): Promise<void> => {
  const { conversation, thread } = at;
  const { user } = conversation;
  const changed = await costed(deps, at, before, after);
  await sayOrGuest(conversation, renderTakenBack(user, changed));
  const look = estimate === undefined ? undefined : await deps.store.estimates.find(thread.team, estimate);
  if (look?.look !== undefined) {
    await deps.store.estimates.settleLook(thread.team, look.id, 'undone', ['kept']);
    await drawIfPossible(deps, redrawLook(deps, at, look, 'undone', user));
  }
  await drawIfPossible(deps, showRoot(deps, at));
};

/** Takes it back and tells it; of what is not the last, only that. */
const undo = async (deps: Deps, at: InThread, only?: string): Promise<void> => {
  await assertMayChange(deps, at.conversation);
  const undone = await takeBack(deps, at, only);
  if (undone === 'not-last') return at.conversation.whisper(renderNotice(NOT_THE_LAST));
  if (undone !== undefined) await told(deps, at, undone);
};

const forget = async (deps: Deps, at: InThread, look: Estimate): Promise<void> => {
  const { user, whisper, request } = at.conversation;
  const isSettled = await deps.store.estimates.settleLook(look.team, look.id, 'undone', ['open']);
  // A crash may have come between that and its word.
  if (!isSettled && !request.isTakenUp) return;
  await whisper(renderNotice(TAKEN_BACK));
  await drawIfPossible(deps, redrawLook(deps, at, look, 'undone', user));
};

/** The person's look where it is newer than all that is kept. */
const openLook = async (
  { store }: Deps,
  { thread, conversation }: InThread,
): Promise<Estimate | undefined> => {
  const [look, last] = await Promise.all([
    store.estimates.lastLook(thread, conversation.user),
    store.threads.lastChange(thread),
  ]);
  return look?.look?.state === 'open' && look.askedAt >= (last?.at ?? '') ? look : undefined;
};

/**
 * What these very words take back: a look, or undefined for what is kept. Taken up after a crash they mean what they
 * meant at first, though that is taken back by now and something else would be next.
 */
const meant = async (deps: Deps, at: InThread): Promise<Estimate | undefined> => {
  const { user, team, request } = at.conversation;
  const open = await openLook(deps, at);
  const isMeant = (look: Estimate | undefined): Promise<boolean> =>
    take(deps, { team, name: `undo/${request.id}`, holder: look?.id ?? 'kept' }, KNOWN_MS);
  if (request.id === undefined || (await isMeant(open))) return open;
  const shown = await allPages((page) => deps.store.estimates.inThread(at.thread, page));
  for (const look of shown)
    if (look.look !== undefined && look.askedBy === user && (await isMeant(look))) return look;
  return undefined;
};

/** The words "undo": of the person's own look where it is newer than all that is kept, else of what is kept. */
export const undoChange = async (deps: Deps, at: InThread): Promise<void> => {
  const look = await meant(deps, at);
  return look === undefined ? undo(deps, at) : forget(deps, at, look);
};

/** The button "Undo" of a what-if. */
export const undoLook: ThreadHandler = async (deps, at, estimate) => {
  const { conversation } = at;
  if (estimate.look?.state !== 'kept' && (await tookBack(deps, at)) === undefined) {
    if (estimate.askedBy !== conversation.user) throw new LlmcostError('not-allowed', NOT_YOUR_TRY);
    return forget(deps, at, estimate);
  }
  return undo(deps, at, estimate.id);
};
