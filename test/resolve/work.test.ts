import { describe, expect, it } from 'vitest';
import type { Draft, DraftFields } from '../../src/domain/draft.ts';
import type { KindOfWork } from '../../src/domain/scenario.ts';
import { assess } from '../../src/engine/assess.ts';
import { newLedger } from '../../src/resolve/ledger.ts';
import { type WorkQuestion, workOf } from '../../src/resolve/work.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';
import { assumed, RENTED, resolved, VOLUME } from './asked.ts';

const why = (fields: DraftFields, field: string) => assumed(fields, field)?.why;

describe('shapes of work', () => {
  it.each([
    ['chat', 1150, 210, 0, 0.45],
    ['long-chat', 12_000, 340, 0.37, 0.45],
    ['rag', 4100, 510, 0, 0.36],
    ['agent', 8600, 180, 0, 0.45],
    ['coding-agent', 78_000, 470, 0.84, 0.45],
    ['code-completion', 2050, 28, 0, 0.36],
    ['summarise', 4100, 510, 0, 0.5],
    ['classify', 120, 15, 0, 0.44],
    ['reasoning', 1270, 1530, 0, 0.41],
  ] as const)('%s: %d in, %d out, %d cached, load %d', (shape, input, output, cached, load) => {
    const { workload, selfHosted } = resolved({ ...VOLUME, 'workload.shapeOfWork': shape }).scenario;
    expect(workload).toMatchObject({
      requestInputTokens: input,
      requestOutputTokens: output,
      cachedInputShare: cached,
    });
    expect(workload.inputTokensPerMonth).toBeCloseTo((500e6 * input) / (input + output), 3);
    expect(selfHosted.plannedLoad).toBe(load);
  });

  it('give way to what was said, figure by figure', () => {
    const { workload, selfHosted } = resolved({
      ...VOLUME,
      'workload.shapeOfWork': 'coding-agent',
      'workload.cachedInputShare': 0.5,
      'workload.requestInputTokens': 20_000,
      'workload.requestOutputTokens': 1000,
      'selfHosted.plannedLoad': 0.3,
    }).scenario;
    expect(workload).toMatchObject({
      cachedInputShare: 0.5,
      requestInputTokens: 20_000,
      requestOutputTokens: 1000,
    });
    expect(selfHosted.plannedLoad).toBe(0.3);
  });

  it('say how far their figures can be trusted', () => {
    expect(why({ ...VOLUME, 'workload.shapeOfWork': 'rag' }, 'selfHosted.plannedLoad')).toContain('target');
    expect(why({ ...VOLUME, 'workload.shapeOfWork': 'coding-agent' }, 'workload.cachedInputShare')).toContain(
      'one heavy user',
    );
  });

  it('are not changed by the model that is hosted', () => {
    const { workload } = resolved({ ...VOLUME, 'selfHosted.model': 'deepseek-r1' }).scenario;
    expect(workload.requestOutputTokens).toBe(210);
  });
});

