import { describe, expect, it } from 'vitest';
import type { MeasuredTraffic } from '../../../src/domain/evidence.ts';
import type { Scenario } from '../../../src/domain/scenario.ts';
import { assess } from '../../../src/engine/assess.ts';
import { calibrationOf } from '../../../src/engine/hours/calibration.ts';
import { hourByHour } from '../../../src/engine/hours/hour-by-hour.ts';
import { atVolume, evidence, scenario } from '../../helpers/scenario.ts';
import { flatApi } from '../found.ts';

const measured = (changes: Partial<MeasuredTraffic> = {}): MeasuredTraffic => ({
  from: '2026-11-02T00:00:00Z',
  to: '2026-11-09T00:00:00Z',
  days: 7,
  model: 'large',
  share: 1,
  ...changes,
});

/** 101 hours: one of 20M tokens, one of 10M and the rest of 1M each. They are 129M, as many times 730 ÷ 101 a month. */
const HOURS = [20, 10, ...Array.from({ length: 99 }, () => 1)];
const MONTH = (129e6 / 101) * 730;

const asked = (changes: Parameters<typeof scenario>[0] = {}): Scenario =>
  scenario({ workload: atVolume(MONTH), apis: [flatApi('acme/large', 6)], ...changes });

const found = (of: Scenario, tokensPerHour: readonly number[] | undefined, known: object = {}) => {
  const traffic = tokensPerHour === undefined ? {} : { tokensPerHour: [...tokensPerHour] };
  const given = evidence({ measured: measured(traffic), ...known });
  return hourByHour(of, given, assess(of, given));
};

describe('hours that were measured', () => {
  it('are scaled to the month, and served by replicas that are filled to 90 %', () => {
    // 1,000 tok/s × 3,600 × 0.9 are 3.24M an hour: the p99 hour, the second busiest of 101, takes four.
    expect(found(asked(), HOURS)).toMatchObject({
      hours: 101,
      tokensPerReplicaHour: expect.closeTo(3.24e6, 3),
      api: 'acme/large',
      asPlanned: { replicas: 1 },
      atP99: { replicas: 4, p99Tokens: expect.closeTo(10e6, 3) },
    });
    expect(found(asked(), [...HOURS].reverse())?.atP99.p99Tokens).toBeCloseTo(10e6, 3);
  });

  it('take one replica at least, and of a fleet of stated size what it has', () => {
    const quiet = asked({ workload: atVolume(730e3) });
    expect(found(quiet, [1, 1])?.atP99).toMatchObject({ replicas: 1, p99Tokens: expect.closeTo(1000, 6) });
    expect(found(asked({ selfHosted: { replicas: 2 } }), HOURS)?.atP99.replicas).toBe(2);
  });

  it('spill to the cheapest API that may be chosen', () => {
    const apis = [flatApi('acme/large', 6), flatApi('b/closed', 1), flatApi('c/dear', 9)];
    const ruledOut = [{ api: 'b/closed', why: 'closed' }];
    expect(found(asked({ apis }), HOURS, { ruledOut })?.api).toBe('acme/large');
    expect(found(asked({ apis: apis.slice(1, 2) }), HOURS, { ruledOut })).toBeUndefined();
  });

  it('are held against a break-even only where there is one', () => {
    const week = Array.from({ length: 168 }, () => 1);
    const free = { procurement: { kind: 'paid' }, ops: { hoursPerMonth: 0 } } as const;
    expect(found(asked({ selfHosted: free }), week)?.weeks).toEqual({ whole: 1, belowBreakEven: 0 });
    expect(found(asked({ apis: [flatApi('acme/large', 0.5)] }), week)?.weeks).toBeNull();
    expect(found(asked(), week)?.weeks).toEqual({ whole: 1, belowBreakEven: 0 });
  });

  it.each<[string, readonly number[] | undefined, object]>([
    ['are none that were measured', undefined, {}],
    ['is no traffic in them', [0, 0], {}],
    ['does not fit the model', HOURS, { fit: { ...evidence().fit, fits: false } }],
    ['is nothing measured at all', undefined, { measured: undefined }],
  ])('say nothing where there %s', (_, hours, known) => {
    expect(found(asked(), hours, known)).toBeUndefined();
    expect(found(asked({ selfHosted: { tokensPerSecondPerReplica: 0 } }), HOURS)).toBeUndefined();
  });
});

describe('a bill that an export states', () => {
  const calibrated = (changes: Partial<MeasuredTraffic>) =>
    calibrationOf(
      scenario({ apis: [flatApi('b/other', 1), flatApi('acme/large', 6, { opsHoursPerMonth: 10 })] }),
      measured({ api: 'acme/large', statedUsd: 500, ...changes }),
    );

  it('is held against the prices of the catalog over its window, without people: 100M at $6 are $600', () => {
    expect(calibrated({ tokens: 100e6 })).toEqual({
      api: 'acme/large',
      catalogUsd: expect.closeTo(600, 9),
      statedUsd: 500,
      apart: expect.closeTo(0.2, 9),
    });
    // Cheaper and dearer are as far apart.
    expect(calibrated({ tokens: 100e6, statedUsd: 750 })?.apart).toBeCloseTo(0.2, 9);
  });

  it('is that of the month where the window does not say its tokens: 7 days of $3,000 in 730 hours', () => {
    expect(calibrated({})?.catalogUsd).toBeCloseTo((3000 * 7 * 24) / 730, 9);
  });

  it('is none of an API that is not compared, and none where nothing was stated', () => {
    expect(calibrated({ api: 'c/none' })).toBeNull();
    expect(calibrated({ statedUsd: 0 })).toBeNull();
    const { statedUsd: _, ...silent } = measured({ api: 'acme/large', statedUsd: 1 });
    expect(calibrationOf(asked(), silent)).toBeNull();
  });
});
