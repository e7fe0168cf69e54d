import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from './phrase.ts';

/** How often things come, where that stands away from what it is of, and whose a share or an hour is. */

const sent = (requests: number, input: number, output: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
});
const FLEET: Phrase[1] = {
  'workload.tokensPerMonth': 12e9,
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpuCount': 8,
};
const OPS = 'selfHosted.ops.hoursPerMonth';
const stays = (region: string): Phrase[1] => ({
  'workload.tokensPerMonth': 7e8,
  'constraints.dataResidency': 'region',
  'constraints.region': region,
  apis: [{ id: SONNET }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // 25,000 an hour x 730
  ['every hour we score 25k leads with 600 tokens each', { 'workload.requestsPerMonth': 18.25e6, 'workload.requestTokens': 600 }],
  ['hourly we score 25k leads with 600 tokens each', { 'workload.requestsPerMonth': 18.25e6, 'workload.requestTokens': 600 }],
  ['every day our pipeline ingests 25k leads, 600 tokens each', { 'workload.requestsPerMonth': 25_000 * DAYS, 'workload.requestTokens': 600 }],
  // one to each of them
  ['weekly digest to 80k subscribers, 4k in 500 out each', sent(80_000 * WEEKS, 4000, 500)],
  ['a daily summary for each of 500 clients, 4k in 500 out', sent(500 * DAYS, 4000, 500)],
  ['62M tokens last tuesday, sonnet', { 'workload.tokensPerMonth': 62e6 * DAYS, apis: [{ id: SONNET }] }],
  // 2 x 5 hours, 3 x 10
  ['2 people on call, 5 hrs a month each, 8xH100, 12B tokens', { ...FLEET, [OPS]: 10 }],
  ['3 SREs, 10 hours each a month, 8xH100, 12B tokens', { ...FLEET, [OPS]: 30 }],
  // data that stays
  ['no data outside canada, 700M tokens, sonnet', stays('ca')],
  ['nothing may be processed outside the EU, 700M tokens, sonnet', stays('eu')],
  // 90,000 / 8
  ['own 8xH100 90k, 12B tokens', { ...FLEET, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 11_250 }],
  ['8xH100, payback under 12 months, 12B tokens', FLEET],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // what a landlord takes off is off no API
  ['8xH100 gcp 1yr reserved, 30% off on demand, 12B tokens', 'not-understood', '12B tokens, 8x h100-sxm, rent, reserved, on GCP, $'],
  ['negotiated 22% off list at coreweave, 8xH100, 12B tokens', 'not-understood', '/hr list at coreweave, 8xH100, 12B tokens'],
];

describe('how often, and whose', () => understands(READ));
describe('whose a discount is', () => refuses(REFUSED));
