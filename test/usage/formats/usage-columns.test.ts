import { describe, expect, it } from 'vitest';
import { notesOf, refused } from '../exported.ts';
import { csv, jsonLines, read } from '../files.ts';

/** Two days of a table; `names` are those of requests, input, cached input and output. */
const table = (names: readonly string[], rows = [[40, 2e6, 5e5, 3e5]]) =>
  csv(
    ['Date', 'Model', ...names],
    rows.flatMap((row) => ['2026-10-01', '2026-10-02'].map((day) => [day, 'gpt-5-mini', ...row])),
  );

const sums = async (content: string) => {
  const { inputTokens, cachedInputTokens, outputTokens, outcome } = (await read(content)).profile;
  return [inputTokens, cachedInputTokens, outputTokens, outcome];
};

const WHOLE = [4e6, 1e6, 6e5, 'ok'];

describe('a column whose name leaves out the word tokens', () => {
  it.each([
    [['Requests', 'Input', 'Cached input', 'Output']],
    [['Calls', 'Prompt', 'Cached', 'Completion']],
    [['Anfragen', 'Eingabe', 'davon Cache', 'Ausgabe']],
    [['Requêtes', 'Entrée', 'dont en cache', 'Sortie']],
    [['Peticiones', 'Entrada', 'de los cuales en caché', 'Salida']],
    [['Requests', 'Input tokens', 'of which cached', 'Output tokens']],
  ])('counts them where its figures do: %j', async (names) => {
    expect(await sums(table(names))).toEqual(WHOLE);
  });

  it('may have its figures in millions', async () => {
    const names = ['Requests', 'Input (M)', 'Cached (M)', 'Output (M)'];
    expect(await sums(table(names, [[40, 2, 0.5, 0.3]]))).toEqual(WHOLE);
  });

  it('is a flag of the gateway where 0 and 1 stand below it', async () => {
    const { profile } = await read(
      csv(
        ['timestamp', 'model', 'input_tokens', 'output_tokens', 'cached', 'latency_ms'],
        [0, 1].map((cached) => [`2026-10-01T1${cached}:00:00Z`, 'gpt-5', 900, 90, cached, 700]),
      ),
    );
    expect([profile.requests, profile.inputTokens, profile.cachedInputTokens]).toEqual([1, 900, null]);
  });

  it.each([
    ['prices', ['Model', 'Updated', 'Input', 'Output'], ['gpt-5', '2026-10-01', 1.25, 10]],
    ['texts', ['Date', 'Model', 'Input', 'Output'], ['2026-10-01', 'gpt-5', 'Hi', 'Hello']],
    ['bytes of one', ['Date', 'eth0 in', 'eth0 out'], ['2026-10-01', 123_456, 9999]],
    ['prices of tokens', ['Model', 'Input tokens', 'Output tokens'], ['gpt-5', 1.25, 10]],
    ['bytes', ['Date', 'Interface', 'In', 'Out'], ['2026-10-01', 'eth0', 123_456, 9999]],
  ])('is none of usage above %s', async (_, header, row) => {
    expect(await refused(csv(header, [row]))).not.toBe('answered');
  });

  it('is read of JSON where a number stands there, beside a model', async () => {
    const used = { day: '2026-10-01', model: 'gpt-5', calls: 7, input: 2000, cached: 500, output: 300 };
    expect((await read(jsonLines([used]))).profile).toMatchObject({
      inputTokens: 2000,
      cachedInputTokens: 500,
      outputTokens: 300,
      requests: 7,
    });
    const { input, output, ...rest } = used;
    const named = { ...rest, input_tokens: input, output_tokens: output };
    expect((await read(jsonLines([named]))).profile.cachedInputTokens).toBe(500);
    expect((await read(jsonLines([{ ...named, cached: 0 }]))).profile.cachedInputTokens).toBeNull();
    expect(await refused(jsonLines([{ ...used, input: 2, output: 3 }]))).not.toBe('answered');
    expect(await refused(jsonLines([{ ...used, input: 'Hi', output: 'Hello' }]))).not.toBe('answered');
  });
});

describe('columns of one model each, whose names leave out the word tokens', () => {
  const header = ['gpt-5 input', 'gpt-5 cached', 'gpt-5 output', 'o3 input', 'o3 output'];

  it('are read day by day', async () => {
    const { profile } = await read(csv(['Date', ...header], [['2026-10-01', 9e5, 2e5, 9e4, 5000, 700]]));
    expect([profile.inputTokens, profile.cachedInputTokens, profile.outputTokens]).toEqual([
      905_000, 2e5, 90_700,
    ]);
    expect(Object.keys(profile.byModel)).toEqual(['gpt-5', 'o3']);
  });

  it('without days ask over how long, and prices are none', async () => {
    const rows = [
      ['web', 9e5, 2e5, 9e4, '', ''],
      ['ops', '', '', '', 5000, 700],
      ['Total', 9e5, 2e5, 9e4, 5000, 700],
    ];
    const { profile } = await read(csv(['Team', ...header], rows));
    expect([profile.inputTokens, profile.outputTokens, profile.outcome]).toEqual([905_000, 90_700, 'ask']);
    const prices = csv(['Seller', 'gpt-5 input', 'gpt-5 output'], [['openai', 1.25, 10]]);
    expect(await refused(prices)).not.toBe('answered');
  });
});

