import { openModelOfApi } from '../../../catalog/index.ts';
import { textBefore } from '../../beside.ts';
import { standsAgainstHosting } from '../../names/against-hosting.ts';
import { noPriceThere } from '../../names/no-price.ts';
import { quoted, say } from '../../problems.ts';
import { markAt, nounAt } from '../../quantities.ts';
import { addApi, attempt, type Reading, use } from '../../reading.ts';
import {
  freeLandlordAt,
  freeSellerAt,
  modelAt,
  rentsGpus,
  type SellerAt,
  sellerAt,
} from '../looks/seller-at.ts';
import { priceBehind } from '../looks/sold.ts';

/**
 * "llama 70b vs together", "vs deepinfra and fireworks, gpt-oss 120b": the hosted model, at those who sell
 * its tokens.
 */

/** USD: no million tokens costs so much, and a bill is more. */
const MOST_OF_TOKENS = 200;

const LIST_MARKS = ['and', 'slash', 'comma'] as const;

const rivalAt = (reading: Reading, at: number): SellerAt | undefined => {
  const next = reading.facts.byNumber.get(at + 1);
  // "vs openrouter $3/M": the price says what it is.
  if (next?.number.money && next.number.value < MOST_OF_TOKENS) return undefined;
  const found = freeSellerAt(reading, at);
  // A large cloud sells too many models for one to be taken: the question is asked.
  return found?.seller.kind === 'cloud' ? undefined : found;
};

const isListed = ({ atoms }: Reading, at: number): boolean =>
  atoms[at]?.kind === 'api' || atoms[at]?.kind === 'model' || markAt(atoms, at, 'a', ...LIST_MARKS);

/** The sellers in the list behind one "vs". */
const listedBehind = (reading: Reading, versus: number): readonly SellerAt[] => {
  const found: SellerAt[] = [];
  for (let at = versus + 1; at < reading.atoms.length; at += 1) {
    const rival = rivalAt(reading, at);
    if (rival !== undefined) found.push(rival);
    else if (!isListed(reading, at)) break;
  }
  return found;
};

const compareAt = (reading: Reading, { at, seller, words }: SellerAt, model: string): void => {
  use(reading, at);
  const id = modelAt(model, seller, `${words} ${model}`);
  if (id === undefined) throw noPriceThere(say`${model} at ${quoted(words)}`, model, 'vs $3/$15');
  reading.named.set(at, id);
  addApi(reading, { id }, words, at);
};

/** "host glm-4.6 or just pay z.ai": who is paid sells it, whether or not a list has it there. */
const OR_PAY = /\bor (?:(?:just|simply|rather|better) )?(?:pay(?:ing)?|keep paying|stay(?:ing)? with) $/i;

/** "together" is a word, too. */
const WORDS = /^(?:together|replicate|fireworks|chutes)$/i;

/** "compare groq, cerebras and together": in a list of sellers it is one of them. */
const endsList = (reading: Reading, at: number): boolean =>
  markAt(reading.atoms, at - 1, ...LIST_MARKS) && rivalAt(reading, at - 2) !== undefined;

/** "together or fireworks for llama 70b": one of the sellers that stand side by side. */
const isInList = (reading: Reading, at: number): boolean =>
  endsList(reading, at) ||
  (markAt(reading.atoms, at + 1, ...LIST_MARKS) && rivalAt(reading, at + 2) !== undefined);

/** "together vs fireworks vs 4xH100": who stands against one who sells tokens sells them, too. */
const isAgainstSeller = (reading: Reading, at: number): boolean =>
  markAt(reading.atoms, at + 1, 'versus') && sellerAt(reading, at + 2) !== undefined;

