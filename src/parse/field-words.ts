import type { DraftField } from '../domain/draft.ts';

/** What to type for each field: the hint of an error. */
export const EXAMPLES: Readonly<Record<DraftField, string>> = {
  'workload.tokensPerMonth': '500M tokens',
  'workload.inputTokensPerMonth': '375M input tokens',
  'workload.outputTokensPerMonth': '125M output tokens',
  'workload.inputShare': '80/20',
  'workload.requestsPerMonth': '40k requests/day',
  'workload.requestInputTokens': '1500 in 500 out per request',
  'workload.requestOutputTokens': '1500 in 500 out per request',
  'workload.requestTokens': '2k tokens per request',
  'workload.bill': '$6k a month on sonnet',
  'workload.cachedInputShare': '60% cached',
  'workload.batchShare': '30% batch',
  'workload.peakToAverage': '3x peak',
  'workload.trafficShape': 'bursty',
  'selfHosted.model': 'llama 70b',
  'selfHosted.precision': 'fp8',
  'selfHosted.gpu': 'H100',
  'selfHosted.gpuCount': '2x A100',
  'selfHosted.gpusPerReplica': '4 GPUs per replica',
  'selfHosted.replicas': '2 replicas',
  'selfHosted.spareReplicas': '1 spare',
  'selfHosted.idleGpus': 'selfHosted.idleGpus=1',
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.seller': 'on Lambda',
  'selfHosted.procurement.usdPerGpuHour': '$1.79/hr',
  'selfHosted.procurement.usdPerGpuMonth': '$1,400 per month each',
  'selfHosted.procurement.billedHoursPerMonth': 'billed 200 hours a month',
  'selfHosted.procurement.market': 'spot',
  'selfHosted.procurement.usdPerGpu': '$15k each',
  'selfHosted.procurement.hostUsdPerGpu': 'host $5k per gpu',
  'selfHosted.procurement.lifeMonths': 'over 3 years',
  'selfHosted.procurement.residualShare': 'residual 20%',
  'selfHosted.procurement.annualCostOfCapital': 'cost of capital 10%',
  'selfHosted.procurement.annualMaintenanceShare': 'maintenance 5%',
  'selfHosted.power.none': 'power included',
  'selfHosted.power.wattsPerGpu': '650W',
  'selfHosted.power.hostWattsPerGpu': 'host 350W',
  'selfHosted.power.pue': 'PUE 1.5',
  'selfHosted.power.usdPerKwh': '$0.12/kWh',
  'selfHosted.ops.hoursPerMonth': '10h ops',
  'selfHosted.ops.usdPerHour': 'ops at $120/h',
  'selfHosted.ops.setupHours': 'setup 40 hours',
  'selfHosted.ops.setupMonths': 'setup 40 hours over 12 months',
  'selfHosted.otherUsdPerMonth': 'other $500/month',
  'selfHosted.throughput': '2500 tok/s',
  'selfHosted.tokensPerSecondPerReplica': '2500 tok/s',
  'selfHosted.servingEngine': 'vllm',
  'selfHosted.concurrencyPerReplica': 'concurrency 64',
  'selfHosted.minTokensPerSecondPerUser': '25 tok/s per user',
  'selfHosted.plannedLoad': '40% util',
  apis: 'vs claude sonnet',
  'apis.discount': '20% discount',
  'constraints.dataResidency': 'EU only',
  'constraints.frontierReasoning': 'needs frontier reasoning',
};

/** What a field may be, where the type alone does not say it. */
const LIMITS: Readonly<Partial<Record<DraftField, string>>> = {
  'workload.peakToAverage': 'A peak is 1 or more times the average',
  'selfHosted.power.pue': 'A PUE is 1 or more',
  'selfHosted.plannedLoad': 'A load is above 0 % and at most 100 %',
  'selfHosted.procurement.billedHoursPerMonth': 'Billed hours are above 0 and at most 744 a month',
  'selfHosted.procurement.residualShare': 'A residual value is from 0 % to under 100 %',
  'apis.discount': 'A discount is from 0 % to under 100 %',
  'workload.cachedInputShare': 'A share is from 0 % to 100 %',
  'workload.batchShare': 'A share is from 0 % to 100 %',
  'workload.inputShare': 'A share is from 0 % to 100 %',
  'selfHosted.gpuCount': 'A count of GPUs is a whole number from 1',
  'selfHosted.gpusPerReplica': 'GPUs per replica are a whole number from 1',
  'selfHosted.replicas': 'Replicas are a whole number from 1',
  'selfHosted.spareReplicas': 'Spare replicas are a whole number from 0',
  'selfHosted.idleGpus': 'Idle GPUs are a whole number from 0',
  'selfHosted.procurement.usdPerGpuHour': 'A price per GPU hour is above $0',
  'selfHosted.procurement.usdPerGpuMonth': 'A price per GPU and month is above $0',
  'selfHosted.procurement.usdPerGpu': 'A price per GPU is above $0',
};

const AMOUNTS_FROM_ZERO = /PerMonth$|Tokens$|Usd|usd|watts|Watts|hours|Hours|annual/;

/** The sentence that says which values a field takes. */
export const limitOf = (field: DraftField): string =>
  LIMITS[field] ??
  (field.startsWith('workload.') && /tokensPerMonth|requestsPerMonth|requestTokens|bill/.test(field)
    ? 'A volume is above 0'
    : AMOUNTS_FROM_ZERO.test(field)
      ? 'An amount is 0 or more'
      : 'That value is not possible there');
