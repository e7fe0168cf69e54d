import { describe, expect, it } from 'vitest';
import { hintLines, parseLine } from '../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('APIs that turn text into vectors', () => {
  it.each([
    ['3B tokens, text-embedding-3-small vs bge-m3 on L4', 'openai/text-embedding-3-small'],
    ['500M tokens bge-m3 vs ada-002', 'openai/text-embedding-ada-002'],
    ['openai embedding 3 small 1B tokens vs bge-m3', 'openai/text-embedding-3-small'],
    ['800M tokens voyage-3 vs qwen3-embedding-8b', 'voyageai/voyage-3'],
    ['cohere embed v4 2B tokens vs bge-m3', 'cohere/embed-v4.0'],
    ['2B tokens bge-m3 vs mistral embed', 'mistral/mistral-embed'],
  ])('%s', async (line, id) => {
    expect((await fieldsOf(line)).apis).toEqual([{ id }]);
  });

  it('say what the work is where no model is named', async () => {
    expect((await fieldsOf('1B tokens text-embedding-3-large'))['workload.kind']).toBe('embedding');
    expect((await fieldsOf('1B tokens text-embedding-3-large vs sonnet'))['workload.kind']).toBeUndefined();
  });

  it('wait where they are made by night', async () => {
    const fields = await fieldsOf('embed 5M docs a night, 400 tokens each');
    expect(fields).toMatchObject({ 'workload.kind': 'embedding', 'workload.batchShare': 1 });
    expect((await fieldsOf('embed 5M docs a day, 400 tokens each'))['workload.batchShare']).toBeUndefined();
  });

  it('are never the chat model of the same maker', async () => {
    const [api] = (await fieldsOf('1B tokens gemini embedding')).apis ?? [];
    expect(api?.id).toMatch(/^google\/gemini-embedding-/);
  });

  it.each([
    ['embeddings 10B tokens a month on L4 vs gpt', /"gpt" is GPT-\S+ \S+, which writes text/],
    ['bge-m3 10B tokens vs gemini', /"gemini" is Gemini .*, which writes text/],
    ['embeddings 10B tokens a month on L4 vs openai', /Which model of "openai"\?/],
  ])('are compared with what only reads text, and asked for: %s', async (line, message) => {
    const error: unknown = await parseLine(line).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'not-understood',
      message: expect.stringMatching(message),
    });
    expect(hintLines(line, error as never)[0]).toBe(
      line.replace(/(?:gpt|gemini|openai)$/, 'text-embedding-3-small'),
    );
  });

  it('leave the GPU its name', async () => {
    expect((await fieldsOf('1B tokens rtx 6000 ada'))['selfHosted.gpu']).toBe('rtx-6000-ada');
  });
});

describe('what is free, and what is not', () => {
  it.each(['1B tokens, staff time free', '1B tokens, my time is free'])('%s', async (line) => {
    expect((await fieldsOf(line))['selfHosted.ops.hoursPerMonth']).toBe(0);
  });

  it.each(['we own 4x A100, sunk, 1B tokens', '1B tokens on 4x A100, already paid, our own'])(
    'is paid: %s',
    async (line) => {
      expect((await fieldsOf(line))['selfHosted.procurement.kind']).toBe('paid');
    },
  );

  it('reads the end of a year', async () => {
    const fields = await fieldsOf('1B tokens 2x H100 we already own until end of 2027');
    expect(fields['selfHosted.procurement.paidUntil']).toBe('2027-12');
  });

  it('never takes a price by the gigabyte for a month', async () => {
    const line = '1B tokens llama 70b, storage $0.02/GB';
    const error: unknown = await parseLine(line).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'not-understood' });
    expect(hintLines(line, error as never)[0]).toBe('1B tokens llama 70b, storage $90 a month');
  });
});
