import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { SONNET, understands } from '../../phrase.ts';

const GPT = { apis: [{ id: 'openai/gpt-5' }] };
const B3 = { 'workload.tokensPerMonth': 3e9 };
const H100 = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 };
const LLAMA = { 'selfHosted.model': 'llama-3.3-70b' };
const OWN = { 'selfHosted.procurement.kind': 'own' } as const;
const RENT = { 'selfHosted.procurement.kind': 'rent' } as const;
const RESERVED = { ...RENT, 'selfHosted.procurement.market': 'reserved' } as const;

describe('who buys tokens owns no hardware', () => {
  understands([
    ['build vs buy? 3B tokens, gpt-5', { ...B3, ...GPT }],
    ['Build or buy decision: 3B tokens, gpt-5', { ...B3, ...GPT }],
    ['make or buy, 3B tokens, gpt-5', { ...B3, ...GPT }],
    ['build-vs-buy for 3B tokens on gpt-5', { ...B3, ...GPT }],
    ['our team buys 3B tokens of gpt-5', { ...B3, ...GPT }],
    ['do we keep buying API calls or self host? 3B tokens gpt-5', { ...B3, ...GPT }],
    ['buy API access or rent 4x H100, 3B tokens, gpt-5', { ...B3, ...GPT, ...H100, ...RENT }],
    ['gpt-5 bought via azure, 3B tokens', { ...B3, apis: [{ id: 'azure/gpt-5' }] }],
  ]);
});

describe('and who buys GPUs does', () => {
  understands([
    ['buy 4x H100 or use gpt-5, 3B tokens', { ...B3, ...GPT, ...H100, ...OWN }],
    ['should we buy 4 H100 or buy gpt-5 tokens, 3B tokens', { ...B3, ...GPT, ...H100, ...OWN }],
    ['build or buy 4x H100, 3B tokens, gpt-5', { ...B3, ...GPT, ...H100, ...OWN }],
    ['4x H100, bought, 3B tokens, vs gpt-5', { ...B3, ...GPT, ...H100, ...OWN }],
    [
      '4x H100 at $30k each, build vs buy, 3B tokens gpt-5',
      { ...B3, ...GPT, ...H100, ...OWN, 'selfHosted.procurement.usdPerGpu': 30_000 },
    ],
  ]);
});

describe('a reserved term is of what stands in its clause', () => {
  const sonnet = { apis: [{ id: SONNET }] };
  understands([
    ['sonnet with 1 year commit, or 4x H100 llama 70b, 3B tokens', { ...B3, ...sonnet, ...H100, ...LLAMA }],
    ['sonnet committed for 12 months, 4x H100 llama 70b, 3B tokens', { ...B3, ...sonnet, ...H100, ...LLAMA }],
    [
      'gpt-5 under our enterprise commitment, 4x H100 llama 70b, 3B tokens',
      { ...B3, ...GPT, ...H100, ...LLAMA },
    ],
    [
      '4x H100 on demand vs sonnet with 3 year commitment, 3B tokens',
      { ...B3, ...sonnet, ...H100, ...RENT, 'selfHosted.procurement.market': 'on-demand' },
    ],
    [
      '4x H100 with 1 year commit, llama 70b, sonnet, 3B tokens',
      { ...B3, ...sonnet, ...H100, ...LLAMA, ...RESERVED, 'selfHosted.procurement.termMonths': 12 },
    ],
    ['reserved 4x H100 llama 70b vs sonnet, 3B tokens', { ...B3, ...sonnet, ...H100, ...LLAMA, ...RESERVED }],
    ['3B tokens, 4x H100, vs sonnet, reserved', { ...B3, ...sonnet, ...H100, ...RESERVED }],
    ['3B tokens llama 70b vs sonnet reserved', { ...B3, ...sonnet, ...LLAMA, ...RESERVED }],
    [
      '100 PTUs reserved at $26k/month for up to 5B tokens of gpt-5, vs 4x H100, 3B tokens',
      {
        ...B3,
        ...H100,
        apis: [{ id: 'openai/gpt-5', usdPerMonth: 26_000, capacityTokensPerMonth: 5e9 }],
      },
    ],
  ]);

  it('says so of an API', async () => {
    const { intent } = await parseLine('sonnet with 1 year commit, or 4x H100, 3B tokens');
    expect(intent).toMatchObject({
      readAs: [expect.stringMatching(/^"1 year commit" is read as said of the API/)],
    });
  });
});

describe('cards that are reserved for something else serve nothing here', () => {
  const of = (count: number) => ({ ...B3, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': count });
  understands([
    ['4x H100, one reserved for staging, 3B tokens', of(3)],
    ['8x H100 with 2 reserved for training, 3B tokens', of(6)],
    ['8 H100, two of them set aside for batch jobs, 3B tokens', of(6)],
    ['8 H100, 2 of them for dev, 3B tokens', of(6)],
    ['8 H100, 3 of those run training, 3B tokens', of(5)],
    [
      '8x H100 reserved for a year, 3B tokens',
      { ...of(8), ...RESERVED, 'selfHosted.procurement.termMonths': 12 },
    ],
  ]);
});

describe('hosting on a machine of a cloud owns none', () => {
  understands([
    [
      'gpt-5 or our own on a3-highgpu-8g, 3B tokens',
      { ...B3, ...GPT, 'selfHosted.instance': 'a3-highgpu-8g' },
    ],
    [
      'gpt-5 or our own on NC H100 v5, 3B tokens',
      { ...B3, ...GPT, ...RENT, 'selfHosted.gpu': 'h100-nvl', 'selfHosted.procurement.seller': 'Azure' },
    ],
    ['gpt-5 or our own 4x H100, 3B tokens', { ...B3, ...GPT, ...H100, ...OWN }],
  ]);
});
