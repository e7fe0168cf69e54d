import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { numberOfCell } from '../../src/usage/values/numbers.ts';
import { csv, read } from './files.ts';
import { SAMPLES } from './samples.ts';

const START = 1_762_300_800;
const HEADER = ['start_time', 'end_time', 'model', 'num_model_requests', 'input_tokens', 'output_tokens'];
const ROW = [START, START + 3600, 'gpt-5-mini', 4, 900, 100];

const refused = async (content: string | Uint8Array): Promise<string> => {
  const error = await read(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof LlmcostError && error.code === 'unreadable-usage' ? error.message : 'answered';
};

describe('what a file went through', () => {
  const table = csv(HEADER, [ROW]);

  it.each([
    ['UTF-16 without a mark', Buffer.from(table, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(table, 'utf16le').swap16()],
    ['semicolons', csv(HEADER, [ROW], { delimiter: ';', end: '\r\n' })],
    ['returns alone', table.replaceAll('\n', '\r')],
    ['spaces around cells', table.replaceAll(',', ' , ')],
    ['a hint for spreadsheets', `sep=,\n${table}`],
    ['empty lines of a spreadsheet', `${table},,,,,\n , ,,,,\n`],
    ['empty lines in quotes', `${table}"","","","","",""\n`],
  ])('%s', async (_, content) => {
    const { profile } = await read(content);
    expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([900, 100, 4]);
    expect(profile.notes.join(' ')).not.toMatch(/could not be read|Left out/);
  });

  it('a page to sign in is no file', async () => {
    expect(await refused('<!DOCTYPE html><html><body>Sign in</body></html>')).toContain('a web page');
  });

  it('the log of a web server has no tokens', async () => {
    const line =
      '10.0.0.1 - - [01/Nov/2025:10:00:00 +0000] "POST /v1/chat/completions HTTP/1.1" 200 1234 "-" "curl"\n';
    expect(await refused(line.repeat(3))).toContain('requests and no tokens');
  });

  it.each([
    'prompt eval time =     100.55 ms /   900 tokens (    0.63 ms per token)\n',
    'INFO 10-01 12:00:00 Engine 000: Avg prompt throughput: 1234.5 tokens/s, Running: 5 reqs\n',
    '[GIN] 2026/03/02 - 12:00:00 | 200 |  5.2s | 127.0.0.1 | POST     "/api/chat"\n',
  ])('what an engine writes while it serves is no usage: %s', async (line) => {
    expect(await refused(`INFO starting\n${line.repeat(3)}`)).toContain('while it serves');
    expect(await refused(line.repeat(3))).toContain('while it serves');
  });

  it.each([
    [
      ['date', 'model', 'Cumulative input tokens', 'Cumulative output tokens'],
      ['2026-03-02', 'gpt-5', 1500, 90],
      'running totals',
    ],
    [
      ['date', 'model', 'input_tokens_mtd', 'output_tokens_mtd'],
      ['2026-03-02', 'gpt-5', 1500, 90],
      'running totals',
    ],
    [
      ['Timestamp (UTC)', 'Processed Prompt Tokens (Sum), gpt-5'],
      ['2026-03-02T08:00:00Z', 1500],
      'half of what was used',
    ],
    [['date', 'model', 'output_tokens'], ['2026-03-02', 'gpt-5', 1500], 'output tokens and no input tokens'],
    [
      ['START_TIME', 'MODEL_NAME', 'TOKENS', 'TOKEN_CREDITS'],
      ['2026-03-02', 'llama', 18, 2],
      'CORTEX_AI_FUNCTIONS_USAGE_HISTORY',
    ],
    [
      ['sku_name', 'usage_date', 'usage_unit', 'usage_quantity'],
      ['X', '2026-03-02', 'DBU', 12.5],
      'system.ai_gateway.usage',
    ],
  ])('%s has a part of it, and what to export instead is said', async (header, row, words) => {
    expect(await refused(csv(header, [row]))).toContain(words);
  });

  it('a month of DeepInfra that does not tell input from output is not counted, and one that is not over is marked', async () => {
    const month = (pricing: string, invoice: string) =>
      JSON.stringify({
        months: [
          {
            interval: { fr: 1_772_323_200_000, to: 1_775_001_600_000 },
            items: [{ model: 'acme/m', units: 1000, cost: 1, pricing_type: pricing }],
            invoice_id: invoice,
          },
        ],
      });
    expect(await refused(month('tokens', 'in_1'))).toContain('/payment/usage/tokens');
    const { profile } = await read(month('input_tokens', 'NOT_FINAL'));
    expect(profile.notes.join(' ')).toContain('is not over');
  });

  it('rows that cannot be read are not days without usage', async () => {
    const soon = csv(HEADER, [
      ['soon', 'later', 'gpt-5-mini', 1, 2, 3],
      ['soon', 'later', 'gpt-5-mini', 1, 2, 3],
    ]);
    expect(await refused(soon)).toContain('None of the 2 rows of this export could be read');
    const one = csv(HEADER, [['soon', 'later', 'gpt-5-mini', 1, 2, 3]]);
    expect(await refused(one)).toContain('The only row of this export could not be read');
    expect(await refused(csv(HEADER, []))).toContain('has no rows of usage');
    expect(await refused(csv(HEADER, [[START, START + 3600, 'gpt-5-mini', 0, 0, 0]]))).toContain(
      'covers 1 hour without any usage',
    );
  });
});

describe('pictures and speech', () => {
  it('in a bill are named, and not counted as tokens of text', async () => {
    const costs = csv(
      ['start_time', 'end_time', 'amount_value', 'amount_currency', 'line_item', 'quantity', 'quantity_unit'],
      [
        [START, START + 86_400, '5.00', 'usd', 'gpt-5-mini, input', 1_000_000, 'tokens'],
        [START, START + 86_400, '-1.00', 'usd', 'gpt-5-mini, input', -200_000, 'tokens'],
        [START, START + 86_400, '0.50', 'usd', 'gpt-image-1, image output', 100, 'tokens'],
        [START, START + 86_400, '0.25', 'usd', 'gpt-4o-audio-preview, audio input', 100, 'tokens'],
      ],
    );
    const { profile } = await read(costs);
    expect(profile).toMatchObject({ inputTokens: 800_000, outputTokens: 0, usd: 4.75 });
    expect(profile.excluded).toMatchObject([{ what: 'charges that are not tokens', count: 2, usd: 0.75 }]);
  });

  it('in an answer of the usage API are named by what they are', async () => {
    const of = (kind: string, model: string, more: object) => ({
      object: 'bucket',
      start_time: START,
      end_time: START + 3600,
      results: [{ object: `organization.usage.${kind}.result`, model, num_model_requests: 3, ...more }],
    });
    const data = [
      of('completions', 'gpt-5-mini', { input_tokens: 90, output_tokens: 10, batch: false }),
      of('images', 'gpt-image-1', { images: 3 }),
      of('audio_transcriptions', 'whisper-1', { seconds: 20 }),
      of('embeddings', 'text-embedding-3-small', { input_tokens: 16 }),
    ];
    const { profile } = await read(JSON.stringify({ object: 'page', data, has_more: false }));
    expect(profile.inputTokens).toBe(90);
    expect(profile.excluded.map(({ what, count }) => [what, count])).toEqual([
      ['images, speech and other work without text tokens', 6],
      ['embeddings', 3],
    ]);
  });
});

describe('exports that are like those of the samples', () => {
  it("the table of Google's console, with what was paid in other money", async () => {
    const sample = SAMPLES.find(({ name }) => name === "Google's table of costs");
    const table = `Invoice number,1234\n${sample?.text}`;
    const { profile } = await read(table);
    expect(profile).toMatchObject({ inputTokens: 9000, outputTokens: 1000, usd: 5, days: 2 });
    const kroner = await read(table.replace('Cost ($)', 'Cost (kr)'));
    expect(kroner.profile.moneyStated).toEqual({ currency: 'KR', amount: 5 });
    const euros = await read(table.replace('Cost ($)', 'Cost (€)'));
    expect(euros.profile).toMatchObject({ usd: null, moneyStated: { currency: 'EUR', amount: 5 } });
  });

  it('hours of the Anthropic Console, of which some are missing', async () => {
    const rows = [13, 15].map((hour) => [`2026-09-01 ${hour}:00`, 'claude-sonnet-5', 100, 20]);
    const header = ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'];
    const { profile } = await read(csv(header, rows));
    expect([profile.bucket, profile.days]).toEqual(['1h', 3 / 24]);
  });

  it('the hours of a day that begins at half past one of UTC are a day', async () => {
    const rows = Array.from({ length: 24 }, (_, hour) => [
      `2026-09-01T${String(hour).padStart(2, '0')}:00:00+05:30`,
      'claude-sonnet-5',
      100,
      20,
    ]);
    const header = ['usage_date_utc', 'model_version', 'usage_input_tokens_no_cache', 'usage_output_tokens'];
    const { profile } = await read(csv(header, rows));
    // 24 × 100 tokens in, thirty times.
    expect([profile.bucket, profile.days, profile.monthly30?.inputTokens]).toEqual(['1h', 1, 72_000]);
  });

  it('an instant of Prometheus has counters without an end', async () => {
    const one = (name: string, value: string) => ({
      metric: { __name__: `vllm:${name}`, model_name: 'm' },
      value: [START, value],
    });
    const result = [one('prompt_tokens_total', '5000'), one('generation_tokens_total', '500')];
    const { profile } = await read(JSON.stringify({ data: { resultType: 'vector', result } }));
    expect(profile).toMatchObject({
      bucket: 'counter',
      outcome: 'ask',
      inputTokens: 5000,
      outputTokens: 500,
    });
  });

  it('a bill without tokens is asked about by the month, and of its own model', async () => {
    const bill = csv(
      ['usage_date_utc', 'model', 'token_type', 'cost_usd'],
      [['2026-03-02', 'Claude Haiku 4.5', 'output', '12.00']],
    );
    // $12 a day is $365 in a month of 365/12 days.
    expect((await read(bill)).profile.question?.lines[0]).toBe('$365 a month on Claude Haiku 4.5');
  });
});

it('calls that failed and gave nothing are left out of any table, and named', async () => {
  const header = ['timestamp', 'model', 'input_tokens', 'output_tokens', 'status'];
  const call = (hour: number, output: number, status: string) => [
    `2026-11-01T${hour}:30:00Z`,
    'gpt-5-mini',
    1000,
    output,
    status,
  ];
  const rows = [
    call(10, 200, 'success'),
    call(11, 0, 'error'),
    call(12, 0, '429'),
    call(13, 50, 'cancelled'),
  ];
  const { profile } = await read(csv(header, rows));
  expect([profile.inputTokens, profile.outputTokens]).toEqual([2000, 250]);
  expect(profile.excluded).toEqual([{ what: 'failed calls', count: 2, tokens: 2000, usd: null }]);
});

it('the events of Cursor tell what was cached from what was written to the cache', async () => {
  // By its export of November 2026: "w/ Cache Write" is what is written, "w/o" what is neither written nor read.
  const header = [
    'Date',
    'Kind',
    'Model',
    'Max Mode',
    'Input (w/ Cache Write)',
    'Input (w/o Cache Write)',
    'Cache Read',
    'Output Tokens',
    'Total Tokens',
    'Cost',
  ];
  const event = [
    '2026-11-20T10:11:12.000Z',
    'Included',
    'claude-4.5-sonnet',
    'No',
    1200,
    300,
    25_000,
    800,
    27_300,
    0.12,
  ];
  const { profile } = await read(csv(header, [event, [...event.with(0, '2026-11-21T10:11:12.000Z')]]));
  expect([profile.inputTokens, profile.cachedInputTokens, profile.outputTokens]).toEqual([
    53_000, 50_000, 1600,
  ]);
  expect([profile.cacheWriteTokens, profile.usd]).toEqual([2400, 0.24]);
});

describe('calls of which only the day is known', () => {
  const HEAD = ['date', 'model', 'status_code', 'input_tokens', 'output_tokens'];

  it('are of the whole day, and not of its midnight', async () => {
    const { profile } = await read(
      csv(HEAD, [
        ['2026-10-01', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-01', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-02', 'gpt-5-mini', 200, 1700, 350],
        ['2026-10-02', 'gpt-5-mini', 429, 0, 0],
      ]),
    );
    expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([4700, 950, 3]);
    expect([profile.days, profile.bucket]).toEqual([2, '1d']);
    expect(profile.peakToMean).toBeNull();
  });

  it('are of their minute where it is known, also at midnight', async () => {
    const { profile } = await read(
      csv(HEAD, [
        ['2026-10-01T00:00:00Z', 'gpt-5-mini', 200, 1500, 300],
        ['2026-10-01T01:10:00Z', 'gpt-5-mini', 200, 1500, 300],
      ]),
    );
    expect(profile.peakToMean).toBe(1);
  });
});

describe('how a country and a program write', () => {
  const console = (days: readonly string[]) =>
    csv(
      ['usage_date_utc', 'model_version', 'usage_type', 'usage_input_tokens_no_cache', 'usage_output_tokens'],
      days.map((day) => [day, 'claude-test', 'standard', 100, 10]),
    );

  it.each([
    ['the first ten days of November', ['01/11/2026', '02/11/2026', '10/11/2026'], 10],
    ['the same days the other way round', ['11/01/2026', '11/02/2026', '11/10/2026'], 10],
    ['a day above 12', ['11/09/2026', '11/13/2026'], 5],
  ])('dates lie as close together as they can: %s', async (_, days, expected) => {
    const { profile } = await read(console(days));
    expect(profile.days).toBe(expected);
  });

  it('a date that may be two is read with the month first, and said', async () => {
    const { profile } = await read(console(['09/11/2026']));
    expect(profile.from).toBe('2026-09-11T00:00:00Z');
    expect(profile.notes).toContainEqual(expect.stringContaining('read with the month first'));
  });

  it('thousands parted by points are thousands, and a file of figures like no number is refused', async () => {
    const day = (input: string) => [START, START + 3600, 'gpt-5-mini', 1, input, '300.000'];
    const european = await read(csv(HEADER, [day('1.500.000'), day('2.500.000')]));
    expect(european.profile.inputTokens).toBe(4e6);
    expect(european.profile.outputTokens).toBe(6e5);
    await expect(read(csv(HEADER, [day('1.5 of it'), day('2.5 of it')]))).rejects.toThrow(
      /written as numbers/,
    );
    expect(numberOfCell('1,234.5', ',')).toBeNull();
    expect(numberOfCell('12,34,567', '.')).toBe(1_234_567);
    expect(numberOfCell('1.5', ',')).toBeNull();
  });

  it('figures that cannot be read are told, and gaps are none', async () => {
    const rounded = await read(csv(HEADER, [[START, START + 3600, 'gpt-5-mini', 1, '~1200', 100]]));
    expect(rounded.profile.outcome).toBe('ok-with-warning');
    expect(rounded.profile.notes).toContainEqual(
      expect.stringContaining('1 figure of this table could not be read (row 2, column 5)'),
    );
    const gaps = await read(csv(HEADER, [ROW, [START, START + 3600, 'gpt-5-mini', 1, 'N/A', '-']]));
    expect(gaps.profile.notes.join(' ')).not.toContain('could not be read');
  });

  it('a tier of service with prices of its own is told', async () => {
    const tiered = async (tier: string): Promise<string> => {
      const { profile } = await read(csv([...HEADER, 'service_tier'], [[...ROW, tier]]));
      return profile.notes.join(' ');
    };
    expect(await tiered('flex')).toContain('priced as batch');
    expect(await tiered('priority')).toContain('compared at the standard prices');
    expect(await tiered('default')).not.toContain('tier');
  });

  it('hours without traffic are told, one as one', async () => {
    const hoursAt = async (...hours: number[]): Promise<string> => {
      const rows = hours.map((hour) => [START + hour * 3600, START + (hour + 1) * 3600, ...ROW.slice(2)]);
      return (await read(csv(HEADER, rows))).profile.notes.join(' ');
    };
    expect(await hoursAt(0, 2)).toContain('1 hour without traffic was counted as zero.');
    expect(await hoursAt(0, 1, 4)).toContain('2 hours without traffic were counted as zero.');
    expect(await hoursAt(0, 1, 2)).not.toContain('without traffic');
  });

  it('JSON is the same however it is laid out', async () => {
    const result = (service_tier: string) => ({
      uncached_input_tokens: 900,
      cache_read_input_tokens: 0,
      output_tokens: 100,
      model: 'claude-test',
      service_tier,
    });
    const bucket = {
      starting_at: new Date(START * 1000).toISOString(),
      ending_at: new Date((START + 3600) * 1000).toISOString(),
      results: [result('standard'), result('batch'), result('batch')],
    };
    const report = { data: [bucket], has_more: false };
    const compact = await read(JSON.stringify(report));
    // A batch tier in two rows of three, of 1,000 tokens each.
    expect(compact.profile).toMatchObject({ inputTokens: 2700, outputTokens: 300, batchTokens: 2000 });
    for (const indent of [2, '\t'])
      for (const end of ['\n', '\r\n', '\r'])
        expect(await read(JSON.stringify(report, null, indent).replaceAll('\n', end))).toEqual(compact);
  });

  it('a day on which no call failed tells of none that did', async () => {
    const day = (failed: number): string =>
      JSON.stringify({
        results: [
          {
            date: '2026-03-02',
            metrics: {
              prompt_tokens: 1000,
              completion_tokens: 100,
              api_requests: 12,
              failed_requests: failed,
            },
          },
        ],
      });
    expect((await read(day(0))).profile).toMatchObject({ requests: 12, excluded: [] });
    expect((await read(day(2))).profile).toMatchObject({
      requests: 10,
      excluded: [{ what: 'failed calls', count: 2 }],
    });
  });

  it('a scrape may say when it was taken', async () => {
    const { profile } = await read(
      'vllm:prompt_tokens_total{model_name="m"} 1.5e+06 1793491200.123\nvllm:generation_tokens_total{model_name="m"} 5 # {trace_id="a"} 1\n',
    );
    expect([profile.inputTokens, profile.outputTokens]).toEqual([1_500_000, 5]);
  });

  describe('several scrapes in one file', () => {
    const scrape = (input: number, output: number, at = '', start = '') =>
      `${start}vllm:prompt_tokens_total{model_name="m"} ${input}${at}\nvllm:generation_tokens_total{model_name="m"} ${output}${at}\n`;
    const counted = async (...scrapes: readonly string[]) => {
      const { profile } = await read(scrapes.join(''));
      return [profile.inputTokens, profile.outputTokens, profile.days];
    };
    const began = (at: number) => `process_start_time_seconds ${at}\n`;

    it('tell what was used between the first and the last', async () => {
      const days = [0, 1, 2].map((day) => ` ${(START + day * 86_400) * 1000}`);
      // 1,000 to 5,000, and 300 more after a start.
      expect(
        await counted(scrape(1000, 100, days[0]), scrape(5000, 500, days[1]), scrape(300, 30, days[2])),
      ).toEqual([4300, 430, 2]);
    });

    it('are one server where it began once, and several where each began at a time of its own', async () => {
      const [one, other] = [began(START), began(START + 60)];
      expect(await counted(scrape(1000, 100, '', one), scrape(5000, 500, '', one))).toEqual([
        5000,
        500,
        null,
      ]);
      expect(await counted(scrape(1000, 100, '', one), scrape(5000, 500, '', other))).toEqual([
        6000,
        600,
        null,
      ]);
    });

    it('are refused where nothing says which', async () => {
      expect(await refused(scrape(1000, 100) + scrape(5000, 500))).toContain('several servers or of one');
    });
  });
});
