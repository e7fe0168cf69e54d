/** What travels on the wire, before anything is known of it. */
export type Json = Record<string, unknown>;

import { isRecord } from '../json.ts';

/** The list; empty for anything else. */
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The objects of a list; whatever else is in it is left out. */
export const records = (value: unknown): Json[] => list(value).filter(isRecord);

/** The text; empty for anything else. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Slack counts code points, not UTF-16 units. */
export const lengthOf = (value: string): number => {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
};
