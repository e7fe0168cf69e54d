import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/parse/index.ts';
import { DAYS } from './phrase.ts';
import { KIND } from './short-names.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('what is said of hardware that is there', () => {
  it.each([
    ['2B tokens 4x H100 already paid until March 2027 llama 70b vs sonnet', '2027-03'],
    ['2B tokens 4x H100 committed until 2027-11 llama 70b', '2027-11'],
    ['reserved until end of Dec 2026, 2B tokens, 4x H100', '2026-12'],
  ])('%s', async (line, until) => {
    const fields = await fieldsOf(line);
    expect(fields[KIND]).toBe('paid');
    expect(fields['selfHosted.procurement.paidUntil']).toBe(until);
    expect(fields['selfHosted.gpuCount']).toBe(4);
    expect(fields['workload.tokensPerMonth']).toBe(2e9);
  });

  it('asks for the year where only a month was said', async () => {
    const { intent, draft } = await parseLine('2B tokens 4x H100 paid until March');
    expect(draft.fields[KIND]).toBe('paid');
    expect(intent.kind === 'estimate' && intent.readAs?.join(' ')).toContain('say the year');
  });

  it.each([
    '4 of 16 are free, H100, 3B tokens llama 70b',
    '4 of our 16 H100s are idle, 3B tokens llama 70b',
    '16x H100, 4 of them are free, 3B tokens llama 70b',
  ])('bounds the fleet: %s', async (line) => {
    const fields = await fieldsOf(line);
    expect([fields['selfHosted.gpuCount'], fields[KIND], fields['selfHosted.gpu']]).toEqual([
      4,
      'paid',
      'h100-sxm',
    ]);
  });

  it('refuses more free GPUs than there are', async () => {
    await expect(parseLine('20 of 16 H100s are free, 3B tokens')).rejects.toMatchObject({
      code: 'impossible-value',
    });
  });
});

describe('sellers that may be used', () => {
  it.each([
    ['500M tokens llama 70b only azure', ['azure']],
    ['only azure and aws, 500M tokens llama 70b', ['azure', 'aws']],
    ['500M tokens, we may only use bedrock or azure', ['aws', 'azure']],
    ['500M tokens llama 70b runpod only', ['runpod']],
  ])('%s', async (line, sellers) => {
    const fields = await fieldsOf(line);
    expect(fields['constraints.sellers']).toEqual(sellers);
    expect(fields['selfHosted.procurement.seller']).toBeUndefined();
  });

  it('keeps the API of the seller that it names', async () => {
    const fields = await fieldsOf('500M tokens, only azure gpt-5');
    expect(fields.apis?.map(({ id }) => id)).toEqual(['azure/gpt-5']);
    expect(fields['constraints.sellers']).toBeUndefined();
  });

  it.each(['1B tokens only llama 70b', '1B tokens, EU only', '1B tokens local only', '1B tokens only gpt-5'])(
    'is no list: %s',
    async (line) => {
      expect((await fieldsOf(line))['constraints.sellers']).toBeUndefined();
    },
  );

  it('rules out those of a place where data must not go', async () => {
    const fields = await fieldsOf('1B tokens, no data to china, deepseek');
    expect(fields['constraints.excludedSellers']).toContain('deepseek');
  });
});

describe('the kind of work', () => {
  it.each(['batch 2B tokens a night qwen3 32b', 'nightly batch 2B tokens', 'offline batch 60B tokens'])(
    'may wait: %s',
    async (line) => {
      expect((await fieldsOf(line))['workload.batchShare']).toBe(1);
    },
  );

  it('is billed for the hours that are said to be the only ones, and else done within those of its night', async () => {
    const billed = await fieldsOf('nightly batch 20M tokens, billed 3 hours per night, H100');
    expect(billed['workload.windowHoursPerMonth']).toBeUndefined();
    expect(billed['selfHosted.procurement.billedHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
    const only = await fieldsOf('nightly batch 20M tokens, only 3 hours per night, H100');
    expect(only['workload.windowHoursPerMonth']).toBeUndefined();
    expect(only['selfHosted.procurement.billedHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
    const window = await fieldsOf('nightly batch 20M tokens, 3 hours per night, H100');
    expect(window['workload.windowHoursPerMonth']).toBeCloseTo((3 * 365) / 12, 9);
  });

  it('keeps a share that was said', async () => {
    expect((await fieldsOf('1B tokens 30% batch'))['workload.batchShare']).toBe(0.3);
  });

  it.each([
    ['Kimi K2 for coding, 2B tokens', 'coding-agent'],
    ['a coding assistant for 50 devs, 2B tokens', 'coding-agent'],
    ['an assistant for 50 people, 2B tokens', 'chat'],
  ])('takes help with code for an agent that codes: %s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });

  it.each([
    ['12 support agents, 80 tickets a day each, 3k tokens a ticket', undefined],
    ['1B tokens agent with tools', 'agent'],
    ['1B tokens for our agents', 'agent'],
  ])('takes agents who are people for people: %s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });
});

describe('people', () => {
  it.each([
    // 3 a week each: 1M × 3 × 365 ÷ 84.
    ['1M MAU, 3 prompts a week, 800 tokens', (1e6 * 3 * 365) / 84],
    ['1000 users, 20 prompts a day, gpt-5', 20_000 * DAYS],
    ['300 employees x 15 chats a day x 4 turns of 1.2k tokens', 300 * 15 * 4 * DAYS],
    // Enough for all of them is what all of them do.
    ['10k users, 5k requests/day, 1k tokens each', 5000 * DAYS],
  ])('%s', async (line, requests) => {
    expect((await fieldsOf(line))['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });
});

it('embedding APIs are known by their bare names', async () => {
  const fields = await fieldsOf('10B tokens bge-m3 on L4 vs text-embedding-3-small and gemini-embedding-001');
  expect(fields.apis?.map(({ id }) => id)).toEqual([
    'openai/text-embedding-3-small',
    'google/gemini-embedding-001',
  ]);
});

it('a seller is no machine, and data in a country stays there', async () => {
  const asked = await parseLine('$47k last month on bedrock').catch((error: unknown) => error);
  expect(String(asked)).not.toContain('no machine');
  const fields = await fieldsOf('$20k a month on sonnet, data in switzerland');
  expect(fields['constraints.region']).toBe('ch');
});
