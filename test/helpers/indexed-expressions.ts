import { REFUSALS } from '../../src/parse/patterns/refusals.ts';
import { ALL_SENTENCES } from '../../src/parse/patterns/sentences.ts';
import { KINDS } from '../../src/parse/text/rewordings.ts';
import { SHIFTS_OF_FLEET } from '../../src/parse/thread/amounts/shifts.ts';
import { DOUBTED } from '../../src/parse/thread/wording/doubts.ts';
import { SAID_OF_MONTHS } from '../../src/parse/thread/wording/said-of-months.ts';
import { SAID_TO_US } from '../../src/parse/thread/wording/said-to-us.ts';
import { SLIPS_OF_THREADS } from '../../src/parse/thread/wording/slips.ts';
import { LEADS_OF_WISHES } from '../../src/parse/thread/wording/speech.ts';
import { SHORTHANDS } from '../../src/parse/thread/wording/spelled.ts';
import { SWAPS } from '../../src/parse/thread/wording/verbs.ts';

/** Rows of a thread that say the same in other words. */
export const THREAD_REWORDINGS = [SHORTHANDS, SLIPS_OF_THREADS, SAID_OF_MONTHS];

/** The expressions of every table whose rows are tried where a text has their letters: most texts try few of them. */
export const INDEXED_EXPRESSIONS: readonly RegExp[] = [
  ...KINDS.flatMap(({ holds, beside, rows }) => [holds, beside, ...rows.map(([written]) => written)]),
  ...[...ALL_SENTENCES, ...REFUSALS].flatMap(({ holds, pattern }) => [holds, pattern]),
  ...[...THREAD_REWORDINGS, SHIFTS_OF_FLEET, DOUBTED].flatMap((rows) => rows.map(([pattern]) => pattern)),
  ...LEADS_OF_WISHES,
  ...SAID_TO_US,
  ...SWAPS,
].filter((each) => each !== undefined);
