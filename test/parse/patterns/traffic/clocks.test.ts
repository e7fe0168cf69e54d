import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../../phrase.ts';
import { PEAK, SENT } from '../../short-names.ts';

/** A clock of which the last hour alone has its half: of one evening, of a day, or of a night. */

/** Seven requests an hour in so many hours of each day. */
const hourly = (hours: number): Phrase[1] => ({
  [SENT]: 7 * hours * DAYS,
  [PEAK]: 24 / hours,
  apis: [{ id: HAIKU }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['7 requests an hour between 6 and 8 pm, haiku', hourly(2)],
  ['7 requests an hour from 7 to 10 pm, haiku', hourly(3)],
  ['7 requests an hour 7-11pm, haiku', hourly(4)],
  ['7 requests an hour between 10 and 2 pm, haiku', hourly(4)],
  ['7 requests an hour 9-5pm, haiku', hourly(8)],
  ['7 requests an hour 12-3pm, haiku', hourly(3)],
  ['7 requests an hour 10-6am, haiku', hourly(8)],
  ['7 requests an hour between 2 and 6 am, haiku', hourly(4)],
  ['7 requests an hour between 9 and 5, haiku', hourly(8)],
];

describe('a clock with one half', () => understands(READ));
