import type { DraftField } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { parseLine } from '../line.ts';
import { isModelFamily } from '../names/slips.ts';

/** One thing said against another: "not H100, H200", "swap the h100s for b200s", "buy instead of rent". */

const DENIALS: readonly RegExp[] = [
  /^not (?:the )?(?<from>[^,]+?),? (?:but |rather |it'?s |make it |use )?(?<to>.+)$/i,
  /^(?<to>.+?),? (?:and )?not (?:the )?(?<from>.+)$/i,
];
const SWAPS: readonly RegExp[] = [
  /^(?:replace|swap|change|switch|substitute|exchange|trade)(?: out)? (?:the |our |those |these )?(?<from>.+?) (?:with|by|to|for|into) (?<to>.+)$/i,
  /^(?:use |take |try )?(?<to>.+?) (?:instead of|rather than|in place of) (?:the )?(?<from>.+)$/i,
  /^(?<from>.+?) ?(?:->|=>|→|-->) ?(?<to>.+)$/i,
];

/** The fields that some words set; none where they are not understood whole. */
const fieldsOf = async (words: string): Promise<readonly DraftField[]> => {
  try {
    const { intent, draft } = await parseLine(words);
    const isWhole = intent.kind === 'estimate' && intent.ignoredWords.length === 0;
    return isWhole ? (Object.keys(draft.fields) as DraftField[]) : [];
  } catch (error) {
    if (error instanceof LlmcostError) return [];
    throw error;
  }
};

/** Those of a family too, which names no model of its own: "qwen3 32b instead of llama". */
const fieldsNamed = async (words: string): Promise<readonly DraftField[]> =>
  isModelFamily(words.toLowerCase()) ? ['selfHosted.model'] : fieldsOf(words);

/**
 * The side of a contrast that holds, where both sides speak of the same thing; the line itself elsewhere. Of two APIs
 * one takes the place of the other, which the line then says outright.
 */
const held = async (line: string, patterns: readonly RegExp[]): Promise<string> => {
  for (const pattern of patterns) {
    const { from, to } = pattern.exec(line)?.groups ?? {};
    if (from === undefined || to === undefined || /[,;]|\band\b/.test(`${from} ${to}`)) continue;
    const [before, after] = [await fieldsNamed(from), await fieldsOf(to)];
    const shared = after.filter((field) => before.includes(field));
    if (shared.length === 0) continue;
    return shared.length === 1 && shared[0] === 'apis' && after.length === 1
      ? `replace ${from} with ${to}`
      : to;
  }
  return line;
};

/** Of a whole mention what it does not deny: "not H100, H200". */
export const withoutDenied = (line: string): Promise<string> => held(line, DENIALS);

/** Of one change in it what comes in the place of something: "fp16 instead of fp8". */
export const swappedIn = (segment: string): Promise<string> => held(segment, SWAPS);
