import { describe, expect, it } from 'vitest';
import { csv, read } from './files.ts';

describe('a bill without tokens', () => {
  it('a bill without tokens is asked about by the month, and of its own model', async () => {
    const bill = csv(
      ['usage_date_utc', 'model', 'token_type', 'cost_usd'],
      [['2026-03-02', 'Claude Haiku 4.5', 'output', '12.00']],
    );
    // $12 a day is $365 in a month of 365/12 days.
    expect((await read(bill)).profile.question?.lines[0]).toBe('$365 a month on Claude Haiku 4.5');
  });

  describe('tokens whose split nobody says', () => {
    const header = ['date', 'model', 'total_tokens', 'requests', 'cost'];
    const rows = [
      ['2026-03-01', 'gpt-4.1', 4_000_000, 80, 10],
      ['2026-03-02', 'gpt-4.1', 8_000_000, 40, 20],
      ['2026-03-02', 'text-embedding-3-small', 5_000_000, 9, 0.1],
      ['Total', '', 17_000_000, 129, 30.1],
    ];

    it('are asked about with what is sure: how many there are a month, of what, how often', async () => {
      const { profile } = await read(csv(header, rows));
      expect(profile).toMatchObject({
        outcome: 'ask',
        inputTokens: null,
        outputTokens: null,
        requests: 120,
        days: 2,
        usd: 30.1,
        excluded: [{ what: 'embeddings', count: 9, tokens: 5_000_000 }],
      });
      // 12M in two days are 182.5M in a month of 365/12 days.
      expect(profile.question?.lines).toEqual(['183M tokens a month vs gpt-4.1']);
      expect(profile.question?.text).toContain('without telling input from output');
    });

    it('name no rival where they are of several models', async () => {
      const more = [...rows.slice(0, 2), ['2026-03-02', 'gpt-4.1-mini', 3_000_000, 9, 1]];
      expect((await read(csv(header, more))).profile.question?.lines).toEqual(['228M tokens a month']);
    });
  });
});
