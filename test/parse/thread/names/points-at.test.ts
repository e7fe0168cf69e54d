import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Mentions that point at something on the card: a model by its size, a seller by its name, a line by its quote. */

const LINE = '1.2B tokens a month, llama 3.3 70b on 8 H100s at $2.40/hr vs gpt-5';
const LARGE = 'llama 3.1 405b on 2 A100 80GB, 200M tokens/month';
const QWEN = 'qwen3 32b on 2 H100s, 1.2B tokens a month vs haiku';
const BILLED = '$9k a month on sonnet';
const OF_DEVS = '50 devs, $120 per dev per month on claude code';

describe('a size alone', () => {
  it.each([
    [LARGE, 'try the 70b', 'selfHosted.model', 'llama-3.1-70b'],
    [LINE, 'the 8b on 2 H100s', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'what if we use the 8b instead', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'the 8b would do', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'make it the 8b then', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'ok make that an 8b', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'say the 8b on 2 H100', 'selfHosted.model', 'llama-3.1-8b'],
    ['2B tokens a month on 4 H100 vs gpt-5', 'make it the 8b', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'how about an 8b', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, '8b model instead', 'selfHosted.model', 'llama-3.1-8b'],
    [LINE, 'smaller model, 8b', 'selfHosted.model', 'llama-3.1-8b'],
    [QWEN, 'what if we take the 30b instead', 'selfHosted.model', 'qwen3-30b-a3b'],
    [QWEN, 'try 30b-a3b', 'selfHosted.model', 'qwen3-30b-a3b'],
    [LINE, '2B on lambda', 'workload.tokensPerMonth', 2e9],
    [LINE, '8B', 'workload.tokensPerMonth', 8e9],
    [LARGE, 'make it 2B', 'workload.tokensPerMonth', 2e9],
  ] as const)('%s: %s', async (line, mention, field, value) => {
    expect((await below(line, [mention])).draft.fields[field]).toBe(value);
  });

  it('is another size of a model that has no name', async () => {
    const { draft } = await below('2B tokens a month, a 13B model on 2 L40S', ['what about an 8b model']);
    expect(draft.fields['selfHosted.modelSpec']).toMatchObject({ totalParamsB: 8 });
  });

  it('is asked about where the family has none', async () => {
    const { reply } = await below('deepseek v3.2 on 8 H200, 2B tokens a month', ['what about an 8b']);
    expect(reply.hints).toEqual(['what about qwen3-8b', 'what about llama-3.1-8b']);
  });

  it('is asked about where it may be of either', async () => {
    const { reply } = await below(LARGE, ['70b']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['host llama-3.1-70b', '70B tokens']]);
  });
});

describe('a seller alone', () => {
  it.each(['put it on lambda', 'use lambda', 'ok 2B then, and put it on lambda'])('%s', async (mention) => {
    expect((await below(LINE, [mention])).draft.fields['selfHosted.procurement.seller']).toBe('Lambda');
  });

  it('is asked about where it sells tokens alone', async () => {
    expect((await below(LINE, ['use groq'])).reply.hints).toEqual(['add groq/llama-3.3-70b-versatile']);
  });
});

describe('whose bill it is', () => {
  it.each(['the bill is for opus', "it's opus, not sonnet"])('%s', async (mention) => {
    const { draft } = await below(BILLED, [mention]);
    expect(draft.fields['workload.bill']).toMatchObject({
      usdPerMonth: 9000,
      api: 'anthropic/claude-opus-5-5',
    });
  });

  it('says no longer that it is gone', async () => {
    expect((await below(BILLED, ['replace sonnet with opus'])).reply.text).not.toContain('without');
  });

  it('counts what each is said to spend', async () => {
    const { draft } = await below(OF_DEVS, ['$200 each']);
    expect(draft.fields['workload.bill']).toMatchObject({ usdPerMonth: 10_000 });
    expect(draft.fields['selfHosted.procurement.kind']).toBeUndefined();
  });
});

describe('quotes, points and lines', () => {
  it.each([
    [
      "> 8 H100s at $2.40\nthat's the old quote, new one is $2.15",
      'selfHosted.procurement.usdPerGpuHour',
      2.15,
    ],
    ['&gt; 1.2B tokens\nmake it 2B', 'workload.tokensPerMonth', 2e9],
    ['1. 2B tokens\n2. fp8\n3. drop gpt-5 and add sonnet', 'workload.tokensPerMonth', 2e9],
  ] as const)('%j', async (mention, field, value) => {
    expect((await below(LINE, [mention])).draft.fields[field]).toBe(value);
  });

  it('does what stands in each line', async () => {
    const { draft } = await below(LINE, ['- 2B tokens\n- drop gpt-5\n- vs haiku']);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['anthropic/claude-haiku-5-5']);
  });
});

describe('what a question asks of something else', () => {
  it.each([
    ['is it worth it at 10B?', 'The card does not say that: type "what if 10B" to see it.'],
    [
      'can llama 3.3 70b even fit on one h100',
      'The card does not say that: type "what if one h100" to see it.',
    ],
    ['whose number is the 2.40?', '"$2.40/hr" was typed.'],
    ['> 1.2B tokens\nwhere does that come from?', '"1.2B tokens a month" was typed.'],
    ['why 16 hours?', /^16 hours a month at \$100/],
    ['who wins at half?', /^Half the traffic: Novita wins, \$106 against \$16,283\./],
    ['when were the gpt-5 prices checked?', /^GPT-5: \$1\.25 in, \$10\.00 out a million, .* 2026\.$/],
    ['so hosting is dead then?', /^Switch to Llama/],
    ['per year please', /^A year: hosting \$195,392/],
  ] as const)('%j', async (mention, text) => {
    const { reply } = await below(LINE, [mention]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toMatch(text);
  });

  it('says whose bill and how many GPUs hold a model', async () => {
    expect((await below(BILLED, ['what model is that bill for?'])).reply.text).toMatch(
      /^The bill of \$9,000 a month is for Claude Sonnet 5\.5\. Hosting Llama/,
    );
    expect((await below(LARGE, ['how many would it need?'])).reply.text).toContain('Type "4 GPUs"');
  });
});

describe('other words for a change', () => {
  it.each([
    ['traffic will be closer to 3B by then', 'workload.tokensPerMonth', 3e9],
    ['what if we only got half of that traffic', 'workload.tokensPerMonth', 6e8],
    ['1.2 million, not billion!', 'workload.tokensPerMonth', 1.2e6],
    ['doubel the traffic', 'workload.tokensPerMonth', 2.4e9],
    ['coreweave gave us 1.95', 'selfHosted.procurement.usdPerGpuHour', 1.95],
    ['people are already on payroll, ignore them', 'selfHosted.ops.hoursPerMonth', 0],
    ['one of them is broken', 'selfHosted.gpuCount', 7],
    ['input heavy, 90/10', 'workload.inputShare', 0.9],
    ['requests, not tokens', 'workload.requestsPerMonth', 1.2e9],
  ] as const)('%s', async (mention, field, value) => {
    expect((await below(LINE, [mention])).draft.fields[field]).toBe(value);
  });

  it('reads a mix of two by its shares', async () => {
    const { draft } = await below('300M tokens/month vs gpt-4o-mini', ['we use 70/30 mini and sonnet']);
    expect(draft.fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.7, 0.3]);
  });

  it.each(['we had 4 of these at my last job, never again', 'great, so we burn money either way'])(
    'leaves %j to those who talk',
    async (mention) => {
      expect((await below(LINE, [mention])).reply.kind).toBe('silence');
    },
  );
});
