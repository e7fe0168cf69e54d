import { findApi, isApiId, pricedByHand, sellerOf } from '../../catalog/index.ts';
import { scaledText } from '../text/figures/short-number.ts';
import { lowerCase } from '../text/lexing/place.ts';
import { phrases } from '../text/lexing/products.ts';

/** Ids of APIs and money as a line takes them. */

/** "openai/gpt-oss-120b" typed is the open model, and no API. */
const isModelName = (id: string): boolean => {
  const found = phrases().longest(lowerCase(id), 0);
  return found?.meaning.kind === 'model' && found.end === id.length;
};

/** An id that a line takes for the API, whatever its letters and slashes: the name of no open model. */
export const isPlainId = (id: string): boolean =>
  /^[a-z][a-z0-9._-]*(?:\/@?[a-z0-9][a-z0-9._:-]*)*\/[a-z0-9][a-z0-9._:-]*[a-z0-9]$/i.test(id) &&
  isApiId(id) &&
  !isModelName(id);

/** "fireworks llama-3.3-70b": an open model at a seller that does not list it, which a price goes with; null for any other id. */
export const unlistedName = (id: string): string | null => {
  const [seller = '', model = ''] = id.split('/');
  const words = `${seller} ${model}`;
  const isKnown = sellerOf(id) !== undefined && pricedByHand(id) === model;
  return isKnown && findApi(words) === undefined && isModelName(model) ? words : null;
};

/** USD a month as a line takes them: to the cent. */
export const isBill = (usd: number): boolean => usd >= 1 && /^\d{1,9}(?:\.\d{1,2})?$/.test(String(usd));

/** "$13k", and "$4055.45" where thousands would be no shorter. */
export const dollars = (usd: number): string => `$${usd % 100 === 0 ? scaledText(usd) : usd}`;
