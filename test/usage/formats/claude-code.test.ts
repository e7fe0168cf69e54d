import { describe, expect, it } from 'vitest';
import { day } from '../exported.ts';
import { read } from '../files.ts';

describe('what Claude Code counts', () => {
  it('no money where it estimates none', async () => {
    const row = (cost: object) =>
      JSON.stringify({
        data: [
          {
            date: `${day(0)}T00:00:00Z`,
            actor: { type: 'user_actor' },
            core_metrics: { num_sessions: 1 },
            model_breakdown: [
              {
                model: 'claude-test',
                tokens: { input: 100, output: 10, cache_read: 5, cache_creation: 2 },
                ...cost,
              },
            ],
          },
        ],
      });
    expect((await read(row({ estimated_cost: { currency: 'USD', amount: 250 } }))).profile).toMatchObject({
      inputTokens: 107,
      usd: 2.5,
    });
    expect((await read(row({}))).profile).toMatchObject({ inputTokens: 107, usd: null });
  });
});
