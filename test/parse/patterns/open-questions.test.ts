import { describe, expect } from 'vitest';
import {
  DAYS,
  GEMINI_FLASH,
  HAIKU,
  OPUS,
  type Phrase,
  type Refusal,
  refuses,
  SONNET,
  understands,
} from '../phrase.ts';
import { GPU, GPUS, KIND, RATE, VOLUME } from '../short-names.ts';

const HIRED: Phrase[1] = {
  [KIND]: 'rent',
  'selfHosted.procurement.market': 'reserved',
};

const paid = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // a family beside one of its models is that model, where they do not stand side by side
  ['gemini bill $2300 a month, 2.5 flash', paid(2300, 'google/gemini-2.5-flash')],
  ['we pay claude $4k/mo for haiku', paid(4000, HAIKU)],
  ['500M tokens on claude (haiku)', { [VOLUME]: 500e6, apis: [{ id: HAIKU }] }],
  ['2M tokens/day on claude, opus i think', { [VOLUME]: 2e6 * DAYS, apis: [{ id: OPUS }] }],
  ['compare claude, haiku, 500M tokens', { [VOLUME]: 500e6, apis: [{ id: SONNET }, { id: HAIKU }] }],
  ['500M tokens, claude vs haiku', { [VOLUME]: 500e6, apis: [{ id: SONNET }, { id: HAIKU }] }],
  ['500M tokens with gemini, 20% cached, flash mostly', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.2, apis: [{ id: GEMINI_FLASH }] }],
  ['90k req/day, 1200 in of which 900 cached, 250 out', {
    'workload.requestsPerMonth': 90_000 * DAYS, 'workload.requestInputTokens': 1200, 'workload.requestOutputTokens': 250, 'workload.cachedInputShare': 0.75,
  }],
  ['8xH100 $2.25/hr for 12 months, 4B tokens', { [VOLUME]: 4e9, [GPU]: 'h100-sxm', [GPUS]: 8, [RATE]: 2.25, ...HIRED, 'selfHosted.procurement.termMonths': 12 }],
  ['openrouter credits $900/month qwen3 235b', { ...paid(900, 'openrouter/qwen/qwen3-235b-a22b'), 'selfHosted.model': 'qwen3-235b-a22b' }],
  // what a card has, in words; one of the catalog brings its own
  ['llama 8b on jetson orin 64GB 204 GB/s, own, $2000 each, 20M tokens', {
    [VOLUME]: 20e6, 'selfHosted.model': 'llama-3.1-8b', [GPU]: 'jetson-orin', 'selfHosted.gpuSpec': { memoryGb: 64, memoryBandwidthGbPerSecond: 204 },
    [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 2000,
  }],
  ['500M tokens on a card with 80GB of vram and 3.35 TB/s at $2/hr', { [VOLUME]: 500e6, 'selfHosted.gpuSpec': { memoryGb: 80, memoryBandwidthGbPerSecond: 3350 }, [RATE]: 2, [KIND]: 'rent' }],
  ['H100 80GB 3.35TB/s, 500M tokens', { [VOLUME]: 500e6, [GPU]: 'h100-sxm' }],
  // a size behind the name of a family is no chip
  ['llama-5-900b-a40b, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-5-900b-a40b', 'selfHosted.modelSpec': { totalParamsB: 900, activeParamsB: 40 } }],
  ['4xH100 own, $27k each, storage $500, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 27_000, 'selfHosted.otherUsdPerMonth': 500 }],
  ['4xH100, network $400/mo, 2B tokens', { [VOLUME]: 2e9, [GPU]: 'h100-sxm', [GPUS]: 4, 'selfHosted.otherUsdPerMonth': 400 }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['setup fee $15,000, 8xH100 $2.25/hr, 4B tokens/mo', 'not-understood', 'other $1250 a month, 8xH100'],
  ['8xH100 own, $6k installation cost, 4B tokens', 'not-understood', 'other $500 a month'],
  ['need it private, 300M tokens', 'not-understood', 'own infrastructure only, 300M tokens'],
  ['llama 70b on sagemaker, 500M tokens', 'not-understood', 'llama 70b on ml.p5.48xlarge, 500M tokens'],
  ['1 hour cache writes, 2B tokens/mo 90% cached, opus', 'not-understood', '2B tokens/mo 90% cached, opus'],
  ['H100 or amd? 3B tokens/month', 'not-understood', 'H100 or MI300X? 3B tokens/month'],
  ['jetson orin llama 8b 20M tokens/mo', 'unknown-name', 'Jetson Orin NX 16GB llama 8b 20M tokens/mo'],
  ['1B tok/mo llama 8b on cpu', 'unknown-name'],
  // who sells tokens alone is asked for the model, wherever the name stands
  ['process 300M tokens within 24 hours, llama 70b', 'not-understood', 'process 300M tokens once within 24 hours, llama 70b'],
  ['300M tokens finished within 6 hours vs sonnet', 'not-understood', '300M tokens a day finished within 6 hours vs sonnet'],
  ['sonnet 500M a month, prompt caching saves us 60%', 'not-understood', 'sonnet 500M a month, 60% cached'],
  ['2B tokens and 300M embedding tokens, vs sonnet', 'not-understood', '2B tokens, vs sonnet'],
  ['2B tokens a month vs sonnet, on-prem for EU customers (40%)', 'not-understood', '2B tokens a month vs sonnet, 40% could move'],
  ['2B tokens llama 70b on 8xH100, 0.5 FTE 140k', 'not-understood', '0.5 FTE at $140k a year'],
  ['10M tokens in, 2M out, sonnet, per week', 'not-understood', '10M tokens in, 2M out a week, sonnet'],
  ['haiku, 72B tokens over 3 years', 'not-understood', 'haiku, 2B tokens a month'],
  ['500M tokens vs openai via azure', 'not-understood', '500M tokens vs azure gpt'],
  ['groq, 500M tokens', 'not-understood', 'groq/openai/gpt-oss-120b, 500M tokens'],
  ['500M tokens cerebras', 'not-understood', '500M tokens cerebras/gpt-oss-120b'],
  // beside a price to buy, so much may be paid once
  ['8xH200 at $38k each + $15k networking, 8B tokens', 'not-understood', '$15k networking a month, 8B tokens'],
  ['4xH100 own, $27k each, rack $8k, 2B tokens', 'not-understood', 'other $222.2 a month'],
  // less in front of more is as likely a part as a ratio
  ['500M tokens, 1/3', 'not-understood', '500M tokens, 1:3 in:out'],
  ['500M tokens, 1/4 weekends', 'not-understood', '500M tokens, 1/4 output weekends'],
  ['500M tokens, 2/3 for the chatbot', 'not-understood', '500M tokens, 2/3 input for the chatbot'],
];

describe('what the rest of a line says', () => understands(READ));
describe('what the rest of a line leaves open', () => refuses(REFUSED));
