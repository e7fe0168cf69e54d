import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { changesLine } from '../../src/words/changes.ts';
import { withNames } from '../../src/words/names.ts';

/** A stated fleet is costed as the smallest replicas that fit; others may serve more, and that is said where it counts. */

const answered = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer;
};

const TOO_FEW = 'qwen3-235b fp8 on 8x H200, 25B tokens a month';

describe('the GPUs of a stated fleet as larger replicas', () => {
  it('are enough where smaller ones are too few, and the card says so first', async () => {
    const answer = await answered(TOO_FEW);
    const other = answer.assessment.asOtherReplicas;
    expect(answer.scenario.selfHosted).toMatchObject({ gpusPerReplica: 2, replicas: 4 });
    expect(answer.assessment.verdict.regime).toBe('infeasible');
    expect(other?.gpusPerReplica).toBe(4);
    expect(other?.tokensPerSecond).toBeGreaterThan(1.15 * (other?.nowTokensPerSecond ?? Infinity));
    expect(answer.assessment.verdict.headline).toMatch(
      /: 8 GPUs are too few; as replicas of 4 they (?:cost (?:\d+% more|[\d.]+× as much)|would be \d+% cheaper)\.$/,
    );
    expect(changesLine(withNames(answer, 'channel'))?.text).toMatch(
      /^as replicas of 4 GPUs they serve [\d,]+ tok\/s instead of [\d,]+/,
    );
  });

  it('give the verdict that they give where they are asked for', async () => {
    const other = (await answered(TOO_FEW)).assessment.asOtherReplicas;
    const asked = await answered(`${TOO_FEW}, 4 GPUs per replica`);
    expect(asked.scenario.selfHosted).toMatchObject({ gpusPerReplica: 4, replicas: 2 });
    expect(2 * asked.scenario.selfHosted.tokensPerSecondPerReplica).toBeCloseTo(other?.tokensPerSecond ?? 0);
    const { choice, api, regime } = asked.assessment.verdict;
    expect(other?.to).toEqual({ choice, api, regime });
    expect(asked.assessment.asOtherReplicas).toBeUndefined();
  });

  it('are no other fleet where the speed was measured', async () => {
    const answer = await answered(`${TOO_FEW}, measured 2000 tok/s per replica`);
    expect(answer.assessment.asOtherReplicas).toBeUndefined();
  });
});
