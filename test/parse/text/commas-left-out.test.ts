import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../phrase.ts';

/** Lines whose commas nobody typed: they are read as with them. */

const LINES: readonly string[] = [
  // what is said of each stands in front of it
  'two servers, 8xH100 each, 1B tokens',
  'own 8xH100 at $30k each, 15% off, 12B tokens',
  '4x5090 at 2,400 each, 14B tok/mo',
  'own 8 H100s at $22k each, host $5k, 500M tokens',
  '12 teams of 8 devs, 20 prompts a day each, 1500 tokens',
  // a price of an hour, and a volume
  'L40S 0.86, 1B tokens',
  '4xH100 spot 1.7, 1B tokens',
  'H100 rented for 1.99, 1B tokens',
  'mi300x on runpod 2.49, 1B tokens',
  '4x MI300X spot 1.7, llama 405b, 3B tokens',
  '2k tok per prompt, 20 prompts per dev per day, 75 devs',
  // sizes of a request beside people, windows and rates
  '12 rps, 1k in 200 out, users wait max 1.5 sec for the first token',
  '900 requests a day, avg 22k in 500 out, ctx grows to 60k',
  '40 rps peak, 12 rps avg, 1k in 200 out',
  '40k requests to sonnet per day, 1k in 200 out',
  // the side of an answer is of what stands behind it
  '90k pages/month, each page is 1,300 tokens, output 350 tokens',
  '300 words each, out 150 words, 20k emails a day',
  '9k notes/day, 3 pages each, output 1/2 page',
  // a part of what goes in is no count of questions
  '8 chunks x 400 tokens + 200 question, 350 answer, 9k queries/day',
  '4k context + 200 question in, 300 out, 90k queries a day',
  // bills and shares of each
  'gpt-5 $9k/mo, sonnet $4k/mo',
  'vs gpt-5, $5k a month on sonnet',
  'vs gpt-5, $20k a month on 60% opus, 40% haiku',
  '1B tokens, 70% of requests go to haiku, 30% to sonnet',
  '1B tokens, 80% simple haiku, 20% complex sonnet',
  '1B tokens, 80% of requests are easy (haiku), 20% sonnet',
  // counts that are of no volume
  'a finetuned 13B llama, 1B tokens a month',
  '500M tokens a month, exaone, 8x H200',
  '3 sites, 4 H100 per site, 1B tokens',
  '8xH100 in each region, 2 regions, 1B tokens',
  'H100 shut down the rest of the time, 3 rps 8 hours a day',
  '1000 seats, 30% of them active daily, 12 prompts, 2k tokens',
  // a number is of the noun before it, and of what it counts behind it
  '500M tokens, H100, PUE 1.3',
  '500M tokens, concurrency 64, p5.48xlarge',
  '10 hours of ops a month, concurrency 64, H100, 2B tokens',
  '40k requests a day, 1500 in 300 out, concurrency 64, p5.48xlarge',
  '4 GPUs per replica, H200, 2B tokens',
  '2B tokens, H100, vs sonnet, 4 GPUs per replica',
  '2B tokens, 8x A100, vs gpt-5, 1 spare',
  '2B tokens, H100, vs sonnet, 4 hours of ops a month',
  // money is of the verb before it
  '2B tokens, leased for $9k a month, half an FTE, 8x MI300X',
  '2B tokens, 8 A100s, setup 40 hours, leased for $9k a month',
  '2B tokens, one 4090, bought for $2k each, batch, colo $3k a month',
  '2B tokens, at $2.10/hr, ops 10 hours a month, H100',
  '2B tokens, $3/$15, 80% cache hits, $0.14/kWh, 8 H100',
  // what is free, in which money, whose
  '2B tokens, power is free, 2x L40S',
  '2B tokens, 4x H100, in euros, 40% util',
  '2B tokens, 8 A100s, own, llama 70b',
];

describe('a line without its commas', () => {
  it.each(LINES)('%s', async (line) => {
    const bare = line.replaceAll(/, (?=\S)/g, ' ');
    expect(await fieldsOf(line)).not.toBe('refused');
    expect(await fieldsOf(bare)).toEqual(await fieldsOf(line));
  });

  it('"each" in front of what people send goes with that', async () => {
    expect(await fieldsOf('10 devs each 3M tokens a day')).toEqual(
      await fieldsOf('10 devs, each 3M tokens a day'),
    );
    expect(await fieldsOf('10M llama 70b tokens per day')).toMatchObject({
      'selfHosted.model': 'llama-3.3-70b',
    });
  });
});
