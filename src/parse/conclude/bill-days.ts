import { inShort } from '../../domain/round.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { saysWorkdays } from './traffic-hours.ts';

/** "$700 a day on sonnet, weekends nothing": on how many days of a month what is paid by the day falls due. */

/** Takes every bill by the day as one of those days, and names how many they are. */
export const setDaysOfBills = (reading: Reading): void => {
  const { monthly, quantities, daysSaid } = reading;
  const days = daysSaid?.perMonth ?? (saysWorkdays(reading) ? PER_MONTH.workday : null);
  if (days === null) return;
  for (const [at, bill] of monthly.entries()) {
    const paid = quantities.find(({ first }) => first === bill.first);
    if (paid?.period !== 'day') continue;
    monthly[at] = { ...bill, usdPerMonth: (bill.usdPerMonth * days) / DAYS_PER_MONTH };
    reading.notes.push(`${quoted(bill.words)} is paid on ${inShort(days)} days a month.`);
  }
};
