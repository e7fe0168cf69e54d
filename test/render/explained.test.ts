import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { Scenario } from '../../src/domain/scenario.ts';
import { tokensPerMonth } from '../../src/domain/scenario.ts';
import { halfLoadLine } from '../../src/render/half-load.ts';
import { renderCard, renderText } from '../../src/render/index.ts';
import { optionsOf } from '../../src/render/options.ts';
import { namesFor } from '../../src/words/names.ts';
import { answer, SONNET } from '../fixtures/answers/build.ts';
import { anyScenario } from '../helpers/any-scenario.ts';
import { messageProblems, textsOf } from '../helpers/block-limits.ts';
import { explain } from '../helpers/in-words.ts';
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
  return { ...answer({ apis: [SONNET] }), scenario: s, evidence: known, assessment: explain(s, known) };
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
      { numRuns: 80 },
    );
  });

  it('says where the break-even lies at both ends of the throughput', () => {
    // Sonnet at $4 a million: a replica costs $2,613.40, two with the spare and ops $6,826.80, or 1.7067B tokens.
    const base = answer({ volume: 6e9, apis: [SONNET] });
    const known = { ...base.evidence, throughput: { ...base.evidence.throughput, low: 1000, high: 3400 } };
    const asked = { ...base, evidence: known, assessment: explain(base.scenario, known) };
    // At 1,000 tok/s a replica serves 1.5768B as planned: the second one, $9,440.20, is needed at 2.36B.
    expect(halfLoadLine(asked, namesFor(asked, 'asker'))?.text).toMatch(
      /Over the range of the throughput: from 1\.71B tokens \(fast\) to 2\.36B tokens \(slow\)\.$/,
    );
  });

  it('shows a split as an option of its own, after self-hosting', () => {
    // Filled to 90 % at a peak of four times the average.
    const base = answer({
      volume: 10e9,
      apis: [SONNET],
      workload: { peakToAverage: 4 },
      selfHosted: { plannedLoad: 0.225 },
    });
    const asked = { ...base, assessment: explain(base.scenario, base.evidence) };
    const { hybrid } = asked.assessment;
    expect(hybrid?.api).toBe(SONNET.id);
    const { rows } = optionsOf(asked, namesFor(asked, 'asker'));
    expect(rows[1]?.[0]).toMatch(/^Host Llama 3\.3 70B/);
    expect(rows[2]?.[0]).toMatch(/^Host the base \(\d+ GPUs, \d+%\), peaks to Claude Sonnet 5$/);
    expect(asked.assessment.verdict.notes?.join(' ')).toContain('A split costs less');
  });
});
