import fc from 'fast-check';
import { GPUS, MODELS, RENTAL_SELLERS } from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { ShapeOfWork } from '../../src/domain/scenario.ts';
import { ANY_CHARACTER } from './any-character.ts';

/** Drafts as nobody would type them: every field, any value, names of any letters. */

const amount = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
);
const positive = fc.oneof(
  fc.integer({ min: 1, max: 5000 }).map((value) => value * 1e6),
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.double({ min: 1e-9, max: 1e15, noNaN: true }),
);
const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
  fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
);
const below = share.map((value) => (value === 1 ? 0.5 : value));
const whole = fc.integer({ min: 1, max: 500 });
const name = fc.string({ unit: ANY_CHARACTER, minLength: 1, maxLength: 30 });
const sellers = fc.array(fc.oneof(fc.constantFrom('openai', 'mistral', 'ovhcloud', 'RunPod Secure'), name), {
  minLength: 1,
  maxLength: 3,
});
const oneOf = <T extends string>(...values: T[]) => fc.constantFrom(...values);

const api = fc.oneof(
  fc.constantFrom('anthropic/claude-sonnet-5', 'openai/gpt-5', 'openai/gpt-5-mini').map((id) => ({ id })),
  fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 })).map(([input, output]) => ({
    id: input === output ? `custom/${input}` : `custom/${input}-${output}`,
    usdPerMillionInput: input,
    usdPerMillionOutput: output,
  })),
  fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50_000 })).map(([input, output]) => ({
    id: 'openai/gpt-5',
    usdPerMillionInput: input,
    usdPerMillionOutput: output / 1000,
  })),
  fc.integer({ min: 1, max: 99 }).map((percent) => {
    const mix = [
      {
        id: 'openai/gpt-5',
        share: percent / 100,
        ...(percent % 3 === 0 && { discount: 0.2 }),
        ...(percent % 5 < 2 && { usdPerMillionInput: percent, usdPerMillionOutput: percent * 2.5 }),
        ...(percent % 5 === 1 && { usdPerMillionCachedInput: percent / 10 }),
      },
      { id: 'anthropic/claude-haiku-5-5', share: (100 - percent) / 100 },
    ];
    const id = `mix/gpt-5-${percent}+claude-haiku-5-5-${100 - percent}`;
    return percent % 2 === 0 ? { id, mix } : { id: `${id}-of-spend`, mix, sharesOf: 'spend' as const };
  }),
  fc.record({
    id: fc.constant('openai/gpt-5'),
    usdPerMonth: fc.integer({ min: 1, max: 50_000 }),
    capacityTokensPerMonth: fc.integer({ min: 1, max: 9000 }).map((millions) => millions * 1e6),
  }),
  fc.record(
    {
      id: name.map((text) => `own/${text}`),
      role: oneOf('named', 'frontier', 'fast', 'same-model'),
      usdPerMillionInput: amount,
      usdPerMillionOutput: amount,
      usdPerMillionCachedInput: amount,
      batchDiscount: share,
      discount: below,
      regionalUplift: positive,
      opsHoursPerMonth: amount,
      regionalEndpoint: fc.boolean(),
    },
    { requiredKeys: ['id'] },
  ),
);

