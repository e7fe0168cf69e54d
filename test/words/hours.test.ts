import { describe, expect, it } from 'vitest';
import type { HourByHour } from '../../src/domain/assessment.ts';
import type { MeasuredTraffic } from '../../src/domain/evidence.ts';
import { measuredNotes } from '../../src/words/hours.ts';
import { withNames } from '../../src/words/names.ts';
import { hoursStep } from '../../src/words/working/hours-step.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

/** What hours of an export say beside the sums: each figure stands in a sentence that is right for one and for many. */

const fleet: HourByHour['asPlanned'] = {
  replicas: 2,
  gpus: 2,
  selfHostedUsd: 2_000,
  apiUsd: 100,
  monthlyUsd: 2_100,
  spillTokens: 3e6,
  hoursOver: 0.25,
  longestWaitHours: 4,
  hoursHalfWouldDo: 0.62,
};

const found: HourByHour = {
  hours: 1_000,
  tokensPerReplicaHour: 4e6,
  api: 'anthropic/claude-sonnet-5',
  asPlanned: fleet,
  atP99: { ...fleet, replicas: 3, selfHostedUsd: 2_900, monthlyUsd: 3_000, p99Tokens: 11e6 },
  withSpill: { ...fleet, replicas: 1, hoursOver: 0.4, selfHostedUsd: 1_000, apiUsd: 250, monthlyUsd: 1_250 },
  schedule: {
    hoursOfWeek: [
      { replicas: 1, hours: 128 },
      { replicas: 3, hours: 40 },
    ],
    monthlyUsd: 1_500,
  },
  weeks: { whole: 5, belowBreakEven: 2 },
  calibration: null,
  loadDuration: [],
};

const traffic: MeasuredTraffic = {
  from: '2026-10-01T00:00:00Z',
  to: '2026-11-12T00:00:00Z',
  days: 42,
  model: 'claude-sonnet-5',
  share: 1,
};

const subject = withNames(answerNamed('host it'), 'asker');

const notesOf = (hours: Partial<HourByHour> = {}, measured: Partial<MeasuredTraffic> = {}): string[] =>
  measuredNotes({
    ...subject,
    evidence: { ...subject.evidence, measured: { ...traffic, ...measured } },
    assessment: { ...subject.assessment, hourByHour: { ...found, ...hours } },
  });

const planned = (changes: Partial<HourByHour['asPlanned']>) => ({ asPlanned: { ...fleet, ...changes } });

