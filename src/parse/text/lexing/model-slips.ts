import { findModel, isSlipOf, MODELS } from '../../../catalog/index.ts';
import { lazy } from '../../../lazy.ts';

/** Names that are those of a model of the catalog but for a letter: "qwen3-codre-30b", "kimi liner 48b". */

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '');
const figuresOf = (name: string): string => name.replace(/[^\d.]+/g, ' ').trim();

/** Of fewer letters another name is as near. */
const FEWEST = 5;
const LONG = 12;

/** What of a size every token meets, which people leave out. */
const ACTIVE = /[- ]a\d+(?:\.\d+)?b$/;

/** Ids by the letters of their names, for each row of figures: "3 30" to "qwencoderb". */
const knownNames = lazy((): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const made = new Map<string, Map<string, string>>();
  for (const { id, aliases } of MODELS)
    for (const name of [id, ...aliases].flatMap((whole) => [whole, whole.replace(ACTIVE, '')])) {
      const names = made.get(figuresOf(name)) ?? new Map<string, string>();
      names.set(lettersOf(name), id);
      made.set(figuresOf(name), names);
    }
  return made;
});

/**
 * The model whose figures a name has to the digit, and whose letters but for one, or for two of many; undefined for the
 * name of a model itself and for any other.
 */
export const modelOfSlip = (name: string): string | undefined => {
  const letters = lettersOf(name);
  const names = knownNames().get(figuresOf(name));
  if (names === undefined || letters.length < FEWEST) return undefined;
  // "qwe3n-8b" has the letters and figures of a name, and is none.
  const same = names.get(letters);
  if (same !== undefined) return findModel(name) === undefined ? same : undefined;
  const most = letters.length >= LONG ? 2 : 1;
  return [...names].find(([one]) => isSlipOf(letters, one, most))?.[1];
};
