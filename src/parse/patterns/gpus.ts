import { markAt, unitAt } from '../quantities.ts';
import { attempt, type Reading, setField, use, wordsOf } from '../reading.ts';
import { refuseDenial } from './names.ts';

/** GPUs by name, and those that are compared with them. */

/** "h100 or h200", "A100 vs H100": another GPU to try the same on, where no price says whose it is. */
const isCompared = (reading: Reading, at: number): boolean => {
  const known = reading.fields.get('selfHosted.gpu')?.value;
  const atom = reading.atoms[at];
  if (known === undefined || atom?.kind !== 'gpu' || atom.id === known) return false;
  const joined = markAt(reading.atoms, at - 1, 'and', 'versus', 'slash', 'comma');
  return (
    joined && reading.atoms[at - 2]?.kind === 'gpu' && !reading.quantities.some(({ number }) => number.money)
  );
};

/** "H100", "the A100 (80GB)"; counted ones are read with their number. */
export const readGpus = (reading: Reading): void => {
  for (const [at, atom] of reading.atoms.entries()) {
    if (atom.kind !== 'gpu') continue;
    attempt(reading, () => refuseDenial(reading, at));
    const counted = reading.facts.counts.get(at);
    const end = unitAt(reading.atoms, at + 1, 'gpu', 'server') ? at + 2 : at + 1;
    use(reading, at, end);
    const words = counted?.words ?? wordsOf(reading, at, at + 1);
    if (isCompared(reading, at)) {
      reading.compared.push(atom.id);
      continue;
    }
    attempt(reading, () => setField(reading, 'selfHosted.gpu', atom.id, words));
  }
};
