import { describe, expect, it } from 'vitest';
import { currency } from '../../../src/catalog/index.ts';
import type { DraftFields } from '../../../src/domain/draft.ts';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';
import { GPU, GPUS, IN, KIND, OUT, PEAK, SENT, SIZE, VOLUME } from '../short-names.ts';

/** Lines of several trades, and of people who write numbers and words as at home. */

const TOTAL_IN = 'workload.inputTokensPerMonth';
const TOTAL_OUT = 'workload.outputTokensPerMonth';
const ONCE = 'workload.oneTime';
const MARKET = 'selfHosted.procurement.market';
const HOURS = 'selfHosted.ops.hoursPerMonth';
const WHERE = 'constraints.dataResidency';
const OUT_ARE = 'constraints.excludedSellers';
const REGION = 'constraints.region';

const MINI_30 = [
  { id: 'openai/gpt-4.1', share: 0.7 },
  { id: 'openai/gpt-4.1-mini', share: 0.3 },
];

/** Euros for a dollar. */
const EUR = currency('EUR')?.perUsd ?? 0;

/** Requests of a month at so many a second. */
const perSecond = (many: number): number => many * 3600 * 730;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // things that are known by their size, or by what is done with them
  ['annotating 4M PubMed abstracts (avg 350 tokens, out 40 tokens json), one-off', { [SENT]: 4e6, [IN]: 350, [OUT]: 40, [ONCE]: true }],
  ['40k rulings of 3k tokens each, once', { [SENT]: 40e3, [SIZE]: 3000, [ONCE]: true }],
  ['translate 80k subtitles at 600 tokens in 600 out, one time', { [SENT]: 80e3, [IN]: 600, [OUT]: 600, [ONCE]: true }],
  ['700k variants to annotate monthly, 900 in 120 out', { [SENT]: 700e3, [IN]: 900, [OUT]: 120 }],
  ['parse 50k bank statements (900 tokens each) per month', { [SENT]: 50e3, [SIZE]: 900 }],
  ['500 tenants of 2k tokens a day', { [VOLUME]: 1e6 * DAYS }],
  // data that nobody lets out
  ['500M tokens, nothing leaves the building', { [VOLUME]: 500e6, [WHERE]: 'own-infrastructure' }],
  ['500M tokens, no customer data leaves our VPC', { [VOLUME]: 500e6, [WHERE]: 'own-infrastructure' }],
  ['500M tokens, CJIS, so nothing leaves us', { [VOLUME]: 500e6, [WHERE]: 'own-infrastructure' }],
  ['500M tokens, nothing may leave Germany', { [VOLUME]: 500e6, [WHERE]: 'region', [REGION]: 'de' }],
  ['500M tokens, no data leaves the EU', { [VOLUME]: 500e6, [WHERE]: 'region', [REGION]: 'eu' }],
  // the same in other languages
  ['Daten dürfen die Schweiz nicht verlassen, 300 Mio Token', { [VOLUME]: 300e6, [WHERE]: 'region', [REGION]: 'ch' }],
  ['nos données ne doivent pas quitter la France, 500M tokens', { [VOLUME]: 500e6, [WHERE]: 'region', [REGION]: 'fr' }],
  ['keine Daten in die USA, 500 Mio Token', { [VOLUME]: 500e6, [WHERE]: 'region' }],
  ['pas de données aux États-Unis, 500M tokens', { [VOLUME]: 500e6, [WHERE]: 'region' }],
  ['500 Mio Token, nur in der EU', { [VOLUME]: 500e6, [WHERE]: 'region', [REGION]: 'eu' }],
  ['500M tokens, seulement en Suisse', { [VOLUME]: 500e6, [WHERE]: 'region', [REGION]: 'ch' }],
  ['500M tokens, nothing leaves our DC', { [VOLUME]: 500e6, [WHERE]: 'own-infrastructure', [KIND]: 'own' }],
  // where data must not be is no place where it has to stay
  ['500M tokens, no data in the US', { [VOLUME]: 500e6, [WHERE]: 'region' }],
  ['sem AWS nem Azure, 400 milhões de tokens', { [VOLUME]: 400e6, [OUT_ARE]: ['aws', 'azure'] }],
  ['sem AWS, 400 milhões de tokens por mês', { [VOLUME]: 400e6, [OUT_ARE]: ['aws'] }],
  ['keine AWS oder Azure, 2B Token', { [VOLUME]: 2e9, [OUT_ARE]: ['aws', 'azure'] }],
  ['sans spot ni reserved, 2B tokens', { [VOLUME]: 2e9, [MARKET]: 'on-demand' }],
  ['500M tokens, h100, ohne crusoe', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', 'constraints.excludedSellers': ['Crusoe'] }],
  ['500M tokens, h100, sans vultr', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', 'constraints.excludedSellers': ['Vultr'] }],
  ['500M tokens, baseline = cerebras gpt-oss 120b', { [VOLUME]: 500e6, apis: [{ id: 'cerebras/gpt-oss-120b' }] }],
  ['cerebras $9k a month (gpt-oss 120b)', { 'workload.bill': { usdPerMonth: 9000, api: 'cerebras/gpt-oss-120b' }, apis: [{ id: 'cerebras/gpt-oss-120b' }] }],
  ['500M tokens vs 300 a month cohere command r', { [VOLUME]: 500e6, apis: [{ id: 'cohere/command-r', usdPerMillionInput: 0.6, usdPerMillionOutput: 0.6, inUse: true }] }],
  ['ohne Redundanz, 2B Token', { [VOLUME]: 2e9, 'selfHosted.spareReplicas': 0 }],
  ['3 Mds tokens par mois', { [VOLUME]: 3e9 }],
  // the average as a part of the peak: 20% of 80, a quarter of 80
  ['peak 80 rps, avg 20% of peak, 1.2k in 150 out', { [SENT]: perSecond(16), [PEAK]: 5, [IN]: 1200, [OUT]: 150 }],
  ['peak 80 rps, average is a quarter of that, 1.2k in 150 out', { [SENT]: perSecond(20), [PEAK]: 4, [IN]: 1200, [OUT]: 150 }],
  ['80 rps at peak, on average half of that, 1.2k in 150 out', { [SENT]: perSecond(40), [PEAK]: 2, [IN]: 1200, [OUT]: 150 }],
  // what counters say on average of both sides is traffic: a month has 2,628,000 seconds
  ['vllm:generation_tokens_total rate 1.8k/s, prompt_tokens_total rate 9k/s (7d avg)', { [TOTAL_IN]: 23_652e6, [TOTAL_OUT]: 4730.4e6 }],
  ['average 5.2k gen tok/s and 21k prompt tok/s over the day', { [TOTAL_IN]: 55_188e6, [TOTAL_OUT]: 13_665.6e6 }],
  ['1.8k output tokens/s and 9k input tokens/s on average over 7 days', { [TOTAL_IN]: 23_652e6, [TOTAL_OUT]: 4730.4e6 }],
  // a T that is told
  ['30 TPS avg (transactions), 1k/200', { [SENT]: perSecond(30), [IN]: 1000, [OUT]: 200 }],
  ['1.2k transactions per second, 300 in 20 out', { [SENT]: perSecond(1200), [IN]: 300, [OUT]: 20 }],
  ['10k RPD 2k TPR haiku', { [SENT]: 10e3 * DAYS, [SIZE]: 2000, apis: [{ id: HAIKU }] }],
  // what comes out as a part of what goes in
  ['2k in, output a quarter of input, 100k requests/day', { [SENT]: 100e3 * DAYS, [IN]: 2000, [OUT]: 500 }],
  ['100k requests/day, 2k in, out half of that', { [SENT]: 100e3 * DAYS, [IN]: 2000, [OUT]: 1000 }],
  // what people answer, or nobody has to, is no request of a model: 0.02 of 250 a second
  ['250 tx/s, only 2% need an LLM, 600 in 90 out', { [SENT]: perSecond(5), [IN]: 600, [OUT]: 90 }],
  ['2M tickets a month, 15% require the model, 900 in 90 out', { [SENT]: 300e3, [IN]: 900, [OUT]: 90 }],
  ['1B tokens, 40% go to a human', { [VOLUME]: 1e9, 'workload.movedShare': 0.6 }],
  ['log lines: 90M a day, 1 in 500 goes to the LLM, 300 in 30 out', { [SENT]: 180e3 * DAYS, [IN]: 300, [OUT]: 30 }],
  ['40M product titles rewritten per month, 60 in 40 out', { [SENT]: 40e6, [IN]: 60, [OUT]: 40 }],
  // GPUs of each place, and a version that is not meant
  ['two AZs, 2xH100 per AZ, 1.5B tokens', { [VOLUME]: 1.5e9, [GPU]: 'h100-sxm', [GPUS]: 4 }],
  ['llama 3.3 70b (not 3.1), 900M tokens', { [VOLUME]: 900e6, 'selfHosted.model': 'llama-3.3-70b' }],
  // a part that is hosted, and a part that is bought
  ['70% llama 70b on H100, 30% sonnet, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', 'workload.movedShare': 0.7, apis: [{ id: SONNET }] }],
  ['70% llama 70b on H100, rest on sonnet, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', 'workload.movedShare': 0.7, apis: [{ id: SONNET }] }],
  ['sonnet 30%, llama 70b on 4xH100 70%, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 4, 'workload.movedShare': 0.7, apis: [{ id: SONNET }] }],
  // prices and papers of sellers
  ['our price for sonnet is 12% under list, 3B tokens', { [VOLUME]: 3e9, 'apis.discount': 0.12, apis: [{ id: SONNET }] }],
  ['$0.9/1M blended, 6B tokens', { [VOLUME]: 6e9, apis: [{ id: 'custom/0.9', usdPerMillionInput: 0.9, usdPerMillionOutput: 0.9 }] }],
  ['invoice INV-20931: gpt-4o-mini input 1.9B tokens, output 240M tokens', { [TOTAL_IN]: 1.9e9, [TOTAL_OUT]: 240e6, apis: [{ id: 'openai/gpt-4o-mini' }] }],
  ['GCP: Vertex AI Gemini 2.5 Pro, 820M input tokens, 95M output tokens', { [TOTAL_IN]: 820e6, [TOTAL_OUT]: 95e6, apis: [{ id: 'google/gemini-2.5-pro' }] }],
  ['our bill went from $2k in July to $9k in October (gpt-5-mini)', { 'workload.bill': { usdPerMonth: 9000, api: 'openai/gpt-5-mini' }, apis: [{ id: 'openai/gpt-5-mini' }] }],
  ['Oct 2026: Claude Sonnet $22,318', { 'workload.bill': { usdPerMonth: 22318, api: SONNET }, apis: [{ id: SONNET }] }],
  // whose bill it is takes no share of it; shares by spend are of the money
  ['$31,200/mo OpenAI bill (70% gpt-4.1, 30% gpt-4.1-mini)', { 'workload.bill': { usdPerMonth: 31_200, api: 'mix/gpt-4.1-70+gpt-4.1-mini-30' }, apis: [{ id: 'mix/gpt-4.1-70+gpt-4.1-mini-30', mix: MINI_30 }] }],
  ['$31,200/mo bill, 70% gpt-4.1, 30% gpt-4.1-mini by spend', { 'workload.bill': { usdPerMonth: 31_200, api: 'mix/gpt-4.1-70+gpt-4.1-mini-30-of-spend' }, apis: [{ id: 'mix/gpt-4.1-70+gpt-4.1-mini-30-of-spend', mix: MINI_30, sharesOf: 'spend' }] }],
  // sizes in cells and in JSON
  ['2M msg/mo | in 450 | out 90 | vs gpt-4o-mini', { [SENT]: 2e6, [IN]: 450, [OUT]: 90, apis: [{ id: 'openai/gpt-4o-mini' }] }],
  ['{"requests_per_day": 120000, "avg_prompt_tokens": 900, "avg_completion_tokens": 140, "gpu": "L40S", "gpu_count": 4}', { [SENT]: 120e3 * DAYS, [IN]: 900, [OUT]: 140, [GPU]: 'l40s', [GPUS]: 4 }],
  ['275k insurance policies a year, 900 tokens each', { [SENT]: 275e3 / 12, [SIZE]: 900 }],
  // labels of a form: a quarter of 160 hours
  ['FTE 0.25 for ops, 700M tokens', { [VOLUME]: 700e6, [HOURS]: 40 }],
  ['ops FTE: 0.5, 700M tokens', { [VOLUME]: 700e6, [HOURS]: 80 }],
  ['SRE at $96k a year, quarter of his time, 700M tokens', { [VOLUME]: 700e6, [HOURS]: 40, 'selfHosted.ops.usdPerHour': 50 }],
  ['700M tokens, Utilisation target: 55%', { [VOLUME]: 700e6, 'selfHosted.plannedLoad': 0.55 }],
  // what is not wanted leaves what is meant
  ['500M no spot', { [VOLUME]: 500e6, [MARKET]: 'on-demand' }],
  ['500M tokens, spot is out of the question', { [VOLUME]: 500e6, [MARKET]: 'on-demand' }],
  ['500M tokens own 2 H100, no spot', { [VOLUME]: 500e6, [GPU]: 'h100-sxm', [GPUS]: 2, 'selfHosted.procurement.kind': 'own' }],
  ['500M tokens, reserved not spot', { [VOLUME]: 500e6, 'selfHosted.procurement.kind': 'rent', [MARKET]: 'reserved' }],
  // numbers of Brazil and of France
  ['1,2 bi de tokens por mês', { [VOLUME]: 1.2e9 }],
  ['300 mi de tokens por mês', { [VOLUME]: 300e6 }],
  ['2B tokens, H100 à 2 100 € par mois', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuMonth': 2100 / EUR, 'money.currency': 'EUR' }],
];

describe('trades and tongues', () => understands(READ));

describe('what could be read otherwise is told', () => {
  it.each<[string, DraftFields, RegExp]>([
    [
      '4xH100, idle 60% of the time',
      { [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.plannedLoad': 0.4 },
      /"idle 60%" is read as a load of 40% on average/,
    ],
    [
      'traffic from us and eu, 2B tokens, H100',
      { [VOLUME]: 2e9, [GPU]: 'h100-sxm' },
      /"eu" is one of several places/,
    ],
    [
      'H100 in eu or us-east, 2B tokens',
      { [VOLUME]: 2e9, [GPU]: 'h100-sxm' },
      /"eu" is one of several places/,
    ],
  ])('%s', async (line, fields, note) => {
    const { draft, intent } = await parseLine(line);
    expect(draft.fields).toEqual(fields);
    expect('readAs' in intent ? intent.readAs?.join() : '').toMatch(note);
  });
});

describe('a bill in the words of a country', () => {
  it.each([
    ['facture 8 400 € en octobre, gpt-4.1', 8400],
    ['OpenAI-Rechnung im Oktober 6.300 €, gpt-4.1', 6300],
  ])('%s: EUR %d', async (line, euros) => {
    const bill = (await parseLine(line)).draft.fields['workload.bill'];
    expect(bill?.api).toBe('openai/gpt-4.1');
    expect(bill?.usdPerMonth).toBeCloseTo(euros / EUR, 6);
  });
});

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // what a picture is in tokens is no page of text
  ['20k invoices a day, 1 page image each, vs gpt-4o', 'not-understood', '1200 in 600 out per request'],
  // a spare within, or on top; GPUs of each, or of all
  ['3 replicas for HA, 500M tokens', 'not-understood', '2 replicas + 1 spare, 500M tokens'],
  ['2x H100 for HA, 500M tokens', 'not-understood', '2 H100 + 1 spare, 500M tokens'],
  ['two replicas for failover, 500M tokens', 'not-understood', '1 replica + 1 spare, 500M tokens'],
  ['seven replicas for failover, 500M tokens', 'not-understood', '6 replicas + 1 spare, 500M tokens'],
  ['2 racks 20kW each 48 L40S, 5B tokens', 'not-understood', '2 racks, 48 L40S each, 40 kW in total, 5B tokens'],
  ['2 racks 20kW each 48 L40S, 5B tokens', 'not-understood', '48 L40S, 40 kW in total, 5B tokens'],
  // who takes the rest of what nobody told the share of
  ['opus for planning, llama 70b self hosted for the rest, 3B tokens', 'not-understood', '20% on opus, the rest on llama 70b, 3B tokens'],
  ['sonnet for complex queries, everything else on qwen3 32b, 2B tokens', 'not-understood', '20% on sonnet, the rest on qwen3 32b, 2B tokens'],
  ['gpt-5 handles the rest, haiku does classification, 2B tokens', 'not-understood', '20% on haiku, the rest on gpt-5 does classification, 2B tokens'],
  // a size that stands behind a period
  ['each month 70b, 500M tokens, H100', 'not-understood', 'llama 70b, 500M tokens, H100'],
  // little of one side
  ['output negligible, 4B tokens, haiku', 'not-understood', '5% output, 4B tokens, haiku'],
  ['hardly any input, 4B tokens, haiku', 'not-understood', '50% output, 4B tokens, haiku'],
  // whose sellers, which no list says
  ['keine US-Anbieter, 400 Mio Token', 'not-understood', 'EU only, 400M Token'],
  ['pas de cloud américain, 500M tokens', 'not-understood', 'EU only, 500M tokens'],
  // so many are no staff
  ['700 engineers, 55 completions an hour, 8 hours a day, 3k in 60 out', 'not-understood', '55 completions an hour each, 8 hours a day'],
  // hours of a job that comes once a week
  ['weekly job every sunday: 1.2B tokens, 6 hours, H100', 'not-understood', 'billed 6 hours a week'],
  // a search is no token
  ['bge-reranker-v2-m3, 40k queries/day x 50 docs x 300 tokens vs $2 per 1000 searches', 'not-understood', 'x 300 tokens vs $0.05/M'],
  ['8 A100 used at $9k or 4 H100 at $24k, 2B tokens', 'contradiction', '4 H100 at $24k, 2B tokens'],
  // each of three goes with its price
  ['H100 $2.5, H200 $3.5, B200 $5, 2B tokens', 'contradiction', 'B200 $5, 2B tokens'],
  ['H100 $2.5, H200 $3.5, B200 $5, 2B tokens', 'contradiction', 'H100 $2.5, 2B tokens'],
  // paid for people, and not by the token: 60 × $200
  ['cursor ultra for 60 devs at $200/mo, glm 4.6 on 8xH200', 'not-understood', '$12,000 a month on sonnet'],
  ['SOC2 and ISO 27001, 800M tokens', 'not-understood', 'own infrastructure only, 800M tokens'],
  ['20k receipts/day, one photo per request, 300 out', 'not-understood', '1200 in 600 out per request'],
];

describe('trades, asked back', () => refuses(REFUSED));
