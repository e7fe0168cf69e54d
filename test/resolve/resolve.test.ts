import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { LlmcostError } from '../../src/errors.ts';

import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
const A100: DraftFields = { ...VOLUME, 'selfHosted.gpu': 'a100-80gb' };

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });
const selfHosted = (fields: DraftFields) => resolved(fields).scenario.selfHosted;
const codes = (fields: DraftFields) => (resolved(fields).evidence.warnings ?? []).map(({ code }) => code);
const assumed = (fields: DraftFields) => resolved(fields).assumptions.map(({ field }) => field);

const errorOf = (fields: DraftFields): LlmcostError => {
  try {
    resolved(fields);
  } catch (error) {
    if (error instanceof LlmcostError) return error;
    throw error;
  }
  throw new Error('expected an error');
};

describe('volume and mix', () => {
  it('splits a bare volume as chat: 1,150 in and 210 out', () => {
    const { workload } = resolved(VOLUME).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo((500e6 * 1150) / 1360, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo((500e6 * 210) / 1360, 3);
    expect(workload.requestInputTokens).toBeCloseTo(1150, 9);
    expect(workload.requestOutputTokens).toBeCloseTo(210, 9);
    expect(workload).toMatchObject({ cachedInputShare: 0, batchShare: 0, kind: 'interactive' });
    expect(assumed(VOLUME)).toEqual(
      expect.arrayContaining(['workload.requestInputTokens', 'workload.requestOutputTokens']),
    );
  });

  it('takes the request from its mix: 90 % input of 1,360 is 1,224 in and 136 out', () => {
    const { workload } = resolved({ ...VOLUME, 'workload.inputShare': 0.9 }).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(450e6, 6);
    expect(workload.requestInputTokens).toBeCloseTo(1224, 9);
    expect(workload.requestOutputTokens).toBeCloseTo(136, 9);
  });

  it('multiplies requests by their size, which sets the mix too', () => {
    // 1.2M requests × (1,500 + 300) = 2.16B tokens, five sixths of them input.
    const { workload } = resolved({
      'workload.requestsPerMonth': 1.2e6,
      'workload.requestInputTokens': 1500,
      'workload.requestOutputTokens': 300,
    }).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(1.8e9, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo(0.36e9, 3);
  });

  it('turns a bill into tokens at the blended price of its API, which becomes the leader', () => {
    // Claude Sonnet 5 at $2 and $10: 0.75 × 2 + 0.25 × 10 = $4 per million, so $6,000 is 1.5B.
    const { scenario } = resolved({
      'workload.inputShare': 0.75,
      'workload.bill': { usdPerMonth: 6000, api: 'anthropic/claude-sonnet-5' },
    });
    const [leader] = scenario.apis;
    expect(leader).toMatchObject({ id: 'anthropic/claude-sonnet-5', role: 'named' });
    const blended = 0.75 * (leader?.usdPerMillionInput ?? 0) + 0.25 * (leader?.usdPerMillionOutput ?? 0);
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo((6000 / blended) * 1e6, 3);
  });

  it('a stated fleet with a utilization needs no volume: V = utilization × capacity', () => {
    const { scenario } = resolved({
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.plannedLoad': 0.4,
      'selfHosted.tokensPerSecondPerReplica': 1000,
      'selfHosted.gpusPerReplica': 2,
    });
    const { inputTokensPerMonth, outputTokensPerMonth } = scenario.workload;
    expect(inputTokensPerMonth + outputTokensPerMonth).toBeCloseTo(0.4 * 2 * 1000 * 3600 * 730, 3);
  });

  it('warns where a stated volume gives another load than the stated utilization', () => {
    const fleet: DraftFields = {
      ...VOLUME,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.plannedLoad': 0.4,
    };
    expect(codes(fleet)).toContain('load-differs');
    // 40% of two replicas of 1,000 tok/s, and a hundredth of that more or less.
    const full = 2 * 1000 * 3600 * 730;
    const known = { 'selfHosted.tokensPerSecondPerReplica': 1000, 'selfHosted.gpusPerReplica': 2 };
    const differs = (load: number) =>
      codes({ ...fleet, ...known, 'workload.tokensPerMonth': load * full })?.includes('load-differs');
    expect([0.395, 0.397, 0.403, 0.405].map(differs)).toEqual([true, false, false, true]);
  });

  it('warns of spot, and of no other market, that it is taken away', () => {
    for (const market of ['spot', 'on-demand', 'reserved'] as const)
      expect(
        codes({ ...VOLUME, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.market': market })?.includes(
          'spot-interruptible',
        ),
      ).toBe(market === 'spot');
  });

  it.each([
    ['usdPerGpuHour', 500, true],
    ['usdPerGpuHour', 9, false],
    ['usdPerGpuHour', 0.05, true],
    ['usdPerGpuMonth', 200, true],
    ['usdPerGpuMonth', 2000, false],
    ['usdPerGpu', 312_500, true],
    ['usdPerGpu', 20_000, false],
  ] as const)('says of an H100 at %s %d that no seller is near: %s', (per, price, far) => {
    const found = codes({
      ...VOLUME,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.procurement.kind': per === 'usdPerGpu' ? 'own' : 'rent',
      [`selfHosted.procurement.${per}`]: price,
    });
    expect(found?.includes('far-price')).toBe(far);
  });

  it('asks for a volume, and for nothing else, where none can be known', () => {
    expect(errorOf({ 'selfHosted.gpu': 'a100-80gb' }).code).toBe('volume-missing');
  });
});

describe('planned load', () => {
  it.each([
    [{}, 0.45],
    [{ 'workload.shapeOfWork': 'rag' }, 0.36],
    [{ 'workload.kind': 'batch' }, 0.95],
    [{ 'selfHosted.plannedLoad': 0.35 }, 0.35],
    [{ 'workload.peakToAverage': 3 }, 0.3],
    [{ 'workload.trafficShape': 'bursty' }, 0.225],
    [{ 'workload.trafficShape': 'steady' }, 0.75],
    [{ 'workload.trafficShape': 'office-hours' }, (0.9 * 217) / 730],
    [{ 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 3 }, (0.3 * 217) / 730],
  ] as const)('%j → %d', (fields, load) => {
    expect(selfHosted({ ...VOLUME, ...fields }).plannedLoad).toBeCloseTo(load, 12);
  });

  it.each<[string, DraftFields, number | undefined]>([
    ['nothing', {}, undefined],
    // Filled to 90% at the peak and to 22.5% on average.
    ['bursts', { 'workload.trafficShape': 'bursty' }, 4],
    [
      'a peak in office hours, over all hours',
      { 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 3 },
      (3 * 730) / 217,
    ],
    // 25 in one hour, and 48 in the 24.
    [
      'hours, whatever else',
      {
        'workload.hourlyVolumes': [25, ...Array.from({ length: 23 }, () => 1)],
        'workload.trafficShape': 'bursty',
      },
      12.5,
    ],
  ])('of %s says how far the peak is above the average', (_, fields, peak) => {
    const { peakToAverage } = resolved({ ...VOLUME, ...fields }).scenario.workload;
    if (peak === undefined) expect(peakToAverage).toBeUndefined();
    else expect(peakToAverage).toBeCloseTo(peak, 9);
  });

  it('says of which hours a peak is', () => {
    const why = (shape: 'office-hours' | 'steady') =>
      resolved({ ...VOLUME, 'workload.peakToAverage': 3, 'workload.trafficShape': shape }).assumptions.find(
        ({ field }) => field === 'selfHosted.plannedLoad',
      )?.why;
    expect(why('steady')).toBe('sized so that a 3× peak fills the fleet to 90%');
    expect(why('office-hours')).toBe('sized so that a 3× peak fills the fleet to 90%, in office hours alone');
  });

  it('office hours say when traffic comes, not that the GPU is off', () => {
    const { procurement } = selfHosted({ ...VOLUME, 'workload.trafficShape': 'office-hours' });
    expect(procurement).toMatchObject({ billedHoursPerMonth: 730 });
  });
});

describe('what to host, and on what', () => {
  it('is Llama 3.3 70B where nobody says anything else, and says that it assumed it', () => {
    expect(selfHosted(VOLUME).model).toBe('llama-3.3-70b');
    expect(assumed(VOLUME)).toEqual(
      expect.arrayContaining(['selfHosted.model', 'selfHosted.gpu', 'selfHosted.precision']),
    );
  });

  it.each([
    [['groq/openai/gpt-oss-120b'], 'gpt-oss-120b'],
    [['anthropic/claude-sonnet-5-5', 'groq/openai/gpt-oss-120b'], 'gpt-oss-120b'],
    // Two open models: neither is more meant than the other.
    [['groq/openai/gpt-oss-120b', 'groq/openai/gpt-oss-20b'], 'llama-3.3-70b'],
    [['anthropic/claude-sonnet-5-5'], 'llama-3.3-70b'],
  ])('beside %j is %s where nobody names one to host', (apis, model) => {
    expect(selfHosted({ ...VOLUME, apis: apis.map((id) => ({ id })) }).model).toBe(model);
  });

  it('is not what an API sells where the user’s hardware is too small for it', () => {
    const one = { ...VOLUME, 'selfHosted.gpu': 'l4', 'selfHosted.gpuCount': 1 } as const;
    const small = resolved({ ...one, apis: [{ id: 'groq/openai/gpt-oss-120b' }] });
    expect(small.scenario.selfHosted.model).not.toBe('gpt-oss-120b');
    expect(small.evidence.fit.fits).toBe(true);
  });

  it.each<[string, DraftFields, RegExp, readonly string[]]>([
    ['fp8', { 'selfHosted.gpu': 'h100-sxm' }, /^H100 SXM computes in FP8$/, []],
    [
      'mxfp4',
      { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.model': 'gpt-oss-120b' },
      /^the precision in which gpt-oss 120B is published$/,
      [],
    ],
    ['fp16', { 'selfHosted.gpu': 'a100-80gb' }, /^A100 80GB has no FP8 units$/, ['below-speed-floor']],
    [
      'int4',
      { 'selfHosted.gpu': 'a100-80gb', 'selfHosted.gpuCount': 1 },
      /^nothing wider has room for 16 average requests at once/,
      ['quality-int4', 'no-spare', 'below-speed-floor'],
    ],
  ])('is at %s where that is why, and warns of nothing else: %j', (precision, fields, why, warned) => {
    const { scenario, assumptions, evidence } = resolved({
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      ...fields,
    });
    expect(scenario.selfHosted.precision).toBe(precision);
    expect(assumptions.find(({ field }) => field === 'selfHosted.precision')?.why).toMatch(why);
    expect((evidence.warnings ?? []).map(({ code }) => code)).toEqual(warned);
  });

  it('is FP16 where the GPU has no FP8 units', () => {
    expect(selfHosted(A100).precision).toBe('fp16');
  });

  it('is the model’s own precision where that is narrower and the GPU runs it', () => {
    expect(selfHosted({ ...VOLUME, 'selfHosted.model': 'gpt-oss-120b' }).precision).toBe('mxfp4');
    expect(selfHosted({ ...A100, 'selfHosted.model': 'deepseek-r1' }).precision).toBe('int4');
  });

  it('moves to a larger GPU before it narrows a model that does not fit', () => {
    const { gpu, precision } = selfHosted({ ...VOLUME, 'selfHosted.model': 'deepseek-v3' });
    expect(['h200', 'b200']).toContain(gpu);
    expect(precision).toBe('fp8');
  });

  it('takes INT4, then a smaller model, where the user fixed hardware that is too small', () => {
    const one = { ...VOLUME, 'selfHosted.gpuCount': 1 };
    expect(selfHosted({ ...one, 'selfHosted.gpu': 'h100-sxm' })).toMatchObject({
      model: 'llama-3.3-70b',
      precision: 'int4',
    });
    expect(codes({ ...one, 'selfHosted.gpu': 'h100-sxm' })).toContain('quality-int4');
    const small = resolved({ ...one, 'selfHosted.gpu': 'l4' });
    expect(small.scenario.selfHosted.model).not.toBe('llama-3.3-70b');
    expect(small.evidence.fit.fits).toBe(true);
  });

  it('says for how many requests FP8 has no room, and not that it does not fit', () => {
    // 288 GB with the cache of 16 requests of 60,500 tokens, where 273 GB are there: 15 have room.
    const long = { 'workload.requestInputTokens': 60_000, 'workload.requestOutputTokens': 500 };
    const { evidence } = resolved({
      ...VOLUME,
      ...long,
      'selfHosted.model': 'qwen3-32b',
      'selfHosted.gpu': 'b300',
      'selfHosted.gpuCount': 1,
    });
    expect((evidence.warnings ?? []).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Only INT4 has room for 16 average requests at once here\./),
    );
  });

  it('keeps what the user chose even where it does not fit, and says what would', () => {
    const { evidence } = resolved({
      ...A100,
      'selfHosted.model': 'deepseek-r1',
      'selfHosted.gpuCount': 1,
    });
    expect(evidence.fit.fits).toBe(false);
    expect(evidence.fit.wouldFit?.length).toBeGreaterThan(0);
  });

  it('allows what has room for a few requests where the user chose it, with a warning', () => {
    const tight: DraftFields = {
      ...VOLUME,
      'selfHosted.model': 'llama-3.3-70b',
      'selfHosted.precision': 'fp8',
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 1,
    };
    expect(resolved(tight).evidence.fit.fits).toBe(true);
    expect(codes(tight)).toContain('few-requests');
  });

  it('says where the memory holds fewer requests at once than were asked for', () => {
    const asked = (atOnce: number): DraftFields => ({
      ...A100,
      'selfHosted.model': 'qwen3-32b',
      'selfHosted.gpuCount': 2,
      'selfHosted.concurrencyPerReplica': atOnce,
    });
    const { evidence } = resolved(asked(5000));
    const said = evidence.warnings?.find(({ code }) => code === 'few-requests')?.message;
    expect(said).toContain('not for the 5,000 that you asked for');
    expect(codes(asked(16))).not.toContain('few-requests');
  });

  it('asks what a GPU is that nobody knows, and offers no other', () => {
    const error = errorOf({ ...VOLUME, 'selfHosted.gpu': 'h10' });
    expect(error.code).toBe('unknown-name');
    expect(error.hints.join(' ')).not.toContain('h100');
  });

  it('takes names of the user’s own with a throughput, a replica size and prices', () => {
    const own: DraftFields = {
      ...VOLUME,
      'selfHosted.model': 'our-model',
      'selfHosted.gpu': 'our-chip',
      'selfHosted.gpusPerReplica': 2,
      'selfHosted.tokensPerSecondPerReplica': 900,
      'selfHosted.procurement.usdPerGpuHour': 1.5,
      apis: [{ id: 'anthropic/claude-sonnet-5', role: 'named' }],
    };
    const { scenario, evidence } = resolved(own);
    expect(scenario.selfHosted).toMatchObject({ model: 'our-model', gpu: 'our-chip', gpusPerReplica: 2 });
    expect(evidence.throughput).toMatchObject({ basis: 'yours', low: 900, high: 900 });
    expect(evidence.fit).toEqual({ fits: true, neededGb: null, availableGb: null, requestsAtOnce: null });
  });
});

describe('sizes of the fleet', () => {
  it('a fleet of ours has a spare; one of stated size has none, and the warning says what a failure would do', () => {
    expect(selfHosted(A100)).toMatchObject({ replicas: 'auto', spareReplicas: 1 });
    const stated = { ...A100, 'selfHosted.gpuCount': 8 };
    expect(selfHosted(stated)).toMatchObject({ spareReplicas: 0 });
    expect(codes(stated)).toContain('no-spare');
    expect(codes({ ...stated, 'selfHosted.spareReplicas': 0 })).not.toContain('no-spare');
  });

  it('a stated count is the whole fleet: the smallest size that fits and divides it', () => {
    const gpus = (count: number) =>
      selfHosted({
        ...VOLUME,
        'selfHosted.gpu': 'h100-sxm',
        'selfHosted.precision': 'fp8',
        'selfHosted.gpuCount': count,
      });
    expect(gpus(8)).toMatchObject({ gpusPerReplica: 2, replicas: 4, idleGpus: 0 });
    expect(gpus(3)).toMatchObject({ gpusPerReplica: 2, replicas: 1, idleGpus: 1 });
    expect(codes({ ...VOLUME, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 3 })).toContain(
      'idle-gpus',
    );
  });

  it('of the sizes that fit, takes the fleet on the fewest GPUs', () => {
    // Llama 3.1 8B fits one H100: more GPUs a replica would only cost more at this volume.
    expect(selfHosted({ ...VOLUME, 'selfHosted.model': 'llama-3.1-8b' })).toMatchObject({
      gpusPerReplica: 1,
    });
  });

  it('reads a throughput of output tokens, of a GPU, or of the fleet as that of a replica', () => {
    const fleet: DraftFields = {
      ...VOLUME,
      'workload.inputShare': 0.75,
      'selfHosted.gpu': 'h100-sxm',
      'selfHosted.gpuCount': 4,
      'selfHosted.gpusPerReplica': 2,
    };
    const speed = (counts: 'total' | 'output', per: 'replica' | 'gpu' | 'fleet') =>
      selfHosted({ ...fleet, 'selfHosted.throughput': { tokensPerSecond: 900, counts, per } })
        .tokensPerSecondPerReplica;
    expect(speed('total', 'replica')).toBe(900);
    expect(speed('total', 'gpu')).toBe(1800);
    expect(speed('total', 'fleet')).toBe(450);
    // A quarter of the tokens is output: 900 of them come with 2,700 of input.
    expect(speed('output', 'replica')).toBe(3600);
    const onlyRead = (counts: 'total' | 'output') =>
      selfHosted({
        ...fleet,
        'workload.inputShare': 1,
        'selfHosted.throughput': { tokensPerSecond: 900, counts, per: 'replica' },
      }).tokensPerSecondPerReplica;
    expect(onlyRead('total')).toBe(900);
    expect(() => onlyRead('output')).toThrow(
      'A throughput of output tokens needs a workload that has output.',
    );
  });

  it.each([
    [{ counts: 'output', per: 'gpu' }, 'yours: 900 tok/s of a GPU, output tokens, scaled up by your mix'],
    [{ counts: 'total', per: 'fleet' }, 'yours: 900 tok/s of the whole fleet, input + output'],
  ] as const)('says what a throughput was said of: %j', (stated, source) => {
    const fields = { ...A100, 'selfHosted.throughput': { tokensPerSecond: 900, ...stated } };
    expect(resolved(fields).evidence.throughput.source).toBe(source);
  });
});

describe('what it costs', () => {
  it.each<[string, DraftFields]>([
    ['rented', A100],
    ['of a model alone', { ...VOLUME, 'selfHosted.model': 'qwen3-32b' }],
    ['in office hours', { ...A100, 'workload.trafficShape': 'office-hours' }],
  ])('gives reasons that fit beside a menu of the form, and say nothing to type: %s', (_, fields) => {
    expect(resolved(fields).assumptions.filter(({ why }) => /\btype "/.test(why))).toEqual([]);
  });

  it('rents at the median of the catalog, with its range, sellers and date', () => {
    const { scenario, evidence } = resolved(A100);
    expect(scenario.selfHosted.procurement).toEqual({
      kind: 'rent',
      usdPerGpuHour: 1.79,
      billedHoursPerMonth: 730,
      market: 'on-demand',
    });
    const source = evidence.sources.find(({ field }) => field === 'selfHosted.procurement.usdPerGpuHour');
    expect(source).toMatchObject({
      value: 1.79,
      stale: false,
      range: { low: 1.39, high: 3.4309, sellers: 9 },
    });
  });

  it('calls a price stale from 91 days on, on the day of asking', () => {
    const later = resolvedInWords(draft(A100), { asOf: new Date('2027-06-01T00:00:00Z') });
    const source = later.evidence.sources.find(
      ({ field }) => field === 'selfHosted.procurement.usdPerGpuHour',
    );
    expect(source?.stale).toBe(true);
    expect(later.evidence.warnings?.map(({ code }) => code)).toContain('stale-price');
  });

  it('takes a stated price, and says that it is the user’s', () => {
    const { scenario, evidence } = resolved({ ...A100, 'selfHosted.procurement.usdPerGpuHour': 1.2 });
    expect(scenario.selfHosted.procurement).toMatchObject({ usdPerGpuHour: 1.2 });
    expect(
      evidence.sources.find(({ field }) => field === 'selfHosted.procurement.usdPerGpuHour')?.source,
    ).toBe('yours');
  });

  it('spreads a price a month over the billed hours', () => {
    const monthly = { ...A100, 'selfHosted.procurement.usdPerGpuMonth': 1460 };
    expect(selfHosted(monthly).procurement).toMatchObject({ usdPerGpuHour: 2 });
  });

  it('owns with a host, four years, the cost of capital, and power', () => {
    const owned = selfHosted({
      ...A100,
      'selfHosted.procurement.kind': 'own',
      'selfHosted.procurement.usdPerGpu': 8000,
    });
    expect(owned.procurement).toEqual({
      kind: 'own',
      usdPerGpu: 8000,
      hostUsdPerGpu: 3600,
      lifeMonths: 48,
      residualShare: 0,
      annualCostOfCapital: 0.08,
      annualMaintenanceShare: 0,
    });
    expect(owned.power).toEqual({ wattsPerGpu: 400, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 });
  });

  it('charges power on rented GPUs only where any of it was stated', () => {
    expect(selfHosted(A100).power).toBeNull();
    expect(selfHosted({ ...A100, 'selfHosted.power.usdPerKwh': 0.2 }).power).toMatchObject({
      usdPerKwh: 0.2,
      pue: 1.4,
    });
  });

  it('refuses rent and own at once, and a price that nobody knows', () => {
    expect(
      errorOf({ ...A100, 'selfHosted.procurement.kind': 'own', 'selfHosted.procurement.market': 'spot' })
        .code,
    ).toBe('contradiction');
    const unknown = errorOf({ ...VOLUME, 'selfHosted.gpu': 'mi300a' });
    expect(unknown.code).toBe('no-price');
    expect(unknown.message).toContain('at $2.50/hr');
  });

  it('lists every default that it used', () => {
    const { assumptions, scenario } = resolved(VOLUME);
    const fields = assumptions.map(({ field }) => field);
    for (const field of ['spareReplicas', 'plannedLoad', 'servingEngine', 'otherUsdPerMonth'])
      expect(fields).toContain(`selfHosted.${field}`);
    for (const field of Object.keys(scenario.selfHosted.ops))
      expect(fields).toContain(`selfHosted.ops.${field}`);
    expect(assumptions.every(({ why }) => why.length > 0)).toBe(true);
  });
});

describe('what to compare with', () => {
  const ids = (fields: DraftFields) => resolved(fields).scenario.apis.map(({ id, role }) => `${role} ${id}`);

  it('one frontier, one fast and the same open model where nobody is named', () => {
    const [frontier, fast, same, ...rest] = ids(VOLUME);
    expect(frontier).toBe('frontier anthropic/claude-sonnet-5-5');
    expect(fast).toBe('fast anthropic/claude-haiku-5-5');
    expect(same).toMatch(/^same-model /);
    expect(rest).toEqual([]);
  });

  it('the named ones, then the same open model', () => {
    const [named, same, ...rest] = ids({ ...VOLUME, apis: [{ id: 'openai/gpt-5' }] });
    expect(named).toBe('named openai/gpt-5');
    expect(same).toMatch(/^same-model /);
    expect(rest).toEqual([]);
  });

  it('exactly those given, where each has its role', () => {
    expect(ids({ ...VOLUME, apis: [{ id: 'openai/gpt-5', role: 'named' }] })).toEqual(['named openai/gpt-5']);
  });

  it('the cheapest current seller of the same model, with how many and from what to what', () => {
    const { evidence, scenario } = resolved(VOLUME);
    const same = evidence.names?.apis.at(-1)?.sameModelSellers;
    expect(scenario.apis.at(-1)?.id).toBe('novita/meta-llama/llama-3.3-70b-instruct');
    expect(evidence.sameModel?.sellers).toBe(same?.count);
    expect(evidence.sameModel?.lowUsdPerMillionTokens).toBe(same?.lowUsd);
    expect(evidence.sameModel?.medianUsdPerMillionTokens).toBeGreaterThan(same?.lowUsd ?? 0);
    expect(evidence.sameModel?.highUsdPerMillionTokens).toBe(same?.highUsd);
  });

  it('own prices need no catalog, and no batch discount is guessed for them', () => {
    const [api] = resolved({
      ...VOLUME,
      apis: [{ id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 }],
    }).scenario.apis;
    expect(api).toMatchObject({
      usdPerMillionCachedInput: 3,
      batchDiscount: 0,
      discount: 0,
      regionalUplift: 1,
    });
  });

  it('never takes an unknown price for 0', () => {
    for (const id of ['acme/nothing', 'openai/gpt-oss-120b', 'openrouter/deepseek/deepseek-r1:free']) {
      const error = errorOf({ ...VOLUME, apis: [{ id }] });
      expect(error.code).toBe('no-price');
      expect(error.hints).toContain('vs $3/$15');
    }
    const free = [{ id: 'custom/0', usdPerMillionInput: 0, usdPerMillionOutput: 0 }];
    expect(errorOf({ ...VOLUME, apis: free }).code).toBe('no-price');
  });

  it.each([
    [
      'openai/gpt-5',
      1,
      ['eu', 'us', 'au', 'in', 'jp'],
      /^no surcharge for processing there, as eu\.api\.openai\.com /,
      false,
    ],
    [
      'azure/gpt-4o',
      1.15,
      ['eu', 'us'],
      /^what this seller adds for processing there, as Data Zone Standard \(EU\) /,
      false,
    ],
    [
      'google/gemini-2.5-flash',
      1,
      ['eu', 'us'],
      /^its usual price: we have not read what it adds for processing there, as aiplatform/,
      true,
    ],
  ])('%s in the EU asks %d times its price, and says why', (id, uplift, regions, why, unknown) => {
    const { scenario, assumptions, evidence } = resolved({
      ...A100,
      'constraints.dataResidency': 'region',
      'constraints.region': 'eu',
      apis: [{ id }],
    });
    expect(scenario.apis[0]).toMatchObject({ regionalUplift: uplift, regions, regionalEndpoint: true });
    expect(assumptions.find(({ field }) => field === 'apis[0].regionalUplift')?.why).toMatch(why);
    expect(evidence.warnings?.some(({ code }) => code === 'regional-price-unknown')).toBe(unknown);
  });

  it('has what was said of it: whether data stays with it, and who operates it', () => {
    const [api] = resolved({
      ...A100,
      apis: [{ id: 'openai/gpt-5', regionalEndpoint: false, opsHoursPerMonth: 5 }],
    }).scenario.apis;
    expect(api).toMatchObject({ regionalEndpoint: false, opsHoursPerMonth: 5 });
    expect(api?.regions).toBeUndefined();
  });

  it('of those that are given one by one is in use whose bill it is', () => {
    const { 'workload.tokensPerMonth': _, ...fields } = A100;
    const { apis } = resolved({
      ...fields,
      'workload.bill': { usdPerMonth: 5000, api: 'openai/gpt-5' },
      apis: [
        { id: 'anthropic/claude-sonnet-5', role: 'named' },
        { id: 'openai/gpt-5', role: 'named' },
      ],
    }).scenario;
    expect(apis.map(({ inUse }) => inUse)).toEqual([undefined, true]);
  });

  it('cites the price of cached input where any is cached', () => {
    const cited = (share: number) =>
      resolved({ ...A100, 'workload.cachedInputShare': share, apis: [{ id: 'anthropic/claude-sonnet-5' }] })
        .evidence.sources.map(({ field }) => field)
        .includes('apis[0].usdPerMillionCachedInput');
    expect([0, 0.4].map(cited)).toEqual([false, true]);
  });

  it('a regional endpoint costs its surcharge, and only under that constraint', () => {
    const apis = [{ id: 'anthropic/claude-sonnet-5' }];
    const plain = resolved({ ...VOLUME, apis }).scenario.apis[0];
    expect(plain).toMatchObject({ regionalUplift: 1, regionalEndpoint: true });
    const regional = resolved({ ...VOLUME, apis, 'constraints.dataResidency': 'region' }).scenario.apis[0];
    expect(regional).toMatchObject({ regionalUplift: 1.1, regionalEndpoint: true });
  });

  it('a discount is negotiated: it is marked as such', () => {
    const { scenario, evidence } = resolved({
      ...VOLUME,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
      'apis.discount': 0.2,
    });
    expect(scenario.apis[0]?.discount).toBe(0.2);
    expect(scenario.apis[1]?.discount).toBe(0);
    expect(evidence.negotiated).toEqual(['apis[0].discount']);
  });

  it('frontier reasoning is met by one that is named, and else by the catalog’s, each once', () => {
    const among = (...named: string[]) =>
      resolved({
        ...VOLUME,
        'constraints.frontierReasoning': true,
        apis: named.map((id) => ({ id })),
      }).scenario.apis.filter(({ role }) => role !== 'same-model');
    const SONNET = 'anthropic/claude-sonnet-5-5';
    expect(among(SONNET, 'openai/gpt-5-nano').map(({ id, role }) => [id, role])).toEqual([
      [SONNET, 'frontier'],
      ['openai/gpt-5-nano', 'named'],
    ]);
    const [first, ...added] = among('openai/gpt-5-nano');
    expect(first).toMatchObject({ id: 'openai/gpt-5-nano', role: 'named' });
    expect(added.length).toBeGreaterThan(1);
    expect(new Set(added.map(({ role }) => role))).toEqual(new Set(['frontier']));
    expect(new Set(added.map(({ id }) => id)).size).toBe(added.length);
  });

  it('frontier reasoning compares the frontier models, whoever makes them', () => {
    const roles = resolved({ ...VOLUME, 'constraints.frontierReasoning': true }).scenario.apis.map(
      ({ role }) => role,
    );
    expect(roles.filter((role) => role === 'frontier').length).toBeGreaterThan(1);
    const named = ids({
      ...VOLUME,
      'constraints.frontierReasoning': true,
      apis: [{ id: 'anthropic/claude-sonnet-5' }],
    });
    expect(named[0]).toBe('frontier anthropic/claude-sonnet-5');
  });
});
