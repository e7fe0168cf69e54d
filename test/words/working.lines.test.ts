import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/line.ts';
import { workingFor } from '../../src/answer/working.ts';
import type { Assumption } from '../../src/domain/evidence.ts';
import { findingsOf } from '../../src/engine/findings.ts';
import { sumsOf } from '../../src/engine/sums.ts';
import { calculate } from '../../src/parse/atoms/calculator.ts';
import { workingOf } from '../../src/words/working/working.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { api, atVolume, evidence, own, rent, scenario } from '../helpers/scenario.ts';

const working = (
  s = scenario(),
  found = findingsOf(s, evidence()),
  assumptions: readonly Assumption[] = [],
) =>
  workingOf(
    { scenario: s, evidence: evidence(), assumptions: [...assumptions], assessment: found },
    sumsOf(s, found),
    (api) => api,
  );

const lineOf = (what: string, s = scenario()) =>
  working(s)
    .steps.flatMap(({ lines }) => lines)
    .find((line) => line.what === what);

/** A sum as it is shown, as it is typed into a calculator. */
const typed = (numbers: string): string =>
  numbers
    .replace(/[$,]/g, '')
    .replace(/%/g, '/100')
    .replace(/×/g, '*')
    .replace(/÷/g, '/')
    .replace(/−/g, '-')
    .replace(/(?<=\d)T/g, 'e12')
    .replace(/(?<=\d)B/g, 'e9')
    .replace(/(?<=\d)M/g, 'e6');

/** A sum that is rounded up; one of six digits may stand on either side of a whole number. */
const wholesOf = (quotient: number, expected: number): number =>
  [1 - 1e-5, 1 + 1e-5].map((near) => Math.max(1, Math.ceil(quotient * near))).find((n) => n === expected) ??
  Math.ceil(quotient);

