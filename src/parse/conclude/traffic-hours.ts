import { inShort, withoutDust } from '../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { re } from '../expression.ts';
import { peakOfHours, WORKDAYS, windowAt } from '../patterns/traffic/windows.ts';
import { BILLED } from '../paying-fields.ts';
import { ask, notUnderstood, quoted, say } from '../problems.ts';
import { isWorkdays } from '../quantities.ts';
import { type Amount, type Reading, setField } from '../reading.ts';

/** The hours in which traffic comes, and what follows from them: peaks, windows, hours that are billed. */

/** The part of all days that are working days. */
export const WORKDAY_SHARE = PER_MONTH.workday / DAYS_PER_MONTH;

/** Whether the line says that it speaks of working days. */
export const saysWorkdays = (reading: Reading): boolean =>
  reading.atoms.some(
    (atom, at) =>
      isWorkdays(reading.atoms, at) &&
      (atom.kind === 'mark' || !reading.facts.inQuantity.has(at)) &&
      !reading.partsOfWeek.some(({ start, end }) => start <= atom.start && atom.end <= end),
  );

/** "9-6 M-F": the words of the hours hold the days. */
export const OF_WORKDAYS = re`\b${WORKDAYS}\b`;

const OF_A_DAY = /\bday\b|\bdaily\b/i;

/** The part of all days on which traffic comes: "mon-fri", "5 days a week". */
const shareOfDays = (reading: Reading): number => {
  if (reading.daysSaid !== null) return reading.daysSaid.perMonth / DAYS_PER_MONTH;
  return saysWorkdays(reading) ? WORKDAY_SHARE : 1;
};

/** Hours a month in which traffic comes, where the line says so. */
export const trafficHours = (
  reading: Reading,
): { readonly perMonth: number; readonly words: string } | null => {
  const { trafficHours: said } = reading;
  if (said !== null) return said.daily ? { ...said, perMonth: said.perMonth * shareOfDays(reading) } : said;
  const shape = reading.fields.get('workload.trafficShape');
  if (shape?.value === 'office-hours' && shape.how !== 'assigned')
    return { perMonth: OFFICE_HOURS_PER_MONTH, words: shape.words };
  // "we run 12 hours a day, 15 rps": nothing answers while it is off. Hours of a month are a plan of what is paid.
  const billed = reading.fields.get(BILLED);
  return typeof billed?.value === 'number' && billed.how !== 'assigned' && OF_A_DAY.test(billed.words)
    ? { perMonth: billed.value, words: billed.words }
    : null;
};

const AROUND_THE_CLOCK = /\b(?:24 ?[/x] ?7|around the clock|day and night|all day)\b/i;

/** How much of the month a rate by the second, the minute or the hour holds. */
export const shareOfHours = (reading: Reading, words: string): number => {
  const hours = trafficHours(reading);
  if (hours === null || reading.facts.says(AROUND_THE_CLOCK)) return 1;
  reading.notes.push(
    `${quoted(words)} holds for ${inShort(hours.perMonth)} hours a month (${hours.words}); type "24/7" where it holds day and night.`,
  );
  return hours.perMonth / HOURS_PER_MONTH;
};

/** "office hours 7-21 mon-fri": a peak over the whole month has the hours in it already. */
const withoutOfficeTwice = ({ trafficHours, fields }: Reading): void => {
  const peak = fields.get('workload.peakToAverage');
  if (trafficHours === null || peak?.words !== trafficHours.words) return;
  if (peak.value === peakOfHours(trafficHours.perMonth)) fields.delete('workload.trafficShape');
};

const NIGHTLY =
  /\b(?:nightly|overnight|(?:(?:an?|per|every|each|at|by|over|during)(?: the)? |tok(?:en)?s? ?\/ ?)nights?)\b/i;
const WEEKEND = /\bweekends?\b/i;

/** "batch 2B tokens a night, 9 to 6 on weekdays": hours in which that work is not done. Throws. */
const refuseOtherHours = ({ facts, text }: Reading, words: string): void => {
  const window = windowAt(words);
  const other = window?.isByDay === true ? NIGHTLY.exec(text)?.[0] : undefined;
  const weekend = OF_WORKDAYS.test(words) && facts.marks.has('weekend') ? WEEKEND.exec(text)?.[0] : undefined;
  const when = other ?? weekend;
  if (when === undefined) return;
  throw notUnderstood(
    say`${quoted(words)} and ${quoted(when.trim())} are different times: type only the hours in which the batch is done.`,
    other === undefined ? [] : ['22:00 to 06:00'],
  );
};

