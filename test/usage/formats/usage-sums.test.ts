import { expect, it } from 'vitest';
import { csv, read } from '../files.ts';

it('calls that failed and gave nothing are left out of any table, and named', async () => {
  const header = ['timestamp', 'model', 'input_tokens', 'output_tokens', 'status'];
  const call = (hour: number, output: number, status: string) => [
    `2026-11-01T${hour}:30:00Z`,
    'gpt-5-mini',
    1000,
    output,
    status,
  ];
  const rows = [
    call(10, 200, 'success'),
    call(11, 0, 'error'),
    call(12, 0, '429'),
    call(13, 50, 'cancelled'),
  ];
  const { profile } = await read(csv(header, rows));
  expect([profile.inputTokens, profile.outputTokens]).toEqual([2000, 250]);
  expect(profile.excluded).toEqual([{ what: 'failed calls', count: 2, tokens: 2000, usd: null }]);
});
