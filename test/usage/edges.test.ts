import { describe, expect, it } from 'vitest';
import { bucketLength } from '../../src/usage/buckets.ts';
import { newPrints } from '../../src/usage/prints.ts';
import { answerUsage } from '../../src/usage/values/answer-usage.ts';
import { csv, jsonLines, read } from './files.ts';

/** What an export says on either side of a figure, and what is said of it beside its sums. */

const notesOf = async (...files: string[]): Promise<string> =>
  (await read(...files)).profile.notes.join('\n');
const day = (at: number): string => new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10);
const days = (count: number, tokens: (at: number) => number = () => 900): string =>
  csv(
    ['date', 'model', 'input_tokens', 'output_tokens'],
    Array.from({ length: count }, (_, at) => [day(at), 'gpt-5-mini', tokens(at), 100]),
  );

describe('a window', () => {
  it('of less than a week makes a rough month, which is said', async () => {
    expect(await notesOf(days(6))).toContain('Only 6 days covered: scaled to a month it is rough.');
    expect(await notesOf(days(7))).not.toContain('covered: scaled to a month');
  });

  it('of two whole weeks shows how the usage grows: 2,000 a day after 1,000', async () => {
    const growth = async (count: number) =>
      (await read(days(count, (at) => (at < 7 ? 900 : 1900)))).profile.growth;
    expect(await growth(14)).toBeCloseTo(2, 9);
    expect(await growth(13)).toBeNull();
  });
});

describe('buckets that say only when they begin', () => {
  const HOUR = 3_600_000;
  const length = (...hours: number[]) =>
    bucketLength(
      hours.map((hour) => hour * HOUR),
      24 * HOUR,
    ) / HOUR;

  it('are as long as three of them are apart, a day or a week at most', () => {
    expect([length(0, 6, 12), length(0, 6, 24), length(0, 48, 96), length(0, 168, 336)]).toEqual([
      6, 6, 24, 168,
    ]);
  });

  it('are an hour where there are two, and a day where both begin at midnight', () => {
    expect([length(0, 6), length(0, 48), length(6), length(0)]).toEqual([1, 24, 1, 24]);
  });
});

describe('a table of days', () => {
  const HEADER = ['date', 'model', 'input_tokens', 'output_tokens'];

  it('that names a day once has it for the rows below, where they name a model', async () => {
    const table = csv(HEADER, [
      ['2026-03-02', 'gpt-5-mini', 900, 100],
      ['', 'gpt-5', 90, 10],
      ['2026-03-03', 'gpt-5-mini', 900, 100],
      ['', '', 5000, 5000],
    ]);
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens, profile.days]).toEqual([1890, 210, 2]);
    expect(Object.keys(profile.byModel).toSorted()).toEqual(['gpt-5', 'gpt-5-mini']);
  });

  it('whose names of columns say a zone is warned of, and of none is not', async () => {
    const zoned = (name: string) => days(8).replace('date', name);
    expect(await notesOf(zoned('Date (PST)'))).not.toBe(await notesOf(zoned('Date (UTC)')));
    expect(await notesOf(zoned('Date (UTC)'))).toBe(await notesOf(days(8)));
  });

  it('that counts cached input and no writes wrote nothing, and one that counts neither does not say', async () => {
    const written = async (column: string) =>
      (await read(csv([...HEADER, column], [[day(0), 'gpt-5-mini', 900, 100, 400]]))).profile
        .cacheWriteTokens;
    expect(await written('cached_tokens')).toBe(0);
    expect(await written('owner')).toBeNull();
  });
});

describe('requests and responses', () => {
  it('of tokens are what was asked and what was answered', async () => {
    const table = csv(['date', 'model', 'request_tokens', 'response_tokens'], [[day(0), 'gpt-5', 900, 100]]);
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens]).toEqual([900, 100]);
  });
});

