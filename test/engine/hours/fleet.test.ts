import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestWait } from '../../../src/engine/hours/above.ts';
import { cheapestWithSpill } from '../../../src/engine/hours/cheapest-with-spill.ts';
import { fleetInHours, type Traffic } from '../../../src/engine/hours/fleet-in-hours.ts';
import { busiestOfWeek, scheduleOf } from '../../../src/engine/hours/schedule.ts';
import { weeksOf } from '../../../src/engine/hours/weeks.ts';
import { runs } from '../../helpers/effort.ts';
import { findingsOf } from '../../helpers/in-words.ts';
import { api, evidence, rent, scenario } from '../../helpers/scenario.ts';

const line = { fixedUsd: 0, usdPerToken: 1e-6, includedTokens: 0 };

const onDemand = scenario({ selfHosted: { spareReplicas: 0, replicas: 'auto' } });

const traffic = (hours: readonly number[], perReplica: number): Traffic => ({ hours, perReplica, line });

describe('a fleet against four hours', () => {
  // 5 M tokens above one replica of 10 M in one of four hours: 5 M ÷ 4 × 730 a month.
  const four = traffic([2e6, 4e6, 15e6, 9e6], 10e6);

  it('spills what is above it, and says in how many hours', () => {
    const one = fleetInHours(onDemand, four, 1);
    expect(one.spillTokens).toBeCloseTo((5e6 / 4) * 730, 3);
    expect(one.apiUsd).toBeCloseTo(912.5, 6);
    expect(one.hoursOver).toBe(0.25);
    expect(fleetInHours(onDemand, traffic([10e6, 5e6], 10e6), 1).hoursOver).toBe(0);
    expect(one.monthlyUsd).toBeCloseTo(one.selfHostedUsd + 912.5, 6);
  });

  it('makes people wait half an hour where nothing spills', () => {
    expect(longestWait(four.hours, 10e6)).toBeCloseTo(0.5, 9);
    expect(fleetInHours(onDemand, four, 2).longestWaitHours).toBe(0);
    expect(longestWait([10e6], 10e6)).toBe(0);
  });

  it('costs nothing where there is none: all 30 M of four hours go to the API', () => {
    const none = fleetInHours(onDemand, four, 0);
    expect(none.selfHostedUsd).toBe(0);
    expect(none.apiUsd).toBeCloseTo((30 / 4) * 730, 6);
    expect(none.longestWaitHours).toBe(0);
  });

  it('has a spare where it has anything to spare for', () => {
    const safe = scenario({ selfHosted: { spareReplicas: 1, replicas: 'auto' } });
    expect([0, 1, 2].map((replicas) => fleetInHours(safe, four, replicas).gpus)).toEqual([0, 2, 3]);
  });

  it('pays the fixed part of the API only where something spills', () => {
    const subscribed = { ...four, line: { ...line, fixedUsd: 100 } };
    expect(fleetInHours(onDemand, subscribed, 1).apiUsd).toBeCloseTo(1012.5, 6);
    expect(fleetInHours(onDemand, subscribed, 2).apiUsd).toBe(0);
  });

  it('pays for the egress of what it serves: 25 M of 30 M', () => {
    const oneUsdPerMillion = { usdPerGb: 1, gbPerMillionTokens: 1 };
    const egress = scenario({ selfHosted: { spareReplicas: 0, replicas: 'auto', egress: oneUsdPerMillion } });
    const usd = (from: typeof egress) => fleetInHours(from, four, 1).selfHostedUsd;
    expect(usd(egress) - usd(onDemand)).toBeCloseTo((25 / 4) * 730, 6);
  });

  it('says in which hours half of its replicas would do, of three one', () => {
    expect(fleetInHours(onDemand, four, 2).hoursHalfWouldDo).toBe(0.75);
    expect(fleetInHours(onDemand, four, 3).hoursHalfWouldDo).toBe(0.75);
  });
});

describe('the cheapest split', () => {
  it('has one replica where a second costs what it saves: 1M tokens an hour at $2 a million are $1,460', () => {
    const given = { ...traffic([2e6, 4e6], 2e6), line: { ...line, usdPerToken: 2e-6 } };
    expect(cheapestWithSpill(onDemand, given)).toMatchObject({ replicas: 1, monthlyUsd: 3920 });
  });

  it('has none where the API asks no more for all of it than one with its people', () => {
    // 2,190M tokens a month at $1 a million, beside $2,460; and a fee of as much.
    const cheap = traffic([2e6, 4e6], 4e6);
    expect(cheapestWithSpill(onDemand, cheap)).toMatchObject({ replicas: 0, monthlyUsd: 2190 });
    const fee = { ...cheap, line: { fixedUsd: 2460, usdPerToken: 0, includedTokens: 0 } };
    expect(cheapestWithSpill(onDemand, fee)).toMatchObject({ replicas: 0, monthlyUsd: 2460 });
    expect(cheapestWithSpill(onDemand, { ...fee, line: { ...fee.line, fixedUsd: 2461 } }).replicas).toBe(1);
  });

  it('is the cheapest of every number of replicas, none included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4e10 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1e8, max: 2e10 }),
        (hours, perReplica) => {
          const given = traffic(hours, perReplica);
          const best = cheapestWithSpill(onDemand, given).monthlyUsd;
          const most = Math.min(60, Math.ceil(4e10 / perReplica));
          const bills = Array.from(
            { length: most + 1 },
            (_, replicas) => fleetInHours(onDemand, given, replicas).monthlyUsd,
          );
          expect(best).toBeLessThanOrEqual(Math.min(...bills) + 1e-6);
        },
      ),
      runs(100),
    );
  });
});

