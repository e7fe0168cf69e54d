import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands, WEEKS } from '../../phrase.ts';
import { SENT, SIZE, VOLUME } from '../../short-names.ts';

/** What stands behind the stroke of a volume is its period, or it is asked: nothing is left off. */

const BILL = 'workload.bill';
const API = { apis: [{ id: HAIKU }] };
const paid = (usdPerMonth: number): Phrase[1] => ({ [BILL]: { usdPerMonth, api: HAIKU }, ...API });

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['700M/w haiku', { [VOLUME]: 700e6 * WEEKS, ...API }],
  ['90M tok / w, haiku', { [VOLUME]: 90e6 * WEEKS, ...API }],
  ['3M req/w', { [SENT]: 3e6 * WEEKS }],
  ['250k tickets/W', { [SENT]: 250e3 * WEEKS }],
  ['40 users, 15 prompts/user/w', { [SENT]: 600 * WEEKS }],
  ['$450/w on haiku', paid(450 * WEEKS)],
  ['4M tokens p.w.', { [VOLUME]: 4e6 * WEEKS }],
  ['4M tokens p.d.', { [VOLUME]: 4e6 * DAYS }],
  ['4M tokens pw', { [VOLUME]: 4e6 * WEEKS }],
  // a quarter, where it can be no query
  ['3B/q', { [VOLUME]: 1e9 }],
  ['900M tokens/Q haiku', { [VOLUME]: 300e6, ...API }],
  ['60k calls/q', { [SENT]: 20e3 }],
  ['$12k/q on haiku', paid(4000)],
  ['600 tok/q, 9k questions a day', { [SENT]: 9000 * DAYS, [SIZE]: 600 }],
  ['$0.02/q on haiku, 3k queries a day', { [SENT]: 3000 * DAYS, ...paid(60 * DAYS) }],
  // a year
  ['24B/a haiku', { [VOLUME]: 2e9, ...API }],
  ['600k requests / a', { [SENT]: 50e3 }],
  ['$36,000/a on haiku', paid(3000)],
  // so long it takes
  ['30M/24h haiku', { [VOLUME]: 30e6 * DAYS, ...API }],
  ['4,000 calls/24 hours', { [SENT]: 4000 * DAYS }],
  // slips
  ['3.5M tokens dayly', { [VOLUME]: 3.5e6 * DAYS }],
  ['3.5M tokens dialy', { [VOLUME]: 3.5e6 * DAYS }],
  ['9M tokens quaterly', { [VOLUME]: 3e6 }],
  // "with"
  ['500M tokens /w haiku', { [VOLUME]: 500e6, ...API }],
];

const REFUSED: readonly Refusal[] = [
  ['700M tokens/kW haiku', 'not-understood', '700M tokens a week haiku'],
  ['3M per w haiku', 'not-understood', '3M a week haiku'],
  ['3B tokens/sprint on haiku', 'not-understood', '3B tokens every 2 weeks on haiku'],
  ['5M requests/run haiku', 'not-understood', '5M requests a day haiku'],
  ['3B per campaign on haiku', 'not-understood', '3B a year on haiku'],
];

describe('a letter behind an amount', () => understands(READ));
describe('what is no period', () => refuses(REFUSED));
