import { describe, expect, it } from 'vitest';
import { currency } from '../../src/catalog/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { DAYS_PER_MONTH, WEEKS_PER_MONTH } from '../../src/domain/units.ts';
import { apiOfModel } from '../../src/measured/api-of-model.ts';
import { answerMeasured } from '../../src/measured/index.ts';
import { csv, read } from './files.ts';

const START = 1_772_409_600;
const HEADER = [
  'start_time',
  'end_time',
  'model',
  'input_tokens',
  'output_tokens',
  'input_cached_tokens',
  'num_model_requests',
];

/** Two weeks of hours: 4M tokens in the working hours, 400k in the others, a fifth of it output. */
const twoWeeks = (model = 'gpt-5-mini'): string =>
  csv(
    HEADER,
    Array.from({ length: 336 }, (_, hour) => {
      const busy = hour % 24 >= 9 && hour % 24 < 17;
      const tokens = busy ? 4e6 : 4e5;
      const from = START + hour * 3600;
      return [from, from + 3600, model, tokens * 0.8, tokens * 0.2, tokens * 0.4, tokens / 2000];
    }),
  );

const AS_OF = { asOf: new Date('2026-03-20T00:00:00Z') };

const answered = async (words: string, content = twoWeeks()): Promise<Answer> => {
  const asked = await answerMeasured(words, await read(content), AS_OF);
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

// 14 days of 8 × 4M + 16 × 400k, scaled to 365/12 days.
const MONTH = (8 * 4e6 + 16 * 4e5) * DAYS_PER_MONTH;

describe('a line beside measured usage', () => {
  it('takes volume, mix, sizes, cache, rhythm and the API in use from the export', async () => {
    const { draft, scenario } = await answered('llama 70b on h100');
    const { workload } = scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(MONTH * 0.8, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo(MONTH * 0.2, 3);
    expect(workload.requestInputTokens).toBeCloseTo(1600, 6);
    expect(workload.cachedInputShare).toBeCloseTo(0.5, 9);
    expect(workload.hourlyVolumes).toHaveLength(168);
    expect(scenario.apis.find(({ inUse }) => inUse === true)?.id).toBe('openai/gpt-5-mini');
    expect(draft.said['workload.inputTokensPerMonth']?.words).toBe('from your usage, 2–15 Mar');
  });

  it('takes what coding agents used for the work of coding agents, whose requests nobody counted', async () => {
    const tokens = { inputTokens: 1e6, outputTokens: 5e6, cacheCreationTokens: 5e7, cacheReadTokens: 9e8 };
    const daily = ['2026-03-02', '2026-03-03'].map((date) => ({
      date,
      modelBreakdowns: [{ modelName: 'claude-sonnet-4-5', ...tokens }],
    }));
    const { draft, assumptions } = await answered('llama 70b on h100', JSON.stringify({ daily }));
    expect(draft.fields['workload.shapeOfWork']).toBe('coding-agent');
    const size = assumptions.find(({ field }) => field === 'workload.requestTokens');
    expect(size?.why).toContain('coding agent');
  });

  it('makes no month of an export with figures that could not be read', async () => {
    const rows = ['1500000', '~1200000', '1500000'].map((input, day) => [
      `2026-03-0${day + 1}`,
      'gpt-4o',
      input,
      9,
    ]);
    const file = csv(['date', 'model', 'input_tokens', 'output_tokens'], rows);
    await expect(answered('llama 70b on h100', file)).rejects.toThrow('counted as nothing');
  });

  it('lets what a person says win, and says so', async () => {
    const { scenario, assessment } = await answered('500M tokens llama 70b on h100');
    expect(scenario.workload.inputTokensPerMonth).toBeCloseTo(400e6, 3);
    expect(assessment.verdict.notes?.join(' ')).toContain('Your 500M tokens a month count');
  });

  it('counts the hours above the fleet as they came', async () => {
    const { assessment } = await answered('llama 70b on h100');
    const found = assessment.hourByHour;
    expect(found?.hours).toBe(336);
    expect(found?.weeks?.whole ?? 2).toBe(2);
    expect(found?.loadDuration[0]?.tokens).toBeGreaterThan(3.9e6);
    // 4M tokens in an hour are a fraction of what one replica serves in it.
    expect(found?.tokensPerReplicaHour).toBeGreaterThan(4e6);
    expect(found?.atP99.replicas).toBe(1);
  });

  it('costs the part that moves alone where several models are in use', async () => {
    const both = twoWeeks() + twoWeeks('gpt-6-unheard-of').split('\n').slice(1, 40).join('\n');
    const { evidence, scenario } = await answered('llama 70b on h100', both);
    expect(evidence.measured?.model).toBe('gpt-5-mini');
    expect(evidence.measured?.share).toBeLessThan(1);
    expect(scenario.workload.inputTokensPerMonth).toBeCloseTo(MONTH * 0.8, 3);
  });

  it('costs an export alone, and no words that ask for something else', async () => {
    const usage = await read(twoWeeks());
    expect(await answerMeasured('  ', usage, AS_OF)).toMatchObject({
      kind: 'answer',
      answer: { intent: { kind: 'estimate' } },
    });
    expect(await answerMeasured('help', usage, AS_OF)).toMatchObject({
      kind: 'other',
      intent: { kind: 'help' },
    });
  });

  it('moves the model that the line compares with', async () => {
    const both = twoWeeks() + twoWeeks('gpt-5').split('\n').slice(1, 40).join('\n');
    const { evidence } = await answered('llama 70b on h100 vs gpt-5', both);
    expect(evidence.measured?.model).toBe('gpt-5');
  });

  it('asks the question of an export that says nothing that can be costed', async () => {
    const scrape =
      'vllm:prompt_tokens_total{model_name="m"} 5\nvllm:generation_tokens_total{model_name="m"} 5\n';
    await expect(answered('llama 70b on h100', scrape)).rejects.toMatchObject({ code: 'volume-missing' });
  });
});

describe('names of models in exports', () => {
  it.each([
    ['claude-sonnet-4-5-20250929', 'anthropic/claude-sonnet-4-5'],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'anthropic/claude-sonnet-4-5'],
    ['openai/gpt-5-mini', 'openai/gpt-5-mini'],
  ])('%s is %s', (name, id) => {
    expect(apiOfModel(name)?.replace(/-\d{8}(-v1:0)?$/, '')).toMatch(new RegExp(`${id.split('/')[1]}`));
  });

  it.each([
    ['accounts/fireworks/models/kimi-k2p5', 'fireworks/kimi-k2p5'],
    ['@cf/meta/llama-3.1-8b-instruct', 'cloudflare/@cf/meta/llama-3.1-8b-instruct'],
    ['llama-3.3-70b-versatile', 'groq/llama-3.3-70b-versatile'],
    ['us.anthropic.claude-haiku-4-5-20251001-v1:0', 'aws/us.anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['publishers/google/models/gemini-2.5-flash', 'google/gemini-2.5-flash'],
    ['gpt 4o mini 0718', 'openai/gpt-4o-mini'],
    ['opus-4-6', 'anthropic/claude-opus-4-6'],
    ['my-proxy/openai/gpt-5-mini-2025-08-07', 'openai/gpt-5-mini'],
    ['vertex_ai/claude-sonnet-4-5@20250929', 'google/claude-sonnet-4-5'],
    ['Claude4.5Sonnet', 'anthropic/claude-sonnet-4-5'],
    ['claude-4.5-opus-high-thinking', 'anthropic/claude-opus-4-5'],
    // Several sell it, or anybody may run it.
    ['meta-llama/Llama-3.3-70B-Instruct-Turbo', undefined],
    ['deepseek-ai/DeepSeek-V3.1', undefined],
    ['llama-3.1-8b', undefined],
  ])('%s, of a gateway or a host, is %s', (name, id) => {
    expect(apiOfModel(name)).toBe(id);
  });

  it('takes no line of models for a release', () => {
    expect(apiOfModel('sonnet')).toBeUndefined();
    expect(apiOfModel('no-such-model-9')).toBeUndefined();
  });
});

describe('growth over the window', () => {
  /** Weeks of hours, each a tenth busier than the one before. */
  const growing = (weeks: number): string =>
    csv(
      HEADER,
      Array.from({ length: weeks * 168 }, (_, hour) => {
        const tokens = 1e6 * 1.1 ** Math.floor(hour / 168);
        const from = START + hour * 3600;
        return [from, from + 3600, 'gpt-5-mini', tokens * 0.8, tokens * 0.2, 0, tokens / 2000];
      }),
    );

  it('is that of a month where four weeks show it', async () => {
    const { scenario, assessment } = await answered('llama 70b on h100', growing(6));
    const perMonth = 1.1 ** WEEKS_PER_MONTH - 1;
    expect(scenario.workload.growthPerMonth).toBeCloseTo(perMonth, 6);
    expect(assessment.growth?.perMonth).toBeCloseTo(perMonth, 6);
    expect(assessment.verdict.notes?.join(' ')).toContain('says little about a year');
  });

  it('is not made of a shorter window, and what a person says of it wins', async () => {
    const short = await answered('llama 70b on h100', growing(3));
    expect(short.scenario.workload.growthPerMonth).toBeUndefined();
    const said = await answered('llama 70b on h100 growing 10% a month', growing(6));
    expect(said.scenario.workload.growthPerMonth).toBeCloseTo(0.1, 9);
  });
});

it('holds a bill in euros against our prices at the dated rate, and says so', async () => {
  const { perUsd } = currency('EUR') ?? { perUsd: Number.NaN };
  // 30M in at $0.25 and 10M out at $2 a day are $27.50.
  const euros = (27.5 * perUsd).toFixed(2).replace('.', ',');
  const rows = Array.from({ length: 7 }, (_, day) => [
    `2026-03-0${day + 1}`,
    'gpt-5-mini',
    '30000000',
    '10000000',
    euros,
  ]);
  const table = [['Datum', 'Modell', 'Eingabe-Token', 'Ausgabe-Token', 'Kosten (EUR)'], ...rows];
  const { assessment, evidence } = await answered(
    'llama 3.3 70b on 2x H100',
    table.map((row) => row.join(';')).join('\n'),
  );
  expect(assessment.calibration?.apart).toBeLessThan(0.001);
  expect(evidence.measured?.statedIn).toMatchObject({ currency: 'EUR', perUsd });
});

it('compares no bill in several currencies', async () => {
  const header = ['date', 'model', 'input_tokens', 'output_tokens', 'cost', 'currency'];
  const rows = ['USD', 'EUR'].map((code, day) => [`2026-03-0${day + 1}`, 'gpt-5-mini', 3e7, 1e7, 27.5, code]);
  const { evidence } = await answered('llama 3.3 70b on 2x H100', csv(header, rows));
  expect(evidence.measured?.statedUsd).toBeUndefined();
});

it('prices tokens of the flex tier as batch', async () => {
  const rows = ['default', 'flex'].map((tier) => [
    START,
    START + 86_400,
    'gpt-5-mini',
    8e6,
    2e6,
    0,
    1000,
    tier,
  ]);
  const { scenario } = await answered('llama 3.3 70b on 2x H100', csv([...HEADER, 'service_tier'], rows));
  expect(scenario.workload.batchShare).toBe(0.5);
});

it('prices as batch what was batch of the model that moves', async () => {
  // 10M tokens a row: of gpt-5-mini two of four are batch, of gpt-5 all.
  const row = (model: string, batch: string) => [START, START + 86_400, model, 8e6, 2e6, 0, 1000, batch];
  const mini = ['true', 'false', 'true', 'false'].map((batch) => row('gpt-5-mini', batch));
  const rows = csv([...HEADER, 'batch'], [...mini, row('gpt-5', 'true')]);
  const { scenario } = await answered('llama 3.3 70b on 2x H100', rows);
  expect(scenario.workload.batchShare).toBe(0.5);
  const other = await answered('llama 3.3 70b on 2x H100 vs gpt-5', rows);
  expect(other.scenario.workload.batchShare).toBe(1);
});
