import type { SelfHosted } from '../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../domain/units.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { REPLICA_SIZES, sizesWithin } from './replica-size.ts';
import type { ReplicaThroughput } from './throughput.ts';

/** Sizes of the fleet, and what one replica serves. */
export interface Fleet {
  readonly gpusPerReplica: number;
  readonly replicas: SelfHosted['replicas'];
  readonly spareReplicas: number;
  readonly idleGpus: number;
  readonly throughput: ReplicaThroughput;
}

/** What the size of a fleet follows from. */
export interface FleetQuestion {
  /** GPUs of a replica on which the model fits, the smallest first; none for names of the user's own. */
  readonly sizes: readonly number[];
  /** undefined where the volume follows from the fleet. */
  readonly tokensPerMonth: number | undefined;
  readonly plannedLoad: number;
  /** Hours a month in which the fleet may serve. */
  readonly billedHoursPerMonth: number;
  /** Only the hours that the work needs are billed. */
  readonly asNeeded: boolean;
  readonly throughputOf: (gpusPerReplica: number, replicas: number | undefined) => ReplicaThroughput;
  /** Whether a user alone gets the speed that was asked for. */
  readonly reaches: (throughput: ReplicaThroughput) => boolean;
}

/** Spare replicas of a fleet that we size: one failure must not stop the service. */
const DEFAULT_SPARES = 1;

/** Active replicas that were said by their number. */
const statedReplicas = ({ fields }: Context): number | undefined => {
  const replicas = fields['selfHosted.replicas'];
  return replicas === 'auto' ? undefined : replicas;
};

const activeOf = (context: Context, gpusPerReplica: number): number | undefined => {
  const { 'selfHosted.replicas': replicas, 'selfHosted.gpuCount': count } = context.fields;
  if (replicas !== undefined || count === undefined) return statedReplicas(context);
  return Math.max(1, Math.floor(count / gpusPerReplica));
};

/**
 * The size whose fleet carries the volume, at the speed that was asked for, for the least money; at equal money more
 * replicas. GPUs of one kind cost the same, so the fewest are the cheapest; rented for the hours of the work, those
 * that serve most in an hour each.
 */
const cheapestSize = (context: Context, question: FleetQuestion, spares: number): number | undefined => {
  const { tokensPerMonth = 0, plannedLoad, billedHoursPerMonth, throughputOf, asNeeded } = question;
  const fixed = statedReplicas(context);
  const fleets = question.sizes.map((size) => {
    const throughput = throughputOf(size, fixed);
    const capacity = throughput.tokensPerSecondPerReplica * SECONDS_PER_HOUR * billedHoursPerMonth;
    const replicas = fixed ?? Math.ceil(tokensPerMonth / (capacity * plannedLoad));
    return {
      size,
      cost: asNeeded ? size / capacity : (replicas + spares) * size,
      carries: replicas * capacity >= tokensPerMonth,
      // A speed that was asked for is worth more GPUs a replica, where they reach it.
      reaches: question.reaches(throughput),
    };
  });
  const able = fleets.filter(({ carries }) => carries);
  const fast = able.filter(({ reaches }) => reaches);
  const carrying = fast.length > 0 ? fast : able;
  const best = (carrying.length > 0 ? carrying : fleets.slice(-1)).reduce<
    (typeof fleets)[number] | undefined
  >((least, fleet) => (least === undefined || fleet.cost < least.cost ? fleet : least), undefined);
  return best?.size;
};

const replicaSize = (context: Context, question: FleetQuestion, spares: number): number => {
  const { fields, ledger } = context;
  const stated = fields['selfHosted.gpusPerReplica'];
  if (stated !== undefined) return stated;
  const { sizes } = question;
  const count = fields['selfHosted.gpuCount'];
  const field = 'selfHosted.gpusPerReplica';
  if (count !== undefined && fields['selfHosted.replicas'] === undefined) {
    // A fleet on which nothing fits is still costed: as one replica over as many of its GPUs as work together.
    const largest = sizesWithin(context).at(-1) ?? 1;
    // Sizes double: where the smallest does not divide the count, no larger one does.
    const [fitting] = sizes;
    if (fitting === undefined) return ledger.assume(field, largest, { code: 'stated-gpus-work-together' });
    return ledger.assume(field, fitting, {
      code: 'smallest-that-fits',
      sizes: REPLICA_SIZES,
      divides: count % fitting === 0 ? count : undefined,
    });
  }
  const size = cheapestSize(context, question, spares) ?? Math.max(...REPLICA_SIZES);
  return ledger.assume(field, size, { code: 'cheapest-fleet', sizes: REPLICA_SIZES });
};

const spares = (context: Context): number => {
  const { fields, ledger } = context;
  const stated = fields['selfHosted.spareReplicas'];
  if (stated !== undefined) return stated;
  const fixed =
    fields['selfHosted.gpuCount'] !== undefined || typeof fields['selfHosted.replicas'] === 'number';
  if (context.work.kind === 'batch')
    return ledger.assume('selfHosted.spareReplicas', 0, { code: 'batch-needs-no-spare' });
  return fixed
    ? ledger.assume('selfHosted.spareReplicas', 0, { code: 'spare-if-asked-for' })
    : ledger.assume('selfHosted.spareReplicas', DEFAULT_SPARES, { code: 'spare-for-a-failure' });
};

/** `capacity`: tokens a month of one replica. */
const warnOfOneFailure = (
  context: Context,
  replicas: number,
  capacity: number,
  tokensPerMonth: number | undefined,
): void => {
  const left = replicas - 1;
  const load = tokensPerMonth === undefined || capacity <= 0 ? undefined : tokensPerMonth / (left * capacity);
  context.ledger.doubt('no-spare', { left, replicas, load });
};

/** Sizes of the fleet: as stated, or the cheapest that carries the volume. */
export const fleetFor = (context: Context, question: FleetQuestion): Fleet => {
  const { fields, ledger } = context;
  const spareReplicas = spares(context);
  const gpusPerReplica = replicaSize(context, question, spareReplicas);
  const active = activeOf(context, gpusPerReplica);
  const count = fields['selfHosted.gpuCount'];
  const unused = count === undefined || active === undefined ? 0 : count - active * gpusPerReplica;
  if (unused < 0 && question.sizes.length > 0)
    throw new Refused({
      code: 'fleet-beyond-stated',
      replicas: active ?? 0,
      gpusPerReplica,
      gpus: count ?? 0,
    });
  const idleGpus = fields['selfHosted.idleGpus'] ?? Math.max(0, unused);
  if (idleGpus > 0 && fields['selfHosted.idleGpus'] === undefined)
    ledger.doubt('idle-gpus', { idle: idleGpus, gpus: count ?? 0, gpusPerReplica });
  const waits = context.work.kind === 'batch';
  const throughput = question.throughputOf(gpusPerReplica, active);
  const capacity = throughput.tokensPerSecondPerReplica * SECONDS_PER_HOUR * question.billedHoursPerMonth;
  if (active !== undefined && !waits && fields['selfHosted.spareReplicas'] === undefined)
    warnOfOneFailure(context, active, capacity, question.tokensPerMonth);
  return {
    gpusPerReplica,
    replicas:
      active ??
      (fields['selfHosted.replicas'] === 'auto'
        ? 'auto'
        : ledger.assume('selfHosted.replicas', 'auto', { code: 'replicas-for-volume' })),
    spareReplicas,
    idleGpus,
    throughput,
  };
};
