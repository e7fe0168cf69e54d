import type { Evidence } from './evidence.ts';

/** Who sells an API, by the names that an answer goes by. */

/** "Groq": the seller as the evidence has it, else as the id of the API begins; empty where that names none. */
export const sellerNameIn = (api: string, { names }: Pick<Evidence, 'names'>): string =>
  names?.apis.find((entry) => entry.api === api)?.seller ?? api.slice(0, Math.max(0, api.indexOf('/')));

/** The cloud before the name of its service. */
const CLOUD = /^(?:AWS|Amazon|Google|Microsoft) (?=\S)/;

/** "Bedrock" of "AWS Bedrock", as in a sentence. */
export const withoutCloud = (seller: string): string => seller.replace(CLOUD, '');
