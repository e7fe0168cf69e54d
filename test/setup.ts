import fc from 'fast-check';
import { beforeEach, expect } from 'vitest';
import { runs } from './helpers/effort.ts';

/**
 * The same cases in every run, so that a red run means a changed program; FC_SEED explores others. A property that
 * does not say how often it is tried is tried a hundred times, by the effort of the run.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123), ...runs(100) });

/**
 * A test that asserts nothing fails: its loop has become one over nothing, or its branch no longer runs. What runs beside
 * others shares the count with them.
 */
beforeEach(({ task }) => {
  if (task.concurrent !== true) expect.hasAssertions();
});
