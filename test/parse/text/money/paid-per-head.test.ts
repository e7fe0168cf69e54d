import { describe } from 'vitest';
import { DAYS, HAIKU, OPUS, type Phrase, SONNET, understands } from '../../phrase.ts';

/** Money of each person, wherever the API stands that it pays for. */

const paid = (usdPerMonth: number, api: string, more: Phrase[1] = {}): Phrase[1] => ({
  'workload.bill': { usdPerMonth, api },
  apis: [{ id: api }],
  ...more,
});
const CODE: Phrase[1] = { 'workload.shapeOfWork': 'coding-agent' };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['7 developers at $30 a day of sonnet each', paid(7 * 30 * DAYS, SONNET)],
  ['7 devs spend $30 a day on claude code each', paid(7 * 30 * DAYS, SONNET, CODE)],
  ['$30/day opus per head, 7 devs', paid(7 * 30 * DAYS, OPUS)],
  ['$30 of opus a day apiece, 7 devs', paid(7 * 30 * DAYS, OPUS)],
  ['per seat: 22 dollars of haiku a month, 450 seats', paid(450 * 22, HAIKU)],
  ['450 seats x $22 a month of haiku', paid(450 * 22, HAIKU)],
  ['14 analysts at $60 a month of haiku', paid(14 * 60, HAIKU)],
  ['$15 of opus a day for each of our 14 coders', paid(14 * 15 * DAYS, OPUS)],
  ['$40 a month of haiku for each of 14 nurses', paid(14 * 40, HAIKU)],
  // before, as ever
  ['$30 a day each on sonnet, 7 devs', paid(7 * 30 * DAYS, SONNET)],
  ['haiku is $20 a month per head for 85 heads', paid(85 * 20, HAIKU)],
];

describe('money of each person', () => understands(READ));
