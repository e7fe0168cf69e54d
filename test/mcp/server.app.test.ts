import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BreakEven } from '../../src/domain/assessment/break-even.ts';
import { Regime } from '../../src/domain/assessment/verdict.ts';
import { createMcpServer, type McpOptions } from '../../src/mcp/server.ts';
import { DEFINITIONS } from '../../src/mcp/texts.ts';

/** The official client against our server, over the transport that the SDK has for tests. */

const client = new Client({ name: 'a test', version: '1' });
const told: unknown[] = [];
const console = { error: (error: unknown) => void told.push(error) };
const now = () => new Date('2026-11-26T12:00:00Z');

const linked = (to: Client, options: Partial<McpOptions> = {}): Promise<unknown> => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ version: '1', now, console, ...options });
  return Promise.all([server.connect(there), to.connect(here)]);
};

beforeAll(() => linked(client));
afterAll(() => client.close());

interface Called {
  readonly isError?: boolean;
  readonly text: string;
  // Whatever the tool says, as JSON.
  readonly data: Readonly<Record<string, unknown>>;
  readonly error?: {
    readonly code: string;
    readonly hints: readonly string[];
    readonly understood: { readonly fields: Readonly<Record<string, unknown>> };
  };
}

const call = async (name: string, given: Record<string, unknown>): Promise<Called> => {
  const result = await client.callTool({ name, arguments: given });
  const [first, second] = result.content as { type: string; text: string }[];
  return {
    ...(result.isError === true ? { isError: true, ...JSON.parse(second?.text ?? '{}') } : {}),
    text: first?.text ?? '',
    data: (result.structuredContent ?? {}) as Record<string, unknown>,
  };
};

const LINE = '12B tokens 8 H100s llama 70b vs claude sonnet';

describe('what an agent finds', () => {
  it('is four tools with schemas of what goes in and what comes out', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).toSorted()).toEqual(['catalog', 'estimate', 'explain', 'what_if']);
    for (const tool of tools) {
      expect(tool.inputSchema.type).toBe('object');
      expect(tool.outputSchema?.type).toBe('object');
      expect(tool.annotations?.readOnlyHint).toBe(true);
    }
  });

  it('is a guide and the terms to read', async () => {
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['llmcost://guide', 'llmcost://definitions']);
    for (const { uri } of resources) {
      const { contents } = await client.readResource({ uri });
      expect(contents[0]).toMatchObject({ mimeType: 'text/markdown', text: expect.stringMatching(/^# /) });
    }
  });

  it('has a term for each break-even and regime that an answer may have', () => {
    const kinds = BreakEven.options.map(({ shape }) => `${shape.kind.value}:`);
    const regimes = Regime.options.map((regime) => `\\b${regime}\\b`);
    for (const term of [...kinds, ...regimes]) expect(DEFINITIONS).toMatch(new RegExp(term));
  });
});

describe('estimate', () => {
  it('answers a line with verdict, bills, assumptions, sources, and the line to ask again', async () => {
    const { text, data, isError } = await call('estimate', { line: LINE });
    expect(isError).toBeUndefined();
    expect(data).toMatchObject({
      verdict: { headline: expect.stringMatching(/\w/), choice: expect.stringMatching(/self-host|api/) },
      selfHosted: { model: 'llama-3.3-70b', gpu: 'h100-sxm', gpus: 8 },
      line: expect.stringContaining('12B tokens'),
    });
    const { verdict, assumptions, sources } = data as {
      verdict: { headline: string };
      assumptions: unknown[];
      sources: { date: string }[];
    };
    expect(text).toContain(verdict.headline.slice(0, 20));
    expect(assumptions.length).toBeGreaterThan(5);
    expect(sources.every(({ date }) => date !== '')).toBe(true);
    expect((await call('estimate', { line: String(data.line) })).data.verdict).toEqual(data.verdict);
  });

  it('says of a job that is done once that its bills are of the job', async () => {
    const { data } = await call('estimate', { line: '10B tokens once, llama 70b on H100 vs gpt-5-mini' });
    const { selfHosted, apis } = data as {
      selfHosted: Record<string, number>;
      apis: Record<string, number>[];
    };
    expect(data.oneTime).toBe(true);
    for (const bill of [selfHosted, ...apis]) expect(bill.totalUsd).toBe(bill.usdPerMonth);
    expect((await call('estimate', { line: LINE })).data).not.toHaveProperty('oneTime');
  });

  it('answers a scenario, and its own document fed back, alike', async () => {
    const asked = await call('estimate', { line: LINE, withDocument: true });
    const { document } = asked.data as { document: { scenario: Record<string, unknown> } };
    const again = await call('estimate', { scenario: document as unknown as Record<string, unknown> });
    expect(again.data.selfHosted).toEqual(asked.data.selfHosted);
    expect((await call('estimate', { scenario: document.scenario })).isError).toBeUndefined();
  });

  it.each([
    [{ line: 'A100 rental' }, /How many tokens a month\?/],
    [{ line: '' }, /Give a line or a scenario/],
    [{}, /Give a line or a scenario/],
    [{ line: LINE, scenario: {} }, /Give a line or a scenario, not both/],
    [{ line: 'help' }, /is a command of the bot/],
    [{ scenario: { workload: 3 } }, /workload/],
    [{ scenario: { nonsense: true } }, /nonsense/],
  ])('%j: says in a sentence what to give instead', async (given, sentence) => {
    const { isError, text } = await call('estimate', given);
    expect(isError).toBe(true);
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/at .*\.ts:\d|ZodError|invalid_type/);
  });

  it('gives with an error lines that run', async () => {
    const { error } = await call('estimate', { line: 'A100 rental' });
    expect(error?.code).toBe('volume-missing');
    expect(error?.hints.length).toBeGreaterThan(0);
  });

  it('gives with an error what was understood, as the terminal does', async () => {
    const { error } = await call('estimate', { line: 'A100 rental' });
    expect(error?.understood.fields).toMatchObject({ 'selfHosted.gpu': 'a100-80gb' });
    expect((await call('catalog', { kind: 'gpus', nope: 1 })).error?.understood.fields).toEqual({});
  });
});

