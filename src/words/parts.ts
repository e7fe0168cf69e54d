import type { Warning } from '../domain/evidence.ts';

/** What a card has no room to say whole, in parts: it stops behind one of them, and never within a sentence. */

/** Parts that end with their own marks, or go on: what stands in front of one holds without it. */
export type MessageParts = readonly [string, ...string[]];

/** A warning as it is worded: whole, in parts where a card may have no room for all, or with words for a card. */
export type WarningWords = string | MessageParts | { readonly message: string; readonly brief: string };

/** How many characters of a warning a card has room for. */
export const SHOWN_CHARS = 110;

/** A sentence that goes on ends where it is left. */
const ended = (parts: readonly string[]): string => parts.join(' ').replace(/(?:[:;]|(?<![.!?]))$/, '.');

/** A message, and as many of its parts as a card has room for where that is not all; the first, where none fit. */
export const inParts = (parts: MessageParts): Pick<Warning, 'message' | 'brief'> => {
  const message = parts.join(' ');
  if (message.length <= SHOWN_CHARS) return { message };
  const within = parts.map((_, at) => ended(parts.slice(0, at + 1)));
  return { message, brief: within.findLast((text) => text.length <= SHOWN_CHARS) ?? ended([parts[0]]) };
};

/** What is said of a warning, with what a card has room for where that is not all. */
export const warningWords = (said: WarningWords): Pick<Warning, 'message' | 'brief'> =>
  typeof said === 'string' ? { message: said } : 'brief' in said ? said : inParts(said);
