import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { LlmcostError } from '../errors.ts';
import { orFailure } from './failure.ts';
import { DEFINITIONS, GUIDE } from './texts.ts';
import { TOOLS, type Tool } from './tools.ts';

/** What the server says it is, the day by which prices are judged, and where failures of our own are told. */
export interface McpOptions {
  readonly version: string;
  readonly now: () => Date;
  readonly console: Pick<Console, 'error'>;
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
const calls = (server: McpServer, { now, console }: McpOptions): void => {
  const named = (name: string): Tool => {
    const tool = TOOLS.find((one) => one.name === name);
    if (tool !== undefined) return tool;
    const names = TOOLS.map((one) => one.name).join(', ');
    throw new LlmcostError('wrong-use', `There is no tool of that name. There are ${names}.`);
  };
  const call = orFailure(
    async (name: string, given: Record<string, unknown>) => named(name).call(given, { asOf: now() }),
    console,
  );
  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) =>
    call(params.name, params.arguments ?? {}),
  );
};

/** Registered tools are listed by the SDK; who answers them is `calls`, in place of the SDK's own handler. */
const neverReached = (): never => {
  throw new Error('A tool was called past the handler of all calls.');
};

/**
 * The engine as tools for agents. Answers are at list prices and with our own defaults, whatever a workspace assumes;
 * what cannot be answered is a result with `isError`, the sentence of the terminal and lines that run.
 */
export const createMcpServer = (options: McpOptions): McpServer => {
  const server = new McpServer({ name: 'llmcost', version: options.version });
  for (const { name, listed } of TOOLS)
    server.registerTool(name, { ...listed, annotations: READ_ONLY }, neverReached);
  calls(server, options);
  resources(server);
  return server;
};
