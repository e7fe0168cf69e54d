import type { InstanceBlock } from './block.ts';

export const AWS: readonly InstanceBlock[] = [
  {
    cloud: 'AWS',
    region: 'us-east-1',
    source:
      'github.com/aws/karpenter-provider-aws pkg/providers/pricing/zz_generated.pricing_aws.go @6fc13b52 (generated from the AWS price list); GPU count: vantage-sh/ec2instances.info scraper/aws/ec2/gpu_data.go 2026-07-20',
    date: '2026-07-20',
    // biome-ignore format: one instance a line
    rows: [
      ['g4dn.xlarge', 't4', 1, 0.526],
      ['g4dn.2xlarge', 't4', 1, 0.752],
      ['g4dn.4xlarge', 't4', 1, 1.204],
      ['g4dn.8xlarge', 't4', 1, 2.176],
      ['g4dn.12xlarge', 't4', 4, 3.912],
      ['g4dn.16xlarge', 't4', 1, 4.352],
      ['g4dn.metal', 't4', 8, 7.824],
      ['g5.xlarge', 'a10g', 1, 1.006],
      ['g5.2xlarge', 'a10g', 1, 1.212],
      ['g5.4xlarge', 'a10g', 1, 1.624],
      ['g5.8xlarge', 'a10g', 1, 2.448],
      ['g5.16xlarge', 'a10g', 1, 4.096],
      ['g5.12xlarge', 'a10g', 4, 5.672],
      ['g5.24xlarge', 'a10g', 4, 8.144],
      ['g5.48xlarge', 'a10g', 8, 16.288],
      ['g6.xlarge', 'l4', 1, 0.8048],
      ['g6.2xlarge', 'l4', 1, 0.9776],
      ['g6.4xlarge', 'l4', 1, 1.3232],
      ['g6.8xlarge', 'l4', 1, 2.0144],
      ['g6.16xlarge', 'l4', 1, 3.3968],
      ['g6.12xlarge', 'l4', 4, 4.6016],
      ['g6.24xlarge', 'l4', 4, 6.6752],
      ['g6.48xlarge', 'l4', 8, 13.3504],
      ['g6f.large', 'l4', 0.125, 0.202, { note: 'a slice of one GPU: serves small models only' }],
      ['g6f.xlarge', 'l4', 0.125, 0.2375, { note: 'a slice of one GPU: serves small models only' }],
      ['g6f.2xlarge', 'l4', 0.25, 0.475, { note: 'a slice of one GPU: serves small models only' }],
      ['g6f.4xlarge', 'l4', 0.5, 0.95, { note: 'a slice of one GPU: serves small models only' }],
      ['gr6.4xlarge', 'l4', 1, 1.5392],
      ['gr6.8xlarge', 'l4', 1, 2.4464],
      ['gr6f.4xlarge', 'l4', 0.5, 1.066, { note: 'a slice of one GPU: serves small models only' }],
      ['g6e.2xlarge', 'l40s', 1, 2.24208],
      ['g6e.4xlarge', 'l40s', 1, 3.00424],
      ['g6e.8xlarge', 'l40s', 1, 4.52856],
      ['g6e.16xlarge', 'l40s', 1, 7.57719],
      ['g6e.24xlarge', 'l40s', 4, 15.06559],
      ['g7.2xlarge', 'rtx-pro-4500', 1, 2.52],
      ['g7.4xlarge', 'rtx-pro-4500', 1, 3.04208],
      ['g7.8xlarge', 'rtx-pro-4500', 1, 4.08624],
      ['g7.12xlarge', 'rtx-pro-4500', 2, 7.12832],
      ['g7.24xlarge', 'rtx-pro-4500', 4, 14.25664],
      ['g7.48xlarge', 'rtx-pro-4500', 8, 28.51328],
      ['g7e.2xlarge', 'rtx-pro-6000', 1, 3.36312],
      ['g7e.4xlarge', 'rtx-pro-6000', 1, 3.99816],
      ['g7e.8xlarge', 'rtx-pro-6000', 1, 5.26824],
      ['g7e.12xlarge', 'rtx-pro-6000', 2, 8.28608],
      ['g7e.24xlarge', 'rtx-pro-6000', 4, 16.57216],
      ['g7e.48xlarge', 'rtx-pro-6000', 8, 33.14432],
      ['p3.2xlarge', 'v100', 1, 3.06],
      ['p3.8xlarge', 'v100', 4, 12.24],
      ['p3.16xlarge', 'v100', 8, 24.48],
      ['p3dn.24xlarge', 'v100-32gb', 8, 31.212],
    ],
  },
  {
    cloud: 'AWS',
    region: 'us-east-1',
    source:
      'github.com/aws/karpenter-provider-aws pkg/providers/pricing/zz_generated.pricing_aws.go @6fc13b52 (generated from the AWS price list); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808; GPU count: vantage-sh/ec2instances.info scraper/aws/ec2/gpu_data.go 2026-07-20',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['g6e.xlarge', 'l40s', 1, 1.861],
      ['g6e.12xlarge', 'l40s', 4, 10.49264],
      ['g6e.48xlarge', 'l40s', 8, 30.13118],
      ['p4d.24xlarge', 'a100-40gb', 8, 21.957642],
      ['p4de.24xlarge', 'a100-80gb', 8, 27.44705],
      ['p5.4xlarge', 'h100-sxm', 1, 6.88],
      ['p5.48xlarge', 'h100-sxm', 8, 55.04],
      ['p5en.48xlarge', 'h200', 8, 63.296],
      ['p6-b200.48xlarge', 'b200', 8, 113.9328],
      ['p6-b300.48xlarge', 'b300', 8, 142.416],
    ],
  },
  {
    cloud: 'AWS',
    region: 'us-east-1',
    source:
      'github.com/aws/karpenter-provider-aws pkg/providers/pricing/zz_generated.pricing_aws.go @6fc13b52 (generated from the AWS price list); chip count: 32 GB a chip (awsdocs-neuron trainium_inferentia2_arch), instance size as AWS names it',
    date: '2026-07-20',
    // biome-ignore format: one instance a line
    rows: [
      ['inf2.xlarge', 'inferentia2', 1, 0.7582, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['inf2.8xlarge', 'inferentia2', 1, 1.96786, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['inf2.24xlarge', 'inferentia2', 6, 6.49063, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['inf2.48xlarge', 'inferentia2', 12, 12.98127, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['trn1.2xlarge', 'trainium1', 1, 1.34375, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['trn1.32xlarge', 'trainium1', 16, 21.5, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
      ['trn1n.32xlarge', 'trainium1', 16, 24.78, { note: 'chips, not NVIDIA GPUs: Neuron SDK / vLLM Neuron only' }],
    ],
  },
  {
    cloud: 'AWS',
    region: 'us-east-2',
    source:
      'copy of aws.amazon.com/ec2/capacityblocks/pricing (prices valid until 2025-01-01); GPU count: vantage gpu_data.go',
    date: '2024-12',
    // biome-ignore format: one instance a line
    rows: [
      ['p5e.48xlarge', 'h200', 8, null, { note: 'not sold on demand in us-east-1 (absent from the AWS price list copy); Capacity Block rate then 43.26 USD an hour (5.408 a GPU): stale' }],
    ],
  },
  {
    cloud: 'AWS',
    region: 'ap-northeast-1',
    source:
      'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (AWS price API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['p5.48xlarge', 'h100-sxm', 8, 68.8],
      ['p5en.48xlarge', 'h200', 8, 79.12],
      ['p4d.24xlarge', 'a100-40gb', 8, 30.0978],
      ['p4de.24xlarge', 'a100-80gb', 8, 37.6223],
      ['g6e.xlarge', 'l40s', 1, 2.699],
      ['g6e.12xlarge', 'l40s', 4, 15.2174],
      ['g6e.48xlarge', 'l40s', 8, 43.6991],
    ],
  },
  {
    cloud: 'AWS',
    region: 'ap-south-1',
    source:
      'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (AWS price API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['p5.48xlarge', 'h100-sxm', 8, 66.048],
      ['p5en.48xlarge', 'h200', 8, 75.9552],
      ['p4d.24xlarge', 'a100-40gb', 8, 26.3444],
      ['p6-b200.48xlarge', 'b200', 8, 160.6453],
      ['g6e.xlarge', 'l40s', 1, 2.235],
    ],
  },
  {
    cloud: 'AWS',
    region: 'ap-southeast-2',
    source:
      'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (AWS price API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['p5.48xlarge', 'h100-sxm', 8, 71.552],
      ['p4d.24xlarge', 'a100-40gb', 8, 28.5449],
    ],
  },
  {
    cloud: 'AWS',
    region: 'sa-east-1',
    source:
      'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (AWS price API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['p5.48xlarge', 'h100-sxm', 8, 92.4672],
      ['p6-b300.48xlarge', 'b300', 8, 281.13],
    ],
  },
  {
    cloud: 'AWS',
    region: 'us-east-1',
    source:
      'no price list has them: sold in Capacity Blocks; GPUs: awsdocs-neuron trn2-arch (16 Trainium2 chips), public copies of the EC2 tables (trn2.3xlarge 1, P6e 4 GB200 and UltraServers of 36 and 72)',
    date: '2026-11-26',
    // biome-ignore format: one instance a line
    rows: [
      ['trn2.3xlarge', 'trainium2', 1, null],
      ['trn2.48xlarge', 'trainium2', 16, null],
      ['trn2u.48xlarge', 'trainium2', 16, null],
      ['p6e-gb200.36xlarge', 'gb200', 4, null],
      ['u-p6e-gb200x36', 'gb200', 36, null],
      ['u-p6e-gb200x72', 'gb200', 72, null],
    ],
  },
];
