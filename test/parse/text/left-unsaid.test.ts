import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';

/** Units and links that people leave out, and what is either a size, a price or a limit without them. */

const V: Phrase[1] = { 'workload.tokensPerMonth': 4e9 };
const H100S: Phrase[1] = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 };
const OWN: Phrase[1] = { ...V, ...H100S, 'selfHosted.procurement.kind': 'own' };
const sent = (requests: number, input: number, output: number): Phrase[1] => ({
  'workload.requestsPerMonth': requests,
  'workload.requestInputTokens': input,
  'workload.requestOutputTokens': output,
});
const RENT = { 'selfHosted.procurement.kind': 'rent' } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // 10,000 W / 8
  ['own 8xH100, 10kW at $0.09, 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.09, 'selfHosted.power.wattsPerGpu': 1250, 'selfHosted.power.hostWattsPerGpu': 0 }],
  ['own 8xH100, 900W each @ 9 cents, 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.09, 'selfHosted.power.wattsPerGpu': 900 }],
  // 5,600 W / 8
  ['own 8xH100 (5.6kW, $0.11), 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.11, 'selfHosted.power.wattsPerGpu': 700 }],
  // what may be drawn is not what is
  ["we can't exceed 25kW. own 8xH100, 4B tokens", OWN],
  ['1 req = 3 LLM calls, 20k req/day, 2k in / 300 out per call', sent(60_000 * DAYS, 2000, 300)],
  ['8xH100@2, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['h100 8 pcs @ 2 bucks an hour, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['8xh100 owned 280k, 4B tokens', { ...OWN, 'selfHosted.procurement.usdPerGpu': 35_000 }],
  // 500 words a page, 4 tokens for 3 of them
  ['5 docs per user per day x 3k users x 4 pages', { 'workload.requestsPerMonth': 15_000 * DAYS, 'workload.requestTokens': (4 * 500 * 4) / 3 }],
  ['5 rps (8-18 CET), 500 in 50 out', { ...sent(5 * 3600 * 10 * DAYS, 500, 50), 'workload.peakToAverage': 2.4 }],
  ['4 b tokens / month, 8xH100', { ...V, ...H100S }],
  // who says so changes no figure; a size of each does
  ['4B tokens last month per dashboard, 8xH100', { ...V, ...H100S }],
  ['8xH100, 4B tokens a month (as per our grafana)', { ...V, ...H100S }],
  ['4B tokens a month according to the billing page, 8xH100', { ...V, ...H100S }],
  ['90k logs a month, 800 tokens per log', { 'workload.requestsPerMonth': 90e3, 'workload.requestTokens': 800 }],
  ['3M de requêtes par mois, 900 tokens entrée, 200 sortie', sent(3e6, 900, 200)],
  // 23.92 / 8
  ['8xH100 = $23.92/hr, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2.99 }],
  // 20 x 3600 x 730
  ['20/s, 500 tokens in 50 out', sent(52_560_000, 500, 50)],
  ['500 tokens in 50 out x 20/s', sent(52_560_000, 500, 50)],
  ['1 PR review = ~45k tokens in, 2k out; 350 PRs/day', sent(350 * DAYS, 45_000, 2000)],
  ['1 ticket = 3k tokens; 9k tickets a day, sonnet', { 'workload.requestsPerMonth': 9000 * DAYS, 'workload.requestTokens': 3000, apis: [{ id: SONNET }] }],
  ['90k pages/month, 1 page ~ 1,300 tokens, output 350 tokens', sent(90_000, 1300, 350)],
  ['90k pages/month, each page is 1,300 tokens, output 350 tokens', sent(90_000, 1300, 350)],
  // "a page" is that of the size in front of it
  ['9,000 contracts a month, 12 pages each, 600 tokens a page, 200 tokens out', sent(9000, 7200, 200)],
  ['200 tokens out, 9,000 contracts a month, 12 pages each, 600 tokens each page', sent(9000, 7200, 200)],
  // 260,000 / 8
  ['2 servers w/ 8 H100 each bought at 260k per server, 4B tokens', { ...OWN, 'selfHosted.gpuCount': 16, 'selfHosted.procurement.usdPerGpu': 32_500, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  // 240,000 / 8, whose sign was left out
  ['bought 8xH100 for 240k in total, 4B tokens', { ...OWN, 'selfHosted.procurement.usdPerGpu': 30_000, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['own 8xH100, paid 240k total, 4B tokens', { ...OWN, 'selfHosted.procurement.usdPerGpu': 30_000, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['own 8xH100, elec 12c, 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.12 }],
  ['own 8xH100, elec. 12 ct, 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.12 }],
  // the chassis is no model and no card
  ['HPE DL385 Gen11 with 8 H100, 4B tokens', { ...V, ...H100S }],
  ['Dell R750xa with 8 H100, 4B tokens', { ...V, ...H100S }],
  ['Lenovo SR675 V3, 8 H100, 4B tokens', { ...V, ...H100S }],
  ['Supermicro AS-8125GS-TNHR 8x H100, 4B tokens', { ...V, ...H100S }],
  ['blade with 8 H100, 4B tokens', { ...V, ...H100S }],
  // how much of it a token meets, behind a name whose figures are known
  ['gpt-oss 120b (5B active), 4B tokens', { ...V, 'selfHosted.model': 'gpt-oss-120b' }],
  ['8x7b (13B active), 4B tokens', { ...V, 'selfHosted.model': 'mixtral-8x7b' }],
  ['we have the 8 H100 since 2 years already, 4B tokens', { ...V, ...H100S, 'selfHosted.procurement.kind': 'paid' }],
  // what is denied, or was, beside what is
  ['llama 70b but not quantized on 8 H100, 4B tokens', { ...V, ...H100S, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.precision': 'fp16' }],
  ['8 H100 at $2.2 not $2.9, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2.2 }],
  ['2.2 per hour (was 2.9), 8 H100, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2.2 }],
  ['no more than 8 H100, 4B tokens', { ...V, ...H100S }],
  ['8x H100-80 per replica, 2 replicas, 4B tokens', { ...V, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpusPerReplica': 8, 'selfHosted.replicas': 2 }],
  // as many pieces, and each of so many that send
  ['top-10 chunks of 500 tokens, 90k questions a month, answer 300', sent(90_000, 5000, 300)],
  ['4 languages, 200 tickets per language per day, 900 in 200 out', sent(4 * 200 * DAYS, 900, 200)],
  ['100万トークン/日', { 'workload.tokensPerMonth': 1e6 * DAYS }],
  ['我们每天 5000万 tokens', { 'workload.tokensPerMonth': 50e6 * DAYS }],
  // where people chat is no machine
  ['450 chats a day on intercom, 900 in 200 out', sent(450 * DAYS, 900, 200)],
  ['each of 450 tickets a day takes 3 back and forths, 900 in 200 out', sent(3 * 450 * DAYS, 900, 200)],
  // a size beside another volume, and a volume with its word
  ['llama 70b on 8xH100, 9B', { ...H100S, 'selfHosted.model': 'llama-3.3-70b', 'workload.tokensPerMonth': 9e9 }],
  ['70B params, 4B tokens, 8xH100', { ...V, ...H100S, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
  // what machines cost together: 9,600 / 8, 16,000 / 8
  ['our gpu bill is $9,600/mo (8xH100), 4B tokens vs haiku', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuMonth': 1200, apis: [{ id: HAIKU }] }],
  ['we already pay $16,000 a month for 8 H100, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.usdPerGpuMonth': 2000 }],
  ['8xH100 (owned, 3 yrs old), 4B tokens', OWN],
  ['4B tok, $0.60 blended per M tokens today; 8xH100', { ...V, ...H100S, apis: [{ id: 'custom/0.6', usdPerMillionInput: 0.6, usdPerMillionOutput: 0.6 }] }],
  ['4B tok @ $0.60 blended now; 8xH100', { ...V, ...H100S, apis: [{ id: 'custom/0.6', usdPerMillionInput: 0.6, usdPerMillionOutput: 0.6 }] }],
  ['output json ~90 tokens, input html 4k tokens, 1.1M pages a month', sent(1.1e6, 4000, 90)],
  ['4B tokens day, haiku', { 'workload.tokensPerMonth': 4e9 * DAYS, apis: [{ id: HAIKU }] }],
  ['own 8xH100, 0.09 kwh, 4B tokens', { ...OWN, 'selfHosted.power.usdPerKwh': 0.09 }],
  ['h100 80gb eight pieces, 4B tokens', { ...V, ...H100S }],
  // what something takes the place of is no rival
  ['8xH100 instead of A100s, 4B tokens', { ...V, ...H100S }],
  ['instead of 4xA100 we want 8xH100, 4B tokens', { ...V, ...H100S }],
  ['8xH100, 4B tokens instead of 2B', { ...V, ...H100S }],
  ['moving from 4x A100 to 8x H100, 4B tokens', { ...V, ...H100S }],
  ['replace our 2xA100 with 8xH100, 4B tokens', { ...V, ...H100S }],
  ['own 8xH100 instead of renting, 4B tokens', OWN],
  ['8xH100 reserved rather than on demand, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.market': 'reserved' }],
  ['4B tokens, haiku instead of 8xH100', { ...V, ...H100S, apis: [{ id: HAIKU }] }],
  ['h100 2.49 hour, 4B tokens', { ...V, 'selfHosted.gpu': 'h100-sxm', ...RENT, 'selfHosted.procurement.usdPerGpuHour': 2.49 }],
  // 116,000 / 4
  ['two H100 servers, 4 GPUs each, 116k/server, 4B tokens', { ...OWN, 'selfHosted.procurement.usdPerGpu': 29_000, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['4B tokens, llama 70 on 8xH100', { ...V, ...H100S, 'selfHosted.model': 'llama-3.3-70b' }],
  ['4B tokens, openai on 4.1', { ...V, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['4B tokens vs amazon: nova pro', { ...V, apis: [{ id: 'aws/amazon.nova-pro-v1:0' }] }],
  // 480,000 / 16
  ['2 racks w/ 16 H100 total, bought $480k, 4B tokens', { ...OWN, 'selfHosted.gpuCount': 16, 'selfHosted.procurement.usdPerGpu': 30_000 }],
  ['2M embeddings per day of 512 tokens', { 'workload.kind': 'embedding', 'workload.requestsPerMonth': 2e6 * DAYS, 'workload.requestTokens': 512 }],
  ['4B tokens once, 8xH100 for a weekend', { ...V, ...H100S, 'workload.oneTime': true, 'selfHosted.procurement.billedHoursPerMonth': 48 }],
  ['3 A10Gs, 4B tokens', { ...V, 'selfHosted.gpu': 'a10g', 'selfHosted.gpuCount': 3 }],
  ['two L40Ss, 4B tokens', { ...V, 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 2 }],
  ['8xH100 reserved 1yr 1.85, 4B tokens', { ...V, ...H100S, ...RENT, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12, 'selfHosted.procurement.usdPerGpuHour': 1.85 }],
  ['h100, 8 pcs, 4B tokens', { ...V, ...H100S }],
  ['8b tokens a month, haiku', { 'workload.tokensPerMonth': 8e9, apis: [{ id: HAIKU }] }],
];

// biome-ignore format: one phrase a line
const ASKED: readonly Refusal[] = [
  ['50 users, 70b, 1 h100', 'not-understood', 'a 70b model'],
  ['8b, 1 L4, vs haiku', 'not-understood', 'an 8b model, 1 L4, vs haiku'],
  ['32b vs sonnet', 'not-understood', '32b tokens a month vs sonnet'],
  ['max $8/hr for hardware, 2B tok/mo llama 70b', 'not-understood'],
  ['if gpt-5-mini drops 50% next year, 4B tokens, 8xH100', 'not-understood', 'gpt-5-mini with API prices falling 50% next year'],
  ['8xH100 3yr, 4B tokens', 'not-understood', '8xH100 reserved for 3yr, 4B tokens'],
  ['3B tokens cheap and cheerful per week, llama 8b', 'not-understood', '3B tokens a week cheap'],
  ['2.5 MB pdfs, 8k per day, ~12 pages', 'not-understood', 'pdfs, 8k per day, ~12 pages'],
  ['free for the first year: 8xH100, 4B tokens', 'not-understood', 'already paid: 8xH100, 4B tokens'],
];

describe('units and links that are left out', () => {
  understands(READ);
});

describe('what is either without them', () => {
  refuses(ASKED);

  it.each(['under $3/gpu/hr, h100, 4B tokens', 'up to $3/hr, h100, 4B tokens', '<$3/hr h100 4B tokens'])(
    'names a limit that is read as a price: %s',
    async (line) => {
      const { draft, intent } = await parseLine(line);
      expect(draft.fields).toMatchObject({ 'selfHosted.procurement.usdPerGpuHour': 3 });
      expect(intent).toMatchObject({ readAs: [expect.stringMatching(/^"\$3.*" is read as what is paid/)] });
    },
  );
});
