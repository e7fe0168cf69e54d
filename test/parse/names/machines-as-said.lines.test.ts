import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/answer/index.ts';

const rentedBy = async (hardware: string) => {
  const asked = await answerLine(`1B tokens a month llama 3.1 8b on ${hardware}`, {
    asOf: new Date('2026-11-30'),
  });
  if (asked.kind !== 'answer') throw new Error(`${hardware} was no estimate`);
  const { fields } = asked.answer.draft;
  const { gpu, procurement } = asked.answer.scenario.selfHosted;
  const usd = 'usdPerGpuHour' in procurement ? procurement.usdPerGpuHour : undefined;
  return {
    gpu,
    usd,
    instance: fields['selfHosted.instance'],
    seller: fields['selfHosted.procurement.seller'],
  };
};

describe('a machine as people say it', () => {
  it.each([
    ['a3 mega', 'h100-sxm', 'a3-megagpu-8g'],
    ['2x A3 Ultra', 'h200', 'a3-ultragpu-8g'],
    ['an a2 mega VM', 'a100-40gb', 'a2-megagpu-16g'],
  ])("%s is Google's", async (words, gpu, instance) => {
    expect(await rentedBy(words)).toMatchObject({ gpu, instance });
  });

  it.each([
    ['runpod RTX 4090 community', 'RunPod Community', 0.34],
    ['runpod 4x 4090 community cloud', 'RunPod Community', 0.34],
    ['runpod 4x 4090', 'RunPod Secure', 0.74],
  ])('%s is of one of the price lists of its seller', async (words, seller, usd) => {
    expect(await rentedBy(words)).toMatchObject({ gpu: 'rtx-4090', seller, usd });
  });

  it.each(['A100 PCIe 40GB on lambda', 'NVIDIA A100-PCIE-40GB on lambda', 'gpu_4x_a100_pcie_40gb'])(
    '%s costs what its seller asks for that card',
    async (words) => {
      expect(await rentedBy(words)).toMatchObject({ gpu: 'a100-pcie-40gb', usd: 1.99 });
    },
  );
});
