import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { isSetAgainstHosting, standsAgainstHosting } from '../../names/against-hosting.ts';
import { KIND } from '../../paying-fields.ts';
import { markAt, nounAt, skipMarks } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { isGpu, isHardware } from './atom-kinds.ts';
import { isBought, isLine, priceBehind } from './sold.ts';

/** Which of the names of a line is hosted, and which are rivals: by what stands beside each. */

type Named = Extract<Atom, { kind: 'model' | 'api' }>;

const isNamed = ({ atoms }: Reading, at: number): boolean =>
  atoms[at]?.kind === 'api' || atoms[at]?.kind === 'model';

const isLink = (reading: Reading, at: number): boolean =>
  isNamed(reading, at) || markAt(reading.atoms, at, 'and', 'comma', 'slash', 'on', 'a');

/** What may end a list of rivals: a comma, or the lack of one between two names. */
const isOpenEnd = (reading: Reading, from: number, at: number): boolean =>
  markAt(reading.atoms, from, 'comma') || (from === at - 1 && isNamed(reading, from));

/** Behind "vs", "off", "instead of", or in a list that begins there. */
export const isRival = (reading: Reading, at: number, listed = true): boolean => {
  const goesOn = (from: number): boolean =>
    isLink(reading, from) && (listed || !isOpenEnd(reading, from, at));
  let from = at - 1;
  while (from >= 0 && from > at - 12 && goesOn(from)) from -= 1;
  // "off claude to our own llama": the list ends where something else is meant.
  return (
    markAt(reading.atoms, from, 'versus', 'off') &&
    (from === at - 1 || !markAt(reading.atoms, from, 'off') || reading.atoms[at]?.kind === 'api')
  );
};

const standsHardware = (reading: Reading, at: number): boolean => {
  const { atoms } = reading;
  const from = skipMarks(atoms, at, ['own', 'rent', 'a', 'times'], 2);
  const atom = atoms[from];
  if (atom === undefined) return false;
  if (atom.kind !== 'number') return isHardware(atom, from);
  const next = skipMarks(atoms, from + 1, ['times', 'dash'], 1);
  const counted = atoms[next];
  return counted !== undefined && isGpu(counted, next);
};

/** "vs llama 70b locally", "vs qwen3 32b on prem": where it runs, and nothing behind it. */
const isAtHome = (reading: Reading, at: number): boolean => {
  const { atoms } = reading;
  const atom = atoms[at];
  const isPlace =
    (atom?.kind === 'phrase' && atom.soft && atom.fields[KIND] === 'own') ||
    (markAt(atoms, at, 'own') && /^(?:on|in)[- ]?[a-z]/i.test(wordsOf(reading, at, at + 1)));
  const end = atoms[at + 1];
  return isPlace && (end === undefined || markAt(atoms, at + 1, 'comma', 'stop', 'versus', 'and'));
};

/** "llama 70b on 2x H100", "host glm 4.6", "qwen3 32b fp8 on L40S": what runs on our machines. */
export const isHosted = (reading: Reading, at: number): boolean => {
  const { atoms } = reading;
  if (
    markAt(atoms, at - 1, 'hosting') ||
    (markAt(atoms, at - 1, 'own', 'a') && markAt(atoms, at - 2, 'hosting'))
  )
    return true;
  if (isAtHome(reading, at + 1)) return true;
  let next = at + 1;
  while (next < at + 4 && (atoms[next]?.kind === 'phrase' || atoms[next]?.kind === 'unknown')) next += 1;
  if (markAt(atoms, next, 'on', 'at', 'in', 'hosting') && standsHardware(reading, next + 1)) return true;
  return next > at + 1 && atoms[at + 1]?.kind === 'phrase' && standsHardware(reading, next);
};

/** A model or an API, and where among the atoms it stands. */
export interface NamedAt {
  readonly at: number;
  readonly atom: Named;
}

/** The models and APIs that no pattern has read yet. */
export const unreadNames = (reading: Reading): readonly NamedAt[] =>
  reading.atoms.flatMap((atom, at) =>
    (atom.kind === 'model' || atom.kind === 'api') && !reading.used.has(at) ? [{ at, atom }] : [],
  );

/** "deepseek vs renting a L4", "mistral large vs local": the bare name of a line, set against hosting, is what is bought. */
export const isAgainstHosting = (reading: Reading, at: number): boolean => {
  const { atoms, text } = reading;
  const atom = atoms[at];
  if (atom === undefined || !isLine(text.slice(atom.start, atom.end))) return false;
  if (!markAt(atoms, at + 1, 'versus')) return standsAgainstHosting(reading, at);
  const from = skipMarks(atoms, at + 2, ['own', 'rent', 'hosting', 'a'], 3);
  return standsHardware(reading, from) || isSetAgainstHosting(text.slice(atom.end, atom.end + 48));
};

/** "vs kimi k2, glm-4.6 and qwen3-max": behind its comma, or without one, a name goes on with the list where "and" leads to another. */
const isAmongRivals = (reading: Reading, at: number): boolean => {
  const next = reading.atoms[at + 2];
  const goesOn = markAt(reading.atoms, at + 1, 'and') && (next?.kind === 'api' || next?.kind === 'model');
  return isRival(reading, at, goesOn);
};

/** The model that the line would host; undefined where it names none, or only what it compares with. */
export const hostedOf = (reading: Reading, places: readonly NamedAt[]): NamedAt | undefined => {
  const models = places.filter(({ atom }) => atom.kind === 'model');
  const sure = models.find(({ at }) => isHosted(reading, at));
  if (sure !== undefined) return sure;
  const plain = models.filter(
    ({ at }) => !isAmongRivals(reading, at) && !nounAt(reading.atoms, at + 1, 'api'),
  );
  const own = plain.find(
    ({ at }) => !isBought(reading, at, plain.length > 1) && !isAgainstHosting(reading, at),
  );
  if (own !== undefined) return own;
  if (plain.length > 0) return undefined;
  // "gpt-4o vs mistral 7b": beside an API that is named without "vs" the open model is what we would host.
  const apiFirst = places.find(({ at, atom }) => atom.kind === 'api' && !isRival(reading, at));
  const first = models.find(({ at }) => !priceBehind(reading, at));
  return apiFirst === undefined ? undefined : first;
};
