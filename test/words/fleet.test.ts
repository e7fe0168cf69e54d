import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { fleetLine } from '../../src/words/fleet.ts';
import { namesFor } from '../../src/words/names.ts';
import { ANSWERS } from '../fixtures/answers/index.ts';
import { assess } from '../helpers/in-words.ts';
import { api, evidence, scenario } from '../helpers/scenario.ts';

const flat = (usd: number) => api({ usdPerMillionInput: usd, usdPerMillionOutput: usd });

describe('a close call', () => {
  // Hosting is $2,460 for 500M tokens.
  const notes = (usd: number) =>
    (assess(scenario({ apis: [flat(usd)] }), evidence()).verdict.notes ?? []).join(' ');

  it('is said where the two bills are within a tenth of each other', () => {
    expect(notes(5)).toContain('A close call');
    expect(notes(4.8)).toContain('A close call');
    expect(notes(6)).not.toContain('A close call');
    expect(notes(4)).not.toContain('A close call');
  });
});

describe('the line of the fleet', () => {
  const make = ANSWERS['one token'];
  if (make === undefined) throw new Error('no such fixture');
  const lineOf = (
    throughput: Partial<Answer['evidence']['throughput']>,
    hosting: Partial<Answer['assessment']['selfHosted']>,
  ): string => {
    const made = make();
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

  it('says how busy it is, and what it could serve', () => {
    expect(lineOf({}, {})).toContain('Load 50% of 2B tokens a month.');
    expect(lineOf({}, { load: 1 })).toContain('Load 100% of 2B');
    expect(lineOf({}, { load: 1.2 })).toContain(
      'Load 120%: more than the 2B tokens a month that it can serve.',
    );
    expect(lineOf(felt, { load: null })).toMatch(/It serves nothing\.(?! Full)/);
  });

  it('says what a user of it feels where both are known', () => {
    expect(lineOf(felt, {})).toContain('Full, it serves 24 requests at once a replica, each at 30 tok/s.');
    expect(lineOf({ ...felt, requestsAtOnce: 0.4 }, {})).toContain('serves 1 request at once');
    expect(lineOf({ requestsAtOnce: 24 }, {})).not.toContain('Full');
    expect(lineOf({ outputTokensPerSecondPerUser: 30 }, {})).not.toContain('Full');
  });
});
