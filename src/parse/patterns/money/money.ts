import { type DraftField, FIELDS, fieldPer } from '../../../domain/fields/index.ts';
import { PER_MONTH } from '../../../domain/units.ts';
import { hasKey, valueIn } from '../../../keys.ts';
import type { Atom } from '../../atoms.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { GPU_HOUR_MOST } from '../../price-bounds.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { anyTest, isApi, isNoun } from '../looks/atom-kinds.ts';
import {
  isBareBill,
  isBareSum,
  isMonthly,
  isSellerOfTokens,
  LAST_MONTH,
  lastPeriodsPerMonth,
  paidIn,
} from '../looks/bill-words.ts';
import { near } from '../looks/clause.ts';
import { gpuInClause } from '../looks/money-goes.ts';
import { addHardwarePrice, isSumWithoutPeriod, refuseUnsigned, refuseZero } from '../looks/money-look.ts';
import { hasNoun, hasPer, type Pattern } from '../looks/pattern.ts';
import { runningCostOf } from '../looks/running-costs.ts';
import { BILL_BESIDE } from './bill-beside.ts';
import { isBareRate, isHourly, isOfUnknownMoney, readHourlyMoney } from './money-hourly.ts';
import { readMonthlyMoney } from './money-monthly.ts';
import { usdOfPower } from './price-of-power.ts';

/** Money: what it is paid for follows from its unit, then from the nouns of its clause. */

/** What a terabyte costs is a thousandth for each gigabyte. */
const PARTS_OF: Readonly<Record<string, readonly [unit: string, many: number]>> = {
  terabyte: ['gigabyte', 1000],
};

/** Only electricity is sold by the kilowatt hour; what is sold by another unit is said by the noun beside it. */
const SPEAKS_FOR_ITSELF = 'kwh';

interface PricedBy {
  readonly field: DraftField;
  readonly usd: number;
}

/** "$0.12/kWh", "egress $0.08/GB": the field that is priced by that unit; those by the hour or month are many. */
const pricedBy = (quantity: Quantity, reading: Reading): PricedBy | undefined => {
  for (const { what } of quantity.per) {
    const [unit, many] = valueIn(PARTS_OF, what) ?? [what, 1];
    const field = hasKey(PER_MONTH, unit) ? undefined : fieldPer('usd', unit);
    if (field === undefined) continue;
    const noun = FIELDS[field].noun?.[0];
    const isNamed = noun !== undefined && (hasNoun(quantity, noun) || near(quantity, reading, isNoun(noun)));
    if (unit === SPEAKS_FOR_ITSELF || isNamed) return { field, usd: quantity.number.value / many };
  }
  return undefined;
};

/** "egress 5TB a month": what the network sends in all. */
export const areSent = (quantity: Quantity, reading: Reading): boolean =>
  !quantity.number.money &&
  (quantity.unit === 'gigabyte' || quantity.unit === 'terabyte') &&
  (hasNoun(quantity, 'egress') ||
    near(quantity, reading, isNoun('egress')) ||
    // "egress $0.05/GB, 3TB a month"
    (quantity.perMonth !== null &&
      reading.quantities.some(
        (price) =>
          bytesPriced(price) &&
          price.end === quantity.first - 1 &&
          (hasNoun(price, 'egress') || near(price, reading, isNoun('egress'))),
      )));

/** Money for each gigabyte or terabyte. */
export const bytesPriced = (quantity: Quantity): boolean =>
  quantity.number.money && hasPer(quantity, 'gigabyte', 'terabyte');

/** "Q3: 2.4B input tokens, gpt-4o, total $9,000": what all of it came to. */
const isSumOfTokens = ({ number }: Quantity, { text, named, facts }: Reading): boolean =>
  named.size > 0 &&
  !facts.kinds.has('gpu') &&
  /\b(?:total|sum|cost)(?: (?:of|is|was))*:? ?$/i.test(textBefore(text, number.start, 16));

