import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';

describe('llmcost mcp', () => {
  it('serves the official client over standard input and output, and ends with it', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [join(import.meta.dirname, '../../dist/cli.js'), 'mcp'],
      env: { PATH: process.env.PATH ?? '' },
      stderr: 'pipe',
    });
    let log = '';
    transport.stderr?.on('data', (part) => {
      log += part;
    });
    const client = new Client({ name: 'a test', version: '1' });
    const problems: Error[] = [];
    client.onerror = (error) => problems.push(error);
    await client.connect(transport);
    const { structuredContent } = await client.callTool({
      name: 'estimate',
      arguments: { line: '500M tokens A100 rental' },
    });
    expect(structuredContent).toMatchObject({ verdict: { choice: 'api' } });
    const { pid } = transport;
    await client.close();
    expect(problems).toEqual([]);
    expect(log).toBe('');
    await expect
      .poll(() => {
        try {
          process.kill(pid ?? 0, 0);
          return 'alive';
        } catch {
          return 'gone';
        }
      })
      .toBe('gone');
  });
});
