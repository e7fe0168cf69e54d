import { chosenGpus } from '../catalog/index.ts';
import type { OtherGpu, ThroughputInCodes } from '../domain/evidence.ts';
import { PAYING } from '../domain/fields/index.ts';
import { fleetUsd, replicaCapacity, replicasFor } from '../engine/fleet.ts';
import { gpuCount } from '../engine/self-hosted-cost.ts';
import { keptSpeed } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import { type HostQuestion, hostedOn } from './host.ts';
import { type Hosting, hostingOn } from './hosting.ts';
import { newLedger } from './ledger.ts';
import { Refused } from './refused.ts';
import { type Candidate, candidatesOn } from './replica-size.ts';
import { reachesAsked, speedFloorOf } from './user-speed.ts';
import type { AverageRequest } from './workload.ts';

/** A price that had to come from elsewhere than where one may rent. */
const ELSEWHERE: readonly string[] = ['no-price-on-list', 'no-price-in-region'];

/** How many of the others are worth a line. */
const NAMED_OTHERS = 3;

interface Tried {
  readonly candidate: Candidate;
  readonly gpus: number;
  readonly gpusPerReplica: number;
  /** The fleet's whole bill, in USD a month. */
  readonly monthlyUsd: number;
  readonly carries: boolean;
  /** A price of those sellers and of that region is known, and not the world's taken for it. */
  readonly obtainable: boolean;
  readonly speed: number;
}

/** A user alone gets so many times the floor where there is room to batch at it. */
const ROOM_TO_BATCH = 2;

/**
 * How well a GPU keeps the speed of every user: 2 where a user gets what was asked for, or has room to batch at the floor
 * that we assume (its rule); 1 where a user alone gets that floor, 0 where nobody gets what was asked for, or the floor.
 */
const speedOn = (context: Context, averageRequest: AverageRequest, throughput: ThroughputInCodes): number => {
  if (!reachesAsked(context, averageRequest, throughput)) return 0;
  const { assumedTokensPerSecondPerUser: assumed } = speedFloorOf(context);
  const [first] = throughput.pace ?? [];
  if (assumed === undefined || first === undefined) return 2;
  const alone = keptSpeed(first, averageRequest.requestOutputTokens);
  if (alone >= ROOM_TO_BATCH * assumed) return 2;
  return alone >= assumed ? 1 : 0;
};

/** A price that was said is that of the GPU that will be taken: which one that is, the market decides. */
const withoutPrice = (fields: Context['fields']): Context['fields'] => {
  const {
    [`${PAYING}.usdPerGpuHour`]: _hour,
    [`${PAYING}.usdPerGpuMonth`]: _month,
    [`${PAYING}.usdPerGpu`]: _price,
    [`${PAYING}.hostUsdPerGpu`]: _host,
    ...rest
  } = fields;
  return rest;
};

/** The fleet on one candidate, tried with a ledger of its own; undefined where nobody sells it in this way. */
const tried = (
  context: Context,
  averageRequest: AverageRequest,
  candidate: Candidate,
  question: HostQuestion,
): Tried | undefined => {
  const scratch: Context = { ...context, fields: withoutPrice(context.fields), ledger: newLedger() };
  try {
    const {
      selfHosted,
      throughput,
      tokensPerMonth = 0,
    } = hostedOn(scratch, hostingOn(scratch, candidate), question);
    const active = replicasFor(selfHosted, tokensPerMonth);
    return {
      candidate,
      gpus: gpuCount(selfHosted, active),
      gpusPerReplica: selfHosted.gpusPerReplica,
      monthlyUsd: fleetUsd(selfHosted, active, tokensPerMonth),
      carries: tokensPerMonth <= active * replicaCapacity(selfHosted),
      obtainable: !scratch.ledger.doubts.some(({ code }) => ELSEWHERE.includes(code)),
      speed: speedOn(context, averageRequest, throughput),
    };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};

/** The GPU that was chosen, and those that came next. */
export interface GpuChoice {
  readonly hosting: Hosting;
  readonly others: readonly OtherGpu[];
}

const otherOf = ({ candidate, gpus, gpusPerReplica, monthlyUsd }: Tried): OtherGpu => ({
  gpu: candidate.gpu.id,
  name: candidate.gpu.name,
  precision: candidate.precision,
  gpusPerReplica,
  gpus,
  monthlyUsd,
});

const byCost = (a: Tried, b: Tried): number => a.monthlyUsd - b.monthlyUsd;

/**
 * Of the common GPUs, or of the largest where none of those holds it, the one whose fleet for the volume costs least
 * and gives every user the speed floor, for a model that is known; undefined where none can be priced, fits, or
 * carries it.
 */
export const cheapestGpu = (
  context: Context,
  averageRequest: AverageRequest,
  model: Candidate['model'],
  question: HostQuestion,
): GpuChoice | undefined => {
  const carriedBy = (kind: 'common' | 'large'): readonly Tried[] =>
    candidatesOn(context, averageRequest, model, chosenGpus(kind))
      .flatMap((candidate) => tried(context, averageRequest, candidate, question) ?? [])
      .filter(({ carries }) => carries);
  const common = carriedBy('common');
  const carrying = common.length > 0 ? common : carriedBy('large');
  const obtainable = carrying.filter((fleet) => fleet.obtainable);
  const fleets = obtainable.length > 0 ? obtainable : carrying;
  const fastest = Math.max(...fleets.map(({ speed }) => speed));
  const [best, ...others] = fleets.filter(({ speed }) => speed === fastest).toSorted(byCost);
  if (best === undefined) return undefined;
  return {
    hosting: hostingOn(context, best.candidate),
    others: others.slice(0, NAMED_OTHERS).map(otherOf),
  };
};
