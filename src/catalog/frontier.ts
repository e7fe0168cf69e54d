import { familyId } from './api-families.ts';
import { bareModelId } from './api-names.ts';
import { isApiId } from './api-prices.ts';

/**
 * Which models count as frontier: for the hardest work by their makers' own words in the price package.
 * Anthropic's Fable ("most capable"), OpenAI's Astra ("most capable") and Sol, Claude Opus and Sonnet, Google's
 * Pro, xAI's flagship. Small and fast lines do not count.
 */
const RANKED_FAMILIES = [
  'claude fable',
  'gpt astra',
  'opus',
  'gpt sol',
  'gemini pro',
  'grok',
  'sonnet',
] as const;

/** The newest of each frontier line, best first. */
export const frontierApis = (): readonly string[] =>
  RANKED_FAMILIES.flatMap((words) => familyId(words) ?? []);

/** Lines and generations, whoever sells them. */
const FRONTIER_MODELS =
  /^(?:claude-(?:fable|opus|sonnet)-(?:[5-9]|4-[5-9])|gpt-(?:5(?:\.[1-9])?(?:$|-(?:sol|pro)$)|[6-9](?:\.\d)?-(?:astra|sol))|gemini-(?:2\.5|[3-9](?:\.\d)?)-pro|grok-4(?:\.[3-9])?$)/;

/** Whether this API is a frontier model, at its maker or elsewhere. */
export const isFrontier = (apiId: string): boolean =>
  isApiId(apiId) &&
  FRONTIER_MODELS.test(
    bareModelId(apiId.slice(apiId.indexOf('/') + 1))
      .toLowerCase()
      .replace(/(?<=^claude-\w+-\d)\./, '-'),
  );

/** What one frontier and one fast model are where nobody named any. */
export const DEFAULT_FRONTIER = familyId('sonnet') ?? 'anthropic/claude-sonnet-5';
export const DEFAULT_FAST = familyId('haiku') ?? 'anthropic/claude-haiku-4-5';
