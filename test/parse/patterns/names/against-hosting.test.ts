import { describe } from 'vitest';
import { DEEPSEEK, SONNET, understands } from '../../phrase.ts';

const M300 = { 'workload.tokensPerMonth': 300e6 };
const OWN = { 'selfHosted.procurement.kind': 'own' } as const;
const LARGE = { apis: [{ id: 'mistral/mistral-large-4' }] };
const LLAMA = { 'selfHosted.model': 'llama-3.3-70b' };

describe('the bare name of a line, set against hosting, is what is bought', () => {
  understands([
    ['mistral large vs on prem, 300M tokens', { ...M300, ...OWN, ...LARGE }],
    ['mistral large vs self hosted, 300M tokens', { ...M300, ...LARGE }],
    ['mistral large vs hosting it ourselves, 300M tokens', { ...M300, ...LARGE }],
    ['300M tokens mistral large vs local', { ...M300, ...OWN, ...LARGE }],
    ['local vs mistral large, 300M tokens', { ...M300, ...OWN, ...LARGE }],
    ['300M tokens, deepseek or on prem', { ...M300, ...OWN, apis: [{ id: DEEPSEEK }] }],
    ['300M tokens, command a versus on-premise', { ...M300, ...OWN, apis: [{ id: 'cohere/command-a' }] }],
    ['sonnet vs in-house, 300M tokens', { ...M300, ...OWN, apis: [{ id: SONNET }] }],
    ['sonnet vs local, 300M tokens', { ...M300, ...OWN, apis: [{ id: SONNET }] }],
  ]);
});

describe('and a model that runs somewhere is hosted, on either side', () => {
  understands([
    ['mistral large vs local llama 70b, 300M tokens', { ...M300, ...OWN, ...LLAMA, ...LARGE }],
    ['llama 70b locally vs mistral large, 300M tokens', { ...M300, ...OWN, ...LLAMA, ...LARGE }],
    ['mistral large vs llama 70b on prem, 300M tokens', { ...M300, ...OWN, ...LLAMA, ...LARGE }],
    ['llama 70b vs local, 300M tokens', { ...M300, ...OWN, ...LLAMA }],
    ['deepseek v3 vs self hosting, 300M tokens', { ...M300, 'selfHosted.model': 'deepseek-v3' }],
    [
      'mistral large on prem vs sonnet, 300M tokens',
      { ...M300, ...OWN, 'selfHosted.model': 'mistral-large-3-675b', apis: [{ id: SONNET }] },
    ],
    [
      'host mistral large vs sonnet, 300M tokens',
      { ...M300, 'selfHosted.model': 'mistral-large-3-675b', apis: [{ id: SONNET }] },
    ],
  ]);
});
