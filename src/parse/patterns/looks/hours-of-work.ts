import type { DraftField } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { FTE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { RUNNING, STAFF } from '../../people.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { HOURS_OF, isNoun, isPerson } from './atom-kinds.ts';
import { leftOf, rightOf } from './clause.ts';
import { hasMarkBefore, hasNoun, isPlain } from './pattern.ts';

/** Hours of people: which work they are for, and how many a day, a week or a month of somebody comes to. */

/** The work whose hours come every month. */
export const OPS = 'selfHosted.ops.hoursPerMonth';
const HOURS = [...HOURS_OF];
/** Hours that are said once, not by the month. */
const ONCE = HOURS.filter(([, field]) => FIELDS[field].per === undefined);

/** The field of the noun at the number; time of one kind goes before time that is just anybody's. */
export const namedWork = (quantity: Quantity): DraftField | undefined => {
  const fields = HOURS.filter(([noun]) => hasNoun(quantity, noun)).map(([, field]) => field);
  return fields.find((field) => field !== OPS) ?? fields[0];
};

/** Which work takes the time: that of the noun at the number, else of the nearest person in the clause. */
export const timedWork = (quantity: Quantity, reading: Reading): DraftField | undefined => {
  const named = namedWork(quantity);
  if (named !== undefined) return named;
  const left = leftOf(reading, quantity.first, isPerson);
  const right = rightOf(reading, quantity.end, isPerson);
  if (left === null && right === null) return undefined;
  const at =
    left !== null && (right === null || left <= right + 1)
      ? quantity.first - left
      : quantity.end + (right ?? 1) - 1;
  const atom = reading.atoms[at];
  return (atom?.kind === 'noun' && HOURS_OF.get(atom.noun)) || OPS;
};

/** Sets the hours of a kind of work: a month's where it comes every month, else as they were said. */
export const setWork = (
  reading: Reading,
  field: DraftField,
  quantity: Quantity,
  hours = quantity.number.value,
): void =>
  setField(
    reading,
    field,
    FIELDS[field].per === 'month' ? hours * (quantity.perMonth ?? 1) : hours,
    quantity.words,
  );

/** "10h ops" written as one noun: "ops 16", "20 engineer hours". */
export const isWorkNumber = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.unit === null &&
  quantity.second === null &&
  !quantity.number.scaled &&
  !quantity.number.wordy &&
  quantity.side === null &&
  namedWork(quantity) !== undefined &&
  (quantity.perMonth === null || /hour|hr/i.test(quantity.words));

/** Hours that one person works. */
export const WORK_HOURS: Readonly<Record<string, number>> = {
  day: 8,
  workday: 8,
  week: 40,
  month: FTE_HOURS_PER_MONTH,
};

/** "2 days a month of a contractor" */
export const isDaysOfMonth = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'day' && quantity.second === null && quantity.perMonth !== null;

/** The work that is done once of which it speaks: at the number, or before it in the clause. */
export const onceOf = (quantity: Quantity, reading: Reading): DraftField | undefined =>
  (ONCE.find(([noun]) => hasNoun(quantity, noun)) ??
    ONCE.find(([noun]) => leftOf(reading, quantity.first, isNoun(noun)) !== null))?.[1];

/** "6 weeks of setup": time for work that is done once. */
export const isSpanOnce = (quantity: Quantity, reading: Reading): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  quantity.perMonth === null &&
  valueIn(WORK_HOURS, quantity.unit) !== undefined &&
  onceOf(quantity, reading) !== undefined &&
  !hasMarkBefore(quantity, reading, 'over');

/** Words for those who keep servers running. */
export const WHO_RUNS_IT = re`\b(?:${STAFF}|${RUNNING}|engineering)\b`;
