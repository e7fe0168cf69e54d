import { findApi, findRentalSeller, sellersOfModel } from '../../../catalog/index.ts';
import { wordsOf } from '../../beside.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import type { Reading } from '../../reading.ts';

/** Sellers that stand in a line: of tokens, and landlords of GPUs. */

type Seller = NonNullable<ReturnType<typeof sellerNamed>>;

/** A seller of tokens, and where its name stands. */
export interface SellerAt {
  readonly words: string;
  readonly seller: Seller;
  readonly at: number;
}

/** The seller of tokens at a place, whether or not something has read it. */
export const sellerAt = (reading: Reading, at: number): SellerAt | undefined => {
  const kind = reading.atoms[at]?.kind;
  if (kind !== 'seller' && kind !== 'unknown') return undefined;
  const words = wordsOf(reading, at, at + 1);
  const seller = sellerNamed(words);
  return seller === undefined ? undefined : { words, seller, at };
};

/** The seller of tokens at a place that nothing has read yet. */
export const freeSellerAt = (reading: Reading, at: number): SellerAt | undefined =>
  reading.used.has(at) ? undefined : sellerAt(reading, at);

/** Whether a landlord stands at a place that nothing has read yet. */
export const freeLandlordAt = (reading: Reading, at: number): boolean =>
  reading.atoms[at]?.kind === 'seller' && !reading.used.has(at);

/** "nebius", "azure": whether it rents GPUs. */
export const rentsGpus = (words: string): boolean => findRentalSeller(words.toLowerCase()) !== undefined;

const ownOf = ({ id: seller }: Seller, id: string | undefined): string | undefined =>
  id?.startsWith(`${seller}/`) === true ? id : undefined;

/** The id of an open model at one seller; undefined where we know no price of it there. */
export const modelAt = (model: string, seller: Seller, words: string): string | undefined =>
  sellersOfModel(model).find((one) => one.startsWith(`${seller.id}/`)) ??
  findApi(words)?.id ??
  // "llama 70b" is one of several, of which the catalog's is meant.
  ownOf(seller, findApi(`${seller.id} ${model}`)?.id);
