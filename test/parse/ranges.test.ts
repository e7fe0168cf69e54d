import { describe, expect, it } from 'vitest';
import type { DraftField } from '../../src/domain/draft.ts';
import { parseLine, printDraft } from '../../src/parse/index.ts';

const MONTH_SECONDS = 730 * 3600;

/** A line, the field that it sets, both ends; the middle is their mean. */
// biome-ignore format: one phrase a line
const RANGES: readonly (readonly [string, DraftField, number, number])[] = [
  ['300M-800M', 'workload.tokensPerMonth', 300e6, 800e6],
  ['300M to 800M tokens', 'workload.tokensPerMonth', 300e6, 800e6],
  ['300 to 800M tokens', 'workload.tokensPerMonth', 300e6, 800e6],
  ['500M–800M tokens', 'workload.tokensPerMonth', 500e6, 800e6],
  ['500M-1B tokens a month', 'workload.tokensPerMonth', 500e6, 1e9],
  ['between 300M and 800M tokens', 'workload.tokensPerMonth', 300e6, 800e6],
  ['30-60% util', 'selfHosted.plannedLoad', 0.3, 0.6],
  ['30% - 60% util', 'selfHosted.plannedLoad', 0.3, 0.6],
  ['$1.50-2/hr A100', 'selfHosted.procurement.usdPerGpuHour', 1.5, 2],
  ['$1-$2/hr', 'selfHosted.procurement.usdPerGpuHour', 1, 2],
  ['10-20 rps', 'workload.requestsPerMonth', 10 * MONTH_SECONDS, 20 * MONTH_SECONDS],
  ['20-40% cached', 'workload.cachedInputShare', 0.2, 0.4],
  ['80-90% input', 'workload.inputShare', 0.8, 0.9],
  ['10-20h ops', 'selfHosted.ops.hoursPerMonth', 10, 20],
  ['PUE 1.2-1.4', 'selfHosted.power.pue', 1.2, 1.4],
  ['3-5x peak', 'workload.peakToAverage', 3, 5],
  ['own H100 over 2-3 years', 'selfHosted.procurement.lifeMonths', 24, 36],
];

describe('ranges', () => {
  it.each(RANGES)('%s', async (line, field, low, high) => {
    const { draft } = await parseLine(line);
    expect(draft.fields[field]).toBeCloseTo((low + high) / 2, 6);
    expect(draft.said[field]?.range?.low).toBeCloseTo(low, 6);
    expect(draft.said[field]?.range?.high).toBeCloseTo(high, 6);
  });

  it('several in one line, each with its own ends', async () => {
    const { draft } = await parseLine('300M-800M tokens, 30-60% util, $1.5-2.2/hr A100');
    expect(draft.fields).toMatchObject({
      'workload.tokensPerMonth': 550e6,
      'selfHosted.plannedLoad': 0.45,
      'selfHosted.procurement.usdPerGpuHour': 1.85,
    });
    expect(Object.values(draft.said).filter(({ range }) => range !== undefined)).toHaveLength(3);
  });

  it('of a bill and of a stated throughput the ends of their one number', async () => {
    const { draft } = await parseLine('$4k-6k a month on sonnet, 2000-3000 tok/s');
    expect(draft.fields['workload.bill']).toMatchObject({ usdPerMonth: 5000 });
    expect(draft.said['workload.bill']?.range).toEqual({ low: 4000, high: 6000 });
    expect(draft.said['selfHosted.throughput']?.range).toEqual({ low: 2000, high: 3000 });
  });

  it('is a point where both ends are the same', async () => {
    const { draft } = await parseLine('500M-500M tokens');
    expect(draft.fields).toEqual({ 'workload.tokensPerMonth': 500e6 });
    expect(draft.said['workload.tokensPerMonth']?.range).toBeUndefined();
  });

  const AND_MORE: readonly (readonly [string, DraftField])[] = [
    ...RANGES.map(([line, field]) => [line, field] as const),
    ['9B tokens llama 8b on A100, 300-3000 tok/s', 'selfHosted.throughput'],
    ['20k-50k requests/day, 1500 in 300 out', 'workload.requestsPerMonth'],
    ['$6k-8k a month on sonnet', 'workload.bill'],
  ];

  it.each(AND_MORE)('is printed as it can be typed again: %s', async (line, field) => {
    const { draft } = await parseLine(line);
    expect(draft.said[field]?.range).toEqual({ low: expect.any(Number), high: expect.any(Number) });
    const again = await parseLine(printDraft(draft));
    expect(again.draft.said[field]?.range).toEqual(draft.said[field]?.range);
    expect(again.draft.fields).toEqual(draft.fields);
  });
});
