import { describe } from 'vitest';
import { refuses } from '../../phrase.ts';

describe('what is asked of a bill', () => {
  refuses([
    ['committed $50k a year on sonnet', 'not-understood', 'for up to 1B tokens'],
    // what it covers is known, and only the model is asked
    [
      'azure PTU at $18k a month capacity 10B tokens, 8B tokens, 4 H100',
      'not-understood',
      'azure PTU at gpt $18k a month capacity 10B tokens, 8B tokens, 4 H100',
    ],
    ['azure PTU at $18k a month, gpt-4o, 2B tokens/mo', 'not-understood', '$18k a month for up to 2B tokens'],
    ['$47k last month on bedrock', 'not-understood', '$47k last month on bedrock claude sonnet'],
    [
      '500M tokens, azure PTU at $18k a month',
      'not-understood',
      'azure PTU at $18k a month for up to 3B tokens on gpt',
    ],
    // the number of a model counts no units
    [
      '9B tokens, H100 vs azure gpt-5 ptu',
      'not-understood',
      'azure gpt-5 ptu at $18k a month for up to 3B tokens',
    ],
    // no dollars
    ['500M tokens, A100 at 3 XAU/hr', 'not-understood', '500M tokens, A100'],
    // a side without the scale of the other
    ['100 million in, 20 out per day', 'not-understood', '20M out per day'],
    ['100M in, 20 out a day', 'not-understood', '20M out a day'],
    ['bill is 12k', 'not-understood', '$12k a month on sonnet'],
    [
      '$38k on gpt-4o, 70% could go to llama 70b',
      'not-understood',
      '$38k a month on gpt-4o, 70% could go to llama 70b',
    ],
    ['$0.002 per request on gpt-4o', 'not-understood', '1500 in 300 out per request'],
    ['1B tokens 60% haiku', 'not-understood'],
    ['1B tokens 60% haiku 25% sonnet', 'not-understood', '60% haiku, 25% sonnet, the rest gpt mini'],
    // of one part nothing is costed that is of all
    [
      '1B tokens, 50% gpt-4o (batch) and 50% haiku',
      'not-understood',
      '1B tokens, 50% gpt-4o, 50% batch and 50% haiku',
    ],
    [
      '1B tokens, 70% gpt-4o batch, 30% haiku',
      'not-understood',
      '1B tokens, 70% gpt-4o, 70% batch, 30% haiku',
    ],
    [
      '1B tokens, 70% gpt-4o with 80% cached, 30% haiku',
      'not-understood',
      '1B tokens, 70% gpt-4o, 56% cached, 30% haiku',
    ],
    ['¥30万/month on qwen3-max', 'not-understood', 'CNY 30万/month on qwen3-max'],
    ['12 000 kr/month on sonnet', 'not-understood', '12 000 NOK/month on sonnet'],
  ]);
});
