import type { Deps } from '../deps.ts';
import { openDecision } from './decide.ts';
import type { ThreadClick } from './in-thread-action.ts';
import type { ThreadHandler } from './of-card.ts';
import { openStance } from './stances.ts';

/** Modals of a thread, from a card and from the board. */

export const standOnCard: ThreadHandler = (deps, at, _estimate, triggerId) => openStance(deps, at, triggerId);
export const decideOnCard: ThreadHandler = (deps, at, estimate, triggerId) =>
  openDecision(deps, at, triggerId, estimate);
export const standOnBoard = (deps: Deps, { at, triggerId }: ThreadClick): Promise<void> =>
  openStance(deps, at, triggerId);
export const decideOnBoard = (deps: Deps, { at, triggerId }: ThreadClick): Promise<void> =>
  openDecision(deps, at, triggerId);
