import { isApiId } from '../../catalog/index.ts';
import type { Atom } from '../atoms.ts';
import { belongsToName } from '../leftovers/harmless.ts';
import { isPlainWord } from '../leftovers/plain-words.ts';
import { quoted } from '../problems.ts';
import { markAt } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { noPriceThere } from './seller-at.ts';

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

/** "vs 2x H100", "vs our A100". */
const isAgainstHardware = ({ atoms, facts }: Reading, model: number): boolean => {
  if (!markAt(atoms, model + 1, 'versus')) return false;
  let at = model + 2;
  while (markAt(atoms, at, 'a', 'own', 'rent', 'on')) at += 1;
  return isHardware(atoms[at]) || facts.byFirst.get(at)?.gpu != null || facts.byFirst.get(at)?.unit === 'gpu';
};

const maySell = (reading: Reading, atom: Atom, at: number): boolean =>
  atom.kind === 'seller' ||
  (atom.kind === 'unknown' &&
    /^[a-z][\w.]+$/i.test(atom.text) &&
    !isPlainWord(atom.text) &&
    !belongsToName(reading, at));

/**
 * Throws where a word that nothing read, or a landlord, is who sells the model that hardware is compared with: what
 * stands on the other side is not rented there.
 */
export const refuseUnknownSellers = (reading: Reading): void => {
  if (!reading.facts.marks.has('versus') || !reading.facts.kinds.has('model')) return;
  // An API that no catalog has is known here by the price that was typed for it.
  if (reading.apis.some(({ id }) => id.startsWith('custom/') || !isApiId(id))) return;
  for (const [at, atom] of reading.atoms.entries()) {
    if (reading.used.has(at) && atom.kind !== 'seller') continue;
    const place = modelBehind(reading, at);
    const model = place === undefined ? undefined : reading.atoms[place];
    if (place === undefined || model?.kind !== 'model') continue;
    if (!isAgainstHardware(reading, place) || !maySell(reading, atom, at)) continue;
    throw noPriceThere(quoted(reading.text.slice(atom.start, model.end)), model.id, '$3/$15');
  }
};
