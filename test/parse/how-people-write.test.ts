import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from './phrase.ts';

const WORKDAYS = 260 / 12;
const WEEKEND_DAYS = DAYS - WORKDAYS;
const SENT = 'workload.requestsPerMonth';
const SIZE = 'workload.requestTokens';
const IN = 'workload.requestInputTokens';
const OUT = 'workload.requestOutputTokens';
const VOLUME = 'workload.tokensPerMonth';
const APIS = 'apis';
const GPU = 'selfHosted.gpu';
const GPUS = 'selfHosted.gpuCount';
const KIND = 'selfHosted.procurement.kind';
const RATE = 'selfHosted.procurement.usdPerGpuHour';
const PRICE = 'selfHosted.procurement.usdPerGpu';
const WATTS = 'selfHosted.power.wattsPerGpu';
const CACHED = 'workload.cachedInputShare';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a week in two parts
  ['1M requests a weekday, 200k on weekends, 900 tokens each', { [SENT]: 1e6 * WORKDAYS + 2e5 * WEEKEND_DAYS, [SIZE]: 900 }],
  ['30k chats on weekdays and 5k chats on sat/sun, 1k tokens each', { [SENT]: 30e3 * WORKDAYS + 5e3 * WEEKEND_DAYS, [SIZE]: 1000 }],
  ['weekdays 10k requests/day, weekends 2k/day, 1k tokens each', { [SENT]: 10e3 * WORKDAYS + 2e3 * WEEKEND_DAYS, [SIZE]: 1000 }],
  ['9M tokens per weekend day', { [VOLUME]: 9e6 * WEEKEND_DAYS }],
  // people of whom some are active
  ['2,000 employees, 30% active, 10 queries per day each, 900 tokens', { [SENT]: 2000 * 0.3 * 10 * DAYS, [SIZE]: 900 }],
  ['500 users, 40% adoption, 20 requests per user per day, 1k tokens', { [SENT]: 500 * 0.4 * 20 * DAYS, [SIZE]: 1000 }],
  ['company of 50 people, everybody uses it 12 times a day, 1k tokens each', { [SENT]: 50 * 12 * DAYS, [SIZE]: 1000 }],
  // prompts in parts
  ['system prompt 3k cached, user 500, answer 200, 60k calls/day', { [SENT]: 60e3 * DAYS, [IN]: 3500, [OUT]: 200, [CACHED]: 3000 / 3500 }],
  ['2k system prompt + 4k retrieved + 300 user message, 250 out, 10k requests/day', { [SENT]: 10e3 * DAYS, [IN]: 6300, [OUT]: 250 }],
  // sides at their numbers, and what is written
  ['300 words each, out 150 words, 20k emails a day', { [SENT]: 20e3 * DAYS, [IN]: 400, [OUT]: 200 }],
  ['we write 500 product pages a day, 1500 words each', { [SENT]: 500 * DAYS, [OUT]: 2000 }],
  ['transcripts of 8 min each, 500 a day, 200 out', { [SENT]: 500 * DAYS, [IN]: 1600, [OUT]: 200 }],
  ['25 lines per session, 2 sessions a week, 40k players, 900 in 60 out', { [SENT]: 40e3 * 2 * 25 * WEEKS, [IN]: 900, [OUT]: 60 }],
  // labels before their numbers
  ['Users: 1,200. Queries per user per day: 6. Context: 5k tokens. Answer: 400 tokens', { [SENT]: 7200 * DAYS, [IN]: 5000, [OUT]: 400 }],
  ['input tokens/month: 1.4B, output tokens/month: 180M', { 'workload.inputTokensPerMonth': 1.4e9, 'workload.outputTokensPerMonth': 180e6 }],
  // numbers as in much of Europe, where the line shows it
  ['1,5B tokens', { [VOLUME]: 1.5e9 }],
  ['0,5 Mrd Tokens im Monat', { [VOLUME]: 0.5e9 }],
  ['1.000.000 tokens por dia, 2x A100, 1,40 $/h', { [VOLUME]: 1e6 * DAYS, [GPU]: 'a100-80gb', [GPUS]: 2, [RATE]: 1.4, [KIND]: 'rent' }],
  ['10.000 Dokumente pro Monat, je 4k tokens', { [SENT]: 10e3, [SIZE]: 4000 }],
  ['2 milliards de tokens par mois', { [VOLUME]: 2e9 }],
  ['400M tokens by day', { [VOLUME]: 400e6 * DAYS }],
  // slips in words of the grammar
  ['500M toekns', { [VOLUME]: 500e6 }],
  ['400 milions tokens', { [VOLUME]: 400e6 }],
  ['100k requets/dya, 1k tokns each', { [SENT]: 100e3 * DAYS, [SIZE]: 1000 }],
  ['3.1B in 220M out per month on gemini-2.5-pro, half of input is cached', { 'workload.inputTokensPerMonth': 3.1e9, 'workload.outputTokensPerMonth': 220e6, [CACHED]: 0.5, [APIS]: [{ id: 'google/gemini-2.5-pro' }] }],
  ['gemini-2.5-pro 3.1B in 220M out per month', { 'workload.inputTokensPerMonth': 3.1e9, 'workload.outputTokensPerMonth': 220e6, [APIS]: [{ id: 'google/gemini-2.5-pro' }] }],
  ['5 apps, each app 40k requests/day @ 1.5k tokens', { [SENT]: 200e3 * DAYS, [SIZE]: 1500 }],
  ['10k pdf/day, 12 pages each, json of ~300 tokens', { [SENT]: 10e3 * DAYS, [IN]: 8000, [OUT]: 300 }],
  ['12k images/day, 1000 tokens per image', { [SENT]: 12e3 * DAYS, [SIZE]: 1000 }],
  ['2,500 PRs/week, 16k tokens each', { [SENT]: 2500 * WEEKS, [SIZE]: 16e3 }],
  ['10k requests per hour 9:30-16:00 mon-fri, 1k tokens each', { [SENT]: 10e3 * 6.5 * WORKDAYS, [SIZE]: 1000, 'workload.trafficShape': 'office-hours' }],
  ['2B tokens, share in = .8', { [VOLUME]: 2e9, 'workload.inputShare': 0.8 }],
  ['tokens in 1.1B/mo tokens out 70M/mo', { 'workload.inputTokensPerMonth': 1.1e9, 'workload.outputTokensPerMonth': 70e6 }],
  ['6 rps avg 18 rps peak, 1k tokens each', { [SENT]: 6 * 730 * 3600, [SIZE]: 1000, 'workload.peakToAverage': 3 }],
  ['8 chunks x 400 tokens + 200 question, 350 answer, 9k queries/day', { [SENT]: 9e3 * DAYS, [IN]: 3400, [OUT]: 350 }],
  ['40% of 3B tokens can run overnight in batch', { [VOLUME]: 3e9, 'workload.batchShare': 0.4 }],
  ['12 teams x 8 devs x 30 prompts/day x 1k tokens', { [SENT]: 12 * 8 * 30 * DAYS, [SIZE]: 1000 }],
  ['30% of it can run in batch, 500M tokens', { [VOLUME]: 500e6, 'workload.batchShare': 0.3 }],
  ['20 tickets per hour per nurse, 60 nurses, 8h shift, 1k tokens each', { [SENT]: 20 * 60 * 8 * DAYS, [SIZE]: 1000, 'workload.peakToAverage': 3 }],
  // hardware and money
  ['H100: $1.99, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 1.99, [KIND]: 'rent' }],
  ['4xH100 spot 1.7, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 4, [RATE]: 1.7, [KIND]: 'rent', 'selfHosted.procurement.market': 'spot' }],
  ['8x H100 for 3y @ 2.6, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.6, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved' }],
  ['2 x A100-80, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'a100-80gb', [GPUS]: 2 }],
  ['2x8xH100, node 19.2/h, 18B tokens', { [VOLUME]: 18e9, [GPU]: 'h100-sxm', [GPUS]: 16, [RATE]: 2.4, [KIND]: 'rent' }],
  ['h100 at two dollars an hour, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [RATE]: 2, [KIND]: 'rent' }],
  ['500M tokens, own H100s 30k each', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [KIND]: 'own', [PRICE]: 30e3 }],
  ['1x A6000 rented 0.49, 100M tokens', { [VOLUME]: 100e6, [GPU]: 'rtx-a6000', [GPUS]: 1, [RATE]: 0.49, [KIND]: 'rent' }],
  ['4 own L40S at $8k each, 700M tokens', { [VOLUME]: 700e6, [GPU]: 'l40s', [GPUS]: 4, [KIND]: 'own', [PRICE]: 8000 }],
  ['HGX H100, 10 kW, 9B tokens', { [VOLUME]: 9e9, [GPU]: 'h100-sxm', [GPUS]: 8, [WATTS]: 1250 }],
  ['16xH200 two nodes, $24/hr per node, 4B tokens', { [VOLUME]: 4e9, [GPU]: 'h200', [GPUS]: 16, [RATE]: 3, [KIND]: 'rent' }],
  ['h100 $1.8 x 8 x 24/7, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 1.8, [KIND]: 'rent', 'selfHosted.procurement.billedHoursPerMonth': 730 }],
  ['24 H100s, 2.15/h, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 24, [RATE]: 2.15, [KIND]: 'rent' }],
  ['L40S 0.86, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l40s', [RATE]: 0.86, [KIND]: 'rent' }],
  ['each dev burns $6 a day, 120 devs, sonnet', { 'workload.bill': { usdPerMonth: 6 * 120 * DAYS, api: SONNET }, [APIS]: [{ id: SONNET }] }],
  ['Q3 anthropic bill: $141,000, claude sonnet', { 'workload.bill': { usdPerMonth: 47_000, api: SONNET }, [APIS]: [{ id: SONNET }] }],
  ['20k tok/s needed at peak, 5k tok/s on average', { [VOLUME]: 5000 * 730 * 3600, 'workload.peakToAverage': 4 }],
  ['LLM plan 2027: 500M tokens a month on haiku', { [VOLUME]: 500e6, [APIS]: [{ id: HAIKU }] }],
  // The letter that ends one name begins "vs", and has no plural.
  ['1B tokens glm 4.6 vs sonnet', { [VOLUME]: 1e9, 'selfHosted.model': 'glm-4.6', [APIS]: [{ id: SONNET }] }],
];

const REFUSALS: readonly Refusal[] = [
  ['500 mil tokens por mes', 'not-understood'],
  ['kr 80000 per month on gpt-5', 'not-understood', 'SEK'],
  ['spend of 9.500 USD a month on gpt-5', 'not-understood', '9500'],
  ['1 yr commit at 2.2 vs on demand 3.5, H100, 2B tokens', 'contradiction', 'on demand 3.5'],
];

describe('as people write it', () => {
  understands(PHRASES);
  refuses(REFUSALS);

  it('says how a number or a word was read that is written otherwise', async () => {
    const { intent } = await parseLine('400 milions tokens, L40S 0,79 €/h');
    expect(intent).toMatchObject({
      readAs: expect.arrayContaining(['"0,79" is read as 0.79.', '"milions" is read as "millions".']),
    });
  });
});
