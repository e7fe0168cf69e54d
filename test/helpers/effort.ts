/**
 * How hard the properties are tried: 1 in every run of all tests; less while one works, by `npm run test:unit` and
 * `npm run test:lines`, so that an answer comes soon; `npm run test:long` tries each of them ten times as often.
 */
const EFFORT = Number(process.env.LLMCOST_TEST_EFFORT ?? 1);

/** Runs of a property, for fast-check. */
export const runs = (times: number): { readonly numRuns: number } => ({
  numRuns: Math.max(1, Math.round(times * EFFORT)),
});

/** False while one works: what takes seconds and depends on files that few change waits for a run of all tests. */
export const isWhole = EFFORT >= 1;

/** One of so many in a run of each day, and all of them in a long one; `at` turns, so that each place has its share. */
export const oneOf = (many: number, at: number): boolean =>
  EFFORT > 1 || at % Math.ceil(many / Math.min(1, EFFORT)) === 0;

/** Rows of a table that are all of one kind: all of them in a run of all tests, some while one works. */
export const someOf = <T>(rows: readonly T[]): readonly T[] => rows.filter((_, at) => oneOf(1, at));
