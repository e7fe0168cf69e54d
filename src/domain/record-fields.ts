import * as z from 'zod';

/** What records are made of, wherever they are kept or carried. */

/** The id of a person, a workspace, a channel, a message or a record of ours: 1 to 200 characters. */
export const Id = z.string().min(1).max(200);
/** A moment: ISO 8601 in UTC. */
export const At = z.iso.datetime();
/** A day: YYYY-MM-DD. */
export const Day = z.iso.date();
