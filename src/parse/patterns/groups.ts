import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { amountOf } from './amounts.ts';
import { claim, isPlain, markAt, type Pattern } from './pattern.ts';
import { useSpan } from './sentence.ts';

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

const ACTIVE =
  /^ ?(?:of (?:them|these|those|(?:our |the |all )?(?:users|people|employees|staff|customers)) )?(?:are |is |will be )?(?:(?:daily|weekly|monthly|really|actually) )?(?:active|adoption|adopt it|(?:would |will )?(?:use|using|uses) it|log(?:ged)? in|engaged)(?: (?:daily|every day|each day))?\b/i;
const ADOPTION =
  /\b(?:adoption|active|usage|activity)(?: (?:rate|share|of|is|at|about|around|users?))*:? ?$/i;

/** "2,000 employees, 30% active": so many of the people who were counted. */
const isActiveShare = ({ number, front, behind, end }: Quantity, reading: Reading): boolean => {
  if (!number.percent || front !== null || behind.length > 0 || (reading.facts.units.get('user') ?? 0) === 0)
    return false;
  const last = reading.atoms[end - 1]?.end ?? 0;
  const { text } = reading;
  return (
    ACTIVE.test(text.slice(last, last + 60)) ||
    ADOPTION.test(text.slice(Math.max(0, number.start - 30), number.start))
  );
};

/** People who use it, and how many of them do. */
export const GROUPS: readonly Pattern[] = [
  {
    name: 'the share of people who are active',
    fits: isActiveShare,
    says: (quantity, reading) => {
      const last = reading.atoms[quantity.end - 1]?.end ?? 0;
      const words = ACTIVE.exec(reading.text.slice(last, last + 60))?.[0] ?? '';
      useSpan(reading, last, last + words.length);
      reading.activeShares.push({
        share: quantity.number.value,
        words: `${quantity.words}${words}`,
      });
    },
  },
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
