import { describe, expect, it } from 'vitest';
import { parseDefaults, parseLine } from '../../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  ['API spend Jan-Jun: $61k on sonnet', {'workload.bill':{'usdPerMonth':10166.666666666666,'api':SONNET},'apis':[{'id':SONNET}]}],
  ['API spend Jan-Jun: $61k a month on sonnet', {'workload.bill':{'usdPerMonth':61000,'api':SONNET},'apis':[{'id':SONNET}]}],
  // what is bought instead makes no limit of what is paid today
  ['20 devs claude code $300 each per month buy 2x H200 instead', {'workload.bill':{'usdPerMonth':6000,'api':SONNET},'workload.shapeOfWork':'coding-agent','selfHosted.gpu':'h200','selfHosted.gpuCount':2,'selfHosted.procurement.kind':'own','apis':[{'id':SONNET}]}],
  ['500M tokens A100 rental', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent' }],
  ['500M on-prem', { 'workload.tokensPerMonth': 500e6, 'selfHosted.procurement.kind': 'own' }],
  ['at $1.79/hr', { 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['A100 @ 1.89/h', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.89 }],
  ['H100 $1,400 per month each', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1.4e3 }],
  ['they give us $200k credits for 18 months, gemini 2.5 pro, 500M tokens', { 'workload.tokensPerMonth': 500e6, apis: [{ id: 'google/gemini-2.5-pro' }] }],
  ['$8k each over 3 years', { 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 8e3, 'selfHosted.procurement.lifeMonths': 36 }],
  ['A100 $1.79/hr', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['A100 1.79 usd/hour', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['$1.79 per gpu hour', { 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['a100 @1.5', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.5 }],
  // what is said of rent alone is of an hour where it is of that size
  ['2 H100s, we rent at $2.35', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.35 }],
  ['2 H100s; rented at $2.35; vs sonnet', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.35, apis: [{ id: SONNET }] }],
  ['2 H100s, rented at 2.35', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.35 }],
  ['500M tokens H100 on AWS', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'AWS' }],
  ['500M tokens at Lambda', { 'workload.tokensPerMonth': 500e6, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
  ['500M tokens A100 from RunPod', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Secure' }],
  ['residual 20%', { 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.residualShare': 0.2 }],
  ['cost of capital 10%', { 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.annualCostOfCapital': 0.1 }],
  ['maintenance 5%', { 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.annualMaintenanceShare': 0.05 }],
  ['host $5k per gpu', { 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  // $40k for the host of 8 GPUs is $5k of each.
  ['own 8 H100s at $22k each 20B tokens', { 'workload.tokensPerMonth': 20e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3 }],
  ['500M, own 8 H100s at $22k each, host $40k in total', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 8 H100s at $22k each, plus $40k for the host', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 8 H100s at $22k each, $40k host', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 8 H100s at $22k each, chassis $40k total', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 8 H100s at $22k each, servers $40k', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 8 H100s at $22k each, host $5k', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 22e3, 'selfHosted.procurement.hostUsdPerGpu': 5e3 }],
  ['500M, own 2 DGX H100 at $300k each', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 16, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 37500, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  // A total, or the price of a machine, has the host in it; the price of cards has not.
  ['DGX H100 $350k total', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 43750, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['own DGX H100 $350k', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 43750, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['500M, own 8 H100, $320k total', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 40e3, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['2xL40S own, paid $16k total', { 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 8e3, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['own 8 H100s at $30k each', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 30e3 }],
  ['other $500/month', { 'selfHosted.otherUsdPerMonth': 500 }],
  ['500M, bought 8x A100 for $12k each, amortized over 3 years', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 12e3, 'selfHosted.procurement.lifeMonths': 36 }],
  ['500M, buy H100 at $25k', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 25e3 }],
  ['500M, H100 $2.50', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  ['500M, H100 at $2.50', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.5 }],
  ['500M, 3-year life', { 'workload.tokensPerMonth': 500e6, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.lifeMonths': 36 }],
  ['500M, 36 month lifespan', { 'workload.tokensPerMonth': 500e6, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.lifeMonths': 36 }],
  ['500M, rack $800/month', { 'workload.tokensPerMonth': 500e6, 'selfHosted.otherUsdPerMonth': 800 }],
  ['500M, $500 a month storage', { 'workload.tokensPerMonth': 500e6, 'selfHosted.otherUsdPerMonth': 500 }],
  ['500M, $200/mo for egress', { 'workload.tokensPerMonth': 500e6, 'selfHosted.otherUsdPerMonth': 200 }],
  ['500M, storage $100/month, licence $200/month, insurance $1.2k a year', { 'workload.tokensPerMonth': 500e6, 'selfHosted.otherUsdPerMonth': 400 }],
  ['500M, other costs $12k a year', { 'workload.tokensPerMonth': 500e6, 'selfHosted.otherUsdPerMonth': 1e3 }],
  ['500M, 1 year reserved H100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['500M, 64 H100, 24mo, $2.05/hr', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 64, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.05, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 24 }],
  ['500M, H100 reserved for 3 years', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 }],
  ['500M, spot A100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'spot' }],
  ['500M, on demand A100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.market': 'on-demand' }],
  ['500M, A100 on RunPod community', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Community' }],
  ['500M, Lambda H100', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
  ['500M, vast.ai 4090', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'rtx-4090', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'Vast.ai' }],
  ['500M tokens, 2x H100 at $2.49 each per hour', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.49 }],
  ['1.5B tokens, MI300X, $1.99 per gpu-hour, spot', { 'workload.tokensPerMonth': 1.5e9, 'selfHosted.gpu': 'mi300x', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.99, 'selfHosted.procurement.market': 'spot' }],
  ['gh200 at lambda, 1B tokens', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'gh200', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'Lambda' }],
  ['selfHosted.procurement.lifeMonths=3 years', { 'selfHosted.procurement.lifeMonths': 36 }],
  ['selfHosted.procurement.kind=lease', { 'selfHosted.procurement.kind': 'rent' }],
  ['500M A100 $1.79 /hr', { 'workload.tokensPerMonth': 500e6, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['selfHosted.procurement.seller=Lambda', { 'selfHosted.procurement.seller': 'Lambda' }],
  ['should I buy 4x RTX 6000 Ada at $6,800 each for 400M tokens/month?', { 'workload.tokensPerMonth': 400e6, 'selfHosted.gpu': 'rtx-6000-ada', 'selfHosted.gpuCount': 4, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 6.8e3 }],
  ['how about renting 1x H200 @ $3.59/h for 10M tokens a day', { 'workload.tokensPerMonth': 10e6 * DAYS, 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 1, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 3.59 }],
  ['2x B200 reserved 1 yr at $3.10/hr, 5B tok/mo, deepseek v3 fp8', { 'workload.tokensPerMonth': 5e9, 'selfHosted.model': 'deepseek-v3', 'selfHosted.precision': 'fp8', 'selfHosted.gpu': 'b200', 'selfHosted.gpuCount': 2, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 3.1, 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 12 }],
  ['8 × MI300X @ $2.10, DeepSeek R1, 4B tokens/month', { 'workload.tokensPerMonth': 4e9, 'selfHosted.model': 'deepseek-r1', 'selfHosted.gpu': 'mi300x', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.1 }],
  ['1B tokens, on-prem H100s, written off in 5 years', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.lifeMonths': 60 }],
  ['1B tokens, on-prem H100s, expected to last 5 years', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.lifeMonths': 60 }],
  ['1B tokens, on-prem H100s, 5 yr depreciation', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.lifeMonths': 60 }],
  ['1B tokens, own H100, salvage value 15%', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.residualShare': 0.15 }],
  ['1B tokens, colo rack $1,200/mo', { 'workload.tokensPerMonth': 1e9, 'selfHosted.otherUsdPerMonth': 1.2e3 }],
  ['1B tokens, own A100s at $9,500 apiece', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 9.5e3 }],
  ['1B tokens, own A100s for $9.5k per card', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 9.5e3 }],
  ['1B tokens, A100 for $9.5k', { 'workload.tokensPerMonth': 1e9, 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 9.5e3 }],
  ['$1.79 per A100 hour', { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 1.79 }],
  ['$15k per H100', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 15e3 }],
  ['setup 40h, $8k each over 3 years', { 'selfHosted.ops.setupHours': 40, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 8e3, 'selfHosted.procurement.lifeMonths': 36 }],
  // Bought, or paid for by the token.
  ['buy 8 h100 or keep paying sonnet $22k/mo', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'workload.bill': { usdPerMonth: 22e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['rent 8 h100 or keep paying sonnet 22k/mo', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'workload.bill': { usdPerMonth: 22e3, api: SONNET }, apis: [{ id: SONNET }] }],
  ['should we buy a dgx h200 for 380k, 2B tokens', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 47_500, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['buy 8 h200 for 300k, 2B tokens', { 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h200', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.usdPerGpu': 37_500 }],
];

describe('prices of hardware, life and other costs', () => understands(PHRASES));

const PAID = { apis: [{ id: SONNET, usdPerMillionInput: 6.25, usdPerMillionOutput: 6.25, inUse: true }] };
const BILLED = { 'workload.bill': { usdPerMonth: 5000, api: SONNET } };

describe('a bill is the price of the tokens that are said beside it, and else a volume', () => {
  it.each<[string, object]>([
    // $5,000 ÷ 800M.
    ['800M tokens, $5k/mo on sonnet', PAID],
    ['600M in 200M out a month, $5k/mo on sonnet', PAID],
    ['1M requests/mo of 600 in 200 out, $5k/mo on sonnet', PAID],
    ['1M requests/mo, $5k/mo on sonnet', BILLED],
    ['$5k/mo on sonnet', BILLED],
    // $300 ÷ $3 and $700 ÷ $15 a million: 100M in, 46.7M out.
    ...[
      '$300 input and $700 output on claude-sonnet-4-5',
      'claude-sonnet-4-5 invoice: input tokens $300.00, output tokens $700.00',
      'claude-sonnet-4-5 costs us $300 input and $700 output a month',
    ].map((line): [string, object] => [
      line,
      {
        'workload.bill': { usdPerMonth: 1000, api: 'anthropic/claude-sonnet-4-5' },
        'workload.inputShare': 0.681818181818,
      },
    ]),
    [
      '$300/mo openrouter bill on deepseek v3',
      { 'workload.bill': { usdPerMonth: 300, api: 'openrouter/deepseek/deepseek-chat' } },
    ],
  ])('%s', async (line, fields) => {
    expect((await parseLine(line)).draft.fields).toMatchObject(fields);
  });

  it.each<[string, string, (readonly string[])?]>([
    ['0 tokens, $5k/mo on sonnet', '"0 tokens" is not a volume'],
    ['1000 tokens a month, $1,001/mo on sonnet', 'than anybody charges'],
    ['$5k/mo on sonnet, $2k/mo on sonnet', 'are two bills'],
    ['$5k/mo', 'What is "$5k/mo" paid for?', ['$5k/mo on sonnet', '$5k/mo on gpt', 'other $5k/mo']],
    [
      '$5k/mo, 4x H100',
      'paid for?',
      ['$5k/mo on sonnet', 'rent $5k/mo in total', '$5k/mo each', 'other $5k/mo'],
    ],
    [
      '2B tokens, $400/mo, 4x H100',
      'paid for?',
      ['other $400/mo', '$400/mo each', 'rent $400/mo in total', '$400/mo on sonnet'],
    ],
    ['$5k/mo bill, 4x H100', 'paid for?', ['$5k/mo bill on sonnet', '$5k/mo bill on gpt']],
  ])('%s is refused', async (line, message, hints) => {
    await expect(parseLine(line)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      ...(hints === undefined ? {} : { hints }),
    });
  });
});

describe('what a workspace sets', () => {
  it.each([
    [
      'ops at €90/h',
      /^What a workspace sets is kept in US dollars: type it in dollars, such as \$10\d for "ops at €90\/h" today\.$/,
    ],
    ['H100 at 2.1 EUR/hr', /such as \$2\.\d\d for "2\.1 EUR\/hr" today\.$/],
    ['sonnet at €2/€8', /type it in dollars\.$/],
  ])('is in dollars: %s', async (words, says) => {
    await expect(parseDefaults(words)).rejects.toThrow(says);
  });
});

const ASKED = { 'workload.tokensPerMonth': 300e6, 'selfHosted.model': 'llama-3.1-8b' } as const;
const OWN = { ...ASKED, 'selfHosted.procurement.kind': 'own' } as const;
const LET = { ...ASKED, 'selfHosted.procurement.kind': 'rent' } as const;

// biome-ignore format: one phrase a line
const ONE_OR_MORE: readonly Phrase[] = [
  // what is let by the month under one article is one, and a price by the hour is that of as many as it takes
  ['llama 8b on an A10 at $317/month, 300M tokens', { ...LET, 'selfHosted.gpu': 'a10', 'selfHosted.gpuCount': 1, 'selfHosted.procurement.usdPerGpuMonth': 317 }],
  ['300M tokens, llama 8b, one L40S rented for $520 a month', { ...LET, 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 1, 'selfHosted.procurement.usdPerGpuMonth': 520 }],
  ['300M tokens, llama 8b on our own L40S at $8k', { ...OWN, 'selfHosted.gpu': 'l40s', 'selfHosted.procurement.usdPerGpu': 8000 }],
  ['llama 8b on an A10 at $0.6/hr, 300M tokens', { ...LET, 'selfHosted.gpu': 'a10', 'selfHosted.procurement.usdPerGpuHour': 0.6 }],
  ['llama 8b on an A10 at $317/month each, 300M tokens', { ...LET, 'selfHosted.gpu': 'a10', 'selfHosted.procurement.usdPerGpuMonth': 317 }],
  ['A10 at $317/month, llama 8b, 300M tokens', { ...LET, 'selfHosted.gpu': 'a10', 'selfHosted.procurement.usdPerGpuMonth': 317 }],
  // what may be spent is no price
  ['at most $200k for our own hardware, llama 8b, 300M tokens', OWN],
  ['we have 50k for servers, llama 8b, 300M tokens', OWN],
  ['llama 8b, 300M tokens, capex cap: $90k', OWN],
  ['llama 8b, 300M tokens, project budget: 60k', ASKED],
];

// biome-ignore format: one refusal a line
const MACHINES: readonly Refusal[] = [
  // a machine beside an API has a price of its own
  ['is a $45/mo VPS cheaper than haiku? 20M tokens', 'unknown-name'],
  ['cpu box at $70 per month or haiku, 20M tokens', 'unknown-name'],
  ['haiku or our $260/month dedicated server, 20M tokens', 'not-understood', '1 GPU $260/month total'],
  ['server $260/month or haiku, 20M tokens', 'not-understood', '1 GPU $260/month total'],
];

describe('what a machine costs, and how many there are', () => {
  understands(ONE_OR_MORE);
  refuses(MACHINES);
});
