import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { ask, contradiction, notUnderstood, offered, quoted, say } from '../problems.ts';
import { type Reading, understood } from '../reading.ts';

/** The rent of one GPU, said by the hour and by the month. */

const HOUR = 'selfHosted.procurement.usdPerGpuHour';
const MONTH = 'selfHosted.procurement.usdPerGpuMonth';

/** As far as people round: 720 hours and 744 are a month too. */
const ROUNDING = 0.05;
/** So small a part of what the hours come to is no offer of the same GPU. */
const LEAST_OF_OFFER = 1 / 3;

/** Throws where two prices do not agree: the question what the lesser pays for, or that they are two offers. */
export const refuseTwoRents = (reading: Reading): void => {
  const [hour, month] = [reading.fields.get(HOUR), reading.fields.get(MONTH)];
  const [hourUsd, monthUsd] = [understood(reading, HOUR), understood(reading, MONTH)];
  if (hour === undefined || month === undefined || hourUsd === undefined || monthUsd === undefined) return;
  // Written with its name each is a field of its own, and no words of one price.
  if (hour.how === 'assigned' && month.how === 'assigned') return;
  const inMonth = hourUsd * HOURS_PER_MONTH;
  if (Math.abs(monthUsd - inMonth) <= ROUNDING * inMonth) return;
  if (monthUsd > LEAST_OF_OFFER * inMonth)
    throw contradiction(
      say`${quoted(hour.words)} and ${quoted(month.words)} are two prices of one GPU: type only one of them.`,
      [hour.words, month.words],
    );
  throw notUnderstood(
    ask`What is ${quoted(month.words)} paid for? Beside ${offered(hour.words)} it is no rent of the same GPUs. Type "other" before it for what is paid beside the rent, or leave one of the two out.`,
    [`other ${month.words}`],
  );
};
