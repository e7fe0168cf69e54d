import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What somebody takes to be so is checked against the card, with yes or no. */

const CARD = '90M tokens/week 2xH100 qwen3 32b fp8 vs gpt-5-mini';

describe('a statement with a tag', () => {
  it.each<[string, RegExp]>([
    // 90M a week are 391M a month.
    ["that's about 390M a month, correct?", /^Yes\. 391M tokens a month/],
    ['so 600M/month right?', /^No\. 391M tokens a month, .* "what if 600M\/month" to see it so\.$/],
    ['I typed 2, right?', /^Yes\. 2 × H100/],
    ['2 is right?', /^Yes\. 2 × H100/],
    ['we have 6 GPUs, no?', /^No\. 2 × H100 .* "what if we have 6 GPUs"/],
    ["it's 2 gpus, isn't it?", /^Yes\. 2 × H100/],
    [
      "it's int4, right?",
      /^No\. Qwen3 32B in FP8.* "what if it's int4"|^No\. Qwen3 32B in FP8.* "what if int4"/,
    ],
    ['we rent on demand, yes?', /^Yes\. Rented on-demand/],
    ['you counted haiku, right?', /^No\. That is not on this card.* "what if haiku" to see it so\.$/],
    ['you compare with gpt-5-mini, right?', /^Yes\. GPT-5 mini is \$/],
    ['you said 45% util, right?', /^Yes\. The fleet is .* It is planned for 45%/],
    ['50% is cached, correct?', /^No\. No prompt caching is counted/],
    // What a batch costs less is no share of the traffic.
    ['batch is half price, right?', /^Yes: batch takes 50% off GPT-5 mini\. Nothing is counted at batch/],
    ['so batch is 40% off, no?', /^No: batch takes 50% off GPT-5 mini\.(?!.*what if)/],
    ['so hosting is cheaper, right?', /^(?!Yes|No)/],
  ])('%s', async (mention, told) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
    expect(draft.fields['selfHosted.gpuCount']).toBe(2);
  });
});

describe('what the bills are of', () => {
  it.each<[string, RegExp]>([
    ['is it for one month ?', /^Yes: everything is US dollars a month/],
    ['these are monthly figures, correct?', /^Yes: everything/],
    ["isn't this for a year?", /^No: everything is US dollars a month/],
    ['so that is per day?', /^No: everything/],
    ['is that per month or per year?', /^Everything is US dollars/],
    ['so people cost = ?', /^16 hours a month at/],
  ])('%s', async (mention, told) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('whether the fleet is too large, and who else rents it out', () => {
  it.each<[string, RegExp]>([
    ["isn't 2 overkill?", /^The fleet is [\d.]+% busy/],
    ['are 2 gpus too much?', /^The fleet is [\d.]+% busy/],
    ['is $3.90 too much?', /^(?!The fleet)/],
    ["isn't gpt-5-mini overkill?", /^GPT-5 mini is \$/],
    ['does hetzner have anything?', /^No: of Hetzner we know no rent of the H100 SXM/],
    ['does lambda rent those?', /^Yes: Lambda rents out the H100 SXM for \$\d/],
    ['is there something at runpod?', /^Yes: RunPod .* "what if on runpod"/],
    ['does finance have it?', /^The card does not say that/],
  ])('%s', async (mention, told) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});
