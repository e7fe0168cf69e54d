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
});
