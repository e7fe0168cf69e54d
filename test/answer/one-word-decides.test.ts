import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Questions in which a word of one topic stands, and that ask of another: what is asked is told, or that no card says it. */

const CARD = '3.3B tokens, llama 405b on 8 H200 vs gpt-5';
const GROWING = '900M tokens a month growing 8% a month, llama 70b on 2 H100 vs gpt-5';
const ONCE = '10B tokens once, batch, gpt-oss-120b on 8xH100 vs gpt-5 mini';
const MUMBAI = '900M tokens a month, llama 70b on 2 H100 in mumbai vs gpt-5';

describe('a question is told of', () => {
  it.each([
    // 3.3B at 3,821 tok/s are 240 hours; 6 × 365 / 12 are 183, and 8 a day 243.
    [
      CARD,
      'does it even keep up at 6h?',
      /^No: the 3\.3B tokens of a month take this fleet about 240 hours .* 6 hours a day come to 183\.$/,
    ],
    [CARD, 'would eight hours a day be enough?', /^Yes: the 3\.3B .* 8 hours a day come to 243\.$/],
    [CARD, 'does it cope in 8 hours?', /^Yes: the 3\.3B .* 8 hours a day come to 243\.$/],
    [ONCE, 'does that work in 8 hours?', /^No: 10B tokens take this fleet about 33\.8 hours/],
    [CARD, 'why 16 hours?', /^16 hours a month at \$100, .* That is an assumption/],
    [CARD, 'are the 16 hours enough?', /^Yes: 16 hours a month at \$100|^16 hours a month/],
    [CARD, 'how many people do we need to run it?', /^16 hours a month at \$100/],
    [CARD, 'do people run 405b', /^The card does not say that\./],
    [CARD, "what's the license, can we use it commercially", /^What a licence allows is not on the card/],
    [CARD, 'what would a license cost?', /^Storage, network and egress are not counted/],
    [CARD, 'why not on CPU', /^Hosting is costed on GPUs, not on CPUs\./],
    [CARD, 'what would AMD cost?', /^MI300X is not on this card, which is of H200: type "what if MI300X"/],
    [CARD, 'what would nvidia cost?', /^Hosting is \$28,255 a month/],
    [
      GROWING,
      'when do we run out of GPUs?',
      /^The fleet is 6\.1% busy: .* At 8% more a month it is full in 37 months\.$/,
    ],
    [GROWING, 'how long until the cards are maxed out?', /it is full in 37 months\.$/],
    [CARD, 'when are the GPUs full?', /No growth is counted: type "growing 10% a month"/],
    [GROWING, 'what difference does it make to the verdict?', /^What would change this: /],
    [
      MUMBAI,
      'is mumbai more expensive than the us?',
      /^The card has its GPUs in India: type "what if US only" to see them there\.$/,
    ],
    [
      MUMBAI,
      'which region is that?',
      /^The GPUs are priced in India\. Nothing was said of where data may go/,
    ],
    [CARD, 'is london cheaper?', /^The card has its GPUs in no place: type "what if GPUs in london"/],
  ])('%s: %s', async (line, question, told) => {
    expect((await below(line, [question])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(told),
    });
  });

  it.each([
    [CARD, 'what if MI300X', 'selfHosted.gpu', 'mi300x'],
    [MUMBAI, 'what if US only', 'constraints.region', 'us'],
    [MUMBAI, 'what if GPUs in london', 'constraints.region', 'uk'],
    [GROWING, 'growing 10% a month', 'workload.growthPerMonth', 0.1],
  ] as const)('%s: what it offers runs: %s', async (line, offered, field, value) => {
    expect((await below(line, [offered])).draft.fields[field]).toBe(value);
  });

  it('what it did, where something was tried', async () => {
    const { reply } = await below(GROWING, [
      'what if 4 H100',
      'what difference does it make to the verdict?',
    ]);
    expect(reply.text).toMatch(/^Hosting costs \$5,694 a month more\. 2 → 4 GPUs\. Still pay per token\./);
  });
});

describe('what was another statistic', () => {
  it.each([
    ['600 was the p50, mean is 850', 'workload.requestInputTokens', 850],
    ['200 out was the p90, average is 120', 'workload.requestOutputTokens', 120],
    ['the 600 was just the median; the mean is more like 900', 'workload.requestInputTokens', 900],
  ] as const)('%s', async (mention, field, value) => {
    const line = '20k requests a day, 600 in 200 out, qwen3 32b on 2 L40S vs gpt-5-mini';
    expect((await below(line, [mention])).draft.fields[field]).toBe(value);
  });

  it('is no peak of so many times', async () => {
    const line = '20k requests a day, 600 in 200 out, qwen3 32b on 2 L40S vs gpt-5-mini';
    const { fields } = (await below(line, ['20k was the peak, average is 12k'])).draft;
    expect(fields['workload.requestsPerMonth']).toBeCloseTo((12000 * 365) / 12);
    expect(fields['workload.peakToAverage']).toBeUndefined();
  });
});
