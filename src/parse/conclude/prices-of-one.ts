import { withoutDust } from '../../domain/round.ts';
import { amountValue } from '../patterns/looks/amounts.ts';
import { countedWord, stemOf } from '../patterns/traffic/counted-things.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { PriceOfOne, Reading } from '../reading.ts';

/** What one request or page costs, times all of them: of all people, and of all calls that each of them makes. */

/** Those that were counted, by the time or in all. */
const countedOf = ({ quantities }: Reading, of: PriceOfOne['of']): Quantity | undefined =>
  quantities.find(({ unit, perMonth }) => unit === of && (perMonth !== null || of === 'page'));

/** How far in front of a price its noun may stand: "each call costs us $0.03". */
const REACH = 5;

/** The noun of what has the price, in its singular; none of "$0.004 each". */
const pricedNoun = ({ text, atoms }: Reading, { of, first, end }: PriceOfOne): string => {
  const at = atoms.findLastIndex(
    (atom, place) => place >= first - REACH && place < end && atom.kind === 'unit' && atom.unit === of,
  );
  return stemOf(text.slice(atoms[at]?.start ?? 0, atoms[at]?.end ?? 0));
};

/** "1,000 tickets a day, 4 calls each, $0.16 per ticket": what repeats within one is in its price. */
const holdsRepeats = (reading: Reading, counted: Quantity, price: PriceOfOne): boolean => {
  const last = reading.quantities.findLast(({ unit, end }) => unit === price.of && end <= price.first);
  const isSaid = stemOf(countedWord(counted, reading)) === pricedNoun(reading, price);
  return isSaid || (last === counted && reading.quantities.every(({ each }) => !each));
};

/** How many are paid for a month; undefined where nothing says. */
const manyOf = (reading: Reading, price: PriceOfOne): number | undefined => {
  const { requests, volumes, inputs, multipliers } = reading;
  const counted = countedOf(reading, price.of);
  if (counted === undefined) return price.of === 'request' ? requests[0]?.value : undefined;
  const many = counted.number.value * (counted.perMonth ?? 1);
  const said = [requests, volumes, inputs].flat().find(({ at }) => at === counted.at);
  // "300 users, 25 messages a day": the people hold the place of all that they send.
  if (said === undefined) return price.of === 'request' ? (requests[0]?.value ?? many) : many;
  const all = many * (said.value / amountValue(counted));
  // "5 cents a page, 12 pages a contract": those of each of the requests.
  if (price.of === 'page' && said.each) return requests[0] && counted.number.value * requests[0].value;
  const isMultiplied = requests.includes(said) && holdsRepeats(reading, counted, price);
  return isMultiplied ? all / multipliers.reduce((product, { value }) => product * value, 1) : all;
};

/** Puts what all of them come to among the bills. Throws `not-understood` where nobody says how many there are. */
export const payForEach = (reading: Reading): void => {
  for (const { usd, of, ...paid } of reading.pricesOfOne) {
    const many = manyOf(reading, { usd, of, ...paid });
    if (many === undefined)
      throw notUnderstood(
        say`${quoted(paid.words)} is a price of requests, which depends on their size: type the tokens of one and the price per million tokens, or what it comes to a month.`,
        ['1500 in 300 out per request'],
      );
    reading.monthly.push({
      ...paid,
      usdPerMonth: withoutDust(usd * many),
      calledBill: true,
      perUser: false,
    });
  }
};
