import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError, orWhyRefused } from '../../src/errors.ts';
import { AS_OF } from '../helpers/draft.ts';

/** Several jobs, fleets or offers in one line: one question, with a whole line for each of them. */

const refusalOf = async (line: string): Promise<LlmcostError | undefined> => {
  const asked = await orWhyRefused(answerLine(line, { asOf: AS_OF }));
  return asked instanceof LlmcostError ? asked : undefined;
};

const asksOf = (
  cases: readonly (readonly [line: string, what: string, lines: readonly string[]])[],
): void => {
  it.each(cases)('%s', async (line, what, lines) => {
    const told = await refusalOf(line);
    expect(told?.message).toContain(`are ${what}, and an answer holds`);
    expect(told?.hints).toEqual(lines);
    // A button runs each of them.
    for (const hint of lines) expect(await refusalOf(hint)).toBeUndefined();
  });
};

describe('jobs', () => {
  asksOf([
    [
      'chat 3M calls of 700 in 150 out, plus batch 400M tokens nightly, haiku',
      'two jobs',
      ['chat 3M calls of 700 in 150 out, haiku', 'batch 400M tokens nightly, haiku'],
    ],
    [
      'summarise 9k mails/day (2k in, 40 out) AND draft 4k replies/day (1k in, 350 out), gemma-3-27b 2xL40S',
      'two jobs',
      [
        'summarise 9k mails/day (2k in, 40 out), gemma-3-27b 2xL40S',
        'draft 4k replies/day (1k in, 350 out), gemma-3-27b 2xL40S',
      ],
    ],
    // Nothing says that both come.
    [
      'mails 2M calls of 700 in 200 out, forms 1M calls of 2k in 100 out, haiku',
      'two jobs',
      ['mails 2M calls of 700 in 200 out, haiku', 'forms 1M calls of 2k in 100 out, haiku'],
    ],
    [
      'Task 1: 90k sentiment calls a day at 150 tokens. Task 2: summarise 2k reports a day of 9k tokens. qwen3-32b on H100',
      'two jobs',
      [
        '90k sentiment calls a day at 150 tokens, qwen3-32b on H100',
        'summarise 2k reports a day of 9k tokens. qwen3-32b on H100',
      ],
    ],
    [
      'one H200 node vs gpt-5, chat on llama 70b (300M tokens) and autocomplete on qwen 7b (2.1B tokens)',
      'two jobs',
      [
        'one H200 node vs gpt-5, chat on llama 70b (300M tokens)',
        'one H200 node vs gpt-5, autocomplete on qwen 7b (2.1B tokens)',
      ],
    ],
    // The API that one of them names is of both.
    [
      'haiku: 2M calls at 800 in 200 out, plus batch 300k calls at 6k in 1k out',
      'two jobs',
      ['haiku: 2M calls at 800 in 200 out', 'haiku, batch 300k calls at 6k in 1k out'],
    ],
    [
      '500M tokens a month or 900M tokens a month, haiku',
      'two volumes',
      ['500M tokens a month, haiku', '900M tokens a month, haiku'],
    ],
  ]);
});

describe('what comes first, and what later', () => {
  asksOf([
    [
      '200M tokens in the pilot, 2B tokens in production, llama 70b',
      'two volumes',
      ['200M tokens in the pilot, llama 70b', '2B tokens in production, llama 70b'],
    ],
  ]);

  it('is not added up', async () => {
    expect((await refusalOf('pilot 200M tokens, production 2B tokens, llama 70b'))?.hints).toEqual([
      'pilot 200M tokens, llama 70b',
      'production 2B tokens, llama 70b',
    ]);
  });
});

