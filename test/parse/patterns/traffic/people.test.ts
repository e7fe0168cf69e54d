import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS } from '../../phrase.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('people', () => {
  it.each([
    // 3 a week each: 1M × 3 × 365 ÷ 84.
    ['1M MAU, 3 prompts a week, 800 tokens', (1e6 * 3 * 365) / 84],
    ['1000 users, 20 prompts a day, gpt-5', 20_000 * DAYS],
    ['300 employees x 15 chats a day x 4 turns of 1.2k tokens', 300 * 15 * 4 * DAYS],
    // Enough for all of them is what all of them do.
    ['10k users, 5k requests/day, 1k tokens each', 5000 * DAYS],
  ])('%s', async (line, requests) => {
    expect((await fieldsOf(line))['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });
});
