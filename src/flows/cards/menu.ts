import type { CardActionKind } from '../../wire/ids.ts';
import type { CardHandler } from '../card-click.ts';

/** The menu of a card: the option that was chosen says whose click it is. */
export const fromMenu =
  (handlers: Readonly<Record<CardActionKind, CardHandler>>): CardHandler =>
  async (deps, click) => {
    if (click.does !== undefined) await handlers[click.does](deps, click);
  };
