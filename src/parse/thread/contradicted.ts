import type { DraftField, SaidFields } from '../../domain/draft.ts';
import { idsWithParts } from '../../domain/draft-api.ts';
import { FIELDS_OF_OWN, FIELDS_OF_RENT, PAYING, REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { areOtherGpus, isPaidAlready } from './fleet/paid-fleet.ts';
import { isBillOfRequests, type Kept, keptOf, machineIn } from './respelled.ts';

/**
 * What a new field makes untrue of what was said before: a volume in any spelling replaces the volume, rent replaces
 * own, another GPU takes its predecessor's price, seller and measured throughput with it.
 */

const POWER = 'selfHosted.power';

const HOURLY: readonly DraftField[] = [`${PAYING}.usdPerGpuHour`, `${PAYING}.usdPerGpuMonth`];
const WATTS: readonly DraftField[] = [`${POWER}.wattsPerGpu`, `${POWER}.hostWattsPerGpu`];
const ELECTRICITY: readonly DraftField[] = [...WATTS, `${POWER}.pue`, `${POWER}.usdPerKwh`];
const SPEED: readonly DraftField[] = ['selfHosted.throughput', 'selfHosted.tokensPerSecondPerReplica'];

const FLOOR = 'selfHosted.minTokensPerSecondPerUser';

const MACHINE: readonly DraftField[] = ['selfHosted.instance', 'selfHosted.instanceCount'];

interface Rule {
  readonly when: DraftField;
  readonly drops: readonly DraftField[];
  /** Only where the new value holds this; every value where it is left out. */
  readonly if?: (now: SaidFields, before: SaidFields) => boolean;
}

const differs =
  (field: DraftField) =>
  (now: SaidFields, before: SaidFields): boolean =>
    now[field] !== before[field];

/** One side of the traffic leaves the other as it was, and a new bill the requests that it is for. */
const volumeRule = (when: DraftField): Rule => ({
  when,
  drops: VOLUMES.filter((field) => !(isSide(when) && isSide(field)) && !isRequestsOf(when, field)),
});
const isSide = (field: DraftField): boolean =>
  field === 'workload.inputTokensPerMonth' || field === 'workload.outputTokensPerMonth';
const isRequestsOf = (when: DraftField, field: DraftField): boolean =>
  when === 'workload.bill' && field === 'workload.requestsPerMonth';

const RULES: readonly Rule[] = [
  ...VOLUMES.map(volumeRule),
  {
    when: 'workload.bill',
    drops: ['workload.requestsPerMonth'],
    if: (_, before) => !isBillOfRequests(before),
  },
  ...REQUEST_SIZES.map(
    (when): Rule => ({ when, drops: ['workload.bill'], if: (_, before) => isBillOfRequests(before) }),
  ),
  { when: 'workload.requestTokens', drops: ['workload.requestInputTokens', 'workload.requestOutputTokens'] },
  { when: 'workload.requestInputTokens', drops: ['workload.requestTokens'] },
  { when: 'workload.requestOutputTokens', drops: ['workload.requestTokens'] },
  {
    when: 'workload.requestOutputTokens',
    drops: ['workload.inputShare', 'workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'],
    if: (now) => now['workload.requestInputTokens'] !== undefined,
  },
  {
    when: 'workload.inputShare',
    drops: ['workload.requestInputTokens', 'workload.requestOutputTokens'],
  },
  // Of one side alone a share says how much the other is.
  {
    when: 'workload.inputShare',
    drops: ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'],
    if: (_, before) =>
      before['workload.inputTokensPerMonth'] !== undefined &&
      before['workload.outputTokensPerMonth'] !== undefined,
  },
  {
    when: 'workload.trafficShape',
    drops: ['selfHosted.plannedLoad', 'workload.peakToAverage', 'workload.hourlyVolumes'],
  },
  // "US only" says the rule and the place, and what takes back the rule takes back both; where data may go anywhere
  // already, what goes is where the GPUs stand.
  {
    when: 'constraints.dataResidency',
    drops: ['constraints.region'],
    if: (now, before) =>
      now['constraints.dataResidency'] === 'none' &&
      before['constraints.dataResidency'] !== 'own-infrastructure',
  },
  { when: 'selfHosted.noSpeedFloor', drops: [FLOOR] },
  { when: FLOOR, drops: ['selfHosted.noSpeedFloor'] },
  { when: 'workload.peakToAverage', drops: ['selfHosted.plannedLoad', 'workload.hourlyVolumes'] },
  {
    when: 'workload.hourlyVolumes',
    drops: ['selfHosted.plannedLoad', 'workload.peakToAverage', 'workload.trafficShape'],
  },
  {
    when: 'workload.peakToAverage',
    drops: ['workload.trafficShape'],
    if: (_, before) => before['workload.trafficShape'] !== 'office-hours',
  },
  {
    when: 'selfHosted.plannedLoad',
    drops: ['workload.trafficShape', 'workload.peakToAverage', 'workload.hourlyVolumes'],
  },
  {
    when: `${PAYING}.kind`,
    drops: [...FIELDS_OF_OWN, ...ELECTRICITY],
    if: (now, before) => now[`${PAYING}.kind`] === 'rent' && before[`${PAYING}.kind`] === 'own',
  },
  { when: `${PAYING}.kind`, drops: FIELDS_OF_RENT, if: (now) => now[`${PAYING}.kind`] === 'own' },
  // GPUs that are rented or bought now are paid until no month, and nothing comes after that.
  {
    when: `${PAYING}.kind`,
    drops: [`${PAYING}.paidUntil`, `${PAYING}.then`],
    if: (now) => now[`${PAYING}.kind`] !== 'paid',
  },
  // What was paid for some GPUs covers no others.
  ...(['selfHosted.gpu', 'selfHosted.instance'] as const).map(
    (when): Rule => ({
      when,
      drops: [`${PAYING}.kind`, `${PAYING}.paidUntil`, `${PAYING}.then`],
      if: (now, before) => isPaidAlready(before) && areOtherGpus(now, before),
    }),
  ),
  { when: `${PAYING}.usdPerGpuHour`, drops: [`${PAYING}.usdPerGpuMonth`, `${PAYING}.seller`] },
  { when: `${PAYING}.usdPerGpuMonth`, drops: [`${PAYING}.usdPerGpuHour`, `${PAYING}.seller`] },
  { when: `${PAYING}.seller`, drops: HOURLY },
  // A machine of a cloud is rented there, and has its own GPUs.
  {
    when: `${PAYING}.seller`,
    drops: MACHINE,
    if: (now, before) => machineIn(before)?.cloud !== now[`${PAYING}.seller`],
  },
  { when: `${PAYING}.kind`, drops: MACHINE, if: (now) => now[`${PAYING}.kind`] === 'own' },
  {
    when: 'selfHosted.gpu',
    drops: MACHINE,
    if: (now, before) => machineIn(before)?.gpu !== now['selfHosted.gpu'],
  },
  {
    when: 'selfHosted.instance',
    drops: [
      'selfHosted.gpu',
      'selfHosted.gpuCount',
      'selfHosted.replicas',
      `${PAYING}.seller`,
      ...HOURLY,
      ...SPEED,
    ],
    if: (_, before) => before['selfHosted.instance'] === undefined,
  },
  { when: 'selfHosted.instanceCount', drops: ['selfHosted.gpuCount', 'selfHosted.replicas'] },
  {
    when: `${PAYING}.market`,
    drops: HOURLY,
    // "on demand" is what holds where nobody said anything else.
    if: (now, before) => now[`${PAYING}.market`] !== (before[`${PAYING}.market`] ?? 'on-demand'),
  },
  {
    when: `${PAYING}.market`,
    drops: [`${PAYING}.termMonths`],
    if: (now) => now[`${PAYING}.market`] !== 'reserved',
  },
  {
    when: 'selfHosted.gpu',
    drops: [
      ...HOURLY,
      `${PAYING}.seller`,
      `${PAYING}.usdPerGpu`,
      `${PAYING}.hostUsdPerGpu`,
      ...WATTS,
      ...SPEED,
      'selfHosted.gpusPerReplica',
      'selfHosted.gpuSpec',
    ],
    if: differs('selfHosted.gpu'),
  },
  {
    when: 'selfHosted.model',
    drops: [...SPEED, 'selfHosted.gpusPerReplica', 'selfHosted.modelSpec'],
    if: differs('selfHosted.model'),
  },
  { when: 'selfHosted.precision', drops: SPEED, if: differs('selfHosted.precision') },
  { when: 'selfHosted.servingEngine', drops: SPEED, if: differs('selfHosted.servingEngine') },
  { when: 'selfHosted.gpusPerReplica', drops: SPEED, if: differs('selfHosted.gpusPerReplica') },
  // As many copies of that size as the GPUs hold: "tp4" on 4 GPUs is no longer 2 replicas.
  {
    when: 'selfHosted.gpusPerReplica',
    drops: ['selfHosted.replicas'],
    if: (now, before) =>
      (now['selfHosted.gpusPerReplica'] ?? 1) * Number(before['selfHosted.replicas'] ?? 0) >
      (before['selfHosted.gpuCount'] ?? Number.POSITIVE_INFINITY),
  },
  { when: 'selfHosted.throughput', drops: ['selfHosted.tokensPerSecondPerReplica'] },
  { when: 'selfHosted.tokensPerSecondPerReplica', drops: ['selfHosted.throughput'] },
  { when: 'selfHosted.gpuCount', drops: ['selfHosted.replicas', 'selfHosted.idleGpus'] },
  { when: 'selfHosted.replicas', drops: ['selfHosted.gpuCount', 'selfHosted.idleGpus'] },
  { when: `${POWER}.none`, drops: ELECTRICITY },
  ...ELECTRICITY.map((when): Rule => ({ when, drops: [`${POWER}.none`] })),
  // A discount was negotiated with whoever was named beside it.
  {
    when: 'apis',
    drops: ['apis.discount'],
    if: (now, before) => !names(now).some((id) => names(before).includes(id)),
  },
];

/** The APIs that are named, those of a mix too. */
const names = ({ apis = [] }: SaidFields): readonly string[] => idsWithParts(apis);

/** A utilization that stood for the volume gives way to a stated volume. */
const loadStoodForVolume = (before: SaidFields, now: SaidFields): boolean =>
  VOLUMES.every((field) => before[field] === undefined) &&
  VOLUMES.some((field) => now[field] !== undefined) &&
  (before['selfHosted.gpuCount'] ?? before['selfHosted.replicas']) !== undefined;

/**
 * The fields of `before` that `now` makes untrue, and what is kept of them in another spelling. `scenario` is what
 * `before` resolves to.
 */
export const contradicted = (
  before: SaidFields,
  now: SaidFields,
  scenario: Scenario,
): { readonly dropped: readonly DraftField[]; readonly kept: Kept } => {
  const dropped = new Set<DraftField>();
  for (const rule of RULES) {
    if (now[rule.when] === undefined || rule.if?.(now, before) === false) continue;
    for (const field of rule.drops)
      if (now[field] === undefined && before[field] !== undefined) dropped.add(field);
  }
  if (loadStoodForVolume(before, now) && now['selfHosted.plannedLoad'] === undefined)
    dropped.add('selfHosted.plannedLoad');
  return {
    dropped: [...dropped],
    kept: keptOf({
      before,
      now,
      gone: (field) => dropped.has(field),
      volumeSaid: VOLUMES.some((field) => now[field] !== undefined),
      scenario,
    }),
  };
};
