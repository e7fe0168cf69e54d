import { findRentalSeller } from '../../../catalog/index.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { isModelFamily } from '../../names/slips.ts';
import { modelAt } from '../../patterns/looks/seller-at.ts';

/** A seller of tokens alone, or several: of what is hosted, where they sell that. */

const SELLER_ALONE =
  /^(?<lead>(?:(?:also|please|and|ok|now) )*(?:vs|versus|add|include|compare (?:it )?(?:with|to|against)|what about|how about) )(?<seller>[a-z][\w .-]{1,30}?)(?<tail>(?: (?:too|as well|instead|please|to the (?:list|comparison)))*[?!.]*)$/i;

/** "groq and fireworks too" */
const SELLERS_TOO =
  /^(?:(?:also|please|and|ok|now|maybe|add|include|with|vs) ){0,4}(?<sellers>[a-z][\w .,-]{1,80}) (?:too|as well|also)[?!.]*$/i;
const BETWEEN = /,? (?:and|plus) |, /;
/** "and openai?" asks for one of its models beside the others. */
const SELLER_ASKED = /^and (?<seller>[a-z][\w .-]{1,24}?) ?\?+$/i;

/** An API of each seller of the hosted model; undefined where one of them sells none. */
const soldBy = (names: readonly string[], model: string | undefined): readonly string[] | undefined => {
  const ids = names.flatMap((name) => {
    const known = sellerNamed(name);
    if (model === undefined || known === undefined || known.kind === 'cloud') return [];
    return modelAt(model, known, `${name} ${model}`) ?? [];
  });
  return ids.length === names.length ? ids : undefined;
};

/** "compare with groq too": a seller alone is that of the hosted model, where it sells that. */
export const withSellerOf = (line: string, model: string | undefined): string => {
  const too = SELLERS_TOO.exec(line)?.groups?.sellers?.split(BETWEEN);
  const all = too && soldBy(too, model);
  if (all !== undefined) return `add ${all.join(' and ')}`;
  const name = SELLER_ASKED.exec(line)?.groups?.seller;
  if (
    name !== undefined &&
    !isModelFamily(name.toLowerCase()) &&
    (sellerNamed(name)?.kind ?? 'cloud') !== 'cloud' &&
    findRentalSeller(name) === undefined
  )
    return `add ${soldBy([name], model)?.[0] ?? name}`;
  const { lead = '', seller = '', tail = '' } = SELLER_ALONE.exec(line)?.groups ?? {};
  const known = model === undefined ? undefined : sellerNamed(seller);
  if (model === undefined || known === undefined || known.kind === 'cloud') return line;
  const id = modelAt(model, known, `${seller} ${model}`);
  return id === undefined ? line : `${lead}${id}${tail}`;
};
