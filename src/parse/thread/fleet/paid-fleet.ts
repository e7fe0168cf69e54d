import { findGpu } from '../../../catalog/index.ts';
import type { Draft, DraftField, SaidFields } from '../../../domain/draft.ts';
import { PAYING } from '../../../domain/fields/index.ts';
import { plural } from '../../../domain/format.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { KIND } from '../../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { machineIn } from '../respelled.ts';

/** GPUs that are paid for already: what was paid covers those of then, and neither more of them nor others. */

const UNTIL = `${PAYING}.paidUntil`;

/** Whether the GPUs of a draft are paid for already, for good or until a month. */
export const isPaidAlready = (fields: SaidFields): boolean =>
  fields[KIND] === 'paid' || fields[UNTIL] !== undefined;

const gpuOf = (fields: SaidFields): string | undefined => fields['selfHosted.gpu'] ?? machineIn(fields)?.gpu;

/** Whether a change puts other GPUs in the place of those that a draft names. */
export const areOtherGpus = (now: SaidFields, before: SaidFields): boolean => {
  const [gpu, had] = [gpuOf(now), gpuOf(before)];
  return gpu !== undefined && had !== undefined && gpu !== had;
};

/** What says how many GPUs there are. */
const COUNTS: readonly DraftField[] = [
  'selfHosted.gpuCount',
  'selfHosted.replicas',
  'selfHosted.instance',
  'selfHosted.instanceCount',
  'selfHosted.spareReplicas',
];

/** The GPUs that somebody said, those that stand by among them; undefined where nobody said how many there are. */
const gpusSaid = (fields: SaidFields, { selfHosted: { gpusPerReplica } }: Scenario): number | undefined => {
  const { 'selfHosted.gpuCount': gpus, 'selfHosted.replicas': replicas } = fields;
  const machine = machineIn(fields);
  const ofMachines = machine && machine.gpuCount * (fields['selfHosted.instanceCount'] ?? 1);
  const ofReplicas = typeof replicas === 'number' ? replicas * gpusPerReplica : undefined;
  const serving = gpus ?? ofMachines ?? ofReplicas;
  return serving === undefined
    ? undefined
    : serving + (fields['selfHosted.spareReplicas'] ?? 0) * gpusPerReplica;
};

/**
 * "12 H100" below 8 that are paid for: a card pays for all of its GPUs in one way, and whoever has 4 more has paid for
 * them too or has not. Throws the question. `scenario` is what `base` resolves to.
 */
export const refuseUnpaid = (
  { fields: base }: Draft,
  { fields: now, said }: Draft,
  { fields: after }: Draft,
  scenario: Scenario,
): void => {
  if (!isPaidAlready(base) || !isPaidAlready(after) || now[KIND] !== undefined || now[UNTIL] !== undefined)
    return;
  const [had, have] = [gpusSaid(base, scenario), gpusSaid(after, scenario)];
  if (had === undefined || have === undefined || have <= had) return;
  const words = COUNTS.map((field) => said[field]?.words).find((one) => one !== undefined) ?? '';
  const name = findGpu(scenario.selfHosted.gpu)?.name ?? 'GPU';
  const count = now['selfHosted.gpuCount'];
  const wanted = count === undefined ? words : `${count} GPUs`;
  throw notUnderstood(
    ask`${quoted(words)}: ${plural(had, name, name)} ${had === 1 ? 'is' : 'are'} paid for, and a card pays for all of its GPUs in one way. ${have - had === 1 ? 'Is' : 'Are'} the other ${have - had} paid for too, or are all ${have} to be rented?`,
    [`${wanted}, already paid`, `${wanted}, rent`],
  );
};

/** What is told where other GPUs take the place of those that are paid for. */
export const paidForOthers = ({ fields, said }: Draft, before: Draft | undefined): readonly string[] => {
  if (before === undefined || !isPaidAlready(before.fields) || !areOtherGpus(fields, before.fields))
    return [];
  if (fields[KIND] !== undefined || fields[UNTIL] !== undefined) return [];
  const name = findGpu(gpuOf(fields) ?? '')?.name ?? 'GPU';
  const words = said['selfHosted.gpu']?.words ?? said['selfHosted.instance']?.words ?? name;
  return [
    `${quoted(words)} is counted as rented, as what is paid for are other GPUs: type "already paid" where these are too.`,
  ];
};
