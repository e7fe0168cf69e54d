import { API_SELLERS, RENTAL_SELLERS, UNPRICED_SELLERS } from '../../catalog/index.ts';
import { anyOf } from '../expression.ts';

/** What sellers are called, from the catalog, as parts of expressions that take upper case for lower case. */

const ofTokens = API_SELLERS.flatMap(({ aliases }) => aliases);
const ofHours = [...RENTAL_SELLERS, ...UNPRICED_SELLERS].flatMap(({ aliases }) => aliases);

/** Who sells tokens: "openai", "azure openai", "together ai". */
export const API_SELLER = anyOf(ofTokens);

/** Who sells tokens, where any word may stand: "together" is said of anything. */
export const API_SELLER_ALONE = anyOf(ofTokens.filter((name) => name !== 'together'));

/** Who sells tokens or rents out GPUs. */
export const A_SELLER = anyOf([...ofTokens, ...ofHours]);

/** Who rents out GPUs: "aws", "coreweave". */
export const LANDLORD = anyOf(ofHours.filter((name) => name !== 'together'));
