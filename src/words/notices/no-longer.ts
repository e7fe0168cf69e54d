/**
 * What somebody asks about and we do not hold any more: what it was, what was not done for it ("changed"; nothing
 * where that needs no saying), and the way on.
 */
export const noLongerHeld = (what: string, wayOn: string, undone?: string): string =>
  `I no longer have ${what}${notDone(undone)}. ${wayOn}`;

/** What a window was about and we do not hold any more, where its name did not come back with it. */
export const noLongerKnown = (which: string, wayOn: string, undone: string): string =>
  `I no longer know ${which}${notDone(undone)}. ${wayOn}`;

const notDone = (undone: string | undefined): string =>
  undone === undefined ? '' : `, so nothing was ${undone}`;
