import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** The noun that a question asks for decides what it is told, and no word beside it. */

const ON_H200 = '4B tokens a month deepseek v3 on 8 H200 vs deepseek api';
const RENTED = '1B tokens 2 H100 llama 70b vs gpt-5';
const ON_L4 = '300M tokens qwen3 8b on L4 vs gpt-5-nano';
const PEOPLE = '150 users x 20 prompts/day x 2k tokens llama 70b on 2 H100 vs gpt-5';
const AZURE = '1B tokens/mo llama 70b 2 H100 vs azure gpt-4o, 10% discount';

describe('the noun decides', () => {
  it.each<[string, string, RegExp]>([
    [ON_H200, "what's the load in this scenario?", /^The fleet is \d+% busy/],
    [ON_H200, 'utilization with our current set-up?', /^The fleet is \d+% busy/],
    [ON_H200, 'what does this configuration cost?', /^Hosting is \$/],
    [ON_H200, 'what is the current setup?', /^DeepSeek V3 in FP8/],
    [ON_H200, 'looks idle to me. could we run it on 4?', /^The fleet is .* Type "what if 4 GPUs"/],
    [ON_H200, 'seems fine, would it work with 4?', /type "what if 4 GPUs" to see it/],
    [RENTED, 'what remains of the hosting bill?', /^Hosting is \$7,961 a month: /],
    [RENTED, 'what cost is still in there', /^Hosting is \$7,961 a month: /],
    [RENTED, 'which apis are left', /^Nothing was said of where data may go/],
    [RENTED, 'can 3 be split with tensor parallel?', /^A replica is spread over \d.* "3 GPUs per replica"/],
    [RENTED, 'how is the model sharded?', /^A replica is spread over [^"]*$/],
    [RENTED, 'what is the in/out split', /^85% input and 15% output/],
    [AZURE, 'is that discount on the gpus too?', /^No: a discount of an API leaves the GPUs as they are/],
    [AZURE, 'do you apply it to hosting as well?', /^No: a discount of an API leaves the GPUs/],
    [AZURE, 'which discount is counted?', /^Counted: GPT-4o at Azure 10% off/],
    [AZURE, 'please apply it', /^Buttons do that/],
    [ON_L4, 'what is an L4 actually', /^L4, of 2023/],
    [ON_L4, "what's an L4?", /^L4, of 2023: 24 GB of memory .* The card has \d of it\.$/],
    [ON_L4, 'how much vram does an l40s have?', /^L40S, of 2023: 48 GB .* type "what if L40S"/],
    [PEOPLE, 'tokens per user per month?', /^For each of 150: 1\.2\dM tokens a month/],
    [PEOPLE, 'how many prompts does each user send a day?', /^For each of 150: .*a day, about 20 requests/],
    [PEOPLE, 'how many tokens a second does each user see?', /^Users read at/],
    [PEOPLE, 'what does a user cost?', /^For each of 150 hosting comes to/],
    [RENTED, 'tokens per dev?', /^Nobody said how many people there are\. 1B tokens a month/],
    [RENTED, 'who started this thread?', /^In Slack the last line of a card says who asked/],
    [RENTED, 'how sensitive is it to the length of answers?', /"what if double the output length"/],
    [RENTED, 'how sensitive is that to the rent of the gpus?', /^At none: without its GPUs/],
    [RENTED, 'how much does the load matter?', /"what if 70% util"/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply.text).toMatch(told);
    expect(['answer', 'silence']).toContain(reply.kind);
  });
});

describe('what some time comes to', () => {
  it.each<[string, RegExp]>([
    ["what's the 18 month total", /^Over 18 months: hosting \$143,/],
    ['4 year total?', /^Over 4 years: hosting \$382,/],
    ['what goes into the FY28 budget for hosting', /^A year: hosting \$95,/],
    ['how much do we budget for the full year?', /^A year: hosting \$95,/],
    ['2-year TCO?', /^Over 2 years: hosting \$191,/],
    ['two year bill', /^Over 2 years: hosting \$191,/],
    ['cost of a whole year of gpt-5', /^A year: hosting \$95,.* GPT-5 \$31,/],
    ['how much will we have paid after 3 years', /^Over 3 years: hosting \$286,/],
  ])('%s', async (question, told) => {
    const { reply } = await below(RENTED, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('one figure before a change and after it', () => {
  it.each<[string, RegExp]>([
    ['how did the cost per million change?', /^Before: Hosting comes to .* Now: Hosting comes to /],
    ['what happened to the utilization?', /^Before: The fleet is .* Now: The fleet is /],
    ['and how much did the hosting bill move', /^Before: Hosting is .* Now: Hosting is /],
    // The bill of an API does not hang on the GPUs.
    ['how did the gpt-5 bill change?', /^Hosting costs .* more\. /],
  ])('4 GPUs, then %s', async (question, told) => {
    const { reply } = await below(RENTED, ['4 GPUs', question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});
