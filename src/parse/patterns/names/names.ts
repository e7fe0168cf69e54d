import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { isPlainWord } from '../../leftovers/plain-words.ts';
import { noPriceThere } from '../../names/no-price.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { markAt, nounAt } from '../../quantities.ts';
import { attempt, type Reading, setField, use } from '../../reading.ts';
import { refuseGenerations } from '../hardware/generations.ts';
import { refuseDenial } from '../looks/denied.ts';
import { hostedOf, isAgainstHosting, isRival, type NamedAt, unreadNames } from '../looks/hosted.ts';
import { hostSized } from '../looks/sized-model.ts';
import { isLine, isPaidFor, paidModel, priceBehind, rivalModel, soldModel } from '../looks/sold.ts';
import { leaveOut } from './left-out.ts';
import { nameApi, noteNewest, ofHosted, readApi } from './named-apis.ts';

/** Names of models: hosted or a rival, by what stands beside them. */

const refuseModelAsRival = (reading: Reading, at: number): never => {
  throw notUnderstood(
    say`${quoted(wordsOf(reading, at, at + 1))} is an open model that nobody sells, as far as we know: to compare with it, type its price per million tokens.`,
    ['vs $3/$15'],
  );
};

/** "mistral large vs llama 70b on H100": what stands before "vs" is compared with what is hosted behind it. */
const isOpposed = ({ atoms }: Reading, at: number, hosted: NamedAt | undefined): boolean =>
  hosted !== undefined &&
  atoms.slice(at, Math.max(at, hosted.at)).some((atom) => atom.kind === 'mark' && atom.mark === 'versus');

/** An open model as an API; false where nobody sells it. */
const nameRival = (
  reading: Reading,
  at: number,
  { id, api }: Extract<Atom, { kind: 'model' }>,
  hosted?: NamedAt,
): boolean => {
  const words = wordsOf(reading, at, at + 1);
  const paid = isPaidFor(reading, at) ? paidModel(reading, at, id) : undefined;
  const own = paid ?? (priceBehind(reading, at) ? undefined : ofHosted(words, hosted));
  const rival = own ?? rivalModel(reading, at, id, api);
  if (own === undefined && rival !== undefined) noteNewest(reading, words, rival, hosted);
  if (rival !== undefined) nameApi(reading, rival, words, at);
  return rival !== undefined;
};

const NOW = /\b(?:currently|today|now|at the moment|at present|existing|so far)\b[^,;.?!]*$/i;

/** "run qwen3 14b; currently deepseek": beside a model that is surely hosted, what is used today is bought. */
const isUsedNow = (reading: Reading, at: number, hosted: NamedAt | undefined): boolean =>
  hosted !== undefined && hosted.at !== at && NOW.test(reading.text.slice(0, reading.atoms[at]?.start));

/** What is hosted, and bought today where money stands beside it. */
const hostModel = (reading: Reading, at: number, atom: Extract<Atom, { kind: 'model' }>): void => {
  const words = wordsOf(reading, at, at + 1);
  // "we pay deepseek $5k": which of its models is hosted follows from what is bought.
  if (isPaidFor(reading, at) && nameRival(reading, at, atom) && isLine(words)) return;
  refuseGenerations(words);
  if (atom.spec) hostSized(reading, { id: atom.id, spec: atom.spec }, words);
  else setField(reading, 'selfHosted.model', atom.id, words);
};

/** "vs hosted llama 70b", "vs local mistral": what is done with it, or where. */
const SAID_OF_MODEL =
  /(?:ed|ing)$|^(?:local|private|plain|vanilla|base|full|custom|open|quant\w*|single|dense|self|small(?:er)?|larger?|big(?:ger)?|own|raw|new(?:er)?|old(?:er)?)$/i;

/** "vs hyperbolic deepseek v3", "vs scaleway llama 70b": who stands between sells it, at a price that we do not know. */
const refuseStrangeSeller = (reading: Reading, at: number, id: string, isHosted: boolean): void => {
  const { atoms, used } = reading;
  const before = atoms[at - 1];
  const isName =
    // "vs hetzner llama 70b": who rents GPUs may be where it is hosted.
    (before?.kind === 'seller' && !isHosted) ||
    (before?.kind === 'unknown' && !isPlainWord(before.text) && !SAID_OF_MODEL.test(before.text));
  if (!isName || used.has(at - 1) || !markAt(atoms, at - 2, 'versus')) return;
  use(reading, at - 1, at + 1);
  throw noPriceThere(quoted(wordsOf(reading, at - 1, at + 1)), id, '$3/$15');
};

const readModel = (reading: Reading, { at, atom }: NamedAt, hosted: NamedAt | undefined): void => {
  if (atom.kind !== 'model') return;
  const isOther =
    isRival(reading, at) ||
    nounAt(reading.atoms, at + 1, 'api') ||
    (hosted !== undefined && hosted.at !== at && priceBehind(reading, at)) ||
    isOpposed(reading, at, hosted) ||
    isAgainstHosting(reading, at);
  const bought =
    hosted?.at === at ? undefined : soldModel(reading, at, atom.id, isOther || hosted !== undefined);
  if (bought === undefined) refuseStrangeSeller(reading, at, atom.id, hosted?.at === at);
  use(reading, at);
  if (bought !== undefined) {
    nameApi(reading, bought.id, bought.words, at);
    return;
  }
  if (hosted?.at === at || !isOther) {
    if (isUsedNow(reading, at, hosted) && nameRival(reading, at, atom)) return;
    hostModel(reading, at, atom);
    return;
  }
  if (!nameRival(reading, at, atom, hosted)) refuseModelAsRival(reading, at);
};

/** Which named model is hosted, and which names are APIs to compare with. */
export const readNames = (reading: Reading): void => {
  leaveOut(reading, unreadNames(reading));
  const places = unreadNames(reading);
  const hosted = hostedOf(reading, places);
  for (const place of places)
    attempt(reading, () => {
      if (reading.named.has(place.at)) return;
      refuseDenial(reading, place.at);
      if (place.atom.kind === 'api') readApi(reading, place, hosted);
      else readModel(reading, place, hosted);
    });
};
