import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import type { AskOptions } from '../answer/index.ts';
import { LlmcostError } from '../errors.ts';
import { orFailure } from './failure.ts';
import { DEFINITIONS, GUIDE } from './texts.ts';
import { TOOLS, type Tool } from './tools.ts';

/** What the server says it is, and the day by which prices are judged. */
export interface McpOptions {
  readonly version: string;
  readonly now: () => Date;
}

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const resources = (server: McpServer): void => {
  for (const [name, title, text] of [
    ['guide', 'How to decide between hosting and an API', GUIDE],
    ['definitions', 'What the terms mean', DEFINITIONS],
  ] as const) {
    const uri = `llmcost://${name}`;
    server.registerResource(name, uri, { title, mimeType: 'text/markdown' }, async () => ({
      contents: [{ uri, mimeType: 'text/markdown', text }],
    }));
  }
};

/** What agents call is looked up and read here, so that what is wrong with a call is said in our words. */
const calls = (server: McpServer, options: () => AskOptions): void => {
  const named = (name: string): Tool => {
    const tool = TOOLS.find((one) => one.name === name);
    if (tool !== undefined) return tool;
    const names = TOOLS.map((one) => one.name).join(', ');
    throw new LlmcostError('unknown-name', `There is no tool of that name. There are ${names}.`);
  };
  const call = orFailure(async (name: string, given: Record<string, unknown>) =>
    named(name).call(given, options()),
  );
  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    call(params.name, params.arguments ?? {}),
  );
};

/**
 * The engine as tools for agents. Answers are at list prices and with our own defaults, whatever a workspace assumes;
 * what cannot be answered is a result with `isError`, the sentence of the terminal and lines that run.
 */
export const createMcpServer = ({ version, now }: McpOptions): McpServer => {
  const server = new McpServer({ name: 'llmcost', version });
  const options = (): AskOptions => ({ asOf: now() });
  for (const { name, listed, call } of TOOLS)
    server.registerTool(
      name,
      { ...listed, annotations: READ_ONLY },
      orFailure((given) => call(given, options())),
    );
  calls(server, options);
  resources(server);
  return server;
};
