import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What happens so many times a month, and is counted as traffic by its form alone. */

const TOKENS = '2B tokens llama 70b 8 H100 vs sonnet';

describe('what happens a few times below far more requests is asked about', () => {
  it.each([
    [TOKENS, 'assume 2 outages a month', '2 requests a month'],
    [TOKENS, '3 restarts a week', '3 requests a week'],
    ['12k tickets a day, llama 70b', '3 deployments a week', '3 requests a week'],
    ['50M in and 10M out a day, llama 70b', '4 meetings a week about this', '4 requests a week'],
  ])('%s: %s', async (line, mention, hint) => {
    const { reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints]).toEqual(['question', [hint]]);
  });
});

describe('as many as a card may have are its traffic', () => {
  it.each([
    [TOKENS, '20k flights a month', 20_000],
    ['20 flights a day, llama 70b', '5 flights a week', (5 * 365) / 84],
  ])('%s: %s', async (line, mention, requests) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(requests, 6);
  });
});
