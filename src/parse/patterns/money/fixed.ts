import { valueIn } from '../../../keys.ts';
import type { Unit } from '../../atoms.ts';
import { endOf, textBefore } from '../../beside.ts';
import { perMonthOf } from '../../period-names.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { isGpu } from '../looks/atom-kinds.ts';
import { clauseOf, leftOf, rightOf } from '../looks/clause.ts';
import { isOfPerson } from '../looks/money-look.ts';
import { claim } from '../looks/pattern.ts';
import { runningCostOf } from '../looks/running-costs.ts';
import { useSpan } from '../looks/sentence.ts';

/** Reads what is bought by the month and not by the token: "PTU at $18k a month for up to 3B tokens". */

const PROVISIONED =
  /(?:\breserved )?(?:(?<![\d,.]|[a-z\d]-)(\d{1,3}(?:,\d{3})+|\d+) |\b)(?:ptus?|provisioned(?: throughput)?(?: units?)?|throughput units?|gsus?|model units?|dedicated (?:capacity|throughput)|reserved (?:capacity|throughput)|scale tier|flat (?:fee|rate))\b(?:[,:]? (?:of |with |is |are |x ?)?(\d{1,6}) (?:(?:model|throughput|scale) )?(?:units?|gsus?|mus?|ptus?)\b)?(?: (?:reserved|committed)\b(?! (?:to|until|till|for)\b))?/gi;
/** Whether a text says that capacity is bought, which has a price of its own. */
export const saysProvisioned = (text: string): boolean => new RegExp(PROVISIONED.source, 'i').test(text);

/** A promise to spend. "20% committed spend discount" is a discount; "committed until March" says how GPUs are paid. */
const COMMITTED =
  /\b(?:committed|commitment|commit|min(?:imum)? spend|prepaid|pre-?paid)\b(?: (?:to|of|spend))*/i;
const CARRIES =
  /\b(?:(?:for )?up to|covers?|covering|capacity(?: is| of)?|carries|carrying|serves|includes?|including|good for|max(?:imum)?(?: of)?|capped at|caps at)(?: about| around)? ?$/i;

const PER_UNIT = /^ ?(?:\/ ?|per |an? )(?:ptu|unit)\b/i;
/** No provisioned unit costs less a month (Azure asks $221 to $1,460): what leaves less for one is the price of one. */
const LEAST_USD_PER_UNIT = 100;

const ADVERBS: Readonly<Record<string, Unit>> = {
  annual: 'year',
  yearly: 'year',
  quarterly: 'quarter',
  monthly: 'month',
};

/** Money of a month or longer. `isHourly`: provisioned capacity may be paid by the hour, as GPUs are elsewhere. */
const isMonthlyMoney = ({ number, second, perMonth, period, unit }: Quantity, isHourly = false): boolean =>
  number.money &&
  second === null &&
  perMonth !== null &&
  (isHourly || period !== 'hour') &&
  period !== 'second' &&
  unit === null;

/** "annual commit of $250k": the period stands before the promise. */
const withPeriodInFront = (quantity: Quantity, reading: Reading): Quantity => {
  const { number, perMonth } = quantity;
  if (!number.money || perMonth !== null) return quantity;
  const adverb = /\b(annual|yearly|quarterly|monthly) (?:\w+ ){0,3}(?:of |is |at |: ?)?$/i
    .exec(textBefore(reading.text, number.start, 50))?.[1]
    ?.toLowerCase();
  const period = valueIn(ADVERBS, adverb);
  return period === undefined ? quantity : { ...quantity, period, perMonth: perMonthOf(period) };
};

/** The words right before a number, among them the noun that it is taken for. */
const wordsBefore = ({ text }: Reading, { number: { start } }: Quantity): string =>
  textBefore(text, start, 24);

const isCapacity = (reading: Reading, quantity: Quantity): boolean =>
  (quantity.unit === 'token' || quantity.number.scaled) &&
  !quantity.number.money &&
  CARRIES.test(wordsBefore(reading, quantity));

const countsTokens = ({ unit, number }: Quantity): boolean => unit === 'token' && !number.money;

/** "8B tokens, PTU at $18k a month for 10B tokens": right behind the money, where another volume is the traffic. */
const isBoughtFor = (reading: Reading, money: Quantity, quantity: Quantity): boolean => {
  const between = reading.text.slice(endOf(money, reading), reading.atoms[quantity.first]?.start ?? 0);
  return (
    countsTokens(quantity) &&
    between === ' for ' &&
    reading.quantities.some((other) => other !== quantity && countsTokens(other))
  );
};

const isOfHardware = (quantity: Quantity, reading: Reading): boolean =>
  leftOf(reading, quantity.first, isGpu) !== null || rightOf(reading, quantity.end, isGpu) !== null;

/** "PTU at $21k/month": the price of what stands at once before it. */
const isRightBehind = (
  { number }: Quantity,
  { text }: Reading,
  provisioned: readonly RegExpExecArray[],
): boolean =>
  provisioned.some(
    ({ index, 0: words }) =>
      number.start >= index + words.length &&
      /^ ?(?:(?:of |for )?[a-z][\w.-]* (?:[a-z][\w.-]* )?(?:on [a-z]+ )?)?(?:at|for|is|costs?|:|=)? ?$/i.test(
        text.slice(index + words.length, number.start),
      ),
  );

