import { API_PRICES_VERSION, CATALOG_DATE } from '../catalog/index.ts';
import type { Draft } from '../domain/draft.ts';
import type { Assumption, Evidence } from '../domain/evidence.ts';
import { percent } from '../domain/format.ts';
import { type Api, Scenario, type SelfHosted, tokensPerMonth } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../domain/units.ts';
import { apiLine } from '../engine/api-cost.ts';
import { ENGINE_VERSION } from '../engine/assess.ts';
import { LlmcostError } from '../errors.ts';
import { type PricedApi, priceApi } from './api-prices.ts';
import { comparatorsFor } from './comparators.ts';
import type { Context } from './context.ts';
import { type Workspace, type WorkspaceSetting, workspaceDefaults } from './defaults.ts';
import { fitEvidence } from './fit-evidence.ts';
import { type Fleet, fleetFor } from './fleet.ts';
import { hostingOf, throughputOf } from './hosting.ts';
import { refuseMissingKernel } from './kernels.ts';
import { newLedger } from './ledger.ts';
import { opsOf } from './ops.ts';
import { powerOf } from './power.ts';
import { procurementOf, rentalOffersFor } from './procurement.ts';
import { statedRanges } from './ranges.ts';
import { warnOfStalePrices } from './staleness.ts';
import { statesThroughput } from './throughput.ts';
import { peakToAverage, plannedLoad } from './traffic.ts';
import { promisedSpeed } from './user-speed.ts';
import { variantsOf } from './variants.ts';
import { type Shape, shapeOf, statedVolume, type Volume } from './workload.ts';

export interface Resolution {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
  readonly assumptions: readonly Assumption[];
}

export interface ResolveOptions {
  /** The day of asking: it decides which prices are stale. */
  readonly asOf: Date;
  /** What the workspace assumes where nobody says otherwise. */
  readonly defaults?: readonly WorkspaceSetting[];
}

/** What a stated utilization means for the volume, or the volume for it. */
const volumeOf = (
  { said, ledger }: Context,
  shape: Shape,
  stated: Volume | undefined,
  fleet: Fleet,
  load: number,
  hours: number,
): Volume | undefined => {
  if (fleet.replicas === 'auto') return stated;
  const capacity = fleet.replicas * fleet.throughput.tokensPerSecondPerReplica * SECONDS_PER_HOUR * hours;
  const utilization = said['selfHosted.plannedLoad'];
  if (stated !== undefined) {
    const real = capacity > 0 ? tokensPerMonth(stated) / capacity : 0;
    if (utilization !== undefined && capacity > 0 && Math.abs(real - utilization) > 0.01 * utilization)
      ledger.warn(
        'load-differs',
        `This volume loads this fleet to ${percent(real)}, not to the stated ${percent(utilization)}: the volume counts.`,
      );
    return stated;
  }
  if (utilization === undefined || capacity <= 0) return undefined;
  const total = ledger.assume(
    'workload.tokensPerMonth',
    capacity * load,
    `${percent(load)} of what this fleet can serve`,
  );
  return {
    inputTokensPerMonth: total * shape.inputShare,
    outputTokensPerMonth: total * (1 - shape.inputShare),
  };
};

const VOLUME_MISSING = new LlmcostError(
  'volume-missing',
  'How many tokens a month? Type a volume, such as "500M tokens", "40k requests/day, 1500 in 300 out" or "$6k a month on sonnet".',
  ['500M tokens', '40k requests/day, 1500 in 300 out'],
);

const priced = (
  context: Context,
  shape: Shape,
  model: string,
  { discounted }: Workspace,
): readonly PricedApi[] =>
  comparatorsFor(context, shape, model).map((api, index) =>
    priceApi(context, shape, discounted(context.said, api, index), index),
  );

/** USD per token of the API that a bill is from, at this workload's mix. */
const billedPrice =
  (apis: readonly PricedApi[], shape: Shape, opsUsdPerHour: number) =>
  (id: string): number => {
    const found = apis.find(({ api }) => api.id === id)?.api;
    if (found === undefined)
      throw new LlmcostError(
        'no-price',
        `The bill is from ${id}, which is not among the APIs to compare with. Name it, such as "vs ${id}".`,
      );
    const workload = {
      ...shape,
      inputTokensPerMonth: shape.inputShare,
      outputTokensPerMonth: 1 - shape.inputShare,
    };
    return apiLine(found, workload, opsUsdPerHour).usdPerToken;
  };

const checked = (scenario: Scenario): Scenario => {
  const parsed = Scenario.safeParse(scenario);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).join('.');
  throw new LlmcostError('impossible-value', `${path} ${issue?.message ?? 'is not possible'}.`, []);
};

/**
 * Draft and catalog become a complete scenario, with the evidence for its numbers and every default that was used.
 * Throws LlmcostError: `volume-missing`, `no-price`, `unknown-name`, `contradiction`, `impossible-value`.
 */
