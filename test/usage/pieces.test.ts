import { describe, expect, it } from 'vitest';
import { answerMeasured } from '../../src/measured/index.ts';
import { csv, jsonLines, read } from './files.ts';

const START = 1_772_409_600;
const DAY = 86_400;
const HEADER = ['start_time', 'end_time', 'project_id', 'model', 'input_tokens', 'output_tokens'];

const hour = (at: number, project = 'p1', tokens = 1000) => [
  START + at * 3600,
  START + (at + 1) * 3600,
  project,
  'gpt-5-mini',
  tokens,
  tokens / 2,
];
const hours = (from: number, to: number, project?: string, tokens?: number) =>
  Array.from({ length: to - from }, (_, index) => hour(from + index, project, tokens));

const sum = async (...files: string[]) => {
  const { profile } = await read(...files);
  return { input: profile.inputTokens, notes: profile.notes.join(' '), outcome: profile.outcome };
};

describe('pieces of an export', () => {
  it('that follow one another are added, and nothing is said', async () => {
    const found = await sum(csv(HEADER, hours(0, 24)), csv(HEADER, hours(24, 48)));
    expect(found.input).toBe(48_000);
    expect(found.notes).not.toMatch(/more than one|again/);
  });

  it('that overlap count their common rows once', async () => {
    const found = await sum(csv(HEADER, hours(0, 30)), csv(HEADER, hours(24, 48)));
    expect(found).toMatchObject({ input: 48_000, outcome: 'ok-with-warning' });
    expect(found.notes).toContain('6 rows stand in more than one of the files: they were counted once.');
  });

  it('with other figures of the same hours are added, which is said', async () => {
    const found = await sum(csv(HEADER, hours(0, 24)), csv(HEADER, hours(0, 24, 'p2', 3000)));
    expect(found).toMatchObject({ input: 96_000, outcome: 'ok-with-warning' });
    expect(found.notes).toContain('same models in the same hours, on 1 day: they were added');
  });

  it('that split figures by what they count are none of the same', async () => {
    const metric = (Label: string, value: number) =>
      JSON.stringify({
        MetricDataResults: [
          {
            Id: 'm1',
            Label,
            Timestamps: ['2026-03-02T00:00:00Z', '2026-03-02T01:00:00Z'],
            Values: [value, 1],
          },
        ],
      });
    const found = await sum(
      metric('anthropic.claude-sonnet-5 InputTokenCount', 700),
      metric('anthropic.claude-sonnet-5 OutputTokenCount', 90),
    );
    expect(found.input).toBe(701);
    expect(found.notes).not.toContain('added. If');
  });

  it('of a counter are one series, whose overlap counts once', async () => {
    const series = (from: number, to: number) =>
      JSON.stringify({
        status: 'success',
        data: {
          resultType: 'matrix',
          result: [
            {
              metric: { __name__: 'vllm:prompt_tokens_total', model_name: 'm', engine: '0' },
              values: Array.from({ length: to - from + 1 }, (_, at) => [
                START + (from + at) * 3600,
                `${(from + at) * 100}`,
              ]),
            },
          ],
        },
      });
    expect((await sum(series(0, 30), series(24, 48))).input).toBe(4800);
    // Between two ranges that do not touch the counter went on.
    expect((await sum(series(0, 20), series(24, 48))).input).toBe(4800);
  });
});

