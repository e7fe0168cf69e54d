import type { Evidence } from '../../src/domain/evidence.ts';
import type { Api, Own, Rent, Scenario, SelfHosted, Workload } from '../../src/domain/scenario.ts';

/** Round numbers that a finance person can check by eye; each test changes what it is about. */

export const rent = (changes: Partial<Rent> = {}): Rent => ({
  kind: 'rent',
  usdPerGpuHour: 2,
  billedHoursPerMonth: 730,
  market: 'on-demand',
  ...changes,
});

export const own = (changes: Partial<Own> = {}): Own => ({
  kind: 'own',
  usdPerGpu: 15_000,
  hostUsdPerGpu: 6_750,
  lifeMonths: 48,
  residualShare: 0,
  annualCostOfCapital: 0.08,
  annualMaintenanceShare: 0,
  ...changes,
});

export const api = (changes: Partial<Api> = {}): Api => ({
  id: 'acme/large',
  role: 'named',
  usdPerMillionInput: 3,
  usdPerMillionOutput: 15,
  usdPerMillionCachedInput: 0.3,
  batchDiscount: 0.5,
  discount: 0,
  regionalUplift: 1,
  opsHoursPerMonth: 0,
  regionalEndpoint: false,
  ...changes,
});

export interface ScenarioChanges {
  readonly workload?: Partial<Workload>;
  readonly selfHosted?: Partial<Omit<SelfHosted, 'ops'>> & { readonly ops?: Partial<SelfHosted['ops']> };
  readonly apis?: readonly Api[];
  readonly constraints?: Partial<Scenario['constraints']>;
}

/**
 * 375M in + 125M out = 500M tokens; one GPU a replica at $2 × 730 h = $1,460; ops 10 h × $100 = $1,000; no spare.
 * A replica serves 1,000 tok/s × 3,600 × 730 = 2.628B tokens a month; a step at half load is 1.314B.
 * API: (375M × $3 + 125M × $15) / 1M = $1,125 + $1,875 = $3,000, so $6 per million.
 */
export const scenario = (changes: ScenarioChanges = {}): Scenario => ({
  workload: {
    inputTokensPerMonth: 375e6,
    outputTokensPerMonth: 125e6,
    requestInputTokens: 1500,
    requestOutputTokens: 500,
    cachedInputShare: 0,
    batchShare: 0,
    ...changes.workload,
  },
  selfHosted: {
    model: 'llama-3.3-70b',
    precision: 'fp8',
    gpu: 'h100-sxm',
    gpusPerReplica: 1,
    replicas: 'auto',
    spareReplicas: 0,
    idleGpus: 0,
    procurement: rent(),
    power: null,
    otherUsdPerMonth: 0,
    tokensPerSecondPerReplica: 1000,
    servingEngine: 'vllm',
    plannedLoad: 0.5,
    ...changes.selfHosted,
    ops: { hoursPerMonth: 10, usdPerHour: 100, setupHours: 0, setupMonths: 12, ...changes.selfHosted?.ops },
  },
  apis: [...(changes.apis ?? [api()])],
  constraints: { dataResidency: 'none', frontierReasoning: false, ...changes.constraints },
});

export const evidence = (changes: Partial<Evidence> = {}): Evidence => ({
  throughput: { low: 1000, high: 1000, basis: 'yours', source: 'stated' },
  fit: { fits: true, neededGb: 76, availableGb: 144, requestsAtOnce: 100 },
  sources: [],
  basis: { engine: '1', catalog: '2026-11-09', apiPrices: 'test' },
  ...changes,
});

/** `volume` tokens at 3 : 1. */
export const atVolume = (volume: number): Partial<Workload> => ({
  inputTokensPerMonth: volume * 0.75,
  outputTokensPerMonth: volume * 0.25,
});
