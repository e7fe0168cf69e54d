import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { assess } from '../../src/engine/assess.ts';

import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });
const why = (fields: DraftFields, field: string) =>
  resolved(fields).assumptions.find((assumption) => assumption.field === field)?.why;
const codes = (fields: DraftFields) => resolved(fields).evidence.warnings?.map(({ code }) => code);

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
/** A throughput of one's own, so that sums can be done by hand: 4,000 tok/s on two H100s at $2. */
const H100: DraftFields = {
  ...VOLUME,
  'selfHosted.model': 'llama-3.3-70b',
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpusPerReplica': 2,
  'selfHosted.tokensPerSecondPerReplica': 4000,
};
const RENTED: DraftFields = { ...H100, 'selfHosted.procurement.usdPerGpuHour': 2 };

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

describe('a bill without mix or work', () => {
  const BILL: DraftFields = { 'workload.bill': { usdPerMonth: 20_000, api: 'anthropic/claude-sonnet-5' } };

  it('is from the API that is in use', () => {
    expect(resolved(BILL).scenario.apis[0]).toMatchObject({ inUse: true });
  });

  it('is 6.2B tokens of Sonnet as chat, 37B as a coding agent: both are said', () => {
    const { scenario, evidence } = resolved(BILL);
    // $2 and $10: 1,150 of 1,360 × 2 + 210 of 1,360 × 10 = $3.2353.
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo((20_000 / (4400 / 1360)) * 1e6, -3);
    const found = evidence.volumeFromBill;
    expect(found).toMatchObject({ usdPerMonth: 20_000, taken: 'chat' });
    const coding = found?.shapes.find(({ shape }) => shape === 'coding-agent')?.tokensPerMonth ?? 0;
    // 78,000 of 78,470 × (0.16 × 2 + 0.84 × 0.2) + 470 of 78,470 × 10 = $0.54497.
    const price = (78_000 / 78_470) * (0.16 * 2 + 0.84 * 0.2) + (470 / 78_470) * 10;
    expect(coding).toBeCloseTo((20_000 / price) * 1e6, -3);
    expect(codes(BILL)).toContain('volume-from-bill');
  });

  it('is no question where the work or the mix was said', () => {
    expect(codes({ ...BILL, 'workload.shapeOfWork': 'rag' })).not.toContain('volume-from-bill');
    expect(codes({ ...BILL, 'workload.inputShare': 0.9 })).not.toContain('volume-from-bill');
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
    expect(resolved({ ...BATCH, ...nightly }).scenario.selfHosted.procurement).toMatchObject({
      upToHoursPerMonth: 91.25,
    });
    const service = resolved({ ...RENTED, ...nightly }).scenario;
    expect(service.workload).toMatchObject({ kind: 'interactive' });
    expect(service.workload).not.toHaveProperty('windowHoursPerMonth');
    expect(service.selfHosted.procurement).toMatchObject({ billedHoursPerMonth: 91.25 });
  });

  it('is all that was said to wait, but in JSON the kind has a name of its own', () => {
    const all: DraftFields = { ...RENTED, 'workload.batchShare': 1 };
    const said = { 'workload.batchShare': { words: 'batch' } };
    const kindOf = (words: typeof said | Record<never, never>) =>
      resolvedInWords({ version: 1, fields: all, said: words }, { asOf: AS_OF }).scenario.workload.kind;
    expect(kindOf(said)).toBe('batch');
    expect(kindOf({})).toBe('interactive');
  });
});

describe('a model that makes vectors', () => {
  it('has input alone', () => {
    const { workload } = resolved({
      ...VOLUME,
      'selfHosted.model': 'bge-m3',
      'selfHosted.gpu': 'l4',
    }).scenario;
    expect(workload).toMatchObject({ kind: 'embedding', outputTokensPerMonth: 0, requestOutputTokens: 0 });
  });
});

