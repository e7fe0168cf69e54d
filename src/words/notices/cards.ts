import { noLongerHeld } from './no-longer.ts';

/** What is said of cards and of their buttons. */

/** To a button of a card that was forgotten. */
export const CARD_FORGOTTEN = noLongerHeld('what this card shows', 'Type its line again for a new card.');
/** Beside a card that could not be kept: buttons would find nothing. */
export const NOT_KEPT =
  'My database accepts nothing at the moment, so this has no buttons. Ask again later for a card with buttons.';
/** To a button that cards no longer have. */
export const NO_SUCH_BUTTON =
  'Cards no longer have this button. Mention me in this thread with what to try, such as "half the traffic", "no spare" or "H200".';
/** To the working of negotiated prices, for all but who asked. */
export const WORKING_IS_SECRET =
  'Some prices here were negotiated, and the working shows them, so only the person who asked can see it. Sources and assumptions are open to everybody.';

/** To "Remove" of another's card. */
export const NOT_YOUR_CARD = 'Only the person who asked can remove this card.';
/** Where it was removed from a list. */
export const REMOVED = 'Removed.';
/** To "Remove" of a card that is on its way. */
export const BEING_POSTED = 'This card is still being posted. Remove it once it is there.';
/** Where the message of a card stays. */
export const CARD_STAYS =
  'What I kept of this card is gone. The card itself stays: I am not a member of its channel, or I do not know where it is.';

/** Below the first card of a workspace. */
export const FIRST_CARD_TIP = 'Tip: on any message, ⋯ → Estimate LLM cost here';
