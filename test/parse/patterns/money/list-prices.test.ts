import { describe } from 'vitest';
import { type Refusal, refuses, understands } from '../../phrase.ts';

const B4 = { 'workload.tokensPerMonth': 4e9 };
const deal = (id: string, usdPerMonth: number, capacityTokensPerMonth: number) => ({
  id,
  usdPerMonth,
  capacityTokensPerMonth,
});
const RENT = { 'selfHosted.procurement.kind': 'rent' } as const;
const ON_DEMAND = { ...RENT, 'selfHosted.procurement.market': 'on-demand' } as const;
const RESERVED = { ...RENT, 'selfHosted.procurement.market': 'reserved' } as const;
const H100 = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 };
const LLAMA = { 'selfHosted.model': 'llama-3.3-70b' };
const HAIKU = 'anthropic/claude-haiku-4-5';

describe('the list price beside capacity that is bought is an API of its own', () => {
  // biome-ignore format: one phrase a line
  understands([
    ['azure PTU at $21k a month for up to 7B tokens or pay as you go, gpt-4.1, 4B tokens', { ...B4, apis: [deal('azure/gpt-4.1', 21_000, 7e9), { id: 'openai/gpt-4.1' }] }],
    ['4B tokens on gpt-4.1: PTUs $21k/month covering 7B tokens vs paygo', { ...B4, apis: [deal('openai/gpt-4.1', 21_000, 7e9), { id: 'azure/gpt-4.1' }] }],
    ['compare on-demand with 4 model units at $15k/month in total for up to 6B tokens, anthropic/claude-haiku-4-5, 4B tokens', { ...B4, apis: [deal(HAIKU, 15_000, 6e9), { id: 'custom/1-5', usdPerMillionInput: 1, usdPerMillionOutput: 5 }] }],
  ]);
  // a count and "for" say that the sum is of all units
  understands([
    [
      '250 PTUs for $20k/month up to 8B tokens, gpt-4.1, 4B tokens',
      { ...B4, apis: [deal('openai/gpt-4.1', 20_000, 8e9)] },
    ],
  ]);
});

describe('"on demand" of an API rents no GPUs', () => {
  // biome-ignore format: one phrase a line
  understands([
    ['reserved 4x H100, llama 70b, 4B tokens, vs on-demand gpt-4.1', { ...B4, ...LLAMA, ...H100, ...RESERVED, apis: [{ id: 'openai/gpt-4.1' }] }],
    ['gpt-4.1 pay as you go or 4x H100 reserved, 4B tokens', { ...B4, ...H100, ...RESERVED, apis: [{ id: 'openai/gpt-4.1' }] }],
    ['4x H100 on demand vs gpt-4.1, 4B tokens', { ...B4, ...H100, ...ON_DEMAND, apis: [{ id: 'openai/gpt-4.1' }] }],
    ['PTUs at $21k a month for up to 7B tokens of gpt-4.1, 4B tokens, or 4x H100 on demand', { ...B4, ...H100, ...ON_DEMAND, apis: [deal('openai/gpt-4.1', 21_000, 7e9)] }],
  ]);

  const which: readonly Refusal[] = [
    [
      '4x H100 on a 1 year savings plan, 4B tokens llama 70b, versus bedrock on demand',
      'not-understood',
      'llama 70b, vs aws/meta.llama3-3-70b-instruct-v1:0 on demand',
    ],
  ];
  refuses(which);
});
