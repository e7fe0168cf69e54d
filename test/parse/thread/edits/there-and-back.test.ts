import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Numbers and names that come back, what is said once more, and what a change did. */

const FLEET = '500M tokens/day qwen3 235b on 16x H200 rental vs sonnet, opus';
const MIXED = '100M tokens a day, 70% gpt-5-mini 30% gpt-5, llama 70b on H100';
const LLAMA_ON_SPOT = '5M requests/day, 400 in 20 out, llama 8b on L4, 1 spare vs gpt-5-nano';
const RENTED = '2B tokens H100 rental vs sonnet';
const LLAMA = 'llama 70b, 1B tokens a month, 4x H100 at $2.50/hr vs gpt-4.1';

const fieldsAfter = async (card: string, mentions: readonly string[]) =>
  (await below(card, mentions)).draft.fields;

describe('a number that was said before is what it was then', () => {
  it.each([
    [
      FLEET,
      ['2 spares', 'traffic is more like 650M', '1B a day', 'ok back to 650'],
      'workload.tokensPerMonth',
      (650e6 * 365) / 12,
    ],
    [FLEET, ['try 80% utilization', 'no 70'], 'selfHosted.plannedLoad', 0.7],
    [FLEET, ['try 80% utilization', 'no, 60'], 'selfHosted.plannedLoad', 0.6],
    [FLEET, ['2 spares', '650M', 'thanks', 'no wait 600'], 'workload.tokensPerMonth', (600e6 * 365) / 12],
    [FLEET, ['2 spares', 'no, 3'], 'selfHosted.spareReplicas', 3],
    [FLEET, ['add 2 gpus', 'no, 20'], 'selfHosted.gpuCount', 20],
    [FLEET, ['make it 3x', 'sorry 2x'], 'workload.tokensPerMonth', (1000e6 * 365) / 12],
    [FLEET, ['60% cached', 'sorry 40%'], 'workload.cachedInputShare', 0.4],
    [RENTED, ['price is $2.50/hr', 'no, 2.30'], 'selfHosted.procurement.usdPerGpuHour', 2.3],
    [FLEET, ['once more with 800M a day'], 'workload.tokensPerMonth', (800e6 * 365) / 12],
    [FLEET, ['again with 900M a day'], 'workload.tokensPerMonth', (900e6 * 365) / 12],
    [FLEET, ['100% batch', 'batch nothing'], 'workload.batchShare', 0],
    [FLEET, ['batch them overnight'], 'workload.batchShare', 1],
    [FLEET, ['1 dedicated sre half time'], 'selfHosted.ops.hoursPerMonth', 80],
    [RENTED, ['$2.39 1 year'], 'selfHosted.procurement.termMonths', 12],
    [RENTED, ['price went to 2.35'], 'selfHosted.procurement.usdPerGpuHour', 2.35],
  ] as const)('%s, %j', async (card, mentions, field, value) => {
    const fields = await fieldsAfter(card, mentions);
    expect((fields[field] ?? 0) / (value || 1)).toBeCloseTo(value === 0 ? 0 : 1, 9);
    expect(fields['workload.oneTime']).toBeUndefined();
  });

  it.each([
    ['2 spares', '650M tokens/day'],
    ['make it 2 replicas', '650M tokens/day'],
  ])('650 after %s below 500M tokens a day is asked', async (first, hint) => {
    const { reply } = await below(FLEET, [first, 'make it 650']);
    expect(reply.kind).toBe('question');
    expect(reply.hints).toContain(hint);
  });

  it('puts back what was swapped', async () => {
    const { draft } = await below(MIXED, ['swap mini for gemini flash', 'back to mini']);
    expect(draft.fields.apis).toEqual((await below(MIXED, ['thanks!'])).draft.fields.apis);
  });

  it('keeps the price of an API that becomes a part of a mix, and of a part that is alone again', async () => {
    const card = '500M tokens vs sonnet at $2.50/$12, H100';
    const price = { usdPerMillionInput: 2.5, usdPerMillionOutput: 12 };
    const mixed = await fieldsAfter(card, ['opus for 1 in 5 calls']);
    expect(mixed.apis?.[0]?.mix?.[1]).toEqual({ id: 'anthropic/claude-sonnet-5-5', share: 0.8, ...price });
    const alone = await fieldsAfter(card, ['opus for 1 in 5 calls', 'only sonnet']);
    expect(alone.apis).toEqual([{ id: 'anthropic/claude-sonnet-5-5', ...price }]);
  });

  it('reads a share of the spend below the bill of another API', async () => {
    const { apis, 'workload.bill': bill } = await fieldsAfter('$10k a month on sonnet', [
      '30% of spend is opus',
    ]);
    expect(bill?.usdPerMonth).toBe(10_000);
    expect(apis?.[0]).toMatchObject({ sharesOf: 'spend', mix: [{ share: 0.7 }, { share: 0.3 }] });
  });

  it('takes out what is banned', async () => {
    const { apis } = await fieldsAfter(FLEET, ['opus is banned by legal']);
    expect(apis?.map(({ id }) => id)).toEqual(['anthropic/claude-sonnet-5-5']);
  });
});

