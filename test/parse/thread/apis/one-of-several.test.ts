import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** One of several APIs, sellers or GPUs, of which something is said: the others stay. */

describe('one of several, of which something is said', () => {
  const TWO = '1.4B tokens a month, llama 70b on 4 A100 from runpod vs gpt-4o-mini and haiku';
  const idsAfter = async (mention: string): Promise<readonly string[] | undefined> =>
    (await below(TWO, [mention])).draft.fields.apis?.map(({ id }) => id);

  it.each(['mini has 10% off', 'haiku at 2B'])('%s: both stay', async (mention) => {
    expect(await idsAfter(mention)).toEqual(['openai/gpt-4o-mini', 'anthropic/claude-haiku-5-5']);
  });

  it.each(['opus in the EU', 'opus in the EU and 70% cached'])('%s: comes beside both', async (mention) => {
    expect(await idsAfter(mention)).toEqual([
      'openai/gpt-4o-mini',
      'anthropic/claude-haiku-5-5',
      'anthropic/claude-opus-5-5',
    ]);
  });

  it.each(['haiku is overkill, drop it', 'only mini', 'vs mini'])('%s: one goes', async (mention) => {
    expect(await idsAfter(mention)).toEqual(['openai/gpt-4o-mini']);
  });

  it.each([
    ['runpod is 1.29 now', 'RunPod Secure', 1.29],
    ['and lambda 1.10', 'Lambda', 1.1],
    ['vast raised to 1.45', 'Vast.ai', 1.45],
  ])('%s', async (mention, seller, usdPerGpuHour) => {
    const { fields } = (await below(TWO, [mention])).draft;
    expect(fields['selfHosted.procurement.seller']).toBe(seller);
    expect(fields['selfHosted.procurement.usdPerGpuHour']).toBe(usdPerGpuHour);
  });

  it.each(['we already own one of them', 'we own 1 of the 2'])('%s: is asked about', async (mention) => {
    const { reply } = await below('800M tokens/month on 2x H100 bought at $28k each vs gpt-4.1-mini', [
      mention,
    ]);
    expect([reply.kind, reply.text]).toEqual(['question', expect.stringMatching(/all GPUs at one price/)]);
  });
});
