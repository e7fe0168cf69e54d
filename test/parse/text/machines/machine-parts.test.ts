import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { GPU, GPUS, KIND, OTHER, RATE, VOLUME } from '../../short-names.ts';

const SELLER = 'selfHosted.procurement.seller';
const MODEL = 'selfHosted.model';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // offers of clouds list all that is in a machine
  ['lambda 1x H100 PCIe (26 vCPUs, 200 GiB RAM, 1 TiB SSD) $2.49/hr, 300M tokens', { [VOLUME]: 300e6, [GPU]: 'h100-pcie', [GPUS]: 1, [KIND]: 'rent', [RATE]: 2.49, [SELLER]: 'Lambda' }],
  ['1x H100 80GB SXM5, 20 vCPU, 125 GB RAM, $2.69/hr on runpod, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 1, [KIND]: 'rent', [RATE]: 2.69, [SELLER]: 'RunPod Secure' }],
  ['8xH200, 3.2 Tbps infiniband, 30TB nvme, $3.50/hr each, 4B tokens', { [VOLUME]: 4e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', [RATE]: 3.5 }],
  ['8xH100 400G infiniband 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 8 }],
  ['p5.48xlarge  192 vCPU  2 TiB  8x H100  3200 Gbps  $98.32/hour, 3B tokens', { [VOLUME]: 3e9, 'selfHosted.instance': 'p5.48xlarge', [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 12.29 }],
  ['a2-highgpu-1g | 1 GPU | 12 vCPUs | 85 GB | $3.67 / 1 hour, 300M tokens', { [VOLUME]: 300e6, 'selfHosted.instance': 'a2-highgpu-1g', [GPUS]: 1, [KIND]: 'rent', [RATE]: 3.67 }],
  ['H100 SXM 80 GB VRAM 125 GB RAM • 20 vCPUs $2.99/hr, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 2.99 }],
  ['1x RTX 4090 · 24 GB · 82.6 TFLOPS · $0.35/hr, 100M tokens', { [VOLUME]: 100e6, [GPU]: 'rtx-4090', [GPUS]: 1, [KIND]: 'rent', [RATE]: 0.35 }],
  ['NVIDIA A100-SXM4-80GB x4, 81920MiB, 600M tokens', { [VOLUME]: 600e6, [GPU]: 'a100-80gb', [GPUS]: 4 }],
  // so do orders and builds
  ['GPU: 2x NVIDIA L40S (48GB GDDR6), CPU: 2x Xeon 6526Y, RAM: 512GB, 200M tokens', { [VOLUME]: 200e6, [GPU]: 'l40s', [GPUS]: 2 }],
  ['8x H100 with dual Xeon Platinum 8480+, 2TB RAM, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8 }],
  ['500M tokens, 4x L40S server, 1TB RAM, 2x EPYC 9354, 2x 3.84TB NVMe', { [VOLUME]: 500e6, [GPU]: 'l40s', [GPUS]: 4 }],
  ['500M tokens 2x4090, ryzen 9 7950x, 128GB ram', { [VOLUME]: 500e6, [GPU]: 'rtx-4090', [GPUS]: 2 }],
  ['i9-14900K with a 4090, 50M tokens', { [VOLUME]: 50e6, [GPU]: 'rtx-4090', 'selfHosted.gpuCount': 1 }],
  ['500M tokens 4x4090 with 256 GB DDR5', { [VOLUME]: 500e6, [GPU]: 'rtx-4090', [GPUS]: 4 }],
  ['50M tokens, L4, amd epyc host cpu', { [VOLUME]: 50e6, [GPU]: 'l4' }],
  // a power supply is what may be drawn, and no draw
  ['RTX 4090 (24GB), Ryzen 9 7950X, 64GB DDR5-6000, 2TB NVMe, 850W PSU: 100M tokens with qwen3 14b', { [VOLUME]: 100e6, [MODEL]: 'qwen3-14b', [GPU]: 'rtx-4090' }],
  // memory that the cards have anyway
  ['4x 4090, 24GB vram each, 256GB system ram, 50M tokens', { [VOLUME]: 50e6, [GPU]: 'rtx-4090', [GPUS]: 4 }],
  ['4x 3090 (96GB VRAM total), 50M tokens', { [VOLUME]: 50e6, [GPU]: 'rtx-3090', [GPUS]: 4 }],
  // memory that tells which card it is
  ['300M tokens, A100 40GB RAM', { [VOLUME]: 300e6, [GPU]: 'a100-40gb' }],
  ['A100 with 40GB RAM, 100M tokens', { [VOLUME]: 100e6, [GPU]: 'a100-40gb' }],
  ['A100 40GB vram, 50M tokens', { [VOLUME]: 50e6, [GPU]: 'a100-40gb' }],
  ['300M tokens, A100, 12 vCPUs, 85 GB RAM', { [VOLUME]: 300e6, [GPU]: 'a100-80gb' }],
  // a machine without a GPU keeps its name, and what is in it is asked
  ['on an ec2 c7i.8xlarge, 30M tokens llama 8b', { [VOLUME]: 30e6, [MODEL]: 'llama-3.1-8b', [GPU]: 'c7i.8xlarge', [KIND]: 'rent', [SELLER]: 'AWS' }],
  ['n2-standard-16 with llama 8b, 30M tokens', { [VOLUME]: 30e6, [MODEL]: 'llama-3.1-8b', [GPU]: 'n2-standard-16' }],
  ['m3 ultra with 256GB of RAM, 50M tokens', { [VOLUME]: 50e6, [GPU]: 'm3-ultra-256gb', 'selfHosted.gpuCount': 1 }],
];

const OURS: Phrase[1] = { [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [VOLUME]: 4e9 };
const EACH = 'selfHosted.procurement.usdPerGpu';
const HOST = 'selfHosted.procurement.hostUsdPerGpu';

// biome-ignore format: one phrase a line
const SERVICED: readonly Phrase[] = [
  ['8x H100 server $289,500, 3 year support $24,000, 4B tokens a month', { ...OURS, [EACH]: 36_187.5, [HOST]: 0, [OTHER]: 24_000 / 36 }],
  ['8x H100 server $289,500, 3y NBD support: $24k, 4B tokens a month', { ...OURS, [EACH]: 36_187.5, [HOST]: 0, [OTHER]: 24_000 / 36 }],
  ['8x H100 server $289,500 plus $24,000 for 3 years of support, 4B tokens', { ...OURS, [EACH]: 36_187.5, [HOST]: 0, [OTHER]: 24_000 / 36 }],
  ['own 8x H100 at $30k each, warranty $9k for three years, 4B tokens', { ...OURS, [EACH]: 30_000, [OTHER]: 250 }],
  ['own 8x H100 at $30k each, maintenance $8k a year, 4B tokens', { ...OURS, [EACH]: 30_000, [OTHER]: 8000 / 12 }],
  ['own 8x H100 at $30k each, maintenance contract 700 a month, 4B tokens', { ...OURS, [EACH]: 30_000, [OTHER]: 700 }],
  // what customers are helped with is no service of hardware
  ['our customer support costs $800 a month on gpt-5', { 'workload.bill': { usdPerMonth: 800, api: 'openai/gpt-5' }, apis: [{ id: 'openai/gpt-5' }] }],
  ['8xH100 $320,000 incl. 5y ProSupport, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [EACH]: 40_000 }],
  ...['3% of capex upkeep a year', 'upkeep 3% of capex', '3% of the purchase price per year for maintenance', '3% maintenance'].map((upkeep): Phrase => [`own 8x H100 at $30k each, ${upkeep}, 4B tokens`, { ...OURS, [EACH]: 30_000, 'selfHosted.procurement.annualMaintenanceShare': 0.03 }]),
  ['8xH100 own $40k each, maintenance 10% of hardware cost per year, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [EACH]: 40_000, 'selfHosted.procurement.annualMaintenanceShare': 0.1 }],
  ['colo 2 racks at $1,800 a month each, 16 H100 own, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'own', [OTHER]: 3600 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // a processor alone is what somebody would host on
  ['run qwen3 8b on our xeon servers, 50M tokens/mo', 'unknown-name'],
  ['500M tokens on a 64-core EPYC server', 'unknown-name'],
  ['100M tokens llama 8b, no gpu', 'unknown-name'],
  ['llama 8b cpu inference at 12 tok/s, 20M tokens a month', 'unknown-name'],
  // what a part costs is not dropped with it
  ['500M tokens on A100, 4TB NVMe at $0.10/GB', 'not-understood', 'storage $90 a month'],
  // what is off a machine is off no API
  ['500M tokens, 57% off a3-highgpu-8g', 'not-understood', '500M tokens, 57% discount, a3-highgpu-8g'],
  // an edition that is not sold
  ['2x rtx 4090 48GB vram, 50M tokens', 'not-understood', '2x RTX-4090 vram, 50M tokens'],
];

describe('what else is in a machine', () => {
  understands(READ);
  refuses(REFUSED);
});

describe('what its service costs', () => understands(SERVICED));
