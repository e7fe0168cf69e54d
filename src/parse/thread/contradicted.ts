import { findInstance } from '../../catalog/index.ts';
import type { DraftField, DraftFields } from '../../domain/draft.ts';
import { fieldsOf } from '../../domain/fields/index.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';

/**
 * What a new field makes untrue of what was said before: a volume in any spelling replaces the volume, rent replaces
 * own, another GPU takes its predecessor's price, seller and measured throughput with it.
 */

type Fields = Readonly<DraftFields>;

const PAYING = 'selfHosted.procurement';
const POWER = 'selfHosted.power';

const VOLUMES = fieldsOf('volume');
const HOURLY: readonly DraftField[] = [`${PAYING}.usdPerGpuHour`, `${PAYING}.usdPerGpuMonth`];
const WATTS: readonly DraftField[] = [`${POWER}.wattsPerGpu`, `${POWER}.hostWattsPerGpu`];
const ELECTRICITY: readonly DraftField[] = [...WATTS, `${POWER}.pue`, `${POWER}.usdPerKwh`];
const SPEED: readonly DraftField[] = ['selfHosted.throughput', 'selfHosted.tokensPerSecondPerReplica'];

const MACHINE: readonly DraftField[] = ['selfHosted.instance', 'selfHosted.instanceCount'];

interface Rule {
  readonly when: DraftField;
  readonly drops: readonly DraftField[];
  /** Only where the new value holds this; every value where it is left out. */
  readonly if?: (now: Fields, before: Fields) => boolean;
}

const differs =
  (field: DraftField) =>
  (now: Fields, before: Fields): boolean =>
    now[field] !== before[field];

/** A bill and its requests say one volume together, and with it the size of a request. */
const isBillOfRequests = (fields: Fields): boolean =>
  fields['workload.bill'] !== undefined && fields['workload.requestsPerMonth'] !== undefined;

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
  ...fieldsOf('size').map(
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
    drops: [
      'workload.inputTokensPerMonth',
      'workload.outputTokensPerMonth',
      'workload.requestInputTokens',
      'workload.requestOutputTokens',
    ],
  },
  {
    when: 'workload.trafficShape',
    drops: ['selfHosted.plannedLoad', 'workload.peakToAverage', 'workload.hourlyVolumes'],
  },
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
    drops: [...fieldsOf('own'), ...ELECTRICITY],
    if: (now, before) => now[`${PAYING}.kind`] === 'rent' && before[`${PAYING}.kind`] === 'own',
  },
  { when: `${PAYING}.kind`, drops: fieldsOf('rent'), if: (now) => now[`${PAYING}.kind`] === 'own' },
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
  { when: `${PAYING}.market`, drops: HOURLY, if: differs(`${PAYING}.market`) },
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

const names = (fields: Fields): readonly string[] => (fields.apis ?? []).map(({ id }) => id);

interface Kept {
  readonly fields: Record<string, unknown>;
  /** The field whose words say each kept field. */
  readonly saidOf: Record<string, DraftField>;
}

const machineIn = (fields: Fields) => {
  const name = fields['selfHosted.instance'];
  return name === undefined ? undefined : findInstance(name, fields['constraints.region']);
};

const gpusOfMachine = ({ before }: DraftChange): number | undefined => {
  const machine = machineIn(before);
  return (
    machine && (before['selfHosted.gpuCount'] ?? machine.gpuCount * (before['selfHosted.instanceCount'] ?? 1))
  );
};

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a !== undefined && b !== undefined && a + b > 0 ? a + b : undefined;

/** A change, as the rules of what is kept look at it. */
interface DraftChange {
  readonly before: Fields;
  readonly now: Fields;
  readonly gone: (field: DraftField) => boolean;
  readonly volumeSaid: boolean;
  readonly scenario: Scenario;
}

/** What is kept of a field that goes, as another field; undefined where nothing is. */
interface Keep {
  readonly from: DraftField;
  readonly as: DraftField;
  readonly value: (change: DraftChange) => unknown;
}