describe('hardware of one’s own', () => {
  const PAID: DraftFields = {
    ...H100,
    'selfHosted.gpuCount': 16,
    'selfHosted.procurement.kind': 'paid',
  };

  it('that is paid costs power, space and people; the full bill stands beside it', () => {
    const { scenario, evidence } = resolved(PAID);
    const { selfHosted } = assess(scenario, evidence);
    expect(selfHosted.monthlyUsd).toBeCloseTo(
      16 * 1.05 * 1.4 * 0.12 * 730 + Math.round(16 * 1.05 * 194.95) + 1600,
      6,
    );
    const { procurement } = scenario.selfHosted;
    const price =
      procurement.kind === 'paid' && procurement.then?.kind === 'own' ? procurement.then : undefined;
    const hardware = (price?.usdPerGpu ?? 0) * 1.45 * (1 / 48 + 0.04 / 12);
    expect(selfHosted.fullMonthlyUsd).toBeCloseTo(selfHosted.monthlyUsd + 16 * hardware + 8000 / 12, 6);
  });

  it('is paid until a month that was said', () => {
    const { procurement } = resolved({ ...PAID, 'selfHosted.procurement.paidUntil': '2027-03' }).scenario
      .selfHosted;
    expect(procurement).toMatchObject({ kind: 'paid', until: '2027-03' });
  });

  it('has its power in the rent where it is committed at one', () => {
    const committed = resolved({ ...PAID, 'selfHosted.procurement.usdPerGpuHour': 2.5 });
    expect(committed.scenario.selfHosted.power).toBeNull();
    const { monthlyUsd, fullMonthlyUsd } = assess(committed.scenario, committed.evidence).selfHosted;
    expect(monthlyUsd).toBe(1600);
    expect(fullMonthlyUsd).toBeCloseTo(1600 + 16 * 2.5 * 730 + 8000 / 12, 6);
  });

  it('has its rack in the rent where it is committed until a date, or was rented', () => {
    const otherUsd = (said: DraftFields) =>
      resolved({ ...PAID, ...said }).scenario.selfHosted.otherUsdPerMonth;
    expect(otherUsd({})).toBe(Math.round(16 * 1.05 * 194.95));
    expect(otherUsd({ 'selfHosted.procurement.paidUntil': '2027-03' })).toBe(0);
    expect(otherUsd({ 'selfHosted.procurement.usdPerGpuHour': 2.5 })).toBe(0);
  });

  it('that is bought for a rack pays for the rack and the network', () => {
    const { scenario, assumptions } = resolved({ ...H100, 'selfHosted.procurement.usdPerGpu': 20_000 });
    // Two replicas of two: 4 × 1.05 kW × $194.95, and 12.5% of 4 × $29,000 over 48 months.
    const rack = 4 * 1.05 * 194.95;
    const network = (0.125 * 4 * 29_000) / 48;
    expect(scenario.selfHosted.otherUsdPerMonth).toBe(Math.round(rack + network));
    expect(assumptions.find(({ field }) => field === 'selfHosted.otherUsdPerMonth')?.why).toContain('rack');
    expect(
      resolved({
        ...H100,
        'selfHosted.procurement.usdPerGpu': 20_000,
        'selfHosted.otherUsdPerMonth': 50,
      }).scenario.selfHosted.otherUsdPerMonth,
    ).toBe(50);
  });

  const DESK: DraftFields = {
    'selfHosted.model': 'qwen2.5-32b',
    'selfHosted.gpu': 'rtx-3090',
    'selfHosted.gpuCount': 2,
    'selfHosted.gpusPerReplica': 2,
    'selfHosted.procurement.usdPerGpu': 700,
    'selfHosted.tokensPerSecondPerReplica': 1000,
  };

  it('under a desk draws by its load, has one host and no building', () => {
    // Half of 1,000 × 3,600 × 730 h: 0.1 + 0.9 × 0.5 of 350 W.
    const half = { ...DESK, 'workload.tokensPerMonth': 1000 * 3600 * 730 * 0.5 };
    const { selfHosted } = resolved(half).scenario;
    expect(selfHosted.power?.wattsPerGpu).toBeCloseTo(350 * 0.55, 6);
    expect(selfHosted.power).toMatchObject({ hostWattsPerGpu: 175, pue: 1, usdPerKwh: 0.12 });
    expect(selfHosted.otherUsdPerMonth).toBe(0);
  });

  it('under a desk draws no more than all of its watts, however much is asked of it', () => {
    const twice = { ...DESK, 'workload.tokensPerMonth': 1000 * 3600 * 730 * 2 };
    expect(resolved(twice).scenario.selfHosted.power?.wattsPerGpu).toBeCloseTo(350, 6);
  });

  it('says whose watts it counts, and draws nothing where power was said to cost nothing', () => {
    const served = { ...H100, 'selfHosted.procurement.kind': 'own' } as const;
    const { sources } = resolved(served).evidence;
    expect(sources.find(({ field }) => field === 'selfHosted.power.wattsPerGpu')).toMatchObject({
      value: 700,
      source: expect.stringMatching(/^board power of H100 SXM: /),
    });
    expect(resolved({ ...served, 'selfHosted.power.none': true }).scenario.selfHosted.power).toBeNull();
  });

  it('stands under a desk up to four cards, and in a rack from five', () => {
    // 350 W and as many of a host are 0.7 kW a card in a rack; the network is an eighth of 1.45 × $700, over 48 months.
    const cards = (gpuCount: number) =>
      resolved({ ...DESK, ...VOLUME, 'selfHosted.gpusPerReplica': 1, 'selfHosted.gpuCount': gpuCount })
        .scenario.selfHosted.otherUsdPerMonth;
    expect(cards(4)).toBe(0);
    expect(cards(5)).toBe(Math.round(5 * 0.7 * 194.95 + (5 * 0.125 * 700 * 1.45) / 48));
  });

  it('keeps stated watts, and is on for stated hours: then it serves in those alone', () => {
    const fields = {
      ...DESK,
      ...VOLUME,
      'selfHosted.power.wattsPerGpu': 300,
      'selfHosted.power.hoursPerMonth': 240,
    };
    const { scenario, evidence } = resolved(fields);
    expect(scenario.selfHosted.power).toMatchObject({ wattsPerGpu: 300, hoursPerMonth: 240 });
    const { capacityTokensPerMonth, breakdown } = assess(scenario, evidence).selfHosted;
    expect(capacityTokensPerMonth).toBe(1000 * 3600 * 240);
    expect(breakdown.powerUsd).toBeCloseTo(2 * 0.475 * 0.12 * 240, 9);
  });

  it('more than four cards are no desk', () => {
    const { power } = resolved({ ...DESK, ...VOLUME, 'selfHosted.gpuCount': 8 }).scenario.selfHosted;
    expect(power).toMatchObject({ wattsPerGpu: 350, pue: 1.4 });
  });

  it('is paid back at prices that fall by 30 % a year, unless another fall was said', () => {
    expect(resolved({ ...H100, 'selfHosted.procurement.kind': 'own' }).scenario.apiPriceFallPerYear).toBe(
      0.3,
    );
    expect(
      resolved({ ...H100, 'selfHosted.procurement.kind': 'own', 'money.apiPriceFallPerYear': 0.5 }).scenario
        .apiPriceFallPerYear,
    ).toBe(0.5);
    expect(resolved(RENTED).scenario.apiPriceFallPerYear).toBeUndefined();
  });
});

