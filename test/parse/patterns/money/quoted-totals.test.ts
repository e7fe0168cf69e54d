import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { refuses, SONNET, understands } from '../../phrase.ts';

const B3 = { 'workload.tokensPerMonth': 3e9 };
const RENT = { 'selfHosted.procurement.kind': 'rent' } as const;
const H100 = { ...RENT, 'selfHosted.gpu': 'h100-sxm' };
const HOUR = 'selfHosted.procurement.usdPerGpuHour';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';

describe('what a quote comes to is no bill of an API', () => {
  const at210 = { ...H100, 'selfHosted.gpuCount': 8, [HOUR]: 2.1, [MONTH]: 1533 };
  const sonnet = { apis: [{ id: SONNET }] };
  understands([
    ['8 H100 at $2.10/hr, total $12,264/mo, vs sonnet, 3B tokens', { ...B3, ...at210, ...sonnet }],
    ['8 H100 at $2.10/GPU-hr, $12,264 per month. 3B tokens vs sonnet', { ...B3, ...at210, ...sonnet }],
    ['8 H100 $2.10/hr = $12,264 a month, 3B tokens', { ...B3, ...at210 }],
    ['8 H100 at $2.10, total $12,264/mo, 3B tokens', { ...B3, ...at210 }],
    ['8 H100 $2.10/hr, so $147,168 a year, 3B tokens', { ...B3, ...at210 }],
    ['8 H100 $2.10/hr, so $403 a day, 3B tokens', { ...B3, ...at210 }],
    ['8 H100 $2.10/hr, monthly total of $12,096, 3B tokens', { ...B3, ...at210 }],
    ['2 nodes of 4x H100 at $2.10/hr, $12.3k a month in total, 3B tokens', { ...B3, ...at210 }],
    ['monthly $12,264 for 8 H100 at $2.10/hr, 3B tokens', { ...B3, ...at210 }],
    [
      '8 H100 at $2.10/GPU-hr, $16.80/hr total, 3B tokens',
      { ...B3, ...H100, 'selfHosted.gpuCount': 8, [HOUR]: 2.1 },
    ],
    [
      '8 H100 $2.10/hr, $12,264 monthly. we pay $60k a month for sonnet today',
      { ...at210, ...sonnet, 'workload.bill': { usdPerMonth: 60_000, api: SONNET } },
    ],
  ]);

  refuses([
    [
      'Quote: 8x H100, $2.10/GPU-hr, total $12,264/mo. What volume beats sonnet, of 0 tokens?',
      'impossible-value',
    ],
  ]);

  it('says so', async () => {
    const { intent } = await parseLine('8 H100 at $2.10/hr, total $12,264/mo, 3B tokens');
    expect(intent).toMatchObject({
      readAs: ['"$12,264/mo" is what 8 at "$2.10/hr" come to: that price once more.'],
    });
  });
});

describe('and another sum is what it was', () => {
  const at210 = { ...H100, 'selfHosted.gpuCount': 8, [HOUR]: 2.1 };
  understands([
    [
      '8x H100 at $2.10/hr, and we pay $12,264 a month for sonnet',
      { ...at210, apis: [{ id: SONNET }], 'workload.bill': { usdPerMonth: 12_264, api: SONNET } },
    ],
    [
      '8x H100 at $2.10/hr, $13k a month on sonnet',
      { ...at210, apis: [{ id: SONNET }], 'workload.bill': { usdPerMonth: 13_000, api: SONNET } },
    ],
  ]);
});
