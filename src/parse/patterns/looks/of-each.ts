import { markAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { isMark, isUnit, type Test } from './atom-kinds.ts';
import { leftOf } from './clause.ts';

/** What is said of every one of the people, and not of all of them together. */

const isUser = isUnit('user', 'fte');
const isNumber: Test = (atom) => atom.kind === 'number';

/** "each of our 30 devs": every one of those who are counted there. */
const isEachOf = (reading: Reading, number: number): boolean => {
  let at = number - 1;
  while (reading.atoms[at]?.kind === 'filler') at -= 1;
  return markAt(reading.atoms, at, 'of') && markAt(reading.atoms, at - 1, 'each');
};

/** "30 devs each burn", "30 devs, each burns": between the people and what they do, with no other number between. */
const isEachBetween = (reading: Reading, first: number): boolean => {
  const reach = leftOf(reading, first, isMark('each'));
  const number = leftOf(reading, first, isNumber) ?? Number.POSITIVE_INFINITY;
  if (reach === null || number < reach) return false;
  const each = first - reach;
  const people = leftOf(reading, markAt(reading.atoms, each - 1, 'comma') ? each - 1 : each, isUser);
  return people === 1;
};

/** "each dev burns", "each of our 30 devs burns". */
const isEachInFront = (reading: Reading, first: number): boolean => {
  const reach = leftOf(reading, first, isUser);
  if (reach === null) return false;
  const person = first - reach;
  if (markAt(reading.atoms, person - 1, 'each', 'per')) return true;
  const number = leftOf(reading, person, isNumber);
  return number !== null && isEachOf(reading, person - number);
};

const isPeople = ({ unit }: Quantity): boolean => unit === 'user' || unit === 'fte';

/** How many words may stand between an amount and those who are counted behind it. */
const BEHIND = 5;

/** "3M tokens a day for each of 30 devs". */
const isEachBehind = (reading: Reading, end: number): boolean =>
  reading.quantities.some(
    (people) =>
      isPeople(people) && people.at > end && people.at - end < BEHIND && isEachOf(reading, people.at),
  );

/** "100 developers x $200 a month": right behind those people, and times them. */
export const multipliesPeople = ({ atoms }: Reading, { first }: Quantity, people: Quantity): boolean =>
  people.end === first - 1 && markAt(atoms, first - 1, 'times');

/** Whether an amount multiplies with people who are counted right before it. */
export const isTimesPeople = (quantity: Quantity, reading: Reading): boolean =>
  reading.quantities.some((people) => isPeople(people) && multipliesPeople(reading, quantity, people));

/** Whether an amount is of one person by the words around it. */
export const ofEachPerson = ({ first, end }: Quantity, reading: Reading): boolean =>
  isEachInFront(reading, first) || isEachBetween(reading, first) || isEachBehind(reading, end);
