import { findInstance } from '../../catalog/index.ts';
import type { DraftField, SaidFields } from '../../domain/draft.ts';
import { REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';

/** What stays true of a field that goes, as another field: the mix, the size of a request, whose bill it was. */

/** What is kept of the fields that went. */
export interface Kept {
  readonly fields: SaidFields;
  /** The field whose words say each kept field. */
  readonly saidOf: ReadonlyMap<DraftField, DraftField>;
}

/** The machine of a cloud that was said; undefined for none, or for one that nobody knows. */
export const machineIn = (fields: SaidFields) => {
  const name = fields['selfHosted.instance'];
  return name === undefined ? undefined : findInstance(name, fields['constraints.region']);
};

/** A bill and its requests say one volume together, and with it the size of a request. */
export const isBillOfRequests = (fields: SaidFields): boolean =>
  fields['workload.bill'] !== undefined && fields['workload.requestsPerMonth'] !== undefined;

const gpusOfMachine = ({ before }: DraftChange): number | undefined => {
  const machine = machineIn(before);
  return (
    machine && (before['selfHosted.gpuCount'] ?? machine.gpuCount * (before['selfHosted.instanceCount'] ?? 1))
  );
};

const sum = (a: number | undefined, b: number | undefined): number | undefined =>
  a !== undefined && b !== undefined && a + b > 0 ? a + b : undefined;

/** A change, as the rules of what is kept look at it. */
export interface DraftChange {
  readonly before: SaidFields;
  readonly now: SaidFields;
  readonly gone: (field: DraftField) => boolean;
  readonly volumeSaid: boolean;
  readonly scenario: Scenario;
}

/** What is kept of a field that goes, as another field. */
interface Keep {
  readonly from: DraftField;
  readonly as: DraftField;
  /** The fields that were kept so far, with this one where something of it stays. */
  readonly keep: (change: DraftChange, kept: SaidFields) => SaidFields;
}

const keeping = <F extends DraftField>(
  from: DraftField,
  as: F,
  value: (change: DraftChange) => SaidFields[F],
): Keep => ({
  from,
  as,
  keep: (change, kept) => {
    const stays = value(change);
    return stays === undefined ? kept : { ...kept, [as]: stays };
  },
});

const totalOf = ({
  'workload.inputTokensPerMonth': input,
  'workload.outputTokensPerMonth': output,
}: SaidFields) => sum(input, output);

const mixOf = ({ before, now, volumeSaid }: DraftChange): number | undefined => {
  const total = totalOf(before);
  const isSaid = now['workload.inputShare'] ?? now['workload.requestInputTokens'];
  return total === undefined || !volumeSaid || isSaid !== undefined
    ? undefined
    : (before['workload.inputTokensPerMonth'] ?? 0) / total;
};

const apisOfBill = ({ before }: DraftChange): SaidFields['apis'] => {
  const api = before['workload.bill']?.api;
  return api === undefined ? undefined : [{ id: api }, ...(before.apis ?? []).filter(({ id }) => id !== api)];
};

/** The requests of a bill stay as large when its amount goes, where no size is said. */
const sizeOfBill = ({ before, now, scenario }: DraftChange): number | undefined =>
  isBillOfRequests(before) && REQUEST_SIZES.every((field) => now[field] === undefined)
    ? sum(scenario.workload.requestInputTokens, scenario.workload.requestOutputTokens)
    : undefined;

/** Where a utilization alone said the volume. */
const volumeFromLoad = ({ before, now, volumeSaid, scenario }: DraftChange): number | undefined =>
  VOLUMES.every((field) => before[field] === undefined) &&
  !volumeSaid &&
  now['selfHosted.plannedLoad'] === undefined
    ? tokensPerMonth(scenario.workload)
    : undefined;

const KEPT: readonly Keep[] = [
  keeping('workload.inputTokensPerMonth', 'workload.inputShare', mixOf),
  keeping('workload.inputTokensPerMonth', 'workload.tokensPerMonth', ({ before, volumeSaid }) =>
    volumeSaid ? undefined : totalOf(before),
  ),
  keeping('workload.requestInputTokens', 'workload.requestTokens', ({ before, now }) =>
    now['workload.inputShare'] === undefined
      ? undefined
      : sum(before['workload.requestInputTokens'], before['workload.requestOutputTokens']),
  ),
  keeping('workload.bill', 'apis', apisOfBill),
  keeping('workload.bill', 'workload.requestTokens', sizeOfBill),
  keeping('selfHosted.instance', 'selfHosted.gpu', ({ before }) => machineIn(before)?.gpu),
  keeping('selfHosted.instance', 'selfHosted.gpuCount', gpusOfMachine),
  keeping('selfHosted.plannedLoad', 'workload.tokensPerMonth', volumeFromLoad),
];

/** What is kept of the fields that a change makes untrue, where it does not say the same anew. */
export const keptOf = (change: DraftChange): Kept => {
  let fields: SaidFields = {};
  const saidOf = new Map<DraftField, DraftField>();
  for (const { from, as, keep } of KEPT) {
    if (!change.gone(from) || change.now[as] !== undefined) continue;
    const before = fields;
    fields = keep(change, before);
    // The GPUs of a machine follow from its name: nobody said them.
    if (fields !== before && from !== 'selfHosted.instance') saidOf.set(as, from);
  }
  return { fields, saidOf };
};