describe('people at once', () => {
  it('beside a volume are its peak: 200 × 20 × 1,360 ÷ 210 tok/s over 500M a month', () => {
    const { workload, selfHosted } = resolved({ ...RENTED, 'workload.concurrentUsers': 200 }).scenario;
    const peak = (200 * 20 * (1360 / 210) * 730 * 3600) / 500e6;
    expect(workload.peakToAverage).toBeCloseTo(peak, 6);
    expect(selfHosted.plannedLoad).toBeCloseTo(0.9 / peak, 9);
  });

  it('alone are a volume: the busiest hour of a chat’s day is twice the mean', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { workload } = resolved({ ...rest, 'workload.concurrentUsers': 200 }).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo(200 * 20 * (1360 / 210) * 730 * 3600 * 0.5, -2);
  });

  it.each([
    [undefined, 20],
    [40, 40],
  ])('read at the speed that was asked for, and the assumption says so: %s', (asked, speed) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const fields = {
      ...rest,
      'workload.concurrentUsers': 200,
      ...(asked === undefined ? {} : { 'selfHosted.minTokensPerSecondPerUser': asked }),
    };
    const { workload } = resolved(fields).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo(200 * speed * (1360 / 210) * 730 * 3600 * 0.5, -2);
    expect(why(fields, 'workload.tokensPerMonth')).toContain(`each reading ${speed} tokens a second`);
  });

  it('who have vectors made read nothing: their volume is asked for, and beside one they are no peak', () => {
    const embedding: DraftFields = {
      'selfHosted.model': 'bge-m3',
      'workload.kind': 'embedding',
      'workload.concurrentUsers': 200,
    };
    expect(resolved({ ...VOLUME, ...embedding }).scenario.workload.peakToAverage).toBe(
      resolved({ ...VOLUME, 'selfHosted.model': 'bge-m3', 'workload.kind': 'embedding' }).scenario.workload
        .peakToAverage,
    );
    expect(() => resolved(embedding)).toThrow('How many tokens a month?');
  });

  it('alone beside a peak are that many times the mean', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { workload } = resolved({
      ...rest,
      'workload.concurrentUsers': 200,
      'workload.peakToAverage': 4,
    }).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo((200 * 20 * (1360 / 210) * 730 * 3600) / 4, -2);
  });
});

