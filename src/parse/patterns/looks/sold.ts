import { cheapestSeller, findApi, isApiId, isSold } from '../../../catalog/index.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { noPriceThere } from '../../names/no-price.ts';
import { quoted, say } from '../../problems.ts';
import { markAt, nounAt, type Quantity, skipMarks } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { isGpu, isHardware } from './atom-kinds.ts';
import { leftOf } from './clause.ts';
import { freeSellerAt, modelAt, rentsGpus, type SellerAt, sellerAt } from './seller-at.ts';

/** An open model bought per token: from the seller beside its name, at a price of its own, or from the cheapest. */

const hardwareAt = ({ atoms }: Reading, at: number): boolean => {
  const from = atoms[at]?.kind === 'number' ? skipMarks(atoms, at + 1, ['times'], 1) : at;
  const atom = atoms[from];
  return atom !== undefined && isHardware(atom, from);
};

/**
 * The seller of tokens beside the model at `at`. A cloud that also rents GPUs sells the model only where it must:
 * behind "vs", or where another model is the hosted one.
 */
const sellerBeside = (reading: Reading, at: number, mustBeSold: boolean): SellerAt | undefined => {
  const { atoms } = reading;
  const front = freeSellerAt(reading, markAt(atoms, at - 1, 'colon') ? at - 2 : at - 1);
  const isOfGpus = leftOf(reading, at - 1, isGpu) !== null || markAt(atoms, at - 2, 'on', 'at');
  if (
    front !== undefined &&
    (mustBeSold || !(rentsGpus(front.words) && (isOfGpus || front.seller.kind === 'cloud')))
  )
    return front;
  const from = skipMarks(atoms, at + 1, ['on', 'from', 'at', 'of'], 1);
  const behind = from === at + 1 ? undefined : freeSellerAt(reading, from);
  // "llama 8b on azure NC24ads A100": the name of a machine that nobody knows.
  const machine = atoms[from + 1]?.kind === 'unknown' ? from + 2 : from + 1;
  if (behind === undefined || hardwareAt(reading, machine)) return undefined;
  return mustBeSold || !rentsGpus(behind.words) ? behind : undefined;
};

/** Whether a seller of tokens stands beside the model, so that nobody would host it. */
export const isBought = (reading: Reading, at: number, mustBeSold: boolean): boolean =>
  sellerBeside(reading, at, mustBeSold) !== undefined;

/** What a seller does who has a price: "groq charges", "novita wants", "together takes". */
const HAS_PRICE =
  /\b(?:charg(?:es?|ing)|ask(?:s|ing)?|wants?|takes?|bills?|quot(?:es?|ed|ing)|offer(?:s|ing)?|sells|costs?)(?: (?:us|only|just|about|around))*$/i;
const LONGEST_VERB = 24;

/** Whether words end with what somebody does who has a price. */
export const asksForMoney = (words: string): boolean => HAS_PRICE.test(words);

/** Whether such a word stands right in front of a place. */
export const isAskedAt = ({ text, atoms }: Reading, at: number): boolean =>
  asksForMoney(textBefore(text, atoms[at]?.start ?? 0, LONGEST_VERB).trimEnd());

/** "0.88", "0.23 in": USD per million tokens, which nobody has in whole numbers. */
export const isPriceOfTokens = ({ number, second, unit, per }: Quantity): boolean => {
  const isPlain = !number.money && !number.percent && !number.scaled && second === null && unit === null;
  return isPlain && per.length === 0 && !Number.isInteger(number.value) && number.value < 200;
};

/** Where a price stands at once behind an atom: it is of what the atom names. */
export const priceBehind = (reading: Reading, at: number): boolean => {
  const { atoms, facts, quantities } = reading;
  const asks = atoms[at + 1]?.kind === 'unknown' && isAskedAt(reading, at + 2) ? at + 2 : at + 1;
  const from = skipMarks(atoms, asks, ['at', 'colon', 'equals', 'open', 'on', 'dash'], 2);
  const pair = facts.byFirst.get(from) ?? quantities.find(({ first }) => first === from);
  if (pair === undefined || pair.number.percent) return false;
  const isPair =
    pair.second !== null && pair.link === 'slash' && pair.unit === null && pair.number.value < 200;
  const isOfSide = pair.side !== null && pair.per.length === 0;
  const isOfTokens = pair.number.money && (isOfSide || pair.per.some(({ what }) => what === 'token'));
  return isPair || isOfTokens || (isPriceOfTokens(pair) && isAskedAt(reading, from));
};

const PAYS = /\b(?:pay|pays|paying|paid|spend|spends|spending|spent|give|giving) $/i;

const isPayee = ({ text, atoms }: Reading, at: number): boolean => PAYS.test(text.slice(0, atoms[at]?.start));