describe('what_if', () => {
  it('changes one thing of a line, or of a document', async () => {
    const before = await call('estimate', { line: LINE, withDocument: true });
    const after = await call('what_if', { line: LINE, change: 'what if 24B tokens?' });
    const double = (key: string) => (data: Called['data']) =>
      (data.apis as Record<string, number>[]).map((api) => api[key]);
    const usd = double('usdPerMonth');
    expect(usd(after.data)[0]).toBeCloseTo(2 * Number(usd(before.data)[0]), 5);
    const { document } = before.data as { document: Record<string, unknown> };
    const ofDocument = await call('what_if', { scenario: document, change: 'what if 24B tokens?' });
    expect(usd(ofDocument.data)[0]).toBeCloseTo(Number(usd(after.data)[0]), 5);
  });

  it('says so where nothing becomes different', async () => {
    const { isError, text } = await call('what_if', { line: LINE, change: 'help' });
    expect(isError).toBe(true);
    expect(text).toMatch(/changes nothing/);
  });
});

describe('catalog', () => {
  it.each([
    ['models', 'llama 70b', 'llama-3.3-70b'],
    ['gpus', 'h100', 'h100-sxm'],
    ['apis', 'claude sonnet 4.5', 'anthropic/claude-sonnet-4-5'],
    ['instances', 'p5.48xlarge', 'p5.48xlarge'],
  ])('%s by words of a name, with a date', async (kind, words, id) => {
    const { data, text } = await call('catalog', { kind, words });
    const { rows } = data as { rows: { id: string; text: string }[] };
    expect(rows[0]?.id).toBe(id);
    expect(text).toContain(id);
    for (const row of rows) expect(row.text).toMatch(/\w/);
  });

  it('says so where nothing is called that', async () => {
    const { data, text } = await call('catalog', { kind: 'models', words: 'no such thing' });
    expect(data).toEqual({ found: 0, rows: [] });
    expect(text).toBe('None of the models that we know is called "no such thing".');
  });
});

describe('a call that a tool does not take', () => {
  it.each([
    ['estimate', { line: 5 }, '`line` is text, not a number.'],
    ['estimate', { line: ['500M tokens'] }, '`line` is text, not a list.'],
    ['estimate', { line: LINE, withDocument: 'yes' }, '`withDocument` is true or false, not text.'],
    ['estimate', { scenario: '{"workload":{}}' }, 'Give it as JSON, without quotes around it.'],
    ['estimate', { line: LINE, gpu: 'h100' }, 'There is no `gpu` here: say it in the words of `line`.'],
    ['what_if', { line: LINE }, '`change` is missing: it is text.'],
    ['what_if', { line: LINE, change: '' }, '`change` is empty.'],
    ['catalog', { kind: 'gpu' }, '`kind` is one of models, gpus, instances, apis.'],
    ['catalog', { words: 'h100' }, '`kind` is one of models, gpus, instances, apis.'],
    [
      'catalog',
      { kind: 'gpus', name: 'h100' },
      'There is no `name` here: say it in the words of `kind`, `words`.',
    ],
    ['explain', { scenario: 3 }, '`scenario` is a JSON object, not a number.'],
  ])('%s %j: %s', async (name, given, sentence) => {
    const { isError, text, error } = await call(name, given);
    expect([isError, error?.code]).toEqual([true, 'wrong-use']);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/MCP error|zod|invalid_|expected/i);
    const works = JSON.parse(error?.hints[0] ?? '{}');
    expect((await call(name, works)).isError).toBeUndefined();
  });

  it('leaves out what is null, and names the tools where there is none of that name', async () => {
    expect(
      (await call('estimate', { line: LINE, scenario: null, withDocument: null })).isError,
    ).toBeUndefined();
    const { isError, text } = await call('cost', {});
    expect([isError, text]).toEqual([
      true,
      'There is no tool of that name. There are estimate, what_if, explain, catalog.',
    ]);
  });
});

describe('explain', () => {
  it('lays open the sums', async () => {
    const { data, text } = await call('explain', { line: LINE });
    const { steps } = data as { steps: { title: string; lines: { formula: string; value: number }[] }[] };
    expect(steps.length).toBeGreaterThan(3);
    for (const { lines } of steps) for (const { value } of lines) expect(Number.isFinite(value)).toBe(true);
    expect(text).toContain(steps[0]?.title);
  });
});

describe('a failure of our own', () => {
  it('is told to the agent in a sentence, and with its cause on standard error; a refusal is not', async () => {
    const ours = new TypeError('no clock');
    const other = new Client({ name: 'a test', version: '1' });
    await linked(other, {
      now: () => {
        throw ours;
      },
    });
    await call('cost', {});
    expect(told).toEqual([]);
    expect(await other.callTool({ name: 'estimate', arguments: { line: LINE } })).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('Something went wrong on our side') }, {}],
    });
    expect(told).toEqual([ours]);
    await other.close();
  });
});
