import { describe, expect, it } from 'vitest';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const at = '2026-11-20T09:00:00.000Z';
const WHY = 'workspace default, set on 2026-11-20';
type Fields = Parameters<typeof draft>[0];

const resolved = (fields: Fields, settings: Readonly<Record<string, unknown>>) =>
  resolvedInWords(draft({ 'workload.tokensPerMonth': 2e9, ...fields }), {
    asOf: AS_OF,
    defaults: Object.entries(settings).map(([field, value]) => ({ field, value, at })),
  });

describe('workspace defaults', () => {
  it('are used where nobody said otherwise, and listed as assumptions', () => {
    const { scenario, assumptions } = resolved(
      {},
      { 'selfHosted.ops.usdPerHour': 140, 'selfHosted.plannedLoad': 0.5, 'selfHosted.spareReplicas': 2 },
    );
    expect(scenario.selfHosted).toMatchObject({
      ops: { usdPerHour: 140 },
      plannedLoad: 0.5,
      spareReplicas: 2,
    });
    for (const field of ['selfHosted.ops.usdPerHour', 'selfHosted.plannedLoad', 'selfHosted.spareReplicas'])
      expect(assumptions.filter((assumption) => assumption.field === field)).toEqual([
        expect.objectContaining({ why: WHY, origin: 'workspace' }),
      ]);
  });

  it('are none where the field holds no such value, as after a change of what it holds', () => {
    const { scenario, assumptions } = resolved(
      {},
      { 'selfHosted.spareReplicas': 'two', 'selfHosted.plannedLoad': 0.5 },
    );
    expect(scenario.selfHosted).toMatchObject({ spareReplicas: 1, plannedLoad: 0.5 });
    expect(assumptions.filter(({ why }) => why === WHY).map(({ field }) => field)).toEqual([
      'selfHosted.plannedLoad',
    ]);
  });

  it('give way to what was said', () => {
    const { scenario, assumptions } = resolved(
      { 'selfHosted.ops.usdPerHour': 90 },
      { 'selfHosted.ops.usdPerHour': 140 },
    );
    expect(scenario.selfHosted.ops.usdPerHour).toBe(90);
    expect(assumptions.some(({ why }) => why === WHY)).toBe(false);
  });

  it('do not charge power on a rent, nor make a volume of a load', () => {
    const power = { 'selfHosted.power.usdPerKwh': 0.3 };
    expect(resolved({}, power).scenario.selfHosted.power).toBeNull();
    expect(resolved({ 'selfHosted.procurement.kind': 'own' }, power).scenario.selfHosted.power).toMatchObject(
      {
        usdPerKwh: 0.3,
      },
    );
    const fleet = draft({ 'selfHosted.gpuCount': 4, 'selfHosted.gpu': 'h100-sxm' });
    const defaults = [{ field: 'selfHosted.plannedLoad', value: 0.5, at }];
    expect(() => resolvedInWords(fleet, { asOf: AS_OF, defaults })).toThrow(/How many tokens a month/);
  });

  describe('are not meant for every question', () => {
    const LOAD = { 'selfHosted.plannedLoad': 0.13 };
    const SPARES = { 'selfHosted.spareReplicas': 7 };
    const POWER = { 'selfHosted.power.usdPerKwh': 0.31 };
    const APIS = { apis: ['openai/gpt-5-nano'] };
    const uses = (fields: Fields, settings: Readonly<Record<string, unknown>>): boolean =>
      resolved(fields, settings).assumptions.some(({ why }) => why === WHY);

    it.each<[string, Readonly<Record<string, unknown>>, Fields, boolean]>([
      ['a load: a service', LOAD, {}, true],
      ['beside GPUs that are counted', LOAD, { 'selfHosted.gpuCount': 4 }, false],
      ['beside replicas that are counted', LOAD, { 'selfHosted.replicas': 2 }, false],
      ['beside replicas that are not', LOAD, { 'selfHosted.replicas': 'auto' }, true],
      ['work that may wait', LOAD, { 'workload.kind': 'batch' }, false],
      ['work that is done once', LOAD, { 'workload.oneTime': true }, false],
      ['all of it in batch', LOAD, { 'workload.batchShare': 1 }, false],
      ['half of it in batch', LOAD, { 'workload.batchShare': 0.5 }, true],
      ['where people wait', LOAD, { 'workload.batchShare': 1, 'workload.kind': 'interactive' }, true],
      ['beside a shape of traffic', LOAD, { 'workload.trafficShape': 'steady' }, false],
      ['beside a peak', LOAD, { 'workload.peakToAverage': 3 }, false],
      ['beside people at once', LOAD, { 'workload.concurrentUsers': 500 }, false],
      ['spares: a service', SPARES, {}, true],
      ['beside GPUs that are counted', SPARES, { 'selfHosted.gpuCount': 4 }, false],
      ['work that may wait', SPARES, { 'workload.kind': 'batch' }, false],
      ['power: a rent', POWER, {}, false],
      ['hardware of their own', POWER, { 'selfHosted.procurement.kind': 'own' }, true],
      ['a rent beside watts', POWER, { 'selfHosted.power.wattsPerGpu': 600 }, true],
      [
        'hardware of their own, power included',
        POWER,
        { 'selfHosted.procurement.kind': 'own', 'selfHosted.power.none': true },
        false,
      ],
      ['APIs: nobody named one', APIS, {}, true],
      ['where the best models are needed', APIS, { 'constraints.frontierReasoning': true }, false],
      [
        'where a bill says which one is paid',
        APIS,
        { 'workload.bill': { usdPerMonth: 5000, api: 'anthropic/claude-sonnet-5' } },
        false,
      ],
    ])('%s', (_, settings, fields, isUsed) => {
      expect(uses(fields, settings)).toBe(isUsed);
    });
  });

  it('name the comparators that a workspace prefers', () => {
    const { scenario } = resolved({}, { apis: ['openai/gpt-5'] });
    expect(scenario.apis.map(({ id, role }) => [id, role])[0]).toEqual(['openai/gpt-5', 'named']);
    const said = resolved({ apis: [{ id: 'anthropic/claude-sonnet-5' }] }, { apis: ['openai/gpt-5'] });
    expect(said.scenario.apis.map(({ id }) => id)).not.toContain('openai/gpt-5');
  });

  it('hold own GPU prices and discounts, which a channel sees as "your price"', () => {
    const { scenario, evidence } = resolved(
      { 'selfHosted.gpu': 'h200', apis: [{ id: 'anthropic/claude-sonnet-5' }] },
      { 'gpu-hour/h200': 2.1, 'gpu-hour/h100-sxm': 1, 'discount/anthropic': 0.2 },
    );
    expect(scenario.selfHosted.procurement).toMatchObject({ kind: 'rent', usdPerGpuHour: 2.1 });
    expect(scenario.apis[0]?.discount).toBe(0.2);
    expect(evidence.negotiated).toEqual(['apis[0].discount', 'selfHosted.procurement.usdPerGpuHour']);
    expect(
      evidence.sources.find(({ field }) => field === 'selfHosted.procurement.usdPerGpuHour'),
    ).toMatchObject({
      source: 'workspace default',
      date: '2026-11-20',
    });
  });

  it('an own price is for the way of paying that was asked', () => {
    const prices = { 'gpu-hour/h100-sxm': 2.1, 'gpu-price/h100-sxm': 19_000 };
    const own = resolved({ 'selfHosted.procurement.kind': 'own', 'selfHosted.gpu': 'h100-sxm' }, prices);
    expect(own.scenario.selfHosted.procurement).toMatchObject({ kind: 'own', usdPerGpu: 19_000 });
    const spot = resolved({ 'selfHosted.procurement.market': 'spot', 'selfHosted.gpu': 'h100-sxm' }, prices);
    expect(spot.scenario.selfHosted.procurement).not.toMatchObject({ usdPerGpuHour: 2.1 });
  });
});
