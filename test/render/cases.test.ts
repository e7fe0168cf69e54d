import { describe, expect, it } from 'vitest';
import type { Cases } from '../../src/domain/assessment.ts';
import { casesLine } from '../../src/render/cases.ts';
import { namesFor } from '../../src/words/names.ts';
import { answer, SONNET } from '../fixtures/answers/build.ts';

const point = { low: 1, likely: 1, high: 1 };

const line = (breakEven: Cases['tokensPerMonth']): string | undefined => {
  const base = answer({ volume: 6e9, apis: [SONNET] });
  const cases: Cases = {
    drawn: 2000,
    selfHostingWins: { full: 0.78, half: 0.31 },
    tokensPerMonth: point,
    selfHosted: {
      monthlyUsd: { low: 5200, likely: 7294, high: 9800 },
      usdPerMillionTokens: point,
      capacityTokensPerMonth: point,
      load: point,
    },
    apis: [
      {
        api: SONNET.id,
        monthlyUsd: { low: 1e4, likely: 2e4, high: 3e4 },
        atHalfUsd: point,
        breakEvenTokensPerMonth: breakEven,
      },
    ],
  };
  const asked = { ...base, assessment: { ...base.assessment, cases } };
  return casesLine(asked, namesFor(asked, 'asker'))?.text;
};

describe('the line on ranges', () => {
  it('says how often self-hosting wins, and low and high', () => {
    expect(line({ low: 1.1e9, likely: 1.8e9, high: 2.4e9 })).toBe(
      'Of 2,000 cases drawn from them self-hosting wins 78%, and 31% at half the traffic. In nine of ten: self-hosting $5,200 to $9,800 a month, Claude Sonnet 5 $10,000 to $30,000 and the break-even 1.1B to 2.4B.',
    );
  });

  it('a break-even that does not exist at one end, or at both', () => {
    expect(line({ low: 1.1e9, likely: 1.8e9, high: null })).toContain('the break-even 1.1B to never');
    expect(line({ low: null, likely: null, high: null })).toContain('the break-even never.');
  });

  it('is not there without ranges', () => {
    const base = answer({ volume: 6e9, apis: [SONNET] });
    expect(casesLine(base, namesFor(base, 'asker'))).toBeNull();
  });
});