describe('a schedule of the week', () => {
  it('sizes every hour for the busiest that it has been', () => {
    const hours = new Array<number>(336).fill(1);
    hours[0] = 25;
    hours[168] = 12;
    expect(busiestOfWeek(hours, 0)[0]).toBe(25);
    expect(busiestOfWeek(hours, 5)[5]).toBe(25);
    expect(scheduleOf(onDemand, hours, 10, 0)?.hoursOfWeek).toEqual([
      { replicas: 1, hours: 167 },
      { replicas: 3, hours: 1 },
    ]);
  });

  /** Two replicas of 10 an hour in sixteen hours of each day. */
  const byDay = Array.from({ length: 168 }, (_, hour) => (hour % 24 < 8 ? 0 : 20));

  it.each([
    // 7 × 16 × 2 = 224 replica hours of 168: 4/3 × $1,460, and $1,000 of ops.
    ['no spare', 0, (4 / 3) * 1460 + 1000],
    // 7 × 16 × 3 = 336: twice $1,460.
    ['a spare as long as anything runs', 1, 3920],
  ])('has its bill, with %s', (_, spareReplicas, usd) => {
    const rented = scenario({ selfHosted: { spareReplicas, replicas: 'auto' } });
    expect(scheduleOf(rented, byDay, 10, 0)?.monthlyUsd).toBeCloseTo(usd, 6);
  });

  it('has as many GPUs in each of those hours as a replica is made of', () => {
    const two = scenario({ selfHosted: { gpusPerReplica: 2, spareReplicas: 0, replicas: 'auto' } });
    expect(scheduleOf(two, byDay, 10, 0)?.monthlyUsd).toBeCloseTo((4 / 3) * 2 * 1460 + 1000, 6);
  });

  it('pays for power in those hours alone: 1 kW at $0.20 is a tenth of $2 an hour', () => {
    const power = { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1, usdPerKwh: 0.2 };
    const powered = scenario({ selfHosted: { power, procurement: rent({ billedHoursPerMonth: 365 }) } });
    expect(scheduleOf(powered, byDay, 10, 0)?.monthlyUsd).toBeCloseTo((4 / 3) * 1460 * 1.1 + 1000, 6);
  });

  it('never costs more than the same fleet that is always on', () => {
    const hours = byDay;
    const schedule = scheduleOf(onDemand, hours, 10, 0);
    expect(schedule?.monthlyUsd).toBeLessThan(fleetInHours(onDemand, traffic(hours, 10), 2).selfHostedUsd);
  });

  it('is none for a window below a week, nor for reserved GPUs', () => {
    expect(scheduleOf(onDemand, [1, 2], 10, 0)).toBeNull();
    const reserved = scenario({ selfHosted: { procurement: rent({ market: 'reserved' }) } });
    expect(scheduleOf(reserved, new Array<number>(168).fill(1), 10, 0)).toBeNull();
  });
});

describe('whole weeks', () => {
  // A token an hour is 730 a month.
  const weeks = [1, 2, 3].flatMap((tokens) => new Array<number>(168).fill(tokens));

  it.each([
    ['below it, and not the one that meets it', 1460, { whole: 3, belowBreakEven: 1 }],
    ['all below it', 2191, { whole: 3, belowBreakEven: 3 }],
    ['none where hosting always pays', 0, { whole: 3, belowBreakEven: 0 }],
    ['none where it never does', null, null],
  ])('of a window, beside a break-even: %s', (_, breakEven, found) => {
    expect(weeksOf([...weeks, 1, 1, 1], breakEven)).toEqual(found);
  });

  it('are none of a window below a week', () => {
    expect(weeksOf(weeks.slice(0, 167), 1460)).toBeNull();
  });

  it('are held against the break-even with the API that what spills would go to', () => {
    // 500M a month: one week at half of it and one at one and a half. $2,460 are 410M at $6 a million, 205M at $12.
    const tokensPerHour = [1, 3].flatMap((tokens) => new Array<number>(168).fill(tokens));
    const flat = (id: string, usd: number) => api({ id, usdPerMillionInput: usd, usdPerMillionOutput: usd });
    const measured = {
      from: '2026-11-02T00:00:00Z',
      to: '2026-11-16T00:00:00Z',
      days: 14,
      model: 'large',
      share: 1,
      tokensPerHour,
    };
    const { hourByHour } = findingsOf(
      scenario({ apis: [flat('acme/dear', 12), flat('acme/large', 6)] }),
      evidence({ measured }),
    );
    expect(hourByHour).toMatchObject({ api: 'acme/large', weeks: { whole: 2, belowBreakEven: 1 } });
    // The busiest hours first: half of them at one and a half of the mean, half at half of it.
    const duration = hourByHour?.loadDuration.map(({ shareOfHours, tokens }) => [
      shareOfHours,
      Number((tokens / (500e6 / 730)).toFixed(9)),
    ]);
    expect(duration).toEqual([
      ...[0, 0.01, 0.05, 0.1, 0.25].map((share) => [share, 1.5]),
      [0.5, 1],
      [0.75, 0.5],
      [1, 0.5],
    ]);
  });
});
