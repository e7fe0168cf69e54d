import {
  CATALOG_DAY,
  familyAtSeller,
  findApi,
  findModel,
  fold,
  isClosed,
  openFamilyWords,
  sizesOfFamily,
} from '../../../catalog/index.ts';
import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { A_FAMILY, API_FAMILY, OPEN_FAMILY } from '../../names/family-name.ts';
import { noPriceThere } from '../../names/no-price.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { API_SELLER } from '../../names/seller-name.ts';
import { ask, notUnderstood, offered, quoted } from '../../problems.ts';
import { markAt, nounAt } from '../../quantities.ts';
import { attempt, type Reading, use } from '../../reading.ts';
import { rentsGpus } from '../looks/seller-at.ts';
import { nameApi } from './named-apis.ts';

/** A family of models at whoever sells several of it: "openrouter qwen", "together llama", "llama on groq". */

const AT_SELLER = re`^(?<seller>${API_SELLER})(?:'s)? (?<family>${A_FAMILY})$`;
const FROM_SELLER = re`^(?<family>${A_FAMILY}) (?:on|at|from|via|through|by) (?<seller>${API_SELLER})$`;

/** Atoms that a family and its seller are written in, at most: "llama", "on", "groq". */
const MOST_ATOMS = 3;
const MOST_CHOICES = 4;

const OPEN = re`^${OPEN_FAMILY}$`;
const CLOSED = re`^${API_FAMILY}$`;

interface Groups {
  readonly seller: string;
  readonly family: string;
}

interface FamilyAt {
  readonly at: number;
  readonly end: number;
  readonly words: string;
  readonly family: string;
  readonly seller: NonNullable<ReturnType<typeof sellerNamed>>;
}

const familyAt = (reading: Reading, at: number): FamilyAt | undefined => {
  for (let end = at + 1; end <= at + MOST_ATOMS; end += 1) {
    if (reading.used.has(end - 1)) return undefined;
    const words = wordsOf(reading, at, end);
    const groups = (AT_SELLER.exec(words) ?? FROM_SELLER.exec(words))?.groups as Groups | undefined;
    const seller = groups && sellerNamed(groups.seller);
    if (groups && seller) return { at, end, words, family: fold(groups.family), seller };
  }
  return undefined;
};

/** "2 H100 at nebius, llama on nebius": who rents out GPUs sells tokens too where it stands against something. */
const isOfTokens = ({ atoms }: Reading, { at, seller }: FamilyAt): boolean =>
  markAt(atoms, at - 1, 'versus') || !seller.aliases.some(rentsGpus);

/** "gpt-oss on groq" is one model, and "zai glm", "azure gpt" mean the newest, as "glm" and "gpt" do. */
const meansOne = ({ words, family, seller }: FamilyAt): boolean => {
  if (findModel(family) !== undefined && !openFamilyWords().includes(family)) return true;
  const id = findApi(words)?.id;
  if (id === undefined || id.includes('~')) return false;
  return seller.kind === 'maker' || (CLOSED.test(family) && !OPEN.test(family));
};

/** What is hosted of the family, at that seller, where it is still sold there. */
const hostedThere = ({ atoms, text, before }: Reading, { family, seller }: FamilyAt): string | undefined => {
  const named = atoms.flatMap((atom) =>
    atom.kind === 'model' && /\d/.test(text.slice(atom.start, atom.end)) ? [atom.id] : [],
  );
  const hosted = [...named, before.fields['selfHosted.model'] ?? ''].find((id) => id.startsWith(family));
  const id = hosted === undefined ? undefined : findApi(`${seller.id} ${hosted}`)?.id;
  return id === undefined || isClosed(id, CATALOG_DAY) ? undefined : id;
};

const readFamily = (reading: Reading, found: FamilyAt): void => {
  const { at, end, words, family, seller } = found;
  const own = hostedThere(reading, found);
  const ids = own === undefined ? familyAtSeller(seller.id, family) : [own];
  const [first, second] = ids;
  const [usual] = sizesOfFamily(family);
  // What is closed and not sold there is refused by its name.
  if (first === undefined && usual === undefined) return;
  use(reading, at, nounAt(reading.atoms, end, 'api') ? end + 1 : end);
  if (first === undefined) throw noPriceThere(quoted(words), usual ?? family, '$3/$15');
  if (second !== undefined)
    throw notUnderstood(
      ask`Which model is ${quoted(words)}? ${seller.name} sells several of that name: type one whole, such as ${offered(first)}.`,
      ids.slice(0, MOST_CHOICES),
    );
  nameApi(reading, first, words, at);
};

/** Reads each: the one that is hosted, or the only one there. Asks which where there are several. */
export const readFamiliesAtSellers = (reading: Reading): void => {
  for (const at of reading.atoms.keys()) {
    const found = familyAt(reading, at);
    if (found === undefined || !isOfTokens(reading, found) || meansOne(found)) continue;
    attempt(reading, () => readFamily(reading, found));
  }
};
