import { CATALOG_DAY } from './catalog-date.ts';
import { isClosed } from './closed-api-models.ts';
import { perEdition } from './price-edition.ts';
import { listedBy } from './price-list.ts';
import type { ListedModel } from './types.ts';

/**
 * Words that name a line of models and no id: they mean its newest model, the highest numeric version that is not
 * withdrawn, dated, image or audio, nor a preview but where its maker's own word for the line means one. A pattern's
 * groups 1 and 2 are the version.
 */
interface Family {
  readonly words: readonly string[];
  readonly seller: string;
  readonly pattern: RegExp;
}

const family = (seller: string, pattern: RegExp, ...words: string[]): Family => ({ words, seller, pattern });

const claude = (size: string): RegExp => new RegExp(`^claude-${size}-(\\d+)(?:-(\\d))?$`);
const claudeWords = (size: string): string[] => [size, `claude ${size}`, `anthropic ${size}`];

/**
 * OpenAI's sixth generation has no plain name: Astra is for the hardest work, Sol the main one, Luna the small
 * one, by the package's own descriptions. So "gpt" is the newest Sol, as it was the newest plain GPT before.
 */
// biome-ignore format: one family a line
const FAMILIES: readonly Family[] = [
  family('anthropic', claude('sonnet'), ...claudeWords('sonnet'), 'claude', 'anthropic', 'anthropic claude', 'claude api'),
  family('anthropic', claude('haiku'), ...claudeWords('haiku')),
  family('anthropic', claude('opus'), ...claudeWords('opus')),
  family('anthropic', claude('fable'), 'claude fable', 'anthropic fable', 'fable'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)(?:-sol)?$/, 'gpt', 'openai', 'openai gpt', 'chatgpt', 'chat gpt', 'gpt sol'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-astra$/, 'gpt astra'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-terra$/, 'gpt terra'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-luna$/, 'gpt luna'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-mini$/, 'gpt mini', 'openai mini'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-nano$/, 'gpt nano'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-pro$/, 'gpt pro'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-(?:argon|pro|flash)$/, 'gemini', 'google gemini', 'gemini api'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-flash$/, 'gemini flash', 'google gemini flash'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-flash-lite$/, 'gemini flash lite', 'flash lite'),
  // Google's own "gemini-pro-latest" is the preview of 3.1: there is no newer Pro without that word.
  family('google', /^gemini-(\d+(?:\.\d+)?)-pro(?:-preview)?$/, 'gemini pro', 'google gemini pro'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-argon$/, 'gemini argon'),
  family('x-ai', /^grok-(\d+(?:\.\d+)?)$/, 'grok', 'xai', 'xai grok', 'x ai grok'),
  family('x-ai', /^grok-4-fast-reasoning$/, 'grok 4 fast', 'xai grok 4 fast'),
  family('x-ai', /^grok-4-1-fast-reasoning$/, 'grok 4.1 fast', 'grok fast'),
  family('x-ai', /^grok-code-fast-(\d+)$/, 'grok code fast', 'grok code'),
  family('openai', /^gpt-3\.5-turbo$/, 'gpt 3.5', 'gpt3.5', 'chatgpt 3.5'),
  family('mistral', /^mistral-large(?:-(\d{1,2}(?:\.\d+)?))?$/, 'mistral large'),
  family('mistral', /^mistral-medium-(\d)-(\d)$/, 'mistral medium'),
  family('mistral', /^codestral(?:-(\d{1,2}))?$/, 'codestral'),
  family('cohere', /^command-r(?:-(\d{1,2}))?$/, 'command r', 'cohere', 'cohere command r'),
  family('cohere', /^command-r-plus(?:-(\d{1,2}))?$/, 'command r+', 'command r plus'),
  family('cohere', /^command-a$/, 'cohere command a'),
  family('deepseek', /^deepseek-v(\d+(?:\.\d+)?)-pro$/, 'deepseek api', 'deepseek pro'),
  family('deepseek', /^deepseek-flash$/, 'deepseek flash'),
  family('moonshotai', /^kimi-k(\d+(?:\.\d+)?)$/, 'kimi api', 'moonshot', 'moonshotai'),
  family('zai', /^GLM-(\d+(?:\.\d+)?)$/, 'glm', 'zai glm', 'z.ai glm'),
  family('minimax', /^minimax-m(\d+(?:\.\d+)?)$/i, 'minimax'),
  family('alibaba', /^qwen(\d+(?:\.\d+)?)-max$/, 'qwen max', 'alibaba qwen max'),
  family('alibaba', /^qwen(\d+(?:\.\d+)?)-plus$/, 'qwen plus'),
  family('alibaba', /^qwen(\d+(?:\.\d+)?)-flash$/, 'qwen flash'),
  family('meta', /^muse-spark-(\d+(?:\.\d+)?)$/, 'muse spark'),
  family('google', /^gemini-embedding-(\d+)$/, 'gemini embedding', 'google embedding', 'google gemini embedding'),
  family('voyageai', /^voyage-(\d+(?:\.\d+)?)$/, 'voyage ai', 'voyage embedding', 'voyage ai embedding'),
  family('cohere', /^embed-v(\d+(?:\.\d+)?)$/, 'cohere embed', 'cohere embedding'),
  family('perplexity', /^sonar$/, 'perplexity', 'perplexity sonar'),
  family('perplexity', /^sonar-pro$/, 'sonar pro'),
];

const versionOf = (match: RegExpExecArray): number =>
  Number(`${match[1] ?? 0}.${match[2] ?? 0}`.replace(/(\.\d+)\.0$/, '$1'));

interface Member {
  readonly id: string;
  readonly version: number;
  readonly closed: boolean;
}

const memberOf = ({ pattern }: Family, listed: ListedModel): Member[] => {
  const match = listed.deprecated || !(listed.sellsText || listed.embeds) ? null : pattern.exec(listed.model);
  return match === null
    ? []
    : [{ id: listed.id, version: versionOf(match), closed: isClosed(listed.id, CATALOG_DAY) }];
};

/** The newest that is on sale; of a line that is closed as a whole its newest, which is then ruled out by name. */
const newestOf = (line: Family): string | undefined =>
  listedBy(line.seller)
    .flatMap((listed) => memberOf(line, listed))
    .reduce<Member | undefined>((best, member) => {
      if (best === undefined || (best.closed && !member.closed)) return member;
      return member.closed === best.closed && member.version > best.version ? member : best;
    }, undefined)?.id;

/** Family words to the id that they mean. */
export const familyIds = perEdition(
  (): ReadonlyMap<string, string> =>
    new Map(
      FAMILIES.flatMap((line) => {
        const id = newestOf(line);
        return id === undefined ? [] : line.words.map((words) => [words, id] as const);
      }),
    ),
);

/** The id that the words of one family mean, without a look at the other sellers. */
export const familyId = (words: string): string | undefined => {
  const line = FAMILIES.find((candidate) => candidate.words.includes(words));
  return line === undefined ? undefined : newestOf(line);
};

/** The newest of a line that has no words of its own, such as the fast class of a maker. */
export const newestMatching = (seller: string, pattern: RegExp): string | undefined =>
  newestOf({ seller, pattern, words: [] });

/** Every way to say a line of models, folded: "sonnet", "gemini flash lite". Some are the names of their sellers. */
export const apiFamilyWords = (): readonly string[] => FAMILIES.flatMap(({ words }) => words);
