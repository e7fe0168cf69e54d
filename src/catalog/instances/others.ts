import type { InstanceBlock } from './block.ts';

export const OTHER_CLOUDS: readonly InstanceBlock[] = [
  {
    cloud: 'OCI',
    region: 'all regions',
    source: 'github.com/skypilot-org/skypilot-catalog catalogs/v8/oci/vms.csv @05887511 (undated snapshot)',
    date: 'undated',
    // biome-ignore format: one instance a line
    rows: [
      ['BM.GPU.A10.4', 'a10', 4, 8],
      ['VM.GPU.A10.1', 'a10', 1, 2],
      ['VM.GPU.A10.2', 'a10', 2, 4],
      ['BM.GPU4.8', 'a100-40gb', 8, 24.4],
      ['BM.GPU.GB200.4', 'gb200', 4, 64],
      ['BM.GPU.GB300.4', 'gb300', 4, 72],
      ['BM.GPU.MI355X.8', 'mi355x', 8, 68.8],
      ['BM.GPU.RTXPRO.8', 'rtx-pro-6000', 8, 36],
      ['BM.GPU3.8', 'v100', 8, 23.6],
      ['VM.GPU3.1', 'v100', 1, 2.95],
      ['VM.GPU3.2', 'v100', 2, 5.9],
      ['VM.GPU3.4', 'v100', 4, 11.8],
      ['BM.GPU2.2', 'p100', 2, 2.55],
      ['VM.GPU2.1', 'p100', 1, 1.275],
    ],
  },
  {
    cloud: 'OCI',
    region: 'all regions',
    source:
      'github.com/skypilot-org/skypilot-catalog catalogs/v8/oci/vms.csv @05887511 (undated snapshot); github.com/ewyluda/gpu-price-index 2026-10-10.csv @ab49c808 (per GPU)',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['BM.GPU.A100-v2.8', 'a100-80gb', 8, 32],
      ['BM.GPU.H100.8', 'h100-sxm', 8, 80],
      ['BM.GPU.H200.8', 'h200', 8, 80],
      ['BM.GPU.B200.8', 'b200', 8, 112],
      ['BM.GPU.B300.8', 'b300', 8, 120],
      ['BM.GPU.L40S.4', 'l40s', 4, 14],
      ['BM.GPU.MI300X.8', 'mi300x', 8, 48],
    ],
  },
  {
    cloud: 'Lambda',
    region: 'any',
    source: 'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu_1x_a100_sxm_40gb', 'a100-40gb', 1, 1.99],
      ['gpu_1x_a100_pcie_40gb', 'a100-pcie-40gb', 1, 1.99],
      ['gpu_2x_a100_pcie_40gb', 'a100-pcie-40gb', 2, 3.98],
      ['gpu_4x_a100_pcie_40gb', 'a100-pcie-40gb', 4, 7.96],
      ['gpu_8x_a100_sxm_40gb', 'a100-40gb', 8, 15.92],
      ['gpu_8x_a100_sxm_80gb', 'a100-80gb', 8, 22.32],
      ['gpu_1x_b200_sxm6_180gb', 'b200', 1, 6.99],
      ['gpu_2x_b200_sxm6_180gb', 'b200', 2, 13.78],
      ['gpu_4x_b200_sxm6_180gb', 'b200', 4, 27.16],
      ['gpu_8x_b200_sxm6_180gb', 'b200', 8, 53.52],
      ['gpu_1x_h100_sxm_80gb', 'h100-sxm', 1, 4.29],
      ['gpu_2x_h100_sxm_80gb', 'h100-sxm', 2, 8.38],
      ['gpu_4x_h100_sxm_80gb', 'h100-sxm', 4, 16.36],
      ['gpu_8x_h100_sxm_80gb', 'h100-sxm', 8, 31.92],
      ['gpu_1x_h100_pcie_80gb', 'h100-pcie', 1, 3.29],
    ],
  },
  {
    cloud: 'Lambda',
    region: 'any',
    source: 'github.com/toolshedlabs-hash/gpu-price-feed README @03b0c630',
    date: '2026-08-23',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu_1x_a10', 'a10', 1, 1.29],
      ['gpu_1x_a6000', 'rtx-a6000', 1, 1.09],
    ],
  },
  {
    cloud: 'CoreWeave',
    region: 'North America',
    source: 'github.com/ewyluda/gpu-price-index data/observations/2026/2026-10-10.csv @ab49c808',
    date: '2026-10-10',
    // biome-ignore format: one instance a line
    rows: [
      ['nvidia-a100', 'a100-80gb', 8, 21.6, { spot: 9.65, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
      ['nvidia-b200', 'b200', 8, 68.8, { spot: 34.11, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
      ['hgx-h100', 'h100-sxm', 8, 49.24, { spot: 19.71, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
      ['hgx-h200', 'h200', 8, 50.44, { spot: 20.93, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
      ['nvidia-l40s', 'l40s', 8, 18, { spot: 7.88, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
      ['nvidia-b300', 'b300', 8, null, { spot: 35.84, note: 'reserved: "up to 60 %" off on-demand (coreweave.com/pricing read 2026-09-20)' }],
    ],
  },
  {
    cloud: 'CoreWeave',
    region: 'North America',
    source:
      'raw.githubusercontent.com/api-evangelist/coreweave plans/coreweave-plans-pricing.yml (docs corpus copy; quotes coreweave.com/pricing)',
    date: '2026-09-20',
    // biome-ignore format: one instance a line
    rows: [
      ['nvidia-gb200', 'gb200', 4, 42],
    ],
  },
  {
    cloud: 'Scaleway',
    region: 'Paris (fr-par)',
    source:
      'github.com/toolshedlabs-hash/gpu-price-feed README @03b0c630 (cheapest on-demand; EUR at 1.1699)',
    date: '2026-08-23',
    // biome-ignore format: one instance a line
    rows: [
      ['H100-SXM-2-80G', 'h100-sxm', 2, 7.74, { note: 'price per GPU from the source; instance name as Scaleway names it, not in the source' }],
      ['H100-1-80G', 'h100-pcie', 1, 3.35, { note: 'price per GPU from the source; instance name as Scaleway names it, not in the source' }],
      ['L40S-1-48G', 'l40s', 1, 1.72, { note: 'price per GPU from the source; instance name as Scaleway names it, not in the source' }],
      ['L4-1-24G', 'l4', 1, 0.921, { note: 'price per GPU from the source; instance name as Scaleway names it, not in the source' }],
    ],
  },
  {
    cloud: 'Verda',
    region: 'Finland',
    source: 'github.com/toolshedlabs-hash/gpu-price-feed data/prices.json and README @03b0c630',
    date: '2026-08-23',
    // biome-ignore format: one instance a line
    rows: [
      ['1H100.80S.30V', 'h100-sxm', 1, 3.25],
      ['1A100.40S.22V', 'a100-40gb', 1, 1.29, { spot: 0.645 }],
      ['8A100.40S.176V', 'a100-40gb', 8, 10.32, { spot: 5.16 }],
    ],
  },
  {
    cloud: 'OVHcloud',
    region: 'EU',
    source:
      'raw.githubusercontent.com/Artexis10/exomem docs/cloud-hardware-options.md (docs corpus copy; quotes the sellers pages); EUR at 1.1699 (ECB 2026-08-21)',
    date: '2026-10-07',
    // biome-ignore format: one instance a line
    rows: [
      ['l4-90', 'l4', 1, 0.8774, { note: '0.75 EUR an hour or 540 EUR a month, without VAT' }],
    ],
  },
  {
    cloud: 'Hetzner',
    region: 'Helsinki',
    source:
      'raw.githubusercontent.com/Artexis10/exomem docs/cloud-hardware-options.md (docs corpus copy; quotes the sellers pages); EUR at 1.1699 (ECB 2026-08-21)',
    date: '2026-10-07',
    // biome-ignore format: one instance a line
    rows: [
      ['GEX45', 'rtx-pro-4000', 1, 0.343, { note: '214 EUR a month with IPv4 plus 209 EUR setup, without VAT; monthly contract, shown per hour at 730 h; successor of GEX44' }],
    ],
  },
  {
    cloud: 'Hetzner',
    region: 'EU',
    source:
      'raw.githubusercontent.com/Artexis10/exomem docs/cloud-hardware-options.md (docs corpus copy; quotes the sellers pages); EUR at 1.1699 (ECB 2026-08-21)',
    date: '2026-10-07',
    // biome-ignore format: one instance a line
    rows: [
      ['GEX63', 'rtx-pro-6000', 1, 1.601, { note: '999 EUR a month with IPv4 plus 999 EUR setup, without VAT; Max-Q card: 300 W; shown per hour at 730 h' }],
    ],
  },
  {
    cloud: 'Hetzner',
    region: 'Germany/Finland',
    source: 'two public project notes: 184 EUR a month, and 200 EUR',
    date: 'undated',
    // biome-ignore format: one instance a line
    rows: [
      ['GEX44', 'rtx-4000-sff-ada', 1, 0.2949, { note: 'DOUBTFUL: no seller page read; monthly, plus setup; replaced by GEX45' }],
    ],
  },
  {
    cloud: 'Replicate',
    region: 'any',
    source:
      'github.com/api-evangelist/replicate plans/replicate-plans-pricing.yml (0.001525 USD a second); techbytes.app',
    date: '2026-05-07',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu-h100', 'h100-sxm', 1, 5.49, { note: 'serverless; private deployments also bill setup and idle time; hardware slug as Replicate names it' }],
    ],
  },
  {
    cloud: 'Replicate',
    region: 'any',
    source: 'github.com/api-evangelist/replicate plans/replicate-plans-pricing.yml (0.0014 USD a second)',
    date: '2026-05-07',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu-a100-large', 'a100-80gb', 1, 5.04, { note: 'serverless; private deployments also bill setup and idle time; hardware slug as Replicate names it' }],
    ],
  },
  {
    cloud: 'Replicate',
    region: 'any',
    source: 'github.com/api-evangelist/replicate plans/replicate-plans-pricing.yml (0.000975 USD a second)',
    date: '2026-05-07',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu-l40s', 'l40s', 1, 3.51, { note: 'serverless; private deployments also bill setup and idle time; hardware slug as Replicate names it' }],
    ],
  },
  {
    cloud: 'Replicate',
    region: 'any',
    source: 'github.com/api-evangelist/replicate plans/replicate-plans-pricing.yml (0.000225 USD a second)',
    date: '2026-05-07',
    // biome-ignore format: one instance a line
    rows: [
      ['gpu-t4', 't4', 1, 0.81, { note: 'serverless; private deployments also bill setup and idle time; hardware slug as Replicate names it' }],
    ],
  },
  {
    cloud: 'Hetzner',
    region: 'Germany',
    source:
      "two public notes that quote the seller's page and its price file (GEX130 838 EUR a month; GEX131 1,497.30 EUR and 1.70 for IPv4); EUR at 1.1699 (ECB 2026-08-21)",
    date: 'undated',
    // biome-ignore format: one instance a line
    rows: [
      ['GEX130', 'rtx-6000-ada', 1, 1.343, { note: '838 EUR a month, without VAT; shown per hour at 730 h' }],
      ['GEX131', 'rtx-pro-6000', 1, 2.402, { note: '1,499 EUR a month with IPv4 plus 1,499 EUR setup, without VAT; Max-Q card: 300 W; shown per hour at 730 h' }],
    ],
  },
];
