import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../src/errors.ts';
import { placesOfRow } from '../../src/usage/formats/usage-names.ts';
import { meaningOf, meaningOfBare } from '../../src/usage/values/figure-words.ts';
import { csv, jsonLines, read } from './files.ts';

/** Tables and rows of programs that have no format of their own: their names say what they are. */

const sums = async (content: string) => {
  const { inputTokens, cachedInputTokens, outputTokens, requests, usd, byModel, outcome } = (
    await read(content)
  ).profile;
  return {
    inputTokens,
    cachedInputTokens,
    outputTokens,
    requests,
    usd,
    models: Object.keys(byModel),
    outcome,
  };
};

describe('what a name is about', () => {
  it.each(['constructor', 'toString', '__proto__'])('"%s", which every object has, is nothing', (name) => {
    expect(meaningOf(name)).toBeNull();
  });

  it.each([
    ['Input tokens', 'input', 1],
    ['tokens_in', 'input', 1],
    ['input_token_count', 'input', 1],
    ['attributes.llm.token_count.prompt', 'input', 1],
    ['response.usage.input_tokens', 'input', 1],
    ['sum_inputTokens', 'input', 1],
    ['Eingabe-Token', 'input', 1],
    ['Jetons en entrée', 'input', 1],
    ['input tokens (k)', 'input', 1000],
    ['output_mtok', 'output', 1e6],
    ['Response tokens', 'output', 1],
    ['prompt_cache_hit_tokens', 'cached', 1],
    ['prompt_cache_miss_tokens', 'uncached', 1],
    ['cacheReadTokens', 'read', 1],
    ['cacheCreationTokens', 'written', 1],
    ['total_tokens', 'total', 1],
    ['cost_cents', 'cost', 0.01],
    ['cost_usd_micros', 'cost', 1e-6],
    ['official_cost_nano_usd', 'cost', 1e-9],
    ['Recorded At', 'when', 1],
    ["Jetons d'entrée", 'input', 1],
    ['@meta.model_name', 'model', 1],
    ['Kosten (EUR)', 'cost', 1],
    ['Anfragen', 'requests', 1],
    ['"TimeGenerated"', 'when', 1],
    ['startTimeUnixNano', 'when', 1],
    ['reasoning_tokens', 'thought', 1],
    ['Prompt Text Tokens', 'input', 1],
    ['usage_type', 'work', 1],
    ['gen_ai.response.model', 'model', 1],
    ['end_time', 'until', 1],
    ['bis', 'until', 1],
    ['Input tokens (excl. cache)', 'uncached', 1],
    ['Eingabe-Token ohne Cache', 'uncached', 1],
    ['New input tokens', 'uncached', 1],
    ['Input tokens (incl. cached)', 'input', 1],
    ['Eingabe-Token aus Cache', 'cached', 1],
    ['Requests (k)', 'requests', 1000],
    ['Solicitudes', 'requests', 1],
    ['output tokens (bn)', 'output', 1e9],
    ['Von', 'when', 1],
    ["Input ('000 tokens)", 'input', 1e3],
    ['Input tokens x1000', 'input', 1e3],
    ['Input, 1k tokens', 'input', 1e3],
    ['Input tokens (1,000,000s)', 'input', 1e6],
    ['Ausgabetokens in Tsd.', 'output', 1e3],
    ['Output tokens (in thousands)', 'output', 1e3],
    ['Entrée (milliers de jetons)', 'input', 1e3],
    ['Salida (miles de tokens)', 'output', 1e3],
    ['Tokens sent', 'input', 1],
    ['No. of cached tokens', 'cached', 1],
    ['N.º de peticiones', 'requests', 1],
    ['API-Anfragen', 'requests', 1],
    ['Gesamtkosten CHF', 'cost', 1],
    ['Amount ($)', 'cost', 1],
    ['Kosten in €', 'cost', 1],
    ['Abrechnungsmonat', 'when', 1],
    ['Modellname', 'model', 1],
    ['Zeitraum', 'when', 1],
  ])('%s', (name, figure, per) => {
    expect(meaningOf(name)).toMatchObject({ figure, per, rest: '' });
  });

  it.each([
    'max_tokens',
    'input tokens per second',
    'avg_input_tokens',
    'input_token_price',
    'USE1-Claude4.5Sonnet-input-tokens($)',
    'audio_tokens',
    'Model Provider',
    'response_time',
    'Tokens pro Anfrage',
    'request',
    'input',
  ])('%s is none of them', (name) => {
    expect(meaningOf(name)).toBeNull();
  });
});

