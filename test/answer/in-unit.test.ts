import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** A unit alone is of what was spoken of last: the volume, that of the break-even, or the bills. */

const NEVER = '80M tokens/mo llama 70b on 2 H100 vs gpt-5-mini';
const QUARTER = '2 billion a quarter on llama 70b on H100 vs gpt-5';
const TICKETS = '60 tickets a day 1500 in 400 out llama 8b on L4 vs haiku';
const SOME_TIME = '80M tokens/mo llama 70b vs sonnet';

/** 15.3B tokens a month are 4.28 requests of 1,360 tokens a second. */
const EVEN = /^Hosting never breaks even with GPT-5 mini: it would take 15\.3B tokens a month/;
const EVEN_A_SECOND = /it would take 4\.28 requests a second, and this fleet serves 4\.1 requests a second/;
const VOLUME = /^667M tokens a month, about 490k requests/;
const A_DAY = /^On average 21\.9M tokens a day, 16,100 requests/;

describe('the volume that it would take', () => {
  it.each<[string, readonly string[], RegExp]>([
    [NEVER, ['what volume would it take?'], EVEN],
    [NEVER, ['ok what volume would'], EVEN],
    [NEVER, ['how much traffic would make it pay?'], EVEN],
    [NEVER, ['what would our traffic have to be?'], EVEN],
    [NEVER, ['which volume makes hosting cheaper?'], EVEN],
    [NEVER, ['hosting never pays off then'], EVEN],
    [NEVER, ["so it won't ever break even"], EVEN],
    [NEVER, ['our gpus will never pay for themselves'], EVEN],
    [NEVER, ['ok what volume would', 'in requests per second?'], EVEN_A_SECOND],
    [NEVER, ['from which volume?', 'in tokens a day?', 'and per hour?'], /would take 21M tokens an hour,/],
    [
      SOME_TIME,
      ['when does it pay off?', 'in requests a day?'],
      /^Hosting (?:never )?breaks even with .* requests a day/,
    ],
    // Of today's volume and its bill other questions ask.
    [NEVER, ['what volume did you take?'], /^80M tokens a month/],
    [NEVER, ['what volume is that?', 'in requests per second?'], /^On average 30\.4 tokens a second/],
  ])('%s: %j', async (line, mentions, told) => {
    const { reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('the volume of a month', () => {
  it.each<[string, readonly string[], RegExp]>([
    [QUARTER, ['so what is it per month'], VOLUME],
    [QUARTER, ['so per month?'], VOLUME],
    [QUARTER, ["what's that monthly?"], VOLUME],
    [QUARTER, ['how much is it a month'], VOLUME],
    [QUARTER, ['how many a month?'], VOLUME],
    [QUARTER, ["what's the volume?", 'and per day?'], A_DAY],
    [QUARTER, ["what's the gpt-5 bill?", 'and per day?'], /^A day: hosting \$/],
    [QUARTER, ["what's the gpt-5 bill?", 'so what is it per month?'], /^GPT-5 is \$1,734 a month/],
    [QUARTER, ['what do they cost?', 'so what is it per month?'], /The bills, from the lowest: /],
    [QUARTER, ['vs haiku', 'is that per month?'], /^Yes: everything is US dollars a month/],
    [QUARTER, ['make it 3B a quarter', 'so what is that a month?'], /^1B tokens a month/],
    [TICKETS, ['how many is that a month?'], /^3\.47M tokens a month, about 1\.83k requests/],
    [TICKETS, ['how many requests did you take'], /^3\.47M tokens a month, about 1\.83k requests/],
    [TICKETS, ['how many tokens out is that'], /^2\.74M tokens in and 730k out a month\. /],
    [TICKETS, ['how many of them are input?'], /^2\.74M tokens in and 730k out a month\. /],
  ])('%s: %j', async (line, mentions, told) => {
    const { reply } = await below(line, mentions);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});
