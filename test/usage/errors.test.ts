import { describe, expect, it } from 'vitest';
import { refused } from './exported.ts';

describe('what is no export', () => {
  it('the log of a web server has no tokens', async () => {
    const line =
      '10.0.0.1 - - [01/Nov/2025:10:00:00 +0000] "POST /v1/chat/completions HTTP/1.1" 200 1234 "-" "curl"\n';
    expect(await refused(line.repeat(3))).toContain('requests and no tokens');
  });

  it.each([
    'prompt eval time =     100.55 ms /   900 tokens (    0.63 ms per token)\n',
    'INFO 10-01 12:00:00 Engine 000: Avg prompt throughput: 1234.5 tokens/s, Running: 5 reqs\n',
    '[GIN] 2026/03/02 - 12:00:00 | 200 |  5.2s | 127.0.0.1 | POST     "/api/chat"\n',
  ])('what an engine writes while it serves is no usage: %s', async (line) => {
    expect(await refused(`INFO starting\n${line.repeat(3)}`)).toContain('while it serves');
    expect(await refused(line.repeat(3))).toContain('while it serves');
  });
});
