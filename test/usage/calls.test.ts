import { describe, expect, it } from 'vitest';
import { csv, jsonLines, read } from './files.ts';

/** Rows that are calls by what stands in them, though nothing counts them. */

const TIMES = ['2026-03-01T10:00:00Z', '2026-03-01T11:30:00Z'];

const sums = async (content: string) => {
  const { inputTokens, outputTokens, requests } = (await read(content)).profile;
  return [inputTokens, outputTokens, requests];
};

describe('a row is one call', () => {
  it.each([
    [
      "Ollama's answers",
      (created_at: string) => ({
        model: 'qwen3:32b',
        created_at,
        done: true,
        total_duration: 5e9,
        prompt_eval_count: 90,
        eval_count: 9,
      }),
    ],
    [
      'spans of OpenTelemetry that have no id',
      (start_time: string) => ({
        start_time,
        attributes: {
          'gen_ai.operation.name': 'chat',
          'gen_ai.response.model': 'gpt-4o',
          'gen_ai.usage.input_tokens': 90,
          'gen_ai.usage.output_tokens': 9,
        },
      }),
    ],
    [
      'what Cohere bills, and not all that went by',
      (timestamp: string) => ({
        timestamp,
        model: 'command-a-03-2025',
        usage: {
          billed_units: { input_tokens: 90, output_tokens: 9 },
          tokens: { input_tokens: 160, output_tokens: 11 },
        },
      }),
    ],
    [
      "Cohere's older answers",
      (time: string) => ({
        time,
        model: 'command-r',
        response: { meta: { billed_units: { input_tokens: 90, output_tokens: 9 } } },
      }),
    ],
  ])('%s', async (_, call) => {
    expect(await sums(jsonLines(TIMES.map((time): object => call(time))))).toEqual([180, 18, 2]);
  });

  it('of an agent says the tokens of its calls again, and of embeddings is none of text', async () => {
    const span = (name: string, input: number) => ({
      start_time: TIMES[0],
      attributes: {
        'gen_ai.operation.name': name,
        'gen_ai.request.model': 'gpt-4o',
        'gen_ai.usage.input_tokens': input,
        'gen_ai.usage.output_tokens': 0,
      },
    });
    const { profile } = await read(
      jsonLines([span('chat', 90), span('embeddings', 7), span('invoke_agent', 97)]),
    );
    expect(profile).toMatchObject({ inputTokens: 90, requests: 1 });
    expect(profile.excluded).toMatchObject([{ what: 'embeddings', count: 1 }]);
  });

  it('of a batch is one where its answer says so', async () => {
    const answer = (service_tier: string) => ({
      time: TIMES[0],
      response: {
        model: 'claude-haiku-4-5',
        usage: { input_tokens: 80, cache_read_input_tokens: 10, output_tokens: 9, service_tier },
      },
    });
    const { profile } = await read(jsonLines([answer('batch'), answer('standard')]));
    expect(profile).toMatchObject({ inputTokens: 180, batchTokens: 99 });
  });

  it('may keep the whole answer as text, as the inference tables of Databricks do', async () => {
    const usage = { prompt_tokens: 90, completion_tokens: 9 };
    const calls = TIMES.map((time, at) => ({
      databricks_request_id: `r${at}`,
      date: '2026-03-01',
      timestamp_ms: Date.parse(time),
      status_code: 200,
      response: JSON.stringify({ object: 'chat.completion', model: 'llama', usage }),
    }));
    const limited = { ...calls[0], databricks_request_id: 'r9', status_code: 429, response: '' };
    const rows = [...calls, limited];
    const table = csv(
      Object.keys(limited),
      rows.map((row) => Object.values(row)),
    );
    for (const content of [jsonLines(rows), table]) {
      expect(await sums(content)).toEqual([180, 18, 2]);
      expect((await read(content)).profile.from).toBe(TIMES[0]);
    }
    const empty = csv(['timestamp_ms', 'response'], [[Date.parse('2026-03-01'), '{"answer":1}']]);
    await expect(read(empty)).rejects.toThrow('No answer in this log');
  });

  it('has what OpenTelemetry calls cache reads inside its input', async () => {
    const span = {
      start_time: TIMES[0],
      attributes: {
        'gen_ai.request.model': 'gpt-4o',
        'gen_ai.usage.input_tokens': 90,
        'gen_ai.usage.output_tokens': 9,
        'gen_ai.usage.cache_read.input_tokens': 60,
      },
    };
    const { profile } = await read(jsonLines([span, span]));
    expect(profile).toMatchObject({ inputTokens: 180, cachedInputTokens: 120 });
  });
});

describe('rows without a count', () => {
  const header = ['timestamp', 'model', 'prompt_tokens', 'completion_tokens'];
  const of = (...times: readonly string[]) => times.map((at) => [at, 'gpt-4.1', 900, 100]);
  const note = 'Its rows are those of calls';

  it.each([
    ['that begin within a minute', of('2026-03-01T10:00:07Z', '2026-03-01T12:40:31Z')],
    ['of one model at one time', of('2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z')],
  ])('%s are requests, and it is said', async (_, rows) => {
    const { profile } = await read(csv(header, rows));
    expect([profile.requests, profile.byModel['gpt-4.1']?.requests]).toEqual([2, 2]);
    expect(profile.notes.join(' ')).toContain(note);
  });

  it.each([
    ['that may be of hours', header, of('2026-03-01T10:00:00Z', '2026-03-01T11:00:00Z')],
    [
      'of hours and teams',
      [...header, 'team'],
      of('2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z').map((row) => [...row, 'a']),
    ],
    ['longer than a request', header, [['2026-03-01T10:00:07Z', 'gpt-4.1', 9_000_000, 100]]],
    [
      'of a stretch of time',
      ['start_time', 'end_time', ...header.slice(1)],
      [['2026-03-01T10:00:07Z', '2026-03-01T10:05:07Z', 'gpt-4.1', 900, 100]],
    ],
  ])('%s are not', async (_, names, rows) => {
    const { profile } = await read(csv(names, rows));
    expect(profile.requests).toBeNull();
    expect(profile.notes.join(' ')).not.toContain(note);
  });
});
