import { describe, expect, it } from 'vitest';
import type { DraftField, DraftFields } from '../../src/domain/draft.ts';
import { DRAFT_FIELDS } from '../../src/domain/fields/index.ts';
import { LlmcostError } from '../../src/errors.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/**
 * What somebody says and nothing reads is lost in silence. So each field has a value here that must show in what a
 * draft becomes, beside the others that it needs to have a say. A new field without its line does not compile.
 */

interface Example<F extends DraftField> {
  readonly value: NonNullable<DraftFields[F]>;
  /** Other fields, in place of a month of 600M tokens; a plain volume is left out where the value is one. */
  readonly beside?: DraftFields;
}
type Examples = { readonly [F in DraftField]: Example<F> };

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 600e6 };
const RENT: DraftFields = { ...VOLUME, 'selfHosted.gpu': 'h100-sxm' };
const OWN: DraftFields = { ...RENT, 'selfHosted.procurement.kind': 'own' };
const PAID: DraftFields = { ...RENT, 'selfHosted.procurement.kind': 'paid' };
const REQUESTS: DraftFields = { 'workload.requestsPerMonth': 400_000 };
const BATCH: DraftFields = { ...RENT, 'workload.kind': 'batch' };
const MACHINE: DraftFields = { ...VOLUME, 'selfHosted.instance': 'p5.48xlarge' };
const NAMED: DraftFields = { ...VOLUME, apis: [{ id: 'openai/gpt-5' }, { id: 'ovhcloud/gpt-oss-120b' }] };
const UNKNOWN_GPU: DraftFields = {
  ...VOLUME,
  'selfHosted.gpu': 'acme-1',
  'selfHosted.procurement.usdPerGpuHour': 2,
};

