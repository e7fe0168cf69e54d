import { afterAll, describe, expect, it } from 'vitest';
import { isWhole, runs as triedTimes } from '../helpers/effort.ts';
import { CASES } from './cases.ts';
import { tryOut } from './surface.ts';
import { SURFACES } from './surfaces/index.ts';

/** The smaller run of `npm run fuzz`, which tries each way in a thousand times as often. */

afterAll(async () => {
  for (const { close } of SURFACES) await close?.();
});

// While one works what once broke is enough: an app, a form and a thread are begun for a few inputs each.
describe.runIf(isWhole)('no input', () => {
  it.each(SURFACES.map((surface) => [surface.name, surface] as const))(
    'crashes, hangs or spoils an answer: %s',
    async (_, surface) => {
      const times = triedTimes(surface.tries).numRuns;
      const { runs, failure } = await tryOut(surface, times);
      expect(failure).toBeUndefined();
      expect(runs).toBe(times);
    },
    600_000,
  );
});

describe('what once broke', () => {
  it.each(CASES.map(({ broke, holds }) => [broke, holds] as const))(
    '%s',
    async (_, holds) => {
      await expect(holds()).resolves.toBeUndefined();
    },
    600_000,
  );
});
