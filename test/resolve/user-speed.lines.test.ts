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

  const warningOf = (answer: Awaited<ReturnType<typeof answerTo>>, code: string) =>
    answer.assessment.warnings.find((warning) => warning.code === code)?.message;

  it.each([
    ['500 tok/s per user', '%SPEED tok/s, not 500 tok/s:'],
    ['first token within 0.01 s', 'the first token after %FIRST s, not 0.01 s:'],
    ['want the answer in under 1 second', 'the answer after %WHOLE s, not 1 s:'],
    [
      '500 tok/s per user, first token within 0.01 s',
      '%SPEED tok/s, not 500 tok/s, and the first token after %FIRST s, not 0.01 s:',
    ],
  ])(
    'where a user alone misses what was asked for, that is a warning with what they get: %s',
    async (asked, words) => {
      const answer = await answerTo(`${QUESTION}, ${asked}`);
      const { atExpected } = answer.assessment.selfHosted.service ?? {};
      const { aloneTokensPerSecondPerUser: alone = 0 } = answer.evidence.throughput;
      const said = words
        .replace('%SPEED', alone.toFixed(1))
        .replace('%FIRST', (atExpected?.secondsToFirstToken ?? 0).toPrecision(3))
        .replace('%WHOLE', (atExpected?.secondsToAnswer ?? 0).toPrecision(2));
      expect(warningOf(answer, 'users-too-slow')).toContain(`Even alone on a replica a user gets ${said}`);
    },
  );

  it('that was asked for is kept, and is no assumption, however low', async () => {
    const { scenario, assumptions } = await answerTo(`${QUESTION} 10 tok/s per user`);
    expect(scenario.selfHosted.minTokensPerSecondPerUser).toBe(10);
    expect(assumptions.map(({ field }) => field)).not.toContain('selfHosted.minTokensPerSecondPerUser');
  });

  it('that we assume sinks to half of what a user alone gets, and that is said where they get less than planned', async () => {
    const sunk = await answerTo('500M tokens llama 70b on 1x H200');
    const { aloneTokensPerSecondPerUser: alone = 0 } = sunk.evidence.throughput;
    const floor = sunk.scenario.selfHosted.minTokensPerSecondPerUser ?? 0;
    expect(floor).toBeCloseTo(alone / 2, 1);
    expect(warningOf(sunk, 'below-speed-floor')).toContain(
      `each user gets ${floor} tok/s here, under the 20 tok/s that we plan for: alone on a replica it is ${alone.toFixed(1)} tok/s.`,
    );
    // One request at a time gets all of it.
    const single = await answerTo('500M tokens llama 70b on 1x H200, concurrency 1');
    expect(single.scenario.selfHosted.minTokensPerSecondPerUser).toBe(floor);
    expect(warningOf(single, 'below-speed-floor')).toBeUndefined();
  });

  it.each([
    [QUESTION.replace('A100', 'H100'), 'every user reads this many output tokens a second at least'],
    [
      'classification 20M requests a day, llama 8b on L4 vs gpt-5-nano',
      'an answer of few tokens has no reading speed: it comes within the 2 s that 40 tokens take',
    ],
    [QUESTION, 'half of what a user alone gets on this hardware, which is below 20'],
    [`${QUESTION} as nightly batch`, undefined],
  ])('that we assume has its reason: %s', async (line, why) => {
    const answer = await answerTo(line);
    const field = 'selfHosted.minTokensPerSecondPerUser';
    expect(answer.assumptions.find((assumption) => assumption.field === field)?.why).toBe(why);
    if (why === undefined) expect(answer.scenario.selfHosted.minTokensPerSecondPerUser).toBeNull();
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

  it('is no question of a stated throughput where none was asked for, nor where the model does not fit', async () => {
    const stated = await answerTo(`${QUESTION}, throughput 2500 tok/s`);
    const tooSmall = await answerTo('500M tokens llama 70b on 1x L4, 25 tok/s per user');
    for (const answer of [stated, tooSmall]) expect(warningOf(answer, 'user-speed-unknown')).toBeUndefined();
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