describe('the unit of a column', () => {
  const NAMES = ['Requests', 'Input', 'Cached', 'Output'];
  const thousands = table(NAMES, [[40, 2000, 500, 300]]);

  it.each([
    [',,,k tokens,k tokens,k tokens'],
    [',,,in Tsd.,in Tsd.,in Tsd.'],
    [',,,1000 tokens,1000 tokens,1000 tokens'],
  ])('may stand in a row of its own below the names: %s', async (units) => {
    const [header, ...rows] = thousands.split('\n');
    expect(await sums([header, units, ...rows].join('\n'))).toEqual(WHOLE);
  });

  it.each(['Usage by day (all figures in thousands)', 'Nutzung; Angaben in Tsd.', 'Uso, en miles de tokens'])(
    'may be said above the table: %s',
    async (title) => {
      const { profile } = await read(`${title}\n${thousands}`);
      expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([4e6, 6e5, 80]);
      expect(profile.notes.join()).toContain('in units of 1,000');
    },
  );

  it('may be said in a row of one of several tables of measures', async () => {
    const rows = [
      ['Input tokens', 2000],
      ['Output tokens', 300],
      ['Requests', 40],
    ];
    const { profile } = await read(`Figures in thousands\n${csv(['Metric', 'Aug 2026'], rows)}`);
    expect([profile.inputTokens, profile.outputTokens, profile.requests]).toEqual([2e6, 3e5, 40]);
    expect(profile.notes.join()).toContain('in units of 1,000');
  });
});

it('what was written to a cache for five minutes and for an hour is one sum', async () => {
  const names = ['Input', 'Cache read', 'Cache write 5m', 'Cache write (1h)', 'Output'];
  const { profile } = await read(table(names, [[2e6, 5e5, 1000, 20, 3e5]]));
  expect([profile.cacheWriteTokens, profile.inputTokens]).toEqual([2040, 5_002_040]);
});

it('a column of dates needs no name that we know', async () => {
  const days = ['01.10.2026', '02.10.2026'].map((day) => ['gpt-5', day, 900, 90]);
  const { profile } = await read(csv(['Modell', 'Leistungstag von', 'Input tokens', 'Output tokens'], days));
  expect([profile.days, profile.inputTokens]).toEqual([2, 1800]);
});

it('what no cache had tells what a cache had', async () => {
  const names = ['Requests', 'Input tokens', 'Uncached input tokens', 'Output tokens'];
  expect(await sums(table(names, [[40, 2e6, 1.5e6, 3e5]]))).toEqual(WHOLE);
});

describe('a column of figures that is not understood', () => {
  const OTHER = ['Requests', 'Input tokens', 'davon wiederverwendet', 'Output tokens'];

  it('is named, and nothing is said to be missing that it may hold', async () => {
    const notes = await notesOf(table(OTHER));
    expect(notes).toContain('Left out: the column "davon wiederverwendet"');
    expect(notes).toContain('call it "Cached input tokens"');
    expect(notes).not.toContain('does not say how much input was cached');
  });

  it('may count hits of requests, where it has no more than those', async () => {
    const hits = table(OTHER.with(2, 'Cache hits'), [[4000, 2e6, 1200, 3e5]]);
    expect((await read(hits)).profile.cachedInputTokens).toBeNull();
    expect(await notesOf(hits)).toContain('the column "Cache hits"');
  });

  it('of a cache is named whatever stands in it', async () => {
    const names = OTHER.with(2, 'Cache hit rate (%)');
    expect(await notesOf(table(names, [[40, 2e6, 33, 3e5]]))).toContain('the column "Cache hit rate (%)"');
  });

  it.each(['Hit tokens', 'Cached (incl. in input)', 'Prefix cache hits', 'KV cache tokens'])(
    'is understood as %s',
    async (name) => {
      expect(await sums(table(OTHER.with(2, name)))).toEqual(WHOLE);
    },
  );

  it('beside a known cache makes nothing of that less sure', async () => {
    const notes = await notesOf(
      table([...OTHER.with(2, 'Cached tokens'), 'Retried', 'Repeated'], [[40, 2e6, 5e5, 3e5, 4e5, 2e5]]),
    );
    expect(notes).toContain('Left out: the columns "Retried", "Repeated", whose names do not say');
    expect(notes).not.toContain('Where');
  });

  it('is no column of anything else that is counted, or of money', async () => {
    const names = [...OTHER.with(2, 'Cached tokens'), 'Users', 'Cached cost', 'Total'];
    expect(await notesOf(table(names, [[40, 2e6, 5e5, 3e5, 12, 0.2, 2.3e6]]))).not.toContain('Left out');
  });

  it('is called by its place where its name is none', async () => {
    const notes = await notesOf(table(OTHER.with(2, '<!channel> greta@acme.io')));
    expect(notes).toContain('the column number 5');
    expect(notes).not.toContain('greta');
  });
});
