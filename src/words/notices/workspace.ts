import { plural } from '../../domain/format.ts';
import { noLongerHeld, noLongerKnown } from './no-longer.ts';

/** What is said of a workspace's settings and prices, of who may set them, and of what is kept of people. */

/** To guests who would change something. */
export const GUESTS_ONLY_ASK =
  'You are from a connected workspace: here you can ask and vote. An admin of llmcost can let you do more with "/llmcost defaults connected people may change".';
/** Whether guests may change things from now on. */
export const guestsMayNow = (may: boolean): string =>
  may
    ? 'Set. People of connected workspaces may now change, decide and export.'
    : 'Set. People of connected workspaces may ask and vote, and nothing else.';

const notAllowed = (what: string, command: string): string =>
  `You may not set the ${what} of this workspace, so nothing was changed. "${command}" says who may.`;

/** To prices from who is no admin. */
export const SETS_NO_PRICES = notAllowed('prices', '/llmcost prices');
/** To defaults from who is no admin. */
export const SETS_NO_DEFAULTS = notAllowed('defaults', '/llmcost defaults');
/** So many defaults were set. */
export const defaultsSet = (many: number): string =>
  many === 1 ? 'Set. It holds from now on.' : `Set ${many} defaults. They hold from now on.`;
/** So many were removed. */
export const defaultsRemoved = (many: number): string =>
  many === 0 ? 'There was no such default.' : `Removed ${plural(many, 'default')}.`;

/** To the menu of a price that was removed meanwhile. */
export const PRICE_GONE = noLongerHeld('this price', 'Open my Home tab again to see what is there.');
/** To a window that does not say its price. */
export const WINDOW_WITHOUT_PRICE = noLongerKnown(
  'which price that was',
  'Open my Home tab and set it again.',
  'changed',
);
/** To "Take them back". */
export const NOTHING_NEWER = 'No newer prices are in use any more, so there was nothing to take back.';

/** To the same where many workspaces share one llmcost. */
export const NEWER_FOR_ALL =
  'These prices count for every workspace that shares this llmcost, so nobody takes them back from here. Whoever runs it can.';

/** To "forget": so many estimates are gone, and what stays. */
export const forgotten = (many: number): string => {
  const what =
    many === 0
      ? 'I had no estimates of yours'
      : `I forgot your ${many === 1 ? 'estimate' : `${many} estimates`}`;
  return `${what}, your stances, your words and your id. What threads keep and have decided stays, as numbers without your name, and so do the cards in channels. A decision that you owned now has no owner: reopen it to name one.`;
};

/** Whoever still clicks on our messages after we were removed. */
export const INSTALLED_NO_MORE =
  'llmcost is not installed in this workspace any more, and nothing of it is kept. Ask who manages your apps to add it again.';
/** Where the database does not do what was asked. */
export const NO_DATABASE =
  'I cannot use my database at the moment, so I did not answer. Please try again in a minute; if it goes on, tell whoever runs llmcost.';
/** Where the token of a workspace cannot be had. */
export const NO_TOKEN =
  'I could not read this workspace’s token, so nothing was done. Please try again in a minute; whoever runs llmcost will find the reason in the log.';
