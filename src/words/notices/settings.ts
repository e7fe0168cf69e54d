import type { Typed } from '../text.ts';

/** What is said of the defaults of a workspace: each with who set it, how to set one, and who may. */

/** Above the list of them. */
export const DEFAULTS_TITLE = 'Workspace defaults';
/** Where there are none. */
export const NO_DEFAULTS = 'This workspace has set no defaults of its own: each card names what it assumes.';

/** Where a setting comes from, when that was last seen, who set it and on which day; each as it is shown. */
export interface SetBy {
  readonly source: string | undefined;
  readonly seenOn: string | undefined;
  readonly by: string;
  readonly on: string;
}

/** How a setting came to be. */
export const setByWords = ({ source, seenOn, by, on }: SetBy): string =>
  [
    ...(source === undefined ? [] : [source]),
    ...(seenOn === undefined ? [] : [`seen on ${seenOn}`]),
    `set by ${by} on ${on}`,
  ].join('; ');

const SET_ONE = 'defaults ops at $140/h';

/** For those who may. */
export const howToSet = (typed: Typed): string => `Set one with ${typed(SET_ONE)}.`;
/** For those who may: how to set one, and how to take one away. */
export const howToChange = (typed: Typed): string =>
  `Set one with ${typed(SET_ONE)}, take one away with ${typed('defaults remove ops rate')}.`;

const MAY = { defaults: 'set them', prices: 'set them, and see the figures' } as const;
/** What only some may set. */
export type Settable = keyof typeof MAY;

const MOST_NAMED = 5;

/** Who may set what, in one sentence for those who may not; people as they are shown. */
export const whoMay = (people: readonly string[], what: Settable): string => {
  if (people.length === 0)
    return `Nobody may ${MAY[what]} yet: whoever runs llmcost names people in LLMCOST_ADMINS.`;
  const left = people.length - MOST_NAMED;
  const named = [...people.slice(0, MOST_NAMED), ...(left > 0 ? [`${left} more`] : [])];
  return `${named.join(', ')} may ${MAY[what]}.`;
};
