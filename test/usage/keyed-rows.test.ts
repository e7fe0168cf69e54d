import { describe, expect, it } from 'vitest';
import { read } from './files.ts';

/** JSON whose keys are the times and the models of its sums. */

const sums = (input: number, output: number) => ({ input_tokens: input, output_tokens: output, requests: 3 });
const profileOf = async (value: unknown) => (await read(JSON.stringify(value))).profile;

describe('an object that is keyed', () => {
  it.each([
    [
      'by day and model',
      {
        '2026-03-01': { 'gpt-4.1': sums(9000, 100), 'gpt-4.1-nano': sums(500, 50) },
        '2026-03-02': { 'gpt-4.1': sums(1000, 200) },
      },
    ],
    [
      'by model and day',
      {
        'gpt-4.1': { '2026-03-01': sums(9000, 100), '2026-03-02': sums(1000, 200) },
        'gpt-4.1-nano': { '2026-03-01': sums(500, 50) },
      },
    ],
    [
      'under a name of its own',
      {
        org: 'acme',
        usage: {
          '2026-03-01': { 'gpt-4.1': sums(9000, 100), 'gpt-4.1-nano': sums(500, 50) },
          '2026-03-02': { 'gpt-4.1': sums(1000, 200) },
        },
      },
    ],
  ])('%s is read', async (_, value) => {
    expect(await profileOf(value)).toMatchObject({
      bucket: '1d',
      days: 2,
      inputTokens: 10_500,
      outputTokens: 350,
      requests: 9,
      byModel: { 'gpt-4.1': { inputTokens: 10_000 }, 'gpt-4.1-nano': { inputTokens: 500 } },
    });
  });

  it('by time alone is asked which model it is of', async () => {
    const profile = await profileOf({ '2026-10': sums(3e8, 4e7), '2026-11': sums(2e8, 3e7) });
    expect(profile).toMatchObject({ inputTokens: 5e8, days: 61, outcome: 'ask' });
  });

  it.each([
    ['people', { 'ana@acme.io': { '2026-03-01': sums(9, 1) }, 'bo@acme.io': { '2026-03-01': sums(9, 1) } }],
    ['numbers', { 1: sums(9000, 100), 2: sums(9000, 100) }],
  ])('by %s is no export', async (_, value) => {
    await expect(profileOf(value)).rejects.toThrow('not a usage export that we know');
  });
});
