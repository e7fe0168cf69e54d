import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { cashLine, engineerLine, growthLine, paidLine, serviceLine } from '../../src/words/beside.ts';
import { fleetLine } from '../../src/words/fleet.ts';
import { namesFor, withNames } from '../../src/words/names.ts';
import { answerNamed } from '../fixtures/answers/index.ts';
import { own, rent } from '../helpers/scenario.ts';

/** Lines beside the table: each says one thing, and nothing where it does not hold. */

type Findings = Answer['assessment'];

const made = answerNamed('host it');
const bought = answerNamed('stay with the leader');

const subjectWith = (
  {
    assessment = {},
    workload = {},
    selfHosted = {},
  }: {
    readonly assessment?: Partial<Findings>;
    readonly workload?: Partial<Answer['scenario']['workload']>;
    readonly selfHosted?: Partial<Answer['scenario']['selfHosted']>;
  },
  answer = made,
) =>
  withNames(
    {
      ...answer,
      scenario: {
        ...answer.scenario,
        workload: { ...answer.scenario.workload, ...workload },
        selfHosted: { ...answer.scenario.selfHosted, ...selfHosted },
      },
      assessment: { ...answer.assessment, ...assessment },
    },
    'asker',
  );

describe('hardware that is paid for', () => {
  const paid = (until?: string) => ({
    kind: 'paid' as const,
    ...(until === undefined ? {} : { until }),
  });
  const host = (
    fullMonthlyUsd: number | undefined,
    parts: Partial<Findings['selfHosted']['breakdown']>,
  ): Findings['selfHosted'] => ({
    ...made.assessment.selfHosted,
    monthlyUsd: 1_700,
    breakdown: { computeUsd: 0, powerUsd: 700, redundancyUsd: 0, opsUsd: 1_000, otherUsd: 0, ...parts },
    ...(fullMonthlyUsd === undefined ? {} : { fullMonthlyUsd }),
  });
  const lineOf = (until: string | undefined, full?: number, parts = {}) =>
    paidLine(
      subjectWith({
        assessment: { selfHosted: host(full, parts) },
        selfHosted: { procurement: paid(until) as Answer['scenario']['selfHosted']['procurement'] },
      }),
    )?.text;

  it('counts power and people, and says what it comes to in full', () => {
    expect(lineOf(undefined)).toBe('only power and people count, $1,700.');
    expect(lineOf(undefined, 5_000)).toBe('only power and people count, $1,700. In full, $5,000.');
    expect(lineOf('2027-03', 5_000)).toBe('only power and people count, $1,700. After March 2027, $5,000.');
    expect(lineOf(undefined, undefined, { otherUsd: 200 })).toBe(
      'only power, other costs and people count, $1,700.',
    );
    expect(lineOf(undefined, undefined, { opsUsd: 0 })).toBe('only power counts, $1,700.');
    expect(lineOf(undefined, undefined, { opsUsd: 0, powerUsd: 0 })).toBe('nothing counts, $1,700.');
    expect(paidLine(subjectWith({}))).toBeNull();
  });

  it('names who wins once it is no longer paid, where hosting is the choice until then', () => {
    const rivalUsd = Math.max(...made.assessment.comparisons.map(({ monthlyUsd }) => monthlyUsd));
    expect(lineOf('2027-03', rivalUsd + 1)).toMatch(/After March 2027, \$[\d,]+: then .+ wins\.$/);
    expect(lineOf('2027-03', 1)).toMatch(/After March 2027, \$1\.00\.$/);
  });
});

describe('growth', () => {
  const at = { months: 7, tokensPerMonth: 3e9 };
  const toHost = {
    ...at,
    changes: 'choice' as const,
    to: { ...made.assessment.verdict, choice: 'self-host' as const },
  };
  const toApi = {
    ...at,
    changes: 'choice' as const,
    to: { choice: 'api' as const, api: 'anthropic/claude-sonnet-5', regime: 'api' as const },
  };
  const toFragile = {
    ...at,
    months: 3,
    changes: 'regime' as const,
    to: { ...toHost.to, regime: 'fragile' as const },
  };
  const lineOf = (perMonth: number, changes: readonly unknown[]) =>
    growthLine(
      subjectWith({
        assessment: { growth: { perMonth, changes } as unknown as NonNullable<Findings['growth']> },
      }),
    )?.text;

  it('says in which month another choice wins', () => {
    expect(lineOf(0.1, [toHost])).toBe('with 10% more a month hosting wins in 7 months, at 3B tokens.');
    expect(lineOf(-0.1, [toApi])).toBe(
      'with 10% less a month Claude Sonnet 5 wins in 7 months, at 3B tokens.',
    );
    expect(lineOf(0.1, [])).toBe('with 10% more a month the verdict stays for ten years.');
  });

  it('says the choice before the regime, and the regime where that is all', () => {
    expect(lineOf(0.1, [toFragile, toHost])).toContain('hosting wins in 7 months');
    expect(lineOf(0.1, [toFragile])).toContain('hosting is cheaper, but not at half the traffic in 3 months');
  });
});

