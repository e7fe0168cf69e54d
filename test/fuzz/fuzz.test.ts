import { afterAll, describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { tryOut } from './surface.ts';
import { SURFACES } from './surfaces/index.ts';

/** The smaller run of `npm run fuzz`, which tries each way in a thousand times as often. */

const RUNS: Readonly<Record<string, number>> = {
  grammar: 60,
  form: 25,
  'thread words': 20,
  scenario: 50,
  'Slack payloads': 12,
  rows: 10,
};

afterAll(async () => {
  for (const { close } of SURFACES) await close?.();
});

describe('no input', () => {
  it.each(SURFACES.map((surface) => [surface.name, surface] as const))(
    'crashes, hangs or spoils an answer: %s',
    async (name, surface) => {
      const { runs, failure } = await tryOut(surface, RUNS[name] ?? 0);
      expect(failure).toBeUndefined();
      expect(runs).toBe(RUNS[name]);
    },
    60_000,
  );
});

describe('what once broke', () => {
  it.each(CASES.map(({ broke, holds }) => [broke, holds] as const))(
    '%s',
    async (_, holds) => {
      await expect(holds()).resolves.toBeUndefined();
    },
    60_000,
  );
});
