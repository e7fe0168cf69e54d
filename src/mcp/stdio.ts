import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer, type McpOptions } from './server.ts';

/** Serves one agent over standard input and output, until its side is closed. */
export const serveStdio = async (options: McpOptions): Promise<void> => {
  const server = createMcpServer(options);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  // Each of many answers at once waits for room in the pipe by a listener of its own.
  process.stdout.setMaxListeners(0);
  await server.connect(new StdioServerTransport());
  await closed;
  await server.close();
};
