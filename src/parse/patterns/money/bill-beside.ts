import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { isApi } from '../looks/atom-kinds.ts';
import {
  isBareBill,
  isMonthly,
  LAST_MONTH,
  lastPeriodsPerMonth,
  mayBuyTokens,
  monthUsd,
  OF_A_BILL,
  paidIn,
} from '../looks/bill-words.ts';
import { leftOf, rightOf } from '../looks/clause.ts';
import { gpuInClause } from '../looks/money-goes.ts';
import { isSumWithoutPeriod } from '../looks/money-look.ts';
import { claim, isUnsigned, type Pattern } from '../looks/pattern.ts';

/** "$20k a month, 12k of that on opus and 8k on haiku": money of an API that has the period of another bill. */

/** Atoms between the money and the API it is paid for. */
const REACH = 4;
/** Below it an amount beside a name is a price. */
const LEAST_USD = 100;

const isOfApi = (quantity: Quantity, reading: Reading): boolean =>
  (rightOf(reading, quantity.end, isApi) ?? REACH + 1) <= REACH ||
  (leftOf(reading, quantity.first, isApi) ?? REACH + 1) <= 2;

/** What is more than that without a sign counts tokens: "500M sonnet". */
const MOST_UNSIGNED = 1e6;

/** "12k", "$12k": a sum whose period stands elsewhere. */
const isSum = (quantity: Quantity): boolean =>
  (isSumWithoutPeriod(quantity) && quantity.unit === null) ||
  (isUnsigned(quantity) &&
    quantity.number.value < MOST_UNSIGNED &&
    quantity.number.scaled &&
    quantity.per.length === 0 &&
    quantity.perMonth === null);

/** The bill whose period it has. */
const billBesideOf = (quantity: Quantity, reading: Reading): Quantity | undefined =>
  reading.quantities.find(
    (other) =>
      other !== quantity &&
      ((isMonthly(other) && mayBuyTokens(other)) || isBareBill(other, reading)) &&
      !gpuInClause(other, reading),
  );

const OF_IT = /^ of (?:it|that|this|those|them|which)\b/i;

/** How many of its period a month has: that of another bill, or of the time that is behind; null where nothing says. */
const perMonthOf = (quantity: Quantity, reading: Reading): number | null => {
  const beside = billBesideOf(quantity, reading)?.perMonth ?? null;
  const { facts } = reading;
  return beside ?? (facts.says(OF_A_BILL) && facts.says(LAST_MONTH) ? lastPeriodsPerMonth(reading) : null);
};

/** Money of an API without a period of its own, beside a bill that has one. */
export const BILL_BESIDE: Pattern = {
  name: 'a bill beside another',
  fits: (quantity, reading) =>
    isSum(quantity) &&
    quantity.number.value >= LEAST_USD &&
    quantity.behind.length === 0 &&
    isOfApi(quantity, reading) &&
    perMonthOf(quantity, reading) !== null,
  says: (quantity, reading) => {
    claim(quantity, reading);
    reading.monthly.push({
      usdPerMonth: monthUsd({ ...quantity, perMonth: perMonthOf(quantity, reading) }),
      calledBill: true,
      perUser: false,
      part: OF_IT.test(reading.text.slice(quantity.number.end)) ? 'said' : 'maybe',
      ...paidIn(quantity, reading),
    });
  },
};