export const resolve = (draft: Draft, options: ResolveOptions): Resolution => {
  const resolution = resolveMiddles(draft, options);
  const ranges = statedRanges(draft, resolution.scenario, (other) => resolveMiddles(other, options).scenario);
  return ranges.length === 0 ? resolution : { ...resolution, evidence: { ...resolution.evidence, ranges } };
};

const resolveMiddles = (draft: Draft, { asOf, defaults = [] }: ResolveOptions): Resolution => {
  const ledger = newLedger();
  const workspace = workspaceDefaults(defaults, ledger);
  const context: Context = { said: workspace.fill(draft.fields), asOf, ledger };
  const { said } = context;
  const shape = shapeOf(context);
  const hosting = hostingOf(context, shape);
  const rows = { model: hosting.model.row, gpu: hosting.gpu.row };
  const paid: Context = { ...context, said: workspace.withGpuPrice(said, hosting.gpu.id) };
  const procurement = procurementOf(paid, hosting.gpu.id, hosting.gpu.name);
  const hours = procurement.kind === 'rent' ? procurement.billedHoursPerMonth : HOURS_PER_MONTH;
  const ops = opsOf(context);
  const apis = priced(context, shape, hosting.model.id, workspace);
  const stated = statedVolume(context, shape, billedPrice(apis, shape, ops.usdPerHour));
  const load = plannedLoad(context);
  const servingEngine =
    said['selfHosted.servingEngine'] ??
    ledger.assume('selfHosted.servingEngine', 'vllm', 'the most used open serving engine');
  if (hosting.gpu.row !== undefined && !statesThroughput(context))
    refuseMissingKernel(hosting.gpu.row, hosting.precision, servingEngine);
  const fleet = fleetFor(context, {
    candidate: { sizes: hosting.sizes, precision: hosting.precision, ...rows },
    tokensPerMonth: stated === undefined ? undefined : tokensPerMonth(stated),
    plannedLoad: load,
    billedHoursPerMonth: hours,
    throughputOf: throughputOf(context, shape, hosting, servingEngine),
  });
  const volume = volumeOf(context, shape, stated, fleet, load, hours);
  if (volume === undefined) throw VOLUME_MISSING;
  const { throughput, ...sizes } = fleet;
  const { tokensPerSecondPerReplica, minTokensPerSecondPerUser: _, ...throughputEvidence } = throughput;
  const concurrencyPerReplica = said['selfHosted.concurrencyPerReplica'];
  const selfHosted: SelfHosted = {
    model: hosting.model.id,
    precision: hosting.precision,
    gpu: hosting.gpu.id,
    ...sizes,
    procurement,
    power: powerOf(context, procurement.kind, hosting.gpu.row),
    ops,
    otherUsdPerMonth:
      said['selfHosted.otherUsdPerMonth'] ??
      ledger.assume('selfHosted.otherUsdPerMonth', 0, 'no rack, egress, storage or licence was mentioned'),
    tokensPerSecondPerReplica,
    servingEngine,
    plannedLoad: load,
    ...(concurrencyPerReplica === undefined ? {} : { concurrencyPerReplica }),
    ...promisedSpeed(context, shape, throughput),
  };
  const { requestInputTokens, requestOutputTokens, cachedInputShare, batchShare } = shape;
  const peak = peakToAverage(context);
  const hourly = said['workload.hourlyVolumes'];
  const scenario = checked({
    workload: {
      ...volume,
      requestInputTokens,
      requestOutputTokens,
      cachedInputShare,
      batchShare,
      ...(peak === undefined ? {} : { peakToAverage: peak }),
      ...(hourly === undefined ? {} : { hourlyVolumes: [...hourly] }),
    },
    selfHosted,
    apis: apis.map(({ api }): Api => api),
    constraints: {
      dataResidency: said['constraints.dataResidency'] ?? 'none',
      frontierReasoning: said['constraints.frontierReasoning'] ?? false,
    },
  });
  const fit = fitEvidence(context, shape, selfHosted, rows);
  warnOfStalePrices(context, scenario.apis, hosting.gpu.name);
  const rentalOffers = rentalOffersFor(context, hosting.gpu.id, procurement);
  const evidence: Evidence = {
    throughput: throughputEvidence,
    fit,
    sources: workspace.sources(ledger.sources),
    basis: { engine: ENGINE_VERSION, catalog: CATALOG_DATE, apiPrices: API_PRICES_VERSION },
    names: { model: hosting.model.name, gpu: hosting.gpu.name, apis: apis.map((api) => api.evidence) },
    variants: [...variantsOf(context, shape, selfHosted, rows, throughput.basis !== 'yours')],
    ...(rentalOffers === undefined ? {} : { rentalOffers }),
    negotiated: [...apis.flatMap((api) => [...api.negotiated]), ...workspace.negotiated],
    warnings: ledger.warnings,
  };
  return { scenario, evidence, assumptions: ledger.assumptions };
};
