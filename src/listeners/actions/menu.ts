import type { CardActionKind } from '../../wire/ids.ts';
import type { Deps } from '../deps.ts';
import type { CardClick } from './card-action.ts';

type Handler = (deps: Deps, click: CardClick) => Promise<void>;

/** The menu of a card: its option says which of these is meant. */
export const fromMenu =
  (handlers: Readonly<Partial<Record<CardActionKind, Handler>>>): Handler =>
  async (deps, click) => {
    const handle = click.does === undefined ? undefined : handlers[click.does];
    await handle?.(deps, click);
  };
