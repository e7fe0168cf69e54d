import { fieldsIn } from '../../../domain/draft.ts';
import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { contradiction, joinedBy, quoted, say } from '../../problems.ts';
import { markAt, unitAt } from '../../quantities.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';
import { denialOf, refuseDenial } from '../looks/denied.ts';

/** GPUs by name, and those that are compared with them. */

const THAN =
  /^(?: (?:is|are|be|any|much|still|really))* (?:cheaper|better|faster|slower|worse|dearer|more expensive|more economical)(?: value)? than (?:an? |the |\d+ ?x? ?)?$|^ (?:compared (?:to|with)|instead of) (?:an? |the )?$/i;

/** "is h200 cheaper than h100" */
const isWeighed = ({ atoms, text }: Reading, at: number): boolean => {
  const before = atoms.slice(0, at).findLast(({ kind }) => kind === 'gpu');
  return before !== undefined && THAN.test(text.slice(before.end, atoms[at]?.start));
};

/** "8x H100 vs 8x H200", "1 node 8xMI325X vs 1 node 8xH200": as many of either. */
const isCountedAgainst = ({ atoms, facts }: Reading, at: number): boolean => {
  let from = at - 1;
  while (from > at - 6 && (isCount(atoms[from]) || markAt(atoms, from, 'times', 'of', 'a'))) from -= 1;
  const other = unitAt(atoms, from - 1, 'server', 'gpu') ? from - 2 : from - 1;
  const many = facts.counts.get(at)?.number.value;
  return (
    markAt(atoms, from, 'versus') &&
    atoms[other]?.kind === 'gpu' &&
    many !== undefined &&
    many === facts.counts.get(other)?.number.value
  );
};

const isCount = (atom: Atom | undefined): boolean =>
  atom?.kind === 'number' || (atom?.kind === 'unit' && atom.unit === 'server');

/**
 * "h100 or h200", "A100 vs H100": another GPU to try the same on, where no price says whose it is. In a thread each of
 * them is an offer, as one with a price is.
 */
const isCompared = (reading: Reading, at: number): boolean => {
  if (fieldsIn(reading.before.fields).length > 0) return false;
  const known = reading.fields.get('selfHosted.gpu')?.value;
  const atom = reading.atoms[at];
  if (known === undefined || atom?.kind !== 'gpu' || atom.id === known) return false;
  const joined = markAt(reading.atoms, at - 1, 'and', 'versus', 'slash', 'comma');
  const isListed = (joined && reading.atoms[at - 2]?.kind === 'gpu') || isCountedAgainst(reading, at);
  return (isListed || isWeighed(reading, at)) && !reading.quantities.some(({ number }) => number.money);
};

/** Sets the GPU. Throws `contradiction` where others are named that nothing compares, each of which is offered. */
const setNamedGpu = (reading: Reading, at: number, id: string, words: string): void => {
  const known = reading.fields.get('selfHosted.gpu');
  const third =
    known === undefined || known.value === id
      ? -1
      : reading.atoms.findIndex(
          (one, place) => place > at && one.kind === 'gpu' && one.id !== id && one.id !== known.value,
        );
  if (known === undefined || third < 0) {
    setField(reading, 'selfHosted.gpu', id, words);
    return;
  }
  const all = [
    known.words,
    words,
    reading.facts.counts.get(third)?.words ?? wordsOf(reading, third, third + 1),
  ];
  throw contradiction(
    say`${joinedBy(', ', all.slice(0, 2).map(quoted))} and ${quoted(all[2] ?? '')} contradict each other: type only one of them.`,
    all,
  );
};

/** "H100", "the A100 (80GB)"; counted ones are read with their number. */
export const readGpus = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    if (atom.kind !== 'gpu') continue;
    const isDenied = denialOf(reading, at) !== null;
    attempt(reading, () => refuseDenial(reading, at));
    const counted = reading.facts.counts.get(at);
    const end = unitAt(reading.atoms, at + 1, 'gpu', 'server') ? at + 2 : at + 1;
    use(reading, at, end);
    // What is ruled out is no part of the line that is offered instead.
    if (isDenied && counted === undefined) continue;
    const words = counted?.words ?? wordsOf(reading, at, at + 1);
    if (isCompared(reading, at)) {
      reading.compared.push(atom.id);
      continue;
    }
    attempt(reading, () => setNamedGpu(reading, at, atom.id, words));
  }
};