describe('what users feel', () => {
  const service = {
    atExpected: { tokensPerSecondPerUser: 40, secondsToAnswer: 5 },
    atCapacity: { tokensPerSecondPerUser: 22, secondsToAnswer: 11 },
  } as unknown as NonNullable<Findings['selfHosted']['service']>;
  const lineOf = (kind?: 'interactive' | 'batch', changes: Partial<typeof service> = {}) =>
    serviceLine(
      subjectWith({
        workload: kind === undefined ? {} : { kind },
        assessment: { selfHosted: { ...made.assessment.selfHosted, service: { ...service, ...changes } } },
      }),
    )?.text;

  it('is how fast they read, or how long an answer takes', () => {
    expect(lineOf()).toBe('Users read at 40 tok/s at your traffic, 22 when full.');
    expect(lineOf('interactive')).toBe(lineOf());
    const none = { tokensPerSecondPerUser: null };
    expect(
      lineOf(undefined, {
        atExpected: { ...service.atExpected, ...none },
        atCapacity: { ...service.atCapacity, ...none },
      }),
    ).toBe('Answers take 5 s at your traffic, 11 when full.');
  });

  it('is nothing where nobody waits', () => {
    expect(lineOf('batch')).toBeUndefined();
  });
});

describe('the hours that an API saves', () => {
  it('are a month’s, unless the job is done once', () => {
    const text = (workload = {}) => engineerLine(subjectWith({ workload }, bought))?.text;
    expect(text()).toBe('The API saves 16 engineering hours a month.');
    expect(text({ oneTime: true })).toBe('The API saves 16 engineering hours.');
    expect(engineerLine(subjectWith({}))).toBeNull();
  });
});

describe('cash', () => {
  const lineOf = (verdict: Partial<Findings['verdict']>, answer = made) =>
    cashLine(
      subjectWith(
        {
          selfHosted: { procurement: own({ lifeMonths: 48 }) },
          assessment: {
            selfHosted: { ...made.assessment.selfHosted, upfrontUsd: 87_000 },
            verdict: { ...made.assessment.verdict, ...verdict },
          },
        },
        answer,
      ),
    )?.text;

  it('is back in some months, too late, or never', () => {
    expect(lineOf({ paybackMonths: 20 })).toBe('$87,000 up front, back in 20 months.');
    expect(lineOf({ paybackMonths: 48 })).toBe('$87,000 up front, back in 48 months.');
    expect(lineOf({ paybackMonths: 49 })).toBe(
      '$87,000 up front, back in 49 months, after the 48 months that it lasts.',
    );
    expect(lineOf({ paybackMonths: null })).toBe('$87,000 up front, never earned back.');
  });

  it('is back later, or never, where prices of APIs fall', () => {
    const falling = { ...made, scenario: { ...made.scenario, apiPriceFallPerYear: 0.3 } };
    const later = (paybackMonthsAtFallingPrices: number | null) =>
      lineOf({ paybackMonths: 20, paybackMonthsAtFallingPrices }, falling);
    expect(later(31)).toBe('$87,000 up front, back in 20 months; 31 months if API prices fall 30% a year.');
    expect(later(240)).toBe('$87,000 up front, back in 20 months; 20 years if API prices fall 30% a year.');
    expect(later(null)).toBe('$87,000 up front, back in 20 months; never if API prices fall 30% a year.');
  });
});

describe('the fleet', () => {
  const text = (selfHosted: Partial<Findings['selfHosted']>, procurement = rent()) => {
    const answer = {
      ...made,
      scenario: { ...made.scenario, selfHosted: { ...made.scenario.selfHosted, procurement } },
      assessment: { ...made.assessment, selfHosted: { ...made.assessment.selfHosted, ...selfHosted } },
    } as Answer;
    return fleetLine(answer, namesFor(answer, 'asker')).text;
  };

  it('says how the hardware is had', () => {
    expect(text({})).toContain('(rented): ');
    expect(text({}, rent({ market: 'spot' }))).toContain('(rented, spot): ');
    expect(text({}, own() as never)).toContain('(bought): ');
    expect(text({}, { kind: 'paid' } as never)).toContain('(already paid): ');
  });

  it('counts what is spare and what is too few', () => {
    // Two GPUs a replica.
    const replicas = { ...made.assessment.selfHosted.replicas, spare: 1 };
    expect(text({ replicas })).toContain(', 2 are spare');
    expect(text({ replicas: { ...replicas, spare: 0 } })).not.toContain('spare');
    expect(text({ idleGpus: 1 })).toContain(', 1 is too few for a replica.');
    expect(text({ idleGpus: 3 })).toContain(', 3 are too few for a replica.');
  });
});
