import { describe } from 'vitest';
import { type Phrase, SONNET, understands } from '../../phrase.ts';
import { GPU, GPUS, KIND, RATE, VOLUME } from '../../short-names.ts';

const BOUGHT = 'selfHosted.procurement.usdPerGpu';
const HOST = 'selfHosted.procurement.hostUsdPerGpu';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';

// biome-ignore format: one phrase a line
const PRICES: readonly Phrase[] = [
  ['500M tokens, gpt-5 1.25/10', { [VOLUME]: 500e6, apis: [{ id: 'openai/gpt-5', usdPerMillionInput: 1.25, usdPerMillionOutput: 10 }] }],
  ['500M tokens gpt-4.1 2/8', { [VOLUME]: 500e6, apis: [{ id: 'openai/gpt-4.1', usdPerMillionInput: 2, usdPerMillionOutput: 8 }] }],
  ['500M tokens gpt-4.1, 2/8 mix', { [VOLUME]: 500e6, 'workload.inputShare': 0.2, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['8 H100 at $2.10/hr all in, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.1 }],
  ['1B tokens, 8x H100 server $385k all in', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 48_125, [HOST]: 0 }],
  ['1B tokens, own 2x 4090 at $1800 each, $3k for the rest of the machine', { [VOLUME]: 1e9, [GPU]: 'rtx-4090', [GPUS]: 2, [KIND]: 'own', [BOUGHT]: 1800, [HOST]: 1500 }],
  // what a lease comes to over all of its time
  ['lease 8 H100 for $288k over 3 years, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [MONTH]: 1000 }],
  ['36 month lease, $2.304M total, 64 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 64, [KIND]: 'rent', [MONTH]: 1000, 'selfHosted.procurement.market': 'reserved' }],
  ['4x H200 @ 34k, residual 10%, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h200', [GPUS]: 4, [KIND]: 'own', [BOUGHT]: 34e3, 'selfHosted.procurement.residualShare': 0.1 }],
  ['own 8 H100, support 12% p.a., 5B tokens', { [VOLUME]: 5e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.annualMaintenanceShare': 0.12 }],
  ['own 8 H100, support 12k/yr, 5B tokens', { [VOLUME]: 5e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', 'selfHosted.otherUsdPerMonth': 1000 }],
  ['4xH200, 15B tokens a month, rent $2.6', { [VOLUME]: 15e9, [GPU]: 'h200', [GPUS]: 4, [KIND]: 'rent', [RATE]: 2.6 }],
  ['H100 for 1.29, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 1.29 }],
  ['ops 20h/month at 85, 4B tokens', { [VOLUME]: 4e9, 'selfHosted.ops.hoursPerMonth': 20, 'selfHosted.ops.usdPerHour': 85 }],
  ['3 nodes each 8 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 24 }],
  ['h100 2.1/hr x8, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.1, [KIND]: 'rent' }],
  ['h200 quoted 31k a piece x8, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 31e3 }],
  // a landlord's quote for all of a term is rent
  ['AWS quote: $1.152M for 3 years of 2x p5.48xlarge, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.instanceCount': 2, [KIND]: 'rent', 'selfHosted.procurement.seller': 'AWS', [MONTH]: 2000 }],
  ['quote from lambda: $288k for 12 months of 8x H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Lambda', [MONTH]: 3000 }],
  ['coreweave: 8x H100, 3 years, $576k total, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.seller': 'CoreWeave', [MONTH]: 2000 }],
  ['1-year contract for 8x H100 on AWS, $288k, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.seller': 'AWS', [MONTH]: 3000, 'selfHosted.procurement.market': 'reserved' }],
  ['nebius contract: 16x H100 for 12 months, $384k, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 16, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Nebius', [MONTH]: 2000 }],
  ['dell quote: $320k for 8x H100 over 4 years, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 40e3, 'selfHosted.procurement.lifeMonths': 48 }],
  // what is paid ahead for a time is promised for it
  ...['$3/h, 1 year prepaid', 'prepaid for a year at $3/h', '$3/h, paid upfront for 1 year', '1 year all upfront $3/h'].map(
    (said): Phrase => [`8x H100 ${said}, 1B tokens`, { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 3, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ),
  // what is taken off a price of an hour, and off an API
  ['8x H100 at $3/h minus 25% volume discount, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.25 }],
  ['H100 $2.5 per hour minus 10% committed discount, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [KIND]: 'rent', [RATE]: 2.25 }],
  ...['we pay 20% less for sonnet', 'sonnet 20% cheaper through our reseller', 'sonnet via our msp is 20% cheaper', 'we get sonnet 20% cheaper', 'sonnet is 20% less via a partner', 'our reseller sells sonnet 20% cheaper'].map(
    (said): Phrase => [`1B tokens, ${said}`, { [VOLUME]: 1e9, 'apis.discount': 0.2, apis: [{ id: SONNET }] }],
  ),
];
describe('prices as they are quoted', () => understands(PRICES));
