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
    [
      ON_H200,
      'looks idle to me. could we run it on 4?',
      /^With "4 GPUs"(?:, at INT4 instead of FP8)?: The fleet is .* Type "what if 4 GPUs"/,
    ],
    [ON_H200, 'seems fine, would it work with 4?', /^With .* Type "what if 4 GPUs" to see it/],
    [RENTED, 'what remains of the hosting bill?', /^Hosting is \$7,961 a month: /],
    [RENTED, 'what cost is still in there', /^Hosting is \$7,961 a month: /],
    [RENTED, 'which apis are left', /^Nothing was said of where data may go/],
    [RENTED, 'can 3 be split with tensor parallel?', /^A replica is spread over \d.* "3 GPUs per replica"/],
    [RENTED, 'how is the model sharded?', /^A replica is spread over [^"]*$/],
    [RENTED, 'what is the in/out split', /^85% input and 15% output/],
    [AZURE, 'is that discount on the gpus too?', /^No: a discount of an API leaves the GPUs as they are/],
    [AZURE, 'do you apply it to hosting as well?', /^No: a discount of an API leaves the GPUs/],
    [AZURE, 'which discount is counted?', /^Counted: GPT-4o at Azure 10% off/],
    [
      RENTED,
      'is there a discount for reserved?',
      /^No: nothing is taken off the price of the GPUs.*"reserved"/,
    ],
    [RENTED, 'what discount would we need to win?', /An API costs what hosting does/],
    [RENTED, 'can we split the bill with marketing?', /^The card knows one fleet/],
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
    // a sum that a bill comes to, and no break-even
    [
      RENTED,
      'at what volume does gpt-5 hit 10k',
      /^GPT-5 comes to \$10,000 a month at 3\.84B tokens a month/,
    ],
    [RENTED, 'at what volume is gpt-5 $10k a month', /^GPT-5 comes to \$10,000 a month at/],
    [RENTED, 'at what volume does hosting hit 30k', /^Hosting is \$7,961 a month at any volume up to/],
    [
      '1B tokens llama 70b vs gpt-5',
      'up to what volume is hosting under $30k?',
      /^Hosting stays within \$30,000 a month up to \S+ tokens a month, on \d+ replicas/,
    ],
    [RENTED, 'what price per gpu hour would make us break even', /^At none: without its GPUs/],
    [RENTED, 'how much cheaper must the h100 be', /^At none: without its GPUs/],
    [RENTED, 'what fits in 5k', /^Within \$5,000: Novita/],
    // who is not on the card is named
    [RENTED, 'is groq cheaper?', /^groq is not on this card/],
    [RENTED, 'why not together?', /^together is not on this card/],
    [RENTED, 'how much more is opus than gpt-5', /^opus is not on this card.* GPT-5 is \$/],
    [RENTED, 'what cache hit rate makes sonnet cheaper', /^sonnet is not on this card/],
    [RENTED, 'whats gpt5 at', /^GPT-5 is \$/],
    [RENTED, 'how fast will it be for users', /^Users read at/],
    [RENTED, 'why does the api win', /A million tokens come to \$\S+ hosted, GPT-5 \$.* busy\.$/],
    [RENTED, 'how do i change the gpu price?', /Type another to count with it, such as "\$2\.50\/hr"/],
    [RENTED, 'which numbers are mine', /^Typed here: "1B tokens", .* assumptions/],
    [RENTED, 'how much are we wasting', /pays for hardware that serves nothing/],
    [
      '1B tokens growing 8% a month 4 H100 llama 70b vs gpt-5',
      'when does it flip',
      /At 8% more a month that is in \d+ months/,
    ],
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

const STATED = '2B tokens 2x H100 llama 3.3 70b vs gpt-5-mini';
const SIZED = '20B tokens llama 3.3 70b on H100 vs gpt-5-mini';

describe('the speed with which hosting breaks even', () => {
  it.each<[string, string, RegExp]>([
    [
      STATED,
      'which tok/s do we need to break even?',
      /^At this volume no speed decides it: .* GPT-5 mini at [\d.]+B tokens a month, with [\d,]+ tok\/s a replica\./,
    ],
    [STATED, 'how fast would it have to be to beat the api', /^At this volume no speed decides it/],
    [STATED, 'required throughput for hosting to win?', /It does [\d,]+ tok\/s now\.$/],
    [SIZED, 'what speed would it take to beat gpt-5-mini?', /GPT-5 mini over [\d,]+ tok\/s a replica\./],
    [STATED, 'what throughput is that?', /^[\d,]+ tok\/s \(/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it('and the one that there is, asked for behind it', async () => {
    const { reply } = await below(STATED, ['what tok/s must we have to break even?', 'and we have now?']);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(/^[\d,]+ tok\/s \(/) });
  });
});

describe('a model at another seller', () => {
  it.each<[string, RegExp]>([
    [
      'is gpt-5 cheaper on azure?',
      /^GPT-5 is .* At Azure it is \$1\.25 in, \$10\.00 out a million: type "add azure gpt-5"/,
    ],
    ['what would gpt-5 cost through bedrock?', /We know no price of it at AWS Bedrock\.$/],
    ['who sells llama 70b for the least?', /charges least for the same model/],
    ['who is the cheapest for llama 70b?', /charges least for the same model/],
    ['what does gpt-5 cost?', /^GPT-5 is \$2,601 (?!.*At )/],
  ])('%s', async (question, told) => {
    const { reply } = await below(RENTED, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('when the choice turns with growth', () => {
  // 3B · 1.1^m reaches 15.3B in the 18th month, and · 1.2^m in the 9th.
  const GROWS = '3B tokens gpt-oss-120b on 2 H100 vs gpt-5-mini';
  it.each<[string, RegExp]>([
    ['when do we cross if we grow 10% month over month', /At 10% more a month that is in 18 months\./],
    [
      'with 20% monthly growth, when does hosting win?',
      /At 20% more a month that is in 9 months\. .*"what if growing 20% a month"/,
    ],
    [
      'how long until we break even if traffic doubles every year?',
      /At 5\.9% more a month that is in 29 months\./,
    ],
    ['when does it break even?', /^Hosting breaks even with GPT-5 mini at 15\.3B tokens a month\. (?!At )/],
  ])('%s', async (question, told) => {
    const { reply } = await below(GROWS, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });

  it('that the card counts', async () => {
    const { reply } = await below(`${GROWS}, growing 10% a month`, ['when does hosting win?']);
    expect(reply.text).toMatch(/At 10% more a month that is in 18 months\./);
  });
});

describe('a mix that a question asks of is tried', () => {
  it.each([
    'what would 70/30 gpt-5 / sonnet come to',
    'how much is 70% gpt-5 and 30% sonnet?',
    'price for 70% gpt-5, 30% sonnet?',
    'what does a 70/30 split of gpt-5 and sonnet cost?',
    'would a mix of 70% gpt-5 and 30% sonnet be cheaper?',
  ])('%s', async (question) => {
    const { draft, reply } = await below('2B tokens 4 H200 llama 70b vs gpt-5 and sonnet', [question]);
    expect(reply.kind).toBe('change');
    expect(draft.fields.apis?.flatMap(({ mix }) => mix?.map(({ share }) => share) ?? [])).toEqual([0.7, 0.3]);
  });

  it.each(['what does gpt-5 cost and what sonnet?', 'is 40% cached counted?'])(
    'but not in: %s',
    async (question) => {
      const { reply } = await below('2B tokens 4 H200 llama 70b vs gpt-5 and sonnet', [question]);
      expect(reply.kind).toBe('answer');
    },
  );
});

describe('a question with what is so behind it', () => {
  const RESERVED = '4B tokens/mo 8 H100 llama 70b vs sonnet, reserved';
  it.each<[string, object]>([
    ["who said reserved? we're on demand", { 'selfHosted.procurement.market': 'on-demand' }],
    ['we are on spot, who said reserved?', { 'selfHosted.procurement.market': 'spot' }],
    ['why 8? we have 6', { 'selfHosted.gpuCount': 6 }],
    ["where does the 4B come from? it's 3B", { 'workload.tokensPerMonth': 3e9 }],
    ['is caching counted? we have 55% cached', { 'workload.cachedInputShare': 0.55 }],
    ['is that fp8? we run int4', { 'selfHosted.precision': 'int4' }],
    ["we're on spot", { 'selfHosted.procurement.market': 'spot' }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(RESERVED, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it.each<[string, RegExp]>([
    ["why 8? it's 8", /^8 × H100/],
    ['Marta thinks an H200 does 3x that, where do you get your number from?', /^[\d,]+ tok\/s \(/],
    ['I heard the H200 is $2, where do you get yours from?', /^The GPU at /],
    ["why so dear? it's awful", /^Hosting is \$/],
    ["we're on it", /^$/],
  ])('but not where nothing is another then: %s', async (mention, told) => {
    const { draft, reply } = await below(RESERVED, [mention]);
    expect(reply.text).toMatch(told);
    expect(draft.fields['selfHosted.gpuCount']).toBe(8);
  });
});
