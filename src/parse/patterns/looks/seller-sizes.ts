import {
  apiIds,
  DEFAULT_MODEL,
  findRentalSeller,
  modelBehindApi,
  modelById,
} from '../../../catalog/index.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { isAbout } from '../../text/lexing/sized-names.ts';

/** "together 70b", "groq 8b": a seller and a size, which are no name of a model. */

const MOST = 3;

/** The open models of about that size that a seller sells, the usual one first. */
const soldOfSize = (seller: string, billions: number): readonly string[] => {
  const models = apiIds().flatMap((id) => {
    const model = id.startsWith(`${seller}/`) ? modelById(modelBehindApi(id) ?? '') : undefined;
    return model !== undefined && isAbout(billions, model.totalParamsB) ? [{ id, model: model.id }] : [];
  });
  const usual = models.toSorted(
    (one, other) => Number(other.model === DEFAULT_MODEL) - Number(one.model === DEFAULT_MODEL),
  );
  const first = usual.filter(({ model }, at) => usual.findIndex((one) => one.model === model) === at);
  return first.slice(0, MOST).map(({ id }) => id);
};

/** Throws where a seller is named right before a size, in billions of parameters: it sells several, or none. */
export const refuseSellersSize = (name: string, size: string, billions: number): void => {
  const seller = sellerNamed(name);
  const rental = findRentalSeller(name.toLowerCase());
  if (seller === undefined && rental === undefined) return;
  const sold = seller === undefined ? [] : soldOfSize(seller.id, billions);
  throw notUnderstood(
    ask`Which model of ${size} is ${quoted(`${name} ${size}`)}? Type its name behind the seller's.`,
    sold.length > 0 ? sold : [`a ${size} model`],
  );
};
