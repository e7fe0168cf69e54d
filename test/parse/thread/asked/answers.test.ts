import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What answers a question of ours that was asked just before, and says nothing whole without it. */

const CARD = '2B tokens a month, llama 3.3 70b on 4 H100 vs sonnet and gpt-5';
const REQUESTS = 'workload.requestsPerMonth';
const TOKENS = 'workload.tokensPerMonth';
const DAYS = 365 / 12;

describe('what each of some people sends', () => {
  it.each([
    ['200 users', '20 prompts a day', REQUESTS, 200 * 20 * DAYS],
    ['80 employees', '10 chats a week', REQUESTS, (80 * 10 * DAYS) / 7],
    ['200 users', 'they send 20 requests a day each', REQUESTS, 200 * 20 * DAYS],
    ['3 engineers use it', 'each 50 prompts a day', REQUESTS, 3 * 50 * DAYS],
    ['we have 60 devs', '15 prompts per day per user', REQUESTS, 60 * 15 * DAYS],
    ['what if we had 5k customers?', '7 a day', REQUESTS, 5000 * 7 * DAYS],
    ['three hundred employees', 'each one asks 5 questions a day', REQUESTS, 300 * 5 * DAYS],
    ['we have 40 devs', '1M tokens a day', TOKENS, 40e6 * DAYS],
    // More than one person sends is of all.
    ['200 users', '5B tokens a month', TOKENS, 5e9],
    ['200 users', '40k prompts a day', REQUESTS, 40_000 * DAYS],
  ])('%s: %s', async (asked, text, field, value) => {
    expect((await below(CARD, [asked])).reply.text).toContain('What does each of');
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field as typeof REQUESTS]).toBeCloseTo(value, -1);
  });

  it('keeps the size that stands behind it', async () => {
    const { draft } = await below(CARD, ['200 users', '20 prompts a day, 2k tokens']);
    expect(draft.fields[REQUESTS]).toBeCloseTo(200 * 20 * DAYS, -1);
    expect(draft.fields['workload.requestTokens']).toBe(2000);
  });

  it('is asked how often, and of how many, where it is a number alone', async () => {
    const { reply } = await below(CARD, ['200 users', 'about 10 each']);
    expect(reply).toMatchObject({
      kind: 'question',
      hints: ['200 users, 10 requests a day each', '200 users, 10 requests a month each'],
    });
  });

  it.each(['add haiku', '2 GPUs', 'int4'])('is none of it: %s', async (text) => {
    const { draft, reply } = await below(CARD, ['200 users', text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[TOKENS]).toBe(2e9);
  });

  it('is of all where no question stands before', async () => {
    const { draft } = await below(CARD, ['200 users', 'int4', '900 prompts a day']);
    expect(draft.fields[REQUESTS]).toBeCloseTo(900 * DAYS, -1);
  });
});
