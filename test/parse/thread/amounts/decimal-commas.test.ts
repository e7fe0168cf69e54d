import { describe, expect, it } from 'vitest';
import type { DraftField } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';
import { RATE } from '../../short-names.ts';

/** A decimal comma where only one figure can stand. */

const LINE = '500M tokens on 4x H100 vs sonnet';
const OPS = 'selfHosted.ops.hoursPerMonth';

const READ: readonly (readonly [mention: string, field: DraftField, value: number])[] = [
  ['2,10 an hour', RATE, 2.1],
  ['1,99/h', RATE, 1.99],
  ['make it 2,35 per hour', RATE, 2.35],
  ['we pay 1,75 per gpu hour', RATE, 1.75],
  ['H100 at 2,20', RATE, 2.2],
  ['the rent is 2,35 now', RATE, 2.35],
  ['lambda wants 2,99/h', RATE, 2.99],
  ['H100 2,35 after negotiation', RATE, 2.35],
  ['ops 12,5 hours', OPS, 12.5],
  ['ops 7,5h a month at 85,50', 'selfHosted.ops.usdPerHour', 85.5],
  ['pue 1,25, own', 'selfHosted.power.pue', 1.25],
  ['1,5x the volume', 'workload.tokensPerMonth', 7.5e8],
  ['cache 37,5%', 'workload.cachedInputShare', 0.375],
  ['0,29 per kWh, own', 'selfHosted.power.usdPerKwh', 0.29],
];

describe('a decimal comma', () => {
  it.each(READ)('%s: %s is %d', async (mention, field, value) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(draft.fields[field]).toBeCloseTo(value, 9);
    expect(reply.text).toMatch(/"\d+,\d+" is read as \d+\.\d+\./);
  });

  it('stands on either side of a pair of prices', async () => {
    const { draft } = await below(LINE, ['sonnet at 2,5/12,5']);
    expect(draft.fields.apis?.[0]).toMatchObject({ usdPerMillionInput: 2.5, usdPerMillionOutput: 12.5 });
  });

  it.each([
    '2,10',
    '4,8 GPUs',
    'compare 2,4 and 8 GPUs',
    '1.5B tokens at 2,10 an hour',
    '1,000 requests, 2,10/h',
  ])('%s may be two figures, and is asked', async (mention) => {
    expect((await below(LINE, [mention])).reply.kind).toBe('question');
  });
});