describe('what a name without the word tokens is about, where figures of tokens stand below it', () => {
  it.each([
    ['Input', 'input', 1],
    ['Prompt', 'input', 1],
    ['Cached', 'cached', 1],
    ['of which cached', 'cached', 1],
    ['Input (cached)', 'cached', 1],
    ['Cached (M)', 'cached', 1e6],
    ['davon aus dem Cache (Mio.)', 'cached', 1e6],
    ['davon zwischengespeichert', 'cached', 1],
    ['Cache-Treffer', 'cached', 1],
    ['dont en cache', 'cached', 1],
    ['de los cuales en caché', 'cached', 1],
    ['di cui in cache', 'cached', 1],
    ['Input (not cached)', 'uncached', 1],
    ['hors cache', 'uncached', 1],
    ['Cache geschrieben', 'written', 1],
    ['Écritures du cache', 'written', 1],
  ])('%s', (name, figure, per) => {
    expect(meaningOfBare(name)).toMatchObject({ figure, per, rest: '' });
  });

  it.each(['Cached %', 'Input ($)', 'Cache hit rate', 'Hits', 'Of'])('%s is none', (name) => {
    expect(meaningOfBare(name)).toBeNull();
  });
});

describe('figures of a row of JSON', () => {
  const inputOf = (row: object): unknown => placesOfRow({ ...row }).input?.at;

  it('are looked for in four objects inside each other', () => {
    const inside = (depth: number): object =>
      depth === 0 ? { input_tokens: 5 } : { usage: inside(depth - 1) };
    expect([0, 4, 5].map((depth) => inputOf(inside(depth)))).toEqual([5, 5, undefined]);
  });

  it('are looked for under two hundred keys of an object', () => {
    const behind = (keys: number): object => ({
      ...Object.fromEntries(Array.from({ length: keys }, (_, at) => [`tag ${at}`, 'x'])),
      input_tokens: 5,
    });
    expect([199, 200].map((keys) => inputOf(behind(keys)))).toEqual([5, undefined]);
  });
});

