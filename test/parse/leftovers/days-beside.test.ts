import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands, WEEKS } from '../phrase.ts';
import { SENT, VOLUME } from '../short-names.ts';

/** Days or parts of a day beside an amount that has no period: each of them may have as much, which is asked. */

const API = { apis: [{ id: HAIKU }] };
const OPEN = 'not-understood';

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['Mon-Fri 25M tokens, haiku', OPEN, 'Mon-Fri 25M tokens a weekday, haiku'],
  ['Monday to Friday: 80k requests, haiku', OPEN, 'Monday to Friday: 80k requests a month, haiku'],
  ['haiku, weekdays we do 25M tokens', OPEN, 'we do 25M tokens a weekday'],
  ['business days 25M tokens haiku', OPEN, 'business days 25M tokens a weekday haiku'],
  ['mon-fri 8-18: 25M tokens, haiku', OPEN, 'mon-fri 8-18: 25M tokens a weekday, haiku'],
  ['25M tokens mon-fri, haiku', OPEN, '25M tokens a weekday mon-fri, haiku'],
  ['nights: 25M tokens, haiku', OPEN, 'nights: 25M tokens a night, haiku'],
  ['haiku, evenings about 12M tokens', OPEN, 'evenings about 12M tokens a day'],
  ['25M tokens at night, haiku', OPEN, '25M tokens a night at night, haiku'],
  ['at night 25M tokens, haiku', OPEN, 'at night 25M tokens a month, haiku'],
  // several days of the week
  ['25M tokens on mondays and tuesdays, haiku', OPEN, '25M tokens a day 2 days a week, haiku'],
  ['25M tokens 3 days a week, haiku', OPEN, '25M tokens a month 3 days a week, haiku'],
  ['Mon, Wed & Fri: 25M tokens, haiku', OPEN, '3 days a week: 25M tokens a day, haiku'],
];

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['Sundays 25M tokens, haiku', { [VOLUME]: 25e6 * WEEKS, ...API }],
  ['80k requests thursdays, haiku', { [SENT]: 80e3 * WEEKS, ...API }],
  // a day by which an answer is due is no day of the traffic
  ['deck is due Friday - monthly volume is 25M tokens, haiku', { [VOLUME]: 25e6, ...API }],
  ['answer needed for Friday: 25M tokens, haiku', { [VOLUME]: 25e6, ...API }],
  // on so many days of a week; a day on which nothing comes, or more, is none of them
  ['25M tokens a day, only on mondays and thursdays, haiku', { [VOLUME]: 50e6 * WEEKS, ...API }],
  ['mon/wed/fri 25M tokens a day, haiku', { [VOLUME]: 75e6 * WEEKS, ...API }],
  ['25M tokens a day, busiest on mondays and fridays, haiku', { [VOLUME]: 25e6 * DAYS, ...API }],
  ['25M tokens a day, no traffic on saturdays and sundays, haiku', { [VOLUME]: 25e6 * (260 / 12), ...API }],
  ['the board meets on monday and tuesday; 25M tokens a day, haiku', { [VOLUME]: 25e6 * DAYS, ...API }],
  ['mornings 3M, evenings 4M, haiku', { [VOLUME]: 7e6 * DAYS, ...API }],
  ['mon-fri 25M tokens a month, haiku', { [VOLUME]: 25e6, ...API }],
  ['weekdays 20M tokens, weekends 3M, haiku', { [VOLUME]: 20e6 * (260 / 12) + 3e6 * (DAYS - 260 / 12), ...API }],
];

describe('days beside an amount', () => {
  refuses(REFUSED);
  understands(READ);
});
