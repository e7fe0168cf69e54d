import { describe, expect, it } from 'vitest';
import { currency } from '../../../../src/catalog/index.ts';
import type { DraftField } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';

/** Prices that move by so much, GPUs that go, months that were: each says clearly what becomes different. */

const CARD = '500M tokens on 8x H100 vs sonnet';
const AT_250 = '500M tokens on 8x H100 at $2.50/hr vs sonnet';
const BILL = '$20k a month on sonnet';

const rate = async (line: string, mention: string): Promise<number> => {
  const { procurement } = (await below(line, [mention])).scenario.selfHosted;
  return procurement.kind === 'rent' ? procurement.usdPerGpuHour : Number.NaN;
};

describe('what a GPU costs by the hour, so much more or less', () => {
  it.each([
    ['lower the rent by 20 cents', -0.2],
    ['raise the rent by 10 cents', 0.1],
    ['cut the hourly rate by $0.30', -0.3],
    ['10 cents off per hour', -0.1],
    ['make it 2 cents cheaper per hour', -0.02],
    ['20 cents off the rent', -0.2],
    ['bring the gpu price down by 40 cents', -0.4],
    ["they're 10 cents more an hour", 0.1],
  ])('%s: of a price that was said, and of the list', async (mention, by) => {
    expect(await rate(AT_250, mention)).toBeCloseTo(2.5 + by, 9);
    expect(await rate(CARD, mention)).toBeCloseTo((await rate(CARD, 'thanks')) + by, 9);
  });

  it('is asked of a price that may be any', async () => {
    const { reply } = await below(CARD, ['lower the price by 20 cents']);
    expect(reply).toMatchObject({ kind: 'question', hints: ['lower the rent by 20 cents'] });
  });
});

describe('some of the GPUs', () => {
  it.each([
    ['drop 4 of them', 4],
    ['remove 2 of the GPUs', 6],
    ['take 3 of them away', 5],
    ['drop one of the cards', 7],
    ['another 8 cards', 16],
    ['an additional 4 H100s', 12],
    ['scale up to 16 GPUs', 16],
    ['scale it down to 2 GPUs', 2],
  ])('%s leaves %d', async (mention, gpus) => {
    expect((await below(CARD, [mention])).draft.fields['selfHosted.gpuCount']).toBe(gpus);
  });

  it('may be some of the APIs', async () => {
    const { reply } = await below(`${CARD}, gpt-5`, ['drop one of them']);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('or of the APIs?') });
    expect(reply.hints).toContain('1 fewer GPU');
  });
});

describe('a number of GPUs that is wrong', () => {
  it.each(['"8x H100" is wrong, it\'s 6', '8 H100 is wrong, we have 6', 'the 8 GPUs are wrong, 6'])(
    '%s',
    async (mention) => {
      expect((await below(CARD, [mention])).draft.fields['selfHosted.gpuCount']).toBe(6);
    },
  );
});

describe('what says itself what it is behind what is added', () => {
  it.each([
    ['add 2 spares and 10% discount on sonnet', { 'selfHosted.spareReplicas': 2 }],
    ['add a spare and int4', { 'selfHosted.spareReplicas': 1, 'selfHosted.precision': 'int4' }],
    ['add 4 GPUs and cache 30%', { 'selfHosted.gpuCount': 12, 'workload.cachedInputShare': 0.3 }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });
});

const MONTHS: readonly (readonly [mention: string, field: DraftField, value: number])[] = [
  ['numbers for june: 1.43B in total', 'workload.tokensPerMonth', 1.43e9],
  ['october actuals: 920M tokens', 'workload.tokensPerMonth', 9.2e8],
  ['the volume in may was about 700M', 'workload.tokensPerMonth', 7e8],
  ['usage for March 2026 was 3M requests', 'workload.requestsPerMonth', 3e6],
  ['it was 800M in October', 'workload.tokensPerMonth', 8e8],
  ['in September we had 700M tokens', 'workload.tokensPerMonth', 7e8],
  ['traffic was 900M tokens in May 2026', 'workload.tokensPerMonth', 9e8],
  ['we served 2M requests in October', 'workload.requestsPerMonth', 2e6],
];

describe('what a month was', () => {
  it.each(MONTHS)('%s', async (mention, field, value) => {
    expect((await below(CARD, [mention])).draft.fields[field]).toBe(value);
  });

  it.each([
    ["it's 22.500 EUR for the last two months", 11_250 / (currency('EUR')?.perUsd ?? 0)],
    ['it was $45k for the quarter', 15_000],
    ['$30k over the last two months', 15_000],
    ['we paid $90k in the last 6 months', 15_000],
    ['it was $180k for the year', 15_000],
    ['last quarter it was $45k', 15_000],
    ['over the last 6 months we paid $90k', 15_000],
    ['last month it was $18k', 18_000],
  ])('%s: the bill of one', async (mention, usd) => {
    const { 'workload.bill': bill } = (await below(BILL, [mention])).draft.fields;
    expect(bill).toMatchObject({ usdPerMonth: expect.closeTo(usd, 6), api: 'anthropic/claude-sonnet-5-5' });
  });

  it('is a bill of an API that it names', async () => {
    const { draft } = await below(CARD, ['we paid 9k last month, everything on sonnet']);
    expect(draft.fields['workload.bill']).toEqual({ usdPerMonth: 9000, api: 'anthropic/claude-sonnet-5-5' });
  });

  it('is asked where it may be money or requests', async () => {
    const { reply } = await below(CARD, ['it was 12,5k last month, all sonnet']);
    expect(reply.hints).toEqual(['$12.5k a month on sonnet', '12.5k requests a month']);
  });
});
