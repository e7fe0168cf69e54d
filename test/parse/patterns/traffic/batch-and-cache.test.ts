import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';

/** What waits and what is cached: how much of it, and what it costs less. */

const HALF_BILLION = { 'workload.tokensPerMonth': 500e6 };
const sonnet = (more: Phrase[1]): Phrase[1] => ({ ...HALF_BILLION, apis: [{ id: SONNET }], ...more });
const cached = (share: number): Phrase[1] => sonnet({ 'workload.cachedInputShare': share });
const waits = (share: number): Phrase[1] => sonnet({ 'workload.batchShare': share });

// biome-ignore format: one phrase a line
const NAMED_FIRST: readonly Phrase[] = [
  ['500M tokens, cached about half, sonnet', cached(0.5)],
  ['500M tokens, cached maybe 40%, sonnet', cached(0.4)],
  ['500M tokens, half the requests are cached, sonnet', cached(0.5)],
  ['500M tokens, half of our calls are cached, sonnet', cached(0.5)],
  ['500M tokens, a third of the prompts could be cached, sonnet', cached(0.333333)],
  ['500M tokens, cache hit rate perhaps 40%, sonnet', cached(0.4)],
  ['500M tokens, cached tokens are two thirds, sonnet', cached(0.666667)],
  ['500M tokens, batched roughly a quarter, sonnet', waits(0.25)],
  ['500M tokens, batch about half of the traffic, sonnet', waits(0.5)],
  ['500M tokens, batch maybe 30%, sonnet', waits(0.3)],
  // as before: in percent alone, and where the part stands in front
  ['500M tokens, cached: 40%, batched: 20%, sonnet', { ...cached(0.4), 'workload.batchShare': 0.2 }],
  ['500M tokens, half batched half live, sonnet', waits(0.5)],
  ['500M tokens, half in batch, sonnet', waits(0.5)],
  ['500M tokens, nothing can wait, sonnet', waits(0)],
  ['500M tokens, none of it may be batched, sonnet', waits(0)],
  ["500M tokens, users can't wait, sonnet", waits(0)],
  ['500M tokens, nobody can wait, sonnet', waits(0)],
  ['500M tokens, everything can wait, sonnet', waits(1)],
  // a share behind the noun that it is of is no traffic of those hours
  ['500M tokens, cache hits 40%, business hours only, sonnet', { ...cached(0.4), 'workload.trafficShape': 'office-hours' }],
  ['500M tokens, 30% batch half cached, sonnet', { ...cached(0.5), 'workload.batchShare': 0.3 }],
];

const less = (share: number, batchDiscount: number): Phrase[1] => ({
  ...HALF_BILLION,
  'workload.batchShare': share,
  apis: [{ id: SONNET, batchDiscount }],
});

// biome-ignore format: one phrase a line
const BATCH_COSTS_LESS: readonly Phrase[] = [
  ['500M tokens, sonnet batch 40% off', less(1, 0.4)],
  ['500M tokens, sonnet, 40% batch discount', less(1, 0.4)],
  ['500M tokens, sonnet, batch discount: 40%', less(1, 0.4)],
  ['500M tokens, sonnet, batch api is 40% cheaper', less(1, 0.4)],
  ['500M tokens, sonnet, with batch we get 40% off', less(1, 0.4)],
  ['500M tokens, sonnet with batch at half price', less(1, 0.5)],
  // said how much of it, and how much less
  ['500M tokens, 30% batch with 40% batch discount, sonnet', less(0.3, 0.4)],
  ['500M tokens, sonnet, batch 40% off, 30% batch', less(0.3, 0.4)],
  // off the API, and no word of what batch costs
  ['500M tokens, 30% batch, 20% off sonnet', { ...waits(0.3), 'apis.discount': 0.2 }],
];

// biome-ignore format: one phrase a line
const A_CACHE_COSTS_LESS: readonly Refusal[] = [
  ['500M tokens, cached input is 90% off, sonnet', 'not-understood', '500M tokens, 40% cached, sonnet'],
  ['500M tokens sonnet, cached half price', 'not-understood', '500M tokens sonnet, 40% cached'],
  ['500M tokens, sonnet, cached input costs 10% of the price', 'not-understood', '500M tokens, sonnet, 40% cached'],
  ['500M tokens, sonnet, 90% caching discount', 'not-understood', '500M tokens, sonnet, 40% cached'],
];

/** Tokens of a period with what is read from a cache of it, which comes on top of the input. */
const listed = (perMonth: number, input: number, output: number, read: number): Phrase[1] => ({
  'workload.inputTokensPerMonth': (input + read) * perMonth,
  'workload.outputTokensPerMonth': output * perMonth,
  'workload.cachedInputShare': read / (input + read),
  apis: [{ id: SONNET }],
});

