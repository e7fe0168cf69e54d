import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import type { DecisionRecord } from '../../src/domain/decision.ts';
import type { Workload } from '../../src/domain/scenario.ts';
import { exportDecisions } from '../../src/render/export-decisions.ts';
import { documentOf } from '../../src/render/export-document.ts';
import { answerRow } from '../../src/render/export-row.ts';
import { renderFileText } from '../../src/render/file-text.ts';
import { answerNamed } from '../fixtures/answers/index.ts';

/** What leaves in a file, figure by figure: what was negotiated is hidden there, and nothing else is. */

/** The paths at which two values differ, each with what the second has there. */
const differing = (one: unknown, other: unknown, at = ''): (readonly [string, unknown])[] => {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return [[at, other]];
  const [was, is]: Record<string, unknown>[] = [{ ...one }, { ...other }];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((name) =>
    differing(was?.[name], is?.[name], at === '' ? name : `${at}.${name}`),
  );
};

const asJson = (value: object): object => JSON.parse(JSON.stringify(value));

/** How a file differs from one of the same answer in which everybody may see all. */
const hiddenBy = (write: (answer: Answer) => object, answer: Answer) =>
  differing(
    asJson(write({ ...answer, evidence: { ...answer.evidence, negotiated: [] } })),
    asJson(write(answer)),
  );

const PRICE = 'your price';

describe('a negotiated price of a GPU and a discount of an API', () => {
  const answer = answerNamed('negotiated prices');

  it('are hidden in a document with whatever would spell them, and nothing else is', () => {
    expect(hiddenBy(documentOf, answer)).toEqual([
      ['scenario.selfHosted.procurement.usdPerGpuHour', PRICE],
      ['scenario.apis.0.discount', PRICE],
      ['sources.0.value', PRICE],
      ['sources.0.range', undefined],
      // The bill over the volume, what a full replica costs, and the parts of the bill of hosting.
      ['comparisons.0.usdPerMillionTokens', undefined],
      ['comparisons.1.breakEven.because', undefined],
      ['comparisons.1.breakEven.reason', undefined],
      ['selfHosted.breakdown', undefined],
    ]);
  });

  it('are hidden in a row with the parts of both bills, and nothing else is', () => {
    const ofApi = [
      ...['usd_per_million_input', 'usd_per_million_cached_input', 'usd_per_million_cache_write'],
      ...['usd_per_million_output', 'discount', 'batch_discount', 'regional_uplift', 'bought_usd_per_month'],
    ].map((column) => `api_1_${column}`);
    const ofHosting = ['serving', 'spares', 'power', 'engineering', 'other'].map(
      (part) => `${part}_usd_per_month`,
    );
    expect(hiddenBy(answerRow, answer)).toEqual(
      ['usd_per_gpu_hour', ...ofHosting, ...ofApi].map((column) => [column, PRICE]),
    );
  });

  it('are hidden where somebody said them, without the words of anything', () => {
    const by = { by: 'U1' };
    const draft: Answer['draft'] = {
      ...answer.draft,
      fields: {
        'workload.tokensPerMonth': 5e8,
        'selfHosted.procurement.usdPerGpuHour': 1.79,
        apis: [{ id: 'anthropic/claude-sonnet-5', discount: 0.2 }],
      },
      said: {
        'workload.tokensPerMonth': { words: '500M tokens', ...by },
        'selfHosted.procurement.usdPerGpuHour': { words: 'our $1.79', ...by },
        apis: { words: 'sonnet, 20% off', ...by },
      },
    };
    expect(asJson(documentOf({ ...answer, draft }))).toMatchObject({
      draft: { fields: { 'workload.tokensPerMonth': 5e8 }, said: { 'workload.tokensPerMonth': by } },
    });
    const { draft: shown } = asJson(documentOf({ ...answer, draft })) as Pick<Answer, 'draft'>;
    expect([Object.keys(shown.fields), Object.keys(shown.said)]).toEqual([
      ['workload.tokensPerMonth'],
      ['workload.tokensPerMonth'],
    ]);
  });
});

