import { defined } from '../../defined.ts';
import type { Draft } from '../../domain/draft.ts';
import { isFlip, type LookView, renderLook, renderNotice } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { below, sayOrGuest } from '../../reply/say.ts';
import { type Estimate, tsOfCard } from '../../store/store.ts';
import { holdsAlready, isSameToRead } from '../../words/look.ts';
import { NOT_KEPT } from '../../words/notices/cards.ts';
import { KEPT_SINCE, SO_NOTHING_POSTED } from '../../words/notices/threads.ts';
import type { Deps } from '../deps.ts';
import { keepAnswer, leftBehind, newEstimate, whenPosted } from '../kept.ts';
import { type Changed, changedBy, type ThreadEdit } from './change.ts';
import type { InThread } from './where.ts';

/** A what-if: it is answered, and changes nothing until somebody keeps it. */

/** A change to try, and what to try it on. */
export interface WhatIf extends ThreadEdit {
  /** The draft that it starts from: of a card, of the thread, of the person's last look. */
  readonly from: Draft;
  /** The message that asked for it. */
  readonly askedTs?: string;
}

const SO_ALREADY = (words: string, after: Changed['after']) =>
  renderNotice(holdsAlready(words, after, SO_NOTHING_POSTED));

const isSame = ({ before, after }: Changed): boolean => isSameToRead(before, after);

/** The two sides of a look, as the card below a message shows them. */
export const lookView = (
  { before, after }: Changed,
  { id, askedBy: by }: Pick<Estimate, 'id' | 'askedBy'>,
  state: LookView['state'],
): LookView => ({ id, by, before, after, state });

/** Shows a change to whoever asked, and keeps nothing of it. */
export const previewChange = async (
  deps: Deps,
  at: InThread,
  from: Draft,
  edit: ThreadEdit,
): Promise<void> => {
  const { conversation } = at;
  const changed = await changedBy(deps, at, from, edit);
  if (isSame(changed)) return conversation.whisper(SO_ALREADY(edit.words, changed.after));
  const view = lookView(changed, { id: 'preview', askedBy: conversation.user }, 'unkept');
  await conversation.whisper(renderLook(view));
};

/** What the same message was answered with before it was edited. */
const answeredBefore = async (
  { store }: Deps,
  { team, channel }: Conversation,
  { askedTs }: WhatIf,
): Promise<Estimate | undefined> => {
  const found = askedTs === undefined ? undefined : await store.estimates.askedIn(team, channel, askedTs);
  return found?.look === undefined ? undefined : found;
};

/** Answers a what-if in its thread; a flip is also shown in the channel. An edited one takes its answer's place. */
export const lookAt = async (deps: Deps, at: InThread, whatIf: WhatIf): Promise<void> => {
  const { conversation, thread } = at;
  const { from, words, askedTs } = whatIf;
  const changed = await changedBy(deps, at, from, whatIf);
  if (isSame(changed)) return conversation.whisper(SO_ALREADY(words, changed.after));
  const before = await answeredBefore(deps, conversation, whatIf);
  if (before?.look?.state === 'kept') return conversation.whisper(renderNotice(KEPT_SINCE));
  const estimate: Estimate = {
    ...newEstimate(deps, conversation, { answer: changed.after, words }),
    ...defined({ id: before?.id }),
    threadTs: thread.threadTs,
    look: { before: from, state: 'open' },
    ...defined({ askedTs }),
  };
  // A crash may have come between the answer and the note that it was given.
  if ((await leftBehind(deps, estimate, conversation))?.postedTs !== undefined) return;
  const kept = await keepAnswer(deps, estimate);
  const look = renderLook(lookView(changed, estimate, kept ? 'open' : 'unkept'));
  const insteadOf = before && tsOfCard(before);
  const how = insteadOf === undefined ? { alsoInChannel: isFlip(changed) } : { insteadOf };
  const ts = await sayOrGuest(conversation, kept ? look : below(renderNotice(NOT_KEPT), look), how);
  if (kept) await whenPosted(deps, conversation, estimate, { ts });
};
