/**
 * How hard the properties are tried: 1 in every run, so that an answer comes within seconds; `npm run test:long` tries
 * each of them ten times as often.
 */
const EFFORT = Number(process.env.LLMCOST_TEST_EFFORT ?? 1);

/** Runs of a property, for fast-check. */
export const runs = (times: number): { readonly numRuns: number } => ({ numRuns: times * EFFORT });

/** One of so many in a run of each day, and all of them in a long one; `at` turns, so that each place has its share. */
export const oneOf = (many: number, at: number): boolean => EFFORT > 1 || at % many === 0;