describe('work that may wait', () => {
  const BATCH: DraftFields = { ...RENTED, 'workload.kind': 'batch' };

  it('has no spare, a load of 95 %, the hours that it needs, and an API’s batch price', () => {
    const { scenario, assumptions } = resolved(BATCH);
    expect(scenario.selfHosted).toMatchObject({ spareReplicas: 0, plannedLoad: 0.95, replicas: 'auto' });
    expect(scenario.workload).toMatchObject({ kind: 'batch', batchShare: 1 });
    // 500M ÷ (4,000 × 3,600 × 0.95) = 36.55 h.
    expect(scenario.selfHosted.procurement).toMatchObject({ upToHoursPerMonth: 730 });
    if (scenario.selfHosted.procurement.kind !== 'rent') throw new Error('not rented');
    expect(scenario.selfHosted.procurement.billedHoursPerMonth).toBeCloseTo(500e6 / 13.68e6, 9);
    expect(assumptions.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['selfHosted.spareReplicas', 'selfHosted.plannedLoad', 'workload.batchShare']),
    );
  });

  it('costs 36.55 h × 2 × $2 and the people', () => {
    const { scenario, evidence } = resolved(BATCH);
    const { monthlyUsd } = assess(scenario, evidence).selfHosted;
    expect(monthlyUsd).toBeCloseTo((500e6 / 13.68e6) * 4 + 1600 + 8000 / 12, 6);
  });

  it('keeps what was said: hours, a spare, a load', () => {
    const hours = resolved({ ...BATCH, 'selfHosted.procurement.billedHoursPerMonth': 200 }).scenario;
    expect(hours.selfHosted.procurement).toMatchObject({ billedHoursPerMonth: 200 });
    expect(hours.selfHosted.procurement).not.toHaveProperty('upToHoursPerMonth');
    const spare = resolved({ ...BATCH, 'selfHosted.spareReplicas': 1 }).scenario;
    expect(spare.selfHosted).toMatchObject({ spareReplicas: 1 });
    // 500M ÷ 13.68M = 36.55 h of one replica, and of the spare beside it.
    const billed = spare.selfHosted.procurement;
    expect(billed.kind === 'rent' && billed.billedHoursPerMonth).toBeCloseTo(500e6 / 13.68e6, 9);
    const withSpare = assess(spare, resolved({ ...BATCH, 'selfHosted.spareReplicas': 1 }).evidence);
    expect(withSpare.selfHosted.monthlyUsd).toBeCloseTo((500e6 / 13.68e6) * 8 + 1600 + 8000 / 12, 6);
    const fixed = { ...BATCH, 'selfHosted.replicas': 2, 'selfHosted.spareReplicas': 1 };
    // 500M ÷ (2 × 13.68M) = 18.27 h of two replicas, and of the spare beside them.
    expect(resolved(fixed).scenario.selfHosted.procurement).toMatchObject({ upToHoursPerMonth: 730 });
    const { breakdown } = assess(resolved(fixed).scenario, resolved(fixed).evidence).selfHosted;
    expect(breakdown.computeUsd).toBeCloseTo((500e6 / 27.36e6) * 2 * 4, 6);
    expect(breakdown.redundancyUsd).toBeCloseTo((500e6 / 27.36e6) * 4, 6);
    expect(resolved({ ...BATCH, 'selfHosted.plannedLoad': 0.5 }).scenario.selfHosted.plannedLoad).toBe(0.5);
  });

  // 500M ÷ (60,000 × 3,600 × 0.95) = 2.437 h of one H100 at $2.
  const VECTORS: DraftFields = {
    ...VOLUME,
    'selfHosted.model': 'qwen3-embedding-8b',
    'selfHosted.gpu': 'h100-sxm',
    'selfHosted.gpusPerReplica': 1,
    'selfHosted.tokensPerSecondPerReplica': 60_000,
    'selfHosted.procurement.usdPerGpuHour': 2,
    apis: [{ id: 'openai/text-embedding-3-large' }],
  };
  it.each<[string, DraftFields]>([
    ['done once', { 'workload.oneTime': true }],
    ['done once, called embeddings', { 'workload.oneTime': true, 'workload.kind': 'embedding' }],
    ['all of it batch', { 'workload.batchShare': 1 }],
    ['all of it batch, called embeddings', { 'workload.batchShare': 1, 'workload.kind': 'embedding' }],
  ])('may be embeddings, billed for the hours that they take: %s', (_, waits) => {
    const said = Object.fromEntries(Object.keys(waits).map((field) => [field, { words: 'so' }]));
    const asked = { ...draft({ ...VECTORS, ...waits }), said };
    const { scenario, evidence } = resolvedInWords(asked, { asOf: AS_OF });
    expect(scenario.workload).toMatchObject({ kind: 'batch', batchShare: 1, requestOutputTokens: 0 });
    const { selfHosted, comparisons } = assess(scenario, evidence);
    expect(selfHosted.breakdown.computeUsd).toBeCloseTo((500e6 / 205.2e6) * 2, 9);
    expect(selfHosted.breakdown.redundancyUsd).toBe(0);
    // Half of $0.13 a million.
    expect(comparisons[0]?.monthlyUsd).toBeCloseTo(500 * 0.065, 9);
  });

  it.each<[DraftFields, Partial<WorkQuestion>, KindOfWork, boolean]>([
    [{}, {}, 'interactive', true],
    [{}, { embeds: true }, 'embedding', true],
    [{}, { allMayWait: true }, 'batch', true],
    [{ 'workload.oneTime': true }, { embeds: true }, 'batch', true],
    [{ 'workload.kind': 'interactive' }, { allMayWait: true }, 'interactive', false],
    [{ 'workload.kind': 'batch', 'workload.oneTime': true }, { isKindInWords: true }, 'batch', false],
    [
      { 'workload.kind': 'interactive', 'workload.oneTime': true },
      { isKindInWords: true },
      'interactive',
      false,
    ],
    [{ 'workload.kind': 'embedding' }, { isKindInWords: true }, 'embedding', false],
    [{ 'workload.kind': 'embedding', 'workload.oneTime': true }, {}, 'embedding', false],
    [{ 'workload.kind': 'embedding', 'workload.oneTime': true }, { isKindInWords: true }, 'batch', true],
    [{ 'workload.kind': 'embedding' }, { isKindInWords: true, allMayWait: true }, 'batch', true],
  ])('of %j, known to be %j, is %s', (fields, question, kind, isAssumed) => {
    const context = { fields, asOf: AS_OF, ledger: newLedger() };
    const known = { embeds: false, allMayWait: false, isKindInWords: false, ...question };
    expect(workOf(context, known).kind).toBe(kind);
    expect(context.ledger.assumptions.map(({ field }) => field)).toEqual(isAssumed ? ['workload.kind'] : []);
  });

  it('is not what a scenario calls embeddings: there the kind is as given', () => {
    const fields: DraftFields = { ...VECTORS, 'workload.batchShare': 1, 'workload.kind': 'embedding' };
    const { workload, selfHosted } = resolved(fields).scenario;
    expect(workload).toMatchObject({ kind: 'embedding', batchShare: 1 });
    expect(selfHosted.spareReplicas).toBe(1);
  });

  it('has no more hours than its window', () => {
    const { selfHosted } = resolved({ ...BATCH, 'workload.windowHoursPerMonth': 20 }).scenario;
    // Two replicas: 500M ÷ (2 × 13.68M) = 18.27 h of at most 20.
    if (selfHosted.procurement.kind !== 'rent') throw new Error('not rented');
    expect(selfHosted.procurement).toMatchObject({ upToHoursPerMonth: 20 });
    expect(selfHosted.procurement.billedHoursPerMonth).toBeCloseTo(500e6 / 27.36e6, 9);
  });

  it('is what is done once', () => {
    expect(resolved({ ...RENTED, 'workload.oneTime': true }).scenario.workload).toMatchObject({
      kind: 'batch',
      oneTime: true,
    });
  });

  it('pays its whole set-up where it is done once: 16 h + 80 h at $100, or as said', () => {
    const opsUsd = (said: DraftFields) => {
      const { scenario, evidence } = resolved({ ...RENTED, 'workload.oneTime': true, ...said });
      return assess(scenario, evidence).selfHosted.breakdown.opsUsd;
    };
    expect(opsUsd({})).toBe(9600);
    expect(opsUsd({ 'selfHosted.ops.setupHours': 40 })).toBe(5600);
    expect(opsUsd({ 'selfHosted.ops.setupMonths': 4 })).toBe(3600);
  });

  it('"3 hours a night" bounds the hours of what may wait, and is the hours of what may not', () => {
    const nightly: DraftFields = {
      'workload.windowHoursPerMonth': 91.25,
      'selfHosted.procurement.billedHoursPerMonth': 91.25,
    };
    const words = '3 hours a night';
    const inWords: Draft = {
      version: 1,
      fields: { ...BATCH, ...nightly },
      said: {
        'workload.windowHoursPerMonth': { words },
        'selfHosted.procurement.billedHoursPerMonth': { words },
      },
    };
    expect(resolvedInWords(inWords, { asOf: AS_OF }).scenario.selfHosted.procurement).toMatchObject({
      upToHoursPerMonth: 91.25,
    });
    const service = resolved({ ...RENTED, ...nightly }).scenario;
    expect(service.workload).toMatchObject({ kind: 'interactive' });
    expect(service.workload).not.toHaveProperty('windowHoursPerMonth');
    expect(service.selfHosted.procurement).toMatchObject({ billedHoursPerMonth: 91.25 });
  });

  it.each([91.25, 92])(
    'is billed for the hours that a scenario states, in a window of %d hours too',
    (window) => {
      const { procurement } = resolved({
        ...BATCH,
        'workload.windowHoursPerMonth': window,
        'selfHosted.procurement.billedHoursPerMonth': 91.25,
      }).scenario.selfHosted;
      expect(procurement).toMatchObject({ billedHoursPerMonth: 91.25 });
      expect(procurement).not.toHaveProperty('upToHoursPerMonth');
    },
  );

  it('is all that was said to wait, but in JSON the kind has a name of its own', () => {
    const all: DraftFields = { ...RENTED, 'workload.batchShare': 1 };
    const said = { 'workload.batchShare': { words: 'batch' } };
    const kindOf = (words: typeof said | Record<never, never>) =>
      resolvedInWords({ version: 1, fields: all, said: words }, { asOf: AS_OF }).scenario.workload.kind;
    expect(kindOf(said)).toBe('batch');
    expect(kindOf({})).toBe('interactive');
  });
});