describe('pages of an answer', () => {
  const page = (at: number, more: boolean) => ({
    object: 'page',
    data: [
      {
        object: 'bucket',
        start_time: START + at * 3600,
        end_time: START + (at + 1) * 3600,
        results: [
          {
            object: 'organization.usage.completions.result',
            model: 'gpt-5-mini',
            input_tokens: 100,
            output_tokens: 10,
            num_model_requests: 1,
          },
        ],
      },
    ],
    has_more: more,
  });
  const pages = [page(0, true), page(1, true), page(2, false)];

  it.each([
    ['one a line', [jsonLines(pages)]],
    [
      'one after the other, as they are printed',
      [pages.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ],
    ['in a list', [JSON.stringify(pages)]],
    ['in files of their own', pages.map((one) => JSON.stringify(one))],
  ])('%s, are added, and none is missing', async (_, files) => {
    const found = await sum(...files);
    expect(found.input).toBe(300);
    expect(found.notes).not.toContain('one page of several');
  });

  it('of which the last is missing are too few', async () => {
    expect((await sum(jsonLines(pages.slice(0, 2)))).notes).toContain('one page of several');
  });

  it('of CloudWatch are read from a list, too', async () => {
    const answer = (hour: number) => ({
      MetricDataResults: [
        {
          Id: 'm1',
          Label: 'anthropic.claude-sonnet-5 InputTokenCount',
          Timestamps: [`2026-03-02T0${hour}:00:00Z`],
          Values: [50],
        },
      ],
    });
    expect((await sum(JSON.stringify([answer(0), answer(1), answer(2)]))).input).toBe(150);
  });
});

describe('what is not usage of text models', () => {
  it('takes no hours from what is, though it comes by the day', async () => {
    const embeddings = csv(
      ['start_time', 'end_time', 'model', 'num_model_requests', 'input_tokens'],
      [[START, START + 86_400, 'text-embedding-3-small', 7, 5000]],
    );
    const both = await read(csv(HEADER, hours(0, 24)), embeddings);
    expect(both.profile).toMatchObject({ bucket: '1h', days: 1, inputTokens: 24_000, peakHourTokens: 1500 });
    expect(both.profile.excluded).toMatchObject([{ what: 'embeddings', count: 7 }]);
    expect((await read(embeddings)).profile).toMatchObject({ bucket: '1d', days: 1, outcome: 'ask' });
  });
});

describe('rows that stand in one file twice', () => {
  const call = (id: string, second: number) => ({
    request_id: id,
    call_type: 'acompletion',
    startTime: new Date((START + second) * 1000).toISOString(),
    model: 'gpt-5-mini',
    prompt_tokens: 100,
    completion_tokens: 10,
    spend: 0.1,
    metadata: {},
  });

  it('count once where they have an id', async () => {
    const found = await sum(jsonLines([call('a', 1), call('b', 2), call('a', 1)]));
    expect(found.input).toBe(200);
    expect(found.notes).toContain('1 row stands in the file again, with the same id: they were counted once');
  });

  it('count each time where they have none, which is said', async () => {
    const found = await sum(csv(HEADER, [...hours(0, 24), hour(0)]));
    expect(found.input).toBe(25_000);
    expect(found.notes).toContain('1 row stands in the file again, letter for letter');
  });

  it('are none where one cell ends earlier', async () => {
    const found = await sum(
      csv(
        ['start_time', 'end_time', 'a', 'b', 'model', 'input_tokens', 'output_tokens'],
        [
          [START, START + 3600, 'xy', 'z', 'gpt-5-mini', 5, 5],
          [START, START + 3600, 'x', 'yz', 'gpt-5-mini', 5, 5],
        ],
      ),
    );
    expect(found.notes).not.toContain('again');
  });
});

describe("a vendor's bill beside its usage", () => {
  const COSTS = [
    'start_time',
    'end_time',
    'amount_value',
    'amount_currency',
    'line_item',
    'quantity',
    'quantity_unit',
  ];
  const costs = (from: number, to: number) =>
    csv(
      COSTS,
      Array.from({ length: to - from }, (_, at) => START + (from + at) * DAY).flatMap((day) => [
        [day, day + DAY, '2.00', 'usd', 'gpt-5-mini, input', 1, 'tokens'],
        [day, day + DAY, '1.00', 'usd', 'gpt-5-mini, output', 1, 'tokens'],
        [day, day + DAY, '0.50', 'usd', 'web search tool calls', 3, 'calls'],
      ]),
    );
  const usage = csv(HEADER, hours(0, 48));

  it('brings the money of the days of the usage, by model, and no tokens', async () => {
    for (const [files, hasOtherDays] of [
      [[usage, costs(0, 2)], false],
      [[usage, costs(-1, 2)], true],
      [[costs(0, 3), usage], true],
    ] as const) {
      const { profile } = await read(...files);
      expect(profile).toMatchObject({ format: 'openai-usage-csv', inputTokens: 48_000, usd: 7 });
      expect(profile.byModel['gpt-5-mini']?.usd).toBe(6);
      expect(profile.notes.includes('Other days of the bill were left out.')).toBe(hasOtherDays);
    }
  });

  it('is held against our prices', async () => {
    const found = await answerMeasured('llama 70b on h100', await read(usage, costs(0, 2)), {
      asOf: new Date('2026-03-20T00:00:00Z'),
    });
    expect(found.kind === 'answer' && found.answer.assessment.hourByHour?.calibration?.statedUsd).toBe(6);
  });

  it('that covers fewer days, or whole days where the usage has hours, is not', async () => {
    const fewer = await read(usage, costs(0, 1));
    expect(fewer.profile).toMatchObject({ inputTokens: 48_000, usd: null });
    expect(fewer.profile.notes.join(' ')).toContain('does not cover all days');
    const partly = await read(csv(HEADER, hours(0, 30)), costs(0, 2));
    expect(partly.profile.usd).toBeNull();
    expect(partly.profile.notes.join(' ')).toContain('begins or ends within one');
  });

  it('is known by names for people too', async () => {
    const tokens = csv(
      ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'],
      [['2026-03-02', 'claude-haiku-4-5-20251001', 900, 100]],
    );
    const money = csv(
      ['usage_date_utc', 'model', 'token_type', 'cost_usd', 'list_price_usd', 'cost_type'],
      [
        ['2026-03-02', 'Claude Haiku 4.5', 'input_no_cache', '0.25', '0.25', 'token'],
        ['2026-03-02', 'Claude Haiku 4.5', 'output', '0.50', '0.50', 'token'],
        ['2026-03-02', '', '', '0.125', '0.125', 'web_search'],
      ],
    );
    const { profile } = await read(tokens, money);
    expect(profile).toMatchObject({ format: 'anthropic-console-csv', inputTokens: 900, usd: 0.875 });
    expect(profile.byModel['claude-haiku-4-5-20251001']?.usd).toBe(0.75);
    expect((await read(money)).profile).toMatchObject({ outcome: 'ask', inputTokens: null, usd: 0.875 });
  });
});
