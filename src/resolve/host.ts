import { defined } from '../defined.ts';
import type { ThroughputInCodes } from '../domain/evidence.ts';
import { servesTeams } from '../domain/hardware.ts';
import type { Ops, SelfHosted } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../domain/units.ts';
import { replicaCapacity, replicasFor } from '../engine/fleet.ts';
import { billedFor, runningHours } from '../engine/rent-as-needed.ts';
import { gpuCount } from '../engine/self-hosted-cost.ts';
import { FEW_AT_ONCE } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import type { WithDefaults } from './defaults.ts';
import { egressOf } from './egress.ts';
import { type Fleet, fleetFor } from './fleet.ts';
import { type Hosting, throughputOf } from './hosting.ts';
import { refuseMissingKernel } from './kernels.ts';
import { isRented, otherCosts } from './own-costs.ts';
import { powerOf } from './power.ts';
import { procurementOf } from './procurement.ts';
import { statesThroughput } from './throughput.ts';
import { promisedSpeed, reachesAsked } from './user-speed.ts';
import type { AverageRequest } from './workload.ts';

/** What a fleet is made for: the work, the load that it is planned at (0..1), and how much comes. */
export interface HostQuestion {
  readonly averageRequest: AverageRequest;
  readonly workspace: WithDefaults;
  readonly ops: Ops;
  readonly servingEngine: SelfHosted['servingEngine'];
  readonly plannedLoad: number;
  /** undefined where the volume follows from the fleet. */
  readonly tokensPerMonth: number | undefined;
}

/** A fleet with its bill, and where its throughput comes from. */
export interface Hosted {
  readonly selfHosted: SelfHosted;
  readonly throughput: ThroughputInCodes;
  /** The volume: as asked, or the planned load of a fleet of stated size; undefined where there is neither. */
  readonly tokensPerMonth: number | undefined;
}

type Bare = Omit<SelfHosted, 'power' | 'otherUsdPerMonth'>;

/** A fleet of stated size without a volume serves what its planned load says, where somebody said one. */
const volumeOn = ({ fields }: Context, fleet: SelfHosted, stated: number | undefined): number | undefined => {
  if (stated !== undefined || fleet.replicas === 'auto') return stated;
  if (fields['selfHosted.plannedLoad'] === undefined) return undefined;
  const capacity = fleet.replicas * replicaCapacity(fleet);
  return capacity > 0 ? capacity * fleet.plannedLoad : undefined;
};

/** What a model or a GPU was described by, where the catalog has none of its name. */
const specsOf = ({ fields }: Context): Pick<SelfHosted, 'modelSpec' | 'gpuSpec'> => {
  const modelSpec = fields['selfHosted.modelSpec'];
  const gpuSpec = fields['selfHosted.gpuSpec'];
  return {
    ...defined({ modelSpec, gpuSpec }),
  };
};

const bareOf = (
  context: Context,
  hosting: Hosting,
  question: HostQuestion,
): { readonly bare: Bare; readonly fleet: Fleet } => {
  const { fields } = context;
  const { averageRequest, workspace, ops, servingEngine, plannedLoad, tokensPerMonth } = question;
  const { id, name, row } = hosting.gpu;
  const paying: Context = { ...context, fields: workspace.withGpuPrice(fields, id) };
  const procurement = procurementOf(paying, id, name);
  const asNeeded = procurement.kind === 'rent' && procurement.upToHoursPerMonth !== undefined;
  const billedHoursPerMonth =
    procurement.kind === 'rent'
      ? procurement.billedHoursPerMonth
      : (fields['selfHosted.power.hoursPerMonth'] ?? HOURS_PER_MONTH);
  if (row !== undefined && !statesThroughput(context))
    refuseMissingKernel(row, hosting.precision, servingEngine);
  const fleet = fleetFor(context, {
    sizes: hosting.sizes,
    tokensPerMonth,
    plannedLoad,
    billedHoursPerMonth,
    asNeeded,
    throughputOf: throughputOf(context, averageRequest, hosting, servingEngine),
    reaches: (throughput) => reachesAsked(context, averageRequest, throughput),
  });
  const { throughput, ...sizes } = fleet;
  const concurrencyPerReplica = fields['selfHosted.concurrencyPerReplica'];
  return {
    fleet,
    bare: {
      model: hosting.model.id,
      ...specsOf(context),
      precision: hosting.precision,
      gpu: id,
      ...sizes,
      procurement,
      ops,
      tokensPerSecondPerReplica: throughput.tokensPerSecondPerReplica,
      servingEngine,
      plannedLoad,
      ...defined({ concurrencyPerReplica }),
      ...promisedSpeed(context, averageRequest, throughput),
    },
  };
};

/** What only llama.cpp or MLX serves is counted with a few requests at once, aloud. */
const fewAtOnce = (context: Context, { gpu }: Hosting): void => {
  const { row, name } = gpu;
  if (row === undefined || servesTeams(row) || statesThroughput(context)) return;
  context.ledger.doubt('few-at-once', { engines: row.servingEngines ?? [], gpu: name, most: FEW_AT_ONCE });
};

/** The fleet for a volume on one kind of GPU, complete. Throws `Refused`. */
export const hostedOn = (context: Context, hosting: Hosting, question: HostQuestion): Hosted => {
  const { bare, fleet } = bareOf(context, hosting, question);
  fewAtOnce(context, hosting);
  // Capacity depends on the hours alone, which are those of the power where hardware is one's own.
  const hoursPerMonth = context.fields['selfHosted.power.hoursPerMonth'];
  const sized: SelfHosted = {
    ...bare,
    power:
      hoursPerMonth === undefined
        ? null
        : { wattsPerGpu: 0, hostWattsPerGpu: 0, pue: 1, usdPerKwh: 0, hoursPerMonth },
    otherUsdPerMonth: 0,
  };
  const tokensPerMonth = volumeOn(context, sized, question.tokensPerMonth);
  const active = replicasFor(sized, tokensPerMonth ?? 0);
  const gpus = gpuCount(sized, active);
  const capacity = active * bare.tokensPerSecondPerReplica * SECONDS_PER_HOUR * runningHours(sized);
  const load =
    tokensPerMonth === undefined || capacity <= 0 ? question.plannedLoad : tokensPerMonth / capacity;
  const kind = isRented(bare.procurement) ? 'rent' : bare.procurement.kind;
  const power = powerOf(context, { kind, gpuId: bare.gpu, gpu: hosting.gpu.row, gpus, load });
  const selfHosted = {
    ...bare,
    power,
    otherUsdPerMonth: otherCosts(context, { ...bare, power }, gpus),
    ...egressOf(context, question.averageRequest),
  };
  const { tokensPerSecondPerReplica: _, minTokensPerSecondPerUser: __, ...throughput } = fleet.throughput;
  return {
    selfHosted: tokensPerMonth === undefined ? selfHosted : billedFor(selfHosted, active, tokensPerMonth),
    throughput,
    tokensPerMonth,
  };
};
