import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src/answer/index.ts';
import { LlmcostError } from '../../../src/errors.ts';
import { parseLine } from '../../../src/parse/index.ts';
import { resolve } from '../../../src/resolve/index.ts';
import { someOf } from '../../helpers/effort.ts';

/** Names of machines, boards and cards as people type them, and the GPU that is in each. */

// biome-ignore format: one GPU a line
const MACHINES: Readonly<Record<string, string>> = {
  'v100': 'p3.2xlarge | NC6s_v3 | gpu_8x_v100 | gx2-8x64x1v100 | ecs.gn6v-c8g1.2xlarge | DGX-1',
  'v100-32gb': 'p3dn.24xlarge | ND40rs_v2 | t2-45 | DGX-2 | v100 32gb',
  'a100-40gb': 'p4d.24xlarge | ml.p4d.24xlarge | ND96asr_v4 | a2-highgpu-1g | a2-megagpu-16g | BM.GPU4.8 | gpu_1x_a100_sxm4 | DGX A100 320GB',
  'a100-80gb': 'p4de.24xlarge | Standard_ND96amsr_A100_v4 | a2-ultragpu-8g | BM.GPU.A100-v2.8 | gpu_8x_a100_80gb_sxm4 | a100-80gb.1x | gd-8xa100-i128 | ecs.gn7e-c16g1.4xlarge | A100-80Gx8 | vcg-a100-12c-120g-80vram | NVIDIA A100-SXM4-80GB | DGX A100 | DGX Station A100 | HGX A100 4-GPU',
  'h100-sxm': 'p5.4xlarge | p5 48xlarge | p5.48xl | p5 48xl | ml.p5.48xl | bm gpu h100 8 | p5.48xlarge | ml.p5.48xlarge | Standard_ND96isr_H100_v5 | a3-highgpu-8g | a3-megagpu-8g | a3-edgegpu-8g | BM.GPU.H100.8 | H100-SXM-8-80G | gpu_8x_h100_sxm5 | gpu-h100x8-640gb | h100-80gb-sxm-ib.8x | 8H100.80S.176V | n3-H100-SXM5x8 | gd-8xh100ib-i128 | gpu-h100-sxm | gpu-h100-sxm 8gpu-128vcpu-1600gb | gx3d-160x1792x8h100 | H100x8 | NVIDIA H100 80GB HBM3 | DGX H100 | HGX H100 8-GPU',
  'h200': 'p5e.48xlarge | gcp a3 ultragpu 8g | p5en.48xlarge | ND96isr H200 v5 | a3-ultragpu-8g | gpu-h200x8-1128gb | 1H200.141S.44V | gd-8xh200ib-i128 | nebius gpu-h200-sxm | gx3d-160x1792x8h200 | nvidia-h200-x8 | DGX H200 | HGX H200',
  'b200': 'p6-b200.48xlarge | a4-highgpu-8g | gpu_8x_b200_sxm6 | 8B200.240V | coreweave b200-8x | DGX B200 | HGX B200',
  'b300': 'p6-b300.48xlarge | B300-SXM-8-288G | NVIDIA B300 SXM6 AC | DGX B300',
  'gb200': 'p6e-gb200.36xlarge | u-p6e-gb200x72 | u-p6e-gb200x36 | ND128isr_NDR_GB200_v6 | a4x-highgpu-4g | DGX GB200 | GB200 NVL72 | GB200 NVL36',
  't4': 'g4dn.xlarge | g4dn.12xlarge | NC64as_T4_v3 | ecs.gn6i-c4g1.xlarge',
  'a10g': 'g5.xlarge | g5.48xlarge | ml.g5.2xlarge | nvidia-a10g-x4 | a10g-large',
  'l4': 'g6.12xlarge | gr6.4xlarge | g2-standard-48 | g2-standard-96 | ovh l4-180 | L4-2-24G | gx3-16x80x1l4',
  'l40s': 'g6e.12xlarge | g6e.48xlarge | ml.g6e.12xlarge | BM.GPU.L40S.4 | BM.GPU.L40S-NC.4 | l40s-90 | L40S-4-48G | gpu-l40sx1-48gb | l40s-48gb.4x | 2L40S.40V | gd-8xl40s-i128 | gpu-l40s-a | gx3-24x120x1l40s | nvidia-l40s-x8 | l40sx4',
  'rtx-pro-6000': 'g7e.48xlarge | g4-standard-48 | g4-standard-384 | hetzner gex131 | GEX63 | NVIDIA RTX PRO 6000 Blackwell Server Edition',
  'inferentia2': 'inf2.xlarge | inf2.48xlarge | ml.inf2.xlarge | Inferentia2',
  'trainium1': 'trn1.32xlarge | 16x Trainium 1',
  'trainium2': 'trn2.48xlarge | trn2.3xlarge | trn2u.48xlarge | trainium2',
  'a100-pcie-80gb': 'Standard_NC24ads_A100_v4 | NC24ads | NC48ads_A100_v4 | Standard_NC96ads_A100_v4 | ovh a100-360 | n3-A100x4 | NVIDIA A100 80GB PCIe',
  'h100-nvl': 'NC40ads_H100_v5 | NC40ads | NC80adis_H100_v5 | NVIDIA H100 NVL | H100 NVL 94GB',
  'mi300x': 'Standard_ND96isr_MI300X_v5 | BM.GPU.MI300X.8 | gpu-mi300x1-192gb | mi300x-192gb-ib.8x | AMD Instinct MI300X OAM',
  'a10': 'NV36ads_A10_v5 | VM.GPU.A10.2 | a10-45 | ecs.gn7i-c8g1.2xlarge',
  'gb300': 'Standard_ND128isr_GB300_v6 | a4x-maxgpu-4g-metal | GB300 NVL72 | GB300',
  'tpu-v5e': 'ct5lp-hightpu-8t | v5litepod-8 | tpu v5e-8',
  'tpu-v5p': 'ct5p-hightpu-4t | TPU v5p',
  'tpu-v6e': 'ct6e-standard-8t | ct6e standard 8t | v6e-8 | tpu v6e-4 | Trillium',
  'tpu-v4': 'tpu v4',
  'tpu-v7': 'Ironwood | tpu7x',
  'mi355x': 'BM.GPU.MI355X.8 | MI355X',
  'rtx-4000-sff-ada': 'Hetzner GEX44',
  'rtx-6000-ada': 'GEX130 | gpu-6000adax1-48gb | NVIDIA RTX 6000 Ada Generation',
  'h100-pcie': 'ovh h100-380 | h100-1520 | H100-2-80G | gpu_1x_h100_pcie | n3-H100x8',
  'quadro-rtx-5000': 'rtx5000-28',
  'gh200': 'gpu_1x_gh200 | GH200 NVL2 | Grace Hopper GH200',
  'rtx-a6000': 'gpu_4x_a6000 | n3-RTX-A6000x4 | 2x a6000',
  'l40': 'n3-L40x1',
  'rtx-4000-ada': 'g2-gpu-rtx4000a1-s | NVIDIA RTX 4000 Ada Generation',
  'rtx-4090': 'runpod NVIDIA GeForce RTX 4090 | rtx4090',
  'rtx-a5000': 'NVIDIA RTX A5000 | a5000',
  'rtx-pro-6000-maxq': 'NVIDIA RTX PRO 6000 Blackwell Max-Q Workstation Edition | rtx pro 6000 max-q',
  'h200-nvl': 'NVIDIA H200 NVL | H200 NVL',
  'dgx-spark': 'DGX Spark | GB10 | Asus Ascent GX10',
  'm3-ultra': 'Mac Studio M3 Ultra 512GB | M3 Ultra',
  'm4-max': 'Mac Studio M4 Max 128GB',
  'm2-ultra': 'Mac Studio M2 Ultra 192GB | Mac Pro M2 Ultra',
  'm3-max': 'MacBook Pro M3 Max 128GB',
  'm4-max-64gb': 'MacBook Pro M4 Max 64GB',
  'm4-pro': 'Mac mini M4 Pro 64GB',
  'm4-pro-48gb': 'M4 Pro 48GB',
  'm1-max': 'm1 max 64gb',
  'm1-ultra': 'M1 Ultra 128GB',
  'm2-max': 'M2 Max 96GB',
  'm5-max': 'M5 Max 128GB',
  'm4-16gb': 'mac mini m4 16gb',
  'rtx-3060': 'rtx 3060 | RTX 3060 12GB',
  'rtx-3060-ti': '3060 Ti',
  'rtx-3070': 'rtx 3070',
  'rtx-3080': '3080 10GB',
  'rtx-3080-ti': 'RTX 3080 Ti',
  'rtx-3090': 'rtx 3090',
  'rtx-3090-ti': '3090 ti',
  'rtx-4060': 'rtx 4060',
  'rtx-4060-ti-16gb': '4060 ti 16gb',
  'rtx-4070': 'rtx 4070',
  'rtx-4070-super': 'rtx 4070 super',
  'rtx-4070-ti': '4070 Ti',
  'rtx-4070-ti-super': '4070 ti super',
  'rtx-4080': '4080',
  'rtx-4090-d': 'RTX 4090 D',
  'rtx-5060-ti-16gb': 'rtx 5060 ti',
  'rtx-5070': '5070',
  'rtx-5070-ti': 'RTX 5070 Ti',
  'rtx-5090': 'RTX5090',
  'rtx-5080': 'geforce rtx 5080',
  'rtx-2080-ti': '2080 ti',
  'rtx-2080-ti-22gb': 'RTX 2080 Ti 22GB',
  'titan-rtx': 'titan rtx',
  'gtx-1080-ti': 'gtx 1080 ti',
  'quadro-rtx-8000': 'quadro rtx 8000',
  'quadro-rtx-6000': 'Quadro RTX 6000',
  'rtx-a4000': 'rtx a4000',
  'rtx-a4500': 'A4500',
  'rtx-a5500': 'RTX A5500',
  'rtx-a2000': 'rtx a2000 12gb',
  'rtx-2000-ada': 'rtx 2000 ada',
  'rtx-5000-ada': 'rtx 5000 ada',
  'rtx-5880-ada': 'RTX 5880 Ada',
  'rtx-4500-ada': 'RTX 4500 Ada',
  'rtx-pro-4500': 'RTX PRO 4500',
  'rtx-pro-5000-72gb': 'RTX PRO 5000 72GB',
  'p40': 'tesla p40',
  'p100': 'P100',
  'a2': 'A2',
  'l20': 'L20',
  'h20-141gb': 'H20 141GB',
  'h800': 'H800',
  'a800-80gb': 'A800',
  'mi50-32gb': 'mi50 32gb',
  'mi60': 'MI60',
  'mi100': 'mi100',
  'mi210': 'MI210',
  'mi250': 'MI250',
  'mi250x': 'mi250x',
  'mi300a': 'MI300A',
  'mi325x': '8x MI325X',
  'mi350x': 'MI350X',
  'rx-7900-xtx': '7900 XTX',
  'rx-7900-xt': 'RX 7900 XT',
  'rx-6800-xt': 'RX 6800 XT',
  'rx-9070': 'rx 9070',
  'rx-9060-xt': 'RX 9060 XT 16GB',
  'radeon-pro-w7900': 'W7900',
  'radeon-pro-w7800': 'Radeon Pro W7800',
  'r9700': 'R9700',
  'ryzen-ai-max-395': 'Strix Halo 128GB | Framework Desktop 128GB',
  'arc-a770-16gb': 'arc a770',
  'arc-b580': 'Arc B580',
  'arc-pro-b50': 'arc pro b50',
  'arc-pro-b60': 'Arc Pro B60 24GB',
  'arc-pro-b70': 'Arc Pro B70',
  'gaudi2': 'Gaudi 2 | 8x HL-225H',
  'gaudi3': 'intel gaudi 3',
  'jetson-agx-orin': 'Jetson AGX Orin 64GB',
  'jetson-orin-nano': 'Jetson Orin Nano',
  'jetson-orin-nx': 'Jetson Orin NX 16GB',
  'jetson-thor': 'Jetson AGX Thor | jetson thor',
  'jetson-agx-orin-32gb': 'AGX Orin 32GB',
};

