import {
  apiIds,
  apiName,
  CATALOG_DAY,
  DEFAULT_MODEL,
  findApi,
  findRentalSeller,
  findTeamSeller,
  fold,
  isApiId,
  isClosed,
  sellerCalled,
} from '../../catalog/index.ts';
import type { LlmcostError } from '../../errors.ts';
import { valueIn } from '../../keys.ts';
import { ask, notUnderstood, offered, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** "vs together ai": behind "vs" a seller is one of tokens, and the question is of which model. */

const OTHERS: readonly string[] = [];

const MOST_NAMES = 3;

/** What a seller offers: its copy of the hosted model, else one that many sell, else what it lists first. */
const namesOf = (seller: string, hosted: string | undefined): readonly string[] => {
  const copies = [hosted, DEFAULT_MODEL, 'gpt-oss 120b', 'gpt', 'deepseek v3.2'].map(
    (model) => model && findApi(`${seller} ${model}`)?.id,
  );
  const isOpen = (id: string): boolean => !isClosed(id, CATALOG_DAY);
  const known = [
    ...new Set(copies.filter((id) => id !== undefined && id !== '' && !id.includes('~') && isOpen(id))),
  ];
  const listed = apiIds().filter((id) => id.startsWith(`${seller}/`) && isOpen(id));
  return (known.length > 0 ? known.slice(0, MOST_NAMES) : listed.slice(0, 1)).map((id) => `vs ${id}`);
};

/** The seller of APIs that words name, by any of its names. */
export const sellerNamed = (words: string): ReturnType<typeof sellerCalled> => sellerCalled(fold(words));

/** The seller of some APIs that a company is by another of its names, as "google cloud" is Google; undefined for others. */
export const companyAmong = (
  apis: readonly { readonly id: string; readonly mix?: readonly { readonly id: string }[] }[],
  name: string,
): string | undefined => {
  const ids = apis.flatMap(({ id, mix = [{ id }] }) => mix.map((part) => part.id));
  return findTeamSeller(name)?.apis.find((seller) => ids.some((id) => id.startsWith(`${seller}/`)));
};

/** What people mostly buy of those who sell much. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  openai: ['gpt', 'gpt mini', 'gpt nano'],
  anthropic: ['claude sonnet', 'claude haiku', 'claude opus'],
  google: ['gemini flash', 'gemini pro'],
  mistral: ['mistral large', 'mistral medium', 'mistral small'],
  'x-ai': ['grok'],
  cohere: ['command a', 'command r'],
  alibaba: ['qwen max', 'qwen plus'],
  aws: ['bedrock claude sonnet', 'bedrock claude haiku', 'bedrock llama 70b'],
  azure: ['azure gpt', 'azure gpt mini', 'azure gpt nano'],
  perplexity: ['perplexity/sonar', 'sonar pro'],
};

/** Whether words name a seller of APIs. */
export const isApiSeller = (words: string): boolean => sellerNamed(words) !== undefined;

/** The refusal of a seller where an API has to stand, with its APIs to choose from. */
export const sellerAsRival = (reading: Reading, words: string): LlmcostError => {
  const seller = sellerNamed(words);
  if (seller === undefined)
    return notUnderstood(
      say`${quoted(words)} rents GPUs, and after "vs" comes an API: type its name, such as "vs claude sonnet", or "on ${words}" for its GPUs.`,
      [...OTHERS, `on ${words}`],
    );
  const hosted = reading.fields.get('selfHosted.model')?.value;
  const usual =
    seller.kind === 'cloud' ? undefined : valueIn(FAMILIES, seller.id)?.map((name) => `vs ${name}`);
  const hints = usual ?? namesOf(seller.id, typeof hosted === 'string' ? hosted : undefined);
  return notUnderstood(
    ask`Which model of ${quoted(words)}? After "vs" comes an API: type the model too, such as ${offered(hints[0] ?? OTHERS[0] ?? '')}.`,
    hints.length > 0 ? hints : OTHERS,
  );
};

/** What a seller's models are called, the usual ones first: lines to choose from. */
export const modelsOf = (seller: string): readonly string[] =>
  valueIn(FAMILIES, seller) ?? namesOf(seller, undefined).map((name) => name.replace(/^vs /, ''));

/** What people mostly buy of those who turn text into vectors. */
const EMBEDDINGS: Readonly<Record<string, readonly string[]>> = {
  openai: ['text-embedding-3-small', 'text-embedding-3-large'],
  google: ['gemini embedding'],
  cohere: ['cohere embed'],
  voyageai: ['voyage embedding'],
};

const VECTORS = /\b(?:embed(?:ding)?s?|vectors?)\b/i;

/** APIs that turn text into vectors, those that people mostly compare with first. */
export const USUAL_EMBEDDINGS: readonly string[] = Object.values(EMBEDDINGS).flat();

/** The question of which model, with the usual ones for the kind of work to choose from. */
export const whichModel = (reading: Reading, words: string, seller: string): LlmcostError => {
  const embeddings = reading.facts.says(VECTORS) ? valueIn(EMBEDDINGS, seller) : undefined;
  return notUnderstood(
    ask`Which model of ${quoted(words)}? The sums depend on it.`,
    embeddings ?? modelsOf(seller),
  );
};

/** Clouds that sell a maker's models at the maker's price. */
const RESELLERS: Readonly<Record<string, readonly string[]>> = {
  azure: ['openai'],
  bedrock: ['anthropic'],
  aws: ['anthropic'],
  vertex: ['anthropic', 'google'],
  google: ['google', 'anthropic'],
  gcp: ['google', 'anthropic'],
};

const cloudOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^google cloud(?: platform)?/, 'gcp')
    .replace(/^(?:microsoft|amazon|google) /, '')
    .replace(/[^a-z].*$/, '');

/**
 * The id under which a seller sells an API: its own, or the maker's where it resells at that price; `unsold` where a
 * seller has no price of it; null where the words name no seller.
 */
export const resold = (words: string, id: string): { id: string; note?: string } | 'unsold' | null => {
  const seller = sellerNamed(words);
  const rental = findRentalSeller(words.toLowerCase());
  if (seller === undefined && rental === undefined) return null;
  const model = id.slice(id.indexOf('/') + 1);
  const maker = id.slice(0, id.indexOf('/'));
  const cloud = cloudOf(words);
  const own = [seller?.id, rental?.name.toLowerCase(), cloud].find(
    (one) => one !== undefined && isApiId(`${one}/${model}`),
  );
  if (own !== undefined) return { id: `${own}/${model}` };
  if (maker === seller?.id) return { id };
  const listed = findApi(`${cloud} ${model}`)?.id;
  if (listed !== undefined && sellerNamed(cloud)?.id === listed.slice(0, listed.indexOf('/')))
    return { id: listed };
  if (valueIn(RESELLERS, cloud)?.includes(maker))
    return {
      id,
      note: `${seller?.name ?? rental?.name ?? words} sells ${apiName(id)} at its maker's price, so that one is taken.`,
    };
  return 'unsold';
};
