import { byNoun, type DraftField, FIELDS, nounsOf } from '../../domain/fields/index.ts';
import type { Noun } from '../atoms.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { isApi, isNoun, leftOf, near, rightOf } from './pattern.ts';

/** Which running cost a sum a month is of: a field that has a noun of its own, else "other". */

/** Nouns of running costs that a sum a month may be of. */
const RUNNING = [...nounsOf(({ belongs }) => belongs === 'other')] as readonly Noun[];
const isRunning = isNoun(...RUNNING);

/** A sum a month whose noun has no field of its own: "storage $90 a month", "egress $200/mo". */
const OTHER: DraftField = 'selfHosted.otherUsdPerMonth';
const FIELD_OF: ReadonlyMap<string, DraftField> = new Map(
  [...byNoun('usd')].filter(
    ([, field]) => FIELDS[field].belongs === 'other' && FIELDS[field].per === 'month',
  ),
);

const nounAt = (reading: Reading, at: number): string => {
  const atom = reading.atoms[at];
  return atom?.kind === 'noun' ? atom.noun : '';
};

/** The running cost that a sum a month is of, by the noun beside it; undefined where there is none. */
export const runningCostOf = (quantity: Quantity, reading: Reading): DraftField | undefined => {
  const own = [quantity.front, ...quantity.behind].find((noun) => noun !== null && RUNNING.includes(noun));
  if (own) return FIELD_OF.get(own) ?? OTHER;
  const left = leftOf(reading, quantity.first, isRunning);
  if (left !== null && !near(quantity, reading, isApi))
    return FIELD_OF.get(nounAt(reading, quantity.first - left)) ?? OTHER;
  if (rightOf(reading, quantity.end, isRunning) === 2)
    return FIELD_OF.get(nounAt(reading, quantity.end + 1)) ?? OTHER;
  return undefined;
};