const EXAMPLES: Examples = {
  'workload.tokensPerMonth': { value: 700e6, beside: VOLUME },
  'workload.inputTokensPerMonth': { value: 450e6, beside: { 'workload.outputTokensPerMonth': 90e6 } },
  'workload.outputTokensPerMonth': { value: 90e6, beside: { 'workload.inputTokensPerMonth': 450e6 } },
  'workload.requestsPerMonth': { value: 500_000, beside: REQUESTS },
  'workload.bill': {
    value: { usdPerMonth: 6000, api: 'openai/gpt-5' },
    beside: { apis: [{ id: 'openai/gpt-5' }] },
  },
  'workload.requestInputTokens': { value: 3000 },
  'workload.requestOutputTokens': { value: 500 },
  'workload.requestTokens': { value: 5000, beside: REQUESTS },
  'workload.oneTime': { value: true, beside: BATCH },
  'workload.concurrentUsers': { value: 50 },
  'workload.growthPerMonth': { value: 0.1 },
  'workload.movedShare': { value: 0.7, beside: NAMED },
  'workload.inputShare': { value: 0.6 },
  'workload.cachedInputShare': { value: 0.4 },
  'workload.batchShare': { value: 0.5 },
  'workload.trafficShape': { value: 'bursty' },
  'workload.hourlyVolumes': { value: [1, 2, 9, 4] },
  'workload.peakToAverage': { value: 6 },
  'workload.kind': { value: 'batch' },
  'workload.shapeOfWork': { value: 'rag' },
  'workload.cacheWriteShare': { value: 0.1 },
  'workload.windowHoursPerMonth': { value: 90, beside: BATCH },
  'selfHosted.model': { value: 'qwen3-32b' },
  'selfHosted.precision': { value: 'fp16', beside: RENT },
  'selfHosted.gpu': { value: 'mi300x' },
  'selfHosted.gpuCount': { value: 8, beside: RENT },
  'selfHosted.replicas': { value: 3, beside: RENT },
  'selfHosted.gpusPerReplica': { value: 8, beside: RENT },
  'selfHosted.idleGpus': { value: 2, beside: RENT },
  'selfHosted.plannedLoad': { value: 0.7 },
  'selfHosted.spareReplicas': { value: 3 },
  'selfHosted.modelSpec': {
    value: { totalParamsB: 40 },
    beside: { ...VOLUME, 'selfHosted.model': 'acme-40b' },
  },
  'selfHosted.gpuSpec': { value: { memoryGb: 96, memoryBandwidthGbPerSecond: 1792 }, beside: UNKNOWN_GPU },
  'selfHosted.fineTuned': { value: true },
  'selfHosted.instance': { value: 'p5.48xlarge' },
  'selfHosted.instanceCount': { value: 2, beside: MACHINE },
  'selfHosted.procurement.kind': { value: 'own', beside: RENT },
  'selfHosted.procurement.usdPerGpuHour': { value: 2.5, beside: RENT },
  'selfHosted.procurement.billedHoursPerMonth': { value: 300, beside: RENT },
  'selfHosted.procurement.market': { value: 'spot', beside: RENT },
  'selfHosted.procurement.seller': { value: 'Lambda', beside: RENT },
  'selfHosted.procurement.usdPerGpuMonth': { value: 1500, beside: RENT },
  'selfHosted.procurement.usdPerGpu': { value: 21_000, beside: OWN },
  'selfHosted.procurement.hostUsdPerGpu': { value: 5000, beside: OWN },
  'selfHosted.procurement.lifeMonths': { value: 36, beside: OWN },
  'selfHosted.procurement.residualShare': { value: 0.2, beside: OWN },
  'selfHosted.procurement.annualCostOfCapital': { value: 0.12, beside: OWN },
  'selfHosted.procurement.annualMaintenanceShare': { value: 0.05, beside: OWN },
  'selfHosted.procurement.paidUntil': { value: '2027-03', beside: PAID },
  'selfHosted.procurement.then': {
    value: { kind: 'rent', usdPerGpuHour: 3, billedHoursPerMonth: 730, market: 'on-demand' },
    beside: { ...PAID, 'selfHosted.procurement.paidUntil': '2027-03' },
  },
  'selfHosted.procurement.upToHoursPerMonth': { value: 100, beside: BATCH },
  'selfHosted.procurement.termMonths': {
    value: 36,
    beside: { ...RENT, 'selfHosted.procurement.market': 'reserved' },
  },
  'selfHosted.power.usdPerKwh': { value: 0.3, beside: OWN },
  'selfHosted.power.none': { value: true, beside: OWN },
  'selfHosted.power.wattsPerGpu': { value: 500, beside: OWN },
  'selfHosted.power.hostWattsPerGpu': { value: 100, beside: OWN },
  'selfHosted.power.pue': { value: 1.1, beside: OWN },
  'selfHosted.power.hoursPerMonth': { value: 200, beside: OWN },
  'selfHosted.otherUsdPerMonth': { value: 900 },
  'selfHosted.egress.usdPerGb': { value: 0.08 },
  'selfHosted.egress.kbPerAnswer': { value: 4, beside: { ...VOLUME, 'selfHosted.egress.usdPerGb': 0.08 } },
  'selfHosted.egress.gbPerMillionTokens': {
    value: 3,
    beside: { ...VOLUME, 'selfHosted.egress.usdPerGb': 0.08 },
  },
  'selfHosted.ops.hoursPerMonth': { value: 40 },
  'selfHosted.ops.usdPerHour': { value: 80 },
  'selfHosted.ops.setupHours': { value: 20 },
  'selfHosted.ops.setupMonths': { value: 24 },
  'selfHosted.throughput': {
    value: { tokensPerSecond: 4000, counts: 'total', per: 'replica' },
    beside: RENT,
  },
  'selfHosted.servingEngine': { value: 'tensorrt-llm', beside: RENT },
  'selfHosted.concurrencyPerReplica': { value: 8, beside: RENT },
  'selfHosted.minTokensPerSecondPerUser': { value: 60, beside: RENT },
  'selfHosted.tokensPerSecondPerReplica': { value: 4200, beside: RENT },
  'selfHosted.noSpeedFloor': { value: true, beside: RENT },
  'selfHosted.maxSecondsToFirstToken': { value: 0.2, beside: RENT },
  'selfHosted.maxSecondsToAnswer': { value: 4, beside: RENT },
  apis: { value: [{ id: 'openai/gpt-5' }] },
  'apis.discount': { value: 0.2, beside: NAMED },
  'apis.priceFactor': { value: 0.7 },
  'constraints.dataResidency': { value: 'own-infrastructure' },
  'constraints.frontierReasoning': { value: true },
  'constraints.region': { value: 'eu', beside: { ...NAMED, 'constraints.dataResidency': 'region' } },
  'constraints.sellers': { value: ['openai'], beside: NAMED },
  'constraints.excludedSellers': { value: ['openai'], beside: NAMED },
  'money.currency': { value: 'EUR' },
  'money.apiPriceFallPerYear': { value: 0.3 },
};

/** A refusal shows too. */
const becomes = (fields: DraftFields): string => {
  try {
    const { scenario, evidence, assumptions } = resolvedInWords(draft(fields), { asOf: AS_OF });
    return JSON.stringify({ scenario, evidence, assumptions });
  } catch (error) {
    if (error instanceof LlmcostError) return error.message;
    throw error;
  }
};

const FIELDS = Object.keys(DRAFT_FIELDS) as DraftField[];

describe('a field that was said', () => {
  it.each(FIELDS)('%s shows in what the draft becomes', (field) => {
    const { value, beside = VOLUME } = EXAMPLES[field];
    // Where the field is said beside itself, another value of it is what it is compared with.
    expect(becomes({ ...beside, [field]: value })).not.toBe(becomes(beside));
  });

  it('answers, or is a field without which nothing can be answered', () => {
    const refused = FIELDS.filter((field) => {
      const { value, beside = VOLUME } = EXAMPLES[field];
      return !becomes({ ...beside, [field]: value }).startsWith('{');
    });
    expect(refused).toEqual([]);
  });
});