/** "batch job 22:00-06:00": work that may wait comes in no hours, it is done in them. */
const asWindow = (reading: Reading): void => {
  const { trafficHours, fields, before } = reading;
  const batchShare = fields.get('workload.batchShare')?.value ?? before.fields['workload.batchShare'];
  if (trafficHours === null || batchShare !== 1) return;
  const { words, perMonth } = trafficHours;
  refuseOtherHours(reading, words);
  if (fields.get('workload.trafficShape')?.words === words)
    reading.notes.push(
      `${quoted(words)} is read as the hours in which the batch must be done; type "0% batch" where they are those in which people use it.`,
    );
  for (const field of ['workload.peakToAverage', 'workload.trafficShape'] as const)
    if (fields.get(field)?.words === words) fields.delete(field);
  setField(reading, 'workload.windowHoursPerMonth', perMonth, words);
};

const PEAK = 'workload.peakToAverage';

/** "8 hours a day mon-fri": the peak of the hours of a day is over those days alone. */
const onThoseDays = (reading: Reading): void => {
  const { trafficHours: said, fields } = reading;
  const peak = fields.get(PEAK);
  if (said?.daily !== true || peak?.how !== 'soft' || peak.words !== said.words) return;
  fields.set(PEAK, { ...peak, value: peakOfHours(said.perMonth * shareOfDays(reading)) });
};

const IN_THE_DAY: ReadonlySet<string> = new Set(['second', 'minute', 'hour']);

/** Whether an amount is said of a second, a minute or an hour, which holds in the hours of the traffic alone. */
export const isOfHours = ({ facts }: Reading, { at }: Amount): boolean =>
  IN_THE_DAY.has(facts.byNumber.get(at)?.period ?? '');

/** "bought, 1500 reqs/hr, 8 hours a day": a rate that comes in the hours of one's own machines is their peak. */
export const setPeakOfOwn = (reading: Reading, hours: number, words: string): void => {
  const { requests, volumes, inputs, outputs } = reading;
  const isInThem = [requests, volumes, inputs, outputs].flat().some((amount) => isOfHours(reading, amount));
  if (isInThem && OF_A_DAY.test(words)) setField(reading, PEAK, peakOfHours(hours), words, 'soft');
};

/** The hours in which a thread has all traffic come already. */
const hoursBefore = ({ before: { fields, said } }: Reading) => {
  const words = said['workload.trafficShape']?.words;
  if (fields['workload.trafficShape'] !== 'office-hours' || words === undefined) return null;
  return { perMonth: windowAt(words)?.hoursPerMonth ?? OFFICE_HOURS_PER_MONTH, words };
};

const SELLER = 'selfHosted.procurement.seller';

/** "runpod serverless": a landlord who is paid while it runs. One spelled as we print it is of a line that answered this. */
const serverlessSeller = ({ fields }: Reading): string | null => {
  const seller = fields.get(SELLER);
  if (seller === undefined || !/\bserverless\b/i.test(seller.words)) return null;
  return seller.words.toLowerCase() === String(seller.value).toLowerCase() ? null : seller.words;
};

/** "turned off otherwise": the hours of the traffic are those that are billed. */
const billTrafficHours = (reading: Reading): void => {
  const seller = serverlessSeller(reading);
  const offOutside = reading.offOutside ?? seller;
  if (offOutside === null || reading.fields.has(BILLED)) return;
  // Work that may wait is billed for the hours that it needs, whoever says so.
  if (reading.fields.get('workload.batchShare')?.value === 1) return;
  const hours = trafficHours(reading) ?? hoursBefore(reading);
  if (hours === null)
    throw notUnderstood(
      ask`For how many hours are the GPUs on, where they are ${quoted(offOutside)}?`,
      [10, 4].map((many) => `${offOutside === seller ? `${seller} ` : ''}billed ${many} hours a day`),
    );
  setField(reading, BILLED, hours.perMonth, `${hours.words}, ${offOutside}`);
  // All of the traffic comes while they are on: its hours are no peak of those.
  const peak = reading.fields.get(PEAK);
  if (peak?.how === 'soft' && peak.words === hours.words) reading.fields.set(PEAK, { ...peak, value: 1 });
};

/** "rent 2x H100 12h/day weekdays only", "14h/day, 5 days a week": on the days that are said, and no others. */
const billSomeDays = (reading: Reading): void => {
  const billed = reading.fields.get(BILLED);
  const share = shareOfDays(reading);
  if (billed?.how !== 'said' || typeof billed.value !== 'number' || share === 1) return;
  const isDaily = reading.quantities.some(
    ({ unit, period, words }) => unit === 'hour' && period === 'day' && billed.words.includes(words),
  );
  if (!isDaily) return;
  reading.fields.set(BILLED, { ...billed, value: withoutDust(billed.value * share) });
  // Days that were counted have a note of their own.
  if (reading.daysSaid === null)
    reading.notes.push(`${quoted(billed.words)} is read as of working days, 260 a year.`);
};

/** What the hours of the traffic say beside the traffic: its peak, its window, what is billed. */
export const settleTrafficHours = (reading: Reading): void => {
  onThoseDays(reading);
  withoutOfficeTwice(reading);
  asWindow(reading);
  billTrafficHours(reading);
  billSomeDays(reading);
};
