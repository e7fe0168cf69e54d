import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands, WEEKS } from '../phrase.ts';
import { GPU, GPUS, IN, OUT, PEAK, SENT, SIZE, VOLUME } from '../short-names.ts';

const WORKDAYS = 260 / 12;
const HOURS_A_MONTH = 730;
const OF_HAIKU = { apis: [{ id: HAIKU }] };
const BILL = 'workload.bill';
const MODEL = 'selfHosted.model';
const HOURLY = 'selfHosted.ops.usdPerHour';
const STAFF_HOURS = 'selfHosted.ops.hoursPerMonth';
const KIND = 'selfHosted.procurement.kind';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a shift of a day comes on the days that are said
  ['3 shifts, 5M tokens per shift, weekdays only, haiku', { [VOLUME]: 15e6 * WORKDAYS, ...OF_HAIKU }],
  ['two shifts a day, 12M tokens per shift, mon-sat, haiku', { [VOLUME]: (24e6 * DAYS * 6) / 7, ...OF_HAIKU }],
  ['3 shifts of 25 operators, 50 lookups per operator per shift, mon-fri, haiku', { [SENT]: 3 * 25 * 50 * WORKDAYS, ...OF_HAIKU }],
  ['two shifts, 8 hours each, 12M tokens per shift, haiku', { [VOLUME]: 24e6 * DAYS, ...OF_HAIKU }],
  ['5M tokens per shift, 10 shifts a week, mon-fri, haiku', { [VOLUME]: 50e6 * WEEKS, ...OF_HAIKU }],
  ['22 working days, 8M tokens each of those days, haiku', { [VOLUME]: 22 * 8e6, ...OF_HAIKU }],
  // so many of each of so many
  ['6 teams, 2 bots each, every bot 4k req/day at 1.6k tokens, haiku', { [SENT]: 6 * 2 * 4000 * DAYS, [SIZE]: 1600, ...OF_HAIKU }],
  ['10 sites with 4 kiosks each, 300 questions per kiosk per day, haiku', { [SENT]: 10 * 4 * 300 * DAYS, ...OF_HAIKU }],
  ['users grew from 2k to 9k, each does 8 chats a day, haiku', { [SENT]: 9000 * 8 * DAYS, ...OF_HAIKU }],
  ['5M products, 400 in 120 out, once, haiku', { [SENT]: 5e6, [IN]: 400, [OUT]: 120, 'workload.oneTime': true, ...OF_HAIKU }],
  // the period behind a second noun, and hours in brackets
  ['100 hours of call recordings a day, haiku', { 'workload.inputTokensPerMonth': 100 * 12_000 * DAYS, ...OF_HAIKU }],
  ['0.8M tok/min at daytime (12h), 0.2M tok/min otherwise, haiku', { [VOLUME]: 0.5e6 * 60 * 730, [PEAK]: 1.6, ...OF_HAIKU }],
  ['2M tok/hour during the day (8 hours), 200k tok/hour at night (16 hours), haiku', { [VOLUME]: (16e6 + 3.2e6) * DAYS, [PEAK]: 2.5, ...OF_HAIKU }],
  // in words, the scale is of both ends
  ['somewhere between four and six hundred thousand requests a month, haiku', { [SENT]: 500_000, ...OF_HAIKU }],
  ['two to three million tokens a day, haiku', { [VOLUME]: 2.5e6 * DAYS, ...OF_HAIKU }],
  ['a quarter billion tokens monthly, three quarters input, haiku', { [VOLUME]: 250e6, 'workload.inputShare': 0.75, ...OF_HAIKU }],
  ['half of our 2B tokens could run on llama 8b, rest stays on haiku', { [VOLUME]: 2e9, 'workload.movedShare': 0.5, [MODEL]: 'llama-3.1-8b', ...OF_HAIKU }],
  // what is paid for says whose money it is, with a sign or without
  ['payroll 40k/mo for 3 ML engineers, sonnet spend 18k/mo', { [BILL]: { usdPerMonth: 18_000, api: SONNET }, [STAFF_HOURS]: 480, [HOURLY]: 40_000 / 480, apis: [{ id: SONNET }] }],
  ['payroll $40k a month, sonnet bill $12k a month', { [BILL]: { usdPerMonth: 12_000, api: SONNET }, [STAFF_HOURS]: 400, [HOURLY]: 100, apis: [{ id: SONNET }] }],
  ['rent 9k/mo, sonnet spend 12k/mo, 2 H100', { [BILL]: { usdPerMonth: 12_000, api: SONNET }, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuMonth': 4500, apis: [{ id: SONNET }] }],
  // people who become more: what all of them send grows with them, 30 times in twelve months
  ['300 users now, 9000 users in a year, 8 questions per day each, haiku', { [SENT]: 300 * 8 * DAYS, 'workload.growthPerMonth': 0.32768, ...OF_HAIKU }],
  ['growing from 300 to 600 users in 2 quarters, 8 questions a day each, haiku', { [SENT]: 300 * 8 * DAYS, 'workload.growthPerMonth': 0.122462, ...OF_HAIKU }],
  ['2M players MAU, 5 dialogues a day each 300 tokens, haiku', { [SENT]: 2e6 * 5 * DAYS, [SIZE]: 300, ...OF_HAIKU }],
  ['70k farmers, 3 messages a week, haiku', { [SENT]: 70_000 * 3 * WEEKS, ...OF_HAIKU }],
  ['9k technicians, 8 questions a day, haiku', { [SENT]: 9000 * 8 * DAYS, ...OF_HAIKU }],
  ['50k docs a night, 2k tokens each, summarised to 200, haiku', { [SENT]: 50_000 * DAYS, [IN]: 2000, [OUT]: 200, 'workload.batchShare': 1, ...OF_HAIKU }],
  ['200M embedding tokens per day, bge-m3 on L4', { [VOLUME]: 200e6 * DAYS, 'workload.kind': 'embedding', [MODEL]: 'bge-m3', [GPU]: 'l4' }],
  ['3 engineers part time, $85/h, 10h a week together, 4x H100, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [HOURLY]: 85, [STAFF_HOURS]: 10 * WEEKS }],
  ['8x H100 SXM5 node, $39.20/hr, 12-month term, 3B tokens', { [VOLUME]: 3e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'rent', 'selfHosted.procurement.usdPerGpuHour': 4.9, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['80% of our 10B monthly tokens are input, haiku', { [VOLUME]: 10e9, 'workload.inputShare': 0.8, ...OF_HAIKU }],
  ['4k in incl 3k cached, 200 out, 100k requests a day, haiku', { [SENT]: 100_000 * DAYS, [IN]: 4000, [OUT]: 200, 'workload.cachedInputShare': 0.75, ...OF_HAIKU }],
  ['storage $0.10/hr, 2 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.otherUsdPerMonth': 73 }],
  // what a verb says is no request, and who writes is no model
  ['we hit 90M a day last week, haiku', { [VOLUME]: 90e6 * DAYS, ...OF_HAIKU }],
  ['we had a record 90M a day, haiku', { [VOLUME]: 90e6 * DAYS, ...OF_HAIKU }],
  ['chatbot on our website: 5k chats a day, haiku', { [SENT]: 5000 * DAYS, 'workload.shapeOfWork': 'chat', ...OF_HAIKU }],
  ['box with two L40S from Hetzner for $900 a month, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.seller': 'Hetzner', 'selfHosted.procurement.usdPerGpuMonth': 450 }],
  // whoever speaks of a model of theirs owns no hardware by that
  ['our own 13b finetune, 2x A10G, 40M tokens', { [VOLUME]: 40e6, [GPU]: 'a10g', [GPUS]: 2, 'selfHosted.modelSpec': { totalParamsB: 13 }, 'selfHosted.fineTuned': true }],
  ['we trained our own 32b, L40S, 300M tokens', { [VOLUME]: 300e6, [GPU]: 'l40s', 'selfHosted.modelSpec': { totalParamsB: 32 } }],
];

// biome-ignore format: one phrase a line
const REFUSALS: readonly Refusal[] = [
  // no sum of a month is a count of tokens beside a bill, and nobody charges a cent a token
  ['aws 9k/mo, sonnet spend 18k/mo, 2 H100', 'not-understood', 'other $9k/mo'],
  ['900k tokens a month, sonnet bill $18k/mo', 'impossible-value', '$18k/mo'],
  ['$9k a month on gpt-5, vector db $1k a month, 4xH100', 'not-understood', 'other $1k a month'],
  ['$9k a month on gpt-5, embeddings $1k a month, 4xH100', 'not-understood', 'other $1k a month'],
  ['16 owned A100s, electricity bill $4,100 a month, 3B tokens', 'not-understood', '$0/kWh, other $4100/month'],
  ["today's 12k gpt-4o spend, llama 70b on 2 H100", 'not-understood', '$12k a month'],
  // a slip of an edition's name leaves no other to answer for it
  ['100M tokens, llama 70b vs gemini flsh', 'not-understood', 'flash'],
  ['100M tokens, llama 70b vs gpt-5 mnii', 'not-understood', 'openai/gpt-5-mini'],
  ['100M tokens, llama 70b vs gpt-4.1 nno', 'not-understood', 'openai/gpt-4.1-nano'],
  ['8xH200 $2.75 1yr, 2B tokens', 'not-understood', 'reserved for 1yr'],
  ['2 nodes of 8xH100 at $19/hr, 5B tokens', 'not-understood', '$2.375/hr each'],
  ['context 24k of which 20k is the same every time, 300 out, 5k requests/day', 'not-understood', 'of which 20k cached'],
  ['rented box (8x A100) for $2,900 a month, 1B tokens', 'not-understood', '$362.5 a month each'],
  ['we have 40 GB of documents, sonnet', 'not-understood', '40 GB a month'],
  ['students write 3k essays a month, 1,100 words per essay, feedback 250 words, haiku', 'contradiction'],
  ['30% realtime, 2B tokens, sonnet', 'not-understood', '70% batch'],
  ['250 seats, $18/seat/month on gpt-4.1 API', 'not-understood', '$4,500 a month on gpt-4.1'],
];

describe('groups, shifts, and sums beside bills', () => {
  understands(PHRASES);
  refuses(REFUSALS);
});

describe('hours of a month', () => {
  understands([
    [
      '3 rps by day (8 hours), 0 at night, haiku',
      { [SENT]: (3 * 3600 * 8 * HOURS_A_MONTH) / 24, [PEAK]: 3, ...OF_HAIKU },
    ],
  ]);
});
