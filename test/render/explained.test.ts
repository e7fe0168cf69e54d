import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { renderCard, renderText } from '../../src/render/index.ts';
import { cardContent } from '../../src/words/card.ts';
import { answer, SONNET } from '../fixtures/answers/build.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { runs } from '../helpers/effort.ts';
import { findingsOf } from '../helpers/in-words.ts';
import { evidence } from '../helpers/scenario.ts';
import { uglyIn } from '../helpers/ugly.ts';

/** Cards of answers with all that explains them: flips, doubt, ranges, a split. */

const explained = (s: Scenario, spread: number, ranged: boolean): Answer => {
  const likely = s.selfHosted.tokensPerSecondPerReplica;
  const inputs = s.workload.inputTokensPerMonth;
  const known = evidence({
    throughput: {
      low: likely / spread,
      high: likely * spread,
      basis: 'estimated',
      source: 'specifications',
      outputTokensPerSecondPerUser: likely / 40,
      requestsAtOnce: 40,
    },
    rentalOffers: [1, 2, 3].map((usdPerGpuHour) => ({ seller: 'seller', usdPerGpuHour })),
    ...(ranged
      ? {
          ranges: [
            {
              field: 'workload.tokensPerMonth',
              low: tokensPerMonth(s.workload) / 2,
              likely: tokensPerMonth(s.workload),
              high: tokensPerMonth(s.workload) * 1.5,
              moves: [
                { path: 'workload.inputTokensPerMonth', low: inputs / 2, likely: inputs, high: inputs * 1.5 },
              ],
            },
          ],
        }
      : {}),
  });
  return { ...answer({ apis: [SONNET] }), scenario: s, evidence: known, assessment: findingsOf(s, known) };
};

const peaky = fc
  .tuple(anyScenario, fc.option(fc.integer({ min: 10, max: 80 })))
  .map(([s, tenths]) =>
    tenths === null ? s : { ...s, workload: { ...s.workload, peakToAverage: tenths / 10 } },
  );

describe('a card with all that explains it', () => {
  it('is valid, and shows no number that was never meant for people', () => {
    fc.assert(
      fc.property(peaky, fc.integer({ min: 1, max: 6 }), fc.nat(9), (s, spread, tenth) => {
        const asked = explained(s, spread, tenth === 0);
        const card = renderCard(asked, { id: 'x', audience: 'asker' });
        expect(messageProblems(card)).toEqual([]);
        for (const text of textsOf(card.blocks)) expect(uglyIn(text)).toEqual([]);
        for (const line of renderText(asked).split('\n')) expect(line.length).toBeLessThanOrEqual(100);
      }),
      runs(20),
    );
  });

  it('shows a split as an option of its own', () => {
    // Filled to 90 % at a peak of four times the average.
    const base = answer({
      volume: 10e9,
      apis: [SONNET],
      workload: { peakToAverage: 4 },
      selfHosted: { plannedLoad: 0.225 },
    });
    const asked = { ...base, assessment: findingsOf(base.scenario, base.evidence) };
    const { hybrid } = asked.assessment;
    expect(hybrid?.api).toBe(SONNET.id);
    const { options, under } = cardContent(asked, 'asker');
    const { rows } = options;
    // What stands above the choice in the table is explained over it.
    expect(under.join('\n')).toMatch(
      /^A split costs less, \$[\d,]+: \d+ GPUs for \d+% of the tokens, Claude Sonnet 5 for the peaks\.$/m,
    );
    expect(rows.map(({ name }) => name).join('\n')).toMatch(/^Host on \d+, rest Claude Sonnet 5$/m);
    expect(asked.assessment.verdict.notes?.join(' ')).toContain('A split costs less');
  });
});
