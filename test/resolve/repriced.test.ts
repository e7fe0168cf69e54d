import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { repriced } from '../../src/resolve/index.ts';

/** A recorded answer at the prices of another day: the rent follows the market that it was taken from. */

const asOf = new Date('2026-11-26T12:00:00Z');

const recorded = async (line: string) => {
  const asked = await answerLine(`600M tokens llama 70b ${line}`, { asOf });
  if (asked.kind !== 'answer') throw new Error(line);
  return asked.answer;
};

const rentOf = ({ selfHosted: { procurement } }: Scenario) =>
  procurement.kind === 'rent' ? procurement.usdPerGpuHour : Number.NaN;

/** As if it had been recorded when the market asked something else. */
const atAnotherRent = (scenario: Scenario): Scenario => ({
  ...scenario,
  selfHosted: {
    ...scenario.selfHosted,
    procurement: { ...scenario.selfHosted.procurement, usdPerGpuHour: 99 } as never,
  },
});

describe('a rent that nobody stated', () => {
  it.each([
    ['4x H100'],
    ['4x H100 spot'],
    ['4x H100 reserved'],
    ['4x H100 reserved 3 years'],
    ['4x H100, EU only'],
    ['4x H100 on lambda'],
    ['4x H100, only azure'],
    ["4x H100, can't use aws"],
    ['p5.48xlarge'],
    ['p5.48xlarge, japan only'],
    // No such price is known there: the world's was taken, and is taken again.
    ['4x H100, switzerland only'],
  ])('%s: is the market’s for the same', async (line) => {
    const { scenario, evidence } = await recorded(line);
    const rent = rentOf(scenario);
    expect(rent).toBeGreaterThan(0);
    expect(rentOf(repriced(atAnotherRent(scenario), evidence, { asOf }))).toBeCloseTo(rent, 9);
  });

  it('is the workspace’s where its book has one', async () => {
    const { scenario, evidence } = await recorded('4x H100, EU only');
    const defaults = [{ field: 'gpu-hour/h100-sxm', value: 1.5, at: asOf.toISOString() }];
    expect(rentOf(repriced(scenario, evidence, { asOf, defaults }))).toBe(1.5);
  });
});

describe('a rent that somebody stated', () => {
  it.each([['4x H100 at $5/hr'], ['4x H100 at $5/hr, EU only']])('%s: stays', async (line) => {
    const { scenario, evidence } = await recorded(line);
    expect(evidence.rental).toBeUndefined();
    expect(rentOf(repriced(scenario, evidence, { asOf }))).toBe(5);
  });
});
