import { hasPer } from '../patterns/looks/pattern.ts';
import { markAt, type Quantity } from '../quantities.ts';
import type { Amount, Reading } from '../reading.ts';
import { spends } from './people.ts';

/** People or agents by whom requests that are counted already multiply: "400 jobs a day x 6 agents x 8 calls". */

const isTimedRequest = ({ requests }: Reading, { at, perMonth }: Quantity): boolean =>
  perMonth !== null && requests.some((amount) => amount.at === at);

/** "20 prompts a day x 40 users": the sign stands between what comes and who sends it. */
const isBehindTimes = (reading: Reading, { first }: Quantity): boolean => {
  const before = reading.facts.byEnd.get(first - 1);
  return markAt(reading.atoms, first - 1, 'times') && before !== undefined && isTimedRequest(reading, before);
};

/** "6 agents with 8 calls each per job, 400 jobs a day": so many of each thing that comes. */
const isWithinOne = (reading: Reading, people: Quantity): boolean => {
  const { quantities } = reading;
  const next = quantities[quantities.indexOf(people) + 1];
  const isOfEach = next?.unit === 'request' && next.each && hasPer(next, 'request') && next.perMonth === null;
  return isOfEach && quantities.some((one) => one !== next && isTimedRequest(reading, one));
};

const isFactor = (reading: Reading, { at }: Amount): boolean => {
  const quantity = reading.facts.byNumber.get(at);
  return quantity !== undefined && (isBehindTimes(reading, quantity) || isWithinOne(reading, quantity));
};

/** Counts the people of a line among what its requests multiply with; false where one of them is no such factor. */
export const takeFactors = (reading: Reading): boolean => {
  const { users, multipliers } = reading;
  if (users.length === 0 || !users.every((amount) => isFactor(reading, amount))) return false;
  multipliers.push(...users);
  for (const people of users) spends(reading, people);
  return true;
};