const MONTH = re`^(?:q[1-4]|fy'?\d{2,4}|${MONTH_NAME})$`;

/** "October 2026": which month the bill is of, and in what year. */
const isOfMonth = ({ atoms, text }: Reading, at: number, atom: Atom): boolean => {
  const before = atoms[at - 1];
  const isMonth = (one: Atom | undefined): boolean => one?.kind === 'unknown' && MONTH.test(one.text);
  return isMonth(atom) || (isMonth(before) && /^20[2-4]\d$/.test(text.slice(atom.start, atom.end)));
};

/** Money by a unit or a period: bills, rents, fees, people. */
export const MONEY: readonly Pattern[] = [
  {
    name: 'price for a unit of its own',
    fits: (quantity, reading) =>
      pricedBy(quantity, reading) !== undefined && quantity.second === null && !quantity.number.percent,
    says: (quantity, reading) => {
      const priced = pricedBy(quantity, reading);
      if (priced === undefined) return;
      const usd = hasPer(quantity, SPEAKS_FOR_ITSELF)
        ? usdOfPower(quantity, priced.usd, reading)
        : priced.usd;
      setField(reading, priced.field, usd, quantity.words);
    },
  },
  {
    name: 'a price by the gigabyte',
    fits: (quantity, reading) =>
      bytesPriced(quantity) && !reading.quantities.some((one) => areSent(one, reading)),
    says: (quantity, reading) => {
      const egress = runningCostOf(quantity, reading) ? [] : [`egress ${quantity.words}`];
      throw notUnderstood(
        ask`What is sold at ${quoted(quantity.words)}? Only what leaves the network is counted by the gigabyte; type anything else by the month, such as "storage $90 a month".`,
        [...egress, 'storage $90 a month'],
      );
    },
  },
  { name: 'price of an hour', fits: isHourly, says: readHourlyMoney },
  {
    name: 'price of an hour in money that nobody knows',
    fits: isOfUnknownMoney,
    says: (quantity, reading) => {
      const words = wordsOf(reading, quantity.first, quantity.end + 3);
      throw notUnderstood(
        say`${quoted(words)} is not a currency that we know: type it in dollars, such as "$2/hr", or in a currency, such as "EUR 2/hr".`,
      );
    },
  },
  {
    name: 'price of an hour, without its sign',
    fits: isBareRate,
    says: (quantity, reading) => {
      refuseZero(quantity, '$1.79/hr');
      addHardwarePrice(quantity, reading, 'hour', quantity.number.value);
    },
  },
  { name: 'money of a month', fits: isMonthly, says: readMonthlyMoney },
  { name: 'a bill without its sign', fits: isBareBill, says: readMonthlyMoney },
  {
    name: 'the bill of one month',
    fits: (quantity, reading) =>
      (isSumWithoutPeriod(quantity) || isBareSum(quantity, reading)) &&
      quantity.unit === null &&
      !hasNoun(quantity, 'other', 'host', 'power', 'ops') &&
      // "FY26 budget: 8 H100 at $2.10": an hour of what stands before it.
      !(quantity.number.value < GPU_HOUR_MOST && gpuInClause(quantity, reading)) &&
      reading.facts.says(LAST_MONTH) &&
      (hasNoun(quantity, 'bill') ||
        isBareSum(quantity, reading) ||
        isSumOfTokens(quantity, reading) ||
        near(
          quantity,
          reading,
          anyTest(isApi, isNoun('bill'), (_, at) => isSellerOfTokens(reading, at)),
        )),
    says: (quantity, reading) => {
      for (const [at, atom] of reading.atoms.entries()) if (isOfMonth(reading, at, atom)) use(reading, at);
      refuseUnsigned(quantity, reading);
      reading.monthly.push({
        usdPerMonth: quantity.number.value * lastPeriodsPerMonth(reading),
        calledBill: true,
        perUser: false,
        ...paidIn(quantity, reading),
      });
    },
  },
  BILL_BESIDE,
];
