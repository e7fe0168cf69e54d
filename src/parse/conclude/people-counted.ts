import { multipliesPeople } from '../patterns/looks/of-each.ts';
import { perMonthOf } from '../period-names.ts';
import { contradiction, quoted, say } from '../problems.ts';
import { isTime, type Quantity } from '../quantities.ts';
import type { Amount, Reading } from '../reading.ts';

/** How many people there are: so many of each, in so many places, of whom a part is active. */

/** Whether an amount is multiplied by these people where it stands: "8 devs x 20 prompts". */
export const isLinked = (reading: Reading, amount: Amount, users: Amount): boolean => {
  const { byNumber } = reading.facts;
  const [quantity, people] = [byNumber.get(amount.at), byNumber.get(users.at)];
  return quantity !== undefined && people !== undefined && multipliesPeople(reading, quantity, people);
};

/** "12 teams x 8 devs", "80 customers with 25 seats each", "12 teams of 8": so many of each. */
const timesEach = (reading: Reading): readonly Amount[] => {
  const found: Amount[] = [];
  for (const users of reading.users) {
    const last = found.at(-1);
    if (last === undefined || !(isLinked(reading, users, last) || areOfEach(reading, users, last)))
      found.push(users);
    else
      found[found.length - 1] = {
        ...users,
        value: last.value * users.value,
        words: `${last.words} x ${users.words}`,
      };
  }
  return found;
};

/** What stands between people and how many are of each. */
const OF_EACH =
  /^,? ?(?:of|(?:with|having|that have|who have|have|has)(?: about| around| roughly)?|each (?:with|of|having|has)(?: about)?)$/i;

/** Whether an amount is said of each of these people: "6 teams with 2 bots each". */
export const areOfEach = ({ text, atoms, facts }: Reading, { at, words }: Amount, users: Amount): boolean => {
  const [outer, inner] = [facts.byNumber.get(users.at), atoms[at]];
  const from = atoms[(outer?.end ?? 0) - 1]?.end ?? 0;
  const between = text.slice(from, inner?.start).trim();
  // "8 schools, 600 pupils each"
  if (between === ',' && facts.byNumber.get(at)?.each) return true;
  return (
    OF_EACH.test(between) && (/\beach\b/i.test(`${users.words} ${between} ${words}`) || /^of$/i.test(between))
  );
};

const PLACES = /\b(?:regions|zones|data ?cent(?:er|re)s|offices|sites|locations|countries|cities)\b/i;

const only = (counted: readonly Amount[]): Amount | undefined => {
  // "200 users in 2 offices": where people sit says nothing of how many there are.
  const people = counted.filter(({ words }) => !PLACES.test(words));
  const users = people.length > 0 ? people : counted;
  const [first, second] = users;
  if (first === undefined || second === undefined) return first;
  if (users.every(({ value }) => value === first.value)) return first;
  // "10k users -> 300 concurrent, 100k users 3000 concurrent": two cases, not one.
  throw contradiction(say`${quoted(first.words)} and ${quoted(second.words)}: type one of them at a time.`, [
    first.words,
    second.words,
  ]);
};

/** How often those who are active come, by the word in "2% contact us monthly". */
const COMES = /\b(?:(dai|week|month)ly|(?:every|each|an?|per) (day|week|month))\b/i;

/** "2,000 employees, 30% active": those who use it at all. */
const active = (reading: Reading, users: Amount | undefined): Amount | undefined => {
  if (users === undefined) return undefined;
  const said = COMES.exec(reading.activeShares.map(({ words }) => words).join(' '));
  const period = (said?.[1] ?? said?.[2])?.toLowerCase().replace('dai', 'day');
  return {
    ...users,
    value: reading.activeShares.reduce((product, { share }) => product * share, users.value),
    timed: users.timed || period !== undefined,
    perMonth: period === undefined ? users.perMonth : perMonthOf(period),
    words: [users.words, ...reading.activeShares.map(({ words }) => words)].join(', '),
  };
};

/**
 * The people of a line, whether they use it or not; undefined where it counts none. Throws LlmcostError where it counts
 * two kinds of them.
 */
export const everyoneIn = (reading: Reading): Amount | undefined => only(timesEach(reading));

/** Those of them who use it. Throws LlmcostError where a line counts two kinds of people. */
export const peopleIn = (reading: Reading): Amount | undefined => active(reading, everyoneIn(reading));

/** "60 completions/hr", "1 suggestion every 10 seconds": a pace that one person may well keep for a while. */
export const isOftenOfOne = (quantity: Quantity | undefined): quantity is Quantity =>
  quantity?.period === 'hour' || (quantity?.per.some(({ what, many }) => isTime(what) && many > 1) ?? false);
