import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { BILLED, MARKET } from '../paying-fields.ts';
import { contradiction, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** What is reserved is paid for whether it runs or not: hours in which it is off take nothing from its bill. */

/** "reserved for a year, off at night": the bill of a reservation is that of all hours. Throws the question. */
export const refuseReservedHours = ({ fields }: Reading): void => {
  const [market, billed] = [fields.get(MARKET), fields.get(BILLED)];
  if (market?.value !== 'reserved' || market.how === 'assigned') return;
  if (typeof billed?.value !== 'number' || billed.value >= HOURS_PER_MONTH) return;
  throw contradiction(
    say`${quoted(market.words)} GPUs are paid for at all hours, and ${quoted(billed.words)} says fewer: type only one of them.`,
    [market.words, billed.words],
  );
};