const OR = /^(?:,? (?:and|or|vs\.?|versus)|[,/]) ?$/i;
/** What stands before a name in a list: "3B tokens together and groq llama" names one seller. */
const BEGINS_LIST =
  /(?:^|[,;:(/?.] ?|\b(?:compar(?:e|ed?|ing)|vs\.?|versus|with|between|both|either|add|and|or|try|from|via|use|at|on|to) )$/i;

/** "compare fireworks and together llama 70b": beside one who has the model with it, who is to have it, too. */
const isBesideSold = ({ atoms, text }: Reading, at: number, model: string): boolean =>
  BEGINS_LIST.test(textBefore(text, atoms[at]?.start ?? 0, 24)) &&
  atoms.slice(at + 1, at + 3).some((next) => {
    const between = text.slice(atoms[at]?.end ?? 0, next.start);
    return next.kind === 'api' && openModelOfApi(next.id) === model && OR.test(between);
  });

/** "groq vs 4xH100", "groq charges 0.59/0.79": who rents no GPUs, and sells the model that is hosted. */
const isTokenSeller = (reading: Reading, at: number, rival: SellerAt, model: string): boolean => {
  if (isAgainstSeller(reading, at)) return true;
  if (rentsGpus(rival.words)) return false;
  if (OR_PAY.test(textBefore(reading.text, reading.atoms[at]?.start ?? 0, 24))) return true;
  // Who stands in a list of sellers is asked for its price, and not left out.
  if (isInList(reading, at) || isBesideSold(reading, at, model)) return true;
  if (
    WORDS.test(rival.words) &&
    !markAt(reading.atoms, at + 1, 'versus') &&
    !standsAgainstHosting(reading, at)
  )
    return false;
  return modelAt(model, rival.seller, `${rival.words} ${model}`) !== undefined;
};

const tokenSellers = (reading: Reading, model: string): readonly SellerAt[] =>
  [...reading.atoms.keys()].flatMap((at) => {
    const rival = markAt(reading.atoms, at - 1, 'no') ? undefined : rivalAt(reading, at);
    return rival !== undefined && isTokenSeller(reading, at, rival, model) ? [rival] : [];
  });

/** "z.ai at 0.6/2.2": who sells the model at the price right behind its name, whether or not a list has it there. */
const readPriced = (reading: Reading, model: string): void => {
  for (const at of reading.atoms.keys()) {
    const found = markAt(reading.atoms, at - 1, 'on') ? undefined : freeSellerAt(reading, at);
    if (found === undefined || !priceBehind(reading, at)) continue;
    const { seller, words } = found;
    const id = modelAt(model, seller, `${words} ${model}`) ?? `${seller.id}/${model}`;
    use(reading, at);
    reading.named.set(at, id);
    addApi(reading, { id }, words, at);
  }
};

/** "together llama 70b vs fireworks vs groq": the one open model that is bought; undefined for none, or for two. */
const onlyOpenModel = ({ named }: Reading): string | undefined => {
  const models = new Set([...named.values()].map((id) => openModelOfApi(id)));
  return models.size === 1 ? [...models][0] : undefined;
};

/** Reads them once the hosted model is known. Without one the question which model is meant stays to be asked. */
export const readSellerRivals = (reading: Reading): void => {
  const model = reading.fields.get('selfHosted.model')?.value ?? onlyOpenModel(reading);
  if (typeof model !== 'string') return;
  readPriced(reading, model);
  // "mistral small on L40S or mistral api"
  for (const at of reading.atoms.keys()) {
    const rival = nounAt(reading.atoms, at + 1, 'api') ? rivalAt(reading, at) : undefined;
    if (rival !== undefined) attempt(reading, () => compareAt(reading, rival, model));
  }
  for (const versus of reading.atoms.keys()) {
    // "on runpod vs lambda": two landlords.
    if (!markAt(reading.atoms, versus, 'versus') || freeLandlordAt(reading, versus - 1)) continue;
    for (const rival of listedBehind(reading, versus))
      attempt(reading, () => compareAt(reading, rival, model));
  }
  for (const rival of tokenSellers(reading, model)) attempt(reading, () => compareAt(reading, rival, model));
};
