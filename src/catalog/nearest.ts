import { lazy } from '../lazy.ts';
import { familyIds } from './api-families.ts';
import { bareForms } from './api-forms.ts';
import { apiIds } from './api-prices.ts';
import { sellerOf } from './api-sellers.ts';
import { fold } from './fold.ts';
import { GPUS } from './gpus.ts';
import { DEFAULT_MODEL, DEFAULT_MODELS, MODELS } from './models.ts';
import { perEdition } from './price-edition.ts';
import { RENTAL_SELLERS } from './rental-sellers.ts';

/** The closest known names for a hint. Never used to decide what somebody meant. */

const MOST_HINTS = 3;
const LONGEST_WORD = 60;

/** The distances of the first `row` letters of one word from each beginning of the other. */
const nextRow = (
  a: string,
  b: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] => {
  const next = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const same = a[row - 1] === b[column - 1];
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    next[column] = Math.min(
      (last[column] ?? 0) + 1,
      (next[column - 1] ?? 0) + 1,
      (last[column - 1] ?? 0) + (same ? 0 : 1),
      swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return next;
};

/** Which letters a word has, a bit for each; some share one. */
const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
};

const bitsIn = (bits: number): number => {
  let many = 0;
  for (let left = bits; left !== 0; left &= left - 1) many += 1;
  return many;
};

/** A change adds at most one letter that a word lacks, and takes at most one: that alone tells most words apart. */
const surelyMore = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most) return true;
  const [ofA, ofB] = [lettersOf(a), lettersOf(b)];
  return bitsIn(ofA & ~ofB) > most || bitsIn(ofB & ~ofA) > most;
};

/** Letters to insert, delete, replace or swap with a neighbour; Infinity once they are surely more than `most`. */
export const editDistance = (a: string, b: string, most = Number.POSITIVE_INFINITY): number => {
  if (surelyMore(a, b, most)) return Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = nextRow(a, b, row, last, beforeLast);
    // No row after it is below its least: a swap reaches back two rows, and costs no less than to delete one letter.
    if (Math.min(...next) > most) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = next;
  }
  return last[b.length] ?? 0;
};

const DOUBLED = /(.)\1+/g;

/** Whether a word is another but for `most` letters, or for which of its letters are doubled: "lamma" of "llama". */
export const isSlipOf = (word: string, other: string, most: number): boolean =>
  editDistance(word, other, most) <= most ||
  (word[0] === other[0] && word.replace(DOUBLED, '$1') === other.replace(DOUBLED, '$1'));

/** A name without what parts it: "deepseek v32" is "deepseek-v3.2". */
const unparted = (name: string): string => name.replace(/[\s._-]/g, '');

/** A name, folded, and whose it is. */
interface Named {
  readonly name: string;
  /** The name `unparted`: a word is compared with hundreds of names. */
  readonly letters: string;
  readonly id: string;
}

const named = ([name, id]: readonly [name: string, id: string]): Named => ({
  name,
  letters: unparted(name),
  id,
});

const closest = (word: string, names: Iterable<Named>): readonly string[] => {
  const wanted = fold(word);
  if (wanted.length === 0 || wanted.length > LONGEST_WORD) return [];
  const furthest = Math.max(1, Math.floor(wanted.length * 0.4));
  const best = new Map<string, number>();
  const wantedLetters = unparted(wanted);
  for (const { name, letters, id } of names) {
    const distance = letters === wantedLetters ? 0 : editDistance(wanted, name, furthest);
    if (distance <= furthest && distance < (best.get(id) ?? Number.POSITIVE_INFINITY)) best.set(id, distance);
  }
  return [...best]
    .sort((a, b) => a[1] - b[1])
    .slice(0, MOST_HINTS)
    .map(([id]) => id);
};

interface NamedRow {
  readonly id: string;
  readonly aliases: readonly string[];
}

const namesOf = (rows: readonly NamedRow[]): readonly Named[] =>
  rows.flatMap((row) => [row.id, ...row.aliases].map((name) => named([fold(name), row.id])));

const gpuNames = lazy(() => namesOf(GPUS));
/** Two of a model's many spellings are enough to be near, but for the models that most people host. */
const modelNames = lazy(() =>
  namesOf(
    MODELS.map((row) =>
      [DEFAULT_MODEL, ...DEFAULT_MODELS].includes(row.id) ? row : { id: row.id, aliases: [row.name] },
    ),
  ),
);

const rentalSellerNames = lazy(() =>
  namesOf(RENTAL_SELLERS.map(({ name, aliases }) => ({ id: name, aliases }))),
);

/** Ids of the GPUs with the closest names, nearest first, at most three; empty where none is close. */
export const nearestGpu = (word: string): readonly string[] => closest(word, gpuNames());

/** Ids of the open models with the closest names. */
export const nearestModel = (word: string): readonly string[] => closest(word, modelNames());

/** Names of the sellers of GPU hours with the closest names. */
export const nearestSeller = (word: string): readonly string[] => closest(word, rentalSellerNames());

/** Folded once for each edition of the prices, routers apart. */
const apiNames = perEdition(() => [...familyIds(), ...bareForms()].map(named));
const directIds = perEdition((): readonly Named[] =>
  apiIds()
    .filter((id) => sellerOf(id)?.kind !== 'router')
    .map((id) => named([fold(id), id])),
);
const everyId = perEdition((): readonly Named[] => apiIds().map((id) => named([fold(id), id])));

/** "flash": those that have it as a word of their name. */
const holding = (word: string, names: readonly Named[]): readonly string[] => {
  const held = names.filter(({ name }) => name.split(' ').includes(fold(word)));
  return [...new Set(held.map(({ id }) => id))].slice(0, MOST_HINTS);
};

/** Ids of the APIs with the closest ids, names or family words; routers only behind their own name. */
export const nearestApi = (word: string): readonly string[] => {
  if (!word.includes('/')) {
    const near = closest(word, apiNames());
    return near.length > 0 ? near : holding(word, apiNames());
  }
  return closest(word, sellerOf(word.toLowerCase())?.kind === 'router' ? everyId() : directIds());
};
