import { describe, expect, it } from 'vitest';
import { oneOf } from '../../../helpers/effort.ts';
import { LINES } from '../../../helpers/lines-of-tables.ts';
import { fieldsOf, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { VOLUME } from '../../short-names.ts';

/** A line says the same however its units, its money and its cards are spelled. */

/** What stands in a line of the tables, and how else it is spelled. */
const SPELLINGS: readonly (readonly [written: RegExp, other: string])[] = [
  [/(\d)%/g, '$1 percent'],
  [/(\d)%/g, '$1 pct'],
  [/\$(?=\d)/g, 'USD '],
  [/\$(?=\d)/g, 'US$$'],
  [/(?<![\d.$/-])\$(\d{1,4})(?![\d.,kMB]|\/|\.\d)/g, '$1 dollars'],
  [/(?<![\w.$€£-])(\d{1,4})M(?= tok)/g, '$1 million'],
  [/(?<![\w.$€£-])(\d{1,4})M(?= tok)/g, '$1MM'],
  [/(?<![\w.$€£-])(\d{1,4})M(?= tok)/g, '$1e6'],
  [/(?<![\w.$€£-])(\d{1,4})B(?= tok)/g, '$1 billion'],
  [/(?<![\w.$€£-])(\d{1,4})k(?= (?:requests|calls|chats|docs))/g, '$1 thousand'],
  [/\bvs\b(?!\.)/g, 'against'],
  [/\bvs\b(?!\.)/g, 'compared to'],
  [/\bvs\b(?!\.)/g, 'vs.'],
  [/(?<=(?:tokens|requests)) a month\b/g, ' each month'],
  [/(?<=(?:tokens|requests)) a day\b/g, ' every day'],
  [/\brequests\/day\b/g, 'reqs/d'],
  [/(?<=\d)x(?= ?H100)/g, ' ×'],
  [/\bH100s?\b(?! (?:SXM|NVL|PCIe|at|GPU|cards))/g, 'H100 GPUs'],
  [/(?<!-|NVIDIA )\bH100/g, 'NVIDIA H100'],
];

/** The fields with numbers that differ by what arithmetic rounds off. */
const rounded = (fields: unknown): unknown =>
  JSON.parse(
    JSON.stringify(fields, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value)),
  );

/** A report of an engine, a bill of a usage page and a name of the catalog are spelled as their maker spells them. */
const ownSpelling = /throughput|[{"]|\|/i;

describe('a line says the same', () => {
  it.each(SPELLINGS)('%s as "%s"', async (written, other) => {
    const spelled = LINES.filter((line) => !ownSpelling.test(line) && line.replace(written, other) !== line);
    for (const line of spelled.filter((_, at) => oneOf(Math.ceil(spelled.length / 12), at)))
      expect(rounded(await fieldsOf(line.replace(written, other))), line.replace(written, other)).toEqual(
        rounded(await fieldsOf(line)),
      );
  });
});

const SONNET = 'anthropic/claude-sonnet-5-5';
const EIGHT = { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['half of our 16 NVIDIA H100 GPUs are idle, 1B tokens', { [VOLUME]: 1e9, ...EIGHT, 'selfHosted.procurement.kind': 'paid' }],
  ['1 billion toks, 8 H100 cards rented at 2.10 USD an hour', { [VOLUME]: 1e9, ...EIGHT, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.1 }],
  ['3 nodes of H100 x8 at USD 2.50/hr each, 2e9 tokens', { [VOLUME]: 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 24, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  ['15 engineers using sonnet, 40MM tokens each monthly', { [VOLUME]: 600e6, apis: [{ id: SONNET }] }],
  ['500 million tokens, cache hit rate perhaps 40 per cent, sonnet', { [VOLUME]: 500e6, 'workload.cachedInputShare': 0.4, apis: [{ id: SONNET }] }],
  ['EU 600 million and US 1.4 billion tokens', { [VOLUME]: 2e9 }],
  ['1M requests a month, input 1500 output 300 chat', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
  ['llama 405b 8-bit fp8 on 8xH200, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'llama-3.1-405b', 'selfHosted.precision': 'fp8', 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 8 }],
  ['qwen3 32b awq (4-bit), 1B tokens', { [VOLUME]: 1e9, 'selfHosted.model': 'qwen3-32b', 'selfHosted.precision': 'int4' }],
  ['own 8xH100 at $30k each, discount of 15%', { ...EIGHT, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 25_500 }],
  ['gpt-5 PTU @ $21k/month (covers 3.5B tokens), 3B tokens', { [VOLUME]: 3e9, apis: [{ id: 'openai/gpt-5', usdPerMonth: 21_000, capacityTokensPerMonth: 3.5e9 }] }],
  // The rest of a sum in words, a size of a model and a percentage point are none of these.
  ['two dollars fifty an hour for an H100, 1B tokens', { [VOLUME]: 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  ['a 70 billion parameter model, 1 billion tokens', { [VOLUME]: 1e9, 'selfHosted.modelSpec': { totalParamsB: 70 } }],
];

describe('signs, scales and cards', () => understands(READ));

// biome-ignore format: one phrase a line
const NAMES: readonly Phrase[] = [
  ['500M tokens, llama (70b) on h100 (pcie)', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-pcie' }],
  ['500M tokens vs Sonnet 4.5 (Anthropic)', { [VOLUME]: 500e6, apis: [{ id: 'anthropic/claude-sonnet-4-5' }] }],
  ['500M tokens, qwen3 32b (alibaba)', { [VOLUME]: 500e6, 'selfHosted.model': 'qwen3-32b' }],
  ['500M tokens vs OpenAI: GPT-5', { [VOLUME]: 500e6, apis: [{ id: 'openai/gpt-5' }] }],
  ['Qwen: Qwen3 32B, 500M tokens', { [VOLUME]: 500e6, 'selfHosted.model': 'qwen3-32b' }],
  ['500M tokens vs azure: gpt-4o', { [VOLUME]: 500e6, apis: [{ id: 'azure/gpt-4o' }] }],
  ['500M tokens on 4x Ascend 910B', { [VOLUME]: 500e6, 'selfHosted.gpu': 'ascend-910b', 'selfHosted.gpuCount': 4 }],
  // Another seller, a volume and a label are no part of the name.
  ['500M tokens vs gpt-4o (azure)', { [VOLUME]: 500e6, apis: [{ id: 'azure/gpt-4o' }] }],
  ['model: llama 70b (500M tokens)', { [VOLUME]: 500e6, 'selfHosted.model': 'llama-3.3-70b' }],
];

describe('names set apart by signs', () => understands(NAMES));

// biome-ignore format: one line and what is offered in its place a row
const SLIPS: readonly Refusal[] = [
  ['500M tokens on sonnett', 'not-understood', '500M tokens on sonnet'],
  ['$120k/yr on claue opus', 'not-understood', '$120k/yr on claude opus'],
  ['500M tokens on runpd', 'not-understood', '500M tokens on runpod'],
];

describe('a slip behind "on" is of a name that we know, and no machine', () => refuses(SLIPS));
