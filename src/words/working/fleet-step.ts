import type { SelfHostedResult } from '../../domain/assessment.ts';
import { count, percent, plain, plural, tokensPerSecond, tokenVolume } from '../../domain/format.ts';
import type { Scenario, SelfHosted } from '../../domain/scenario.ts';
import { SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { FleetSums, HostSums, Sums, WorkingLine, WorkingStep } from '../../domain/working.ts';
import { exactNumber, exactPercent, exactTokens } from './exact.ts';
import type { Known } from './known.ts';

/**
 * From the volume to the number of GPUs. What a full replica serves is Little's law on the pace of the model; the sums
 * after it are those of "Self-hosting" in the engine's specification, and of its half check.
 */

/** Behind a formula: why a figure is as it is, where nobody said it. */
const because = ({ assumptions }: Known, field: string): string => {
  const why = assumptions.find((one) => one.field === field)?.why;
  return why === undefined ? '' : ` (${why})`;
};

/** What a replica holds; nothing where the catalog does not have its model or its GPU. */
const memoryLine = (known: Known): WorkingLine[] => {
  const { gpusPerReplica } = known.scenario.selfHosted;
  const { fits, neededGb, availableGb, requestsAtOnce } = known.evidence.fit;
  if (neededGb === null || availableGb === null) return [];
  const held = fits ? `room for ${plural(requestsAtOnce ?? 1, 'request')} beside the weights` : 'too little';
  return [
    {
      what: 'GPUs of a replica',
      formula: `GB for weights and cache of a busy replica, and GB that its GPUs have for them${because(known, 'selfHosted.gpusPerReplica')}`,
      numbers: `${exactNumber(neededGb)} GB, and ${count(gpusPerReplica)} × ${exactNumber(availableGb / gpusPerReplica)} GB: ${held}`,
      result: count(gpusPerReplica),
      value: gpusPerReplica,
    },
  ];
};

/** How sure a speed is: within which range, where it is no figure of the user's. */
const certainty = ({ basis, low, high }: SelfHostedResult['throughput']): string =>
  basis === 'yours' ? '' : ` (${basis}, from ${plain(low)} to ${plain(high)})`;

/** What a replica serves when it is full: its requests at once, each for as long as its answer takes. */
const speedLine = ({ scenario, assessment }: Known): WorkingLine => {
  const { throughput, service } = assessment.selfHosted;
  const value = throughput.tokensPerSecondPerReplica;
  const line = {
    what: 'A full replica, input + output',
    result: `${tokensPerSecond(value)}${certainty(throughput)}`,
    value,
  };
  if (service === null || service === undefined)
    return { ...line, formula: 'tokens a second', numbers: exactNumber(value) };
  const { requestsAtOnce, secondsToAnswer, tokensPerSecondPerUser: each } = service.atCapacity;
  const { requestInputTokens, requestOutputTokens } = scenario.workload;
  const speed = each === null ? '' : `, where each user reads ${tokensPerSecond(each)}`;
  return {
    ...line,
    formula: `requests at once × tokens of a request ÷ seconds to answer one${speed}`,
    numbers: `${exactNumber(requestsAtOnce)} × ${exactNumber(requestInputTokens + requestOutputTokens)} ÷ ${exactNumber(secondsToAnswer)}`,
  };
};

/** A peak that was said makes the planned load, unless the GPUs are off in some of the hours that it was taken over. */
const loadLine = (known: Known, { loadAtPeak }: FleetSums): WorkingLine => {
  const { workload, selfHosted } = known.scenario;
  const { plannedLoad } = selfHosted;
  const peak = workload.peakToAverage ?? 0;
  const isOfPeak = Math.abs(peak * plannedLoad - loadAtPeak) < 1e-9;
  return {
    what: 'Planned load',
    formula: `${isOfPeak ? 'load in the busiest hour ÷ (busiest hour ÷ average hour)' : 'average load at which a fleet is sized'}${because(known, 'selfHosted.plannedLoad')}`,
    numbers: isOfPeak ? `${exactPercent(loadAtPeak)} ÷ ${exactNumber(peak)}` : exactPercent(plannedLoad),
    result: percent(plannedLoad),
    value: plannedLoad,
  };
};

/** What one replica adds to a fleet that is sized for the planned load. */
const stepLine = (
  { tokensPerSecondPerReplica, plannedLoad }: SelfHosted,
  { runningHours, stepTokens }: FleetSums,
): WorkingLine => ({
  what: 'A replica as planned, a month',
  formula: 'tokens a second × 3,600 × hours × planned load',
  numbers: `${exactNumber(tokensPerSecondPerReplica)} × ${count(SECONDS_PER_HOUR)} × ${exactNumber(runningHours)} × ${exactPercent(plannedLoad)}`,
  result: tokenVolume(stepTokens),
  value: stepTokens,
});

/** Whole replicas for a volume; nothing where a replica serves nothing. */
const neededLine = (what: string, tokens: number, { stepTokens }: FleetSums, value: number): WorkingLine[] =>
  stepTokens > 0
    ? [
        {
          what,
          formula: 'tokens a month ÷ those of a replica as planned, rounded up',
          numbers: `${exactTokens(tokens)} ÷ ${exactTokens(stepTokens)}`,
          result: count(value),
          value,
        },
      ]
    : [];

interface SizedFleet {
  readonly active: number;
  readonly idle: number;
  readonly gpus: number;
}

const gpusLine = (
  what: string,
  { spareReplicas, gpusPerReplica }: SelfHosted,
  { active, idle, gpus }: SizedFleet,
  why = '',
): WorkingLine => {
  return {
    what,
    formula: `(replicas + spares) × GPUs of a replica + idle GPUs${why}`,
    numbers: `(${count(active)} + ${count(spareReplicas)}) × ${count(gpusPerReplica)} + ${count(idle)}`,
    result: plural(gpus, 'GPU'),
    value: gpus,
  };
};

/** What the planned load asks for beside a fleet of stated size. */
const askedLines = ({ selfHosted }: Scenario, fleet: FleetSums, volume: number): WorkingLine[] => {
  const { replicas } = selfHosted;
  const { neededReplicas: active, carryingGpus: gpus } = fleet;
  return replicas === 'auto'
    ? []
    : [
        ...neededLine('Replicas that the planned load asks for', volume, fleet, active),
        ...(active > replicas
          ? [gpusLine('GPUs that it asks for', selfHosted, { active, idle: 0, gpus })]
          : []),
      ];
};

const statedLine = (gpusPerReplica: number, replicas: number): WorkingLine => ({
  what: 'Replicas',
  formula: 'GPUs that work together ÷ GPUs of a replica',
  numbers: `${count(replicas * gpusPerReplica)} ÷ ${count(gpusPerReplica)}`,
  result: count(replicas),
  value: replicas,
});

/** Hours a month in which GPUs that are rented as the work needs them may run; undefined where they are not. */
const mostHours = ({ procurement }: SelfHosted): number | undefined =>
  procurement.kind === 'rent' ? procurement.upToHoursPerMonth : undefined;

/** GPUs that are rented for the hours that the work needs: how many those are. */
const hoursLine = ({ billed, billedHours }: HostSums, active: number, volume: number): WorkingLine[] => {
  const { tokensPerSecondPerReplica, plannedLoad } = billed;
  const most = mostHours(billed);
  if (most === undefined) return [];
  const isAll = billedHours >= most;
  return [
    {
      what: 'Hours of work, a month',
      formula: isAll
        ? 'all that it may take'
        : 'tokens a month ÷ (replicas × tokens a second × 3,600 × planned load)',
      numbers: isAll
        ? exactNumber(billedHours)
        : `${exactTokens(volume)} ÷ (${count(active)} × ${exactNumber(tokensPerSecondPerReplica)} × ${count(SECONDS_PER_HOUR)} × ${exactPercent(plannedLoad)})`,
      result: plural(billedHours, 'hour'),
      value: billedHours,
    },
  ];
};

/** Step 3: how many GPUs the volume takes, from what one replica holds and serves. */
export const fleetStep = (known: Known, { fleet, host }: Sums): WorkingStep => {
  const { scenario, assessment } = known;
  const { selfHosted } = scenario;
  const volume = tokensPerMonth(scenario.workload);
  const { idleGpus: idle, gpus, replicas } = assessment.selfHosted;
  const { active } = replicas;
  return {
    title: 'How many GPUs it takes',
    lines: [
      ...memoryLine(known),
      speedLine(known),
      loadLine(known, fleet),
      stepLine(host.billed, fleet),
      ...(selfHosted.replicas === 'auto'
        ? neededLine('Replicas', volume, fleet, active)
        : [statedLine(selfHosted.gpusPerReplica, active)]),
      gpusLine('GPUs', selfHosted, { active, idle, gpus }, because(known, 'selfHosted.spareReplicas')),
      ...askedLines(scenario, fleet, volume),
      ...hoursLine(host, active, volume),
    ],
  };
};

/** The GPUs that are kept at half the traffic where others can be handed back, and the bill falls with them. */
export const keptLines = ({ scenario, assessment }: Known, { fleet, host }: Sums): WorkingLine[] => {
  const { atHalf, gpus: all, idleGpus: idle } = assessment.selfHosted;
  const gpus = atHalf.resized?.gpus ?? all;
  if (gpus >= all || mostHours(host.billed) !== undefined) return [];
  const active = fleet.keptAtHalf;
  const half = tokensPerMonth(scenario.workload) / 2;
  return [
    ...neededLine('Replicas to keep, if rented GPUs are handed back', half, fleet, active),
    gpusLine('GPUs to keep', scenario.selfHosted, { active, idle, gpus }),
  ];
};
