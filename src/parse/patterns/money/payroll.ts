import { withoutDust } from '../../../domain/round.ts';
import { FTE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import { textBefore } from '../../beside.ts';
import { PAY_LEAST } from '../../price-bounds.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { takenForDollars } from '../../taken-for-dollars.ts';
import { monthUsd } from '../looks/bill-words.ts';
import { refuseUnsigned } from '../looks/money-look.ts';
import { claim, type Pattern } from '../looks/pattern.ts';
import { opsOfMonth } from './money-monthly.ts';

/** What all who run it earn together: "payroll 40k/mo for 3 ML engineers", with its sign or without. */

/** USD a month or a year: as much as that is a count of something else. */
const MOST = 2_000_000;

const PAID_TO_ALL =
  /\b(?:payroll|salaries|wages|(?:staff|people|personnel|team)(?: costs?)?)(?: (?:is|are|of|about|around|~|at|runs?))*:? ?$/i;

/** "payroll 40k/mo for 3 ML engineers", "salaries $25k a month": what all of them together earn. */
const isPayroll = ({ number, unit, second, per, period, perMonth }: Quantity, { text }: Reading): boolean =>
  unit === null &&
  second === null &&
  !number.percent &&
  (number.money || number.scaled) &&
  (period === 'month' || period === 'year') &&
  per.length <= 1 &&
  perMonth !== null &&
  number.value * perMonth >= PAY_LEAST &&
  number.value < MOST &&
  PAID_TO_ALL.test(textBefore(text, number.start, 40));

/** Sets what an hour of those costs who are counted beside it, or else the hours that it is at what people cost. */
const readPayroll = (quantity: Quantity, reading: Reading): void => {
  claim(quantity, reading);
  refuseUnsigned(quantity, reading);
  const staff = reading.quantities.find(({ unit }) => unit === 'fte');
  if (!quantity.number.money) reading.notes.push(takenForDollars(quantity.words));
  if (staff === undefined) {
    opsOfMonth(quantity, reading);
    return;
  }
  const hour = monthUsd(quantity) / staff.number.value / FTE_HOURS_PER_MONTH;
  setField(reading, 'selfHosted.ops.usdPerHour', withoutDust(hour), quantity.words);
  reading.notes.push(`${quoted(quantity.words)} is read as what ${staff.words} earn together.`);
};

/** Stands before all other money of a month: its words say whose it is. */
export const PAYROLL_OF_ALL: Pattern = {
  name: 'what all who run it earn',
  fits: isPayroll,
  says: readPayroll,
};
