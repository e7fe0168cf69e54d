import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** Several offers of hardware in one mention: each is costed, and the cheapest that serves the traffic is tried. */

const CARD = '2B tokens a month, llama 70b on 8x H100 vs sonnet';
const GPU = 'selfHosted.gpu';
const GPUS = 'selfHosted.gpuCount';
const HOURLY = 'selfHosted.procurement.usdPerGpuHour';
const SELLER = 'selfHosted.procurement.seller';
const KIND = 'selfHosted.procurement.kind';

/** What a mention without its other offers leaves hosting at, in USD a month. */
const alone = async (mention: string): Promise<number> =>
  (await below(CARD, [mention])).assessment.selfHosted.monthlyUsd;

const usd = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

describe('offers beside each other', () => {
  it.each([
    [
      '8x MI300X at $1.99 or 8x H200 at $2.80?',
      ['8x MI300X at $1.99', '8x H200 at $2.80'],
      { [GPU]: 'mi300x', [GPUS]: 8, [HOURLY]: 1.99 },
    ],
    [
      'what about 8x MI300X at $1.99/hr or 8x H200 at $2.80/hr?',
      ['8x MI300X at $1.99/hr', '8x H200 at $2.80/hr'],
      { [GPU]: 'mi300x', [HOURLY]: 1.99 },
    ],
    [
      'is 4x H200 at $3 or 8x H100 at $2 cheaper?',
      ['4x H200 at $3', '8x H100 at $2'],
      { [GPU]: 'h200', [GPUS]: 4, [HOURLY]: 3 },
    ],
    [
      '4x H200 at $3, 4x B200 at $5 or 8x H100 at $2?',
      ['4x H200 at $3', '4x B200 at $5', '8x H100 at $2'],
      { [GPU]: 'h200', [GPUS]: 4 },
    ],
    ['H200 or MI300X', ['H200', 'MI300X'], { [GPU]: 'mi300x', [GPUS]: 8 }],
    [
      'runpod at $1.99/hr or lambda at $2.49/hr?',
      ['runpod at $1.99/hr', 'lambda at $2.49/hr'],
      { [GPU]: 'h100-sxm', [SELLER]: 'RunPod Secure', [HOURLY]: 1.99 },
    ],
    ['runpod or lambda?', ['GPUs from runpod', 'GPUs from lambda'], { [SELLER]: 'RunPod Secure' }],
    ['compare lambda and runpod', ['GPUs from lambda', 'GPUs from runpod'], { [SELLER]: 'RunPod Secure' }],
    [
      'spot at $1.5 or on demand at $2.5?',
      ['spot at $1.5', 'on demand at $2.5'],
      { 'selfHosted.procurement.market': 'spot', [HOURLY]: 1.5 },
    ],
    ['rent at $2 or buy at $90k each?', ['rent at $2', 'buy at $90k each'], { [KIND]: 'rent', [HOURLY]: 2 }],
  ])('%s', async (mention, offers, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
    const bills = await Promise.all(offers.map(async (one) => `"${one}" ${usd(await alone(one))}`));
    expect(reply.text).toContain(`Hosting by offer, a month: ${bills.join(', ')}. The cheapest is shown.`);
  });

  it('holds already where the card is the cheapest of them', async () => {
    const { draft, reply } = await below(CARD, ['H100 or H200']);
    expect(draft.fields[GPU]).toBe('h100-sxm');
    expect(reply).toMatchObject({
      kind: 'answer',
      text: expect.stringContaining('Hosting by offer, a month:'),
    });
  });

  it('goes on from the last mention behind "and"', async () => {
    const { draft } = await below(CARD, ['4B tokens', 'and 8x MI300X at $1.99 or 8x H200 at $2.80?']);
    expect([draft.fields['workload.tokensPerMonth'], draft.fields[GPU]]).toEqual([4e9, 'mi300x']);
  });

  // Whose price it is, is not said of the first; volumes are no hardware.
  it.each([
    '8x H200 or 8x H100 at $2?',
    '2B or 3B tokens?',
    'what is the break even at 4 or 8 H100?',
    'is this spot or on demand?',
  ])('%s changes nothing', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).not.toBe('change');
    expect(draft).toEqual((await below(CARD, ['thanks'])).draft);
  });
});
