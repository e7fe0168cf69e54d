import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** For how long GPUs are rented, in words of contracts and commitments. */

const P = 'selfHosted.procurement';
const SAID = { 'workload.tokensPerMonth': 5e9, 'selfHosted.gpu': 'h100-sxm' } as const;
const RESERVED = { [`${P}.kind`]: 'rent', [`${P}.market`]: 'reserved' } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['3-year commitment of $1.2M for 16 H100, 5B tokens', { ...SAID, ...RESERVED, 'selfHosted.gpuCount': 16, [`${P}.usdPerGpuMonth`]: 1.2e6 / 36 / 16, [`${P}.termMonths`]: 36 }],
  ['8 H100 at $2.2, we signed 1 year, 5B tokens', { ...SAID, ...RESERVED, 'selfHosted.gpuCount': 8, [`${P}.usdPerGpuHour`]: 2.2, [`${P}.termMonths`]: 12 }],
  ['8 H100 at $2.2, signed for two years, 5B tokens', { ...SAID, ...RESERVED, 'selfHosted.gpuCount': 8, [`${P}.usdPerGpuHour`]: 2.2, [`${P}.termMonths`]: 24 }],
  ['1yr capacity block $34/hr p5.48xlarge, 5B tokens', { 'workload.tokensPerMonth': 5e9, 'selfHosted.instance': 'p5.48xlarge', ...RESERVED, [`${P}.usdPerGpuHour`]: 4.25, [`${P}.termMonths`]: 12 }],
];

const REFUSED: readonly Refusal[] = [
  // A price beside what is due until then: the lines keep the seller.
  [
    '8 H100 contract with Lambda until June 2027 at $2.1, 5B tokens',
    'contradiction',
    '8 H100 on Lambda at $2.1',
  ],
];

describe('what binds somebody is a term of rent', () => {
  understands(READ);
  refuses(REFUSED);
});
