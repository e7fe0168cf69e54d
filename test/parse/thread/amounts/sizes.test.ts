import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Longer and shorter requests below a card that counts tokens: 1150 in and 210 out each, where nobody said more. */

const TOKENS = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';
const REQUESTS = '40k requests a day, 2500 tokens in 400 out, mistral small on L40S vs haiku';
const BILLED = 'we spend $14k a month on gpt-4o';

describe('as many requests of more tokens are more tokens', () => {
  it.each([
    // 800M × (1150 + 105) / 1360, and so on.
    ['shorten answers by half', 738_235_294, 'workload.requestOutputTokens', 105],
    // 800M × (805 + 210) / 1360: what makes a prompt shorter makes no more of them
    ['compress prompts by 30%', 597_058_824, 'workload.requestInputTokens', 805],
    ['what if we trim the context by half', 461_764_706, 'workload.requestInputTokens', 575],
    ['in can be cut by half with a better prompt', 461_764_706, 'workload.requestInputTokens', 575],
    ['out can be cut by 50%', 738_235_294, 'workload.requestOutputTokens', 105],
    ['we can cut input in half', 461_764_706, 'workload.requestInputTokens', 575],
    ['prompts will be 3x longer with RAG', 2_152_941_176, 'workload.requestInputTokens', 3450],
    // 800M × (1150 + 420) / 1360, × (1150 + 1050) / 1360, × (3450 + 210) / 1360
    ['double the output only', 923_529_412, 'workload.requestOutputTokens', 420],
    ['answers could get twice as long', 923_529_412, 'workload.requestOutputTokens', 420],
    ['twice as long answers', 923_529_412, 'workload.requestOutputTokens', 420],
    ['output will be 5x', 1_294_117_647, 'workload.requestOutputTokens', 1050],
    ['output tokens go up to 5x', 1_294_117_647, 'workload.requestOutputTokens', 1050],
    ['the answers will be 5x what they are now', 1_294_117_647, 'workload.requestOutputTokens', 1050],
    ['outputs will become 5x longer', 1_294_117_647, 'workload.requestOutputTokens', 1050],
    ['triple just the input', 2_152_941_176, 'workload.requestInputTokens', 3450],
    ['the input would be 3x alone', 2_152_941_176, 'workload.requestInputTokens', 3450],
    ['the system prompt adds another 500 tokens', 1_094_117_647, 'workload.requestInputTokens', 1650],
    // 800M × (1360 + 2000) / 1360, and so on.
    ['add 2000 thinking tokens per request', 1_976_470_588, 'workload.requestOutputTokens', 2210],
    ['each answer thinks another 3000 tokens', 2_564_705_882, 'workload.requestOutputTokens', 3210],
    ['500 reasoning tokens more per request', 1_094_117_647, 'workload.requestOutputTokens', 710],
    ['1500 tokens of thinking on top', 1_682_352_941, 'workload.requestOutputTokens', 1710],
    ['reasoning adds 1500 tokens per answer', 1_682_352_941, 'workload.requestOutputTokens', 1710],
    ['turn on thinking, 2000 tokens per answer', 1_976_470_588, 'workload.requestOutputTokens', 2210],
    ['+800 reasoning tokens', 1_270_588_235, 'workload.requestOutputTokens', 1010],
    ['add a rag context of 2k', 1_976_470_588, 'workload.requestInputTokens', 3150],
    ['the system prompt is another 1k', 1_388_235_294, 'workload.requestInputTokens', 2150],
    ['each request also has 3000 tokens of context', 2_564_705_882, 'workload.requestInputTokens', 4150],
    [
      'chat history adds about 1,500 tokens to each message',
      1_682_352_941,
      'workload.requestInputTokens',
      2650,
    ],
    ['add 500 tokens of few-shot examples', 1_094_117_647, 'workload.requestInputTokens', 1650],
    // 800M × (3000 + 210) / 1360, and so on.
    ['prompts got longer, 3k now', 1_888_235_294, 'workload.requestInputTokens', 3000],
    ['prompts have gone up to 3k tokens', 1_888_235_294, 'workload.requestInputTokens', 3000],
    ['answers grew to 600 tokens', 1_029_411_765, 'workload.requestOutputTokens', 600],
    ['answers got shorter, 100 now', 735_294_118, 'workload.requestOutputTokens', 100],
  ] as const)('%s', async (mention, tokens, field, size) => {
    const { fields } = (await below(TOKENS, [mention])).draft;
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(tokens, 0);
    expect(fields[field]).toBeCloseTo(size, 6);
  });

  it('two amounts on top of each request add up', async () => {
    const { fields } = (await below(TOKENS, ['add a rag context of 2k', 'the system prompt is another 1k']))
      .draft;
    expect(fields['workload.requestInputTokens']).toBeCloseTo(4150, 6);
    expect(fields['workload.tokensPerMonth']).toBeCloseTo((8e8 * (4150 + 210)) / 1360, 0);
  });

  it.each([
    [
      'prompts are 4k now',
      '"prompts are 4k" leaves 800M tokens, so it is fewer requests. Type "and 2.48B tokens"',
    ],
    ['prompts are 400 tokens', 'leaves 800M tokens, so it is more requests. Type "and 359M tokens"'],
  ])('%s: what stays is said, with what keeps the requests', async (mention, told) => {
    const { draft, reply } = await below(TOKENS, [mention]);
    expect(draft.fields['workload.tokensPerMonth']).toBe(8e8);
    expect(reply.text).toContain(told);
    const kept = await below(TOKENS, [mention, /Type "([^"]+)"/.exec(reply.text)?.[1] ?? '']);
    const { requestInputTokens, requestOutputTokens, ...volume } = kept.scenario.workload;
    const requests = volume.inputTokensPerMonth / requestInputTokens;
    expect([requests, volume.outputTokensPerMonth / requestOutputTokens]).toEqual([
      expect.closeTo(8e8 / 1360, -4),
      expect.closeTo(8e8 / 1360, -4),
    ]);
  });

  it.each([
    [TOKENS, 'answers are 600 tokens'],
    [TOKENS, 'prompts are 4k, 3B tokens'],
    [TOKENS, '4k in 300 out'],
    [REQUESTS, 'prompts are 4k now'],
    [TOKENS, 'prompts are 1150 tokens'],
  ])('nothing is told where no bill falls by longer prompts: %s: %s', async (line, mention) => {
    expect((await below(line, [mention])).reply.text).not.toContain('leaves');
  });

  it.each(['add 128k context', 'add 2 examples', 'add 2k thinking tokens a day', '2000 documents more'])(
    '%s makes no request longer',
    async (mention) => {
      const { fields } = (await below(TOKENS, [mention])).draft;
      expect([fields['workload.requestInputTokens'], fields['workload.requestOutputTokens']]).toEqual([
        undefined,
        undefined,
      ]);
    },
  );

  it('longer answers below requests of a size are as many requests', async () => {
    const line = '200 devs, 30 prompts a day each, 1000 tokens, llama 70b on 2 H100 vs o4-mini';
    const { draft, scenario } = await below(line, ['thinking adds 800 tokens']);
    expect(draft.fields['workload.requestsPerMonth']).toBe(182_500);
    expect(scenario.workload.requestInputTokens + scenario.workload.requestOutputTokens).toBeCloseTo(1800, 6);
  });

  it.each([
    ['RAG over docs 12k questions a day llama 70b vs sonnet', 'answers are 200 tokens', 4100, 200],
    ['RAG over docs 12k questions a day llama 70b vs sonnet', 'prompts are 2,000 tokens', 2000, 510],
    ['customer emails 90k/month summarise, mistral small vs haiku', 'summaries are 150 words', 4100, 200],
  ])('%s: %s: the other side of a kind of work stays', async (line, mention, input, output) => {
    const { workload } = (await below(line, [mention])).scenario;
    expect([workload.requestInputTokens, workload.requestOutputTokens]).toEqual([input, output]);
  });

  it('a share of input moves with the side that grows', async () => {
    const { fields } = (await below(TOKENS, ['80% input', 'answers twice as long'])).draft;
    // 640M in and 320M out.
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(960e6, 0);
    expect(fields['workload.inputShare']).toBeCloseTo(2 / 3, 9);
  });

  it('a size that was wrong all the time is of as many tokens', async () => {
    const { fields } = (await below(TOKENS, ['answers are twice as long as you think'])).draft;
    expect(fields).toMatchObject({ 'workload.tokensPerMonth': 8e8, 'workload.requestOutputTokens': 420 });
  });

  it('requests that are counted stay as many', async () => {
    const before = (await below(REQUESTS, ['fp8'])).draft.fields['workload.requestsPerMonth'];
    const { fields } = (await below(REQUESTS, ['answers half as long'])).draft;
    expect(fields['workload.requestsPerMonth']).toBe(before);
    expect(fields['workload.tokensPerMonth']).toBeUndefined();
  });

  it('asks below a bill whether they were so long when it was paid', async () => {
    const { reply } = await below(BILLED, ['answers half as long']);
    expect(reply.kind).toBe('question');
    // $14,000 buys 3.83B tokens: 1255 / 1360 of them.
    expect(reply.hints).toEqual(['105 tokens out', '3532M tokens, 105 tokens out']);
  });
});

