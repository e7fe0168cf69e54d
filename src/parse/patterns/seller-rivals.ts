import { findApi, sellersOfModel } from '../../catalog/index.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { addApi, attempt, type Reading, use, wordsOf } from '../reading.ts';
import { markAt, nounAt } from './pattern.ts';

/** "llama 70b vs together", "vs deepinfra and fireworks, gpt-oss 120b": the hosted model at those who sell its tokens. */

const JOINS = ['and', 'slash', 'comma'] as const;

const sellerAt = (reading: Reading, at: number): ReturnType<typeof sellerNamed> => {
  const kind = reading.atoms[at]?.kind;
  if ((kind !== 'seller' && kind !== 'unknown') || reading.used.has(at)) return undefined;
  const next = reading.atoms[at + 1];
  // "vs openrouter $3/M": the price says what it is.
  if (next?.kind === 'number' && next.money) return undefined;
  const seller = sellerNamed(wordsOf(reading, at, at + 1));
  // A large cloud sells so many models that the question stays which.
  return seller?.kind === 'cloud' ? undefined : seller;
};

const isListed = ({ atoms }: Reading, at: number): boolean =>
  atoms[at]?.kind === 'api' || atoms[at]?.kind === 'model' || markAt(atoms, at, 'a', ...JOINS);

/** The places of the sellers in the list behind one "vs". */
const listedBehind = (reading: Reading, versus: number): readonly number[] => {
  const found: number[] = [];
  for (let at = versus + 1; at < reading.atoms.length; at += 1) {
    if (sellerAt(reading, at) !== undefined) found.push(at);
    else if (!isListed(reading, at)) break;
  }
  return found;
};

const compareAt = (reading: Reading, at: number, model: string): void => {
  const seller = sellerAt(reading, at);
  const words = wordsOf(reading, at, at + 1);
  use(reading, at);
  const sold = sellersOfModel(model);
  const id = sold.find((one) => one.startsWith(`${seller?.id}/`)) ?? findApi(`${words} ${model}`)?.id;
  if (id === undefined)
    throw notUnderstood(
      `We know no price of ${model} at ${quoted(words)}: name another seller, or type the price per million tokens, such as "vs $3/$15".`,
      sold.length > 0 ? sold.slice(0, 2) : ['$3/$15'],
    );
  reading.named.set(at, id);
  addApi(reading, { id }, words, at);
};

/** Reads them once the hosted model is known. Without one the question which model is meant stays to be asked. */
export const readSellerRivals = (reading: Reading): void => {
  const model = reading.fields.get('selfHosted.model')?.value;
  if (typeof model !== 'string') return;
  // "mistral small on L40S or mistral api"
  for (const at of reading.atoms.keys())
    if (nounAt(reading.atoms, at + 1, 'api') && sellerAt(reading, at) !== undefined)
      attempt(reading, () => compareAt(reading, at, model));
  for (const versus of reading.atoms.keys()) {
    // "on runpod vs lambda": two landlords.
    if (!markAt(reading.atoms, versus, 'versus') || isLandlord(reading, versus - 1)) continue;
    for (const at of listedBehind(reading, versus)) attempt(reading, () => compareAt(reading, at, model));
  }
};

const isLandlord = (reading: Reading, at: number): boolean =>
  reading.atoms[at]?.kind === 'seller' && !reading.used.has(at);