describe('a part that moves', () => {
  it('is costed alone; the rest stays where it is', () => {
    const { scenario, evidence } = resolved({
      ...RENTED,
      'workload.movedShare': 0.7,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
    });
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(350e6, 3);
    expect(evidence.moved).toMatchObject({ share: 0.7, api: 'anthropic/claude-sonnet-5' });
    expect(assess(scenario, evidence).rest?.tokensPerMonth).toBeCloseTo(150e6, 3);
  });

  const SONNET = 'anthropic/claude-sonnet-5';
  it('stays with the API in use, whichever was named first', () => {
    const apis: DraftFields['apis'] = [
      { id: 'openai/gpt-5', role: 'named' },
      { id: SONNET, inUse: true },
    ];
    expect(resolved({ ...RENTED, 'workload.movedShare': 0.7, apis }).evidence.moved?.api).toBe(SONNET);
  });

  it('is none where all of it moves', () => {
    const { scenario, evidence } = resolved({ ...RENTED, 'workload.movedShare': 1, apis: [{ id: SONNET }] });
    expect(evidence.moved).toBeUndefined();
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(500e6, 3);
  });

  it('is what is costed where no API is named, too: 70% of 500M', () => {
    const { scenario, evidence } = resolved({ ...RENTED, 'workload.movedShare': 0.7 });
    expect(evidence.moved).toBeUndefined();
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(350e6, 3);
    expect(evidence.warnings?.find(({ code }) => code === 'moved-in-part')?.message).toBe(
      'Only the 70% that moves is costed here.',
    );
  });

  it('of a bill is said in dollars: $7,000 of $10,000', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const bill = { 'workload.movedShare': 0.7, 'workload.bill': { usdPerMonth: 10_000, api: SONNET } };
    const { evidence } = resolved({ ...rest, ...bill, apis: [{ id: SONNET }] });
    expect(evidence.warnings?.find(({ code }) => code === 'moved-in-part')?.message).toBe(
      'Of $10,000 on Claude Sonnet 5 the 70% that moves is costed here, $7,000; the other $3,000 stays whatever you choose.',
    );
  });
});

describe('a volume that is said by its sides', () => {
  it.each<[DraftFields, number, number]>([
    [{ 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 }, 300e6, 100e6],
    [{ 'workload.inputTokensPerMonth': 300e6, 'workload.inputShare': 0.75 }, 300e6, 100e6],
    [{ 'workload.outputTokensPerMonth': 100e6, 'workload.inputShare': 0.75 }, 300e6, 100e6],
  ])('%j', (said, input, output) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { inputTokensPerMonth, outputTokensPerMonth } = resolved({ ...rest, ...said }).scenario.workload;
    expect([inputTokensPerMonth, outputTokensPerMonth]).toEqual([
      expect.closeTo(input, 3),
      expect.closeTo(output, 3),
    ]);
  });

  it('is refused where both are 0', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const none = { 'workload.inputTokensPerMonth': 0, 'workload.outputTokensPerMonth': 0 };
    expect(() => resolved({ ...rest, ...none })).toThrow('A volume of 0 tokens costs nothing.');
  });
});

describe('a size that is said in part', () => {
  it.each<[DraftFields, number, number]>([
    [{ 'workload.requestInputTokens': 1500, 'workload.inputShare': 0.75 }, 1500, 500],
    [{ 'workload.requestOutputTokens': 500, 'workload.inputShare': 0.75 }, 1500, 500],
    [{ 'workload.requestTokens': 3000, 'workload.inputShare': 0.5 }, 1500, 1500],
    // Of a mix that has none of what was said the usual 1,360 tokens of a chat are the rest.
    [{ 'workload.requestInputTokens': 1500, 'workload.inputShare': 0 }, 1500, 1360],
    [{ 'workload.requestOutputTokens': 500, 'workload.inputShare': 1 }, 1360, 500],
  ])('%j is %d in, %d out', (said, input, output) => {
    expect(resolved({ ...RENTED, ...said }).scenario.workload).toMatchObject({
      requestInputTokens: input,
      requestOutputTokens: output,
    });
  });

  it('is refused where the mix makes the rest of it endless', () => {
    const said = { 'workload.requestInputTokens': 1500, 'workload.inputShare': 5e-324 };
    expect(() => resolved({ ...RENTED, ...said })).toThrow('Type both sizes');
  });

  it('reads and writes a cache with all of its input at most', () => {
    const cached = (written: number) => () =>
      resolved({ ...RENTED, 'workload.cachedInputShare': 0.75, 'workload.cacheWriteShare': written });
    expect(cached(0.25)().scenario.workload).toMatchObject({ cachedInputShare: 0.75, cacheWriteShare: 0.25 });
    expect(cached(0.26)).toThrow('at most 100%');
  });
});

