import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';

/**
 * Who sells tokens. `maker` sells its own models (some also others'), `direct` runs open models itself, `cloud`
 * is a large cloud, `router` passes requests on: its prices are those of changing others.
 */
type ApiSellerKind = 'maker' | 'direct' | 'cloud' | 'router';

/** Who sells tokens, and how far its prices can be trusted. */
export interface ApiSeller {
  /** As the price package names it. */
  readonly id: string;
  readonly name: string;
  readonly kind: ApiSellerKind;
  /** Folded words for the seller itself; none where they would be everyday words. */
  readonly aliases: readonly string[];
  /** ISO date on which somebody last compared the packaged prices with the seller's page; absent where unknown. */
  readonly pricesLastChecked?: string;
  /** What is known against all of this seller's prices. */
  readonly doubtful?: string;
}

const seller = (
  id: string,
  name: string,
  kind: ApiSellerKind,
  aliases: readonly string[] = [],
  more: Pick<ApiSeller, 'pricesLastChecked' | 'doubtful'> = {},
): ApiSeller => ({ id, name, kind, aliases: [...new Set([fold(id), ...aliases])], ...more });

const checked = (pricesLastChecked: string): { pricesLastChecked: string } => ({ pricesLastChecked });

const ROUTED = 'a router: the price is that of whichever seller answers';

const huggingFace = (id: string, name: string): ApiSeller =>
  seller(`huggingface_${id}`, `${name} via Hugging Face`, 'router', [`hugging face ${fold(id)}`], {
    doubtful: ROUTED,
  });

/**
 * Dates of the seven sellers checked by hand, and cloudflare and cerebras: `prices_checked` in the repository of
 * the price package, read 2026-08-21 to 2026-11-23; avian: its own note in the package; novita: no release since
 * 0.0.22, the first on npm, has changed a row of it, so its day is that of that release.
 */
export const API_SELLERS: readonly ApiSeller[] = [
  seller('anthropic', 'Anthropic', 'maker', [], checked('2026-07-29')),
  seller('openai', 'OpenAI', 'maker', ['open ai'], checked('2026-08-02')),
  seller(
    'google',
    'Google',
    'maker',
    ['vertex', 'vertex ai', 'google vertex', 'google vertex ai', 'gcp vertex', 'ai studio'],
    checked('2026-08-13'),
  ),
  seller('x-ai', 'xAI', 'maker', ['xai']),
  seller('mistral', 'Mistral', 'maker', ['mistral ai', 'mistralai']),
  seller('deepseek', 'DeepSeek', 'maker', ['deep seek'], checked('2026-06-09')),
  seller('meta', 'Meta', 'maker', ['meta ai']),
  seller('moonshotai', 'Moonshot', 'maker', ['moonshot', 'moonshot ai']),
  seller('cohere', 'Cohere', 'maker'),
  seller('perplexity', 'Perplexity', 'maker'),
  seller('minimax', 'MiniMax', 'maker'),
  seller('zai', 'Z.ai', 'maker', ['z.ai', 'z ai']),
  seller('zhipuai', 'Zhipu AI', 'maker', ['zhipu', 'bigmodel'], {
    doubtful: 'converted from yuan, at the rate for the shortest requests',
  }),
  seller('arcee', 'Arcee', 'maker', ['arcee ai']),
  seller('typesafe', 'TypeSafe', 'maker'),
  seller('voyageai', 'Voyage AI', 'maker', ['voyage ai']),
  // The last of the makers: it sells models of others, which are theirs where nobody says whose.
  seller('alibaba', 'Alibaba Cloud', 'maker', ['alibaba cloud', 'dashscope', 'model studio', 'aliyun']),
  seller('groq', 'Groq', 'direct', ['groqcloud', 'groq cloud'], checked('2025-08-12')),
  seller('together', 'Together AI', 'direct', ['together ai', 'together.ai'], checked('2025-07-03')),
  seller('fireworks', 'Fireworks', 'direct', ['fireworks ai', 'fireworks.ai'], checked('2026-08-04')),
  seller('cerebras', 'Cerebras', 'direct', [], checked('2026-08-27')),
  seller('nebius', 'Nebius', 'direct', ['nebius ai', 'nebius token factory', 'nebius ai studio']),
  seller('deepinfra', 'DeepInfra', 'direct', ['deep infra']),
  seller('siliconflow', 'SiliconFlow', 'direct', ['silicon flow']),
  seller('novita', 'Novita', 'direct', ['novita ai'], checked('2026-03-21')),
  seller('baseten', 'Baseten', 'direct'),
  seller('doubleword', 'Doubleword', 'direct'),
  seller('avian', 'Avian', 'direct', [], checked('2026-08-25')),
  seller('modal', 'Modal', 'direct'),
  seller('ovhcloud', 'OVHcloud', 'cloud', ['ovh', 'ovh cloud']),
  seller('aws', 'AWS Bedrock', 'cloud', ['bedrock', 'aws bedrock', 'amazon bedrock']),
  seller('azure', 'Azure', 'cloud', [
    'azure openai',
    'azure ai',
    'azure foundry',
    'azure ai foundry',
    'microsoft azure',
    'aoai',
  ]),
  seller('cloudflare', 'Cloudflare', 'cloud', ['workers ai', 'cloudflare workers ai'], checked('2026-08-27')),
  seller('openrouter', 'OpenRouter', 'router', ['open router'], { doubtful: ROUTED }),
  seller('github-copilot', 'GitHub Copilot', 'router', ['copilot'], {
    doubtful: 'metered in credits of a subscription',
  }),
  seller('cursor', 'Cursor', 'router', [], { doubtful: 'sold inside a subscription' }),
  seller('quicksilverpro', 'QuickSilver Pro', 'router', [], { doubtful: ROUTED }),
  huggingFace('cerebras', 'Cerebras'),
  huggingFace('fireworks-ai', 'Fireworks'),
  huggingFace('groq', 'Groq'),
  huggingFace('hyperbolic', 'Hyperbolic'),
  huggingFace('nebius', 'Nebius'),
  huggingFace('novita', 'Novita'),
  huggingFace('nscale', 'Nscale'),
  huggingFace('ovhcloud', 'OVHcloud'),
  huggingFace('publicai', 'PublicAI'),
  huggingFace('sambanova', 'SambaNova'),
  huggingFace('together', 'Together AI'),
];

const byId = lazy(() => new Map(API_SELLERS.map((row) => [row.id, row])));
const byAlias = lazy(
  () => new Map(API_SELLERS.flatMap((row) => row.aliases.map((alias) => [alias, row] as const))),
);

/** The seller that these folded words name, by name or alias; never by likeness. */
export const sellerCalled = (words: string): ApiSeller | undefined => byAlias().get(words);

/** The seller before the first slash of an API id. */
export const sellerOf = (apiId: string): ApiSeller | undefined => {
  const slash = apiId.indexOf('/');
  return byId().get((slash < 0 ? apiId : apiId.slice(0, slash)).toLowerCase());
};

/** What the seller of this API is called; the part before the slash where it is unknown. */
export const sellerName = (apiId: string): string => sellerOf(apiId)?.name ?? apiId.split('/', 1)[0] ?? apiId;