describe('a table that is known by its words', () => {
  it('counts in thousands, and money in cents', async () => {
    const header = ['date', 'model', 'input tokens (k)', 'output tokens (k)', 'requests', 'cost_cents'];
    const rows = [1, 2, 3].map((day) => [`2026-03-0${day}`, 'gpt-4o', 1200, 30.5, 40, 250]);
    expect(await sums(csv(header, rows))).toMatchObject({
      inputTokens: 3_600_000,
      outputTokens: 91_500,
      requests: 120,
      usd: 7.5,
    });
  });

  it('says totals once, and carries a date over merged cells', async () => {
    const header = ['date', 'model', 'input_tokens', 'output_tokens', 'requests'];
    const rows = [
      ['2026-03-01', 'gpt-4o', 100, 10, 1],
      ['', 'o3', 200, 20, 2],
      ['2026-03-01', 'Total', 300, 30, 3],
      ['2026-03-02', 'gpt-4o', 400, 40, 4],
      ['Grand total', '', 700, 70, 7],
      ['', '', 700, 70, 7],
    ];
    const { profile } = await read(csv(header, rows));
    expect(profile).toMatchObject({ inputTokens: 700, outputTokens: 70, requests: 7, days: 2 });
    expect(profile.byModel.o3?.inputTokens).toBe(200);
    // The last row names neither a day nor a model.
    expect(profile.notes.join(' ')).toContain('1 row could not be read');
  });

  it('has several currencies, which are not added', async () => {
    const header = ['date', 'model', 'input_tokens', 'output_tokens', 'cost', 'currency'];
    const rows = [
      ['2026-03-01', 'gpt-4o', 100, 10, 5, 'USD'],
      ['2026-03-02', 'gpt-4o', 100, 10, 7, 'EUR'],
    ];
    expect((await sums(csv(header, rows))).usd).toBeNull();
    const euros = csv(header.slice(0, -1), [['2026-03-01', 'gpt-4o', 100, 10, '7.00 €']]);
    expect((await read(euros)).profile.moneyStated).toEqual({ currency: 'EUR', amount: 7 });
  });

  const columns = ['Input tokens', 'Output tokens', 'Requests'];
  const days = async (names: readonly string[], times: readonly (readonly string[])[]) => {
    const rows = times.map((cells) => [...cells, 900, 90, 9]);
    const { profile } = await read(csv([...names, ...columns], rows));
    return [profile.days, profile.requests];
  };

  it.each([
    // September has 30 days, October 31.
    ['Monat', [['September 2026'], ['Okt. 2026']], 61],
    ['Mois', [['septembre 2026'], ['oct. 2026']], 61],
    ['Month', [['09/2026'], ['10/2026']], 61],
    ['Month', [['Sep-26'], ['Oct-26']], 61],
    ['Month', [['2026-10-01']], 31],
    ['Date', [['2026-09-01'], ['2026-10-01']], 61],
    ['Date', [['2026-10-01']], 1],
    ['Quarter', [['Q2 2026'], ['2026-Q3']], 183],
    ['Kalenderwoche', [['KW 44/2026'], ['KW 45/2026']], 14],
    ['Week', [['2026-11-02']], 7],
    ['Woche vom', [['02.11.2026'], ['09.11.2026']], 14],
    ['Week ending', [['2026-11-08'], ['2026-11-15']], 14],
    ['Date', [['2026-11-02'], ['2026-11-09'], ['2026-11-16']], 21],
    ['Zeitraum', [['01.09.2026 - 30.09.2026'], ['01.10.2026 - 31.10.2026']], 61],
  ])('has rows of months, weeks and quarters under %s: %j', async (name, times, length) => {
    expect(await days([name], times)).toEqual([length, 9 * times.length]);
  });

  it.each([
    [['from', 'to'], ['2026-09-01', '2026-09-30'], 30],
    [['start_date', 'end_date'], ['2026-09-01', '2026-10-01'], 30],
    [['von', 'bis'], ['2026-09-07', '2026-09-13'], 7],
    [['Start', 'End'], ['2026-09-07', '2026-09-14'], 7],
    [['start_time', 'end_time'], ['2026-09-07 00:00:00', '2026-09-08 23:59:59'], 2],
    [['from', 'to'], ['2026-09-07', '2026-09-07'], 1],
    // Two moments within one minute are a call.
    [['start_time', 'end_time'], ['2026-09-07 10:00:03.5', '2026-09-07 10:00:09.5'], 1 / 24],
  ])('says in two columns from when to when: %j %j', async (names, times, length) => {
    expect(await days(names, [times])).toEqual([length, 9]);
  });

  it('is not counted where the time of every fourth row or more cannot be read', async () => {
    const table = (...months: readonly string[]) =>
      read(
        csv(
          ['Month', 'Model', ...columns],
          months.map((month) => [month, 'gpt-5', 900, 90, 9]),
        ),
      );
    await expect(table('2026-08', '2026-09', '2026-10 (so far)')).rejects.toThrow('1 of 3 rows with tokens');
    const { profile } = await table('2026-06', '2026-07', '2026-08', '2026-09', '2026-10 (so far)');
    expect(profile).toMatchObject({ requests: 36, outcome: 'ok-with-warning' });
  });

  it('of what models cost asks for their tokens', async () => {
    const rows = [
      ['u1', '2026-11-01', 'deepseek-chat', 'topped_up', '0.30', 'USD'],
      ['u1', '2026-11-02', 'deepseek-chat', 'topped_up', '0.50', 'USD'],
      ['u1', '2026-11-02', 'Total', '', '0.80', ''],
    ];
    const bill = csv(['user_id', 'utc_date', 'model', 'wallet_type', 'cost', 'currency'], rows);
    const { profile } = await read(bill);
    // 0.80 in two days is 12.17 in a month of 365 / 12 days.
    expect([profile.usd, profile.days, profile.question?.lines[0]]).toEqual([
      0.8,
      2,
      '$12 a month on deepseek-chat',
    ]);
    const monthly = csv(['Monat', 'Modell', 'Kosten (EUR)'], [['Oktober 2026', 'gpt-5', '31,00']], {
      delimiter: ';',
    });
    expect((await read(monthly)).profile).toMatchObject({
      days: 31,
      moneyStated: { currency: 'EUR', amount: 31 },
    });
  });

  it('may say which rows were batch, and which flex', async () => {
    const header = ['date', 'model', 'service_tier', 'input_tokens', 'output_tokens'];
    const tiers = ['batch', 'default', 'flex'].map((tier) => ['2026-11-01', 'gpt-5', tier, 900, 90]);
    const { profile } = await read(csv(header, tiers));
    expect([profile.batchTokens, profile.byModel['gpt-5']?.flexTokens]).toEqual([990, 990]);
    const plain = csv(['date', 'batch', 'input_tokens', 'output_tokens'], [['2026-11-01', 'true', 900, 90]]);
    expect((await read(plain)).profile.batchTokens).toBe(990);
  });

  it('may have its header again, in the same order alone', async () => {
    const [header, row] = [
      ['Date', ...columns],
      ['2026-11-01', 900, 90, 9],
    ];
    const twice = csv(header, [row, header, ['2026-11-02', 900, 90, 9]]);
    const { profile } = await read(twice);
    expect([profile.requests, profile.notes.join(' ').includes('could not be read')]).toEqual([18, false]);
    const other = [header[0] ?? '', ...columns.toReversed()];
    await expect(read(csv(header, [row, other, ['2026-11-02', 9, 90, 900]]))).rejects.toThrow(
      'different orders',
    );
  });

  it('in JSON may have figures as text, and is not counted without one that cannot be read', async () => {
    const used = (input_tokens: string) => ({
      date: '2026-11-01',
      model: 'gpt-5',
      input_tokens,
      output_tokens: 90,
    });
    const { profile } = await read(jsonLines([used('1,900'), used('900')]));
    expect(profile.inputTokens).toBe(2800);
    const half = await read(jsonLines([used('~1,900'), used('900')]));
    expect(half.lostFigures).toContain('Figures of 1 row could not be read');
    await expect(read(jsonLines([used('~1'), used('~2')]))).rejects.toThrow('not written as numbers');
  });

  it('has means below it that are nobody’s usage', async () => {
    const rows = ['2026-11-01', '2026-11-02', 'Average per day', 'Ø'].map((when) => [when, 900, 90, 9]);
    expect((await read(csv(['Date', ...columns], rows))).profile.requests).toBe(18);
  });

  it('writes thousands and millions as people do', async () => {
    const table = csv(
      ['Datum', 'Modell', ...columns],
      [
        ['01.11.2026', 'gpt-5', '1,2 Mio.', '120 Tsd.', '1,5k'],
        ['02.11.2026', 'gpt-5', '0,8M', '80k', '500'],
      ],
      { delimiter: ';' },
    );
    expect(await sums(table)).toMatchObject({ inputTokens: 2e6, outputTokens: 2e5, requests: 2000 });
  });

  it('has months and weeks, of which no growth is known', async () => {
    const header = ['Month', 'Model', 'Input tokens', 'Output tokens'];
    const months = csv(header, [
      ['2026-02', 'gpt-4o', 2800, 28],
      ['Mar 2026', 'gpt-4o', 3100, 31],
    ]);
    expect((await read(months)).profile).toMatchObject({ days: 59, inputTokens: 5900, growth: null });
    const weeks = csv(['week', ...header.slice(1)], [['2026-W10', 'gpt-4o', 7, 1]]);
    expect((await read(weeks)).profile).toMatchObject({
      from: '2026-03-02T00:00:00Z',
      to: '2026-03-09T00:00:00Z',
    });
  });

  it('has columns for each model, and names no user', async () => {
    const wide = csv(
      ['date', 'gpt-4o input tokens', 'gpt-4o output tokens', 'o3 input tokens', 'o3 output tokens'],
      [['2026-03-01', 1, 2, 3, 4]],
    );
    expect(await sums(wide)).toMatchObject({ inputTokens: 4, outputTokens: 6, models: ['o3', 'gpt-4o'] });
    const people = csv(['date', 'zoe input tokens', 'zoe output tokens'], [['2026-03-01', 1, 2]]);
    expect(await sums(people)).toMatchObject({ inputTokens: 1, outcome: 'ask', models: ['(not stated)'] });
  });

  it('of a console that draws metrics may name metric, model and sum in rows above the values', async () => {
    const models = ['us.anthropic.claude-test-v1:0', 'amazon.nova-lite-v1:0'];
    const console = (sum: string, named: boolean) =>
      csv(
        ['Id', 'm1', 'm2', 'm3', 'm4'],
        [
          ['MetricName', ...models.flatMap(() => ['InputTokenCount', 'OutputTokenCount'])],
          ...(named ? [['ModelId', ...models.flatMap((model) => [model, model])]] : []),
          ['Statistic', sum, sum, sum, sum],
          ['2026/03/02 00:00:00', 1000, 100, 10, 1],
          ['2026/03/02 01:00:00', 2000, 300, 20, ''],
        ],
      );
    const { profile } = await read(console('Sum', true));
    expect([profile.inputTokens, profile.outputTokens, profile.days]).toEqual([3030, 401, 2 / 24]);
    expect(Object.keys(profile.byModel)).toEqual(models);
    await expect(read(console('Average', true))).rejects.toThrow('averages or peaks');
    expect(
      (
        await read(
          csv(
            ['Label', 'InputTokenCount', 'OutputTokenCount'],
            [
              ['Statistic', 'Sum', 'Sum'],
              ['2026/03/02 00:00', 5, 1],
            ],
          ),
        )
      ).profile,
    ).toMatchObject({ outcome: 'ask', inputTokens: 5, outputTokens: 1 });
  });

  it('of a terminal leaves out the word tokens, and is drawn', async () => {
    const rows = [
      ['Date', 'Models', 'Input', 'Output', 'Cache Create', 'Cache Read', 'Total Tokens', 'Cost (USD)'],
      ['2026-03-02', '- opus-4-6', '1,200', '3,400', '50,000', '900,000', '954,600', '$1.23'],
      ['└─ opus-4-6', '', '1,200', '3,400', '50,000', '900,000', '954,600', '$1.23'],
      ['2026-03-03', '- sonnet-4-6', '100', '200', '1,000', '20,000', '21,300', '$0.05'],
      ['Total', '', '1,300', '3,600', '51,000', '920,000', '975,900', '$1.28'],
    ];
    const drawn = rows.map((row) => `│ ${row.join(' │ ')} │\n├────┼────┤\n`).join('');
    for (const text of [csv(rows[0] ?? [], rows.slice(1)), `┌────┬────┐\n${drawn}`]) {
      const { profile } = await read(text);
      expect([profile.inputTokens, profile.cachedInputTokens, profile.outputTokens, profile.usd]).toEqual([
        972_300, 920_000, 3600, 1.28,
      ]);
      expect(Object.keys(profile.byModel)).toEqual(['opus-4-6', 'sonnet-4-6']);
    }
    // Without a cache they may be what was asked and answered.
    const asked = await read(
      csv(['Date', 'Model', 'Input', 'Output', 'Total Tokens'], [['2026-03-02', 'm', 'Hi', 'Yo', 9]]),
    );
    expect(asked.profile.question?.text).toContain('without telling input from output');
  });

  it('of a console that draws metrics has no name for its times, and says how its values were made', async () => {
    const name = (metric: string) => `${metric} us.anthropic.claude-sonnet-5`;
    const panel = (statistic: string) =>
      csv(
        ['Full label', name('InputTokenCount'), name('OutputTokenCount'), name('Invocations')],
        [
          ['Statistic', statistic, statistic, statistic],
          ['2026/03/01 10:00:00', '900.0', '90.0', '3.0'],
          ['2026/03/01 11:00:00', '100.0', '10.0', '1.0'],
        ],
      );
    expect(await sums(panel('Sum'))).toMatchObject({ inputTokens: 1000, outputTokens: 100, requests: 4 });
    const error = await read(panel('Average')).catch((thrown: unknown) => thrown);
    expect(error instanceof LlmcostError ? error.message : '').toContain('do not add up');
    const google = (type: string) => `token_count (type=${type} model_user_id=gemini-2.5-flash)`;
    const explorer = csv(
      ['TimeSeries ID', google('input'), google('output')],
      [['Sun Mar 01 2026 12:00:00 GMT+0200 (Eastern European Time)', 90, 9]],
    );
    const { profile } = await read(explorer);
    expect([profile.inputTokens, profile.from, Object.keys(profile.byModel)]).toEqual([
      90,
      '2026-03-01T10:00:00Z',
      ['gemini-2.5-flash'],
    ]);
  });

  it('tells by its total whether cached tokens are inside the input', async () => {
    const header = [
      'date',
      'model',
      'prompt_tokens',
      'cache_read_tokens',
      'completion_tokens',
      'total_tokens',
    ];
    const of = (total: number) => sums(csv(header, [['2026-03-01', 'm-1', 100, 60, 10, total]]));
    expect(await of(110)).toMatchObject({ inputTokens: 100, cachedInputTokens: 60 });
    expect(await of(170)).toMatchObject({ inputTokens: 160, cachedInputTokens: 60 });
    const odd = await read(csv(header, [['2026-03-01', 'm-1', 100, 60, 10, 500]]));
    expect(odd.profile.notes[0]).toContain('not the sum');
  });

  it('says that it lacks a time', async () => {
    const header = ['model', 'input_tokens', 'output_tokens', 'latency_ms'];
    const error = await read(csv(header, [['gpt-4o', 5, 6, 700]])).catch((thrown: unknown) => thrown);
    expect(error instanceof LlmcostError ? error.message : '').toContain('time');
  });
});

