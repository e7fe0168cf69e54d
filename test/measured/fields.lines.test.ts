import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { DAYS_PER_MONTH } from '../../src/domain/units.ts';
import { type MeasuredUsage, NO_MODEL, type UsageProfile } from '../../src/domain/usage.ts';
import { measuredBeside } from '../../src/measured/index.ts';
import { firstHourOf, hoursOfWeek } from '../../src/measured/week.ts';

const SUMS = {
  inputTokens: 600,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: 400,
  requests: null,
  usd: null,
};

/** What is known of one model, without its share. */
const ONE = { ...SUMS, batchTokens: null, flexTokens: 0 };

const BARE = {
  ...SUMS,
  format: 'generic',
  outcome: 'ok',
  bucket: '1d',
  from: '2026-03-02T00:00:00Z',
  to: '2026-03-16T00:00:00Z',
  days: DAYS_PER_MONTH,
  batchTokens: null,
  byModel: { 'gpt-5-mini': { ...ONE, share: 1 } },
  growth: null,
  question: null,
} as Partial<UsageProfile> as UsageProfile;

type Parts = Partial<UsageProfile> & { readonly besideIt?: Partial<MeasuredUsage> };

/** An export of a month, so that its sums are those of the draft. */
const usageOf = ({ besideIt, ...profile }: Parts = {}): MeasuredUsage => ({
  profile: { ...BARE, ...profile },
  hourly: null,
  hourlyByModel: [],
  ...besideIt,
});

const of = (parts: Parts, named: readonly string[] = []) =>
  measuredBeside(EMPTY_DRAFT, usageOf(parts), named);

const model = (sums: Partial<Record<keyof typeof ONE, number>>) => ({
  byModel: { 'gpt-5-mini': { ...ONE, ...sums, share: 1 } },
});

const VOLUME = { 'workload.inputTokensPerMonth': 600, 'workload.outputTokensPerMonth': 400 };
const IN_USE = { apis: [{ id: 'openai/gpt-5-mini', inUse: true }] };

describe('what an export says of a draft', () => {
  it.each<[string, Parts, object]>([
    ['its volumes', {}, {}],
    ['no size of no requests', model({ requests: 0 }), {}],
    [
      'the mean size of its requests',
      model({ requests: 4 }),
      { 'workload.requestInputTokens': 150, 'workload.requestOutputTokens': 100 },
    ],
    ['what is cached', model({ cachedInputTokens: 150 }), { 'workload.cachedInputShare': 0.25 }],
    ['no more cached than there is', model({ cachedInputTokens: 700 }), { 'workload.cachedInputShare': 1 }],
    ['what is written to a cache', model({ cacheWriteTokens: 60 }), { 'workload.cacheWriteShare': 0.1 }],
    ['nothing of a cache that is not written to', model({ cacheWriteTokens: 0 }), {}],
    ['batch of all tokens', model({ batchTokens: 250 }), { 'workload.batchShare': 0.25 }],
    ['no batch where the export says so', model({ batchTokens: 0 }), { 'workload.batchShare': 0 }],
    ['the flex tier', model({ flexTokens: 100 }), { 'workload.batchShare': 0.1 }],
    ['both', model({ batchTokens: 250, flexTokens: 100 }), { 'workload.batchShare': 0.35 }],
    [
      'the batch of the model that moves, and not that of another',
      {
        batchTokens: 650,
        byModel: {
          'gpt-5-mini': { ...ONE, batchTokens: 250, share: 0.6 },
          'gpt-5': { ...ONE, batchTokens: 400, share: 0.4 },
        },
      },
      { 'workload.batchShare': 0.25 },
    ],
    ['a coding agent', { besideIt: { origin: 'coding-agents' } }, { 'workload.shapeOfWork': 'coding-agent' }],
    [
      'no coding agent where requests are counted',
      { besideIt: { origin: 'coding-agents' }, ...model({ requests: 4 }) },
      { 'workload.requestInputTokens': 150, 'workload.requestOutputTokens': 100 },
    ],
  ])('%s', (_, parts, more) => {
    expect(of(parts).patch.fields).toEqual({ ...VOLUME, ...IN_USE, ...more });
  });

  it('is of a month of 365 ÷ 12 days', () => {
    // 600 and 400 in a tenth of a month.
    const { fields } = of({ days: DAYS_PER_MONTH / 10 }).patch;
    expect(fields['workload.inputTokensPerMonth']).toBeCloseTo(6000, 6);
    expect(fields['workload.outputTokensPerMonth']).toBeCloseTo(4000, 6);
  });

  // From the first whole week to the last of five are 28 days, a month is 1.0863 of that: 1.1 ** 1.0863 is 1.1091.
  it.each<[string, number | null, number | null, number | undefined]>([
    ['five whole weeks', 1.1, 35, 0.1091],
    ['and the days behind them', 1.1, 41, 0.1091],
    ['that sink: 0.9 ** 1.0863', 0.9, 35, -0.1081],
    // 21 days between: 1.1 ** 1.4484.
    ['four weeks', 1.1, 28, 0.148],
    ['less than four weeks', 1.1, 27.9, undefined],
    ['that grow by a good percent a month: 1.0102 ** 1.0863', 1.0102, 35, 0.0111],
    ['that hardly grow: 1.009 ** 1.0863', 1.009, 35, undefined],
    ['that end in nothing', 0, 35, undefined],
    ['of which nothing is known', null, 35, undefined],
    ['of no known length', 1.1, null, undefined],
  ])('grows over %s', (_, growth, days, perMonth) => {
    const usage = { growth, days: days ?? 35 };
    const found = days === null ? undefined : of(usage).patch.fields['workload.growthPerMonth'];
    if (perMonth === undefined) expect(found).toBeUndefined();
    else expect(found).toBeCloseTo(perMonth, 4);
  });
});

