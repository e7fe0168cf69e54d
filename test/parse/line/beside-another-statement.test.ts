import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, OPUS, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { VOLUME } from '../short-names.ts';

/** A statement says the same whatever stands beside it: money, a speed or spares that are of something else. */

const STORAGE: Phrase[1] = { 'selfHosted.otherUsdPerMonth': 400 };
const FLOOR: Phrase[1] = { 'selfHosted.minTokensPerSecondPerUser': 40 };
const half: Phrase[1] = { [VOLUME]: 500e6 };
const on = (...ids: string[]): Phrase[1] => ({ apis: ids.map((id) => ({ id })) });
const bill = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth, api },
  ...on(api),
});
const run = (tokensPerSecond: number): Phrase[1] => ({
  'selfHosted.throughput': { tokensPerSecond, counts: 'output', per: 'replica' },
});

const OTHER = (usd: number): Phrase[1] => ({ 'selfHosted.otherUsdPerMonth': usd });
const OPS = (hours: number): Phrase[1] => ({ 'selfHosted.ops.hoursPerMonth': hours });

const RENTED: Phrase[1] = {
  'selfHosted.gpu': 'rtx-a6000',
  'selfHosted.gpuCount': 1,
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuHour': 0.49,
};

const ptu = (usdPerMonth: number): Phrase[1] => ({
  apis: [{ id: 'openai/gpt-5', usdPerMonth, capacityTokensPerMonth: 3e9 }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // Money for storage has no bill beside it, and gives none its period.
  ['500M sonnet, $400 a month for storage', { ...half, ...STORAGE, ...on(SONNET) }],
  ['500M against opus, $400 a month for storage', { ...half, ...STORAGE, ...on(OPUS) }],
  ['quarterly OpenAI bill of $120k, gpt-4.1 mini, $400 a month for storage', { ...STORAGE, ...bill(40_000, 'openai/gpt-4.1-mini') }],
  ['we have an annual contract with anthropic for $120k, sonnet, $400 a month for storage', { ...STORAGE, ...bill(10_000, SONNET) }],
  ['a used 3090 ($600) beats gpt-5 mini for 2M tokens a day, $400 a month for storage', { ...STORAGE, ...on('openai/gpt-5-mini'), [VOLUME]: 2e6 * DAYS, 'selfHosted.gpu': 'rtx-3090', 'selfHosted.gpuCount': 1, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 600 }],
  // Nor does it say when work comes.
  ['we process 3k docs overnight, 6k tokens each, $400 a month for storage', { ...STORAGE, 'workload.requestsPerMonth': 3000 * DAYS, 'workload.requestTokens': 6000, 'workload.batchShare': 1 }],
  // A speed for each user counts no people, is no size of a page, and no part of a sum.
  ['500M tokens, 2 engineers, 40 tok/s per user', { ...half, ...FLOOR, 'selfHosted.ops.hoursPerMonth': 320 }],
  ['15k PDFs a day, 12 pages each, ~500 tokens a page, 40 tok/s per user', { ...FLOOR, 'workload.requestsPerMonth': 15_000 * DAYS, 'workload.requestTokens': 6000 }],
  ['300M on sonnet and 1.2B on opus, 40 tok/s per user', { ...FLOOR, [VOLUME]: 1.5e9, apis: [{ id: `mix/${SONNET.replace(/.*\//, '')}-20+${OPUS.replace(/.*\//, '')}-80`, mix: [{ id: SONNET, share: 0.2 }, { id: OPUS, share: 0.8 }] }] }],
  // How often is of the work, and of no machine behind it.
  ['50M tokens, 3 times a week, 2 spare replicas', { [VOLUME]: 150e6 * WEEKS, 'selfHosted.spareReplicas': 2 }],
  ['50M tokens, 3 times a week, 4 H100', { [VOLUME]: 150e6 * WEEKS, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4 }],
  // A speed that was measured, or a price, is no traffic, and no size of a request.
  ['40 rps for 3 hours a day, 2 rps off-peak, 1k in 200 out, 1800 output tok/s per replica', { ...run(1800), 'workload.requestsPerMonth': (40 * 3 + 2 * 21) * 3600 * DAYS, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200, 'workload.peakToAverage': 5.92593 }],
  ['10M tokens, daily, we measured 1800 output tok/s per replica', { ...run(1800), [VOLUME]: 10e6 * DAYS }],
  ['translate 300k words a month into 12 languages, we measured 1800 output tok/s per replica', { ...run(1800), 'workload.inputTokensPerMonth': 4.8e6, 'workload.outputTokensPerMonth': 4.8e6 }],
  ['1B tokens in a region, 1800 output tok/s per replica', { ...run(1800), [VOLUME]: 1e9 }],
  ['500M tokens in a month, 2000 output tok/s', { ...half, ...run(2000) }],
  ['700M tokens in a week, we measured 900 tok/s output', { ...run(900), [VOLUME]: 700e6 * WEEKS }],
  ['scale from 1B to 10B over the year, we get 2000 tok/s output', { ...run(2000), [VOLUME]: 1e9, 'workload.growthPerMonth': 10 ** (1 / 12) - 1 }],
  ['500M in a month, 100M output', { 'workload.inputTokensPerMonth': 500e6, 'workload.outputTokensPerMonth': 100e6 }],
  // What is bought for the rest is hosted by nobody.
  ['1B tokens, sonnet for 5%, rest opus, llama 3.1 8b', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-8b', apis: [{ id: `mix/${SONNET.replace(/.*\//, '')}-5+${OPUS.replace(/.*\//, '')}-95`, mix: [{ id: SONNET, share: 0.05 }, { id: OPUS, share: 0.95 }] }] }],
  ['1B tokens, our engineers are already paid and 70% cached', { [VOLUME]: 1e9, 'workload.cachedInputShare': 0.7, 'selfHosted.ops.hoursPerMonth': 0, 'selfHosted.ops.setupHours': 0 }],
  // Shares of a whole behind two names are of these, and of the tokens where that is said.
  ['1B tokens vs sonnet and opus 70/30, 30% batch', { [VOLUME]: 1e9, 'workload.batchShare': 0.3, apis: [{ id: `mix/${SONNET.replace(/.*\//, '')}-70+${OPUS.replace(/.*\//, '')}-30`, mix: [{ id: SONNET, share: 0.7 }, { id: OPUS, share: 0.3 }] }] }],
  ['1B tokens vs sonnet and opus 70/30 in/out', { [VOLUME]: 1e9, 'workload.inputShare': 0.7, ...on(SONNET, OPUS) }],
  ['1B tokens 70/30 vs sonnet and opus', { [VOLUME]: 1e9, 'workload.inputShare': 0.7, ...on(SONNET, OPUS) }],
  // Who uses it and who runs it stand in clauses of their own.
  ['15 engineers using sonnet, 40M tokens each per month, 0.5 FTE', { ...on(SONNET), [VOLUME]: 600e6, 'selfHosted.ops.hoursPerMonth': 80 }],
  ['1B tokens, two engineers at $12k/month each and rented 10 hours a day', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 320, 'selfHosted.ops.usdPerHour': 75, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.billedHoursPerMonth': 10 * DAYS }],
  ['two engineers at $12k/month each and 1B tokens', { [VOLUME]: 1e9, 'selfHosted.ops.hoursPerMonth': 320, 'selfHosted.ops.usdPerHour': 75 }],
  // A cost that is named is nobody's pay.
  ['500M tokens, other $9k a month and 0.5 FTE', { ...half, ...OTHER(9000), ...OPS(80) }],
  ['500M tokens, 0.5 FTE and other $9k a month', { ...half, ...OTHER(9000), ...OPS(80) }],
  ['500M tokens, $9k a month for storage and 0.5 FTE', { ...half, ...OTHER(9000), ...OPS(80) }],
  ['500M tokens, other $9k a month and 0.5 FTE at $120k a year', { ...half, ...OTHER(9000), ...OPS(80), 'selfHosted.ops.usdPerHour': 62.5 }],
  ['500M tokens, support contract $90k a year and one engineer', { ...half, ...OTHER(7500), ...OPS(160) }],
  ['500M tokens, our rack and 0.5 FTE at $9k a month', { ...half, ...OPS(80), 'selfHosted.ops.usdPerHour': 56.25 }],
  // Hours are of those who stand nearer: of people, or of machines that are rented.
  ['500M tokens, setup takes 40 hours and 1x A6000 rented at 0.49', { ...half, ...RENTED, 'selfHosted.ops.setupHours': 40 }],
  ['500M tokens, setup takes 40 hours and rent 1x A6000 at 0.49', { ...half, ...RENTED, 'selfHosted.ops.setupHours': 40 }],
  ['500M tokens, our SRE needs 5 hours a week and only 1x A6000 at 0.49', { ...half, ...RENTED, ...OPS(5 * WEEKS) }],
  // What is bought by the month costs what stands beside it, whatever else is paid.
  ['500M tokens, $2k/mo licence. provisioned throughput $40 per hour for up to 3B tokens, gpt-5', { ...half, ...OTHER(2000), ...ptu(29_200) }],
  ['500M tokens, storage $400 a month, gpt-5 PTU at $21k/month (covers 3B tokens)', { ...half, ...STORAGE, ...ptu(21_000) }],
  ['500M tokens, 0.5 FTE at $9k a month, PTU $21k a month for up to 3B tokens, gpt-5', { ...half, ...OPS(80), 'selfHosted.ops.usdPerHour': 56.25, ...ptu(21_000) }],
  ['500M tokens, storage $400 a month, we committed to $240k a year, up to 3B tokens, gpt-5', { ...half, ...STORAGE, ...ptu(20_000) }],
  ['500M tokens, today $9k a month on sonnet, PTU $21k a month for up to 3B tokens, gpt-5', { ...half, apis: [{ id: SONNET, usdPerMillionInput: 18, usdPerMillionOutput: 18, inUse: true }, ...(ptu(21_000).apis ?? [])] }],
  // A bill is of what stands before it, and not of what an "and" joins to it.
  ['egress $0.09 per GB and api spend YTD (10 months) is $386k, opus', { 'selfHosted.egress.usdPerGb': 0.09, ...bill(38_600, OPUS) }],
  ['$400 a month for storage and api spend of $12k a month, opus', { ...STORAGE, ...bill(12_000, OPUS) }],
  ['electricity $0.12/kWh and we spent $386k over the last 10 months on opus', { 'selfHosted.power.usdPerKwh': 0.12, ...bill(38_600, OPUS) }],
  ['0.5 FTE and api spend YTD (10 months) is $386k, opus', { ...OPS(80), ...bill(38_600, OPUS) }],
  ['api spend is $12k a month and 0.5 FTE, opus', { ...OPS(80), ...bill(12_000, OPUS) }],
  ['500M tokens, storage bill $400 a month', { ...half, ...STORAGE }],
  // What lasts longer than its loan; a spare of no other machine is one that is free.
  ['500M tokens, 4x h100 at $28k each, financed over 3 years, 5 year life', { ...half, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 28_000, 'selfHosted.procurement.lifeMonths': 60 }],
  ['500M tokens, we have a spare 4x A100 box', { ...half, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'paid' }],
  ['500M tokens, 4 spare A100s rented at $1.50', { ...half, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.5 }],
  ['500M tokens, 8 H100, 2 spare GPUs', { ...half, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.spareReplicas': 2 }],
  // A time of its own, before who did what; the number of a ticket.
  ['int4, last week, we burned 300M tokens', { [VOLUME]: 300e6 * WEEKS, 'selfHosted.precision': 'int4' }],
  ['int4, OPS-4411 1B tok/mo sonnet', { [VOLUME]: 1e9, 'selfHosted.precision': 'int4', ...on(SONNET) }],
  ['int4, yesterday, 30M tokens', { [VOLUME]: 30e6 * DAYS, 'selfHosted.precision': 'int4' }],
  ['we process 3k docs overnight, 6k tokens each, growing 5% a month', { 'workload.requestsPerMonth': 3000 * DAYS, 'workload.requestTokens': 6000, 'workload.batchShare': 1, 'workload.growthPerMonth': 0.05 }],
  ['bought at $28k each, 170 reqs/hr, 8 hours a day, 3k tokens each', { 'workload.requestsPerMonth': 170 * 8 * DAYS, 'workload.requestTokens': 3000, 'workload.peakToAverage': 3, 'selfHosted.power.hoursPerMonth': 8 * DAYS, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 28_000 }],
  // Hours of people are those of the traffic, unless all of the work may wait.
  ['30% batch, 500M tokens, 9 to 6 on weekdays', { ...half, 'workload.batchShare': 0.3, 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 1.12 }],
  ['0% batch, 500M tokens, 9 to 6 on weekdays', { ...half, 'workload.batchShare': 0, 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 1.12 }],
  ['batch 2B tokens, 9 to 6 on weekdays', { [VOLUME]: 2e9, 'workload.batchShare': 1, 'workload.windowHoursPerMonth': 195 }],
  // What is said behind a report of one line.
  ['Overall Output Throughput: 1912.3, 24/7', { ...run(1912.3), 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  ['Overall Output Throughput: 1912.3, 500M', { ...half, ...run(1912.3) }],
  ['Overall Output Throughput: 1912.3, $2/h', { ...run(1912.3), 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['Throughput(average output tokens per second): 537.683, no spare, 500M tokens', { ...half, ...run(537.683), 'selfHosted.spareReplicas': 0 }],
  ['{"output_token_throughput": {"avg": 812.5, "unit": "tokens/sec"}}, int4, 500M tokens', { ...half, ...run(812.5), 'selfHosted.precision': 'int4' }],
];

// biome-ignore format: one phrase a line
const OTHER_TIMES: readonly Refusal[] = [
  ['batch 2B tokens a night, 9 to 6 on weekdays', 'not-understood', 'batch 2B tokens a night, 22:00 to 06:00'],
  ['2B tokens nightly, 9 to 6 on weekdays', 'not-understood', '2B tokens nightly, 22:00 to 06:00'],
  ['9 to 6 on weekdays, weekend batch 300M tokens', 'not-understood'],
];

describe('what stands beside another statement', () => understands(READ));
describe('hours that are none of the work', () => refuses(OTHER_TIMES));

it('names the hours of people beside work that may wait', async () => {
  const { intent } = await parseLine('500M tokens, sonnet, 40% batch discount and 9 to 6 on weekdays');
  expect(intent).toMatchObject({
    readAs: [expect.stringContaining('hours in which the batch must be done')],
  });
});

// biome-ignore format: one line and its note a row
it.each<[line: string, note: RegExp]>([
  ['500M tokens, 4x h100 own, financed over 3 years', /^"financed over 3 years" is how long the hardware is paid off/],
  ['500M tokens, 4x h100 at $28k each, a 36 month loan', /^"36 month loan" is how long/],
  ['500M tokens, 4x a year', /^"4x a year" is read as how often all of it comes/],
  ['sonnet, 500M tokens a month over 3 years', /^"3 years" is how long it goes on/],
  ['sonnet, 500M tokens a month for 36 months', /^"36 months" is how long it goes on/],
  ['sonnet, 500M tokens/month, over a 3 year horizon', /^"3 year" is how long it goes on/],
  ['500M tokens a month over 3 years on 8xH100', /^"3 years" is how long it goes on.*"own, over 36 months"/],
  ["we'd evaluate over 4 years, llama 70b on 2 H100, 500M tokens a month", /^"4 years" is how long it goes on/],
  ['total cost over 3 years, llama 70b on 2 H100 rented at $2.5/hr, 500M tokens', /^"3 years" is how long it goes on/],
  ['500M tokens a month, llama 70b, finished within 6 hours', /^"within 6 hours" is the time of a job that comes again/],
  ['500M tokens a month growing 8% mom for 2 years, sonnet vs 4xH100', /^"2 years" is how long the traffic goes on so/],
  ['500M tokens, not hosting opus', /^"not hosting": opus is what we compare with/],
  ['500M tokens, no self hosting of opus', /^"no self hosting": opus is what we compare with/],
  ["500M tokens, opus can't be self-hosted", /^"can't be self-hosted": opus is what/],
  ['600M tok/mo, prefill 12k tok/s, decode 900 tok/s on H100', /^"prefill 12k tok\/s" is the speed of reading/],
  ['600M tokens, prefill: 9000, decode: 1200 on H100', /^"prefill 9000 tok\/s" is the speed of reading/],
  ['500M tokens, opus, we do not self host', /^"do not self host": what hosting would cost is shown/],
])('%s is said aloud', async (line, note) => {
  const { intent } = await parseLine(line);
  expect(intent).toMatchObject({ ignoredWords: [], readAs: [expect.stringMatching(note)] });
});

describe('what must not be hosted', () =>
  refuses([
    ['500M tokens, no self hosting of llama 70b, opus', 'not-understood', '500M tokens, opus'],
    ["500M tokens, llama 70b can't be self-hosted, opus", 'not-understood', '500M tokens, opus'],
  ]));
