import * as z from 'zod';
import { type AskOptions, changedAnswer, workingFor } from '../answer/index.ts';
import { nothingCalled } from '../words/catalog-list.ts';
import { argumentsFor, type Takes, type ToolArguments } from './arguments.ts';
import { answered, QuestionShape } from './asked.ts';
import { CatalogList, CatalogShown, catalogRows } from './catalog.ts';
import { answerResult, EstimateShown } from './shown.ts';

/** What a tool gives back: text as a person would read it, and the same as figures with names. */
interface ToolResult {
  // A type of the SDK's: its results are open to fields of later versions of the protocol.
  readonly [key: string]: unknown;
  readonly content: { type: 'text'; text: string }[];
  readonly structuredContent: Record<string, unknown>;
}

/** A tool as agents see it listed, and as they call it. */
export interface Tool {
  readonly name: string;
  readonly listed: {
    readonly title: string;
    readonly description: string;
    readonly inputSchema: z.ZodRawShape;
    readonly outputSchema: z.ZodRawShape;
  };
  /** Throws LlmcostError for arguments that it does not take, and for what cannot be answered. */
  readonly call: (given: Record<string, unknown>, options: AskOptions) => Promise<ToolResult>;
}

interface Defined<Shape extends z.ZodRawShape> extends Takes<Shape> {
  readonly title: string;
  readonly description: string;
  readonly output: z.ZodRawShape;
  readonly run: (asked: ToolArguments<Shape>, options: AskOptions) => Promise<ToolResult>;
}

const tool = <Shape extends z.ZodRawShape>(defined: Defined<Shape>): Tool => ({
  name: defined.name,
  listed: {
    title: defined.title,
    description: defined.description,
    inputSchema: defined.input,
    outputSchema: defined.output,
  },
  call: async (given, options) => defined.run(argumentsFor(defined, given), options),
});

const LINE = { line: '500M tokens A100 rental' };

const estimate = tool({
  name: 'estimate',
  title: 'Host a model or pay an API per token?',
  description:
    'Costs hosting an open LLM against paying APIs per token, at full and at half the traffic, with every assumption, source and warning.',
  input: {
    ...QuestionShape,
    withDocument: z.boolean().optional().describe('Also give the document that what_if and explain take'),
  },
  output: EstimateShown,
  example: LINE,
  run: async ({ withDocument, ...asked }, options) =>
    answerResult(await answered(asked, options), withDocument),
});

const whatIf = tool({
  name: 'what_if',
  title: 'The same with something changed',
  description:
    'Changes an earlier question in words, such as "what if 2B tokens and int4?", and answers it again.',
  input: {
    ...QuestionShape,
    change: z.string().min(1).describe('What should change: "double the volume", "H200 instead", "no spare"'),
    withDocument: z.boolean().optional(),
  },
  output: EstimateShown,
  example: { ...LINE, change: 'double the volume' },
  run: async ({ change, withDocument, ...asked }, options) => {
    const before = await answered(asked, options);
    return answerResult(await changedAnswer(before, change, options), withDocument);
  },
});

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

const explain = tool({
  name: 'explain',
  title: 'The sums of an answer',
  description:
    'Shows every sum behind an answer: formula, numbers and result, so that it can be checked on paper.',
  input: QuestionShape,
  output: WorkingShown,
  example: LINE,
  run: async (asked, options) => {
    const { steps } = workingFor(await answered(asked, options));
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
  },
});

const catalog = tool({
  name: 'catalog',
  title: 'Models, GPUs, instances and APIs with dated facts',
  description:
    'Finds models, GPUs, instances of clouds or APIs by any words of their names, with sizes, prices, sources and dates.',
  input: {
    kind: CatalogList,
    words: z
      .string()
      .optional()
      .describe('Words of the name, such as "qwen3 coder"; leave it out to list everything'),
  },
  output: CatalogShown,
  example: { kind: 'gpus', words: 'h100' },
  run: async ({ kind, words = '' }, { asOf }) => {
    const { found, rows } = catalogRows(kind, words, asOf);
    const lines = rows.map(({ id, text }) => `${id}: ${text}`);
    const head = found > rows.length ? [`${found} found, the first ${rows.length}:`] : [];
    const text = found === 0 ? nothingCalled(kind, words) : [...head, ...lines].join('\n');
    return { content: [{ type: 'text' as const, text }], structuredContent: { found, rows } };
  },
});

/** Every tool that agents see, in the order in which it is listed. */
export const TOOLS: readonly Tool[] = [estimate, whatIf, explain, catalog];