/** Known to nobody here: asked about, and nothing stands in for them. */
const UNKNOWN = [
  'tinybox',
  'B100',
  'RTX 6000D',
  'tesla k80',
  'Ascend 910B',
  '8x BR100',
  '2x MTT S4000',
  'xyz.8xlarge',
  // Machines of EC2 without a GPU: no Mac, and no card.
  'm5.large',
  'm4.4xlarge',
  'l4.2xlarge',
  'Data Center GPU Max 1550',
  'Vera Rubin NVL144',
  'Tenstorrent p150',
];

const ASKED = { asOf: new Date('2026-11-26T00:00:00Z') };

/** With a price, so that what nobody sells is answered too. */
const lineOn = (name: string): string =>
  `500M tokens a month, llama 3.1 8b on ${name} vs gpt-5-mini, at $2.50/hr`;

const gpuOf = async (name: string): Promise<string> =>
  resolve((await parseLine(lineOn(name))).draft, ASKED).scenario.selfHosted.gpu;

describe('a machine by its name', () => {
  it.each(someOf(Object.entries(MACHINES)))('%s', async (id, names) => {
    for (const name of names.split(' | ')) expect([name, await gpuOf(name)]).toEqual([name, id]);
  });

  it.each(UNKNOWN)('%s is asked about, and no line has figures that nobody said', async (name) => {
    const error: unknown = await answerLine(lineOn(name), ASKED).catch((thrown: unknown) => thrown);
    if (!(error instanceof LlmcostError)) throw new Error(`${name} was answered`);
    expect(error.code).toBe('not-understood');
    expect(error.message).toMatch(/no other is put in its place/);
    expect(error.hints).toEqual([]);
  });
});

