import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { defined } from '../../src/defined.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { csvCell, csvOf } from '../../src/render/csv.ts';
import { exportEstimates } from '../../src/render/export.ts';
import { exportDecisions } from '../../src/render/export-decisions.ts';
import { documentOf } from '../../src/render/export-document.ts';
import { renderFileText } from '../../src/render/file-text.ts';
import { ANSWERS, answerNamed } from '../fixtures/answers/index.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { messageProblems } from '../helpers/block-limits.ts';

describe('a CSV cell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '|calc', '\t=1', ' =1', '＝1', '\r=1', '\tsum'])(
    '%j is never run',
    (text) => {
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('keeps numbers numbers, and quotes what needs it', () => {
    expect(csvCell(-3.5)).toBe('-3.5');
    expect(csvCell(Number.NaN)).toBe('');
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(
      csvOf([
        { a: 1, b: 'x' },
        { a: null, c: 'y\nz' },
      ]),
    ).toBe('a,b,c\r\n1,x,\r\n,,"y\nz"\r\n');
  });

  it('begins with no sign that a spreadsheet runs, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_CHARACTER }), (text) => {
        expect(csvCell(text)).not.toMatch(/^"?[=+\-@]/);
      }),
    );
  });
});

describe('a file as text', () => {
  const shown = (chars: number) => renderFileText({ name: 'x.csv', text: 'a'.repeat(chars) }).blocks;

  it('is four sections of 2,500 characters, and says how many are left', () => {
    expect(shown(2500)).toHaveLength(2);
    expect(shown(2501)).toHaveLength(3);
    expect(shown(10_000)).toHaveLength(5);
    expect(JSON.stringify(shown(10_001)[5])).toContain('"1 more character left out');
    expect(JSON.stringify(shown(10_003)[5])).toContain('"3 more characters left out');
  });
});