describe('figures that stand twice', () => {
  it('in two objects of a row are of neither; in one they count', async () => {
    const row = (changes: object) => jsonLines([{ date: day(0), model: 'gpt-5', ...changes }]);
    const tokens = { input_tokens: 900, output_tokens: 100 };
    expect((await read(row({ a: tokens }))).profile.inputTokens).toBe(900);
    await expect(read(row({ a: tokens, b: { ...tokens, input_tokens: 7 } }))).rejects.toThrow();
  });
});

describe('an hour', () => {
  it('beyond 24 is none', async () => {
    const at = (hour: string) =>
      read(
        csv(
          ['time', 'model', 'input_tokens', 'output_tokens'],
          [
            ['2026-03-02 08:00:00', 'gpt-5', 900, 100],
            [`2026-03-02 ${hour}:00:00`, 'gpt-5', 900, 100],
          ],
        ),
      );
    expect((await at('23')).profile.inputTokens).toBe(1800);
    expect((await at('24')).profile.inputTokens).toBe(1800);
    await expect(at('25')).rejects.toThrow('1 of 2 rows with tokens have no time that can be read');
  });
});

describe('an answer of Gemini', () => {
  it('has what it thought beside what it wrote, and either may be missing', () => {
    const output = (usage: object) => answerUsage({ promptTokenCount: 900, ...usage })?.output;
    expect(output({ candidatesTokenCount: 100, thoughtsTokenCount: 50 })).toBe(150);
    expect(output({ candidatesTokenCount: 100 })).toBe(100);
    expect(output({ thoughtsTokenCount: 50 })).toBe(50);
  });
});

describe('a bill', () => {
  it('of models needs a time, a model and a cost', async () => {
    const row = { date: day(0), model: 'gpt-5', cost: '3.5' };
    const bill = (...names: (keyof typeof row)[]) => read(csv(names, [names.map((name) => row[name])]));
    expect((await bill('date', 'model', 'cost')).profile).toMatchObject({
      usd: 3.5,
      inputTokens: null,
      meanTokensPerHour: null,
    });
    await expect(bill('model', 'cost')).rejects.toThrow();
    await expect(bill('date', 'model')).rejects.toThrow();
  });

  it('of Azure counts thousands and millions of tokens where the unit or the meter says so', async () => {
    const used = async (meter: string, unit: string) =>
      (
        await read(
          csv(
            [
              'Date',
              'MeterName',
              'MeterCategory',
              'UnitOfMeasure',
              'Quantity',
              'CostInBillingCurrency',
              'BillingCurrency',
            ],
            [['2026-03-02', meter, 'Azure OpenAI', unit, 5, 1, 'USD']],
          ),
        )
      ).profile.inputTokens;
    expect(await used('gpt 5 Inp glbl Tokens', '1K')).toBe(5000);
    expect(await used('gpt 5 Inp glbl 1M Tokens', '1')).toBe(5e6);
    expect(await used('gpt 5 Inp glbl 1K Tokens', '1')).toBe(5000);
    expect(await used('gpt 5 Inp glbl Tokens', '1')).toBe(5);
  });
});

describe('metrics of Azure', () => {
  const table = (metric: string, header = 'ModelDeploymentName') =>
    csv(
      ['TimeGenerated', 'MetricName', header, 'Total'],
      [
        ...['ProcessedPromptTokens', 'GeneratedTokens', metric].map((name) => [
          '2026-03-02T08:00:00Z',
          name,
          'chat-prod',
          500,
        ]),
      ],
    );

  it('ask which model a deployment is, and nothing where the model is named', async () => {
    const asked = async (header: string) =>
      (await read(table('AzureOpenAIRequests', header))).profile.question?.text;
    expect(await asked('ModelDeploymentName')).toContain('deployment names, not models');
    expect(await asked('ModelName')).toBeUndefined();
  });

  it('leave out what is prompt and answer together, and say so of that alone', async () => {
    const together = 'TokenTransaction is prompt plus generated';
    expect(await notesOf(table('TokenTransaction'))).toContain(together);
    expect(await notesOf(table('AzureOpenAIRequests'))).not.toContain(together);
    expect((await read(table('TokenTransaction'))).profile.inputTokens).toBe(500);
  });
});