describe('a family of machines', () => {
  it.each([
    ['ec2 p5', 'h100-sxm', 'AWS'],
    ['g5 instances', 'a10g', 'AWS'],
    ['aws g6e', 'l40s', 'AWS'],
    ['on g2-standard', 'l4', 'GCP'],
    ['on NC A100 v4', 'a100-pcie-80gb', 'Azure'],
    ['NCads H100 v5 series', 'h100-nvl', 'Azure'],
    ['azure NCasT4_v3', 't4', 'Azure'],
    ['NVads A10 v5', 'a10', 'Azure'],
  ])('%s names its GPU and its cloud', async (words, gpu, seller) => {
    const { fields } = (await parseLine(`500M tokens llama 8b ${words}`)).draft;
    expect([fields['selfHosted.gpu'], fields['selfHosted.procurement.seller']]).toEqual([gpu, seller]);
    expect(fields).not.toHaveProperty('selfHosted.gpuCount');
  });

  it.each([
    ['p4d', 'p4d.24xlarge'],
    ['ND A100 v4', 'Standard_ND96asr_A100_v4'],
    ['NDm A100 v4', 'Standard_ND96ams_A100_v4'],
    ['ND MI300X v5', 'Standard_ND96is_MI300X_v5'],
    ['ND GB200 v6', 'Standard_ND128isr_NDR_GB200_v6'],
  ])('%s is its one machine', async (family, instance) => {
    const { fields } = (await parseLine(`500M tokens llama 8b on ${family}`)).draft;
    expect(fields).toMatchObject({ 'selfHosted.instance': instance });
  });

  it.each([
    ['500M tokens llama 8b, is a p5 worth it?', 'h100-sxm'],
    ['500M tokens llama 8b, p5 vs sonnet', 'h100-sxm'],
    ['500M tokens llama 8b, sonnet or a g6', 'l4'],
    ['500M tokens llama 8b, a g5 box', 'a10g'],
    ['500M tokens llama 8b on a g5', 'a10g'],
  ])('%s: a short name that stands as a machine does', async (line, gpu) => {
    const { fields } = (await parseLine(line)).draft;
    expect(fields).toMatchObject({ 'selfHosted.gpu': gpu, 'selfHosted.procurement.seller': 'AWS' });
  });

  it('asks about a short name that may be anything', async () => {
    await expect(parseLine('500M tokens llama 8b, p3 priority')).rejects.toMatchObject({
      code: 'not-understood',
      message: expect.stringContaining('"p3"'),
    });
  });

  it('asks for the size behind a count', async () => {
    for (const words of ['2 g5 instances', '2x g5 instances', '2 g5 nodes'])
      await expect(parseLine(`500M tokens llama 8b on ${words}`)).rejects.toMatchObject({
        code: 'not-understood',
        hints: ['g5.xlarge', 'g5.12xlarge', 'g5.48xlarge'],
      });
  });
});
