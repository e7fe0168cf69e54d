import { describe, expect, it } from 'vitest';
import { saysTraffic } from '../../src/parse/index.ts';
import { below } from '../helpers/below.ts';

const H200 = '50B tokens, llama-3.1-405b, fp8, 64x h200';
const AT_A_PRICE = '20B tokens, deepseek-v3.2, 8x h200, rent, $2.85/hr, on CoreWeave';
const BOUGHT = '5B tokens, b200, own, vs google/gemini-3.8-flash';
const SMALL = '2B tokens, llama-3.3-70b, 4x h100-sxm';

describe('a number that nobody could read is one of the card, the nearest first', () => {
  it.each<[string, string, string[]]>([
    [H200, 'sara says 1.95', ['$1.95/hr']],
    [H200, 'we pay 1.99', ['$1.99/hr']],
    [H200, 'procurement says 2.2 per card', ['$2.2/hr']],
    [H200, 'I was told 2.05', ['$2.05/hr']],
    [H200, 'ok 54 then', ['54B tokens', '54 GPUs']],
    [AT_A_PRICE, 'we agreed on 2.75', ['$2.75/hr']],
    [BOUGHT, 'the B200 would be 38k according to dell', ['$38k each']],
    [BOUGHT, '5.5 is what it costs us', ['cost of capital 5.5%']],
  ])('%s: %s', async (line, mention, hints) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints?.slice(0, hints.length)]).toEqual(['question', hints]);
  });
});

describe('a suggestion leaves what nobody spoke of', () => {
  it.each([
    [H200, 'sara says 1.95'],
    [H200, '200 for now'],
    [H200, 'she told me 7'],
    [AT_A_PRICE, 'coreweave came back with 2.60 if we sign'],
    [AT_A_PRICE, 'we can let it run till 7am'],
    [SMALL, "it's basically all summarisation of long PDFs, 30 pages or so"],
    [SMALL, 'leave it at 900 for now'],
    ['$13.4k a month on openai/gpt-5', '210 is the median, mean is 340'],
    [BOUGHT, 'the whole thing would be 38k'],
  ])('%s: %s', async (line, mention) => {
    const { reply, scenario } = await below(line, [mention]);
    expect(reply.kind).toBe('question');
    for (const hint of reply.hints ?? []) {
      const after = await below(line, [hint]);
      expect([hint, after.reply.kind]).toEqual([hint, 'change']);
      const times = after.scenario.workload.inputTokensPerMonth / scenario.workload.inputTokensPerMonth;
      expect(times).toBeGreaterThan(1 / 3);
      expect(times).toBeLessThan(3);
    }
  });

  it('is no example of something else where nothing was understood', async () => {
    const { reply } = await below(SMALL, ['gpus keep going']);
    expect([reply.kind, reply.hints]).toEqual(['question', []]);
  });
});

describe('words are about the traffic where they give an amount of it', () => {
  it.each([
    '400k tickets now',
    '3B tokens',
    '80k DAU',
    '12 devs',
    '40 rps',
    '10x that',
    '500 a day',
    '10 questions',
  ])('%s', (words) => {
    expect(saysTraffic(words)).toBe(true);
  });
  it.each([
    'sara says 1.95',
    'use 2.21 then',
    '30 pages or so',
    'till 7am',
    '38k per B200',
    '8b runs on my phone',
    '20%',
  ])('not %s', (words) => {
    expect(saysTraffic(words)).toBe(false);
  });
});

describe('a word that nobody could read', () => {
  const CACHED = '600M tokens in, 200M out, qwen3 32b on 2x H100 vs sonnet';

  it.each([
    'answers become 4x chattier',
    '35% of the output gets binned',
    'unless the auditors balk we buy',
    'sonnet bungles 15% of them',
  ])('%s: is not left out where it may be what is said', async (mention) => {
    const { reply } = await below(CACHED, [mention]);
    expect([reply.kind, reply.hints ?? []]).toEqual(['question', []]);
  });

  it.each([
    ['remove sonnet, its grounded by IT sec', ['remove sonnet']],
    ['tally of june: 1.1B in total', ['1.1B in total']],
    ['H100 from a swabian reseller, 2.45 per hour', ['H100, 2.45 per hour']],
    ['volume doubles in March', ['volume doubles']],
  ])('%s: is left out as whose it is, or with its sentence', async (mention, hints) => {
    const { reply } = await below(CACHED, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });
});