describe('the pages of an answer', () => {
  const answer = (changes: object) =>
    JSON.stringify({
      object: 'page',
      data: [
        {
          object: 'bucket',
          start_time: 1_772_409_600,
          end_time: 1_772_413_200,
          results: [
            {
              object: 'organization.usage.completions.result',
              input_tokens: 900,
              output_tokens: 100,
              model: 'gpt-5',
            },
          ],
        },
      ],
      ...changes,
    });

  it('are missing where it says that there are more, and not where it says nothing', async () => {
    expect(await notesOf(answer({}))).not.toMatch(/one page of several|Pages of this answer/);
    expect(await notesOf(answer({ has_more: false }))).not.toMatch(
      /one page of several|Pages of this answer/,
    );
    expect(await notesOf(answer({ has_more: true }))).toContain('one page of several');
  });
});

describe('rows that come again', () => {
  it('letter for letter in one file are said, and counted', async () => {
    const row = ['2026-03-02T08:00:00Z', 'gpt-5', 900, 100];
    const table = (rows: (typeof row)[]) => csv(['time', 'model', 'input_tokens', 'output_tokens'], rows);
    const twice = await read(table([row, row]));
    expect(twice.profile.inputTokens).toBe(1800);
    expect(twice.profile.notes.join('\n')).toContain('in the file again, letter for letter');
    expect(await notesOf(table([row]))).not.toContain('letter for letter');
  });
});

describe('calls of two files', () => {
  const calls = (from: number, hours: number) =>
    jsonLines(
      Array.from({ length: hours + 1 }, (_, hour) => ({
        timestamp: new Date(Date.UTC(2026, 2, 2, from + hour, 7, from)).toISOString(),
        model: 'gpt-5',
        usage: { prompt_tokens: 900 + hour, completion_tokens: 100 + from },
      })),
    );

  it('in the same hours are added, and for how many hours is said beyond one', async () => {
    expect(await notesOf(calls(0, 6), calls(3, 6))).toContain(
      'Two files have calls of the same 3 hours: they were added.',
    );
    expect(await notesOf(calls(0, 3), calls(6, 3))).not.toContain('Two files have calls');
  });
});

describe('what a seller counts', () => {
  it('Vercel: writes to a cache that stand inside the input, added up over a day', async () => {
    const row = (written: number) => ({
      day: day(0),
      model: 'a/claude-test',
      total_cost: 1,
      input_tokens: 1000,
      cached_input_tokens: 300,
      cache_creation_input_tokens: written,
      output_tokens: 50,
      request_count: 1,
    });
    const { profile } = await read(JSON.stringify({ results: [row(40), row(60)] }));
    expect([profile.inputTokens, profile.cachedInputTokens, profile.cacheWriteTokens]).toEqual([
      2000, 600, 100,
    ]);
  });

  it('LibreChat: no cache where a debit tells of none, and its place where it does', async () => {
    const ledger = (read: number | '', written: number | '') =>
      csv(
        ['_id', 'tokenType', 'model', 'rawAmount', 'tokenValue', 'readTokens', 'writeTokens', 'createdAt'],
        [
          ['1', 'prompt', 'gpt-5', -1500, -1875, read, written, '2026-03-02T08:00:00.000Z'],
          ['2', 'completion', 'gpt-5', -300, -3000, '', '', '2026-03-02T08:00:00.000Z'],
        ],
      );
    const of = async (text: string) => (await read(text)).profile;
    const [none, some] = [await of(ledger('', '')), await of(ledger(-400, -200))];
    expect([none.cachedInputTokens, none.cacheWriteTokens]).toEqual([null, null]);
    expect([some.cachedInputTokens, some.cacheWriteTokens]).toEqual([400, 200]);
    // One note more of where the cache stands, and one less that nobody knows it.
    const withCache = some.notes.filter((note) => !none.notes.includes(note));
    expect(withCache).toHaveLength(1);
    expect(withCache[0]).toMatch(/cache/i);
  });

  it('Snowflake: all tokens of what is no text model', async () => {
    const table = csv(
      ['START_TIME', 'REQUEST_ID', 'MODEL_NAME', 'TOKENS', 'TOKEN_CREDITS', 'TOKENS_GRANULAR'],
      [
        [
          '2026-03-02 08:10:00',
          'r1',
          'claude-4-sonnet',
          1800,
          1,
          JSON.stringify({ input: 1500, output: 300 }),
        ],
        [
          '2026-03-02 08:10:00',
          'r2',
          'snowflake-arctic-embed-l',
          90,
          1,
          JSON.stringify({ input: 70, output: 20 }),
        ],
      ],
    );
    const { excluded } = (await read(table)).profile;
    expect(excluded.find(({ what }) => what === 'embeddings')).toMatchObject({ count: 1, tokens: 90 });
  });

  it('OpenRouter: times without a zone, which is said', async () => {
    const activity = csv(
      ['generation_id', 'created_at', 'model_permaslug', 'tokens_prompt', 'tokens_completion', 'cost_total'],
      [['g1', '2026-03-02 08:00:00', 'openai/gpt-5', 900, 100, 0.01]],
    );
    expect(await notesOf(activity)).toContain('Times have no zone and are taken as UTC.');
  });

  it('Claude Code: no money where it estimates none', async () => {
    const row = (cost: object) =>
      JSON.stringify({
        data: [
          {
            date: `${day(0)}T00:00:00Z`,
            actor: { type: 'user_actor' },
            core_metrics: { num_sessions: 1 },
            model_breakdown: [
              {
                model: 'claude-test',
                tokens: { input: 100, output: 10, cache_read: 5, cache_creation: 2 },
                ...cost,
              },
            ],
          },
        ],
      });
    expect((await read(row({ estimated_cost: { currency: 'USD', amount: 250 } }))).profile).toMatchObject({
      inputTokens: 107,
      usd: 2.5,
    });
    expect((await read(row({}))).profile).toMatchObject({ inputTokens: 107, usd: null });
  });
});

