import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import * as z from 'zod';
import { type AskOptions, changedBy, workingFor } from '../answer/index.ts';
import { Asked, answered } from './asked.ts';
import { CatalogShown, catalogRows, Kind } from './catalog.ts';
import { orFailure } from './failure.ts';
import { answerResult, EstimateShown } from './shown.ts';
import { DEFINITIONS, GUIDE } from './texts.ts';

export interface McpOptions {
  readonly version: string;
  readonly now: () => Date;
}

const READ_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

const WorkingShown = {
  steps: z.array(
    z.object({
      title: z.string(),
      lines: z.array(
        z.object({
          what: z.string(),
          formula: z.string(),
          numbers: z.string(),
          result: z.string(),
          value: z.number(),
        }),
      ),
    }),
  ),
};

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

/**
 * The engine as tools for agents. Answers are at list prices and with our own defaults, whatever a workspace assumes;
 * what cannot be answered is a result with `isError`, the sentence of the terminal and lines that run.
 */
export const createMcpServer = ({ version, now }: McpOptions): McpServer => {
  const server = new McpServer({ name: 'llmcost', version });
  const options = (): AskOptions => ({ asOf: now() });

  server.registerTool(
    'estimate',
    {
      title: 'Host a model or pay an API per token?',
      description:
        'Costs hosting an open LLM against paying APIs per token, at full and at half the traffic, with every assumption, source and warning.',
      inputSchema: {
        ...Asked,
        withDocument: z.boolean().optional().describe('Also give the document that what_if and explain take'),
      },
      outputSchema: EstimateShown,
      annotations: READ_ONLY,
    },
    orFailure(async ({ withDocument, ...asked }) =>
      answerResult(await answered(asked, options()), withDocument),
    ),
  );

  server.registerTool(
    'what_if',
    {
      title: 'The same with something changed',
      description:
        'Changes an earlier question in words, such as "what if 2B tokens and int4?", and answers it again.',
      inputSchema: {
        ...Asked,
        change: z
          .string()
          .min(1)
          .describe('What becomes different: "double the volume", "H200 instead", "no spare"'),
        withDocument: z.boolean().optional(),
      },
      outputSchema: EstimateShown,
      annotations: READ_ONLY,
    },
    orFailure(async ({ change, withDocument, ...asked }) => {
      const before = await answered(asked, options());
      return answerResult(await changedBy(before, change, options()), withDocument);
    }),
  );

  server.registerTool(
    'explain',
    {
      title: 'The sums of an answer',
      description:
        'Lays open every sum behind an answer: formula, numbers and result, to be done again on paper.',
      inputSchema: Asked,
      outputSchema: WorkingShown,
      annotations: READ_ONLY,
    },
    orFailure(async (asked) => {
      const { steps } = workingFor(await answered(asked, options()));
      const text = steps
        .map(({ title, lines }) =>
          [
            title,
            ...lines.map(
              ({ what, formula, numbers, result }) => `  ${what} = ${formula} = ${numbers} = ${result}`,
            ),
          ].join('\n'),
        )
        .join('\n\n');
      return {
        content: [{ type: 'text' as const, text }],
        structuredContent: { steps: steps.map(({ title, lines }) => ({ title, lines: [...lines] })) },
      };
    }),
  );

  server.registerTool(
    'catalog',
    {
      title: 'Models, GPUs, instances and APIs with dated facts',
      description:
        'Finds models, GPUs, instances of clouds or APIs by any words of their names, with sizes, prices, sources and dates.',
      inputSchema: {
        kind: Kind,
        words: z.string().optional().describe('Words of the name, such as "qwen3 coder"; all where left out'),
      },
      outputSchema: CatalogShown,
      annotations: READ_ONLY,
    },
    orFailure(async ({ kind, words = '' }) => {
      const { found, rows } = catalogRows(kind, words, now());
      const lines = rows.map(({ id, text }) => `${id}: ${text}`);
      const head = found > rows.length ? [`${found} found, the first ${rows.length}:`] : [];
      const text =
        found === 0 ? `Nothing among ${kind} is called "${words}".` : [...head, ...lines].join('\n');
      return { content: [{ type: 'text' as const, text }], structuredContent: { found, rows } };
    }),
  );

  resources(server);
  return server;
};
