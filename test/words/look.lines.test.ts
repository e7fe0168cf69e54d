import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

const TOKENS = '500M tokens A100 rental';
const FLEET = '8x H100 at $2.49/hr, 6B tokens a month, llama 3.3 70b, vs gpt-4.1 mini';
const SMALL = '20k calls a day x 3k tokens in 400 out, 2x H100, llama 3.3 70b, vs gpt-4o';
const OWNED = 'own 4x L40S at $9k each, 2B tokens a month, qwen3 32b vs claude haiku 4.5';
const MIXED = '800M tokens a month, 70% gpt-6-luna 30% gpt-4o, A100';

describe('what a what-if made different', () => {
  it.each([
    [FLEET, 'two fewer gpus', /^8 → 6 GPUs\. /],
    [FLEET, 'only 12 hours a day', /^billed 730 hours a month → billed 365 hours a month\. /],
    [FLEET, '$2.29/hr', /^\$2\.49\/hr → \$2\.29\/hr\. /],
    // they were rented before
    [TOKENS, '25B tokens, $1.2/hr', /^500M → 25B tokens, \$1\.79\/hr → \$1\.20\/hr, 4 → \d+ GPUs\. /],
    [SMALL, 'answers are 800 tokens', /^400 out → 800 out\. /],
    [OWNED, 'depreciate over 3 years', /^over 48 months → over 36 months\. /],
    [MIXED, 'everything on luna', /^70% GPT-6 Luna \+ 30% GPT-4o → GPT-6 Luna\. /],
    // What was assumed, and moves with what was said.
    [
      'gpt-4o-mini 300M tokens/mo',
      'on one L4',
      /^B200 → L4, 2 GPUs → 1 GPU, Llama 3\.3 70B → gpt-oss 20B\. /,
    ],
    ['gpt-4o-mini 300M tokens/mo', 'int4', /^FP8 → INT4, B200 → H200\. /],
    [
      '1.2B tokens/mo deepseek v3.2 on 8xH200 vs deepseek api',
      'lets say EU matters',
      /^EU, H200 at \$4\.45\/hr → H200 at \$[\d.]+\/hr in the EU\. /,
    ],
    ['1B tokens once, H100', 'monthly actually', /^every month, 2 → 4 GPUs\. /],
    ['2B tokens a month, bge-m3 on L4', 'what about 2 L4', /^2 GPUs\. /],
    [TOKENS, 'two thirds of that is batch', /^0% batch → 66\.7% batch\. /],
    [FLEET, 'we negotiated 30% off gpt-4.1 mini', /^GPT-4\.1 mini −30%\. /],
    [FLEET, 'get 12.5% off from openai', /^GPT-4\.1 mini −12\.5%\. /],
    [`${FLEET}, 20% off gpt-4.1 mini`, '25% off gpt-4.1 mini', /^GPT-4\.1 mini −20% → −25%\. /],
    [`${FLEET}, 20% off gpt-4.1 mini`, 'no discount on gpt-4.1 mini', /^GPT-4\.1 mini −20% → list price\. /],
    [SMALL, 'with savings plan 3 years', /^reserved for 3 years\. /],
    [SMALL, 'reserved for 18 months', /^reserved for 18 months\. /],
    [
      `${SMALL}, reserved for a year`,
      '3 years instead',
      /^reserved for 3 years, H100 SXM at \$[\d.]+\/hr → H100 SXM at \$[\d.]+\/hr\. /,
    ],
    [`${SMALL}, reserved for a year`, 'not reserved', /^not reserved\. /],
  ])('%s, then %s', async (line, mention, text) => {
    expect((await below(line, [mention])).reply.text).toMatch(text);
  });
});

describe('what a what-if does to the verdict', () => {
  it('says why a fleet cannot do it, and calls it no cheaper', async () => {
    const { reply } = await below(SMALL, ['2M calls a day']);
    expect(reply.text).toMatch(/Still pay per token: 2× H100 SXM serve [\d.]+B tokens a month at most\./);
    expect(reply.text).not.toMatch(/hosting is/);
  });

  it('names the rival before, where it is another one now', async () => {
    const { reply } = await below(MIXED, ['everything on luna']);
    // $7,493 against $141 of Novita before, and $129 of GPT-6 Luna now: 53 and 58 times.
    expect(reply.text).toMatch(/hosting is 58× as much \(was 53× as much as Novita\)\./);
  });

  it('says that bills are about the same, and not once as much', async () => {
    // 2 × 730 hours at $0.80 and people at $2,267 are $3,435, within half a per cent of the API's $3,437.
    const line =
      '200k calls a day x 3k tokens in 400 out, 2x H100 at $0.5/hr, 140k tok/s, llama 3.3 70b, vs gpt-4o';
    const { reply } = await below(line, ['$0.8/hr']);
    expect(reply.text).toMatch(/: hosting is about as much \(was 13% cheaper\)\./);
  });
});

describe('what is asked of prices and volumes', () => {
  const CALLS = '20k calls a day x 3k tokens in 400 out, 2x H100 at $2.49/hr, llama 3.3 70b, vs gpt-4o';

  it.each([
    // (3,518 − 2,267 of people) / (8 × 730 hours) is 21.4 cents.
    [
      '8x H100 at $2.49/hr, 20B tokens a month, llama 3.3 70b, vs gpt-4.1 mini',
      'at what price would renting win?',
      /^Hosting costs what Novita does, \$3,518 a month, at \$0\.21 /,
    ],
    // 16 hours and a twelfth of 80 at $100 are $2,267, and the API is $87.96.
    [TOKENS, 'at what price would renting win?', /^At none: .*\$2,267 .*\$87\.96\./],
    [
      CALLS,
      'at how many calls a day does it tip?',
      /GPT-4o at [\d.]+[MB] tokens a month, [\d,]+ requests a day\./,
    ],
    [TOKENS, 'when does it flip?', /^Hosting breaks even with Claude Sonnet .* No growth is counted\./],
    [TOKENS, 'why novita?', /^Novita charges least for the same model, \$0\.18/],
    [TOKENS, "wouldn't spot be cheaper?", /or "spot" at spot prices\.$/],
  ])('%s: %s', async (line, question, text) => {
    expect((await below(line, [question])).reply).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(text),
    });
  });

  // 70B at FP16 are 141 GB: one card of 80 GB takes them at four bits, and an H100 computes in eight.
  it.each([
    [
      '1 GPU',
      /^4 GPUs → 1 GPU, FP16 → INT4\. .* Note: Only INT4 has room .* Four-bit weights can cost quality\.$/,
    ],
    ['H100', /^A100 80GB → H100 SXM, FP16 → FP8\. (?!.* Note: )/],
    ['gpt-oss-120b', /^Llama 3\.3 70B → gpt-oss 120B, 4 → 2 GPUs\. /],
    ['spot', /^spot\. .* Note: Spot GPUs can be taken away at short notice\.$/],
  ])('tells what comes with it, and is not said: %s', async (wish, told) => {
    expect((await below(TOKENS, [wish])).reply.text).toMatch(told);
  });

  it('puts what was tried side by side', async () => {
    const { reply } = await below(TOKENS, ['2B tokens', 'on H200', 'compare']);
    expect(reply.text).toMatch(
      /^1\. As it began: .* 2\. 500M → 2B tokens, 4 → 6 GPUs: .* 3\. A100 80GB → H200, 6 → 2 GPUs, FP16 → FP8: /,
    );
  });
});
