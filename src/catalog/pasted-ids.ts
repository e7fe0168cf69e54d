import { valueIn } from '../keys.ts';
import { API_SELLERS, sellerCalled } from './api-sellers.ts';
import { findApi } from './find-api.ts';
import { fold } from './fold.ts';
import { findModel } from './models.ts';
import { perEdition } from './price-edition.ts';
import { listedBy, listedModel } from './price-list.ts';

/**
 * Ids of APIs as they stand in code and in the settings of gateways: "vertex_ai/gemini-2.5-flash",
 * "us.anthropic.claude-haiku-4-5-20251001-v1:0", "accounts/fireworks/models/kimi-k3", "gpt-5-2025-08-07".
 */

/** What stands before the slash and is no name of a seller. */
const BEFORE_SLASH: Readonly<Record<string, string>> = {
  gemini: 'google',
  models: 'google',
  'nvidia nim': 'nvidia',
  'cohere chat': 'cohere',
};

/** Bedrock's ids begin with the maker, behind the region through which it is called. */
const OF_BEDROCK =
  /^(?:(?:us|us-gov|eu|apac|global|au|jp|in|ca|sa)\.)?(?:anthropic|amazon|meta|mistral|openai|cohere|deepseek|qwen|nvidia|google|minimax|moonshotai|writer|zai)\./;

/**
 * The day of a release, after a hyphen as its maker writes it or after "@" as Google does, a preview's month, or the
 * number of a release, "gemini-2.0-flash-001".
 */
const RELEASE = /[-@]20\d{2}(?:\d{4}|-\d{2}-\d{2})(?![\d-])|-preview-\d{2}-(?:20)?\d{2}$|-00\d$/;
const LATEST = /-latest$/;

/** How hard a model is told to think, where gateways write it into its name. */
const EFFORT =
  /(?<=(?:^|[ /.])(?:gpt|o\d|claude|sonnet|opus|haiku|gemini|grok)[\w.-]{0,40})-(?:x?high|medium|low|minimal|none|thinking)$/;

/** The id without the effort behind it, "gpt-5" of "gpt-5-high": a token costs the same. Undefined for any other. */
export const withoutEffort = (id: string): string | undefined =>
  EFFORT.test(id) ? id.replace(EFFORT, '') : undefined;

/** Whether an id names one dated release of a model. */
export const namesRelease = (id: string): boolean => RELEASE.test(id);

const underItsSeller = (words: string): readonly string[] => {
  const slash = words.indexOf('/');
  if (slash < 0) return OF_BEDROCK.test(words) ? [`aws/${words}`] : [];
  const before = fold(words.slice(0, slash));
  const seller = valueIn(BEFORE_SLASH, before) ?? sellerCalled(before)?.id;
  const rest = words.slice(slash + 1);
  return [
    ...(seller === undefined ? [] : [`${seller}/${rest}`]),
    ...(before === 'cf' ? [`cloudflare/@${words}`] : []),
  ];
};

/** Where the seller lists no price of that region, the one without a region stands for it. */
const withoutRegion = (id: string): readonly string[] => [
  id,
  id.replace(/^aws\/(?:us|us-gov|eu|apac|global|au|jp|in|ca|sa)\./, 'aws/'),
  id.replace(/^aws\/(?:[a-z-]+\.)?(?=[a-z]+\.)/, 'aws/regional.'),
];

const spellings = (words: string): ReadonlySet<string> => {
  const plain = words
    .replace(/^(?:[a-z_-]+\/)?accounts\/fireworks\/models\//, 'fireworks/')
    .replace(/^(?:.*\/)?publishers\/[a-z]+\/models\//, 'google/')
    .replace(/^(?:arn:aws[a-z-]*:)?bedrock:[a-z0-9-]*:\d*:(?:foundation-model|inference-profile)\//, 'aws/')
    .replace(/^bedrock\/(?:converse|invoke)\//, 'aws/');
  return new Set([plain, ...underItsSeller(plain)].flatMap(withoutRegion));
};

/** The listed id of this or of the undated name: a release costs what its model does, unless it is listed itself. */
const listedAs = (id: string): string | undefined => {
  const isWhole = id.includes('/');
  if (!isWhole && !RELEASE.test(id) && !LATEST.test(id)) return undefined;
  const exact = (isWhole ? listedModel(id) : findApi(id))?.id;
  if (exact === undefined && LATEST.test(id)) return findApi(id.replace(LATEST, ''))?.id;
  const plain = isWhole && exact === undefined ? withoutEffort(id) : undefined;
  if (plain !== undefined) return listedAs(plain);
  if (exact !== undefined || !RELEASE.test(id)) return exact;
  const undated = id.replace(RELEASE, '');
  if (undated.includes('/')) return (listedModel(undated) ?? listedModel(`${undated}-latest`))?.id;
  const found = findApi(undated) ?? findApi(undated.replace(/(?<=-\d)-(?=\d(?:-|$))/, '.'));
  return found?.family === false ? found.id : undefined;
};

/** The id of the catalog that an id in other spelling means, by equality alone; undefined for anything else. */
export const pastedId = (words: string): string | undefined => {
  for (const id of spellings(words.toLowerCase())) {
    const found = listedAs(id);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Ids by the model alone; null where several sellers list one under this name. Routers resell what others list, and
 * what the Hub calls a model says nothing of who sells it.
 */
const byModelAlone = perEdition((): ReadonlyMap<string, string | null> => {
  const ids = new Map<string, string | null>();
  for (const seller of API_SELLERS.filter(({ kind }) => kind !== 'router'))
    for (const { id, model } of listedBy(seller.id)) {
      const name = model.toLowerCase();
      if (!name.includes('/') && findModel(name) === undefined) ids.set(name, ids.has(name) ? null : id);
    }
  return ids;
});

/** The id at the only seller that calls a model so, such as "llama-3.3-70b-versatile"; undefined where several do. */
export const idOfOnlySeller = (model: string): string | undefined =>
  byModelAlone().get(model.toLowerCase()) ?? undefined;