describe('what has to be asked first', () => {
  const QUESTION = { text: 'Which model?', lines: ['gpt-5'] };
  const empty = (sums: object) => ({ ...sums, ...model(sums) });

  it.each<[string, Parts]>([
    ['no tokens', empty({ inputTokens: 0, outputTokens: 0 })],
    ['tokens that are not stated', empty({ inputTokens: null, outputTokens: null })],
    ['no known time', { days: null }],
    ['no time', { days: 0 }],
    ['a counter', { bucket: 'counter' }],
  ])('%s', (_, parts) => {
    expect(() => of(parts, ['openai/gpt-5'])).toThrow('no tokens over a known time');
    expect(() => of({ ...parts, question: QUESTION }, ['openai/gpt-5'])).toThrow(
      expect.objectContaining({ code: 'volume-missing', message: 'Which model?', hints: ['gpt-5'] }),
    );
  });

  it('costs input without output, and output without input', () => {
    expect(of({ inputTokens: null }).patch.fields).toMatchObject(VOLUME);
    expect(of({ outputTokens: null }).patch.fields).toMatchObject(VOLUME);
  });

  it('the model, unless one API is named', () => {
    const parts = { question: QUESTION, byModel: { [NO_MODEL]: { ...ONE, share: 1 } } };
    expect(() => of(parts)).toThrow('Which model?');
    expect(of(parts, ['openai/gpt-5']).measured.api).toBe('openai/gpt-5');
    expect(of(parts, ['openai/gpt-5', 'openai/gpt-5-mini']).measured.api).toBeUndefined();
    expect(of({ byModel: parts.byModel }, ['openai/gpt-5']).measured.api).toBeUndefined();
  });
});

describe('the part that moves', () => {
  const one = { ...ONE, share: 0.6 };
  const other = { ...ONE, inputTokens: 30, outputTokens: 10, share: 0.4 };
  const byModel = { 'gpt-5-mini': one, 'gpt-5': other };

  it('is the largest, or the one that the line compares with', () => {
    expect(of({ byModel }).measured).toMatchObject({ model: 'gpt-5-mini', share: 0.6, tokens: 1000 });
    expect(of({ byModel }, ['openai/gpt-5']).measured).toMatchObject({ model: 'gpt-5', tokens: 40 });
    expect(of({ byModel }, ['openai/gpt-4o']).measured.model).toBe('gpt-5-mini');
    expect(of({ byModel }, ['openai/gpt-5', 'openai/gpt-5-mini']).measured.model).toBe('gpt-5-mini');
  });

  it('is refused where no model is shown', () => {
    expect(() => of({ byModel: {} })).toThrow('no usage of a model');
  });

  it('has no price where the catalog knows none, unless it is one’s own', () => {
    const unknown = { byModel: { 'our-own-7b': one } };
    expect(of(unknown).measured.unpriced).toBe(true);
    expect(of({}).measured).not.toHaveProperty('unpriced');
    expect(of({ ...unknown, besideIt: { origin: 'own-fleet' } }).measured).not.toHaveProperty('unpriced');
  });

  it('has its own hours', () => {
    const hourly = { from: '2026-03-02T05:00:00Z', tokens: [1, 2, 3] };
    const hourlyByModel = [
      { model: 'gpt-5-mini', tokens: [1, 1, 1] },
      { model: 'gpt-5', tokens: [0, 1, 2] },
    ];
    const { measured } = of({ byModel, besideIt: { hourly, hourlyByModel } }, ['openai/gpt-5']);
    expect(measured).toMatchObject({ tokensPerHour: [0, 1, 2], firstHourOfWeek: 5 });
    expect(of({ besideIt: { hourlyByModel } }).measured).not.toHaveProperty('tokensPerHour');
  });

  it('costs what its bill says, in dollars or at our rate', () => {
    expect(of({ byModel: { 'gpt-5-mini': { ...one, usd: 12 } } }).measured.statedUsd).toBe(12);
    const bill = (currency: string) =>
      of({ besideIt: { foreign: { currency, byModel: { 'gpt-5-mini': 90 } } } });
    const { statedUsd, statedIn } = bill('EUR').measured;
    expect(statedIn).toMatchObject({ currency: 'EUR', amount: 90 });
    expect(statedUsd).toBeCloseTo(90 / (statedIn?.perUsd ?? Number.NaN), 9);
    expect(bill('XYZ').measured).not.toHaveProperty('statedIn');
  });
});

describe('the hours of a week', () => {
  it('are counted from Monday', () => {
    // 2026-03-02 is a Monday.
    expect(firstHourOf('2026-03-02T00:00:00Z')).toBe(0);
    expect(firstHourOf('2026-03-01T23:59:00Z')).toBe(167);
    expect(firstHourOf('2026-03-04T13:30:00Z')).toBe(61);
  });

  it('are the means of those that came, and none are made of less than a week', () => {
    const week = Array.from({ length: 168 }, (_, hour) => hour);
    expect(hoursOfWeek(week.slice(1), 0)).toBeUndefined();
    expect(hoursOfWeek(week, 0)).toEqual(week);
    // From hour 166 on: the first two hours are the last of the week.
    expect(hoursOfWeek(week, 166)).toEqual([...week.slice(2), 0, 1]);
    // Two hours more than a week, which are the first two again: (0 + 10) ÷ 2 and (1 + 21) ÷ 2.
    expect(hoursOfWeek([...week, 10, 21], 0)).toEqual([5, 11, ...week.slice(2)]);
  });
});
