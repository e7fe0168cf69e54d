import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { fleetLine } from '../../src/words/fleet.ts';
import { namesFor } from '../../src/words/names.ts';
import { answerNamed } from '../fixtures/answers/index.ts';
import { assess } from '../helpers/in-words.ts';
import { api, evidence, scenario } from '../helpers/scenario.ts';

const flat = (usd: number) => api({ usdPerMillionInput: usd, usdPerMillionOutput: usd });

describe('a close call', () => {
  // Hosting is $2,460 for 500M tokens.
  const notes = (usd: number) => assess(scenario({ apis: [flat(usd)] }), evidence()).verdict.notes ?? [];

  it('is said where the two bills are within a tenth of each other', () => {
    const close = ['A close call: the two bills are within a tenth of each other.'];
    expect([5, 4.8].map(notes)).toEqual([close, close]);
    expect([6, 4].map(notes)).toEqual([[], []]);
  });
});

describe('the line of the fleet', () => {
  const lineOf = (
    throughput: Partial<Answer['evidence']['throughput']>,
    hosting: Partial<Answer['assessment']['selfHosted']>,
  ): string => {
    const made = answerNamed('one token');
    const { outputTokensPerSecondPerUser: _, requestsAtOnce: __, ...plain } = made.evidence.throughput;
    const answer: Answer = {
      ...made,
      evidence: { ...made.evidence, throughput: { ...plain, ...throughput } },
      assessment: {
        ...made.assessment,
        selfHosted: { ...made.assessment.selfHosted, capacityTokensPerMonth: 2e9, load: 0.5, ...hosting },
      },
    };
    return fleetLine(answer, namesFor(answer, 'asker')).text;
  };
  const felt = { outputTokensPerSecondPerUser: 30, requestsAtOnce: 24.7 };

  const line = (said: string): string =>
    `4× A100 80GB (rented): 2 hold Llama 3.3 70B at FP16, 2 are spare. ${said} $5,227 of $6,827 pays for idle hardware.`;

  it('says how busy it is, and what it could serve', () => {
    expect(lineOf({}, {})).toBe(line('Load 50% of 2B tokens a month.'));
    expect(lineOf({}, { load: 1 })).toBe(line('Load 100% of 2B tokens a month.'));
    expect(lineOf({}, { load: 1.2 })).toBe(
      line('Load 120%: more than the 2B tokens a month that it can serve.'),
    );
    expect(lineOf(felt, { load: null })).toBe(line('It serves nothing.'));
  });

  it('says what a user of it feels where both are known', () => {
    const half = 'Load 50% of 2B tokens a month.';
    expect(lineOf(felt, {})).toBe(
      line(`${half} Full, it serves 24 requests at once a replica, each at 30 tok/s.`),
    );
    expect(lineOf({ ...felt, requestsAtOnce: 0.4 }, {})).toBe(
      line(`${half} Full, it serves 1 request at once a replica, each at 30 tok/s.`),
    );
    expect(lineOf({ requestsAtOnce: 24 }, {})).toBe(line(half));
    expect(lineOf({ outputTokensPerSecondPerUser: 30 }, {})).toBe(line(half));
  });
});
