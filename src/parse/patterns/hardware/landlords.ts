import { wordsOf } from '../../beside.ts';
import { ask, contradiction, quoted } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import { attempt, type Reading, use } from '../../reading.ts';
import { freeLandlordAt } from '../looks/seller-at.ts';

/** "compare runpod and lambda", "coreweave or lambda?": each landlord's price is an answer of its own. */

const LIST_MARKS = ['and', 'versus', 'slash', 'comma'] as const;

/** Where a list of two or more of them ends; null where there is none at this place. */
const endOfList = (reading: Reading, at: number): number | null => {
  let last = at;
  for (let next = at + 1; next < reading.atoms.length; ) {
    while (markAt(reading.atoms, next, ...LIST_MARKS)) next += 1;
    if (next === last + 1 || !freeLandlordAt(reading, next)) break;
    last = next;
    next += 1;
  }
  return last === at ? null : last + 1;
};

/** Several landlords of the same GPUs: each of their prices is an answer of its own, so the line has to choose, or sets them beside each other. */
export const readLandlords = (reading: Reading): void => {
  for (const at of reading.atoms.keys()) {
    const end = freeLandlordAt(reading, at) ? endOfList(reading, at) : null;
    if (end === null) continue;
    const words = wordsOf(reading, at, end);
    const names = reading.atoms
      .slice(at, end)
      .flatMap((atom) => (atom.kind === 'seller' ? [`on ${reading.text.slice(atom.start, atom.end)}`] : []));
    use(reading, at, end);
    attempt(reading, () => {
      throw contradiction(
        ask`${quoted(words)} rent GPUs, and an answer holds the price of one: whose first?`,
        names,
      );
    });
  }
};
