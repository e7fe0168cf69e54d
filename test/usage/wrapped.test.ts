import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { csv, jsonLines, read } from './files.ts';

const START = 1_772_409_600;

/** A row of LiteLLM's log. */
const CALL = {
  request_id: 'r',
  startTime: '2026-03-02T00:00:00Z',
  spend: 1,
  prompt_tokens: 10,
  completion_tokens: 5,
  model: 'gpt-4o',
};

/** A page of OpenAI's usage: an hour of 900 in, 100 out. */
const page = (hour: number, hasMore = false) => ({
  object: 'page',
  data: [
    {
      object: 'bucket',
      start_time: START + hour * 3600,
      end_time: START + (hour + 1) * 3600,
      results: [{ model: 'gpt-5-mini', num_model_requests: 4, input_tokens: 900, output_tokens: 100 }],
    },
  ],
  has_more: hasMore,
});

const sums = async (content: string) => {
  const { profile } = await read(content);
  return [profile.format, profile.inputTokens, profile.outputTokens, profile.requests];
};

describe('an answer inside what a client keeps around it', () => {
  it.each([
    ['under `response`', JSON.stringify({ response: page(0) })],
    ['under `body`, after its status', JSON.stringify({ status: 200, headers: { a: 'b' }, body: page(0) })],
    ['as text', jsonLines([{ statusCode: 200, body: JSON.stringify(page(0)) }])],
    ['of a list', JSON.stringify([{ request: { url: 'u' }, response: page(0) }])],
    ['twice wrapped', JSON.stringify({ payload: { response: page(0) } })],
    ['as attributes', jsonLines([{ id: 'a', type: 'usage', attributes: page(0) }])],
    ['as a result', JSON.stringify({ status: 'ok', result: page(0) })],
  ])('is read %s', async (_, content) => {
    expect(await sums(content)).toEqual(['openai-usage-json', 900, 100, 4]);
  });

  it.each([
    ['a list of pages', JSON.stringify({ pages: [page(0, true), page(1)] })],
    ['a line for each page', jsonLines([{ response: page(0, true) }, { response: page(1) }])],
  ])('is read as %s', async (_, content) => {
    expect(await sums(content)).toEqual(['openai-usage-json', 1800, 200, 8]);
  });

  it('is a value of its row where the row itself is of a kind', async () => {
    const call = { ...CALL, response: { data: [{ embedding: [1] }] } };
    const failed = {
      ...call,
      request_id: 'f',
      spend: 0,
      prompt_tokens: 0,
      completion_tokens: 0,
      response: { error: 'x' },
    };
    const { profile } = await read(jsonLines([call, failed]));
    expect([profile.inputTokens, profile.excluded[0]?.what]).toEqual([10, 'failed calls']);
    expect((await read(JSON.stringify([call]))).profile.inputTokens).toBe(10);
  });

  it('says which pages are missing by their numbers too', async () => {
    const observations = (number: number) =>
      JSON.stringify({
        data: [
          {
            type: 'GENERATION',
            startTime: '2026-03-02T00:00:00Z',
            usageDetails: { input: number, output: 1 },
          },
        ],
        meta: { page: number, totalPages: 2 },
      });
    const one = await read(observations(1));
    expect(one.profile.notes).toContainEqual(expect.stringContaining('Pages of this answer are missing'));
    const both = await read(observations(1), observations(2));
    expect(both.profile.notes.join(' ')).not.toContain('missing');
  });
});

describe('what is not known is asked for', () => {
  const refused = async (content: string): Promise<string> => {
    const error = await read(content).catch((thrown: unknown) => thrown);
    return error instanceof LlmcostError ? error.message : 'answered';
  };

  it('series under legends may be anything', async () => {
    const panel = csv(['Time', 'Prompt tokens', 'Generated tokens'], [[START * 1000, 5, 5]]);
    expect(await refused(panel)).toContain('whether they count up or are a rate');
    const matrix = JSON.stringify({
      data: { resultType: 'matrix', result: [{ metric: {}, values: [[START, '1']] }] },
    });
    expect(await refused(matrix)).toContain('vllm:prompt_tokens_total');
  });

  it('increases that overlap cannot be added', async () => {
    const rows = [0, 60, 120].map((later) => [(START + later) * 1000, 5]);
    expect(await refused(csv(['Time', 'increase(vllm:prompt_tokens_total[1h])'], rows))).toContain(
      'looks back over another time',
    );
  });

  it('a table without a split of its tokens is not known', async () => {
    expect(await refused(csv(['date', 'user', 'tokens'], [['2026-03-02', 'a', 5]]))).toContain(
      'not a usage export',
    );
  });
});