describe('an export', () => {
  const estimates = (name: string, words?: string) => {
    return exportEstimates('x', [
      {
        id: 'e1',
        answer: answerNamed(name),
        askedBy: 'U1',
        askedAt: '2026-11-23T12:00:00.000Z',
        ...defined({ words }),
      },
    ]);
  };

  it('holds no negotiated price', () => {
    const text = estimates('negotiated prices', '500M tokens on A100 at our $1.79, 20% off')
      .map((file) => file.text)
      .join('\n');
    expect(text).toContain('your price');
    // $1.79 an hour, 20 % off.
    expect(text).not.toMatch(/1\.79|"discount": 0\.2|20% off|breakdown/);
  });

  const rowOf = (name: string): Record<string, string> => {
    const [head = '', cells = ''] = (estimates(name)[0]?.text ?? '').split('\r\n');
    // The headline alone may hold a comma.
    const values = cells.replaceAll(/"[^"]*"/g, 'quoted').split(',');
    return Object.fromEntries(head.split(',').map((column, at) => [column, values[at] ?? '']));
  };

  it('has the price of a GPU under what is paid for it, and the break-even or why there is none', () => {
    // Four GPUs and their engineer at $6,826.80 a month against $4 a million tokens.
    const rented = { paid: 'rent', usd_per_gpu_hour: '1.79', usd_per_gpu: '' };
    expect(rowOf('close call')).toMatchObject({ ...rented, break_even_tokens_per_month: '1706700000' });
    const owned = { paid: 'own', usd_per_gpu_hour: '', usd_per_gpu: '25000' };
    expect(rowOf('owned, pays back')).toMatchObject(owned);
    expect(rowOf('negotiated prices').usd_per_gpu_hour).toBe('your price');
    expect(rowOf('never on this fleet').break_even_tokens_per_month).toBe('never');
  });

  it('has no words where none were typed', () => {
    expect(JSON.parse(estimates('negotiated prices')[1]?.text ?? '')[0].words).toBeNull();
  });

  it('hides a negotiated figure wherever it stands: sources, assumptions, prices per token, what was said', () => {
    const answer = answerNamed('negotiated prices');
    const price = 'selfHosted.procurement.usdPerGpuHour';
    const draft = { ...answer.draft, fields: { apis: [{ id: 'anthropic/claude-sonnet-5', discount: 0.2 }] } };
    const assumptions = [...answer.assumptions, { field: price, value: 1.79, why: 'workspace default' }];
    const shown = JSON.parse(JSON.stringify(documentOf({ ...answer, draft, assumptions })));
    const source = shown.sources.find(({ field }: { field: string }) => field === price);
    expect(source).toMatchObject({ value: 'your price' });
    expect(source).not.toHaveProperty('range');
    expect(shown.assumptions.at(-1)).toMatchObject({ field: price, value: 'your price' });
    expect(shown.draft.fields).toEqual({});
    expect(shown.comparisons[0]).not.toHaveProperty('usdPerMillionTokens');
    expect(shown.comparisons[1]).toHaveProperty('usdPerMillionTokens');
  });

  const documentFrom = (name: string, changes: (answer: Answer) => Answer) => {
    return JSON.parse(JSON.stringify(documentOf(changes(answerNamed(name)))));
  };
  const negotiated =
    (...paths: string[]) =>
    (answer: Answer): Answer => ({ ...answer, evidence: { ...answer.evidence, negotiated: paths } });

  it('hides what hosting is made of where either price of a GPU was negotiated, and keeps its total', () => {
    for (const price of ['usdPerGpuHour', 'usdPerGpu']) {
      const path = `selfHosted.procurement.${price}`;
      const { selfHosted } = documentFrom('one token', negotiated(path));
      expect(selfHosted).not.toHaveProperty('breakdown');
      expect(selfHosted.monthlyUsd).toBeGreaterThan(0);
    }
    expect(documentFrom('one token', negotiated()).selfHosted).toHaveProperty('breakdown');
  });

  it('hides all prices of an API of which one was negotiated: that of cached input may be the same', () => {
    const { scenario } = documentFrom('own prices in the id', negotiated('apis[0].usdPerMillionInput'));
    expect(scenario.apis[0]).toMatchObject({
      usdPerMillionInput: 'your price',
      usdPerMillionOutput: 'your price',
      usdPerMillionCachedInput: 'your price',
    });
  });

  it('keeps the id of an API from the catalog, and not one that spells its prices', () => {
    const listed = documentFrom('negotiated prices', (answer) => answer);
    expect(listed.comparisons[0].api).toBe('anthropic/claude-sonnet-5');
    const own = documentFrom('own prices in the id', (answer) => answer);
    expect(JSON.stringify([own.verdict, own.comparisons])).not.toContain('3-15');
  });

  it.each([
    // It stays with the own API, switches to it, and hosts beside it: each headline and each reason names its price.
    // $0.1516 is $0.13 and $0.27 at 1,150 tokens in and 210 out.
    ['20M tokens on H100 vs $0.13/$0.27 under NDA', /0\.1516/],
    ['2B tokens on 4 h100 llama 70b vs sonnet and $0.13/$0.27 under NDA', /0\.1516/],
    ['40B tokens on 4 a100 at a negotiated $1.37/hr vs sonnet', /replicaUsd|breakdown/],
    ['500M tokens llama 70b on a100 at a negotiated $1.37/hr', /replicaUsd|breakdown/],
  ])('spells no negotiated price in a sentence, an id or a quotient: %s', async (words, quotient) => {
    const asked = await answerLine(words, { asOf: new Date('2026-11-27T12:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const { answer } = asked;
    const text = exportEstimates('x', [
      { id: 'e1', answer, askedBy: 'U1', askedAt: '2026-11-27T12:00:00.000Z', words },
    ])
      .map((file) => file.text)
      .join('\n');
    expect(text).toContain('your price');
    expect(text).not.toMatch(/\b0\.13\b|\b0\.27\b|\b1\.37\b/);
    expect(text).not.toMatch(/custom\/0/);
    expect(text).not.toMatch(quotient);
    const decisions = exportDecisions('x', [
      {
        id: 'd1',
        choice: 'api',
        reason: 'r',
        owner: 'U1',
        recordedBy: 'U1',
        recordedAt: '2026-11-27T12:00:00.000Z',
        answer,
        changesMind: [],
        stances: [],
        state: 'decided',
        history: [
          {
            kind: 'moved',
            by: 'U1',
            at: '2026-12-27T12:00:00.000Z',
            moved: { choice: 'api', api: answer.scenario.apis.at(0)?.id ?? '', usd: 1, recordedUsd: 2 },
          },
        ],
      },
    ]);
    expect(decisions.map((file) => file.text).join('\n')).not.toMatch(/custom\/0|\b0\.13\b|\b0\.27\b/);
  });

  it.each([
    ['self-host', '7493.47'],
    // Novita, which is the verdict.
    ['api', '87.96'],
    ['not-yet', ''],
  ] as const)(
    'of a decision has the bill of what was decided, against the verdict too: %s',
    async (choice, bill) => {
      const asked = await answerLine('500M tokens A100 rental', { asOf: new Date('2026-11-27T12:00:00Z') });
      if (asked.kind !== 'answer') throw new Error('no answer');
      const by = { owner: 'U1', recordedBy: 'U1', recordedAt: '2026-11-27T12:00:00.000Z', reason: 'r' };
      const decision = { id: 'd1', choice, ...by, answer: asked.answer, changesMind: [], stances: [] };
      const [csv] = exportDecisions('x', [{ ...decision, state: 'decided', history: [] }]);
      const [row = {}] = parse(csv?.text ?? '', { columns: true }) as Record<string, string>[];
      expect(row.decided_usd === '' ? '' : Number(row.decided_usd).toFixed(2)).toBe(bill);
      expect(Number(row.recorded_usd).toFixed(2)).toBe('87.96');
    },
  );

  it('of a job that is done once says so, beside all that its bills are computed from', async () => {
    const words = '10B tokens once, llama 70b on H100 vs sonnet in the us, 50% cached';
    const asked = await answerLine(words, { asOf: new Date('2026-11-27T12:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const [csv] = exportEstimates('x', [
      { id: 'e1', answer: asked.answer, askedBy: 'U1', askedAt: '2026-11-27T12:00:00.000Z', words },
    ]);
    const [row = {}] = parse(csv?.text ?? '', { columns: true }) as Record<string, string>[];
    expect(row.one_time).toBe('yes');
    const figure = (column: string): number => Number(row[column]);
    const cached = figure('cached_input_share');
    const input = figure('input_tokens_per_month') / 1e6;
    const output = figure('output_tokens_per_month') / 1e6;
    const list =
      input *
        ((1 - cached) * figure('api_1_usd_per_million_input') +
          cached * figure('api_1_usd_per_million_cached_input')) +
      output * figure('api_1_usd_per_million_output');
    const off = 1 - figure('batch_share') * figure('api_1_batch_discount');
    expect(figure('api_1_usd_per_month')).toBeCloseTo(list * off * figure('api_1_regional_uplift'), 6);
  });

  it('has every option with its prices, their days and its bills, and the parts of hosting, which add up', async () => {
    const words = '500M tokens A100 rental';
    const asked = await answerLine(words, { asOf: new Date('2026-11-27T12:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const [csv, json] = exportEstimates('x', [
      { id: 'e1', answer: asked.answer, askedBy: 'U1', askedAt: '2026-11-27T12:00:00.000Z', words },
    ]);
    const [row = {}] = parse(csv?.text ?? '', { columns: true }) as Record<string, string>[];
    const figure = (column: string): number => Number(row[column]);
    for (const api of ['api_1', 'api_2', 'api_3']) {
      const priced =
        (figure('input_tokens_per_month') / 1e6) * figure(`${api}_usd_per_million_input`) +
        (figure('output_tokens_per_month') / 1e6) * figure(`${api}_usd_per_million_output`);
      expect(figure(`${api}_usd_per_month`)).toBeCloseTo(priced, 6);
      expect(figure(`${api}_usd_per_month_at_half`)).toBeCloseTo(priced / 2, 6);
      expect(row[`${api}_price_date`]).toMatch(/^2026-\d\d-\d\d$/);
      expect(row[`${api}_price_source`]).toMatch(/https:/);
    }
    const parts = ['serving', 'spares', 'power', 'engineering', 'other'].map((part) =>
      figure(`${part}_usd_per_month`),
    );
    expect(parts.reduce((sum, part) => sum + part)).toBeCloseTo(figure('self_hosted_usd_per_month'), 6);
    expect(
      figure('gpus') * figure('usd_per_gpu_hour') * figure('billed_hours_per_month') +
        figure('engineering_usd_per_month'),
    ).toBeCloseTo(figure('self_hosted_usd_per_month'), 6);
    expect(row.api_1_batch_discount).toBe('0.5');
    expect(row.batch_share).toBe('0');
    expect(row.gpu_price_date).toMatch(/^2026-/);
    expect(row.warnings).toContain('tok/s');
    expect(row.half_check).toMatch(/^Half the traffic: the API wins too\./);
    const [document] = JSON.parse(json?.text ?? '');
    expect(document.warnings.join(' ')).toBe(row.warnings);
    expect(document.halfCheck).toBe(row.half_check);
  });

  it('gives a mix the sources of all its models, and the day of the oldest', async () => {
    const words = '3B tokens 70% sonnet 30% gpt-5 vs llama 70b on 4 H100';
    const asked = await answerLine(words, { asOf: new Date('2026-11-27T12:00:00Z') });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const [csv] = exportEstimates('x', [
      { id: 'e1', answer: asked.answer, askedBy: 'U1', askedAt: '2026-11-27T12:00:00.000Z', words },
    ]);
    const [row = {}] = parse(csv?.text ?? '', { columns: true }) as Record<string, string>[];
    expect(row.api_1_price_source).toMatch(/anthropic\/claude-sonnet.* \| .*openai\/gpt-5;/);
    expect(row.api_1_price_date).toMatch(/^2026-\d\d-\d\d$/);
  });

  it('keeps who said what, and how only where no word of it can be a negotiated price', () => {
    const said = { 'workload.tokensPerMonth': { words: '2B tokens at $1.79', by: 'U1' } };
    const withWords = (answer: Answer): Answer => ({ ...answer, draft: { ...answer.draft, said } });
    expect(documentFrom('negotiated prices', withWords).draft.said).toEqual({
      'workload.tokensPerMonth': { by: 'U1' },
    });
    expect(documentFrom('one token', withWords).draft.said).toEqual(said);
  });

  it('holds no character that hides or turns what stands beside it', () => {
    const [name = ''] = Object.keys(ANSWERS);
    const text = estimates(name, 'a\u202eb\u0007c\u2066d\u200fe')
      .map((file) => file.text)
      .join('\n');
    expect(text).toContain('abcde');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });

  it.each(Object.keys(ANSWERS))('is a row and a document for "%s"', (name) => {
    const [csv, json] = estimates(name);
    expect(csv?.name).toBe('x.csv');
    expect(JSON.parse(json?.text ?? '')).toHaveLength(1);
    if (csv) expect(messageProblems(renderFileText(csv))).toEqual([]);
    if (json) expect(messageProblems(renderFileText(json))).toEqual([]);
  });
});
