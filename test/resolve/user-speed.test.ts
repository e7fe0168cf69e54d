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
