import type { InstanceBlock } from './block.ts';

export const GCP: readonly InstanceBlock[] = [
  {
    cloud: 'GCP',
    region: 'us-central1',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog); commitments: Cyclenerd pricing.yml @0166a59e (generated 2025-03-06; month price / 730)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['a2-highgpu-1g', 'a100-40gb', 1, 3.673385, { reserved1y: 2.314207, reserved3y: 1.285708, spot: 1.92802, note: 'commitment prices read 2025-03-06 (on-demand price unchanged since); same on-demand price on 2026-10-10 (github.com/ewyluda/gpu-price-index); spot moves by the month' }],
      ['a2-highgpu-2g', 'a100-40gb', 2, 7.34677, { reserved1y: 4.628414, reserved3y: 2.571417, spot: 3.85604, note: 'commitment prices read 2025-03-06 (on-demand price unchanged since); same on-demand price on 2026-10-10 (github.com/ewyluda/gpu-price-index); spot moves by the month' }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['a2-highgpu-4g', 'a100-40gb', 4, 14.69354, { spot: 7.71208 }],
      ['a2-highgpu-8g', 'a100-40gb', 8, 29.38708, { spot: 15.42416 }],
      ['a2-megagpu-16g', 'a100-40gb', 16, 55.739504, { spot: 29.25568 }],
      ['a2-ultragpu-1g', 'a100-80gb', 1, 5.068798, { spot: 2.759546 }],
      ['a2-ultragpu-2g', 'a100-80gb', 2, 10.137596, { spot: 5.519093 }],
      ['a2-ultragpu-4g', 'a100-80gb', 4, 20.275192, { spot: 11.038185 }],
      ['a2-ultragpu-8g', 'a100-80gb', 8, 40.550383, { spot: 22.07637 }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog); commitments: github.com/Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @dac31281 (2026-08-20; month price / 730)',
    date: '2026-08-03',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-highgpu-1g', 'h100-sxm', 1, 11.06125, { reserved1y: 7.672959, reserved3y: 4.858048, spot: 6.326193, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
      ['a3-highgpu-2g', 'h100-sxm', 2, 22.1225, { reserved1y: 15.345918, reserved3y: 9.716095, spot: 12.652385, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
      ['a3-highgpu-4g', 'h100-sxm', 4, 44.245, { reserved1y: 30.691836, reserved3y: 19.432191, spot: 25.30477, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog); commitments: github.com/Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @dac31281 (2026-08-20; month price / 730)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-highgpu-8g', 'h100-sxm', 8, 88.49, { reserved1y: 61.383672, reserved3y: 38.864381, spot: 50.609541 }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog)',
    date: '2026-08-03',
    // biome-ignore format: one instance a line
    rows: [
      ['g2-standard-4', 'l4', 1, 0.706832, { spot: 0.397336 }],
      ['g2-standard-8', 'l4', 1, 0.853624, { spot: 0.479872 }],
      ['g2-standard-12', 'l4', 1, 1.000416, { spot: 0.562408 }],
      ['g2-standard-16', 'l4', 1, 1.147208, { spot: 0.644944 }],
      ['g2-standard-32', 'l4', 1, 1.734376, { spot: 0.975088 }],
      ['g2-standard-24', 'l4', 2, 2.000833, { spot: 1.124816 }],
      ['g2-standard-48', 'l4', 4, 4.001665, { spot: 2.249632 }],
      ['g2-standard-96', 'l4', 8, 8.00333, { spot: 4.499264 }],
      ['g4-standard-6', 'rtx-pro-6000', 0.125, 0.559556, { spot: 0.223803, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-12', 'rtx-pro-6000', 0.25, 1.124982, { spot: 0.449955, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-24', 'rtx-pro-6000', 0.5, 2.249965, { spot: 0.89991, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-48', 'rtx-pro-6000', 1, 4.49993, { spot: 1.79982, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-96', 'rtx-pro-6000', 2, 8.99986, { spot: 3.59964, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-192', 'rtx-pro-6000', 4, 17.99972, { spot: 7.19928, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-384', 'rtx-pro-6000', 8, 35.99944, { spot: 14.39856, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'europe-west4',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog)',
    date: '2026-08-03',
    // biome-ignore format: one instance a line
    rows: [
      ['a2-highgpu-1g', 'a100-40gb', 1, 3.747972, { spot: 1.692835 }],
      ['a2-highgpu-2g', 'a100-40gb', 2, 7.495944, { spot: 3.38567 }],
      ['a2-highgpu-4g', 'a100-40gb', 4, 14.991888, { spot: 6.77134 }],
      ['a2-highgpu-8g', 'a100-40gb', 8, 29.983776, { spot: 13.54268 }],
      ['a2-megagpu-16g', 'a100-40gb', 16, 56.62656, { spot: 25.57624 }],
      ['a2-ultragpu-1g', 'a100-80gb', 1, 5.580918, { spot: 2.945207 }],
      ['a2-ultragpu-2g', 'a100-80gb', 2, 11.161837, { spot: 5.890413 }],
      ['a2-ultragpu-4g', 'a100-80gb', 4, 22.323674, { spot: 11.780827 }],
      ['a2-ultragpu-8g', 'a100-80gb', 8, 44.647348, { spot: 23.561654 }],
      ['a3-highgpu-4g', 'h100-sxm', 4, 56.27024, { spot: 22.05939, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
      ['g2-standard-4', 'l4', 1, 0.742916, { spot: 0.38986 }],
      ['g2-standard-8', 'l4', 1, 0.897202, { spot: 0.47082 }],
      ['g2-standard-12', 'l4', 1, 1.051488, { spot: 0.55178 }],
      ['g2-standard-16', 'l4', 1, 1.205773, { spot: 0.63274 }],
      ['g2-standard-32', 'l4', 1, 1.822916, { spot: 0.95658 }],
      ['g2-standard-24', 'l4', 2, 2.102975, { spot: 1.10356 }],
      ['g2-standard-48', 'l4', 4, 4.20595, { spot: 2.20712 }],
      ['g2-standard-96', 'l4', 8, 8.411901, { spot: 4.41424 }],
      ['g4-standard-6', 'rtx-pro-6000', 0.125, 0.615512, { spot: 0.246208, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-12', 'rtx-pro-6000', 0.25, 1.237481, { spot: 0.495, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-24', 'rtx-pro-6000', 0.5, 2.474962, { spot: 0.99, note: 'a slice of one GPU; GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-48', 'rtx-pro-6000', 1, 4.949923, { spot: 1.98, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-96', 'rtx-pro-6000', 2, 9.899846, { spot: 3.96, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-192', 'rtx-pro-6000', 4, 19.799692, { spot: 7.92, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
      ['g4-standard-384', 'rtx-pro-6000', 8, 39.599384, { spot: 15.84, note: 'GPU count as Google names the sizes (48 vCPU a GPU); not in the source' }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'europe-west4',
    source:
      'github.com/cloudpilot-ai/karpenter-provider-gcp pkg/providers/pricing/initial-prices.json @373e2baa (2026-08-03, from the Cloud Billing catalog); commitments: github.com/Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @dac31281 (2026-08-20; month price / 730)',
    date: '2026-08-03',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-highgpu-1g', 'h100-sxm', 1, 14.06756, { reserved1y: 9.758898, reserved3y: 6.177774, spot: 5.514847, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
      ['a3-highgpu-2g', 'h100-sxm', 2, 28.13512, { reserved1y: 19.517796, reserved3y: 12.355548, spot: 11.029695, note: '1g/2g/4g shapes are sold as spot or flex-start only (silybench-data note 2026-09-26): the on-demand figure is a list equivalent' }],
      ['a3-highgpu-8g', 'h100-sxm', 8, 112.540479, { reserved1y: 78.071186, reserved3y: 49.422193, spot: 44.118779 }],
      ['a3-megagpu-8g', 'h100-sxm', 8, 118.236831, { reserved1y: 81.344946, reserved3y: 51.492681, spot: 46.243579 }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source: 'github.com/ewyluda/gpu-price-index 2026-10-10.csv @ab49c808 (cloud.google.com price page)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-megagpu-8g', 'h100-sxm', 8, 93.4007, { spot: 53.0992 }],
      ['a3-ultragpu-8g', 'h200', 8, 84.8069, { spot: 50.835 }],
      ['a4-highgpu-8g', 'b200', 8, null, { spot: 39.6336, note: 'only the spot price is public; no on-demand price on the page' }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-east4',
    source:
      'github.com/Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @dac31281 (2026-08-20; month price / 730)',
    date: '2026-08-20',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-megagpu-8g', 'h100-sxm', 8, 92.937588, { reserved1y: 63.943375, reserved3y: 40.486655, spot: 28.133813 }],
    ],
  },
  {
    cloud: 'GCP',
    region: 'us-central1',
    source: "GPUs: copies of Google's table of accelerator machine types; no price was read",
    date: '2026-11-26',
    // biome-ignore format: one instance a line
    rows: [
      ['a3-edgegpu-8g', 'h100-sxm', 8, null],
      ['a4x-highgpu-4g', 'gb200', 4, null],
      ['a4x-maxgpu-4g-metal', 'gb300', 4, null],
    ],
  },
];
