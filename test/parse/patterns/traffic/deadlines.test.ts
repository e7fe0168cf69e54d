import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { SENT, SIZE, VOLUME } from '../../short-names.ts';

/** In how much time a job must be done: with "once" it is a window, and no period of which there are many in a month. */

const API = { apis: [{ id: HAIKU }] };
const once = (tokens: number, hours: number): Phrase[1] => ({
  [VOLUME]: tokens,
  'workload.oneTime': true,
  'workload.batchShare': 1,
  'workload.windowHoursPerMonth': hours,
  ...API,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['backfill of 25B tokens within 4 days, haiku', once(25e9, 96)],
  ['backfill of 25B tokens in 4 days, haiku', once(25e9, 96)],
  ['haiku, 7B tokens backlog in two weeks', once(7e9, 336)],
  ['haiku, historical backfill, 7B tokens, has to finish in a week', once(7e9, 168)],
  ['7B tokens backfill, deadline 2 weeks, haiku', once(7e9, 336)],
  ['once, 7B tokens, deadline is 36 hours, haiku', once(7e9, 36)],
  ['one-off: 7B tokens, we have 3 weeks for it, haiku', once(7e9, 504)],
  ['we only have 10 days and a backfill of 7B tokens, haiku', once(7e9, 240)],
  ['7B tokens backfill over the next 9 days, haiku', once(7e9, 216)],
  ['backfill 7B tokens in a day, haiku', once(7e9, 24)],
  // what was counted over some days, and as many as a month has
  ['we burned 900M tokens in 6 days on haiku', { [VOLUME]: 150e6 * DAYS, ...API }],
  ['our users sent 280k requests in 14 days, haiku', { [SENT]: 20e3 * DAYS, ...API }],
  ['900M tokens in 30 days, haiku', { [VOLUME]: 30e6 * DAYS, ...API }],
  // beside the size of each
  ['backfill 8B tokens, deadline 5 days, 700 tokens per request, haiku', { ...once(8e9, 120), [SIZE]: 700 }],
];

const OPEN = 'not-understood';

const REFUSED: readonly Refusal[] = [
  ['25B tokens within 4 days, haiku', OPEN, '25B tokens once within 4 days, haiku'],
  ['25B tokens in 4 days, haiku', OPEN, '25B tokens every 4 days, haiku'],
  ['re-embed 3B tokens in 2 weeks, bge-m3', OPEN, 're-embed 3B tokens a month in 2 weeks, bge-m3'],
  ['tag 2M docs of 1k tokens in 10 days, haiku', OPEN, 'tag 2M docs once of 1k tokens in 10 days, haiku'],
  ['5B tokens, deadline 6 days, haiku', OPEN, '5B tokens once, deadline 6 days, haiku'],
];

describe('the time that a job has', () => {
  understands(READ);
  refuses(REFUSED);
});
