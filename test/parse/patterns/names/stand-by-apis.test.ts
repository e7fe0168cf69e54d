import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { SONNET } from '../../phrase.ts';

describe('an API that stands by', () => {
  it.each([
    'failover to sonnet, 1B tokens, 2x H100',
    '1B tokens, 2x H100 with failover to sonnet',
    '1B tokens, 2x H100, sonnet as a backup when it is down',
    '1B tokens, 2x H100, overflow goes to sonnet',
  ])('is no spare, and what it takes must be said: %s', async (line) => {
    const { draft, intent } = await parseLine(line);
    expect(draft.fields).toEqual({
      'workload.tokensPerMonth': 1e9,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 2,
      apis: [{ id: SONNET }],
    });
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('as if all of it were hosted')] });
  });

  it('leaves a failover of the hardware what it is', async () => {
    const { fields } = (await parseLine('1B tokens, 2x H100 with failover, vs sonnet')).draft;
    expect(fields['selfHosted.spareReplicas']).toBe(1);
  });
});
