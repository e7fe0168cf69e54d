import { describe } from 'vitest';
import { DAYS, type Phrase, understands } from '../../phrase.ts';
import { IN, OUT, SENT, SIZE, VOLUME } from '../../short-names.ts';

const INPUT = 'workload.inputTokensPerMonth';
const OUTPUT = 'workload.outputTokensPerMonth';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  ['Users=450;Prompts/User/Day=12;Tokens/Prompt=1100;Workdays=22', { [SENT]: 450 * 12 * DAYS * (22 / DAYS), [SIZE]: 1100 }],
  ['Users: 200 | Prompts per user per day: 15 | Tokens per prompt: 900', { [SENT]: 200 * 15 * DAYS, [SIZE]: 900 }],
  ['avg input 1,850 / avg output 240 / calls per day 61,500', { [SENT]: 61_500 * DAYS, [IN]: 1850, [OUT]: 240 }],
  ['messages/day: 12000; tokens/message: 700', { [SENT]: 12_000 * DAYS, [SIZE]: 700 }],
  ['GPU H100 SXM; qty 8; $/hr 2.29; hrs/mo 730; tokens/mo 5.0E+09', {
    [VOLUME]: 5e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.usdPerGpuHour': 2.29,
    'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.billedHoursPerMonth': 730,
  }],
  // the scale stands with the label
  ['volume (M tokens): 850, GPU: 4xA100 80GB', { [VOLUME]: 850e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 4 }],
  ['Input tokens (millions) 1,120, Output tokens (millions) 14', { [INPUT]: 1120e6, [OUTPUT]: 14e6 }],
  ['Calls/day (k): 40, 900 in 100 out', { [SENT]: 40_000 * DAYS, [IN]: 900, [OUT]: 100 }],
  ['tokens_in=1.2B tokens_out=180M model=gpt-4.1', { [INPUT]: 1.2e9, [OUTPUT]: 180e6, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['model=llama-3.3-70b, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.3-70b' }],
  ['input_tokens 800000000 output_tokens 70000000 cache_read_input_tokens 600000000', { [INPUT]: 800e6, [OUTPUT]: 70e6, 'workload.cachedInputShare': 0.75 }],
  ['users 800, prompts/user/day 6, tokens/prompt 1400', { [SENT]: 800 * 6 * DAYS, [SIZE]: 1400 }],
  ['users 800. prompts/user/day 6. tokens/prompt 1400', { [SENT]: 800 * 6 * DAYS, [SIZE]: 1400 }],
  ['daily active users: 1,200; messages per user: 9; tokens per message: 650', { [SENT]: 1200 * 9 * DAYS, [SIZE]: 650 }],
  ['GPU count 4, GPU type L40S, price/hr: 0.86, tokens 900M', {
    [VOLUME]: 900e6, 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.usdPerGpuHour': 0.86, 'selfHosted.procurement.kind': 'rent',
  }],
  // what is no label stays as it was
  ['350 tokens in / 12 tokens out, 5M req/day', { [SENT]: 5e6 * DAYS, [IN]: 350, [OUT]: 12 }],
  ['10k calls a day, 40 in 100 out', { [SENT]: 10_000 * DAYS, [IN]: 40, [OUT]: 100 }],
  ['model=llama-3.3-70b gpu=2xh100 price=2.3 tokens=1B/mo api=gpt-4.1', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.3, apis: [{ id: 'openai/gpt-4.1' }] }],
  ['model=llama-3.3-70b gpu=h100 count=2 tokens=1B price=2.3', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.3 }],
  ['agent runs: 2,000/day, 40 LLM calls each, 8k in 400 out', { [SENT]: 80e3 * DAYS, [IN]: 8000, [OUT]: 400 }],
  ['InputTokens 1,204,332,118 OutputTokens 88,120,400', { [INPUT]: 1_204_332_118, [OUTPUT]: 88_120_400 }],
  ['18M input, 9M output this month', { [INPUT]: 18e6, [OUTPUT]: 9e6 }],
  ['3.1B cache reads, 120M cache writes, 18M input, 9M output this month', { [INPUT]: 3.238e9, [OUTPUT]: 9e6, 'workload.cachedInputShare': 3100 / 3238, 'workload.cacheWriteShare': 120 / 3238 }],
];

describe('labels of forms and spreadsheets', () => understands(PHRASES));