export const anyFields: fc.Arbitrary<DraftFields> = fc.record(
  {
    'workload.tokensPerMonth': positive,
    'workload.inputTokensPerMonth': amount,
    'workload.outputTokensPerMonth': amount,
    'workload.inputShare': share,
    'workload.requestsPerMonth': positive,
    'workload.requestInputTokens': amount,
    'workload.requestOutputTokens': amount,
    'workload.requestTokens': positive,
    'workload.bill': fc.record({ usdPerMonth: positive, api: name }),
    'workload.cachedInputShare': share,
    'workload.batchShare': share,
    'workload.hourlyVolumes': fc
      .array(fc.integer({ min: 0, max: 999 }), { minLength: 2, maxLength: 24 })
      .filter((hourly) => hourly.some((volume) => volume > 0)),
    'workload.kind': oneOf('interactive', 'batch', 'embedding'),
    'workload.shapeOfWork': oneOf(...ShapeOfWork.options),
    'workload.oneTime': fc.boolean(),
    'workload.cacheWriteShare': share,
    'workload.windowHoursPerMonth': fc.double({ min: 0.001, max: 744, noNaN: true }),
    'workload.concurrentUsers': positive,
    'workload.growthPerMonth': fc.double({ min: -0.9, max: 1e6, noNaN: true }).map((value) => value + 0),
    'workload.movedShare': share.map((value) => (value === 0 ? 0.7 : value)),
    'workload.peakToAverage': fc.double({ min: 1, max: 1e9, noNaN: true }),
    'workload.trafficShape': oneOf('steady', 'bursty', 'office-hours'),
    'selfHosted.model': fc.oneof(fc.constantFrom(...MODELS.map(({ id }) => id)), name),
    'selfHosted.precision': oneOf('fp16', 'fp8', 'int8', 'int4', 'fp4', 'mxfp4'),
    'selfHosted.gpu': fc.oneof(fc.constantFrom(...GPUS.map(({ id }) => id)), name),
    'selfHosted.gpuCount': whole,
    'selfHosted.gpusPerReplica': whole,
    'selfHosted.replicas': fc.oneof(whole, fc.constant('auto' as const)),
    'selfHosted.spareReplicas': fc.nat(50),
    'selfHosted.idleGpus': fc.nat(50),
    'selfHosted.fineTuned': fc.boolean(),
    'selfHosted.noSpeedFloor': fc.boolean(),
    'selfHosted.maxSecondsToFirstToken': positive,
    'selfHosted.maxSecondsToAnswer': positive,
    'selfHosted.instance': fc.oneof(fc.constantFrom('p5.48xlarge', 'g6.xlarge', 'GEX44'), name),
    'selfHosted.instanceCount': whole,
    'selfHosted.procurement.kind': oneOf('rent', 'own', 'paid'),
    'selfHosted.procurement.paidUntil': oneOf('2027-03', '2030-12'),
    'selfHosted.procurement.termMonths': positive,
    'selfHosted.procurement.upToHoursPerMonth': fc.double({ min: 0.001, max: 744, noNaN: true }),
    'selfHosted.procurement.seller': fc.oneof(
      fc.constantFrom(...RENTAL_SELLERS.map((row) => row.name)),
      name,
    ),
    'selfHosted.procurement.usdPerGpuHour': positive,
    'selfHosted.procurement.usdPerGpuMonth': positive,
    'selfHosted.procurement.billedHoursPerMonth': fc.double({ min: 0.001, max: 744, noNaN: true }),
    'selfHosted.procurement.market': oneOf('on-demand', 'spot', 'reserved'),
    'selfHosted.procurement.usdPerGpu': positive,
    'selfHosted.procurement.hostUsdPerGpu': amount,
    'selfHosted.procurement.lifeMonths': positive,
    'selfHosted.procurement.residualShare': below,
    'selfHosted.procurement.annualCostOfCapital': amount,
    'selfHosted.procurement.annualMaintenanceShare': amount,
    'selfHosted.power.none': fc.boolean(),
    'selfHosted.power.wattsPerGpu': amount,
    'selfHosted.power.hostWattsPerGpu': amount,
    'selfHosted.power.pue': fc.double({ min: 1, max: 1000, noNaN: true }),
    'selfHosted.power.usdPerKwh': amount,
    'selfHosted.ops.hoursPerMonth': amount,
    'selfHosted.ops.usdPerHour': amount,
    'selfHosted.ops.setupHours': amount,
    'selfHosted.ops.setupMonths': positive,
    'selfHosted.otherUsdPerMonth': amount,
    'selfHosted.egress.usdPerGb': amount,
    'selfHosted.egress.kbPerAnswer': amount,
    'selfHosted.egress.gbPerMillionTokens': amount,
    'selfHosted.throughput': fc.record({
      tokensPerSecond: positive,
      counts: oneOf('total', 'output'),
      per: oneOf('replica', 'gpu', 'fleet'),
    }),
    'selfHosted.tokensPerSecondPerReplica': amount,
    'selfHosted.servingEngine': oneOf('vllm', 'sglang', 'tensorrt-llm'),
    'selfHosted.concurrencyPerReplica': positive.map((value) => Math.max(1, value)),
    'selfHosted.minTokensPerSecondPerUser': positive,
    'selfHosted.plannedLoad': share.map((value) => (value === 0 ? 0.6 : value)),
    apis: fc.array(api, { minLength: 1, maxLength: 4 }),
    'apis.discount': below,
    'apis.priceFactor': fc.constantFrom(0.5, 0.7, 1.2),
    'constraints.dataResidency': oneOf('none', 'region', 'own-infrastructure'),
    'constraints.frontierReasoning': fc.boolean(),
    'constraints.region': oneOf('eu', 'us', 'de'),
    'constraints.sellers': sellers,
    'constraints.excludedSellers': sellers,
    'money.currency': oneOf('EUR', 'INR'),
    'money.apiPriceFallPerYear': below,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<DraftFields>;

/** A few fields at a time, as people set them; the whole record alone would rarely print natural words. */
export const someFields = fc.tuple(anyFields, fc.array(fc.nat(80), { maxLength: 8 })).map(([all, picks]) => {
  const names = Object.keys(all) as (keyof DraftFields)[];
  const chosen = new Set(picks.map((pick) => names[pick % Math.max(1, names.length)]));
  return Object.fromEntries(
    Object.entries(all).filter(([field]) => chosen.has(field as keyof DraftFields)),
  ) as DraftFields;
});

const isHosted = (field: string): boolean => field.startsWith('selfHosted.');

/** A known GPU with a few fields of what is hosted, which say together how it is paid for and what it is used for. */
export const hostedFields = fc
  .tuple(
    fc.constantFrom(...GPUS.map(({ id }) => id)),
    anyFields,
    fc.array(fc.nat(80), { minLength: 1, maxLength: 6 }),
  )
  .map(([gpu, all, picks]): DraftFields => {
    const fields = Object.entries(all).filter(([field]) => isHosted(field));
    const chosen = new Set(picks.map((pick) => pick % Math.max(1, fields.length)));
    return { ...Object.fromEntries(fields.filter((_, at) => chosen.has(at))), 'selfHosted.gpu': gpu };
  });
