import { isApiId } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import { belongsToName } from '../../leftovers/harmless.ts';
import { isPlainWord } from '../../leftovers/plain-words.ts';
import { noPriceThere } from '../../names/no-price.ts';
import { quoted } from '../../problems.ts';
import { markAt } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { sellerAt } from '../looks/seller-at.ts';

/** "lepton llama 70b vs 2x H100": on that side of a comparison with hardware stands who sells the model. */

/** What a seller calls a way to buy, between its name and that of a model. */
const WAY_TO_BUY =
  /^(?:dedicated|serverless|on-?demand|endpoints?|deployments?|serving|cortex|genai|generative|garden|foundry|apis?|ai)$/i;
const MOST_BETWEEN = 3;

/** The place of the model that the words at `at` lead to; undefined where something else stands between. */
const modelBehind = (reading: Reading, at: number): number | undefined => {
  for (let place = at + 1; place <= at + 1 + MOST_BETWEEN; place += 1) {
    const atom = reading.atoms[place];
    if (atom?.kind === 'model') return place;
    if (atom === undefined || !WAY_TO_BUY.test(reading.text.slice(atom.start, atom.end))) return undefined;
  }
  return undefined;
};

const isHardware = (atom: Atom | undefined): boolean => atom?.kind === 'gpu' || atom?.kind === 'instance';

/** "llama 70b replicate", "glm-4.6 at z.ai": the place of the model in front of the known seller at `at`. */
const modelBefore = (reading: Reading, at: number): number | undefined => {
  const { atoms } = reading;
  if (atoms[at]?.kind !== 'seller' && sellerAt(reading, at) === undefined) return undefined;
  const place = markAt(atoms, at - 1, 'on', 'at', 'from') ? at - 2 : at - 1;
  return atoms[place]?.kind === 'model' ? place : undefined;
};

/** "vs 2x H100", "100M tokens a month vs our A100": what the next "vs" leads to, where no other name stands before it. */
const isAgainstHardware = ({ atoms, facts }: Reading, from: number): boolean => {
  const versus = atoms.findIndex((_, at) => at >= from && markAt(atoms, at, 'versus'));
  const between = atoms.slice(from, Math.max(from, versus));
  if (versus < 0 || between.some((atom) => isHardware(atom) || atom.kind === 'api' || atom.kind === 'model'))
    return false;
  let at = versus + 1;
  while (markAt(atoms, at, 'a', 'own', 'rent', 'on')) at += 1;
  return isHardware(atoms[at]) || facts.byFirst.get(at)?.gpu != null || facts.byFirst.get(at)?.unit === 'gpu';
};

const maySell = (reading: Reading, atom: Atom, at: number): boolean =>
  atom.kind === 'seller' ||
  (atom.kind === 'unknown' &&
    /^[a-z][\w.]+$/i.test(atom.text) &&
    !isPlainWord(atom.text) &&
    !belongsToName(reading, at));

/** The words of a seller and its model, "lepton llama 70b", where hardware is what they are compared with. */
const soldAt = (
  reading: Reading,
  at: number,
): { readonly words: string; readonly model: string } | undefined => {
  const atom = reading.atoms[at];
  const place = modelBehind(reading, at) ?? modelBefore(reading, at);
  const model = place === undefined ? undefined : reading.atoms[place];
  if (atom === undefined || place === undefined || model?.kind !== 'model') return undefined;
  if (!isAgainstHardware(reading, Math.max(place, at) + 1) || !maySell(reading, atom, at)) return undefined;
  const [first, last] = place < at ? [model, atom] : [atom, model];
  return { words: reading.text.slice(first.start, last.end), model: model.id };
};

/**
 * Refuses a line where a word that nothing read, or a landlord, is who sells the model that hardware is compared with:
 * what stands on the other side is not rented there. It comes before what else was found, which may follow from it.
 */
export const refuseUnknownSellers = (reading: Reading): void => {
  if (!reading.facts.marks.has('versus') || !reading.facts.kinds.has('model')) return;
  // An API that no catalog has is known here by the price that was typed for it.
  if (reading.apis.some(({ id }) => id.startsWith('custom/') || !isApiId(id))) return;
  for (const [at, atom] of reading.atoms.entries()) {
    const sold = reading.used.has(at) && atom.kind !== 'seller' ? undefined : soldAt(reading, at);
    if (sold === undefined) continue;
    reading.problems.unshift(noPriceThere(quoted(sold.words), sold.model, '$3/$15'));
    return;
  }
};