describe('what a bill bought stays, where prices are to fall', () => {
  const BILL = '$9k a month on gpt-5';
  it.each([
    ['API prices drop 10%', 8100],
    ['and if we get 30% off', 6300],
    ['what if we get 20% off gpt-5', 7200],
  ])('%s', async (mention, usd) => {
    const { assessment } = await below(BILL, [mention]);
    expect(assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(usd, 6);
  });

  it('is what was paid with a discount, where that is told', async () => {
    const { assessment } = await below(BILL, ['we got 10% off']);
    expect(assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(9000, 6);
  });

  it.each([
    // $25k at 1.1, and $5k.
    ['opus contract renews at +10%', 32_500],
    ['opus drops 10%', 27_500],
    ['get 15% off opus with a 300k commit', 26_250],
    ['API prices rise 10%', 33_000],
  ])('%s, below bills of two', async (mention, usd) => {
    const { assessment } = await below('$25k a month on opus and $5k on haiku, llama 405b on 16x H100', [
      mention,
    ]);
    expect(assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(usd, -1);
  });
});

describe('one of several words', () => {
  const BATCH = '80k tickets a month, 2k in 500 out, qwen3 32b on A100 spot vs gemini flash, haiku';
  it.each([
    ['half on batch, peak 3x', 'workload.batchShare', 0.5],
    ['half on batch, peak 3x', 'workload.peakToAverage', 3],
    ['so who wins at 5M tickets', 'workload.requestsPerMonth', 5e6],
    ['your ops number is bs, its 4h', 'selfHosted.ops.hoursPerMonth', 4],
  ] as const)('%s: %s', async (mention, field, value) => {
    const fields = await fieldsAfter(BATCH, [mention]);
    expect(fields[field]).toBe(value);
  });

  it.each([
    ['add opus with a 5% discount', 0.05],
    ['add opus w/ 10% off', 0.1],
  ])('%s: it comes with that, and the others have none', async (mention, discount) => {
    const { apis, 'apis.discount': ofAll } = await fieldsAfter(BATCH, [mention]);
    expect(apis?.map((api) => api.discount)).toEqual([undefined, undefined, discount]);
    expect(ofAll).toBeUndefined();
  });

  it.each([
    ['batchable, nothing is realtime', 'workload.batchShare', 1],
    ["it's 4x", 'workload.requestsPerMonth', 320_000],
    ['volume/2', 'workload.requestsPerMonth', 40_000],
    ['were at 65% util', 'selfHosted.plannedLoad', 0.65],
    ['sla matters, add a spare', 'selfHosted.spareReplicas', 2],
    ['*also* add a spare', 'selfHosted.spareReplicas', 2],
    ['_no spare_', 'selfHosted.spareReplicas', 0],
  ] as const)('%s: %s is %d', async (mention, field, value) => {
    expect((await fieldsAfter(BATCH, [mention]))[field]).toBe(value);
  });

  it.each([
    ['can we use spot for the spare?', ['spot', 'no spare']],
    ['minus 20% bots', ['80% of the volume']],
    ['3 nines', ['2 spares']],
    ['six nines', ['2 spares']],
  ])('%s is asked', async (mention, hints) => {
    const { reply } = await below(LLAMA_ON_SPOT, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
  });

  it('takes back what was only tried instead', async () => {
    const { apis } = await fieldsAfter(BATCH, ['what about sonnet instead', 'nah back to flash']);
    expect(apis).toEqual((await fieldsAfter(BATCH, ['thanks!'])).apis);
  });

  it('puts a version in the place of another', async () => {
    const { apis } = await fieldsAfter(BATCH, ['haiku 4.5 not 5.5']);
    expect(apis?.map(({ id }) => id)).toEqual(['google/gemini-3.8-flash', 'anthropic/claude-haiku-4-5']);
  });

  it('writes machines off over the years in which they lose so much', async () => {
    const fields = await fieldsAfter('1.5B tokens 8 H100s own at $25k each vs opus', [
      'resale 30% after 3 yrs',
    ]);
    expect(fields['selfHosted.procurement.residualShare']).toBe(0.3);
    expect(fields['selfHosted.procurement.lifeMonths']).toBe(36);
  });
});

describe('what is asked of a change, and of what would turn the choice', () => {
  it.each(['which number moved', 'why is it more?', 'what is different now?'])('%s', async (question) => {
    const { reply } = await below(LLAMA, ['make it 3B', question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toContain('1B → 3B tokens');
  });

  it.each([
    // $9,567 for 1,000 million tokens.
    ['at what price does it flip', 'at $9.57 a million tokens'],
    ['what price would we need to win', 'at $9.57 a million tokens'],
    [
      'what would the api have to cost?',
      'at $9.57 a million tokens: GPT-4.1 charges $2.93, Novita charges $0.18 now.',
    ],
    ['what would gpt-4.1 have to cost?', 'GPT-4.1 charges $2.93 now.'],
    ['how many tokens until it flips', 'breaks even with GPT-4.1 at 3.27B tokens'],
    ['how many tokens until H100s win', 'breaks even with GPT-4.1 at 3.27B tokens'],
  ])('%s', async (question, text) => {
    const { reply } = await below(LLAMA, [question]);
    expect(reply.kind).toBe('answer');
    expect(reply.text).toContain(text);
  });

  it('tells which share a part of a mix has, and how to see all on it', async () => {
    const { reply } = await below(MIXED, ['what would it cost all on mini']);
    expect(reply.text).toContain('Of the mix, mini takes 70% of the tokens.');
  });
});

describe('an API that nobody names goes and comes', () => {
  const THREE = '2B tokens/month on 4x H100 llama 70b vs sonnet and haiku and gpt-5';
  const HAIKU = 'anthropic/claude-haiku-5-5';
  const idsAfter = async (mentions: readonly string[]) =>
    new Set((await below(THREE, mentions)).draft.fields.apis?.map(({ id }) => id));

  it.each([
    ['can you kick haiku out, legal hates it', 'bring it back please'],
    ['drop haiku', 'add it again'],
    ['drop haiku', 'and bring back that one'],
    ['drop haiku', 'no, leave it in'],
    ['haiku is overkill, use opus', 'ok have it back'],
    ['drop haiku, double the volume', 'put it back in again'],
  ])('%s, %s', async (goes, comes) => {
    const gone = await idsAfter([goes]);
    expect(gone).not.toContain(HAIKU);
    expect(await idsAfter([goes, comes])).toEqual(new Set([...gone, HAIKU]));
    expect(await idsAfter([goes, 'int4', comes])).toEqual(new Set([...gone, HAIKU]));
  });

  it.each(['what does haiku cost?', 'haiku zorbles the evals'])('%s, so drop it', async (before) => {
    const { reply } = await below(THREE, [before, 'ok so drop it then']);
    expect(reply.kind).toBe('change');
    expect(await idsAfter([before, 'ok so drop it then'])).not.toContain(HAIKU);
  });

  it('is gone already where that was said of it', async () => {
    const mentions = ["haiku isn't good enough", 'so drop it'];
    expect((await below(THREE, mentions)).reply.kind).toBe('silence');
    expect(await idsAfter(mentions)).not.toContain(HAIKU);
  });

  it('is asked for where any may be meant', async () => {
    const { reply } = await below(THREE, ['does it include power?', 'drop it']);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['drop anthropic/claude-sonnet-5-5', `drop ${HAIKU}`, 'drop openai/gpt-5'],
    ]);
  });
});

describe('why something was changed', () => {
  const CARD = '800M tokens/month qwen3 32b on 2x H100 vs gpt-5-mini';
  const volume = 'workload.tokensPerMonth';

  it.each([
    ['the launch doubles our traffic', 'actually no, ignore the launch'],
    ['the launch doubles our traffic', 'forget what I said'],
    ['make it 2B', 'actually no'],
    ['2x', 'hm, on second thought, better not'],
    ['3x the traffic', 'no, actually'],
  ])('%s, %s: that change is undone', async (changes, ignores) => {
    const { draft } = await below(CARD, [changes, ignores]);
    expect(draft.fields[volume]).toBe(8e8);
  });

  it.each([
    [['3B tokens', 'is haiku cheaper?', 'actually no']],
    [['3B tokens', 'no']],
    [['3B tokens', 'no wait']],
  ])('%j takes nothing back', async (mentions) => {
    expect((await below(CARD, mentions)).draft.fields[volume]).toBe(3e9);
  });

  it('leaves an earlier change where the last was none', async () => {
    const { draft } = await below(CARD, ['3B tokens', 'the launch flumps it', 'ignore the launch']);
    expect(draft.fields[volume]).toBe(3e9);
  });
});