describe('jobs that are served alike', () => {
  it.each([
    [
      'mails 2M calls of 700 in 200 out, and forms 1M calls of 2.2k in 500 out, haiku',
      // (2M × 700 + 1M × 2,200) ÷ 3M and (2M × 200 + 1M × 500) ÷ 3M
      { requestsPerMonth: 3e6, requestInputTokens: 1200, requestOutputTokens: 300 },
    ],
    [
      'mails 40k requests a day of 1k tokens plus forms 10k requests a day of 6k tokens, llama 70b on 4 H100',
      // 50k a day, (40k × 1,000 + 10k × 6,000) ÷ 50k
      { requestsPerMonth: (50_000 * 365) / 12, requestTokens: 2000 },
    ],
    [
      'mails 1M calls of 600 in 100 out, forms 1M calls of 900 in 100 out + chats 2M calls of 1.5k in 300 out, haiku',
      { requestsPerMonth: 4e6, requestInputTokens: 1125, requestOutputTokens: 200 },
    ],
    [
      // Sides of one month are of one job.
      'input 40M a day, output 2M a day, and input 3M a day, output 9M a day, haiku',
      { inputTokensPerMonth: (43e6 * 365) / 12, outputTokensPerMonth: (11e6 * 365) / 12 },
    ],
  ])('are added up, aloud: %s', async (line, sums) => {
    const asked = await answerLine(line, { asOf: AS_OF });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const { draft, intent } = asked.answer;
    for (const [field, value] of Object.entries(sums))
      expect(draft.fields).toHaveProperty([`workload.${field}`], expect.closeTo(value, 3));
    expect(intent).toMatchObject({ readAs: [expect.stringMatching(/^".*" and ".*" are added up\.$/)] });
  });

  it.each([
    // Parts of different sizes that are said in two ways, or served in two, have no exact sum.
    ['mails 2M calls of 700 in 200 out, and forms 1M calls of 2k tokens, haiku'],
    ['mails 2M calls of 700 in 200 out, and batch 1M calls of 2k in 500 out, haiku'],
  ])('are asked about where no sum is exact: %s', async (line) => {
    expect((await refusalOf(line))?.message).toContain('are two jobs, and an answer holds one');
  });
});

describe('volumes of which nothing names any', () => {
  it.each([
    'compare 1x B200 at 4.2/h with sonnet for 1B, 3B and 10B tokens',
    '1B, 3B and 10B tokens a month on 4 H100',
    '500M, 1B and 2B tokens, haiku vs 2x H100',
  ])('are no jobs to be added up: %s', async (line) => {
    expect((await refusalOf(line))?.message).toContain('are three volumes, and an answer holds one');
  });
});

describe('jobs of which one is not understood', () => {
  it.each([
    [
      '300k summaries a month (3k in, 200 out) + 1M tags a month (400 in, 10 out), gpt-5-mini vs qwen3 32b on L40S',
      ['300k summaries a month (3k in, 200 out), gpt-5-mini vs qwen3 32b on L40S'],
    ],
    [
      'nightly ETL 80M tokens, chat 300k calls a month of 1k tokens at 9 to 17 zorks, H100 llama 8b',
      ['nightly ETL 80M tokens, H100 llama 8b'],
    ],
  ])('%s', async (line, lines) => {
    const told = await refusalOf(line);
    expect(told?.message).toContain('are two jobs, and an answer holds one');
    expect(told?.hints).toEqual(lines);
  });
});

describe('fleets', () => {
  asksOf([
    [
      'qwen3 32b on 6 L40S at 0.9 and 2 H100 at 2.4, 1B tokens',
      'two fleets',
      ['qwen3 32b on 6 L40S at 0.9, 1B tokens', 'qwen3 32b, 2 H100 at 2.4, 1B tokens'],
    ],
    [
      'own 4 A100 and rent 2 H200, mixtral 8x7b, 700M tokens a month',
      'two fleets',
      ['own 4 A100, mixtral 8x7b, 700M tokens a month', 'rent 2 H200, mixtral 8x7b, 700M tokens a month'],
    ],
    [
      '16 L4 in Frankfurt + 2 H100 in Virginia, llama 8b, 700M tok',
      'two fleets',
      ['16 L4 in Frankfurt, llama 8b, 700M tok', '2 H100 in Virginia, llama 8b, 700M tok'],
    ],
    [
      'three 4090s and two 3090s, already mine, qwen3 32b q4, 3M tokens a day vs deepseek',
      'two fleets',
      [
        'three 4090s, already mine, qwen3 32b q4, 3M tokens a day vs deepseek',
        'two 3090s, already mine, qwen3 32b q4, 3M tokens a day vs deepseek',
      ],
    ],
    [
      'vendor A: 8 MI300X 1.85/h. vendor B: 8 H100 2.20/h. vendor C: 4 B200 4.10/h. gpt-oss-120b 10B a month',
      'three fleets',
      [
        '8 MI300X 1.85/h, gpt-oss-120b 10B a month',
        '8 H100 2.20/h, gpt-oss-120b 10B a month',
        '4 B200 4.10/h. gpt-oss-120b 10B a month',
      ],
    ],
  ]);
});