// biome-ignore format: one phrase a line
const PERIOD_OF_LIST: readonly Phrase[] = [
  ['2M input, 300k output and 8M cache reads a day, sonnet', listed(DAYS, 2e6, 3e5, 8e6)],
  ['sonnet: 2M in + 300k out + 8M cached daily', listed(DAYS, 2e6, 3e5, 8e6)],
  ['input 2M, output 300k, cached 8M a day, sonnet', listed(DAYS, 2e6, 3e5, 8e6)],
  ['cache reads 8M, input 2M, output 300k per week, sonnet', listed(WEEKS, 2e6, 3e5, 8e6)],
  ['2M in a day, 300k out, 8M cache reads, sonnet', listed(DAYS, 2e6, 3e5, 8e6)],
  ['2M input, 300k output, 8M cache reads, sonnet', listed(1, 2e6, 3e5, 8e6)],
  ['3M input, 300k output, 6M cache read / 1M cache write per day, sonnet', { ...listed(DAYS, 3e6, 3e5, 7e6), 'workload.cachedInputShare': 0.6, 'workload.cacheWriteShare': 0.1 }],
  ['10 devs: 300k input, 40k output, 600k cache read per dev per day, sonnet', listed(10 * DAYS, 3e5, 4e4, 6e5)],
  // a part with a period of its own keeps it
  ['20M in a month, 30M out a month, 30M cached a month, sonnet', listed(1, 20e6, 30e6, 30e6)],
];

describe('a part of the traffic', () => {
  describe('a period behind a list is that of all its parts', () => understands(PERIOD_OF_LIST));

  understands(NAMED_FIRST);
});

describe('what batch costs less', () => {
  understands(BATCH_COSTS_LESS);

  it('is named where there is no API that it could be taken off', async () => {
    const { draft, intent } = await parseLine('500M tokens, batch 40% off');
    expect(draft.fields).toEqual({ ...HALF_BILLION, 'workload.batchShare': 1 });
    expect(JSON.stringify(intent)).toContain('is taken off no API');
  });
});

it('names whose price a discount is read as off, where no API was named', async () => {
  const { intent } = await parseLine('500M tokens, 8 H200, 40% discount');
  expect(intent).toMatchObject({
    readAs: [expect.stringMatching(/^"40% discount" is read as off the price of the API/)],
  });
});

describe('what a cache costs less is in our prices, and no share of the input', () => {
  refuses(A_CACHE_COSTS_LESS);

  it('while a discount beside a cached share is off the API', async () => {
    const { draft } = await parseLine('500M tokens cached 40%, 10% discount sonnet');
    expect(draft.fields).toMatchObject({ 'workload.cachedInputShare': 0.4, 'apis.discount': 0.1 });
  });
});

// biome-ignore format: one phrase a line
describe('what one of several costs in batch', () =>
  understands([
    ['500M tokens, llama 70b (fp8) vs sonnet (batch)', sonnet({ 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.precision': 'fp8', 'apis.discount': 0.5 })],
    ['500M tokens, sonnet batch api vs llama 70b', sonnet({ 'selfHosted.model': 'llama-3.3-70b', 'apis.discount': 0.5 })],
    ['500M tokens, sonnet (batch) vs gpt-5', { ...HALF_BILLION, apis: [{ id: SONNET, discount: 0.5 }, { id: 'openai/gpt-5' }] }],
    // of all the work: alone, of a list, of what is hosted, or where the work itself waits
    ['500M tokens vs sonnet batch', waits(1)],
    ['500M tokens, sonnet and gpt-5 batch', { ...HALF_BILLION, 'workload.batchShare': 1, apis: [{ id: SONNET }, { id: 'openai/gpt-5' }] }],
    ['500M tokens, llama 70b batch vs sonnet', { ...waits(1), 'selfHosted.model': 'llama-3.3-70b' }],
    ['500M tokens a month, sonnet batch jobs vs llama 70b', { ...waits(1), 'selfHosted.model': 'llama-3.3-70b' }],
    // a job done once waits by itself: the batch price counts once
    ['500M tokens once, sonnet batch or llama 70b', { ...waits(1), 'workload.oneTime': true, 'selfHosted.model': 'llama-3.3-70b' }],
    ['one-off: 500M tokens, llama 70b vs sonnet batch api', { ...waits(1), 'workload.oneTime': true, 'selfHosted.model': 'llama-3.3-70b' }],
  ]));