/** Money beside a model's name: "$6k/mo on deepseek v3", "we pay deepseek $5k a month", "our glm 4.6 bill is $12k". */
const moneyBeside = (reading: Reading, at: number): Quantity | undefined => {
  const { atoms, facts } = reading;
  if (markAt(atoms, at - 1, 'on', 'to')) return facts.byEnd.get(at - 1);
  const behind = facts.byFirst.get(nounAt(atoms, at + 1, 'api') ? at + 2 : at + 1);
  return behind?.front === 'bill' || isPayee(reading, at) ? behind : undefined;
};

/** "we pay €3,200/month for mistral large": an open model that is bought today, which we would host. */
export const isPaidFor = (reading: Reading, at: number): boolean => {
  const paid = moneyBeside(reading, at);
  if (paid === undefined || paid.number.percent || paid.perMonth === null || paid.period === 'hour')
    return false;
  const isMoney = paid.number.money || paid.front === 'bill' || isPayee(reading, at);
  return isMoney && leftOf(reading, paid.first, isGpu) === null;
};

const ASKS = /^ (?:is )?(?:bills|charges|invoices|asks|costs|takes|(?:bill|charg|invoic|ask)ing)\b/i;

/** "we pay baseten $6k a month for llama 70b", "together bills us": where the seller stands that is paid for the model at `at`. */
const payeePlace = (reading: Reading, at: number): number =>
  reading.atoms.findIndex(
    (atom, place) =>
      place < at &&
      (atom.kind === 'seller' || sellerAt(reading, place) !== undefined) &&
      (isPayee(reading, place) || ASKS.test(reading.text.slice(atom.end, atom.end + 12))),
  );

/** The model at the seller who is paid for it; undefined where no seller is. Throws where that one has no price of it. */
export const paidModel = (reading: Reading, at: number, id: string): string | undefined => {
  const place = payeePlace(reading, at);
  if (place < 0) return undefined;
  const words = wordsOf(reading, place, place + 1);
  const model = wordsOf(reading, at, at + 1);
  const seller = sellerAt(reading, place)?.seller;
  use(reading, place);
  const found = seller && modelAt(id, seller, `${words} ${model}`);
  if (found === undefined) throw noPriceThere(say`${model} at ${quoted(words)}`, id, '$3/$15');
  return found;
};

/** What is no part of a model's own name and has a price of its own. */
const EDITION = /\bthinking\b/i;

/** "qwen3 vl 235b thinking on novita": an edition that this seller lists under that whole name has a price of its own. */
const editionNamed = (words: string, { seller }: SellerAt): string | undefined => {
  const named = EDITION.test(words) ? findApi(words)?.id : undefined;
  return named?.startsWith(`${seller.id}/`) === true ? named : undefined;
};

/** A model of which the words say that it is bought: undefined where nothing beside it says so. */
export const soldModel = (
  reading: Reading,
  at: number,
  id: string,
  mustBeSold: boolean,
): { readonly id: string; readonly words: string } | undefined => {
  const beside = sellerBeside(reading, at, mustBeSold);
  if (beside === undefined) return undefined;
  const model = wordsOf(reading, at, at + 1);
  const [first, last] = [Math.min(at, beside.at), Math.max(at, beside.at)];
  const words = wordsOf(reading, first, last + 1);
  const found = editionNamed(words, beside) ?? modelAt(id, beside.seller, `${beside.words} ${model}`);
  use(reading, first, last + 1);
  if (found !== undefined) return { id: found, words };
  if (priceBehind(reading, last)) return { id: `${beside.seller.id}/${id}`, words };
  throw noPriceThere(quoted(words), id, '$3/$15');
};

/** "kimi", "deepseek": the name of a line of models, and of none of them. */
export const isLine = (words: string): boolean => !/\d/.test(words);

/** The bare name of a line, "kimi": its maker's newest, as "kimi api" means it. */
const newestOfLine = (words: string): string | undefined =>
  isLine(words) ? findApi(`${words} api`)?.id : undefined;

/** An open model as a rival: its maker's own price, one that stands beside it, or that of the seller who asks least. */
export const rivalModel = (reading: Reading, at: number, id: string, api?: string): string | undefined => {
  const words = wordsOf(reading, at, at + 1);
  const own = api ?? findApi(words)?.id ?? newestOfLine(words);
  if (own !== undefined && isSold(own)) return own;
  const cheapest = cheapestSeller(id);
  if (cheapest === undefined && own !== undefined && isApiId(own)) return own;
  if (priceBehind(reading, at)) return `custom/${id}`;
  if (cheapest === undefined) return undefined;
  reading.notes.push(
    `${quoted(words)} is bought where it costs least, as ${cheapest}; name another seller if you mean one.`,
  );
  return cheapest;
};
