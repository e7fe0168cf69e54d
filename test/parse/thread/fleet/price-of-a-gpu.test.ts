import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What one GPU costs an hour, where its name stands before the price or behind it. */

const CARD = '1.5B tokens a month, llama 70b on 8x H100 vs gpt-5';

describe('a price beside the name of a GPU', () => {
  it.each([
    ['h100s cost us 2.15', 'h100-sxm', 2.15],
    ['our gpus cost only 2.15 an hour', 'h100-sxm', 2.15],
    ['we pay 2.15 for the h100', 'h100-sxm', 2.15],
    ['we currently pay 2.15 per gpu', 'h100-sxm', 2.15],
    ['we pay $2 for our gpus', 'h100-sxm', 2],
    ['h200 instead, at $3', 'h200', 3],
    ['use b200s, for 5.40', 'b200', 5.4],
  ] as const)('%s', async (mention, gpu, usd) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 1.5e9,
      'selfHosted.gpu': gpu,
      'selfHosted.procurement.usdPerGpuHour': usd,
    });
  });
});
