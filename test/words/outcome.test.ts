import { describe, expect, it } from 'vitest';
import { outcomeRows, promisedWords } from '../../src/words/outcome.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

// Hosting wins here, and an API of 200 hours of operations a month is compared.
const answer = answerNamed('always cheaper');
const decided = (choice: 'self-host' | 'api') => ({
  id: 'd1',
  owner: 'U1',
  recordedAt: '2026-11-01T09:00:00Z',
  reason: 'trial',
  choice,
  answer,
});
const today = { by: 'U1', actual: { opsHoursPerMonth: 150 }, today: answer };

describe('what a decision promised', () => {
  it('is the bill and the hours of what was decided, also against the verdict', () => {
    expect(answer.assessment.verdict.choice).toBe('self-host');
    const [host, pay] = [promisedWords(decided('self-host')), promisedWords(decided('api'))];
    expect(host).toMatch(/ and 16 engineer hours a month$/);
    expect(pay).toMatch(/ and 200 engineer hours a month$/);
    // 200 hours at $100, and 400M tokens in and 100M out at $2 and $10.
    const [api] = answer.assessment.comparisons;
    expect(api?.monthlyUsd).toBe(22_000);
    expect(pay).toContain('$22,000 and');
    expect(outcomeRows({ ...today, decision: decided('api') }).at(-1)).toEqual([
      'Engineer hours',
      '200',
      '150',
    ]);
  });

  it('is nothing but hosting where no API is compared', () => {
    const alone = {
      ...decided('api'),
      answer: {
        ...answer,
        scenario: { ...answer.scenario, apis: [] },
        assessment: {
          ...answer.assessment,
          comparisons: [],
          verdict: { ...answer.assessment.verdict, against: '' },
        },
      },
    };
    expect(promisedWords(alone)).toBe(promisedWords({ ...alone, choice: 'self-host' }));
  });
});
