import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { isMark, isUnit, leftOf, markAt, type Test } from './pattern.ts';

/** What is said of every one of the people, and not of all of them together. */

const isPerson = isUnit('user', 'fte');
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
  const people = leftOf(reading, markAt(reading.atoms, each - 1, 'comma') ? each - 1 : each, isPerson);
  return people === 1;
};

/** "each dev burns", "each of our 30 devs burns". */
const isEachInFront = (reading: Reading, first: number): boolean => {
  const reach = leftOf(reading, first, isPerson);
  if (reach === null) return false;
  const person = first - reach;
  if (markAt(reading.atoms, person - 1, 'each', 'per')) return true;
  const number = leftOf(reading, person, isNumber);
  return number !== null && isEachOf(reading, person - number);
};

/** "3M tokens a day for each of 30 devs". */
const isEachBehind = (reading: Reading, end: number): boolean =>
  reading.quantities.some(
    (people) =>
      (people.unit === 'user' || people.unit === 'fte') &&
      people.at > end &&
      people.at - end < 5 &&
      isEachOf(reading, people.at),
  );

/** "100 developers x $200 a month". */
export const isTimesPeople = ({ first }: Quantity, { atoms }: Reading): boolean => {
  const people = atoms[first - 2];
  return markAt(atoms, first - 1, 'times') && people !== undefined && isPerson(people, first - 2);
};

/** Whether an amount is of one person by the words around it. */
export const ofEachPerson = ({ first, end }: Quantity, reading: Reading): boolean =>
  isEachInFront(reading, first) || isEachBetween(reading, first) || isEachBehind(reading, end);
