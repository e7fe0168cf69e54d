import { describe } from 'vitest';
import { TOKENS_OF_TEXT } from '../../../../src/domain/units.ts';
import { DAYS, understands } from '../../phrase.ts';

const GPT = { apis: [{ id: 'openai/gpt-5-mini' }] };
const PAGES = { 'workload.requestsPerMonth': 20_000 * DAYS };
const READ = { ...PAGES, 'workload.requestInputTokens': 667, ...GPT };
const OUT = 'workload.requestOutputTokens';

describe('a page is read where only its answer has a size', () => {
  understands([
    ['20k pages a day, output 200 tokens per page, gpt-5-mini', { ...READ, [OUT]: 200 }],
    ['20k pdf pages a day, 200 tokens out each, gpt-5-mini', { ...READ, [OUT]: 200 }],
    ['20k pages per day with 150 output tokens each, gpt-5-mini', { ...READ, [OUT]: 150 }],
    ['parse 20k pages a day, answer 400 tokens per page, gpt-5-mini', { ...READ, [OUT]: 400 }],
    ['20k pages a day, 100 tokens out, gpt-5-mini', { ...READ, [OUT]: 100 }],
  ]);
});

describe('and has the size that is said of it', () => {
  understands([
    // of a job that has no period, too
    [
      'extract 3M pages once, 900 in 120 out per page, gpt-5-mini',
      {
        'workload.requestsPerMonth': 3e6,
        'workload.oneTime': true,
        'workload.shapeOfWork': 'classify',
        'workload.requestInputTokens': 900,
        [OUT]: 120,
        ...GPT,
      },
    ],
    [
      '40k pages, 650 tokens in and 90 out each page, gpt-5-mini',
      { 'workload.requestsPerMonth': 40_000, 'workload.requestInputTokens': 650, [OUT]: 90, ...GPT },
    ],
    [
      '120k contracts a month, 12 pages each, 9k tokens in and 800 out, gpt-5-mini',
      { 'workload.requestsPerMonth': 120_000, 'workload.requestInputTokens': 9000, [OUT]: 800, ...GPT },
    ],
    [
      '20k pages a day, 800 tokens in and 200 out per page, gpt-5-mini',
      { ...PAGES, 'workload.requestInputTokens': 800, [OUT]: 200, ...GPT },
    ],
    [
      '20k pages a day, gpt-5-mini',
      { 'workload.tokensPerMonth': 20_000 * DAYS * TOKENS_OF_TEXT.page, ...GPT },
    ],
    [
      '20k docs a day of 8 pages, 300 tokens out, gpt-5-mini',
      { ...PAGES, 'workload.requestInputTokens': 8 * TOKENS_OF_TEXT.page, [OUT]: 300, ...GPT },
    ],
    [
      '20k pages a day, 200 output tok/s, gpt-5-mini',
      {
        'workload.tokensPerMonth': 20_000 * DAYS * TOKENS_OF_TEXT.page,
        'selfHosted.throughput': { tokensPerSecond: 200, counts: 'output', per: 'replica' },
        ...GPT,
      },
    ],
  ]);
});
