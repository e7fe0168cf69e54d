import { DAY_MS } from '../domain/day.ts';
import { count, usd as dollars } from '../domain/format.ts';
import type { Tally } from './tally.ts';

/** A bill beside the usage it pays for: only its money counts, and only on the usage's own days. */

/** "Claude Haiku 4.5" and "claude-haiku-4-5-20251001" are one model. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(us|eu|apac|global|jp)\./, '')
    .replace(/[-@]?(\d{8}|\d{4}-\d{2}-\d{2})(-v\d+(:\d+)?)?$/, '')
    .replaceAll(/[^a-z0-9]+/g, '');

/** The name by which the usage knows a model of the bill; undefined where it does not. */
const nameIn = (usage: Tally, name: string): string | undefined => {
  if (usage.models.has(name)) return name;
  const alike = [...usage.models.keys()].filter((known) => bare(known) === bare(name));
  return alike.length === 1 ? alike[0] : undefined;
};

const daysOf = ({ covered: { from, to, lastCall } }: Tally): readonly [first: number, end: number] => {
  const last = Math.max(to, lastCall);
  return [
    Math.floor(from / DAY_MS) * DAY_MS,
    Math.max(Math.ceil(last / DAY_MS), Math.floor(from / DAY_MS) + 1) * DAY_MS,
  ];
};

/** This share of the usage's time may be missing at its ends, against a bill of whole days. */
const MISSING = 0.03;

/** Which part of its days the usage does not cover. */
const missingOf = (
  { covered: { from, to, lastCall } }: Tally,
  [first, end]: readonly [number, number],
): number => 1 - (Math.max(to, lastCall) - from) / (end - first);

const NOT_ALL_DAYS = 'does not cover all days of the usage';
const WITHIN_A_DAY = 'counts whole days, and the usage begins or ends within one';

/** Money of the days of the usage goes to its models; what is none of theirs is told. */
const spread = (usage: Tally, bill: Tally, [first, end]: readonly [number, number]) => {
  let [all, unknown] = [0, 0];
  const days = [...bill.spent].filter(([day]) => day >= first && day < end);
  for (const [name, amount] of days.flatMap(([, ofDay]) => [...ofDay])) {
    all += amount;
    const model = usage.models.get(nameIn(usage, name) ?? '');
    if (model === undefined) unknown += amount;
    else model.usd = (model.usd ?? 0) + amount;
  }
  return { all, unknown };
};

/** Puts what a bill says into the sums of the usage that stands beside it. */
export const addBill = (usage: Tally, bill: Tally): void => {
  const [currency = 'USD', ...others] = bill.money.keys();
  if (others.length > 0) {
    for (const [each, amount] of bill.money) usage.paid(amount, each);
    return;
  }
  const money = (amount: number): string =>
    currency === 'USD' ? dollars(amount) : `${count(amount)} ${currency}`;
  const [first, end] = daysOf(usage);
  const [billed, until] = daysOf(bill);
  const apart =
    billed > first || until < end
      ? NOT_ALL_DAYS
      : missingOf(usage, [first, end]) > MISSING
        ? WITHIN_A_DAY
        : undefined;
  if (apart !== undefined) {
    const said = bill.money.get(currency);
    const what = said === undefined ? 'The bill' : `The bill of ${money(said)}`;
    usage.warn(`${what} ${apart}, so the two were not compared.`);
    return;
  }
  // Money that the usage estimates itself gives way to what was paid.
  for (const model of usage.models.values()) model.usd = null;
  usage.money.clear();
  const { all, unknown } = spread(usage, bill, [first, end]);
  usage.paid(all, currency);
  usage.note(`The bill beside it says ${money(all)} for the days of the usage.`);
  if (unknown !== 0) usage.note(`${money(unknown)} of the bill is for none of the models in the usage.`);
  if (billed < first || until > end) usage.note('Other days of the bill were left out.');
};
