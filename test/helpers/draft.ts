import type { Draft, DraftFields } from '../../src/domain/draft.ts';

export const AS_OF = new Date('2026-11-23T12:00:00Z');

/** A draft in which these fields were said. */
export const draft = (fields: DraftFields): Draft => ({ version: 1, fields, said: {} });
