import type { DraftField } from '../../domain/draft.ts';
import { FIELDS_OF_RENT, PAYING } from '../../domain/fields/index.ts';
import { SaidTerms } from '../../domain/scenario/paying.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { KIND } from '../paying-fields.ts';
import { quoted } from '../problems.ts';
import { type Reading, setField } from '../reading.ts';

/** "at $1.9/h, already paid until June 2027": the rent of hardware that is paid to a month. */

const UNTIL = `${PAYING}.paidUntil` as const;
const THEN = `${PAYING}.then` as const;

/** A name in the terms and its value: a price of the month is one of its 730 hours there. */
const termOf = (field: DraftField, value: unknown): readonly [string, unknown] =>
  field === `${PAYING}.usdPerGpuMonth`
    ? ['usdPerGpuHour', Number(value) / HOURS_PER_MONTH]
    : [field.slice(PAYING.length + 1), value];

/** What such hardware costs by the hour or the month is what it costs from then on. */
export const setTermsOfPaid = (reading: Reading): void => {
  const { fields, notes } = reading;
  const until = fields.get(UNTIL);
  const rent = FIELDS_OF_RENT.filter((field) => fields.get(field)?.how === 'said');
  const price = rent.map((field) => fields.get(field)).find((entry) => typeof entry?.value === 'number');
  if (until === undefined || price === undefined || fields.get(KIND)?.value !== 'paid') return;
  const terms = rent.map((field) => termOf(field, fields.get(field)?.value));
  const then = SaidTerms.safeParse({ kind: 'rent', ...Object.fromEntries(terms) });
  if (!then.success) return;
  for (const field of rent) fields.delete(field);
  setField(reading, THEN, then.data, price.words);
  notes.push(
    `${quoted(price.words)} is due ${quoted(until.words)} whether or not the GPUs are used, so that nothing of it can be saved; the full bill has it. Leave the month out where the GPUs can be handed back.`,
  );
};
