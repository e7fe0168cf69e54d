import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';
import { GPU, GPUS, IN, KIND, OUT, PAGE, RATE, SENT, SIZE, VOLUME, WORD } from '../short-names.ts';

/** Who uses it, how much more it will be, and what stands in a machine, as people say it without our words for it. */

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // who uses it, in other tongues
  ['Daten dürfen RZ nicht verlassen, 5.000 MA, 8 Prompts pro Tag, Llama 70B', { [SENT]: 40e3 * DAYS, 'selfHosted.model': 'llama-3.3-70b', 'constraints.dataResidency': 'own-infrastructure' }],
  ['200 medewerkers, 12 vragen p.p. per dag, 2k tokens, data moet in NL blijven', { [SENT]: 73e3, [SIZE]: 2000, 'constraints.dataResidency': 'region', 'constraints.region': 'nl' }],
  ["30k pdf's per maand, 8 pagina's per stuk, haiku", { [SENT]: 30e3, [SIZE]: 8 * PAGE, apis: [{ id: HAIKU }] }],
  ['120 conseillers, 60 appels par jour chacun, transcription 1500 tokens, résumé 200', { [SENT]: 219e3, [IN]: 1500, [OUT]: 200, 'workload.shapeOfWork': 'summarise' }],
  ['350 Sachbearbeiter, jeder ~25 Anfragen/Tag, davon nutzen 40% täglich, Ø 1.800 Token', { [SENT]: 3500 * DAYS, [SIZE]: 1800 }],
  ['showback per BU: 11 BUs avg 140M tok/mo each, haiku', { [VOLUME]: 1.54e9, apis: [{ id: HAIKU }] }],
  // groups that send each their own
  ['free tier: 20k users 10 msgs/mo, paid: 900 users 300 msgs/mo. 1.8k tok per msg', { [SENT]: 470e3, [SIZE]: 1800 }],
  ['20k users x 10 msgs/mo and 900 users x 300 msgs/mo, 1.8k tok each', { [SENT]: 470e3, [SIZE]: 1800 }],
  ['100 users, 20 prompts a day each, 2k tokens', { [SENT]: 2000 * DAYS, [SIZE]: 2000 }],
  // in business hours and outside of them
  ["[10:42] sam: it's 40k req/h in business hours, 2k off hours, 900 tok each", { [SENT]: 9706e3, [SIZE]: 900, 'workload.peakToAverage': 3.00845 }],
  // an amount as so many times another
  ['1.5B tokens now, twice that next year, haiku', { [VOLUME]: 1.5e9, 'workload.growthPerMonth': 0.0594630943593, apis: [{ id: HAIKU }] }],
  ['growing to twice that next year, 1.5B tokens now, haiku', { [VOLUME]: 1.5e9, 'workload.growthPerMonth': 0.0594630943593, apis: [{ id: HAIKU }] }],
  ['500M tokens today, 3x that in 6 months, haiku', { [VOLUME]: 500e6, 'workload.growthPerMonth': 0.200936955176, apis: [{ id: HAIKU }] }],
  // a part that another API takes
  ['switch from opus to sonnet for 60% of our 900M tokens', { [VOLUME]: 900e6, apis: [{ id: 'mix/claude-sonnet-5-5-60+claude-opus-5-5-40', mix: [{ id: SONNET, share: 0.6 }, { id: 'anthropic/claude-opus-5-5', share: 0.4 }] }] }],
  ['move 60% of our 900M opus tokens to sonnet', { [VOLUME]: 900e6, apis: [{ id: 'mix/claude-sonnet-5-5-60+claude-opus-5-5-40', mix: [{ id: SONNET, share: 0.6 }, { id: 'anthropic/claude-opus-5-5', share: 0.4 }] }] }],
  // as a phone hears it
  ['about a hundred fifty requests a second at peak maybe forty on average fifteen hundred tokens in two hundred out', { [SENT]: 105.12e6, [IN]: 1500, [OUT]: 200, 'workload.peakToAverage': 3.75 }],
  ['seventy billion parameter llama on two h two hundreds three bucks an hour one billion tokens a month', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h200', [GPUS]: 2, [KIND]: 'rent', [RATE]: 3 }],
  ['we spend eleven thousand five hundred a month on g p t five mini', { 'workload.bill': { usdPerMonth: 11.5e3, api: 'openai/gpt-5-mini' }, apis: [{ id: 'openai/gpt-5-mini' }] }],
  // text by now, and what is made of it
  ["OCR'd contracts 12k/mo avg 38 pages, 25 questions per contract, haiku", { [SENT]: 300e3, [SIZE]: 38 * PAGE, apis: [{ id: HAIKU }] }],
  ['sentiment on 5M reviews/mo, 90 words, 1 label out, llama 8b L4', { [SENT]: 5e6, [IN]: 120, [OUT]: 1 * WORD, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'l4' }],
  ['~3k think tokens + 400 answer, 200 in, 90k calls/day, r1 distill 32b on 2xh100', { [SENT]: 2737.5e3, [IN]: 200, [OUT]: 3400, 'selfHosted.model': 'deepseek-r1-distill-qwen-32b', [GPU]: 'h100-sxm', [GPUS]: 2 }],
  // the size of a model beside what goes in and comes out
  ['70b, 8x H100, 15B in 0.5B out', { 'workload.inputTokensPerMonth': 15e9, 'workload.outputTokensPerMonth': 500e6, [GPU]: 'h100-sxm', [GPUS]: 8, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
  // what is in a machine, and for how long
  ['glm 4.6 on 8xh200 concurrency 10, 2k req/day of 90k in 1.5k out', { [SENT]: 2000 * DAYS, [IN]: 90e3, [OUT]: 1500, 'selfHosted.model': 'glm-4.6', [GPU]: 'h200', [GPUS]: 8, 'selfHosted.concurrencyPerReplica': 10 }],
  ['2x A100, 40GB each, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'a100-40gb', [GPUS]: 2 }],
  ['16 GPUs H100, of which 4 for training, rest inference, $2/h, 9B tok', { [VOLUME]: 9e9, [GPU]: 'h100-sxm', [GPUS]: 12, [KIND]: 'rent', [RATE]: 2 }],
  ['upfront $1.2M for 32 H200s (servers included), 3yr depreciation, 50B tok/mo', { [VOLUME]: 50e9, [GPU]: 'h200', [GPUS]: 32, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 37.5e3, 'selfHosted.procurement.hostUsdPerGpu': 0, 'selfHosted.procurement.lifeMonths': 36 }],
  ['capacity block for 2 weeks, 8 H100 (p5.48xlarge), 4B tokens total', { [VOLUME]: 4e9, 'workload.oneTime': true, [GPU]: 'h100-sxm', [GPUS]: 8, 'selfHosted.instance': 'p5.48xlarge', 'selfHosted.procurement.billedHoursPerMonth': 336 }],
  ['ttft matters, need <500ms, 3 rps, 6k ctx 300 out, llama 70b on 4x h100', { [SENT]: 7884e3, [IN]: 6000, [OUT]: 300, 'selfHosted.model': 'llama-3.3-70b', [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.maxSecondsToFirstToken': 0.5 }],
  // models of vectors by what tells them apart
  ['embeddings 6B tokens/mo, openai 3-small', { [VOLUME]: 6e9, 'workload.kind': 'embedding', apis: [{ id: 'openai/text-embedding-3-small' }] }],
  ['we moved the embeddings off openai, 6B tokens/mo, 3-large', { [VOLUME]: 6e9, 'workload.kind': 'embedding', apis: [{ id: 'openai/text-embedding-3-large' }] }],
  // the narrower of two places
  ['GDPR, frankfurt only, 600M tokens, haiku', { [VOLUME]: 600e6, apis: [{ id: HAIKU }], 'constraints.dataResidency': 'region', 'constraints.region': 'de' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  // several models, each with sides of its own
  ['sonnet: 210M in / 31M out, haiku: 1.4B in / 120M out', 'not-understood', 'haiku 1.4B in / 120M out'],
  ['18 000 kr/mnd på claude sonnet', 'not-understood', '18 000 NOK/mnd på claude sonnet'],
  // where nobody says when, no growth follows
  ['3M tok/day now, launch with 50x that, haiku', 'not-understood'],
];

describe('lines as people tell them', () => {
  understands(READ);
  refuses(REFUSED);
});
