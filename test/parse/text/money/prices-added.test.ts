import { describe } from 'vitest';
import { type Phrase, refuses, SONNET, understands } from '../../phrase.ts';
import { GPU, GPUS, KIND, RATE, VOLUME } from '../../short-names.ts';

const OTHER = 'selfHosted.otherUsdPerMonth';
const RENTED = { [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'rent', [VOLUME]: 1e9 } as const;

// biome-ignore format: one phrase a line
const ADDED: readonly Phrase[] = [
  ['4xH100 at $2.3 + $0.10/GB egress, 2TB a month, 1B tokens', { ...RENTED, [RATE]: 2.3, [OTHER]: 200 }],
  ['1B tokens, 4xH100 at $2.3/hr plus $0.10/GB egress', { ...RENTED, [RATE]: 2.3, 'selfHosted.egress.usdPerGb': 0.1 }],
  ['4xH100 at $2.3 + $0.10/hr for storage, 1B tokens', { ...RENTED, [RATE]: 2.3, [OTHER]: 73 }],
  ['1B tokens, 4xH100 at $2.3 + $400 a month support', { ...RENTED, [RATE]: 2.3, [OTHER]: 400 }],
  ['4xH100 $2.3 + $500/mo, 1B tokens', { ...RENTED, [RATE]: 2.3, [OTHER]: 500 }],
  ['1B tokens, $300/month per GPU for support, 4xH100 at 2.2', { ...RENTED, [RATE]: 2.2, [OTHER]: 1200 }],
  ['4xH100 at $2.2, $12k a year for a support contract, 1B tokens', { ...RENTED, [RATE]: 2.2, [OTHER]: 1000 }],
  // one price in two parts
  ['4xH100 $2.3 + $0.2 per hour, 1B tokens', { ...RENTED, [RATE]: 2.5 }],
  ['1B tokens, 4xH100 at $2, egress $0.05 + $0.02/GB, 1TB a month', { ...RENTED, [RATE]: 2, [OTHER]: 70 }],
  ['1B tokens, sonnet at $3 + $15 per M', { [VOLUME]: 1e9, apis: [{ id: SONNET, usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
];

describe('what is paid for something else behind the price of an hour', () => {
  understands(ADDED);
});

// Of two rents of one GPU that do not agree none goes in silence.
describe('a rent by the hour beside one by the month', () => {
  refuses([
    [
      '4xH100 at $2.2/hr, $250/month per GPU, 1B tokens',
      'not-understood',
      '4xH100 at $2.2/hr, other $250/month per GPU, 1B tokens',
    ],
  ]);
});
