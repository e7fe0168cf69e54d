import { listedBy } from './api-prices.ts';

/**
 * Words that name a line of models and no id: they mean its newest model, the highest numeric version that is not
 * withdrawn, preview, dated, image or audio. A pattern's groups 1 and 2 are the version.
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
  family('openai', /^gpt-(6)-sol$/, 'gpt 6', 'openai gpt 6'),
  family('openai', /^gpt-(5\.6)-sol$/, 'gpt 5.6', 'openai gpt 5.6'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-astra$/, 'gpt astra'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-terra$/, 'gpt terra'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-luna$/, 'gpt luna'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-mini$/, 'gpt mini', 'openai mini'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-nano$/, 'gpt nano'),
  family('openai', /^gpt-(\d+(?:\.\d+)?)-pro$/, 'gpt pro'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-(?:pro|flash)$/, 'gemini', 'google gemini', 'gemini api'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-flash$/, 'gemini flash', 'google gemini flash'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-flash-lite$/, 'gemini flash lite', 'flash lite'),
  family('google', /^gemini-(\d+(?:\.\d+)?)-pro$/, 'gemini pro', 'google gemini pro'),
  family('x-ai', /^grok-(\d+(?:\.\d+)?)$/, 'grok', 'xai', 'xai grok', 'x ai grok'),
  family('mistral', /^mistral-large(?:-(\d{1,2}(?:\.\d+)?))?$/, 'mistral large'),
  family('mistral', /^mistral-medium-(\d)-(\d)$/, 'mistral medium'),
  family('mistral', /^codestral(?:-(\d{1,2}))?$/, 'codestral'),
  family('cohere', /^command-r(?:-(\d{1,2}))?$/, 'command r', 'cohere', 'cohere command r'),
  family('cohere', /^command-r-plus(?:-(\d{1,2}))?$/, 'command r+', 'command r plus'),
  family('cohere', /^command-a$/, 'cohere command a'),
  family('deepseek', /^deepseek-v(\d+(?:\.\d+)?)-pro$/, 'deepseek api', 'deepseek pro'),
  family('deepseek', /^deepseek-v(\d+(?:\.\d+)?)-flash$/, 'deepseek flash'),
  family('moonshotai', /^kimi-k(\d+(?:\.\d+)?)$/, 'kimi api', 'moonshot', 'moonshotai'),
  family('zai', /^GLM-(\d+(?:\.\d+)?)$/, 'glm', 'zai glm', 'z.ai glm'),
  family('minimax', /^minimax-m(\d+(?:\.\d+)?)$/i, 'minimax'),
  family('perplexity', /^sonar$/, 'perplexity', 'perplexity sonar'),
  family('perplexity', /^sonar-pro$/, 'sonar pro'),
];

const versionOf = (match: RegExpExecArray): number =>
  Number(`${match[1] ?? 0}.${match[2] ?? 0}`.replace(/(\.\d+)\.0$/, '$1'));

const newestOf = ({ seller, pattern }: Family): string | undefined => {
  let newest: { readonly id: string; readonly version: number } | undefined;
  for (const listed of listedBy(seller)) {
    if (listed.deprecated || !listed.sellsText) continue;
    const match = pattern.exec(listed.model);
    if (match === null) continue;
    const version = versionOf(match);
    if (newest === undefined || version > newest.version) newest = { id: listed.id, version };
  }
  return newest?.id;
};

let idByWords: ReadonlyMap<string, string> | undefined;

/** Family words to the id that they mean. */
export const familyIds = (): ReadonlyMap<string, string> => {
  idByWords ??= new Map(
    FAMILIES.flatMap((line) => {
      const id = newestOf(line);
      return id === undefined ? [] : line.words.map((words) => [words, id] as const);
    }),
  );
  return idByWords;
};

/** The same for one family alone, without a look at the other sellers. */
export const familyId = (words: string): string | undefined => {
  const line = FAMILIES.find((candidate) => candidate.words.includes(words));
  return line === undefined ? undefined : newestOf(line);
};
