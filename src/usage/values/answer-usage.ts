import { firstOf, isRow, type JsonRow, numberInJson } from './json.ts';

/** What an API says in its answer about the tokens of one call. null: it does not say. */
export interface AnswerUsage {
  /** All input: uncached, cache reads and writes. */
  readonly input: number;
  readonly cached: number | null;
  readonly written: number | null;
  readonly output: number;
}

const first = (usage: JsonRow, ...keys: readonly string[]): number | null =>
  firstOf(...keys.map((key) => numberInJson(usage, ...key.split('.'))));

/** OpenAI and all that speak like it: cached tokens are inside the prompt's, reasoning inside the completion's. */
const likeOpenai = (usage: JsonRow): AnswerUsage => ({
  input: first(usage, 'prompt_tokens', 'promptTokens', 'input_tokens', 'inputTokens') ?? 0,
  cached: first(
    usage,
    'prompt_tokens_details.cached_tokens',
    'input_tokens_details.cached_tokens',
    'prompt_cache_hit_tokens',
    'cached_tokens',
    'input_cached_tokens',
    'cached_input_tokens',
    'cachedInputTokens',
  ),
  written: null,
  output: first(usage, 'completion_tokens', 'completionTokens', 'output_tokens', 'outputTokens') ?? 0,
});

/** Anthropic and Bedrock: what was read from the cache and written to it stands beside the input. */
const likeAnthropic = (usage: JsonRow): AnswerUsage => {
  const cached = first(usage, 'cache_read_input_tokens', 'cacheReadInputTokens') ?? 0;
  const written = first(usage, 'cache_creation_input_tokens', 'cacheWriteInputTokens') ?? 0;
  const input = (first(usage, 'input_tokens', 'inputTokens') ?? 0) + cached + written;
  return { input, cached, written, output: first(usage, 'output_tokens', 'outputTokens') ?? 0 };
};

/** Gemini: cached tokens are inside the prompt's, and what it thought stands beside the candidates. */
const likeGemini = (usage: JsonRow): AnswerUsage => ({
  input: first(usage, 'promptTokenCount', 'prompt_token_count') ?? 0,
  cached: first(usage, 'cachedContentTokenCount', 'cached_content_token_count') ?? 0,
  written: null,
  output:
    (first(usage, 'candidatesTokenCount', 'candidates_token_count') ?? 0) +
    (first(usage, 'thoughtsTokenCount', 'thoughts_token_count') ?? 0),
});

/** Cohere: what it bills, beside all tokens that went by, its own template's among them. */
const likeCohere = (usage: JsonRow): AnswerUsage => ({
  input: first(usage, 'billed_units.input_tokens', 'billedUnits.inputTokens') ?? 0,
  cached: null,
  written: null,
  output: first(usage, 'billed_units.output_tokens', 'billedUnits.outputTokens') ?? 0,
});

const DIALECTS: readonly (readonly [keys: readonly string[], read: (usage: JsonRow) => AnswerUsage])[] = [
  [['billed_units.input_tokens', 'billedUnits.inputTokens'], likeCohere],
  [['promptTokenCount', 'prompt_token_count'], likeGemini],
  [['cache_read_input_tokens', 'cache_creation_input_tokens', 'cacheReadInputTokens'], likeAnthropic],
  [['prompt_tokens', 'promptTokens', 'input_tokens', 'inputTokens'], likeOpenai],
];

/** The tokens that an answer's `usage` tells of, by its names; undefined where it has none that we know. */
export const answerUsage = (usage: unknown): AnswerUsage | undefined => {
  if (!isRow(usage)) return undefined;
  const found = DIALECTS.find(([keys]) => first(usage, ...keys) !== null);
  return found?.[1](usage);
};
