import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { chartTitle } from '../../src/words/chart.ts';
import { withNames } from '../../src/words/names.ts';

/** The title of a chart in which hosting wins now, and the fleet of today loses at half the traffic. */

const fragile = async (): Promise<Answer> => {
  const line = 'classify 500M support tickets a month, 120 tokens in 5 out, haiku vs qwen3-4b on T4';
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  expect(asked.answer.assessment.verdict.regime).toBe('fragile');
  return asked.answer;
};

/** The same fleet, of which nothing can be handed back. */
const kept = ({ assessment, ...answer }: Answer): Answer => ({
  ...answer,
  assessment: {
    ...assessment,
    selfHosted: {
      ...assessment.selfHosted,
      atHalf: { ...assessment.selfHosted.atHalf, resized: null },
    },
  },
});

const titleOf = (answer: Answer, most: number): string => chartTitle(withNames(answer, 'channel'), most);

describe('a fragile fleet', () => {
  it('that can be handed back in part wins at half too, as the line of the chart says', async () => {
    const answer = await fragile();
    expect(titleOf(answer, 46)).toMatch(/^Hosting wins at half too, if \d+ GPUs go back$/);
    expect(titleOf(answer, 40)).toBe('Wins at half too, on fewer GPUs');
  });

  it('that is kept loses at half, though the line is of the fleet for each volume', async () => {
    const answer = kept(await fragile());
    expect(titleOf(answer, 46)).toBe('Hosting wins now, the same fleet loses at half');
    expect(titleOf(answer, 40)).toBe('Wins now, same fleet loses at half');
  });

  it('of a stated size has one line', async () => {
    const answer = kept(await fragile());
    const { scenario } = answer;
    const stated = { ...scenario, selfHosted: { ...scenario.selfHosted, replicas: 15 } };
    expect(titleOf({ ...answer, scenario: stated }, 46)).toBe('Hosting wins now, loses at half');
  });
});
