import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { claim, isPlain, markAt, type Pattern } from './pattern.ts';
import { amountOf } from './tokens.ts';

/** People who are counted by the group they are. */

const GROUP =
  /^(?:teams?|staff|company|companies|group|org|organi[sz]ation|startup|agency|firm|department|workforce)$/i;

/** "a team of 25", "company of 400": so many people, where something is counted of each. */
const isGroupOf = (quantity: Quantity, { text, atoms, facts }: Reading): boolean => {
  const group = atoms[quantity.at - 2];
  return (
    (facts.each || facts.perPerson) &&
    isPlain(quantity) &&
    (quantity.unit === null || quantity.unit === 'user') &&
    !quantity.number.scaled &&
    Number.isInteger(quantity.number.value) &&
    quantity.second === null &&
    markAt(atoms, quantity.at - 1, 'of') &&
    group !== undefined &&
    GROUP.test(text.slice(group.start, group.end))
  );
};

export const GROUPS: readonly Pattern[] = [
  {
    name: 'a team of so many',
    fits: isGroupOf,
    says: (quantity, reading) => {
      claim({ ...quantity, first: quantity.at - 2 }, reading);
      const words = reading.text.slice(reading.atoms[quantity.at - 2]?.start, quantity.number.end);
      reading.users.push(amountOf(quantity, { value: quantity.number.value, words }));
    },
  },
];