describe('an id that spells a negotiated price', () => {
  const answer = answerNamed('own prices in the id');

  it('is "your API" wherever it stands', () => {
    const renamed = hiddenBy(documentOf, answer).filter(([, shown]) => shown === 'your API');
    expect(renamed.map(([path]) => path)).toEqual([
      'scenario.apis.0.id',
      'verdict.leader',
      'verdict.against',
      'comparisons.0.api',
    ]);
  });

  it('is so also where another begins it: custom/3-1 and custom/3-15', () => {
    const [own] = answer.scenario.apis;
    if (own === undefined) throw new Error('no API');
    const two: Answer = {
      ...answer,
      scenario: { ...answer.scenario, apis: [{ ...own, id: 'custom/3-1' }, own] },
      evidence: { ...answer.evidence, negotiated: [0, 1].map((at) => `apis[${at}].usdPerMillionInput`) },
    };
    expect(JSON.stringify(documentOf(two))).not.toMatch(/your API\d|custom\//);
  });
});

describe('the cells of a row', () => {
  const answer = answerNamed('close call');
  const [api] = answer.scenario.apis;
  const rowWith = (changes: Partial<NonNullable<typeof api>>, workload: Partial<Workload> = {}) => {
    if (api === undefined) throw new Error('no API');
    const scenario = {
      ...answer.scenario,
      workload: { ...answer.scenario.workload, ...workload },
      apis: [{ ...api, ...changes }],
    };
    return answerRow({ ...answer, scenario });
  };

  it('say all that is taken off the price of an API or put on it, and are empty where that is nothing', () => {
    expect(rowWith({ usdPerMillionCacheWrite: 3.75, discount: 0.2, usdPerMonth: 500 })).toMatchObject({
      api_1: 'Claude Sonnet 5',
      api_1_usd_per_month: 7000,
      api_1_usd_per_month_at_half: 3500,
      api_1_usd_per_million_cache_write: 3.75,
      api_1_discount: 0.2,
      api_1_batch_discount: 0.5,
      api_1_regional_uplift: 1,
      api_1_bought_usd_per_month: 500,
    });
    expect(rowWith({})).toMatchObject({
      api_1_usd_per_million_cache_write: null,
      api_1_discount: 0,
      api_1_bought_usd_per_month: null,
    });
  });

  it('say what was chosen, and what of the traffic is written into a cache', () => {
    expect(rowWith({})).toMatchObject({
      one_time: null,
      cache_write_share: 0,
      choice: 'self-host',
      api: null,
      against: 'Claude Sonnet 5',
      against_usd_per_month: 7000,
      usd_per_gpu_hour: 1.79,
      usd_per_gpu: null,
    });
    expect(rowWith({}, { oneTime: true, cacheWriteShare: 0.1 })).toMatchObject({
      one_time: 'yes',
      cache_write_share: 0.1,
    });
    expect(answerRow(answerNamed('stay with the leader'))).toMatchObject({
      choice: 'api',
      api: 'Claude Sonnet 5',
    });
    expect(answerRow(answerNamed('owned, pays back'))).toMatchObject({
      usd_per_gpu_hour: null,
      usd_per_gpu: 25_000,
    });
  });
});

describe('where the prices of a row are from', () => {
  it.each(['close call', 'owned, pays back'])('is where that of its GPU is from: %s', (name) => {
    const answer = answerNamed(name);
    const [gpu] = answer.evidence.sources;
    expect(answerRow(answer)).toMatchObject({ gpu_price_source: gpu?.source, gpu_price_date: gpu?.date });
    const bare = answerRow({ ...answer, evidence: { ...answer.evidence, sources: [] } });
    expect(bare).toMatchObject({ gpu_price_source: null, gpu_price_date: null, api_1_price_source: null });
    expect(bare.billed_hours_per_month).toBe(name === 'close call' ? 730 : null);
  });

  it('is of an API each source of what its input costs, and the oldest of their days', () => {
    const answer = answerNamed('close call');
    const source = (field: string, from: string, date: string) => ({
      field,
      value: 1,
      source: from,
      date,
      stale: false,
    });
    const sources = [
      source('apis[0].mix[0].usdPerMillionInput', 'b', '2026-09-01'),
      source('apis[0].mix[1].usdPerMillionInput', 'a', '2026-03-01'),
      source('apis[0].mix[2].usdPerMillionInput', 'b', '2026-09-01'),
      source('apis[0].usdPerMillionOutput', 'c', '2020-01-01'),
      source('apis[1].usdPerMillionInput', 'd', '2019-01-01'),
    ];
    expect(answerRow({ ...answer, evidence: { ...answer.evidence, sources } })).toMatchObject({
      api_1_price_source: 'b | a',
      api_1_price_date: '2026-03-01',
    });
  });
});

describe('a decision in a row', () => {
  const decided = (history: DecisionRecord['history'], recheckOn?: string) => {
    const [csv, json] = exportDecisions('x', [
      {
        id: 'd1',
        choice: 'api',
        reason: 'r',
        owner: 'U1',
        recordedBy: 'U2',
        recordedAt: '2026-11-27T12:00:00.000Z',
        answer: answerNamed('close call'),
        changesMind: [],
        stances: [
          { person: 'U1', choice: 'api', at: '2026-11-27T12:00:00.000Z' },
          { person: 'U2', choice: 'self-host', at: '2026-11-27T12:00:00.000Z' },
        ],
        state: 'decided',
        history,
        ...(recheckOn === undefined ? {} : { recheckOn }),
      },
    ]);
    const [head = '', cells = ''] = csv?.text.split('\r\n') ?? [];
    const values = cells.split(',');
    const row = Object.fromEntries(head.split(',').map((column, at) => [column, values[at]]));
    const [document] = JSON.parse(json?.text ?? '');
    return { names: [csv?.name, json?.name], row, movedTo: document.movedTo };
  };
  const moved = (choice: 'api' | 'self-host', api: string, usd: number) => ({
    kind: 'moved' as const,
    by: 'llmcost',
    at: '2026-12-27T12:00:00.000Z',
    moved: { choice, api, usd, recordedUsd: 6826.8 },
  });

  it('has who stood where, and nothing of what later prices made where they made nothing', () => {
    const { names, row, movedTo } = decided([], '2027-01-15');
    expect(names).toEqual(['x.csv', 'x.json']);
    expect(row).toMatchObject({
      decision: 'api',
      // What was decided, and the verdict: four GPUs at $1.79 with 16 hours of people.
      decided_usd: '7000',
      recorded_usd: '6826.8',
      recheck_on: '2027-01-15',
      stances: 'U1: api; U2: self-host',
      moved_to: '',
      moved_to_usd: '',
    });
    expect(movedTo).toBeNull();
    expect(decided([]).row.recheck_on).toBe('');
  });

  it('has the newest of what later prices made of the verdict', () => {
    const toApi = moved('api', 'anthropic/claude-sonnet-5', 6500);
    const found = decided([moved('self-host', '', 6000), toApi]);
    expect(found.row).toMatchObject({ moved_to: 'anthropic/claude-sonnet-5', moved_to_usd: '6500' });
    expect(found.movedTo).toEqual({ choice: 'api', api: 'anthropic/claude-sonnet-5', usd: 6500 });
    expect(decided([toApi, moved('self-host', '', 6000)]).row).toMatchObject({
      moved_to: 'self-host',
      moved_to_usd: '6000',
    });
  });
});

it('a file as text is cut where a section is full, and nothing of it is said twice', () => {
  const { blocks } = renderFileText({ name: 'x.csv', text: `${'a'.repeat(2500)}${'b'.repeat(2500)}c` });
  expect(JSON.stringify(blocks).match(/(?<=```)\w+(?=```)/g)).toEqual([
    'a'.repeat(2500),
    'b'.repeat(2500),
    'c',
  ]);
});
