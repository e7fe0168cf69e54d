import { describe } from 'vitest';
import { HAIKU, OPUS, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';

/** Words whose figure belongs to something else than stands beside it: what is in reserve, a cache's share, what grows. */

const VOLUME = 'workload.tokensPerMonth';
const REQUESTS = 'workload.requestsPerMonth';
const cards = (many: number): Phrase[1] => ({ 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': many });
const spare = (many: number): Phrase[1] => ({ ...cards(8), [VOLUME]: 2e9, 'selfHosted.spareReplicas': many });
const cached = (share: number): Phrase[1] => ({
  [VOLUME]: 1e9,
  'workload.cachedInputShare': share,
  apis: [{ id: SONNET }],
});
const escalates = (percent: number, to: string, id: string): Phrase[1] => ({
  [REQUESTS]: 3e5,
  'workload.requestTokens': 2000,
  apis: [
    {
      id: `mix/${to.split('/')[1]}-${percent}+${id.split('/')[1]}-${100 - percent}`,
      mix: [
        { id: to, share: percent / 100 },
        { id, share: (100 - percent) / 100 },
      ],
    },
  ],
});

const PHRASES: readonly Phrase[] = [
  // What is in reserve stands by, and nothing is reserved.
  ['8 H100 plus two in reserve, 2B tokens', spare(2)],
  ['2B tokens, one node in reserve, 8 H100', spare(1)],
  ['2B tokens on 8 H100, and we keep 1 box in reserve', spare(1)],
  ['8 H100, 3 more held in reserve, 2B tokens', spare(3)],
  // A cache's share of the input is what is cached.
  ['prompt cache serves 70% of the input, sonnet, 1B tokens', cached(0.7)],
  ['sonnet, 1B tokens, the cache covers 45% of our prompts', cached(0.45)],
  ['60% of the input tokens come from the prefix cache, sonnet, 1B tokens', cached(0.6)],
  // Both names of what is handed on.
  ['8% of calls escalate from haiku to opus, 300k calls a month of 2k tokens', escalates(8, OPUS, HAIKU)],
  ['300k chats a month of 2k tokens, 12% fall back from haiku to sonnet', escalates(12, SONNET, HAIKU)],
  // What each has is among all that is counted.
  ...(
    [
      '15 agents run 8 tasks each, 200k tasks a month, 4k tokens per task',
      '200k tasks a month, 4k tokens per task, 15 agents run 8 tasks each',
    ] as const
  ).map((line): Phrase => [line, { [REQUESTS]: 2e5, 'workload.requestTokens': 4000 }]),
  // Behind a comma a span is over how long somebody looks, where nothing is bought.
  ['8 H100, 2B tokens, over 3 years', { ...cards(8), [VOLUME]: 2e9 }],
  [
    '8 H100 at $2.1/hr, over 2 years, 2B tokens',
    {
      ...cards(8),
      [VOLUME]: 2e9,
      'selfHosted.procurement.kind': 'rent',
      'selfHosted.procurement.usdPerGpuHour': 2.1,
    },
  ],
  [
    'we bought 8 H100, over 3 years, 2B tokens',
    {
      ...cards(8),
      [VOLUME]: 2e9,
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.lifeMonths': 36,
    },
  ],
  [
    '8 H100 at $240k, over 3 years, 2B tokens',
    {
      ...cards(8),
      [VOLUME]: 2e9,
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': 3e4,
      'selfHosted.procurement.lifeMonths': 36,
    },
  ],
  // Sizes right before their side.
  [
    '2M calls 1.5kin 0.2kout',
    { [REQUESTS]: 2e6, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 200 },
  ],
  [
    '900in 120out 2M calls',
    { [REQUESTS]: 2e6, 'workload.requestInputTokens': 900, 'workload.requestOutputTokens': 120 },
  ],
  // Two months that are told are so many apart: 50M x g^5 = 400M.
  ['from 50M tokens in Jan to 400M in June', { [VOLUME]: 5e7, 'workload.growthPerMonth': 8 ** (1 / 5) - 1 }],
  [
    'from 1B tokens in October to 2B in March',
    { [VOLUME]: 1e9, 'workload.growthPerMonth': 2 ** (1 / 5) - 1 },
  ],
];

const REFUSALS: readonly Refusal[] = [
  ['now 200M tokens, 1B from may, haiku', 'not-understood', '200M tokens growing to 1B in 6 months, haiku'],
  [
    '900M tokens from q2, now 300M, haiku',
    'not-understood',
    '300M tokens growing to 900M in 3 months, haiku',
  ],
  ['300M tokens today, 2B tokens from april', 'not-understood', '300M tokens growing to 2B in 12 months'],
  ['6M, 20M, 70M tokens in the last three months, haiku', 'not-understood', '70M tokens a month'],
  ['20k answers a day, 3 reviewers each, 1k tokens', 'not-understood', '4 requests each'],
  ['llama 8b on 1 or 2 L4, 90M tokens', 'contradiction', 'llama 8b on 2 L4, 90M tokens'],
  ['llama 8b on 2 L4s or one, 90M tokens', 'contradiction', 'llama 8b on one L4s, 90M tokens'],
];

describe('what a figure belongs to', () => understands(PHRASES));
describe('what is asked', () => refuses(REFUSALS));
