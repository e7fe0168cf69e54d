import type { Deps } from '../deps.ts';
import { openDecision } from './decide.ts';
import type { ThreadHandler } from './of-card.ts';
import type { ThreadClick } from './sent.ts';
import { openStance } from './stances.ts';

/** Modals of a thread, from a card and from the board. */

/** Opened from a card: the stand is the thread's, whatever the card shows. */
export const standOnCard: ThreadHandler = (deps, at, _estimate, triggerId) => openStance(deps, at, triggerId);
/** Opened from a card: the decision may be on the card's figures or on the thread's. */
export const decideOnCard: ThreadHandler = (deps, at, estimate, triggerId) =>
  openDecision(deps, at, triggerId, estimate);
/** The button of the board of stances that asks for a vote. */
export const standOnBoard = (deps: Deps, { at, triggerId }: ThreadClick): Promise<void> =>
  openStance(deps, at, triggerId);
/** Opened from the board, which shows no figures: the decision is on the thread's. */
export const decideOnBoard = (deps: Deps, { at, triggerId }: ThreadClick): Promise<void> =>
  openDecision(deps, at, triggerId);