const countOf = ([, front, behind]: RegExpExecArray): string | undefined => front ?? behind;

/** "PTU 100 units at $260": provisioned capacity is priced by the month, where that can be its price. */
const ofMonth = (quantity: Quantity, reading: Reading, provisioned: readonly RegExpExecArray[]): Quantity => {
  const { number, second, perMonth, unit } = quantity;
  const isBare = number.money && second === null && perMonth === null && unit === null;
  if (!isBare || number.value < LEAST_USD_PER_UNIT || !isRightBehind(quantity, reading, provisioned))
    return quantity;
  return { ...quantity, period: 'month', perMonth: 1 };
};

/** For how many units the price is asked: "300 PTUs at $1/hr each". */
const unitsPaid = (
  reading: Reading,
  { words, number, perMonth, end, each, total }: Quantity,
  provisioned: readonly RegExpExecArray[],
): number => {
  const many = Number(
    provisioned
      .map(countOf)
      .find((count) => count !== undefined)
      ?.replaceAll(',', '') ?? 1,
  );
  const behind = reading.atoms[end - 1]?.end ?? number.end;
  const perUnit = PER_UNIT.exec(reading.text.slice(behind))?.[0].length ?? 0;
  useSpan(reading, behind, behind + perUnit);
  if (each || perUnit > 0) return many;
  if (
    provisioned.some(
      ({ index, 0: words }) => reading.text.slice(index + words.length, number.start) === ' for ',
    )
  )
    return 1;
  if (total || many === 1 || (number.value * (perMonth ?? 1)) / many >= LEAST_USD_PER_UNIT) return 1;
  reading.notes.push(
    `${quoted(words)} is read as the price of each of ${many} units; type "${words} in total" if it is for all.`,
  );
  return many;
};

/** Marks "for up to" before the capacity as read. */
const useLead = (reading: Reading, quantity: Quantity): void => {
  const { start } = quantity.number;
  const lead = CARRIES.exec(wordsBefore(reading, quantity))?.[0].length ?? 0;
  useSpan(reading, start - lead, start);
};

/** The sum is read; one without a period says that it is of a month. */
const takeMoney = (reading: Reading, money: Quantity): void => {
  claim(money, reading);
  const said = reading.facts.byNumber.get(money.at)?.perMonth;
  if (said === null && money.period === 'month' && !/\bmonthly\b/i.test(reading.text))
    reading.notes.push(`${quoted(money.words)} is read as of a month.`);
};

/** What the money covers; undefined where nobody said it. */
const capacityIn = (reading: Reading, money: Quantity | undefined): Quantity | undefined =>
  reading.quantities.find((quantity) => isCapacity(reading, quantity)) ??
  (money && reading.quantities.find((quantity) => isBoughtFor(reading, money, quantity)));

/** What is paid for it: what stands right behind its words, else in their clause, else whatever is paid for nothing else. */
const moneyIn = (reading: Reading, provisioned: readonly RegExpExecArray[]): Quantity | undefined => {
  const sums = reading.quantities
    .map((quantity) => ofMonth(withPeriodInFront(quantity, reading), reading, provisioned))
    .filter(({ at }) => !reading.used.has(at));
  const others = sums.filter(
    (quantity) =>
      isMonthlyMoney(quantity) &&
      !isOfHardware(quantity, reading) &&
      runningCostOf(quantity, reading) === undefined &&
      !isOfPerson(quantity, reading),
  );
  const isInClause = (quantity: Quantity): boolean => {
    const clause = clauseOf(quantity, reading);
    return provisioned.some(({ 0: words }) => clause.includes(words)) || COMMITTED.test(clause);
  };
  return (
    sums.find(
      (quantity) => isRightBehind(quantity, reading, provisioned) && isMonthlyMoney(quantity, true),
    ) ??
    others.find(isInClause) ??
    others[0]
  );
};

/** Capacity that is bought by the month, with what it covers. Several phrases make one fact. */
export const readFixed = (reading: Reading): void => {
  const provisioned = [...reading.text.matchAll(PROVISIONED)];
  const money = moneyIn(reading, provisioned);
  const committed =
    money !== undefined && COMMITTED.test(clauseOf(money, reading)) ? COMMITTED.exec(reading.text) : null;
  const matches = committed === null ? provisioned : [...provisioned, committed];
  const [match] = matches;
  if (match === undefined) return;
  for (const { index, 0: words } of matches) useSpan(reading, index, index + words.length);
  const capacity = capacityIn(reading, money);
  if (money !== undefined) takeMoney(reading, money);
  if (capacity !== undefined) {
    useLead(reading, capacity);
    claim(capacity, reading);
    for (const name of capacity.names) use(reading, name);
  }
  reading.trace.push({ words: match[0], rule: 'capacity that is bought by the month' });
  reading.fixed = {
    words: match[0].replace(/ (?:to|of)$/i, ''),
    at: reading.atoms.findIndex(({ end }) => end > match.index),
    moneyAt: money?.at ?? null,
    moneyWords: money?.words ?? match[0],
    usdPerMonth: money && money.number.value * (money.perMonth ?? 1) * unitsPaid(reading, money, provisioned),
    capacityTokensPerMonth: capacity && capacity.number.value * (capacity.perMonth ?? 1),
  };
};
