import { apiName } from '../../../catalog/index.ts';
import type { DraftApi } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { mentionOfParts, waysToGive } from '../mix/parts.ts';
import { isPartOfMix, withoutPartDiscounts, withPartTerms, withSellersPart } from '../mix/terms.ts';
import type { ApiEdit } from './apis-named.ts';
import { asListed } from './list-price.ts';

/** What edits of a thread make of the APIs that are compared with. */

type Rivals = readonly DraftApi[];

const isIn =
  (apis: Rivals) =>
  ({ id }: DraftApi): boolean =>
    apis.some((one) => one.id === id);

const without = (list: Rivals, apis: Rivals): Rivals => list.filter((one) => !isIn(apis)(one));

const namesOf = (list: Rivals): string => list.map(({ id }) => apiName(id)).join(', ') || 'none by name';

const idsOf = (list: Rivals): string => list.map(({ id }) => id).join(', ') || 'none by name';

/** Throws where it is a part of a mix: what the others' shares become is not said. */
const refusePart = (list: Rivals, { id }: DraftApi, [instead]: Rivals): void => {
  const mix = list.find((one) => one.mix?.some((part) => part.id === id))?.mix;
  if (mix === undefined) return;
  const parts = mix.map((part) => ({ id: part.id, percent: toType(part.share * 100) }));
  const ways =
    instead === undefined
      ? waysToGive(parts, id, 0)
      : [parts.map((part) => (part.id === id ? { ...part, id: instead.id } : part))];
  const hints = ways.map((way) => mentionOfParts(way, id));
  throw notUnderstood(say`${quoted(id)} is a part of a mix: type the mix as it should be.`, hints);
};

/** Throws where one of them is not compared with. */
const refuseMissing = (list: Rivals, apis: Rivals, instead: Rivals = []): void => {
  const absent = without(apis, list)[0];
  if (absent === undefined) return;
  refusePart(list, absent, instead);
  const [comes] = instead;
  throw notUnderstood(
    say`${apiName(absent.id)} is not compared with. These are: ${namesOf(list)}.`,
    comes === undefined
      ? // Of one alone nobody meant to say that it goes.
        list.length < 2
        ? []
        : list.map(({ id }) => `drop ${id}`)
      : [...list.map(({ id }) => `replace ${id} with ${comes.id}`), `add ${comes.id}`],
  );
};

const swapped = (list: Rivals, from: Rivals, to: Rivals): Rivals => {
  const at = list.findIndex(isIn(from));
  return without([...list.slice(0, at), ...to, ...list.slice(at)], from);
};

const ofSeller = (list: Rivals, seller: string, discount: number, words: string): Rivals => {
  const isTheirs = ({ id, mix = [{ id, share: 1 }] }: DraftApi): boolean =>
    mix.every((part) => part.id.startsWith(`${seller}/`));
  if (!list.some((api) => isTheirs(api) || withSellersPart(api, seller, discount) !== undefined))
    throw notUnderstood(
      ask`${quoted(words)}: on which API? These are compared with: ${idsOf(list)}.`,
      list
        .flatMap(({ id, mix = [{ id, share: 1 }] }) => mix)
        .map(({ id }) => `${toType(discount * 100)}% off ${id}`),
    );
  return list.map((api) =>
    isTheirs(api)
      ? { ...withoutPartDiscounts(api), discount }
      : (withSellersPart(api, seller, discount) ?? api),
  );
};

/** A price that had no name gets it: "the 3/15 is sonnet". */
const hasSamePrice = (one: DraftApi, { usdPerMillionInput, usdPerMillionOutput }: DraftApi): boolean =>
  one.id.startsWith('custom/') &&
  usdPerMillionInput !== undefined &&
  one.usdPerMillionInput === usdPerMillionInput &&
  one.usdPerMillionOutput === usdPerMillionOutput;

/** How near a price must be to what the discount leaves of the one before to be that. */
const SAME_PRICE = 0.02;

/** "$2.70/$13.50" behind 10% off $3/$15 is the price with that discount, which is not taken off once more. */
const withoutPaid = (before: DraftApi, apis: Rivals): DraftApi => {
  const { discount, ...listed } = before;
  const now = apis.find(({ id }) => id === before.id)?.usdPerMillionInput;
  if (discount === undefined || now === undefined || before.usdPerMillionInput === undefined) return before;
  const paid = before.usdPerMillionInput * (1 - discount);
  return Math.abs(now / paid - 1) < SAME_PRICE ? listed : before;
};

const withTerms = (list: Rivals, apis: Rivals): Rivals => {
  const [api] = apis;
  if (api !== undefined && (list.some(({ id }) => id === api.id) || isPartOfMix(list, api.id)))
    return withPartTerms(
      list.map((one) => ({ ...withoutPaid(one, apis), ...apis.find(({ id }) => id === one.id) })),
      apis,
    );
  const unnamed = list.find((one) => api !== undefined && hasSamePrice(one, api));
  return unnamed === undefined ? [...list, ...apis] : swapped(list, [unnamed], apis);
};

/** The parts of mixes too: what is kept is on the card. */
const withMixed = (list: Rivals): Rivals => [
  ...list,
  ...list.flatMap(({ mix = [] }) => mix.map(({ id }) => ({ id }))),
];

/** Those that go back to their list price, alone or as parts of a mix. */
const listed = (list: Rivals, { apis, isWhole }: ApiEdit & { kind: 'listed' }, ofAll: number): Rivals => {
  refuseMissing(withMixed(list), apis);
  const isOne = ({ id }: { readonly id: string }): boolean => apis.some((one) => one.id === id);
  return list.map((api) => {
    if (isOne(api)) return asListed(api, isWhole, ofAll);
    return api.mix?.some(isOne) === true
      ? {
          ...api,
          mix: api.mix.map((part) => (isOne(part) ? asListed(part, isWhole, api.discount ?? ofAll) : part)),
        }
      : api;
  });
};

const edited = (list: Rivals, edit: ApiEdit, ofAll: number): Rivals => {
  switch (edit.kind) {
    case 'clear':
      return [];
    case 'of-seller':
      return ofSeller(list, edit.seller, edit.discount, edit.words);
    case 'keep':
      refuseMissing(withMixed(list), edit.apis);
      return list;
    case 'only':
      return edit.apis.map((api) => list.find(({ id }) => id === api.id) ?? api);
    case 'remove':
      refuseMissing(list, edit.apis);
      return without(list, edit.apis);
    case 'swap':
      refuseMissing(list, edit.from, edit.apis);
      return swapped(list, edit.from, edit.apis);
    case 'add':
      return [
        ...list.map((one) => edit.apis.find(({ id }) => id === one.id) ?? one),
        ...without(edit.apis, list),
      ];
    case 'listed':
      return listed(list, edit, ofAll);
    case 'terms':
      return withTerms(list, edit.apis);
  }
};

/**
 * The comparators after each edit in turn; `ofAll` is the discount on every one of them. Throws where an absent one is
 * taken out, or where nothing is left.
 */
export const editApis = (known: Rivals, edits: readonly ApiEdit[], ofAll: number): Rivals =>
  edits
    .reduce((list, edit) => edited(list, edit, ofAll), known)
    .filter(({ id }, at, list) => list.findIndex((one) => one.id === id) === at);
