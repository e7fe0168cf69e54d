import { describe, expect } from 'vitest';
import { DAYS, HAIKU, OPUS, type Phrase, SONNET, understands, WEEKS } from '../../phrase.ts';
import { GPU, GPUS, KIND, VOLUME } from '../../short-names.ts';

const BOUGHT = 'selfHosted.procurement.usdPerGpu';

const bill = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

const BILLS: readonly Phrase[] = [
  ['our anthropic bill came to 4200 last month, haiku', bill(4200, HAIKU)],
  ['anthropic charged us 3.8k in october for sonnet', bill(3800, SONNET)],
  // a life of hardware, and no time that is over
  [
    'own 8 h100 at $30k each, over 3 years, we do 2B tokens monthly',
    {
      [VOLUME]: 2e9,
      [GPU]: 'h100-sxm',
      [GPUS]: 8,
      [KIND]: 'own',
      [BOUGHT]: 30_000,
      'selfHosted.procurement.lifeMonths': 36,
    },
  ],
  ['we burned 750 per day on opus', bill(750 * DAYS, OPUS)],
  ['bill ran to 900 last week, haiku', bill(900 * WEEKS, HAIKU)],
  ['annual contract of $120k with anthropic, sonnet', bill(10e3, SONNET)],
  ['we have an annual contract with anthropic for $120k, sonnet', bill(10e3, SONNET)],
  ['40 engineers on haiku at $180 per head per month', bill(7200, HAIKU)],
  ['invoiced 12000 last month, sonnet', bill(12e3, SONNET)],
  ['our monthly bill is around $9k, sonnet', bill(9000, SONNET)],
  ['our opus bill is insane, 23k in oct', bill(23_000, OPUS)],
  ['total AI spend FY25: $1.44M on sonnet', bill(120e3, SONNET)],
  ['invoice line: opus $41,233.10 (September)', bill(41233.1, OPUS)],
  // a day that reads as millions is one of tokens
  ['burn 10M a day on opus', { [VOLUME]: 10e6 * DAYS, apis: [{ id: OPUS }] }],
];

describe('bills of a time that has passed', () => understands(BILLS));