describe('offers', () => {
  const OFFERS = (['on demand 3.10', '1 year 2.30', '3 years 1.70'] as const).map(
    (offer) => `4 H100, ${offer}, llama 70b, 2B tokens a month`,
  );
  asksOf([
    [
      '4 H100, on demand 3.10, 1 year 2.30, 3 years 1.70, llama 70b, 2B tokens a month',
      'three offers',
      OFFERS,
    ],
    [
      '4 H100: on demand 3.10 / 1 year 2.30 / 3 years 1.70, llama 70b, 2B tokens a month',
      'three offers',
      [OFFERS[0]?.replace('H100,', 'H100:') ?? '', ...OFFERS.slice(1)],
    ],
    [
      'llama 70b, 2B tokens, H200\non demand: 3.40\n2 years: 2.35',
      'two offers',
      ['llama 70b, 2B tokens, H200, on demand: 3.40', 'llama 70b, 2B tokens, H200, 2 years: 2.35'],
    ],
    [
      'A100: 1.15 community, 1.59 secure, llama 70b, 2B tokens',
      'two offers',
      ['A100: 1.15 community, llama 70b, 2B tokens', 'A100, 1.59 secure, llama 70b, 2B tokens'],
    ],
    [
      'reserved 2 H100 at 2.10 plus burst on demand at 3.90, 800M tokens, 5x peaks, qwen 72b',
      'two offers',
      [
        'reserved 2 H100 at 2.10, 800M tokens, 5x peaks, qwen 72b',
        '2 H100, burst on demand at 3.90, 800M tokens, 5x peaks, qwen 72b',
      ],
    ],
    [
      '$2.49 for H100 on a 1yr reserve vs $4.25 on demand, 5B tokens',
      'two offers',
      ['$2.49/hr for H100 on a 1yr reserve, 5B tokens', 'for H100, $4.25/hr on demand, 5B tokens'],
    ],
    [
      'H100 at $3.90 on demand but $2.20 if we commit, 5B tokens',
      'two offers',
      ['H100 at $3.90 on demand, 5B tokens', 'H100, $2.20/hr if we commit, 5B tokens'],
    ],
    [
      'lambda 2.45, runpod 2.75, coreweave 4.25 for H100, llama 70b 2B tokens',
      'three offers',
      [
        'for H100, lambda 2.45, llama 70b 2B tokens',
        'for H100, runpod 2.75, llama 70b 2B tokens',
        'coreweave 4.25 for H100, llama 70b 2B tokens',
      ],
    ],
    [
      'Offer A: 8 H100 at 2.20, Offer B: 8 H200 at 2.9, gpt-oss-120b, 5B tokens a month',
      'two fleets',
      ['8 H100 at 2.20, gpt-oss-120b, 5B tokens a month', '8 H200 at 2.9, gpt-oss-120b, 5B tokens a month'],
    ],
  ]);
});

describe('one case', () => {
  it.each([
    // Parts of a whole, growth by a factor, and what is refused for another reason.
    ['200k requests a month, of which 50k requests are 8k tokens, haiku'],
    ['500M tokens a month, 3x per year, llama 70b vs sonnet'],
    ['200 users, 20 prompts/day each, 1500 tokens, haiku, foo bar 9x'],
  ])('%s', async (line) => {
    expect((await refusalOf(line))?.message ?? '').not.toContain('and an answer holds');
  });
});
