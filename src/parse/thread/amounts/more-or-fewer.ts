import { type Draft, type DraftField, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { valueAt } from '../../../domain/fields/value-at.ts';
import { toType } from '../../../domain/round.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { tokensPerMonth } from '../../../domain/volume.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../../problems.ts';
import { SCALED, SCALED_VOLUMES } from './scaled.ts';
import type { Shift } from './shifts.ts';
import type { Sum } from './sums.ts';

/** So many more, or fewer, of what the card has: GPUs and spares by a shift, amounts by a sum. */

const sparesNow = (fields: SaidFields, { selfHosted }: Pick<Scenario, 'selfHosted'>): number =>
  fields['selfHosted.spareReplicas'] ?? selfHosted.spareReplicas;

/** How many there are now of what is shifted; undefined where the volume sizes the fleet. */
const countNow = (
  fields: SaidFields,
  { selfHosted }: Scenario,
  target: Shift['target'],
): number | undefined => {
  const { gpusPerReplica, replicas } = selfHosted;
  if (target === 'spares') return sparesNow(fields, { selfHosted });
  const count = fields['selfHosted.gpuCount'];
  if (target === 'gpus') return count ?? (replicas === 'auto' ? undefined : replicas * gpusPerReplica);
  return replicas === 'auto' ? undefined : replicas;
};

/** "2 of them are spares": those serve no more, and no GPU is added. */
const spared = (fields: SaidFields, { selfHosted }: Scenario, { by, words }: Shift): SaidFields => {
  const { gpusPerReplica: size } = selfHosted;
  const gpus = fields['selfHosted.gpuCount'];
  const copies = fields['selfHosted.replicas'];
  // Where copies are counted, each of them is one.
  if (gpus === undefined && typeof copies === 'number' && copies > by)
    return {
      'selfHosted.replicas': copies - by,
      'selfHosted.spareReplicas': sparesNow(fields, { selfHosted }) + by,
    };
  if (gpus === undefined || by % size !== 0 || gpus <= by)
    throw notUnderstood(
      say`${quoted(words)}: a spare is a whole copy of the model${size === 1 ? '' : `, which takes ${size} GPUs here`}. Say how many serve and how many copies are spare.`,
      [`${gpus === undefined || gpus <= size ? '' : `${gpus - size} GPUs and `}1 spare`],
    );
  return {
    'selfHosted.gpuCount': gpus - by,
    'selfHosted.spareReplicas': sparesNow(fields, { selfHosted }) + by / size,
  };
};

/** "two more H100s", "one more replica", "remove the spare": the fields that are so many more, or fewer. */
const shifted = (fields: SaidFields, scenario: Scenario, shift: Shift): SaidFields => {
  const { target, by, words } = shift;
  if (target === 'of-fleet') return spared(fields, scenario, shift);
  const count = countNow(fields, scenario, target);
  const noun = target === 'replicas' ? 'replica' : 'GPU';
  if (count === undefined)
    throw notUnderstood(
      say`${quoted(words)}: the fleet is sized by the volume. Type how many ${noun}s you mean, such as "4 ${noun}s".`,
      [`4 ${noun}s`, 'double the volume'],
    );
  const after = count + by;
  if (target === 'spares') return { 'selfHosted.spareReplicas': Math.max(0, after) };
  if (after < 1)
    throw impossible(say`${quoted(words)} of ${count} leaves no ${noun}.`, [`${count} ${noun}s`]);
  if (target === 'gpus') return { 'selfHosted.gpuCount': after };
  // A number of GPUs that was said grows by those of a replica.
  const gpus = fields['selfHosted.gpuCount'];
  return gpus === undefined
    ? { 'selfHosted.replicas': after }
    : { 'selfHosted.gpuCount': gpus + by * scenario.selfHosted.gpusPerReplica };
};

/** The amount of a sum as the card has it; undefined where it counts the volume by something else. */
const amountNow = (fields: SaidFields, scenario: Scenario, field: DraftField): number | undefined => {
  // A scenario counts every volume by its two sides, however it was said.
  const now = FIELDS[field].belongs === 'volume' ? fields[field] : valueAt(scenario, field);
  return typeof now === 'number' ? now : undefined;
};

/** Longer requests are more tokens, by an amount as by a factor. */
const OF_SIDE: Partial<Record<Sum['field'], 'prompt' | 'answer'>> = {
  'workload.requestInputTokens': 'prompt',
  'workload.requestOutputTokens': 'answer',
};

/** "another 2000 tickets a day", "plus $300 egress": the field with that on top, or off it. */
const summed = (fields: SaidFields, scenario: Scenario, sum: Sum): SaidFields => {
  const { field, by, words } = sum;
  const now = amountNow(fields, scenario, field);
  const tokens = tokensPerMonth(scenario.workload);
  // Tokens add up whatever the volume was counted by: all of it grows by as much.
  if (now === undefined && field === 'workload.tokensPerMonth')
    return SCALED.volume(fields, scenario, { target: 'volume', factor: (tokens + by) / tokens, words });
  if (now === undefined)
    throw notUnderstood(say`${quoted(words)}: the card counts its volume by something else. Say it whole.`, [
      '20% more traffic',
      'double the volume',
    ]);
  const after = now + by;
  if (after < 0 || (after === 0 && SCALED_VOLUMES.some((one) => one === field)))
    throw impossible(say`${quoted(words)}: the card has ${toType(now)}, which is no more than that.`, [
      'half the traffic',
    ]);
  const side = OF_SIDE[field];
  if (side !== undefined && now > 0)
    return SCALED[side](fields, scenario, { target: side, factor: after / now, words });
  return { [field]: after };
};

/** Throws a question where the mention says outright, and otherwise, what a part of it changes: "half the GPUs, 8 H200s". */
export const refuseTwoCounts = (
  after: SaidFields,
  words: string,
  { fields, said }: Pick<Draft, 'fields' | 'said'>,
): void => {
  for (const field of fieldsIn(after)) {
    const outright = fields[field];
    if (outright === undefined || outright === after[field]) continue;
    const all = said[field]?.words ?? String(outright);
    throw notUnderstood(ask`${quoted(words)}, or ${quoted(all)} in all?`, [all, words]);
  }
};

/**
 * The fields that a shift or a sum changes, with what they become. Throws a question where there is nothing to add to,
 * or where `said` beside it says how many there are in all, and other ones: "one more GPU, 8 H100s" below four.
 */
export const moved = (
  fields: SaidFields,
  scenario: Scenario,
  one: Shift | Sum,
  said: Pick<Draft, 'fields' | 'said'>,
): SaidFields => {
  if ('target' in one && one.target === 'of-fleet')
    return shifted({ ...fields, ...said.fields }, scenario, one);
  const after = 'field' in one ? summed(fields, scenario, one) : shifted(fields, scenario, one);
  refuseTwoCounts(after, one.words, said);
  return after;
};
