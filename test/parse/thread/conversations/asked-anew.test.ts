import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What people type below cards of many kinds, each with what becomes of the card. */

const BARE = 'gpt-4o-mini 300M tokens/mo';
const RENTED = '3B tok/mo gpt-5 vs qwen3 32b on 4x A100 at $1.80';
const OWNED = '60M tokens a day, gpt-oss-120b on 2x RTX PRO 6000, own, $8,400 each, $0.14/kWh vs gpt-5-mini';
const REQUESTS = '40k requests/day 3k in 400 out, EU only, mistral small on 2x L40S vs gpt-5-mini';
const BILLED = '$18k/month on gpt-4.1, thinking llama 4 maverick on 8xH100';
const RIVALS = '900M tokens/mo llama 3.3 70b fp8 on 4x H100 at $2.50 vs gpt-5-mini and haiku 4.5';
const CODING = '7B tokens/month 90% input, coding agent, sonnet 4.5 vs glm 4.7 8xB200 $4.10/hr';

const changed = async (line: string, ...mentions: string[]) => {
  const { draft, reply } = await below(line, mentions);
  expect(reply.kind).toBe('change');
  return draft.fields;
};
const asked = async (line: string, ...mentions: string[]) => {
  const { reply } = await below(line, mentions);
  expect(reply.kind).toBe('question');
  return reply.kind === 'question' ? (reply.hints ?? []) : [];
};
const answered = async (line: string, mention: string): Promise<string> => {
  const { reply } = await below(line, [mention]);
  expect(reply.kind).toBe('answer');
  return reply.kind === 'silence' ? '' : reply.text;
};

