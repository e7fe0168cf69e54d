import { familyId, newestMatching } from './api-families.ts';
import { bareModelId } from './api-names.ts';
import { apiPrice, isApiId } from './api-prices.ts';
import { isClosed } from './closed-api-models.ts';
import { perEdition } from './price-edition.ts';
import { type Mix, usdPerMillionAtMix } from './same-model.ts';

/**
 * Which models stand for what one could buy instead, by rules over the list of prices: a newer sibling takes its
 * place as soon as it is priced.
 */

/** For the hardest work: the newest Claude Opus, GPT and Gemini of its makers' top lines, and xAI's flagship. */
const RANKED: readonly (() => string | undefined)[] = [
  () => familyId('opus'),
  () => familyId('gpt'),
  () => newestMatching('google', /^gemini-(\d+(?:\.\d+)?)-(?:argon|pro)$/),
  () => familyId('grok'),
  () => familyId('sonnet'),
];

/** The newest of each frontier line, best first. */
export const frontierApis = perEdition((): readonly string[] => RANKED.flatMap((newest) => newest() ?? []));

/** Lines and generations, whoever sells them. */
const FRONTIER_MODELS =
  /^(?:claude-(?:fable|opus|sonnet)-(?:[5-9]|4-[5-9])|gpt-(?:5(?:\.[1-9])?(?:$|-(?:sol|pro)$)|[6-9](?:\.\d)?-(?:astra|sol))|gemini-(?:(?:2\.5|[3-9](?:\.\d)?)-pro|[4-9](?:\.\d)?-argon)|grok-4(?:\.[3-9])?$)/;

/** Whether this API is a frontier model, at its maker or elsewhere. */
export const isFrontier = (apiId: string): boolean =>
  isApiId(apiId) &&
  FRONTIER_MODELS.test(
    bareModelId(apiId.slice(apiId.indexOf('/') + 1))
      .toLowerCase()
      .replace(/(?<=^claude-\w+-\d)\./, '-'),
  );

/** The line of models of which the newest stands for the frontier where nobody named any. */
export const FRONTIER_LINE = 'Claude Sonnet';

/** The frontier model where nobody named any: the newest of its line that is generally available. */
export const defaultFrontier = perEdition(
  (): string => familyId(FRONTIER_LINE.toLowerCase()) ?? 'anthropic/claude-sonnet-5-5',
);

/** The newest Claude Haiku, the small GPT (OpenAI calls it Luna from its sixth generation on) and Gemini Flash. */
export const fastLine = perEdition((): readonly string[] =>
  [
    familyId('haiku'),
    newestMatching('openai', /^gpt-(\d+(?:\.\d+)?)-(?:luna|mini)$/),
    familyId('gemini flash'),
  ].flatMap((id) => id ?? []),
);

/** Embedding models to compare with where none was named: OpenAI's newest large one, and the cheapest small one. */
export const embeddingApis = (
  request: { readonly inputTokens: number; readonly outputTokens: number },
  asOf: Date,
): readonly string[] => {
  const small = [
    'openai/text-embedding-3-small',
    newestMatching('google', /^gemini-embedding-(\d+)$/),
  ].flatMap((id) => {
    const price = id === undefined ? undefined : apiPrice(id, request, asOf);
    return price === undefined || 'noPrice' in price ? [] : [price];
  });
  const cheapest = small.sort((a, b) => a.usdPerMillionInput - b.usdPerMillionInput)[0];
  return ['openai/text-embedding-3-large', ...(cheapest === undefined ? [] : [cheapest.id])];
};

const makerOf = (id: string): string => id.slice(0, id.indexOf('/'));

/**
 * The fast model where nobody named any: the cheapest of the fast line at this mix; of several at one price the
 * maker's of the leader. Undefined where none has a price.
 */
export const defaultFast = (
  request: { readonly inputTokens: number; readonly outputTokens: number },
  mix: Mix,
  asOf: Date,
  leader: string,
  /** The id under which each may be bought; undefined: not at all. */
  at: (id: string) => string | undefined = (id) => id,
): string | undefined => {
  const priced = fastLine().flatMap((listed) => {
    const id = at(listed);
    if (id === undefined) return [];
    const price = isClosed(id, asOf) ? undefined : apiPrice(id, request, asOf);
    return price === undefined || 'noPrice' in price
      ? []
      : [{ id, usd: usdPerMillionAtMix(price, mix), others: Number(makerOf(id) !== makerOf(leader)) }];
  });
  return priced.sort((a, b) => a.usd - b.usd || a.others - b.others)[0]?.id;
};