describe('rows of calls', () => {
  it('in a table leave out the steps around them', async () => {
    const header = ['id', 'run_type', 'start_time', 'prompt_tokens', 'completion_tokens', 'ls_model_name'];
    const rows = [
      ['a', 'chain', '2026-03-01T10:00:00', 90, 9, ''],
      ['b', 'llm', '2026-03-01T10:00:01', 90, 9, 'gpt-4o'],
    ];
    expect(await sums(csv(header, rows))).toMatchObject({ inputTokens: 90, requests: 1, models: ['gpt-4o'] });
  });

  it('of days may have them as a spreadsheet keeps them', async () => {
    const header = ['input_tokens', 'output_tokens', 'model'];
    const rows = [46327, 46328].map((day) => [day, 90, 9, 'gpt-4o']);
    const { profile } = await read(csv(['Date', ...header], rows));
    expect(profile).toMatchObject({ from: '2026-11-01T00:00:00Z', to: '2026-11-03T00:00:00Z' });
    await expect(read(csv(['Timestamp', ...header], rows))).rejects.toThrow('None of the 2 rows');
  });

  it('of a gateway are counters under its own names, of models that it does not host', async () => {
    const series = (what: string, last: number) => ({
      metric: { __name__: `litellm_${what}_tokens_metric_total`, model: 'gpt-4o' },
      values: [
        [1_793_491_200, '10'],
        [1_793_494_800, `${last}`],
      ],
    });
    const result = [series('input', 100), series('output', 19)];
    const { profile } = await read(JSON.stringify({ data: { resultType: 'matrix', result } }));
    expect(profile).toMatchObject({ inputTokens: 90, outputTokens: 9 });
    expect(Object.keys(profile.byModel)).toEqual(['gpt-4o']);
    expect(profile.notes.join()).not.toContain('fleet');
  });

  it('of DeepSeek have a row for each thing that is counted', async () => {
    const counts = {
      input_cache_hit_tokens: 70,
      input_cache_miss_tokens: 20,
      output_tokens: 9,
      request_count: 3,
    };
    const rows = ['2026-03-01', '2026-03-02'].flatMap((day) =>
      Object.entries(counts).map(([type, amount]) => [day, 'deepseek-chat', type, 0.5, amount]),
    );
    expect(await sums(csv(['utc_date', 'model', 'type', 'price', 'amount'], rows))).toMatchObject({
      inputTokens: 180,
      cachedInputTokens: 140,
      outputTokens: 18,
      requests: 6,
      models: ['deepseek-chat'],
    });
  });

  it('may have a row for each kind, whoever names the kinds', async () => {
    const bill = csv(
      ['Day', 'Model', 'Type', 'Quantity', 'Unit', 'Amount (USD)'],
      [
        ['2026-03-01', 'mistral-large-2512', 'Input tokens', 1000, '1K tokens', 0.5],
        ['2026-03-01', 'mistral-large-2512', 'Cached input tokens', 200, '1K tokens', 0.01],
        ['2026-03-02', 'mistral-large-2512', 'Output tokens', 300, '1K tokens', 0.45],
        ['2026-03-02', 'mistral-ocr', 'Pages', 30, 'pages', 0.04],
      ],
    );
    expect(await sums(bill)).toMatchObject({
      inputTokens: 1_200_000,
      cachedInputTokens: 200_000,
      outputTokens: 300_000,
      usd: 1,
    });
    const metric = ['timestamp', 'gen_ai_request_model', 'gen_ai_token_type', 'value'];
    const hours = [10, 11].flatMap((hour) =>
      ['input', 'output'].map((kind) => [`2026-03-01T${hour}:00:00Z`, 'gpt-4o', kind, 100]),
    );
    const { profile } = await read(csv(metric, hours));
    expect(profile).toMatchObject({
      bucket: '1h',
      inputTokens: 200,
      outputTokens: 200,
      cachedInputTokens: null,
    });
    // Kinds of work are no kinds of tokens.
    const invoice = csv(['date', 'type', 'amount', 'model'], [['2026-03-01', 'invoice', 100, 'Model 3']]);
    await expect(read(invoice)).rejects.toThrow('No row of this table says that it counts');
    const works = csv(['date', 'model', 'type', 'tokens'], [['2026-03-01', 'gpt-4o', 'chat', 100]]);
    await expect(read(works)).rejects.toThrow('without telling input from output');
  });

  it('may call their times "Time", as panels do, and say what the endpoint was', async () => {
    const header = ['Time', 'Endpoint', 'Model', 'Input Tokens', 'Output Tokens', 'Status'];
    const rows = [
      ['2026-03-01 10:00:01', '/v1/chat/completions', 'gpt-4o', 100, 10, 'success'],
      ['2026-03-01 10:05:01', '/v1/audio/transcriptions', 'gpt-4o-hear', 300, 10, 'success'],
      ['2026-03-01 11:05:01', '/v1/chat/completions', 'gpt-4o', 0, 0, 'timeout'],
    ];
    const { profile } = await read(csv(header, rows));
    expect(profile).toMatchObject({ inputTokens: 100, outputTokens: 10 });
    expect(profile.excluded.map(({ what }) => what)).toEqual([
      'images, speech and other work without text tokens',
      'failed calls',
    ]);
  });

  it('of Cursor may have the name of a plan instead of a price', async () => {
    const header = ['Date', 'Model', 'Input (w/ Cache Write)', 'Input (w/o Cache Write)', 'Cache Read'];
    const rows = [10, 11].map((hour) =>
      [`2026-03-01T${hour}:11:12.123Z`, 'gpt-4o', 120, 30].concat([5000, 80, 5230, 'Included']),
    );
    const { profile } = await read(csv([...header, 'Output Tokens', 'Total Tokens', 'Cost'], rows));
    expect(profile).toMatchObject({ inputTokens: 10_300, cachedInputTokens: 10_000, usd: null });
  });

  it('of LangSmith in JSON are those of a model alone', async () => {
    const run = { start_time: '2026-03-01T10:00:00.123456', prompt_tokens: 90, completion_tokens: 9 };
    const runs = [
      { ...run, run_type: 'chain' },
      { ...run, run_type: 'llm', status: 'success', extra: { metadata: { ls_model_name: 'gpt-4o' } } },
    ];
    expect(await sums(jsonLines(runs))).toMatchObject({ inputTokens: 90, requests: 1, models: ['gpt-4o'] });
  });

  it('in JSON have their figures where they like', async () => {
    const flat = { created_at: '2026-03-01T10:00:00Z', model: 'gpt-4o', tokens_in: 90, tokens_out: 9 };
    const gateway = [
      { ...flat, cached: false, status_code: 200 },
      { ...flat, cached: true, status_code: 200 },
      { ...flat, cached: false, status_code: 500, tokens_out: 0 },
    ];
    expect(await sums(jsonLines(gateway))).toMatchObject({ inputTokens: 90, outputTokens: 9, requests: 1 });
    const attributes = { 'gen_ai.response.model': 'gpt-4o', 'gen_ai.usage.input_tokens': 90 };
    const spans = [1, 2].map((second) => ({
      timestamp: `2026-03-01T10:00:0${second}Z`,
      span_id: `${second}`,
      attributes: { ...attributes, 'gen_ai.usage.output_tokens': 9 },
    }));
    expect(await sums(jsonLines(spans))).toMatchObject({ inputTokens: 180, requests: 2, models: ['gpt-4o'] });
  });

  it('come as OpenTelemetry writes them', async () => {
    const attribute = (key: string, value: object) => ({ key, value });
    const span = {
      spanId: 's',
      startTimeUnixNano: '1772359200000000000',
      attributes: [
        attribute('gen_ai.request.model', { stringValue: 'gpt-4o' }),
        attribute('gen_ai.usage.input_tokens', { intValue: '90' }),
        attribute('gen_ai.usage.output_tokens', { intValue: '9' }),
      ],
    };
    const file = { resourceSpans: [{ resource: {}, scopeSpans: [{ scope: {}, spans: [span] }] }] };
    expect(await sums(JSON.stringify(file))).toMatchObject({ inputTokens: 90, models: ['gpt-4o'] });
  });

  it('are calls where one among them is known as such', async () => {
    const call = { model: 'llama3.1:8b', prompt_eval_count: 90, eval_count: 9 };
    const lines = [
      { ...call, created_at: '2026-03-01T10:00:00Z', eval_duration: 5e9 },
      { ...call, created_at: '2026-03-01T11:00:00Z' },
    ];
    expect(await sums(jsonLines(lines))).toMatchObject({ inputTokens: 180, requests: 2 });
  });

  it('of a day have the sums of each model inside', async () => {
    const part = (modelName: string, inputTokens: number) => ({
      modelName,
      inputTokens,
      outputTokens: 5,
      cacheCreationTokens: 20,
      cacheReadTokens: 300,
      cost: 0.5,
    });
    const daily = [
      {
        date: '2026-03-01',
        inputTokens: 30,
        totalCost: 1,
        modelBreakdowns: [part('claude-a-1', 10), part('claude-b-1', 20)],
      },
    ];
    expect(await sums(JSON.stringify({ daily, totals: { inputTokens: 30 } }))).toMatchObject({
      inputTokens: 670,
      cachedInputTokens: 600,
      outputTokens: 10,
      usd: 1,
    });
    const used = (requests: number) => ({ input_tokens: 90, output_tokens: 9, requests });
    const byName = [
      { date: '2026-03-01', models: { 'gpt-5': used(1) } },
      { date: '2026-03-02', models: { 'gpt-5': used(2), o3: used(3) } },
    ];
    expect(await sums(JSON.stringify({ daily: byName }))).toMatchObject({
      inputTokens: 270,
      outputTokens: 27,
      requests: 6,
      models: ['gpt-5', 'o3'],
    });
  });
});

describe('tables as other programs and countries write them', () => {
  it.each([
    ['Data;Modello;Token in ingresso;Token in uscita', '01/03/2026;gpt-5-mini;40.000;5.000'],
    ['Datum;Model;Invoertokens;Uitvoertokens', '01-03-2026;gpt-5-mini;40.000;5.000'],
    ['date;model_name;message_tokens;answer_tokens', '2026-03-01;gpt-5-mini;40000;5000'],
    ['created_at;model;prompt_eval_count;eval_count', '2026-03-01T10:00:00Z;llama3.3:70b;40000;5000'],
    [
      'tokenType;model;context;rawAmount;rate;createdAt',
      'prompt;gpt-5-mini;message;-40000;2;2026-03-01T10:00:00Z',
      'completion;gpt-5-mini;message;-5000;2;2026-03-01T10:00:00Z',
    ],
  ])('%s', async (...lines) => {
    const { profile } = await read(lines.join('\n'));
    expect(profile).toMatchObject({ inputTokens: 40_000, outputTokens: 5000 });
  });
});