describe('the working', () => {
  it('goes in six steps', () => {
    expect(working().steps.map(({ title }) => title)).toEqual([
      'Tokens a month',
      'What each API costs',
      'How many GPUs it takes',
      'What self-hosting costs, however much it serves',
      'What a token costs, and where the bills meet',
      'The same fleet at half the traffic',
    ]);
  });

  it('shows the numbers of this scenario', () => {
    expect(lineOf('Volume')).toMatchObject({ numbers: '375M + 125M', result: '500M tokens' });
    expect(lineOf('acme/large: blended price')).toMatchObject({
      numbers: '75% × $3.00 + 25% × $15.00',
      result: '$6.00/M',
    });
    expect(lineOf('acme/large: monthly bill')).toMatchObject({ numbers: '500 × $6.00', result: '$3,000' });
    expect(lineOf('One GPU, a month')).toMatchObject({ numbers: '$2.00 × 730', result: '$1,460' });
    expect(lineOf('Engineering')).toMatchObject({ numbers: '10 × $100 + 0 × $100 ÷ 12', result: '$1,000' });
    expect(lineOf('Together')).toMatchObject({ numbers: '$1,460 + $1,000', result: '$2,460' });
    expect(lineOf('Capacity')).toMatchObject({ numbers: '1 × 1,000 × 3,600 × 730', result: '2.63B tokens' });
    expect(lineOf('Break-even with acme/large')).toMatchObject({
      numbers: '($2,460 − $0) ÷ $6.00 × 1M',
      result: '410M tokens',
    });
  });

  it('shows what more GPUs cost where they never pay, and what those of a fleet that is too small cost when full', () => {
    // $1,460 for 2,628M tokens at half: $1.11, and the API asks $0.50.
    const never = scenario({
      selfHosted: { plannedLoad: 0.5, replicas: 'auto' },
      apis: [api({ usdPerMillionInput: 0.5, usdPerMillionOutput: 0.5 })],
    });
    expect(lineOf('One more replica, per million tokens', never)).toMatchObject({
      numbers: '1 × $1,460 ÷ (2,628 × 50%)',
      result: '$1.11/M',
    });
    expect(lineOf('One more replica, per million tokens')).toBeUndefined();
    const small = scenario({ workload: atVolume(5e9), selfHosted: { replicas: 1 } });
    expect(lineOf('These GPUs when full, per million tokens', small)).toMatchObject({
      numbers: '($1,460 + $0) ÷ 2,628',
      result: '$0.56/M',
    });
    expect(lineOf('These GPUs when full, per million tokens')).toBeUndefined();
  });

  it('gets from the volume to the number of GPUs', () => {
    // A step is half of 2.628B; 5B take 3.81 of them, so 4, and a spare of 2 GPUs.
    const asked = scenario({
      workload: atVolume(5e9),
      selfHosted: { gpusPerReplica: 2, spareReplicas: 1 },
    });
    expect(lineOf('A full replica, input + output', asked)).toMatchObject({
      numbers: '1,000',
      result: '1,000 tok/s',
    });
    expect(lineOf('GPUs of a replica', asked)).toMatchObject({
      numbers: '76 GB, and 2 × 72 GB: room for 100 requests beside the weights',
      result: '2',
    });
    expect(lineOf('A replica as planned, a month', asked)).toMatchObject({
      numbers: '1,000 × 3,600 × 730 × 50%',
      result: '1.31B tokens',
    });
    expect(lineOf('Replicas', asked)).toMatchObject({ numbers: '5B ÷ 1.314B', result: '4' });
    expect(lineOf('GPUs', asked)).toMatchObject({ numbers: '(4 + 1) × 2 + 0', result: '10 GPUs' });
    expect(lineOf('Replicas to keep, if rented GPUs are handed back', asked)).toMatchObject({
      numbers: '2.5B ÷ 1.314B',
      result: '2',
    });
    expect(lineOf('GPUs to keep', asked)).toMatchObject({ numbers: '(2 + 1) × 2 + 0', result: '6 GPUs' });
    expect(lineOf('GPUs that it asks for', asked)).toBeUndefined();
  });

  it('of a fleet of stated size: its replicas, and those that the planned load asks for', () => {
    const asked = scenario({
      workload: atVolume(5e9),
      selfHosted: { replicas: 2, gpusPerReplica: 4, idleGpus: 1, procurement: own() },
    });
    expect(lineOf('Replicas', asked)).toMatchObject({ numbers: '8 ÷ 4', result: '2' });
    expect(lineOf('GPUs', asked)).toMatchObject({ numbers: '(2 + 0) × 4 + 1', result: '9 GPUs' });
    expect(lineOf('Replicas that the planned load asks for', asked)).toMatchObject({ result: '4' });
    expect(lineOf('GPUs that it asks for', asked)).toMatchObject({
      numbers: '(4 + 0) × 4 + 0',
      result: '16 GPUs',
    });
    expect(lineOf('GPUs to keep', asked)).toBeUndefined();
  });

  it('has the peak in the planned load, the hours of work that may wait, and why nobody had to say a figure', () => {
    const peaked = scenario({ workload: { peakToAverage: 1.8 } });
    expect(lineOf('Planned load', peaked)).toMatchObject({ numbers: '90% ÷ 1.8', result: '50%' });
    expect(lineOf('Planned load')).toMatchObject({ numbers: '50%' });
    // 500M ÷ (1 × 1,000 × 3,600 × 50%) = 277.8 hours, of 730.
    const asNeeded = { selfHosted: { procurement: rent({ upToHoursPerMonth: 730 }) } };
    expect(lineOf('Hours of work, a month', scenario(asNeeded))).toMatchObject({
      numbers: '500M ÷ (1 × 1,000 × 3,600 × 50%)',
      result: '278 hours',
    });
    expect(lineOf('Hours of work, a month')).toBeUndefined();
    const { steps } = working(scenario(), undefined, [
      { field: 'selfHosted.plannedLoad', value: 0.5, why: 'it is so' },
    ]);
    expect(steps.flatMap(({ lines }) => lines).find(({ what }) => what === 'Planned load')?.formula).toBe(
      'average load at which a fleet is sized (it is so)',
    );
  });

  it("of an estimate says Little's law and the range", async () => {
    const asked = await answerLine('2B tokens a month, llama 70b fp8 on 4x H100', {
      asOf: new Date('2026-11-27'),
      withoutCases: true,
    });
    if (asked.kind !== 'answer') throw new Error('this line is answered');
    const { answer } = asked;
    const line = workingFor(answer)
      .steps.flatMap(({ lines }) => lines)
      .find(({ what }) => what === 'A full replica, input + output');
    const { tokensPerSecondPerReplica } = answer.scenario.selfHosted;
    expect(Number(calculate(typed(line?.numbers ?? ''))) / tokensPerSecondPerReplica).toBeCloseTo(1, 4);
    expect(line?.result).toMatch(/^[\d,]+ tok\/s \(estimated, from [\d,]+ to [\d,]+\)$/);
  });

  it('names only the factors that are there', () => {
    const cheaper = scenario({
      workload: { batchShare: 0.5, cachedInputShare: 0.2 },
      apis: [api({ discount: 0.1, regionalUplift: 1.1, opsHoursPerMonth: 2 })],
    });
    expect(lineOf('acme/large: monthly bill', cheaper)?.formula).toBe(
      'million tokens × blended price × (1 − batch share × batch discount) × (1 − discount) × regional surcharge + ops hours × hourly rate',
    );
    expect(lineOf('acme/large: blended price', cheaper)?.numbers).toBe(
      '75% × (80% × $3.00 + 20% × $0.30) + 25% × $15.00',
    );
  });

  it('of owned hardware: depreciation, capital, maintenance, power', () => {
    const owned = scenario({
      selfHosted: {
        procurement: own({ residualShare: 0.2 }),
        power: { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1.4, usdPerKwh: 0.1 },
      },
    });
    expect(lineOf('One GPU, a month', owned)?.numbers).toBe(
      '$21,750 × (0.8 ÷ 48 + 1.2 ÷ 2 × 8% ÷ 12 + 0% ÷ 12)',
    );
    expect(lineOf('Power of one GPU, a month', owned)).toMatchObject({
      numbers: '(700 + 300) ÷ 1,000 × 1.4 × $0.10 × 730',
      result: '$102.20',
    });
  });

  it('of spares counts the GPU and its power', () => {
    const owned = scenario({
      selfHosted: {
        procurement: own(),
        power: { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1.4, usdPerKwh: 0.1 },
        spareReplicas: 2,
      },
    });
    // 21,750 ÷ 48 + 21,750 ÷ 2 × 8% ÷ 12 = 453.125 + 72.50; 1 kW × 1.4 × $0.10 × 730 = 102.20.
    expect(lineOf('Spares', owned)).toMatchObject({
      numbers: '2 × $627.825',
      result: '$1,255.65',
    });
  });

  it('its results are those of the assessment, whatever the scenario, and no number is broken', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const found = findingsOf(s, evidence());
        const { steps, flips } = working(s, found);
        const value = (what: string) =>
          steps.flatMap(({ lines }) => lines).find((one) => one.what === what)?.value;
        expect(value('Together')).toBe(found.selfHosted.monthlyUsd);
        expect(value('Capacity')).toBe(found.selfHosted.capacityTokensPerMonth);
        for (const { api: id, monthlyUsd } of found.comparisons)
          expect(value(`${id}: monthly bill`)).toBe(monthlyUsd);
        expect(flips).toBe(found.flips);
        expect(JSON.stringify(steps)).not.toMatch(/NaN|Infinity|null|undefined|unknown/);
      }),
    );
  });

  it('a pocket calculator gives what stands behind the equals sign, whatever the scenario', () => {
    const mixed = scenario({
      workload: { inputTokensPerMonth: 1_268_382_353, outputTokensPerMonth: 231_617_647 },
      apis: [api({ usdPerMillionInput: 2, usdPerMillionOutput: 10 })],
    });
    expect(lineOf('acme/large: blended price', mixed)).toMatchObject({
      numbers: '84.5588% × $2.00 + 15.4412% × $10.00',
      result: '$3.23529/M',
    });
    expect(lineOf('acme/large: monthly bill', mixed)).toMatchObject({
      numbers: '1,500 × $3.23529',
      result: '$4,853',
    });
    fc.assert(
      fc.property(anyScenario, (s) => {
        const sums = working(s)
          .steps.flatMap(({ lines }) => lines)
          .filter(({ numbers }) => /^[\d$%,.()×÷+−\sTBM]+$/.test(numbers));
        expect(sums.length).toBeGreaterThan(5);
        for (const { formula, numbers, value } of sums) {
          const quotient = Number(calculate(typed(numbers)));
          const sum = formula.endsWith('rounded up') ? wholesOf(quotient, value) : quotient;
          expect(Math.abs(sum - value), `${numbers} is ${sum}, not ${value}`).toBeLessThanOrEqual(
            1e-4 * Math.abs(value) + 0.02,
          );
        }
      }),
    );
  });
});
