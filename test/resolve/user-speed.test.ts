import { describe, expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { renderText } from '../../src/render/index.ts';

const answerTo = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-23') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const QUESTION = '500M tokens llama 70b A100';

describe('the speed that a user gets', () => {
  it('is said beside the capacity', async () => {
    const answer = await answerTo(QUESTION);
    expect(answer.evidence.throughput.outputTokensPerSecondPerUser).toBeGreaterThan(1);
    expect(renderText(answer).replaceAll(/\s+/g, ' ')).toMatch(
      /Full, it serves \d+ requests at once a replica, each at [\d.]+ tok\/s\./,
    );
  });

  it('asked for, it caps the batch, and the capacity follows', async () => {
    const [free, capped] = [await answerTo(QUESTION), await answerTo(`${QUESTION} 25 tok/s per user`)];
    const { throughput } = capped.evidence;
    expect(throughput.outputTokensPerSecondPerUser).toBeGreaterThan(24.7);
    expect(throughput.requestsAtOnce ?? 0).toBeLessThan(free.evidence.throughput.requestsAtOnce ?? 0);
    expect(capped.scenario.selfHosted.minTokensPerSecondPerUser).toBe(25);
  });

  it.each(['60 tok/s per user', 'want the answer in under 3 seconds'])(
    'asked for, it is reached with more GPUs a replica before it is missed: %s',
    async (asked) => {
      const { assessment, scenario } = await answerTo(`500M tokens llama 70b H100, ${asked}`);
      expect(scenario.selfHosted.gpusPerReplica).toBeGreaterThan(2);
      expect(assessment.warnings.map(({ code }) => code)).not.toContain('users-too-slow');
      const { service } = assessment.selfHosted;
      const { atCapacity } = service ?? {};
      expect(
        (atCapacity?.tokensPerSecondPerUser ?? 0) > 59 || (atCapacity?.secondsToAnswer ?? 9) < 3.01,
      ).toBe(true);
    },
  );

  it('where no batch is small enough, that is a warning', async () => {
    const { assessment } = await answerTo(`${QUESTION} 500 tok/s per user`);
    expect(assessment.warnings.map(({ code }) => code)).toContain('users-too-slow');
  });

  // 15 tokens of output: 2 s are those of 40 tokens at 20 a second, whatever one token takes.
  const LABELS = 'classification 20M requests a day, llama 8b on L4 vs gpt-5-nano';
  // 28 tokens, and a user alone waits longer than half of that.
  const SLOW = 'code completion 3B tokens a month, llama 70b on 2 L40S vs haiku';

  it('of an answer of few tokens is its seconds: 2 s are kept on a card of under 40 tokens a second', async () => {
    const answer = await answerTo(LABELS);
    const { aloneTokensPerSecondPerUser: alone } = answer.evidence.throughput;
    expect(alone).toBeLessThan(40);
    expect(answer.scenario.selfHosted.minTokensPerSecondPerUser).toBe(20);
    expect(answer.assessment.selfHosted.service?.atCapacity.secondsToAnswer).toBeCloseTo(2, 2);
    expect(answer.assessment.warnings.map(({ code }) => code)).not.toContain('below-speed-floor');
    expect(renderText(answer).replaceAll(/\s+/g, ' ')).toMatch(/at once a replica, each answered in 2 s\./);
  });

  it('of an answer of few tokens is told in seconds where they are more than planned', async () => {
    const { assessment } = await answerTo(SLOW);
    const { atCapacity, atExpected } = assessment.selfHosted.service ?? {};
    const full = atCapacity?.secondsToAnswer ?? 0;
    expect(full).toBeGreaterThan(2);
    expect(atExpected?.tokensPerSecondPerUser).toBeNull();
    const below = assessment.warnings.find(({ code }) => code === 'below-speed-floor')?.message;
    expect(below).toContain(
      `At full load an answer takes ${full.toFixed(2)} s here, over the 2 s that we plan for: alone`,
    );
  });

  it('of a stated throughput it is not known', async () => {
    const { assessment, evidence } = await answerTo(`${QUESTION} 25 tok/s per user, throughput 2500 tok/s`);
    expect(evidence.throughput.outputTokensPerSecondPerUser).toBeUndefined();
    expect(assessment.warnings.map(({ code }) => code)).toContain('user-speed-unknown');
  });

  it('none is written down beside a stated throughput too, and is none when the scenario is read again', () => {
    const floorOf = (workload: object, selfHosted: object = {}) =>
      answerJson(
        {
          workload: { inputTokensPerMonth: 3e8, outputTokensPerMonth: 1e8, ...workload },
          selfHosted: {
            model: 'llama-3.3-70b',
            tokensPerSecondPerReplica: 2500,
            gpusPerReplica: 2,
            ...selfHosted,
          },
        },
        { asOf: new Date('2026-11-23') },
      ).scenario.selfHosted.minTokensPerSecondPerUser;
    expect(floorOf({}, { minTokensPerSecondPerUser: null })).toBeNull();
    expect(floorOf({ kind: 'batch' })).toBeNull();
    expect(floorOf({})).toBeUndefined();
  });
});
