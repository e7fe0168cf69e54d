import { DEFAULTS } from '../../../catalog/index.ts';
import { inShort, toType, withoutDust } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, FTE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import { valueIn } from '../../../keys.ts';
import { isPlainWord } from '../../leftovers/plain-words.ts';
import { PAY_LEAST } from '../../price-bounds.ts';
import { ask, notUnderstood, offered, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { isApi, isHardware, isNoun } from '../looks/atom-kinds.ts';
import { monthUsd, paidIn, refuseNoBill } from '../looks/bill-words.ts';
import { leftOf, near } from '../looks/clause.ts';
import { isDaysOfMonth, OPS, timedWork, WORK_HOURS } from '../looks/hours-of-work.ts';
import { billBeside, gpuInClause, isFirmLimit, refuseLimit } from '../looks/money-goes.ts';
import { addHardwarePrice, isOfPerson, refuseUnsigned } from '../looks/money-look.ts';
import { isTimesPeople, ofEachPerson } from '../looks/of-each.ts';
import { claim, hasNoun, hasPer, isHours, type Pattern } from '../looks/pattern.ts';
import { addRunningCost, isOfThings, paidForLeft, runningCostOf } from '../looks/running-costs.ts';

/** Money of a month: what people earn, what machines or their running cost, or a bill. */

/** "ops $3k a month", "on-call costs us $3k a month": what the work costs, and nobody's salary. */
const isCostOfWork = ({ facts }: Reading): boolean =>
  !facts.units.has('fte') && !facts.says(/\b(?:salary|salaries|wages?)\b/i);

/** "ops $3k a month": so many hours at what an hour costs where nobody says it. */
export const opsOfMonth = (quantity: Quantity, reading: Reading): void => {
  const usd = monthUsd(quantity);
  const hours = withoutDust(usd / DEFAULTS.opsUsdPerHour.value);
  setField(reading, 'selfHosted.ops.hoursPerMonth', hours, quantity.words);
  setField(reading, 'selfHosted.ops.usdPerHour', DEFAULTS.opsUsdPerHour.value, quantity.words);
  reading.notes.push(
    `${quoted(quantity.words)} is read as ${inShort(hours)} hours of ops at $${DEFAULTS.opsUsdPerHour.value}.`,
  );
};

/** Hours that pay of a month is for, by what it was said of: who is paid by the day works on all that are counted. */
const WORKED: Readonly<Record<string, number>> = {
  day: (WORK_HOURS.day ?? 8) * DAYS_PER_MONTH,
  month: FTE_HOURS_PER_MONTH,
  year: FTE_HOURS_PER_MONTH,
};

/** "2 days of ops a month at $600/day", "ops rate $600/day": beside the time of people a sum of a day is what one earns. */
const isDayRate = ({ period, words }: Quantity, reading: Reading): boolean =>
  period === 'day' &&
  (/\brates?\b/i.test(words) ||
    reading.quantities.some(
      (one) => (isHours(one) || isDaysOfMonth(one)) && timedWork(one, reading) === OPS,
    ));

/** "$120k a year", "a contractor at $800 a day": USD an hour, where it is what a person earns. */
const wageOf = (quantity: Quantity, reading: Reading): number | undefined => {
  const worked = valueIn(WORKED, quantity.period);
  const usdPerMonth = monthUsd(quantity);
  if (worked === undefined || usdPerMonth < PAY_LEAST || !isOfPerson(quantity, reading)) return undefined;
  return near(quantity, reading, isApi) || (isCostOfWork(reading) && !isDayRate(quantity, reading))
    ? undefined
    : withoutDust(usdPerMonth / worked);
};

/** "A100 foo $200/month", "support $50 per GPU a month": what a word says that nobody knows is paid for, and not the card before it. */
const refuseStranger = (quantity: Quantity, reading: Reading): void => {
  const { first, words } = quantity;
  if (!isOfThings(quantity) && leftOf(reading, first, isHardware) === null) return;
  const atom = reading.atoms[first - 1];
  if (atom?.kind !== 'unknown' || isPlainWord(atom.text) || !/^[a-z]{3,}$/i.test(atom.text)) return;
  const said = `${atom.text} ${words}`;
  throw notUnderstood(ask`What is ${quoted(said)} paid for: the machines, or something beside them?`, [
    words,
    `other ${words}`,
  ]);
};

const isOfPower = (quantity: Quantity, reading: Reading): boolean =>
  hasNoun(quantity, 'power') || paidForLeft(quantity, reading, isNoun('power')) !== null;

/** Money of a month or another period: a salary, a price of machines, or a bill. */
export const readMonthlyMoney: Pattern['says'] = (quantity, reading) => {
  claim(quantity, reading);
  refuseUnsigned(quantity, reading);
  const usdPerMonth = monthUsd(quantity);
  const perUser =
    hasPer(quantity, 'user', 'fte') || ofEachPerson(quantity, reading) || isTimesPeople(quantity, reading);
  const wage = wageOf(quantity, reading);
  if (wage !== undefined) return setField(reading, 'selfHosted.ops.usdPerHour', wage, quantity.words);
  if (
    hasNoun(quantity, 'ops') ||
    (isOfPerson(quantity, reading) && !billBeside(quantity, reading) && !perUser)
  )
    return opsOfMonth(quantity, reading);
  const running = runningCostOf(quantity, reading);
  if (running !== undefined) return addRunningCost(reading, running, quantity);
  if (isOfPower(quantity, reading)) {
    const asOther = `$0/kWh, other $${toType(usdPerMonth)}/month`;
    throw notUnderstood(
      say`Give power as a price per kWh instead of ${quoted(quantity.words)}, such as "$0.12/kWh", or all of it as ${offered(asOther)}.`,
      [asOther, '$0.12/kWh'],
    );
  }
  refuseNoBill(quantity);
  if (isFirmLimit(quantity, reading)) refuseLimit(reading, quantity.words);
  if (gpuInClause(quantity, reading) && !billBeside(quantity, reading) && !perUser) {
    refuseLimit(reading, quantity.words);
    refuseStranger(quantity, reading);
    return addHardwarePrice(quantity, reading, 'month', usdPerMonth);
  }
  reading.monthly.push({
    usdPerMonth,
    calledBill: billBeside(quantity, reading),
    perUser: perUser || (quantity.each && !gpuInClause(quantity, reading)),
    ...paidIn(quantity, reading),
  });
};
