import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands, WEEKS } from '../../phrase.ts';
import { SENT, SIZE } from '../../short-names.ts';

/** Agents and people between what comes and what each of them does multiply: none of the factors is left out. */

const API = { apis: [{ id: HAIKU }] };
const sent = (requests: number, size?: number): Phrase[1] => ({
  [SENT]: requests,
  ...(size !== undefined && { [SIZE]: size }),
  ...API,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['300 jobs a day x 5 agents x 8 calls x 3k tokens, haiku', sent(12_000 * DAYS, 3000)],
  ['haiku, 300 runs a week * 4 sub-agents * 10 calls', sent(12_000 * WEEKS)],
  ['20 prompts a day x 45 users x 2k tokens, haiku', sent(900 * DAYS, 2000)],
  ['5 agents with 8 calls each per task, 300 tasks a day, 3k tokens, haiku', sent(12_000 * DAYS, 3000)],
  ['300 jobs/day, 5 crew members (crewai) 8 calls each per job, haiku', sent(12_000 * DAYS)],
  // answers and prompts are counted as requests are
  ['40k answers a day, 3 judge calls per answer, haiku', sent(120_000 * DAYS)],
  ['40k answers a day, each takes 4 calls, haiku', sent(160_000 * DAYS)],
  ['haiku, 2 requests per prompt, 9k prompts a day', sent(18_000 * DAYS)],
  // the sign stands behind the people
  ['12 customers x 30 users x 5 prompts a day, haiku', sent(1800 * DAYS)],
  ['8 schools, 600 pupils each, 5 questions a day per pupil, haiku', sent(24_000 * DAYS)],
  ['15 firms, 40 lawyers each, 6 prompts a day each, haiku', sent(3600 * DAYS)],
  // what each of them pays
  ['20 prompts a day x 45 users, $10 a month per user on haiku', { ...sent(900 * DAYS), 'workload.bill': { usdPerMonth: 450, api: HAIKU } }],
];

describe('factors of what comes', () => understands(READ));
