import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError, orWhyRefused } from '../../src/errors.ts';
import { AS_OF } from '../helpers/draft.ts';

const hintsOf = async (line: string): Promise<readonly string[]> => {
  const asked = await orWhyRefused(answerLine(line, { asOf: AS_OF }));
  if (!(asked instanceof LlmcostError)) throw new Error(`"${line}" is answered`);
  return asked.hints;
};

describe('a line to type instead says what was typed', () => {
  it.each([
    [
      'no other model is hosted than the one that was named',
      'data stays in Canada, 1B tokens a month, cohere vs llama 70b',
      /command/,
    ],
    ['no card is bought for what an hour costs', '8xH200 $2.75 1yr, 2B tokens', /over 1yr/],
    [
      'a part of a name is not cut out',
      'read 8-K forms, 4,500 a year, 90 pages, 12 questions on each, sonnet',
      /-K/,
    ],
    [
      'nor one number of three',
      'split is 6:3:1 haiku sonnet opus, 700M tokens, would qwen3 235b beat it',
      /6:3:(?!1)/,
    ],
    [
      'a misspelt month is no day',
      'lama 3.3 70b on h100 vs cluade sonet 4.5, 450 milion tokns per mounth',
      /a (?:day|week)/,
    ],
    ['people are no tokens', 'can one 4090 replace claude code for a team of 9?', /\b9\b/],
    [
      'nor is what one wants a few requests',
      '1.3 tok/s per user is too slow, need 45, 90 users at once, gemma 3 27b',
      /45/,
    ],
    [
      'a large number is not left out',
      '{"model":"gpt-4.1","monthly_requests":920000,"avg_input_tokens":1700,"avg_output_tokens":210} vs llama 70b',
      /1\.7k|monthly/,
    ],
    [
      'what is of all is not of each',
      'transcribe and summarise 250 meetings a week, 30 minutes each, for 300 people',
      /week each/,
    ],
    [
      'a bill is no price of a GPU',
      'Claude API: $12,310.40 (June), $14,020.10 (July), is hosting cheaper?',
      / each|\/hr/,
    ],
    [
      'a sum of an example takes the place of none',
      'pipeline $12k/month gpt-4o vs llama 3 70b on our hardware 900$/month (electricity and depreciation)',
      /other \$500/,
    ],
    [
      'what an API costs is no cost of hosting',
      'API costs run $3,500 a month, one 8x H100 server at $260,000, 80M tokens a day',
      /other/,
    ],
    [
      'hours are no GPUs',
      'serverless on modal: 7 busy hours a day, H100 at $0.0011/sec, 400M tokens a month qwen 32b',
      /7 GPUs/,
    ],
    [
      'nor are weeks',
      'University: term time 8M tokens per day (31 weeks), holidays 2M a day; mistral small on L40S',
      /31 GPUs/,
    ],
    [
      'two machines are not one',
      'our yearly spend is 1.1 million on claude sonnet, we have budget for 3 DGX B200',
      /DGX/,
    ],
  ])('%s: "%s"', async (_what, line, lie) => {
    expect((await hintsOf(line)).filter((hint) => lie.test(hint))).toEqual([]);
  });

  it.each([
    ['best of 6, 4k problems a day, 400 in 1,500 out, deepseek r1 on 8xH200', '6 answers each'],
    ['weekdays: 80k requests, 1k in 200 out, haiku', '80k requests a weekday'],
    [
      'we need all 3.1M patents (8k tokens each) classified within 20 days, gemini flash',
      '3.1M patents once',
    ],
    ['25 devs, 7 sessions a day, 900k tokens a session, sonnet 4.5', '7 sessions a day each'],
    ['2M requests a month 800/200, haiku vs a $190/mo server', '1 GPU $190/mo'],
    ['37% RI discount on p4d.24xlarge, mixtral 8x7b, 4B tokens', '/hr on p4d.24xlarge'],
    ['590 RPM average with p95 of 1,900 RPM, 900 input tokens 150 output, azure gpt-4o', '1,900 RPM peak'],
    [
      '20% of requests are retried once, 700k requests a month, 1k in 200 out, haiku',
      '1.2 requests each, 700k',
    ],
  ])('what answers the question stays: "%s"', async (line, answer) => {
    expect((await hintsOf(line)).join('\n')).toContain(answer);
  });
});
