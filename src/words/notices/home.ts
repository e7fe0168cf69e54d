import type { Typed } from '../text.ts';
import { DEFAULTS_TITLE } from './settings.ts';

/** What the Home tab says of itself, of its lists and of what is not in them. */

/** What the tab is for. */
export const HOME_TITLE = 'Host the model, or pay an API per token?';
/** Below it: how to ask. */
export const howToAsk = (typed: Typed): string =>
  `Type ${typed('500M tokens A100 rental')} in any channel, or write to me here. ${typed('help')} has more.`;

/** Each list by its title, and what stands there instead where it is empty. */
export const HOME_LISTS = {
  estimates: { title: 'Your recent estimates', none: 'None yet.' },
  decisions: { title: 'Decisions that you own', none: 'None yet. The menu of a card records one.' },
  defaults: {
    title: DEFAULTS_TITLE,
    none: 'None: whatever nobody states is assumed, and named on each card.',
  },
} as const;

/** What becomes of a decision: it was reopened, or is checked on a day; empty where neither is so. */
export const decisionNext = (state: 'decided' | 'reopened', checkOn: string | undefined): string => {
  if (state === 'reopened') return 'reopened';
  return checkOn === undefined ? '' : `to be checked on ${checkOn}`;
};

/** Below a tab that could not be drawn. */
export const OPEN_AGAIN = 'Open this tab again to retry.';
