import { toType } from '../../../domain/round.ts';
import {
  HOURS_PER_DAY,
  HOURS_PER_MONTH,
  HOURS_PER_WEEK,
  LONGEST_MONTH_HOURS,
} from '../../../domain/units.ts';
import { valueIn } from '../../../keys.ts';
import { textBefore, textBehind } from '../../beside.ts';
import { KIND, OWNED } from '../../paying-fields.ts';
import { CARD_LEAST } from '../../price-bounds.ts';
import { ask, impossible, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { isDoneOnce, markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { isMark } from '../looks/atom-kinds.ts';
import { near, rightOf } from '../looks/clause.ts';
import { isOfPerson } from '../looks/money-look.ts';
import { claim, hasMarkBefore, isHours, type Pattern, wordsTo } from '../looks/pattern.ts';

/** Hours for which GPUs are paid, said outright or known by what stands beside them. */

/** USD an hour: no rented GPU costs more, and few people less. */
const MOST_OF_GPU = 15;

/** "H100 at $1.99/hr 14h a day": beside a price of an hour they are the hours that are paid. */
const besideHourlyPrice = (quantity: Quantity, reading: Reading): boolean =>
  reading.quantities.some(
    (other) =>
      other !== quantity &&
      other.period === 'hour' &&
      (other.number.money || isGpuRate(other)) &&
      (other.number.value < MOST_OF_GPU || near(quantity, reading, (atom) => atom === other.number)),
  );

/** "H100 $2/hr 160 hrs/month, 10% SRE": right behind the price of a GPU's hour they are its hours, whoever runs it. */
export const areBehindRateOfGpu = ({ first }: Quantity, reading: Reading): boolean => {
  const { atoms, text } = reading;
  const rate = reading.quantities.findLast(({ end }) => end <= first);
  return (
    rate?.number.money === true &&
    rate.period === 'hour' &&
    !isOfPerson(rate, reading) &&
    /^(?:,| for| x| \*|\s)*$/.test(text.slice(atoms[rate.end - 1]?.end, atoms[first]?.start))
  );
};

const isGpuRate = ({ unit, side, number }: Quantity): boolean =>
  unit === null && side === null && !number.scaled && number.value < 100;

const ownsHardware = ({ atoms, facts, fields, quantities }: Reading): boolean =>
  facts.marks.has('own') ||
  atoms.some((atom) => atom.kind === 'phrase' && OWNED.has(atom.fields[KIND])) ||
  fields.get(KIND)?.value === 'paid' ||
  (facts.kinds.has('gpu') &&
    quantities.some(
      ({ number, per, unit }) =>
        number.money && per.length === 0 && unit === null && number.value >= CARD_LEAST,
    ));

/** Whether hours are those in which GPUs are paid or draw power: beside an hourly price, or one's own hardware. */
export const areHoursOfGpus = (quantity: Quantity, reading: Reading): boolean =>
  ownsHardware(reading) || besideHourlyPrice(quantity, reading);

/** Words that say for how long GPUs run. */
export const RUNS = isMark('billed', 'rent', 'switched-off', 'only');

const MOST_HOURS: Readonly<Record<string, number>> = {
  day: HOURS_PER_DAY,
  workday: HOURS_PER_DAY,
  week: HOURS_PER_WEEK,
};

/** Sets the hours that are paid; refuses more than there are, and hours switched off of nobody knows how many. */
export const setBilledHours = (quantity: Quantity, reading: Reading): void => {
  const { value } = quantity.number;
  const { words, period } = quantity;
  const off = near(quantity, reading, isMark('switched-off'));
  const most = valueIn(MOST_HOURS, period) ?? LONGEST_MONTH_HOURS;
  if (value > most)
    throw impossible(say`${quoted(words)} is more than there are: type at most ${most} hours.`, [
      'billed 200 hours a month',
    ]);
  if (period === null && value <= HOURS_PER_DAY && !reading.atoms.some(isDoneOnce))
    throw notUnderstood(ask`Is ${quoted(words)} for which the GPUs are paid those of a day, or of a month?`, [
      `${words} a day`,
      `${words} a month`,
    ]);
  if (off && valueIn(MOST_HOURS, period) === undefined)
    throw notUnderstood(
      say`Say how many hours a day it is switched off, such as "switched off 12 hours a day".`,
      ['switched off 12 hours a day'],
    );
  const behind = rightOf(reading, quantity.end, RUNS) === 1 ? quantity.end + 1 : quantity.end;
  const front = hasMarkBefore(quantity, reading, 'billed', 'rent', 'switched-off', 'only')
    ? quantity.first - 1
    : quantity.first;
  claim(
    { ...quantity, first: markAt(reading.atoms, front, 'rent') ? quantity.first : front },
    reading,
    markAt(reading.atoms, behind - 1, 'rent') ? quantity.end : behind,
  );
  setField(
    reading,
    'selfHosted.procurement.billedHoursPerMonth',
    (off ? most - value : value) * (quantity.perMonth ?? 1),
    wordsTo(
      { ...quantity, first: markAt(reading.atoms, front, 'only') ? quantity.first : front },
      reading,
      behind,
    ),
  );
};

/**
 * "only 3 hours a night" are the billed hours; without "only" they bound work that may wait. "batch only" is
 * one phrase.
 */
export const areBilledNights = ({ first, number }: Quantity, { text, atoms }: Reading): boolean =>
  markAt(atoms, first - 1, 'only', 'billed') || /\bonly $/i.test(text.slice(0, number.start));

/** GPUs that are counted elsewhere in the line. */
const gpusCounted = ({ quantities }: Reading): number =>
  quantities.find(({ unit, gpu }) => unit === 'gpu' && gpu !== null)?.number.value ?? 1;

const IN_USE =
  /\b(?:active|used|in use|running|runs?|on|up|needed|working)(?: (?:only|just|about|around|for|like))*[ ~]*$/i;
const OF_TIME = /^ of (?:the|each|a|every) (?:time|day|month)\b/i;

/** Hours for which GPUs are paid: "100 GPU-hours". */
export const PAID_HOURS: readonly Pattern[] = [
  {
    name: 'hours of all GPUs together',
    fits: (quantity) => isHours(quantity) && /\bgpu[- ]h/i.test(quantity.words),
    says: (quantity, reading) => {
      const hours = (quantity.number.value * (quantity.perMonth ?? 1)) / gpusCounted(reading);
      setField(reading, 'selfHosted.procurement.billedHoursPerMonth', hours, quantity.words);
    },
  },
  {
    name: 'a part of the time in which it is used',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      quantity.unit === null &&
      IN_USE.test(textBefore(reading.text, quantity.number.start, 30)) &&
      OF_TIME.test(textBehind(quantity, reading)),
    says: (quantity, reading) => {
      const { number, words } = quantity;
      const of = OF_TIME.exec(textBehind(quantity, reading))?.[0] ?? '';
      const load = `${toType(number.value * 100)}% util`;
      const hours = `billed ${toType(number.value * HOURS_PER_MONTH)} hours`;
      throw notUnderstood(
        ask`Are the GPUs paid for while they are not used, at ${quoted(words + of)}? Type ${offered(load)} where they are, and ${offered(hours)} where they are not.`,
        [load, hours],
      );
    },
  },
];
