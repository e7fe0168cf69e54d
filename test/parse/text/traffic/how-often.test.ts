import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../../phrase.ts';
import { OPS } from '../../short-names.ts';

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
const stays = (region: string): Phrase[1] => ({
  'workload.tokensPerMonth': 7e8,
  'constraints.dataResidency': 'region',
  'constraints.region': region,
  apis: [{ id: SONNET }],
});

const embedded = (requests: number, each: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  'workload.requestTokens': each,
});
const inHouse: Phrase[1] = {
  'workload.tokensPerMonth': 7e8,
  'constraints.dataResidency': 'own-infrastructure',
  apis: [{ id: SONNET }],
};

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // so many requests of a size
  ['2k in 300 out x900 a day', sent(900 * DAYS, 2000, 300)],
  ['x900 a day, 2k in 300 out', sent(900 * DAYS, 2000, 300)],
  ['2k/300 x900 a day', sent(900 * DAYS, 2000, 300)],
  ['1,500 tokens x 700/day', embedded(700 * DAYS, 1500)],
  ['3k tokens x40k a month', embedded(40e3, 3000)],
  // 25,000 an hour x 730
  ['every hour we score 25k leads with 600 tokens each', { 'workload.requestsPerMonth': 18.25e6, 'workload.requestTokens': 600 }],
  ['YTD (10 months) api spend $380k, sonnet', { 'workload.bill': { usdPerMonth: 38_000, api: SONNET }, apis: [{ id: SONNET }] }],
  ['sonnet spend year to date (10 months): $380k', { 'workload.bill': { usdPerMonth: 38_000, api: SONNET }, apis: [{ id: SONNET }] }],
  // Beside another statement too.
  ['setup takes 40 hours and every hour we score 25k leads', { 'workload.requestsPerMonth': 18.25e6, 'selfHosted.ops.setupHours': 40 }],
  ['600 tokens each and every hour we score 25k leads', { 'workload.requestsPerMonth': 18.25e6, 'workload.requestTokens': 600 }],
  ['growing 5% a month and hourly we score 25k leads', { 'workload.requestsPerMonth': 18.25e6, 'workload.growthPerMonth': 0.05 }],
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
  // so often: 4 of 500 million a year, 2 of 12 million a month
  ['500M chunks 4x a year, 300 tokens each, L4', { ...embedded(500e6 / 3, 300), 'selfHosted.gpu': 'l4' }],
  ['we reindex everything twice a month, 12M docs, 300 tokens each, L4', { ...embedded(24e6, 300), 'selfHosted.gpu': 'l4' }],
  ['500M tokens, 4x a year', { 'workload.tokensPerMonth': 500e6 / 3 }],
  // what grows says nothing of how often it comes
  ['500M tokens, growing 4x per year', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.122462048309 }],
  ['500M tokens, 4x per year growth', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.122462048309 }],
  ['500M tokens, up 4x a year', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.122462048309 }],
  ['500M tokens a month now, 4x a year', { 'workload.tokensPerMonth': 500e6, 'workload.growthPerMonth': 0.122462048309 }],
  // 1,200 x 3 x 6 hours x 22 days would be 475,200 on working days; each of them 30 a day
  ['1,200 seats, 30 prompts a day, 900 in 250 out', sent(1200 * 30 * DAYS, 900, 250)],
  // 1,200 x 3 x 6 hours, on every day and on 22
  ['1200 users, 3 prompts an hour, 6 hours a day, 900 in 250 out', { ...sent(1200 * 3 * 6 * DAYS, 900, 250), 'workload.peakToAverage': 24 / 6 }],
  ['1200 users, 3 prompts an hour, 6 hours a day, 22 days, 900 in 250 out', { ...sent(1200 * 3 * 6 * 22, 900, 250), 'workload.peakToAverage': 730 / 132 }],
  ['1,200 seats, 30 prompts a day, 22 days, 900 in 250 out', sent(1200 * 30 * 22, 900, 250)],
  // done once, and no traffic of one month
  ['setup 120 hours one time, 8xH100, 12B tokens', { ...FLEET, 'selfHosted.ops.setupHours': 120 }],
  // what costs nothing is no GPU
  ['ops costs nothing, 8xH100, 12B tokens', { ...FLEET, [OPS]: 0, 'selfHosted.ops.setupHours': 0 }],
  ['engineers cost nothing extra, 8xH100, 12B tokens', { ...FLEET, [OPS]: 0, 'selfHosted.ops.setupHours': 0 }],
  ['ops is zero, 8xH100, 12B tokens', { ...FLEET, [OPS]: 0, 'selfHosted.ops.setupHours': 0 }],
  ['egress zero, 8xH100, 12B tokens', { ...FLEET, 'selfHosted.egress.usdPerGb': 0 }],
  ['0 ops, 8xH100, 12B tokens', { ...FLEET, [OPS]: 0, 'selfHosted.ops.setupHours': 0 }],
  ['8xH100, 12B tokens, 20h ops, 0 setup', { ...FLEET, [OPS]: 20, 'selfHosted.ops.setupHours': 0 }],
  ['electricity costs nothing, own 8xH100, 12B tokens', { ...FLEET, 'selfHosted.procurement.kind': 'own', 'selfHosted.power.usdPerKwh': 0 }],
  // of both sides
  ['12B tokens mostly input (95/5), 8xH100', { ...FLEET, 'workload.inputShare': 0.95 }],
  ['12B mostly input tokens, 95/5, 8xH100', { ...FLEET, 'workload.inputShare': 0.95 }],
  ['12B tokens, almost all input, like 95%, 8xH100', { ...FLEET, 'workload.inputShare': 0.95 }],
  ['12B tokens, mostly output (80%), 8xH100', { ...FLEET, 'workload.inputShare': 0.2 }],
  // parts of something else
  ['50/50 batch and realtime, 8xH100, 12B tokens', { ...FLEET, 'workload.batchShare': 0.5 }],
  ['batch api for 70%, realtime 30%, 8xH100, 12B tokens', { ...FLEET, 'workload.batchShare': 0.7 }],
  // 268 x 0.82 / 8, 8.5 x 0.88
  ['dell server with 8xH100, $268k list less 18% total, 12B tokens', { ...FLEET, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 27_470, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['own 8xH100 at $8,500 each with a 12% discount, 12B tokens', { ...FLEET, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 7480 }],
  // 30,000 x 0.85 for hardware, and off an API where its name says so
  ['own 8xH100 at $30k each, 15% off, 12B tokens', { ...FLEET, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 25_500 }],
  ['avg_in 950 avg_out 130, 2M requests a month', sent(2e6, 950, 130)],
  ['avg_input_tokens=950, avg_output_tokens=130, 2M requests a month', sent(2e6, 950, 130)],
  // us is a company, and the US a country
  ["data can't leave us, 700M tokens, sonnet", inHouse],
  ['no data outside our vpc, 700M tokens, sonnet', inHouse],
  ["data can't leave the us, 700M tokens, sonnet", stays('us')],
  ["data can't leave US, 700M tokens, sonnet", stays('us')],
  ['8xH100, payback under 12 months, 12B tokens', FLEET],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // how often is no guess of ours
  ['200 users x 20 prompts x 1500 tokens', 'not-understood', '200 users x 20 prompts a day each x 1500 tokens'],
  ['420 users x 15 prompts, 500M tokens', 'not-understood', '420 users x 15 prompts a month each'],
  // what a landlord takes off is off no API
  ['8xH100 gcp 1yr reserved, 30% off on demand, 12B tokens', 'not-understood', '12B tokens, 8x h100-sxm, rent, reserved, on GCP, reserved for 12 months, $'],
  ['share gpus 50/50 with research, 8xH100, 12B tokens', 'not-understood', '12B tokens, 8x h100-sxm'],
  ['negotiated 22% off list at coreweave, 8xH100, 12B tokens', 'not-understood', '/hr list at coreweave, 8xH100, 12B tokens'],
];

describe('how often, and whose', () => understands(READ));
describe('whose a discount is', () => refuses(REFUSED));

it('says how a price with its discount was read, for it may be that of an API', async () => {
  const { intent } = await parseLine('own 8xH100 at $30k each, 15% off, 12B tokens vs sonnet');
  const read = expect.stringMatching(
    /^"\$30k each, 15% off" is read as "\$25\.5k each", .* type "15% off" with/,
  );
  expect(intent).toMatchObject({ readAs: [read] });
});
