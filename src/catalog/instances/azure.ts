import type { InstanceBlock } from './block.ts';

export const AZURE: readonly InstanceBlock[] = [
  {
    cloud: 'Azure',
    region: 'eastus',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC4as_T4_v3', 't4', 1, 0.526],
      ['Standard_NC8as_T4_v3', 't4', 1, 0.752],
      ['Standard_NC16as_T4_v3', 't4', 1, 1.204],
      ['Standard_NC64as_T4_v3', 't4', 4, 4.352],
      ['Standard_NC6s_v3', 'v100', 1, 3.06],
      ['Standard_NC12s_v3', 'v100', 2, 6.12],
      ['Standard_NC24s_v3', 'v100', 4, 12.24],
      ['Standard_NC24rs_v3', 'v100', 4, 13.46],
      ['Standard_ND40rs_v2', 'v100-32gb', 8, 22.032],
      ['Standard_NV6ads_A10_v5', 'a10', 1 / 6, 0.454, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV12ads_A10_v5', 'a10', 1 / 3, 0.908, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV18ads_A10_v5', 'a10', 0.5, 1.6, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV36ads_A10_v5', 'a10', 1, 3.2],
      ['Standard_NV36adms_A10_v5', 'a10', 1, 4.52],
      ['Standard_NV72ads_A10_v5', 'a10', 2, 6.52],
      ['Standard_NC48ads_A100_v4', 'a100-pcie-80gb', 2, 7.346],
      ['Standard_ND96asr_A100_v4', 'a100-40gb', 8, 27.197],
      ['Standard_ND96asr_v4', 'a100-40gb', 8, 27.197],
      ['Standard_ND96ams_A100_v4', 'a100-80gb', 8, 32.77],
      ['Standard_ND96is_H100_v5', 'h100-sxm', 8, 88.488],
      ['Standard_ND96is_flex_H100_v5', 'h100-sxm', 8, 88.488],
      ['Standard_ND128isr_NDR_GB200_v6', 'gb200', 4, 108.16],
    ],
  },
  {
    cloud: 'Azure',
    region: 'westeurope',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC4as_T4_v3', 't4', 1, 0.658],
      ['Standard_NC8as_T4_v3', 't4', 1, 0.94],
      ['Standard_NC16as_T4_v3', 't4', 1, 1.505],
      ['Standard_NC64as_T4_v3', 't4', 4, 5.44],
      ['Standard_NC6s_v3', 'v100', 1, 3.823],
      ['Standard_NC12s_v3', 'v100', 2, 7.646],
      ['Standard_NC24s_v3', 'v100', 4, 15.292],
      ['Standard_NC24rs_v3', 'v100', 4, 16.821],
      ['Standard_ND40rs_v2', 'v100-32gb', 8, 27.526],
      ['Standard_NV6ads_A10_v5', 'a10', 1 / 6, 0.59, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV12ads_A10_v5', 'a10', 1 / 3, 1.18, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV18ads_A10_v5', 'a10', 0.5, 2.08, { note: 'a slice of one GPU; GPU share as the size name implies (A10 24 GB in sixths); not read in a source' }],
      ['Standard_NV36ads_A10_v5', 'a10', 1, 4.16],
      ['Standard_NV36adms_A10_v5', 'a10', 1, 5.876],
      ['Standard_NV72ads_A10_v5', 'a10', 2, 8.476],
      ['Standard_NC48ads_A100_v4', 'a100-pcie-80gb', 2, 9.55],
      ['Standard_ND96asr_A100_v4', 'a100-40gb', 8, 35.357],
      ['Standard_ND96asr_v4', 'a100-40gb', 8, 35.357],
      ['Standard_ND96ams_A100_v4', 'a100-80gb', 8, 40.962],
      ['Standard_NCC40ads_H100_v5', 'h100-nvl', 1, 10.74, { note: 'confidential VM' }],
      ['Standard_ND96is_H100_v5', 'h100-sxm', 8, 115.034],
      ['Standard_ND96is_flex_H100_v5', 'h100-sxm', 8, 115.034],
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC24ads_A100_v4', 'a100-pcie-80gb', 1, 3.673],
      ['Standard_ND96amsr_A100_v4', 'a100-80gb', 8, 32.77],
    ],
  },
  {
    cloud: 'Azure',
    region: 'westeurope',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC24ads_A100_v4', 'a100-pcie-80gb', 1, 4.775],
      ['Standard_ND96amsr_A100_v4', 'a100-80gb', 8, 40.962],
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC96ads_A100_v4', 'a100-pcie-80gb', 4, 14.692, { spot: 2.7151, note: 'spot read 2026-10-10' }],
      ['Standard_NC40ads_H100_v5', 'h100-nvl', 1, 6.98, { spot: 1.2899, note: 'spot read 2026-10-10' }],
      ['Standard_NC80adis_H100_v5', 'h100-nvl', 2, 13.96, { spot: 2.5798, note: 'spot read 2026-10-10' }],
      ['Standard_ND96isr_H100_v5', 'h100-sxm', 8, 98.32, { spot: 18.1695, note: 'spot read 2026-10-10' }],
    ],
  },
  {
    cloud: 'Azure',
    region: 'westeurope',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NC96ads_A100_v4', 'a100-pcie-80gb', 4, 19.1, { spot: 3.5297, note: 'spot read 2026-10-10' }],
      ['Standard_NC40ads_H100_v5', 'h100-nvl', 1, 9.08, { spot: 3.3469, note: 'spot read 2026-10-10' }],
      ['Standard_NC80adis_H100_v5', 'h100-nvl', 2, 18.16, { spot: 6.6938, note: 'spot read 2026-10-10' }],
      ['Standard_ND96isr_H100_v5', 'h100-sxm', 8, 127.816, { spot: 23.6204, note: 'spot read 2026-10-10' }],
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus2',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_NCC40ads_H100_v5', 'h100-nvl', 1, 8.82, { note: 'confidential VM' }],
      ['Standard_ND96isr_H200_v5', 'h200', 8, 84.8],
      ['Standard_ND96is_MI300X_v5', 'mi300x', 8, 48],
    ],
  },
  {
    cloud: 'Azure',
    region: 'swedencentral',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_ND96isr_H200_v5', 'h200', 8, 110.272],
      ['Standard_ND96is_MI300X_v5', 'mi300x', 8, 67.2],
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus2',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_ND96isr_MI300X_v5', 'mi300x', 8, 48, { spot: 8.8704, note: 'spot read 2026-10-10' }],
    ],
  },
  {
    cloud: 'Azure',
    region: 'swedencentral',
    source:
      'github.com/Azure/karpenter-provider-azure pkg/providers/pricing/zz_generated.pricing.go @2b431da1 (generated 2026-06-18 from the Azure retail prices API); github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808 (Azure retail prices API)',
    date: '2026-06-18',
    // biome-ignore format: one instance a line
    rows: [
      ['Standard_ND96isr_MI300X_v5', 'mi300x', 8, 67.2, { spot: 12.4186, note: 'spot read 2026-10-10' }],
    ],
  },
  {
    cloud: 'Azure',
    region: 'eastus',
    source: 'GPUs: azhpc tables of GPU sizes (4 a node); no price was read',
    date: '2026-11-26',
    rows: [['Standard_ND128isr_GB300_v6', 'gb300', 4, null]],
  },
];
