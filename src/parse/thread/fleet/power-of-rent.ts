import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { offered, quoted, say } from '../../problems.ts';
import type { ThreadContext } from '../context.ts';

/** What power costs, said below GPUs that are rented: a rent mostly has it in it. */

const POWER: readonly DraftField[] = [
  'selfHosted.power.wattsPerGpu',
  'selfHosted.power.hostWattsPerGpu',
  'selfHosted.power.pue',
  'selfHosted.power.usdPerKwh',
];
const KIND = 'selfHosted.procurement.kind';

/** What is told where power that is said first comes on top of a rent. */
export const powerOnRent = async (
  { fields, said }: Draft,
  { before, card }: ThreadContext,
): Promise<readonly string[]> => {
  const field = POWER.find((one) => fields[one] !== undefined);
  const isKnown = fieldsIn(before?.fields ?? {}).some((one) => POWER.includes(one));
  if (
    field === undefined ||
    isKnown ||
    before === undefined ||
    (fields[KIND] ?? before.fields[KIND]) === 'own'
  )
    return [];
  const kind = fields[KIND] ?? (await card?.())?.selfHosted.procurement.kind;
  return kind === 'rent'
    ? [
        say`${quoted(said[field]?.words ?? '')} is added to the rent. Type ${offered('and no power')} where the rent includes electricity, as it mostly does.`
          .text,
      ]
    : [];
};
