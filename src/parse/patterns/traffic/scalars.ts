import { byNoun, type DraftField } from '../../../domain/fields/index.ts';
import { withoutDust } from '../../../domain/round.ts';
import type { Noun } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { markAt, nounAt, type Quantity, skipMarks, unitAt } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { claim, hasMarkBefore, hasNoun, isPlain, type Pattern } from '../looks/pattern.ts';

/** "2 for redundancy", "TP4", "3x peak", "PUE 1.5", "64 concurrent". */
const FIELD_OF: ReadonlyMap<Noun, DraftField> = byNoun('times', 'count');

const scalarNoun = (quantity: Quantity): Noun | null =>
  [...quantity.behind, quantity.front].find((noun) => noun !== null && FIELD_OF.has(noun)) ?? null;

/** What a noun counts may stand behind it: "2 spare replicas", "3x peak traffic". */
const COUNTED: Readonly<Partial<Record<Noun, (atoms: Reading['atoms'], at: number) => boolean>>> = {
  spare: (atoms, at) => unitAt(atoms, at, 'replica'),
  concurrency: (atoms, at) => unitAt(atoms, at, 'request', 'user'),
  peak: (atoms, at) => nounAt(atoms, at, 'volume'),
};

const scalarEnd = ({ end }: Quantity, { atoms }: Reading, noun: Noun): number =>
  COUNTED[noun]?.(atoms, end) === true ? end + 1 : end;

const fitsScalar = (quantity: Quantity): boolean => {
  if (quantity.number.value === 0 && hasNoun(quantity, 'peak')) return false;
  const noun = scalarNoun(quantity);
  if (
    noun === null ||
    !isPlain(quantity) ||
    quantity.second !== null ||
    quantity.perMonth !== null ||
    quantity.side !== null
  )
    return false;
  if (quantity.number.scaled && quantity.number.value >= 1e5) return false;
  const unit = quantity.unit;
  return (
    unit === null || unit === 'replica' || (noun === 'concurrency' && (unit === 'request' || unit === 'user'))
  );
};

const CHATS = /\b(?:chats|conversations|sessions|dialog(?:ue)?s)\b/i;

/** Numbers that a noun alone names: "concurrency 64". */
export const SCALARS: readonly Pattern[] = [
  {
    name: 'users at once',
    fits: (quantity) =>
      fitsScalar(quantity) &&
      scalarNoun(quantity) === 'concurrency' &&
      // "14 concurrent" are people or requests of all replicas, and who chats is there at once; a concurrency is an
      // engine's setting.
      (quantity.unit === 'user' || /\d ?concurrent$/i.test(quantity.words) || CHATS.test(quantity.words)),
    says: (quantity, reading) => {
      claim(quantity, reading, scalarEnd(quantity, reading, 'concurrency'));
      setField(reading, 'workload.concurrentUsers', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'a number with its noun',
    fits: fitsScalar,
    says: (quantity, reading) => {
      const noun = scalarNoun(quantity) ?? 'peak';
      const end = scalarEnd(quantity, reading, noun);
      claim(quantity, reading, end);
      const field = FIELD_OF.get(noun);
      if (field) setField(reading, field, quantity.number.value, wordsOf(reading, quantity.first, end));
    },
  },
  {
    name: 'adapters of a fine-tune',
    fits: (quantity, { atoms }) => {
      const behind = atoms[quantity.end];
      const isPhrase = behind?.kind === 'phrase' && behind.fields['selfHosted.fineTuned'] === true;
      const ofThese =
        quantity.unit === null ? isPhrase : quantity.unit === 'model' && /adapter/i.test(quantity.words);
      // "7B finetune" is the size of a model.
      return isPlain(quantity) && ofThese && !/\db$/i.test(quantity.words);
    },
    says: (quantity, reading) => setField(reading, 'selfHosted.fineTuned', true, quantity.words),
  },
  {
    name: 'nothing at night',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.number.value === 0 &&
      markAt(reading.atoms, skipMarks(reading.atoms, quantity.end, ['at', 'on'], 1), 'night'),
    says: (quantity, reading) =>
      claim(
        { ...quantity, first: quantity.at },
        reading,
        skipMarks(reading.atoms, quantity.end, ['at', 'on'], 1) + 1,
      ),
  },
  {
    name: 'a surcharge',
    fits: (quantity) => !quantity.number.money && hasNoun(quantity, 'uplift'),
    says: (quantity, reading) => {
      const { percent, value } = quantity.number;
      const uplift = percent ? withoutDust(1 + value) : value;
      const last = reading.apis.at(-1);
      if (!last || !(uplift > 0)) return;
      claim(quantity, reading);
      reading.apis[reading.apis.length - 1] = { ...last, regionalUplift: uplift };
    },
  },
  {
    name: 'a spare among many',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === null &&
      quantity.second === null &&
      Number.isInteger(quantity.number.value) &&
      isSpareBehind(quantity, reading),
    says: (quantity, reading) => {
      for (let at = quantity.end; at < quantity.end + 3; at += 1) {
        const atom = reading.atoms[at];
        if (atom?.kind !== 'phrase' || atom.fields['selfHosted.spareReplicas'] === undefined) continue;
        use(reading, quantity.end, at + 1);
        const words = wordsOf(reading, quantity.first, at + 1);
        const { value } = quantity.number;
        // One alone, and what comes on top, is none of those that work.
        const isSpare = value <= 1 || /\b(?:more|extra|additional|further)\b/i.test(words);
        setField(reading, 'selfHosted.spareReplicas', isSpare ? value : value - 1, words);
        return;
      }
    },
  },
];

/** "2 for redundancy": two in all, so one of them is the spare; "one more for failover" is a spare. */
const isSpareBehind = (quantity: Quantity, reading: Reading): boolean => {
  const from = skipMarks(reading.atoms, quantity.end, ['on', 'of'], 1);
  const atom = reading.atoms[from];
  return (
    from > quantity.end &&
    atom?.kind === 'phrase' &&
    atom.fields['selfHosted.spareReplicas'] === 1 &&
    !hasMarkBefore(quantity, reading, 'no')
  );
};