const totalOf = ({
  'workload.inputTokensPerMonth': input,
  'workload.outputTokensPerMonth': output,
}: Fields) => sum(input, output);

const mixOf = ({ before, now, volumeSaid }: DraftChange): number | undefined => {
  const total = totalOf(before);
  const isSaid = now['workload.inputShare'] ?? now['workload.requestInputTokens'];
  return total === undefined || !volumeSaid || isSaid !== undefined
    ? undefined
    : (before['workload.inputTokensPerMonth'] ?? 0) / total;
};

const apisOfBill = ({ before }: DraftChange): Fields['apis'] => {
  const api = before['workload.bill']?.api;
  return api === undefined ? undefined : [{ id: api }, ...(before.apis ?? []).filter(({ id }) => id !== api)];
};

/** The requests of a bill stay as large when its amount goes, where no size is said. */
const sizeOfBill = ({ before, now, scenario }: DraftChange): number | undefined =>
  isBillOfRequests(before) && fieldsOf('size').every((field) => now[field] === undefined)
    ? sum(scenario.workload.requestInputTokens, scenario.workload.requestOutputTokens)
    : undefined;

/** Where a utilization alone said the volume. */
const volumeFromLoad = ({ before, now, volumeSaid, scenario }: DraftChange): number | undefined =>
  VOLUMES.every((field) => before[field] === undefined) &&
  !volumeSaid &&
  now['selfHosted.plannedLoad'] === undefined
    ? tokensPerMonth(scenario.workload)
    : undefined;

/** What is true of the old spelling and would go with it: the mix, the size of a request, whose bill it was. */
const KEPT: readonly Keep[] = [
  { from: 'workload.inputTokensPerMonth', as: 'workload.inputShare', value: mixOf },
  {
    from: 'workload.inputTokensPerMonth',
    as: 'workload.tokensPerMonth',
    value: ({ before, volumeSaid }) => (volumeSaid ? undefined : totalOf(before)),
  },
  {
    from: 'workload.requestInputTokens',
    as: 'workload.requestTokens',
    value: ({ before, now }) =>
      now['workload.inputShare'] === undefined
        ? undefined
        : sum(before['workload.requestInputTokens'], before['workload.requestOutputTokens']),
  },
  { from: 'workload.bill', as: 'apis', value: apisOfBill },
  { from: 'workload.bill', as: 'workload.requestTokens', value: sizeOfBill },
  { from: 'selfHosted.instance', as: 'selfHosted.gpu', value: ({ before }) => machineIn(before)?.gpu },
  { from: 'selfHosted.instance', as: 'selfHosted.gpuCount', value: gpusOfMachine },
  { from: 'selfHosted.plannedLoad', as: 'workload.tokensPerMonth', value: volumeFromLoad },
];

const keptOf = (change: DraftChange): Kept => {
  const fields: Kept['fields'] = {};
  const saidOf: Kept['saidOf'] = {};
  for (const { from, as, value } of KEPT) {
    const kept = change.gone(from) && change.now[as] === undefined ? value(change) : undefined;
    if (kept === undefined) continue;
    fields[as] = kept;
    // Nobody said the GPUs of a machine.
    if (from !== 'selfHosted.instance') saidOf[as] = from;
  }
  return { fields, saidOf };
};

/** A utilization that stood for the volume gives way to a stated volume. */
const loadStoodForVolume = (before: Fields, now: Fields): boolean =>
  VOLUMES.every((field) => before[field] === undefined) &&
  VOLUMES.some((field) => now[field] !== undefined) &&
  (before['selfHosted.gpuCount'] ?? before['selfHosted.replicas']) !== undefined;

/**
 * The fields of `before` that `now` makes untrue, and what is kept of them in another spelling. `scenario` is what
 * `before` resolves to.
 */
export const contradicted = (
  before: Fields,
  now: Fields,
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