describe('how many times as much', () => {
  it.each([
    ['what if we 20x', 6e9],
    ['what if we 20x it', 6e9],
    ["we 20x'd it", 6e9],
    ['volume goes 20x', 6e9],
    ['what if volume goes up 20x', 6e9],
    ['usage will be 3x as high', 9e8],
    ['to a quarter', 7.5e7],
    ['traffic drops to a third', 1e8],
    ['traffic is down to half', 1.5e8],
  ])('%s', async (mention, tokens) => {
    expect((await changed(BARE, mention))['workload.tokensPerMonth']).toBeCloseTo(tokens, -2);
  });

  it('a correction is of what was there before', async () => {
    const fields = await changed(BARE, 'reduce by a quarter', 'no i meant to a quarter');
    expect(fields['workload.tokensPerMonth']).toBeCloseTo(7.5e7, -2);
  });

  it('a peak is no more traffic', async () => {
    const fields = await changed(BARE, "it's 3x at peak");
    expect(fields).toMatchObject({ 'workload.tokensPerMonth': 3e8, 'workload.peakToAverage': 3 });
  });

  it('of what GPUs cost', async () => {
    const fields = await changed(RENTED, 'what would happen at twice the price of the GPUs?');
    expect(fields['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(3.6, 5);
  });
});

describe('what is said beside a change', () => {
  it.each([
    ['sry i mistyped, 70B tokens', 7e10],
    ["I mistyped that, it's 70B", 7e10],
    ['my colleague disagrees, 2B tokens', 2e9],
    ['2B tokens, the boss was confused', 2e9],
  ])('%s', async (mention, tokens) => {
    expect((await changed(BARE, mention))['workload.tokensPerMonth']).toBe(tokens);
  });

  it('of a price', async () => {
    const fields = await changed(RIVALS, 'looks wrong, h100 is 2.10 at our provider');
    expect(fields['selfHosted.procurement.usdPerGpuHour']).toBe(2.1);
  });

  it.each([
    // What may bear on a number is asked about.
    'we only do weekdays, 2B tokens',
    "they don't need it, 2B tokens",
    'competitors, 2B tokens',
  ])('%s', async (mention) => {
    await asked(BARE, mention);
  });

  it('a reason that rules out a seller is kept as a rule', async () => {
    for (const mention of [
      "haiku is out, we don't have a contract with anthropic",
      "without haiku since anthropic isn't approved",
      'drop haiku because we lack a DPA with anthropic',
    ]) {
      const fields = await changed(RIVALS, mention);
      expect(fields.apis?.map(({ id }) => id)).toEqual(['openai/gpt-5-mini']);
      expect(fields['constraints.excludedSellers']).toEqual(['anthropic']);
    }
  });
});

describe('so many times, every so often', () => {
  it.each(['we 10x every year', 'traffic 10x a year', 'growing 10x a year'])('%s', async (mention) => {
    const { 'workload.tokensPerMonth': tokens, 'workload.growthPerMonth': growth } = await changed(
      BARE,
      mention,
    );
    expect(tokens).toBe(3e8);
    expect((1 + (growth ?? 0)) ** 12).toBeCloseTo(10, 3);
  });

  it.each([
    [BARE, '3x per year', 'growing 3x a year'],
    ['1B tokens once, H100, llama 70b', '3x per year', '3B tokens a year'],
  ])('below %s %s is asked', async (line, mention, hint) => {
    expect(await asked(line, mention)).toContain(hint);
  });
});

it('an amount below one of "/mo" is of a month too', async () => {
  expect((await changed('2B tokens/mo, llama 3.3 70b on 4x H100', '3B'))['workload.tokensPerMonth']).toBe(
    3e9,
  );
});

describe('back, by one and by several', () => {
  it.each([
    'ignore the last two',
    'scrap the last two changes',
    'forget the last 2',
    'drop the last 2 edits',
  ])('%s', async (mention) => {
    const fields = await changed(BARE, 'on one L4', 'double it', mention);
    expect(fields['workload.tokensPerMonth']).toBe(3e8);
    expect(fields['selfHosted.gpu']).toBeUndefined();
  });

  it.each(['drop the last change', 'ignore that last one'])('%s', async (mention) => {
    const fields = await changed(BARE, 'on one L4', 'double it', mention);
    expect(fields).toMatchObject({ 'workload.tokensPerMonth': 3e8, 'selfHosted.gpu': 'l4' });
  });

  it.each(['ok back to four, but spot', 'back to 4, spot'])('%s', async (mention) => {
    expect(await changed(RIVALS, 'and with 2 of those?', mention)).toMatchObject({
      'selfHosted.gpuCount': 4,
      'selfHosted.procurement.market': 'spot',
    });
  });
});

describe('machines', () => {
  it.each([
    ["we'd keep them 5 years", { 'selfHosted.procurement.lifeMonths': 60 }],
    ['they last 6 years', { 'selfHosted.procurement.lifeMonths': 72 }],
    ["and they're worth maybe 20% after that", { 'selfHosted.procurement.residualShare': 0.2 }],
    ["they'd still be worth 15%", { 'selfHosted.procurement.residualShare': 0.15 }],
    ['assume 3 users at once max', { 'selfHosted.concurrencyPerReplica': 3 }],
  ])('%s', async (mention, fields) => {
    expect(await changed(OWNED, mention)).toMatchObject(fields);
  });

  it.each([
    ['sell the gpus after 3y for 1k each', 'over 3 years, 12% resale'],
    ['we sell them for 2k each in 3 years', 'over 3 years, 24% resale'],
    ["they're worth about 1k each after that", '12% resale'],
  ])('%s is asked as a share', async (mention, hint) => {
    expect(await asked(OWNED, mention)).toContain(hint);
  });

  it.each([
    ['what happens if we lose 2 gpus', { 'selfHosted.gpuCount': 6 }],
    ["it doesn't need a spare", { 'selfHosted.spareReplicas': 0 }],
    ["assume 3 users at once max, doesn't need a spare", { 'selfHosted.spareReplicas': 0 }],
    ['4.10 was the 3 year price. on demand is 5.80', { 'selfHosted.procurement.usdPerGpuHour': 5.8 }],
    [
      'drop b200, price out h200s. also count 0.5 fte',
      { 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 8, 'selfHosted.ops.hoursPerMonth': 80 },
    ],
    ['I disagree, 45% load is way too pessimistic, 70', { 'selfHosted.plannedLoad': 0.7 }],
  ])('%s', async (mention, fields) => {
    expect(await changed(CODING, 'a spare', mention)).toMatchObject(fields);
  });

  it('what is kept is bought, or reserved', async () => {
    expect(await asked(RENTED, "we'd keep them 3 years")).toEqual([
      'own, over 3 years',
      'list price, reserved for 3 years',
      'reserved for 3 years at $1.8/hr',
    ]);
    expect(await asked('2B tokens, llama 70b on 4x H100', 'they last 5 years')).toEqual([
      'own, over 5 years',
      'reserved for 5 years',
    ]);
  });

  it('a suggested mention leaves no denial out', async () => {
    expect(await asked(RENTED, "it doesn't need 2 spares")).not.toContain('it need 2 spares');
  });
});

describe('APIs', () => {
  it.each(['put gemini 3 flash next to it', 'put gemini 3 flash beside gpt-5-mini'])(
    '%s',
    async (mention) => {
      expect((await changed(RIVALS, mention)).apis?.map(({ id }) => id)).toEqual([
        'openai/gpt-5-mini',
        'anthropic/claude-haiku-4-5',
        'google/gemini-3-flash-preview',
      ]);
    },
  );

  it.each([
    [RIVALS, '15% off anthropic list', 'anthropic/claude-haiku-4-5', 0.15],
    [RENTED, "we're paying 30% less for gpt-5 through our reseller", 'openai/gpt-5', 0.3],
    [RENTED, 'we pay 30% less for gpt-5 via our partner', 'openai/gpt-5', 0.3],
  ])('below %s: %s', async (line, mention, api, discount) => {
    const { apis = [] } = await changed(line, mention);
    expect(apis.find(({ id }) => id === api)?.discount).toBe(discount);
  });

  it.each([
    'what if llama can only take over 60%',
    'what if llama 4 maverick can only take over 60% of the traffic',
    'llama handles at most 60%',
  ])('%s: of the bare family the one of the card', async (mention) => {
    expect(await changed(BILLED, mention)).toMatchObject({
      'workload.movedShare': 0.6,
      'selfHosted.model': 'llama-4-maverick',
      'workload.bill': { usdPerMonth: 18_000 },
    });
  });

  it.each(['redo it in euros', 'can you redo it in euros'])('%s', async (mention) => {
    expect((await changed(BILLED, mention))['money.currency']).toBe('EUR');
  });
});

describe('what would be, seen', () => {
  it.each([
    ['would spot help?', { 'selfHosted.procurement.market': 'spot' }],
    ['how much would we save with 1?', { 'selfHosted.gpuCount': 1 }],
    ['how much would we save with spot?', { 'selfHosted.procurement.market': 'spot' }],
    ['would a spare help?', { 'selfHosted.spareReplicas': 1 }],
  ])('%s', async (mention, fields) => {
    expect(await changed(REQUESTS, mention)).toMatchObject(fields);
  });

  it('what breaks if traffic drops to a third?', async () => {
    const fields = await changed(REQUESTS, 'what breaks if traffic drops to a third?');
    expect(fields['workload.requestsPerMonth']).toBeCloseTo((40_000 * 365) / 36, 0);
  });

  it.each([
    [REQUESTS, 'what would happen if a gpu dies?', /^There is no spare replica/],
    [RIVALS, 'off-peak pricing', /^Prices by the hour of the day are not counted/],
    [RIVALS, 'do they have off-peak prices?', /^Prices by the hour of the day are not counted/],
    [REQUESTS, 'how much do we save with hosting?', /less than hosting/],
    [REQUESTS, 'would hosting be cheaper?', /The bills, from the lowest/],
    [CODING, 'so basically not worth it?', /^Switch to /],
    [CODING, "so it isn't worth it?", /^Switch to /],
    [CODING, 'whats the cost per dev if we are 120 devs', /^For each of 120 hosting comes to \$218 a month/],
    [CODING, 'what does it cost each of 50 users', /^For each of 50 hosting comes to /],
    [
      '1.2B tokens/mo deepseek v3.2 on 8xH200 vs deepseek api',
      'is deepseek api even allowed for EU customers?',
      /closed on .* can be processed in China\. Nothing was said of where data may go/,
    ],
  ])('below %s: %s', async (line, mention, text) => {
    expect(await answered(line, mention)).toMatch(text);
  });
});