describe('a table with the models in its names of columns', () => {
  it('is read column by column, which is said', async () => {
    const table = csv(
      [
        'date',
        'gpt-5 input tokens',
        'gpt-5 output tokens',
        'gpt-5-mini input tokens',
        'gpt-5-mini output tokens',
      ],
      [[day(0), 900, 100, 90, 10]],
    );
    const { profile } = await read(table);
    expect([profile.inputTokens, profile.outputTokens, Object.keys(profile.byModel).length]).toEqual([
      990, 110, 2,
    ]);
    expect(profile.notes.join()).toMatch(/column/);
    expect(await notesOf(days(8))).not.toMatch(/column/);
  });
});

describe('rows that are remembered', () => {
  it('are known again in their file and in another, however many there are', () => {
    const prints = newPrints();
    const rows = Array.from({ length: 20_000 }, (_, at) => [`${at}`, 'gpt-5']);
    const seen = (row: readonly string[]) => prints.seen(row);
    prints.next();
    expect(new Set(rows.map(seen))).toEqual(new Set(['new']));
    expect(new Set(rows.map(seen))).toEqual(new Set(['here']));
    prints.next();
    expect(new Set(rows.map(seen))).toEqual(new Set(['elsewhere']));
    expect(seen(['gpt', '-5'])).toBe('new');
    expect(seen(['gpt-', '5'])).toBe('new');
  });
});

describe('an answer for a day of OpenAI', () => {
  it('is usage with both sides of its tokens, and none with one', async () => {
    const row = {
      n_context_tokens_total: 900,
      n_generated_tokens_total: 100,
      n_requests: 3,
      timestamp: 1_772_409_600,
    };
    const answer = (changes: object) =>
      JSON.stringify({ data: [{ ...row, snapshot_id: 'gpt-5', ...changes }] });
    expect((await read(answer({}))).profile).toMatchObject({
      inputTokens: 900,
      outputTokens: 100,
      requests: 3,
    });
    await expect(read(answer({ n_generated_tokens_total: undefined }))).rejects.toThrow();
    await expect(read(answer({ n_context_tokens_total: undefined }))).rejects.toThrow();
  });
});
