import type { DraftField, DraftFields } from '../domain/draft.ts';
import { fieldsOf } from '../domain/fields/index.ts';
import { type Scenario, tokensPerMonth } from '../domain/scenario.ts';

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

/** One side of the traffic leaves the other as it was. */
const volumeRule = (when: DraftField): Rule => ({
  when,
  drops: VOLUMES.filter((field) => !(isSide(when) && isSide(field))),
});
const isSide = (field: DraftField): boolean =>
  field === 'workload.inputTokensPerMonth' || field === 'workload.outputTokensPerMonth';

const RULES: readonly Rule[] = [
  ...VOLUMES.map(volumeRule),
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
  { when: `${PAYING}.market`, drops: HOURLY },
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
    ],
    if: differs('selfHosted.gpu'),
  },
  {
    when: 'selfHosted.model',
    drops: [...SPEED, 'selfHosted.gpusPerReplica'],
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
  /** Of each kept field, the field whose words say it. */
  readonly saidOf: Record<string, DraftField>;
}

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a !== undefined && b !== undefined && a + b > 0 ? a + b : undefined;

/** What is true of the old spelling and would go with it: the mix, the size of a request, whose bill it was. */
const keptOf = (
  before: Fields,
  now: Fields,
  gone: (field: DraftField) => boolean,
  scenario: Scenario,
): Kept => {
  const fields: Kept['fields'] = {};
  const saidOf: Kept['saidOf'] = {};
  const keep = (field: DraftField, value: unknown, from: DraftField): void => {
    if (value === undefined || now[field] !== undefined) return;
    fields[field] = value;
    saidOf[field] = from;
  };
  const { 'workload.inputTokensPerMonth': input, 'workload.outputTokensPerMonth': output } = before;
  const total = sum(input, output);
  const mixSaid =
    now['workload.inputShare'] !== undefined || now['workload.requestInputTokens'] !== undefined;
  const volumeSaid = VOLUMES.some((field) => now[field] !== undefined);
  if (gone('workload.inputTokensPerMonth') && total !== undefined) {
    if (volumeSaid && !mixSaid)
      keep('workload.inputShare', (input ?? 0) / total, 'workload.inputTokensPerMonth');
    if (!volumeSaid) keep('workload.tokensPerMonth', total, 'workload.inputTokensPerMonth');
  }
  const request = sum(before['workload.requestInputTokens'], before['workload.requestOutputTokens']);
  if (gone('workload.requestInputTokens') && now['workload.inputShare'] !== undefined)
    keep('workload.requestTokens', request, 'workload.requestInputTokens');
  const bill = before['workload.bill'];
  if (bill !== undefined && gone('workload.bill'))
    keep(
      'apis',
      [{ id: bill.api }, ...(before.apis ?? []).filter(({ id }) => id !== bill.api)],
      'workload.bill',
    );
  const volumeFromLoad =
    VOLUMES.every((field) => before[field] === undefined) && before['selfHosted.plannedLoad'] !== undefined;
  if (
    volumeFromLoad &&
    !volumeSaid &&
    gone('selfHosted.plannedLoad') &&
    now['selfHosted.plannedLoad'] === undefined
  )
    keep('workload.tokensPerMonth', tokensPerMonth(scenario.workload), 'selfHosted.plannedLoad');
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
  return { dropped: [...dropped], kept: keptOf(before, now, (field) => dropped.has(field), scenario) };
};
