import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../phrase.ts';
import { GPU, GPUS, VOLUME } from '../short-names.ts';

const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
const KIND = 'selfHosted.procurement.kind';
const MARKET = 'selfHosted.procurement.market';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';
const TERM = 'selfHosted.procurement.termMonths';
const BOUGHT = 'selfHosted.procurement.usdPerGpu';
const OTHER = 'selfHosted.otherUsdPerMonth';
const H100 = { [VOLUME]: 1e9, [GPU]: 'h100-sxm' };
const LEASED = {
  ...H100,
  [GPUS]: 16,
  [KIND]: 'rent',
  [MARKET]: 'reserved',
  [TERM]: 36,
  [MONTH]: 1.2e6 / 36 / 16,
} as const;

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a clock right behind the cards is theirs
  ['4 H100, they only run 6am to 10pm, 1B tokens', { ...H100, [GPUS]: 4, [BILLED]: (730 * 16) / 24 }],
  ['4 H100 running only from 8 to 20, 1B tokens', { ...H100, [GPUS]: 4, [BILLED]: 365 }],
  ['4 H100 rented, just on 8 to 20, 1B tokens', { ...H100, [GPUS]: 4, [KIND]: 'rent', [BILLED]: 365 }],
  // so many of each host
  ['2 H100 per host, 4 hosts, 1B tokens', { ...H100, [GPUS]: 8 }],
  ['4 servers, 2x H100 per server, 1B tokens', { ...H100, [GPUS]: 8 }],
  // a contract keeps its term
  ['3-year commitment of $1.2M for 16 H100s, 1B tokens', LEASED],
  ['3-year commitment for 16 H100s at $1.2M, 1B tokens', LEASED],
  ['16 H100s reserved for 3 years for $1.2M total, 1B tokens', LEASED],
  // what a card cost before, and what it is sold for
  ['8x H100 on sale for $18k each instead of 28k, 1B tokens', { ...H100, [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 18_000 }],
  ['8x H100 at $25k each, down from $31k, 1B tokens', { ...H100, [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 25_000 }],
  ['8x H100 at $25k each, we sell them after 3 years for 40%, 1B tokens', { ...H100, [GPUS]: 8, [KIND]: 'own', [BOUGHT]: 25_000, 'selfHosted.procurement.lifeMonths': 36, 'selfHosted.procurement.residualShare': 0.4 }],
  // gigabytes at a price
  ['$0.08/GB for 3TB egress, 1B tokens, H100', { ...H100, [OTHER]: 240 }],
  ['3 TB of egress at $0.09 per GB, 1B tokens, H100', { ...H100, [OTHER]: 270 }],
  ['egress 500 GB a month at $0.12/GB, 1B tokens, H100', { ...H100, [OTHER]: 60 }],
];

// biome-ignore format: one phrase a line
const REFUSALS: readonly Refusal[] = [
  ['8 owned A100, one is broken, 1B tokens', 'not-understood', '7 owned A100'],
  ['8 owned A100, 2 used for training, 1B tokens', 'not-understood', '6 owned A100'],
  ['8 A100 (two of them for staging), 1B tokens', 'not-understood', '6 A100'],
  ['4 H100 for prod, 1 for staging, 1B tokens', 'not-understood', '4 H100'],
  ['power is 30 cents by day and 18 cents at night, own 8 H100, 1B tokens', 'not-understood', '$0.24/kWh'],
];

describe('fleets of which a part is said', () => {
  understands(PHRASES);
  refuses(REFUSALS);
});
