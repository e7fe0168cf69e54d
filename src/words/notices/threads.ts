import { noLongerHeld, noLongerKnown } from './no-longer.ts';

/** What is said of threads: what they keep, what was tried in them, what was decided. */

const OF_THREAD = 'what this thread is about';

/** To "Keep this", where the thread cannot go on. */
export const NOTHING_TO_KEEP_IN = noLongerHeld(OF_THREAD, 'Ask for a new card, and go on there.', 'kept');
/** To a what-if in a window. */
export const NOTHING_TO_TRY_ON = noLongerHeld(OF_THREAD, 'Ask for a new card, and try it there.', 'tried');
/** To a decision on figures that are gone. */
export const NOTHING_TO_DECIDE_ON = noLongerHeld(
  OF_THREAD,
  'Ask for a new card, and decide there.',
  'recorded',
);
/** To "compare". */
export const NO_PROPOSALS = noLongerHeld(
  'any proposals from this thread',
  'Ask for a new card, and compare there.',
);
/** To a button or a window about a decision that was forgotten. */
export const DECISION_GONE = 'I no longer have this decision.';
/** To a window that does not say its thread. */
export const WINDOW_WITHOUT_THREAD = noLongerKnown(
  'which thread that was for',
  'Press the button in the thread again.',
  'kept',
);

/** To "Keep this" of what is kept. */
export const KEPT_ALREADY = 'The thread already keeps exactly this.';
/** Where a what-if was kept that could not be drawn anew. */
export const KEPT_UNSEEN =
  'Kept: the thread goes on from this. I could not change the message that you clicked, so it does not say so.';
/** To "Keep this" of a card. */
export const NO_WHAT_IF = 'Only a what-if can be kept: this is a card of its own.';
/** To an edit of words whose what-if was kept. */
export const KEPT_SINCE =
  'Somebody has kept what your message said before, so it stays. Say what you mean now in a new message.';
/** To an edit of a question whose thread has begun. */
export const THREAD_GOES_ON =
  'The thread goes on from what your message said before, so its card stays. Ask again in a new message.';
/** To words below a card that say nothing else than it does. */
export const changesNothing = (words: string): string =>
  `"${words}" changes nothing. Say what should change.`;
/** To a doubt of a figure, behind where that is from; `example`: another, as it would be typed. */
export const orAnother = (told: string, example: string): string =>
  `${told} Type another to count with it, such as "${example}".`;
/** To words that would do two things of which one is meant. */
export const oneAtATime = (words: string): string => `"${words}": one of them at a time.`;
/** How words go on that change nothing in a channel: "That holds already: …". */
export const SO_NOTHING_POSTED = ', so nothing was posted';

/** To "undo" where nothing is to be undone. */
export const NOTHING_TO_TAKE_BACK = 'There is nothing to take back: this thread is as it began.';
/** To "undo" where a decision is all there is. */
export const DECISION_STANDS =
  '"undo" takes back changes, and none is kept in this thread. A decision stands until somebody presses "Reopen" on its record.';
/** To "Undo" of a change below others. */
export const NOT_THE_LAST =
  'More has been kept since, so this one cannot be taken back alone. Write "@llmcost undo" in the thread to take back the last.';
/** To "Undo" of what another tried. */
export const NOT_YOUR_TRY = 'Only the person who tried this can take it back. Nothing of it is kept.';
/** Where a what-if that nobody kept is taken back. */
export const TAKEN_BACK =
  'Taken back: nothing of it is kept, and what you try next starts from what the thread keeps.';

/** To a decision where one stands. */
export const DECIDED_ALREADY =
  'This thread is decided. Whoever recorded it, its owner or an admin can reopen it with the button on its record.';
/** To "what did we decide?". */
export const UNDECIDED =
  'Nothing is decided in this thread yet: "Record the decision" is in the menu of its card.';
/** To the export of a channel without decisions. */
export const NO_DECISIONS =
  'Nothing has been decided in this channel yet. In a thread, "@llmcost export" gives its proposals, and a card\'s decision is recorded with its button.';
/** To a press by somebody who neither made the decision nor owns it. */
export const NOT_YOURS_TO_REOPEN =
  'Only whoever recorded the decision, its owner, or an admin of llmcost can reopen it.';