describe('a workspace’s defaults for a service', () => {
  it('are not those of work that may wait', () => {
    const defaults = [
      { field: 'selfHosted.plannedLoad', value: 0.3, at: '2026-11-01T00:00:00Z' },
      { field: 'selfHosted.spareReplicas', value: 2, at: '2026-11-01T00:00:00Z' },
    ];
    const sized = (fields: DraftFields) => {
      const { plannedLoad, spareReplicas } = resolvedInWords(draft(fields), { asOf: AS_OF, defaults })
        .scenario.selfHosted;
      return { plannedLoad, spareReplicas };
    };
    expect(sized(RENTED)).toEqual({ plannedLoad: 0.3, spareReplicas: 2 });
    expect(sized({ ...RENTED, 'workload.kind': 'batch' })).toEqual({ plannedLoad: 0.95, spareReplicas: 0 });
  });
});

describe('a workspace’s prices', () => {
  it('reach hardware that is paid: its power, and what it would cost in full', () => {
    const defaults = [
      { field: 'selfHosted.power.usdPerKwh', value: 0.3, at: '2026-11-01T00:00:00Z' },
      { field: 'gpu-price/h100-sxm', value: 20_000, at: '2026-11-01T00:00:00Z' },
      { field: 'gpu-hour/h100-sxm', value: 1.5, at: '2026-11-01T00:00:00Z' },
    ];
    const fields: DraftFields = { ...H100, 'selfHosted.procurement.kind': 'paid' };
    const { selfHosted } = resolvedInWords(draft(fields), { asOf: AS_OF, defaults }).scenario;
    expect(selfHosted.power?.usdPerKwh).toBe(0.3);
    const { procurement } = selfHosted;
    expect(procurement.kind === 'paid' ? procurement.then : undefined).toMatchObject({
      kind: 'own',
      usdPerGpu: 20_000,
    });
  });
});

describe('vectors, where nobody named what makes them', () => {
  it('are no work of an API that writes, where somebody named it', () => {
    const said = { 'workload.tokensPerMonth': 1e9, 'workload.kind': 'embedding' } as const;
    const named = (id: string) => resolvedInWords(draft({ ...said, apis: [{ id }] }), { asOf: AS_OF });
    expect(() => named('openai/gpt-5')).toThrow(/^GPT-5 writes text, and this work only reads it/);
    const { scenario } = named('openai/text-embedding-3-small');
    expect(scenario.apis[0]).toMatchObject({ id: 'openai/text-embedding-3-small', role: 'named' });
  });

  it('an API that is priced by its input alone has a price where there is no output', () => {
    const api = { id: 'acme/embed', usdPerMillionInput: 0.02 };
    const fields = { ...VOLUME, ...RENTED, apis: [api] };
    const [priced] = resolved({ ...fields, 'workload.kind': 'embedding' }).scenario.apis;
    expect(priced).toMatchObject({ usdPerMillionInput: 0.02, usdPerMillionOutput: 0 });
    expect(() => resolved(fields)).toThrow(/no price for/);
  });

  it('an embedding model is hosted, and no chat model beside it', () => {
    const { scenario } = resolved({ ...VOLUME, 'workload.kind': 'embedding', 'selfHosted.gpu': 'h100-sxm' });
    expect(scenario.selfHosted.model).toBe('bge-m3');
    expect(scenario.apis.map(({ id, role }) => [id, role])).toEqual([
      ['openai/text-embedding-3-large', 'frontier'],
      ['openai/text-embedding-3-small', 'fast'],
      ['ovhcloud/bge-m3', 'same-model'],
    ]);
  });

  it('an API that makes vectors says what the work is', () => {
    const { scenario } = resolved({ ...VOLUME, apis: [{ id: 'openai/text-embedding-3-small' }] });
    expect(scenario.workload.kind).toBe('embedding');
    expect(scenario.workload.outputTokensPerMonth).toBe(0);
  });
});

describe('output of an embedding', () => {
  const model: DraftFields = {
    'workload.kind': 'embedding',
    'selfHosted.model': 'bge-m3',
    'selfHosted.gpu': 'l4',
  };

  it('is counted as it was said, and said to be strange', () => {
    const both = { ...model, 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 };
    expect(codes(both)).toContain('embedding-output');
    expect(resolved(both).scenario.workload.outputTokensPerMonth).toBe(100e6);
    expect(codes({ ...model, ...VOLUME })).not.toContain('embedding-output');
  });
});
