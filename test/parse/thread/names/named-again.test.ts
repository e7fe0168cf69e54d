import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is wanted again, or turned down, comes back with all that it was: the price of a GPU, and who rents it out. */

const TYPED = '2B tokens a month, llama 70b on 4 H100 at 2.20 vs haiku, sonnet';
const LANDLORD = '2B tokens a month, llama 70b on 4 H100 on lambda vs haiku, sonnet';

const GPU = 'selfHosted.gpu';
const HOURLY = 'selfHosted.procurement.usdPerGpuHour';
const SELLER = 'selfHosted.procurement.seller';
const COUNT = 'selfHosted.gpuCount';
const OUT = 'constraints.excludedSellers';

describe('a GPU that is there again', () => {
  it.each<[string, string[], Record<string, unknown>]>([
    [TYPED, ['what if H200', 'back to the H100'], { [GPU]: 'h100-sxm', [HOURLY]: 2.2 }],
    [TYPED, ['what if B200', 'ok, H100s again please'], { [GPU]: 'h100-sxm', [HOURLY]: 2.2 }],
    [LANDLORD, ['with H200s', 'go back to H100'], { [GPU]: 'h100-sxm', [SELLER]: 'Lambda' }],
    // What was changed since is as it is.
    [TYPED, ['what if H200', '8 GPUs', 'back to the H100'], { [GPU]: 'h100-sxm', [HOURLY]: 2.2, [COUNT]: 8 }],
    [TYPED, ['host qwen3 32b', 'llama 70b again'], { 'selfHosted.model': 'llama-3.3-70b', [HOURLY]: 2.2 }],
    // One that was never there has no price of then.
    [TYPED, ['what if H200', 'back to the A100'], { [GPU]: 'a100-80gb', [HOURLY]: undefined }],
  ])('%s: %j', async (line, mentions, fields) => {
    const { draft } = await below(line, mentions);
    for (const [field, value] of Object.entries(fields))
      expect((draft.fields as Record<string, unknown>)[field], field).toEqual(value);
  });
});

describe('a seller of GPUs that is turned down', () => {
  it.each<[string, string[], Record<string, unknown>]>([
    [TYPED, ['what about runpod', 'forget runpod'], { [SELLER]: undefined, [HOURLY]: 2.2, [OUT]: undefined }],
    [LANDLORD, ['on runpod', 'no runpod after all'], { [SELLER]: 'Lambda', [OUT]: undefined }],
    [
      LANDLORD,
      ['coreweave', '3B tokens', 'scrap coreweave'],
      { [SELLER]: 'Lambda', 'workload.tokensPerMonth': 3e9 },
    ],
    // One that the first line named has nobody before it.
    [LANDLORD, ['no lambda'], { [SELLER]: undefined, [OUT]: ['Lambda'] }],
  ])('%s: %j', async (line, mentions, fields) => {
    const { draft } = await below(line, mentions);
    for (const [field, value] of Object.entries(fields))
      expect((draft.fields as Record<string, unknown>)[field], field).toEqual(value);
  });
});
