import { ask, notUnderstood, quoted } from '../problems.ts';
import type { MonthlyMoney, Reading } from '../reading.ts';

/** A bill of several APIs, of which nobody says what goes to each. */

const BETWEEN_APIS = /^(?: ?[,/;] ?| )(?:(?:and|&|\+|plus) )?$/i;

/** "on sonnet, haiku would be an alternative": a clause of its own begins with that name. */
const OWN_CLAUSE = /^ (?:(?:is|are|was|would|could|might|may|looks?|seems?|as|instead|at|for)\b|\(|\$?\d)/i;

/** Places of the APIs that stand joined behind the money, from the first of them. */
const joinedFrom = ({ atoms, text, named }: Reading, first: number): readonly number[] => {
  const places = [first];
  const ids = new Set([named.get(first)]);
  for (let at = first + 1; at <= (places.at(-1) ?? 0) + 3; at += 1) {
    const id = named.get(at);
    const between = text.slice(atoms[places.at(-1) ?? 0]?.end, atoms[at]?.start);
    if (id === undefined || ids.has(id)) continue;
    if (!BETWEEN_APIS.test(between)) break;
    places.push(at);
    ids.add(id);
  }
  const last = places.at(-1) ?? first;
  const goesOn = /,/.test(text.slice(atoms[places.at(-2) ?? 0]?.end, atoms[last]?.start));
  return goesOn && OWN_CLAUSE.test(text.slice(atoms[last]?.end)) ? places.slice(0, -1) : places;
};

const PARTS: Readonly<Record<number, readonly (readonly number[])[]>> = {
  2: [
    [50, 50],
    [80, 20],
  ],
  3: [
    [40, 30, 30],
    [80, 10, 10],
  ],
};

const listed = (names: readonly string[]): string =>
  names.length < 3 ? names.join(' and how much to ') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/**
 * Throws `not-understood` for "$42k a month on sonnet and haiku": what is paid for each is not said, and the tokens
 * depend on it.
 */
export const refuseBillOfSeveral = (reading: Reading, money: MonthlyMoney, api: string): void => {
  const { atoms, text, named, shares } = reading;
  const at = [...named].find(([place, id]) => id === api && place >= money.end)?.[0];
  if (shares.length > 0 || at === undefined) return;
  const places = joinedFrom(reading, at);
  if (places.length < 2) return;
  const names = places.map((place) => text.slice(atoms[place]?.start, atoms[place]?.end));
  const [first = '', ...others] = names;
  const end = atoms[places.at(-1) ?? at]?.end ?? 0;
  const closes = text.charAt(end) === ')' ? 1 : 0;
  const words = text.slice(atoms[money.first]?.start, end + closes);
  const mixes = (PARTS[names.length] ?? []).map(
    (parts) => `${money.words} on ${names.map((name, index) => `${parts[index]}% ${name}`).join(', ')}`,
  );
  throw notUnderstood(
    ask`${quoted(words)}: how much of it goes to ${listed(names)}? Type the share of each, or the bill of one.`,
    [...mixes, `${money.words} on ${first}, vs ${others.join(', ')}`],
  );
};
