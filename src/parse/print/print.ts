import { onceFor } from '../../bounded.ts';
import { ALL_FIELDS, type Draft, type DraftField, type DraftFields } from '../../domain/draft.ts';
import { FIELDS, FIELDS_OF_OWN } from '../../domain/fields/index.ts';
import { BILLED } from '../paying-fields.ts';
import { numberIn } from '../ranges.ts';
import { assigned, inRow } from './one-field.ts';
import type { Printer } from './phrases.ts';
import { rangeWords } from './range.ts';
import { billAsWhole, rentsAndBuys, requests, TOGETHER } from './together.ts';

/**
 * A draft as a line that parses to the same fields. Natural words where they say exactly the same, as the field's row
 * has them; the field's name and value otherwise.
 */

/** Words for a field; null where only its name says it. */
const natural = (fields: DraftFields, field: DraftField): string | null => {
  const together = TOGETHER[field];
  if (together !== undefined) return together(fields);
  const { belongs } = FIELDS[field];
  const isPaying = belongs === 'rent' || belongs === 'own';
  return isPaying && (rentsAndBuys(fields) || belongs !== paysAs(fields, field))
    ? null
    : inRow(field, fields[field]);
};

/** How hardware is paid for; hours that are paid for alone leave open how. */
const paysAs = (fields: DraftFields, field: DraftField): string | undefined =>
  fields['selfHosted.procurement.kind'] ??
  (field === BILLED && FIELDS_OF_OWN.every((one) => fields[one] === undefined) ? 'rent' : undefined);

/** The fields with another number in one of them; null where it is none that has a number. */
const withNumber = (fields: DraftFields, field: DraftField, value: number): DraftFields | null => {
  const { 'selfHosted.throughput': rate, 'workload.bill': said } = fields;
  if (field === 'selfHosted.throughput')
    return rate ? { [field]: { ...rate, tokensPerSecond: value } } : null;
  if (field === 'workload.bill') return said ? { ...fields, [field]: { ...said, usdPerMonth: value } } : null;
  return typeof fields[field] === 'number' ? { ...fields, [field]: value } : null;
};

/** Requests between two numbers are no sizes between two: the middle of a division lies nearer to its low end. */
const isMiddle = (value: number, low: number, high: number): boolean =>
  Math.abs(low + high - 2 * value) <= 1e-9 * high;

/** Other words of a field, where its usual ones leave no range. */
const OF_RANGES: Readonly<Partial<Record<DraftField, Printer>>> = {
  'workload.requestsPerMonth': requests,
  'workload.bill': billAsWhole,
};

/** The words of a range; null where its middle is printed: it has no words of its own, or would be read as another. */
const ranged = ({ fields, said }: Draft, field: DraftField): string | null => {
  const ends = said[field]?.range;
  const value = numberIn(fields[field]);
  if (ends === undefined || value === undefined || !isMiddle(value, ends.low, ends.high)) return null;
  const between = (write: (changed: DraftFields) => string | null): string | null => {
    const [low, high] = [ends.low, ends.high].map((value) => {
      const changed = withNumber(fields, field, value);
      return changed === null ? null : write(changed);
    });
    return rangeWords(low ?? null, high ?? null);
  };
  const words = between((changed) => natural(changed, field));
  // An end by the month may have no words that give it back exactly.
  const other = OF_RANGES[field];
  return words ?? (other === undefined ? null : between(other));
};

/**
 * One field as it is typed beside the others of its draft: "$22k each" of what is bought. null where only its name says
 * it.
 */
export const fieldWords = (fields: DraftFields, field: DraftField): string | null =>
  natural(fields, field) || natural({ [field]: fields[field] }, field) || null;

/** One line, to copy and to type again: words first, then what only a field's name says. */
export const printDraft = onceFor((draft: Draft): string => {
  const { fields } = draft;
  const said = ALL_FIELDS.filter((field) => fields[field] !== undefined);
  const words = said.map((field) => {
    const word = ranged(draft, field) ?? natural(fields, field);
    return word !== null && draft.said[field]?.isNegotiated === true ? `${word} negotiated` : word;
  });
  const names = said.filter((_, at) => words[at] === null).map((field) => assigned(field, fields[field]));
  return [...words.filter((one) => one !== null && one !== ''), ...names].join(', ');
});