describe('the hours of an export', () => {
  it('are said of the planned fleet, the p99 hour, the cheapest split, the schedule and the weeks', () => {
    expect(notesOf()).toEqual([
      'In 25% of the hours traffic was above the planned fleet: it would wait up to 4 hours, or spill 3M tokens a month. In 62% of the hours half of it would do.',
      'A fleet for the p99 hour (11M tokens) takes 3 replicas, $3,000 a month with what is above it at the API; the planned one has 2 replicas.',
      'Cheapest split by the hour: 1 replica, and 40% of the hours spill to Claude Sonnet 5: $1,000 + $250 = $1,250 a month.',
      'Rented only in the hours that need it (hours of the week × replicas: 128 h × 1, 40 h × 3): $1,500 a month.',
      'In 2 of your last 5 weeks traffic was below break-even.',
    ]);
  });

  it.each<[string, Partial<HourByHour>]>([
    [
      'In no hour was traffic above the planned fleet. In every hour half of it would do.',
      planned({ hoursOver: 0, hoursHalfWouldDo: 1 }),
    ],
    [
      'In no hour was traffic above the planned fleet. In no hour half of it would do.',
      planned({ hoursOver: 0, hoursHalfWouldDo: 0 }),
    ],
    [
      'In no hour was traffic above the planned fleet. In nearly every hour half of it would do.',
      planned({ hoursOver: 0, hoursHalfWouldDo: 0.996 }),
    ],
    [
      'In no hour was traffic above the planned fleet. In 99% of the hours half of it would do.',
      planned({ hoursOver: 0, hoursHalfWouldDo: 0.99 }),
    ],
    ['In no hour was traffic above the planned fleet.', planned({ hoursOver: 0, replicas: 1 })],
    [
      'In under 1% of the hours traffic was above the planned fleet: it would wait up to 4 hours, or spill 3M tokens a month.',
      planned({ hoursOver: 0.004, replicas: 1 }),
    ],
    [
      'The fleet for the p99 hour (7M tokens) is the planned one: 2 replicas, $2,100 a month with what is above it at the API.',
      { atP99: { ...fleet, p99Tokens: 7e6 } },
    ],
    [
      'Hour by hour no fleet beside Claude Sonnet 5 pays: all of it there costs $900 a month.',
      { withSpill: { ...fleet, replicas: 0, monthlyUsd: 900 } },
    ],
    [
      'Renting by the hour saves nothing: every hour of the week takes 1 replica, $1,460 a month.',
      { schedule: { hoursOfWeek: [{ replicas: 1, hours: 168 }], monthlyUsd: 1_460 } },
    ],
    ['In your last week traffic was below break-even.', { weeks: { whole: 1, belowBreakEven: 1 } }],
    ['In your last week traffic was above break-even.', { weeks: { whole: 1, belowBreakEven: 0 } }],
    [
      'In none of your last 5 weeks traffic was below break-even.',
      { weeks: { whole: 5, belowBreakEven: 0 } },
    ],
    [
      'In each of your last 5 weeks traffic was below break-even.',
      { weeks: { whole: 5, belowBreakEven: 5 } },
    ],
  ])('say: %s', (said, hours) => {
    expect(notesOf(hours)).toContain(said);
  });

  it('list sizes of the fleet one by one up to six', () => {
    const sizes = (many: number) =>
      notesOf({
        schedule: {
          hoursOfWeek: Array.from({ length: many }, (_, at) => ({ replicas: at + 1, hours: 10 })),
          monthlyUsd: 1_500,
        },
      }).find((note) => note.startsWith('Rented only'));
    expect(sizes(6)).toContain('10 h × 1, 10 h × 2, 10 h × 3, 10 h × 4, 10 h × 5, 10 h × 6)');
    expect(sizes(7)).toContain('(1 to 7 replicas)');
  });

  it('say nothing of weeks and schedules that nobody knows', () => {
    expect(notesOf({ weeks: null, schedule: null })).toHaveLength(3);
  });

  it('say which model moves, and what becomes of the others', () => {
    expect(notesOf({}, { share: 0.4 })[0]).toBe(
      'This is for claude-sonnet-5, 40% of your tokens; the other models stay where they are.',
    );
    expect(notesOf({}, { share: 0.995 })[0]).toMatch(/^In 25%/);
  });

  it('say how traffic grew, and that a short window says little', () => {
    expect(notesOf({}, { growth: 1.5, days: 59 }).at(-1)).toBe(
      'Traffic of the last week was 1.5× that of the first. So short a window says little about a year.',
    );
    expect(notesOf({}, { growth: 1.5, days: 60 }).at(-1)).toBe(
      'Traffic of the last week was 1.5× that of the first.',
    );
  });

  it('say so where the volume that counts is another than was measured', () => {
    // 10,000 tokens an hour are 7.3M a month; 6B count.
    expect(notesOf({}, { tokensPerHour: [8_000, 12_000] })[0]).toBe(
      'Your 6B tokens a month count, not the 7.3M that were measured.',
    );
    expect(notesOf({}, { tokensPerHour: [6e9 / 730, 6e9 / 730] })[0]).toMatch(/^In 25%/);
  });
});

describe('the working of the hours', () => {
  const lines = (hours: Partial<HourByHour>) =>
    hoursStep({ ...found, ...hours }, () => 'Sonnet').lines.map(({ numbers, result }) => [numbers, result]);

  it('divides the hours above the fleet by those that were measured', () => {
    expect(lines({})[0]).toEqual(['250 ÷ 1,000', '25%']);
    expect(lines(planned({ hoursOver: 0.004 }))[0]).toEqual(['4 ÷ 1,000', '0.4%']);
    expect(lines(planned({ hoursOver: 0 }))[0]).toEqual(['0 ÷ 1,000', '0%']);
  });

  it('gives the replicas of the p99 hour, the bills and the replica-hours of a week', () => {
    expect(lines({})).toContainEqual(['11M ÷ 4M', '3']);
    expect(lines({})).toContainEqual(['$2,000 + $100', '$2,100']);
    expect(lines({})).toContainEqual(['1 × 128 + 3 × 40', '248']);
  });

  it('counts replicas in words', () => {
    expect(hoursStep(found, () => 'Sonnet').lines.map(({ formula }) => formula)).toEqual(
      expect.arrayContaining([
        '2 replicas + 3M tokens a month above them at Sonnet',
        '1 replica + 3M tokens a month above it at Sonnet',
      ]),
    );
  });
});