describe('a factor of one side, where both are counted', () => {
  const BOTH = '600M input tokens and 150M output tokens, llama 70b on 2 H100 vs gpt-5';
  it.each([
    ['double the input only', 1.2e9, 150e6],
    ['halve the input alone', 300e6, 150e6],
    ['only the output doubles', 600e6, 300e6],
    ['output will be 5x', 600e6, 750e6],
    ['3x the output only', 600e6, 450e6],
  ])('%s', async (mention, input, output) => {
    const { fields } = (await below(BOTH, [mention])).draft;
    expect(fields['workload.inputTokensPerMonth']).toBeCloseTo(input, 0);
    expect(fields['workload.outputTokensPerMonth']).toBeCloseTo(output, 0);
  });

  it('is a share where it is of the other side', async () => {
    const { fields } = (await below(TOKENS, ['input will be 4x output'])).draft;
    expect(fields['workload.inputShare']).toBeCloseTo(0.8, 9);
    expect(fields['workload.requestOutputTokens']).toBeUndefined();
  });
});

describe('one side of a total', () => {
  it.each([
    ['60M of that is output', 740e6, 60e6],
    ['we burn 60M in output', 740e6, 60e6],
    ['input is 700M', 700e6, 100e6],
    ['2M output a day', 800e6 - (2e6 * 365) / 12, (2e6 * 365) / 12],
    ['400M in, 100M out', 400e6, 100e6],
  ])('leaves it as it is: %s', async (mention, input, output) => {
    const { workload } = (await below(TOKENS, [mention])).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(input, 0);
    expect(workload.outputTokensPerMonth).toBeCloseTo(output, 0);
  });

  it('and is a share of another total', async () => {
    const { workload } = (await below(TOKENS, ['80M output', 'make it 1B', '3x'])).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(2.7e9, 0);
    expect(workload.outputTokensPerMonth).toBeCloseTo(300e6, 0);
  });

  it('is a total of its own where it is more than that', async () => {
    const { fields } = (await below(TOKENS, ['output is 900M'])).draft;
    expect(fields['workload.outputTokensPerMonth']).toBe(9e8);
    expect(fields['workload.inputTokensPerMonth']).toBeUndefined();
  });
});

describe('prompts that are counted', () => {
  const PROMPTS = '300 users x 20 prompts/day, llama 70b on 4x H100 vs sonnet';

  it.each([['prompts are around 3k tokens because of RAG'], ['each prompt is 3k']])(
    'hold their input, as in a line: %s',
    async (mention) => {
      const { fields } = (await below(PROMPTS, [mention, 'and answers like 300'])).draft;
      expect(fields['workload.requestInputTokens']).toBe(3000);
      expect(fields['workload.requestOutputTokens']).toBe(300);
    },
  );
});