describe('a table of usage', () => {
  const HEADER = ['timestamp', 'model', 'input_tokens', 'output_tokens'];

  it('of days has no hours, and of times has', async () => {
    const days = await read(
      csv(HEADER, [
        ['2026-03-02', 'm', 9, 1],
        ['2026-03-03', 'm', 9, 1],
      ]),
    );
    expect([days.profile.bucket, days.profile.days, days.profile.peakHourTokens]).toEqual(['1d', 2, null]);
    const calls = await read(
      csv(HEADER, [
        ['2026-03-02T00:00:00Z', 'm', 9, 1],
        ['2026-03-02T01:10:00Z', 'm', 19, 1],
      ]),
    );
    expect([calls.profile.bucket, calls.profile.peakHourTokens, calls.profile.requests]).toEqual([
      'call',
      20,
      null,
    ]);
  });

  it('with the names of Anthropic has cached tokens beside its input', async () => {
    const { profile } = await read(
      csv([...HEADER, 'cache_read_input_tokens'], [['2026-03-02T00:30:00Z', 'm', 10, 1, 90]]),
    );
    expect([profile.inputTokens, profile.cachedInputTokens]).toEqual([100, 90]);
  });
});

describe('the log of a session of a coding agent', () => {
  const at = (minute: number): string => new Date((START + minute * 60) * 1000).toISOString();

  it('writes an answer down again while it comes in: the last one counts', async () => {
    const line = (id: string, minute: number, output: number) => ({
      type: 'assistant',
      timestamp: at(minute),
      message: {
        id,
        model: 'claude-opus-4-6',
        usage: {
          input_tokens: 10,
          cache_creation_input_tokens: 200,
          cache_read_input_tokens: 1000,
          output_tokens: output,
        },
      },
    });
    const rows = [line('m1', 0, 5), line('m1', 0.1, 50), line('m2', 1, 7), line('m1', 90, 3)];
    const { profile } = await read(jsonLines([{ type: 'user', timestamp: at(0) }, ...rows]));
    // An id that comes again an hour later is another call's.
    expect(profile).toMatchObject({
      inputTokens: 3 * 1210,
      cachedInputTokens: 3000,
      cacheWriteTokens: 600,
      outputTokens: 50 + 7 + 3,
      requests: 3,
    });
  });

  it('names its model before its calls, and says a total again that has not grown', async () => {
    const used = (input: number) => ({
      input_tokens: input,
      cached_input_tokens: input / 2,
      output_tokens: 100,
    });
    const count = (minute: number, total: number, last: number) => ({
      timestamp: at(minute),
      type: 'event_msg',
      payload: {
        type: 'token_count',
        info: { total_token_usage: used(total), last_token_usage: used(last) },
      },
    });
    const { profile } = await read(
      jsonLines([
        { timestamp: at(0), type: 'turn_context', payload: { model: 'gpt-5-codex' } },
        count(1, 1000, 1000),
        count(2, 1000, 1000),
        count(3, 3000, 2000),
      ]),
    );
    expect(profile).toMatchObject({
      inputTokens: 3000,
      cachedInputTokens: 1500,
      outputTokens: 200,
      requests: 2,
    });
    expect(Object.keys(profile.byModel)).toEqual(['gpt-5-codex']);
  });
});

it('sessions that ccusage sums are of their last day and their only model', async () => {
  const used = {
    inputTokens: 10,
    outputTokens: 20,
    cacheCreationTokens: 0,
    cacheReadTokens: 100,
    totalTokens: 130,
  };
  const session = { lastActivity: '2026-03-02', ...used, totalCost: 0.1, modelsUsed: ['claude-opus-4-6'] };
  const { profile } = await read(JSON.stringify({ sessions: [session], totals: used }));
  expect(profile).toMatchObject({ inputTokens: 110, cachedInputTokens: 100, outputTokens: 20, usd: 0.1 });
  expect(Object.keys(profile.byModel)).toEqual(['claude-opus-4-6']);
});

it('settings of a call are no usage of it', async () => {
  const config = { model: 'gpt-4o', settings: { input_tokens: 4096, output_tokens: 1024 } };
  const events = [{ created_at: '2026-03-02T00:00:00Z', config }];
  await expect(read(JSON.stringify({ events }))).rejects.toThrow(
    /not a usage export that we know.*any table or JSON whose columns name a time.* and \d\d more\. Export/,
  );
});

it('costs in so they are not in dollars are not read as dollars', async () => {
  const header = ['Timestamp', 'Model', 'Input tokens', 'Output tokens', 'Estimated total cost'];
  const { profile } = await read(
    csv(header, [[new Date(START * 1000).toISOString(), 'gpt-4o', 1000, 100, 2_750_000]]),
  );
  expect(profile.usd).toBeNull();
  expect(profile.notes.join(' ')).toContain('so they are not in dollars');
});

it('an object of lists that hold no rows of the kind is one row that cannot be read', async () => {
  const { profile } = await read(jsonLines([CALL, { data: [{ x: 1 }, { y: 2 }] }]));
  expect(profile.notes).toContain('1 row could not be read and was left out.');
});

describe('buckets without results', () => {
  const empty = { object: 'bucket', start_time: START, end_time: START + 3600, results: [] };
  const pageOf = (...data: unknown[]): string => JSON.stringify({ object: 'page', data });

  it.each([
    ['alone are hours without usage', pageOf(empty), 'covers 1 hour without any usage'],
    ['beside what is no object are of no export', pageOf(empty, 5), 'not a usage export'],
  ])('%s', async (_, content, words) => {
    await expect(read(content)).rejects.toThrow(words);
  });
});
