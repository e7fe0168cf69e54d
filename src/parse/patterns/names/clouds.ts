import { resold } from '../../names/rival-seller.ts';
import { markAt } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { isHardware } from '../looks/atom-kinds.ts';
import { clauseAround } from '../looks/clause.ts';
import { freeSellerAt, rentsGpus, sellerAt } from '../looks/seller-at.ts';

/** Where an API is bought, said apart from its name: "bedrock bill $31k, sonnet", "gpt-4o 15% off azure". */

const isAboutHardware = (reading: Reading, from: number, to: number): boolean =>
  reading.atoms
    .slice(from, to + 1)
    .some(
      (atom, index) =>
        isHardware(atom, from + index) ||
        (atom.kind === 'model' && !reading.named.has(from + index)) ||
        markAt(reading.atoms, from + index, 'rent', 'own'),
    );

/** The one API whose seller the words at `at` can be: of its own clause, else of the line where it rents no GPUs. */
const apiOf = (reading: Reading, at: number, words: string): number | undefined => {
  const [from, to] = clauseAround(reading, at);
  const places = [...reading.named.keys()];
  const beside = places.filter((place) => place >= from && place <= to);
  if (beside.length === 1) return isAboutHardware(reading, from, to) ? undefined : beside[0];
  const rents = reading.fixed === null && rentsGpus(words);
  const isRival = markAt(reading.atoms, at - 1, 'versus');
  return beside.length === 0 && !rents && !isRival && places.length === 1 ? places[0] : undefined;
};

/** The API that was named is taken at another seller; its price there is another. */
export const takeAt = (reading: Reading, id: string, there: string): void => {
  for (const [at, api] of reading.apis.entries()) if (api.id === id) reading.apis[at] = { ...api, id: there };
  for (const [at, named] of reading.named) if (named === id) reading.named.set(at, there);
  reading.apiWords = reading.apiWords.map((named) => (named.id === id ? { ...named, id: there } : named));
};

const buyAt = (reading: Reading, at: number, words: string): void => {
  const place = apiOf(reading, at, words);
  // "together charges $0.88/M, deepinfra 0.23/0.40": who is named as its seller sells it.
  const isSold = place !== undefined && sellerAt(reading, place) !== undefined;
  const id = place === undefined || isSold ? undefined : reading.named.get(place);
  const found = id === undefined ? null : resold(words, id);
  if (id === undefined || found === null || found === 'unsold') return;
  use(reading, at);
  if (found.note !== undefined) reading.notes.push(found.note);
  if (found.id !== id) takeAt(reading, id, found.id);
};

/** Reads sellers that no name has taken. A seller that does not sell it stays a word that is named back. */
export const readClouds = (reading: Reading): void => {
  for (const at of reading.atoms.keys()) {
    const words = markAt(reading.atoms, at - 1, 'no') ? undefined : freeSellerAt(reading, at)?.words;
    if (words !== undefined) buyAt(reading, at, words);
  }
};
