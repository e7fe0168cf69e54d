import { inShort } from '../../domain/round.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { BILLED } from '../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { amountLists, changeAmounts, timesAmount } from './all-amounts.ts';
import { inNightWindow, ofLoosePeriod } from './loose-periods.ts';
import { ofSpan } from './said-span.ts';
import {
  isOfHours,
  OF_WORKDAYS,
  saysWorkdays,
  settleTrafficHours,
  shareOfHours,
  trafficHours,
  WORKDAY_SHARE,
} from './traffic-hours.ts';

/** Amounts whose period is that of the line: working days, nights, shifts, hours of traffic. */

const shapeWords = ({ fields }: Reading): string => {
  const shape = fields.get('workload.trafficShape');
  return shape?.value === 'office-hours' ? shape.words : '';
};

/** "GPUs run mon-fri, 900 requests a day": the days were said of the machines. */
const sayOnWorkdays = (reading: Reading, billed: string): void => {
  const [daily] = amountLists(reading)
    .flat()
    .filter(({ at }) => reading.facts.byNumber.get(at)?.period === 'day');
  if (daily !== undefined)
    reading.notes.push(
      `${quoted(daily.words)} is of the days on which the GPUs run (${billed}), 260 a year; give the amount a week or a month where it comes on others too.`,
    );
};

const isOfAShift = ({ facts }: Reading, { at }: Amount): boolean =>
  facts.byNumber.get(at)?.per.some(({ what }) => what === 'shift') === true;

/** "10M tokens a day", and "5M tokens per shift, 3 shifts a day": where days are said, it comes on those. */
const isOfADay = (reading: Reading, amount: Amount): boolean =>
  reading.facts.byNumber.get(amount.at)?.period === 'day' ||
  (reading.shifts?.daily === true && isOfAShift(reading, amount));

/** "10M tokens a day, mon-fri": 260 days a year. "5 rps, mon-fri" is as much of all hours. */
const onWorkdays = (reading: Reading): void => {
  const { daysSaid } = reading;
  const whole = trafficHours(reading) === null;
  if (daysSaid !== null)
    changeAmounts(reading, (amount) =>
      isOfADay(reading, amount) || (whole && isOfHours(reading, amount))
        ? timesAmount(amount, daysSaid.perMonth / DAYS_PER_MONTH)
        : amount,
    );
  if (!saysWorkdays(reading) && !OF_WORKDAYS.test(shapeWords(reading))) return;
  const billed = reading.fields.get(BILLED)?.words ?? '';
  if (daysSaid === null && OF_WORKDAYS.test(billed)) sayOnWorkdays(reading, billed);
  changeAmounts(reading, (amount) =>
    // "mon-fri, 22 working days": how many they are was said.
    daysSaid === null && (isOfADay(reading, amount) || (whole && isOfHours(reading, amount)))
      ? timesAmount(amount, WORKDAY_SHARE)
      : amount,
  );
};

/** "20 rps office hours": what is said of a second holds in those hours alone. */
const inTrafficHours = (reading: Reading): void =>
  changeAmounts(reading, (amount) =>
    isOfHours(reading, amount) ? timesAmount(amount, shareOfHours(reading, amount.words)) : amount,
  );

/** "1M tokens per shift, 3 shifts a day". */
const onShifts = (reading: Reading): void =>
  changeAmounts(reading, (amount) => {
    if (!isOfAShift(reading, amount)) return amount;
    const { shifts } = reading;
    if (shifts === null)
      throw notUnderstood(ask`How many shifts a day does ${quoted(amount.words)} have?`, [
        `${amount.words}, 2 shifts a day`,
        `${amount.words}, 3 shifts a day`,
        `${amount.words}, 1 shift a day`,
      ]);
    return { ...timesAmount(amount, shifts.perMonth), timed: true };
  });

/** "1M requests a weekday, 200k on weekends": the two parts of a week add up. */
const overTheWeek = (reading: Reading): void => {
  for (const amounts of amountLists(reading)) {
    const onDays = (day: string): Amount[] =>
      amounts.filter(({ at }) => reading.facts.byNumber.get(at)?.period === day);
    const [[workday, ...more], [weekend, ...others]] = [onDays('workday'), onDays('weekend-day')];
    if (workday === undefined || weekend === undefined || more.length + others.length > 0) continue;
    if (workday.each !== weekend.each || workday.perUser !== weekend.perUser) continue;
    amounts.splice(amounts.indexOf(weekend), 1);
    amounts[amounts.indexOf(workday)] = {
      ...workday,
      value: workday.value + weekend.value,
      words: `${workday.words}, ${weekend.words}`,
    };
    reading.notes.push(
      `${quoted(weekend.words)} is of each of the two days: ${inShort(PER_MONTH['weekend-day'])} a month beside ${inShort(PER_MONTH.workday ?? 0)} working days.`,
    );
  }
};

/** What the line says of time, before anything is added up. */
export const setPeriods = (reading: Reading): void => {
  settleTrafficHours(reading);
  overTheWeek(reading);
  onShifts(reading);
  onWorkdays(reading);
  inTrafficHours(reading);
  ofSpan(reading);
  ofLoosePeriod(reading);
  inNightWindow(reading);
};
