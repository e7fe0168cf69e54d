import { describe } from 'vitest';
import { HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';

/** A share off a price, by its sign or by where it stands. */

const rented = (gpu: string, usdPerGpuHour: number, many?: number): Phrase[1] => ({
  'workload.tokensPerMonth': 2e9,
  'selfHosted.gpu': gpu,
  ...(many !== undefined && { 'selfHosted.gpuCount': many }),
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuHour': usdPerGpuHour,
});

const PHRASES: readonly Phrase[] = [
  // 2.99 × 0.8, 2.5 × 0.85 and 3.1 × 0.9
  ['20% off the H100 at 2.99, 2B tokens', rented('h100-sxm', 2.392)],
  ['8 H100 at 2.5 less 15%, 2B tokens', rented('h100-sxm', 2.125, 8)],
  ['8 H100 at $2.5/hr with 15% off, 2B tokens', rented('h100-sxm', 2.125, 8)],
  ['2B tokens, 10% discount on 4x H200 at $3.1/hr', rented('h200', 2.79, 4)],
  // What is said of an API is of that, and so is what stands alone.
  ['8 H100 at 2.5, 15% off, 2B tokens', { ...rented('h100-sxm', 2.5, 8), 'apis.discount': 0.15 }],
  [
    'H100 at 2.9, 2B tokens, 10% off sonnet',
    { ...rented('h100-sxm', 2.9), apis: [{ id: SONNET }], 'apis.discount': 0.1 },
  ],
  ['haiku -15%, 2B tokens', { 'workload.tokensPerMonth': 2e9, apis: [{ id: HAIKU }], 'apis.discount': 0.15 }],
  [
    '2B tokens, sonnet list -20%',
    { 'workload.tokensPerMonth': 2e9, apis: [{ id: SONNET }], 'apis.discount': 0.2 },
  ],
];

const REFUSALS: readonly Refusal[] = [
  ['p4d -37% for one year, mixtral 8x7b 4B tokens', 'not-understood', '37% discount'],
  ['H100 -15% reserved, llama 70b 2B tokens', 'not-understood', '15% discount'],
  ['volume -20%, 300M tokens, haiku', 'impossible-value'],
];

describe('shares off', () => understands(PHRASES));
describe('of what it is off', () => refuses(REFUSALS));
