import type { Draft } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import { parseThreadWords } from '../parse/index.ts';
import { refusalInWords } from '../words/refusals.ts';

/** What is said of a card where there is none: "make it 2x" as the first line of all. */

const SAMPLE = '500M tokens A100 rental';

/** How a change of what stands already begins: it names no load of its own. */
const CHANGES =
  /^\s*(?:(?:please|ok(?:ay)?|now|so|what if (?:we|you|it)?|what about|can (?:we|you)|let'?s|try|and)[\s,]+)*(?:(?:make|double|triple|quadruple|halve|cut|reduce|raise|increase|lower|decrease|bump|scale|divide|multiply) (?:it|that|this|the (?:volume|traffic|load|price|tokens?))\b|(?:half|twice|double|triple) (?:of )?(?:it|that|this)\b|\d+(?:\.\d+)? ?(?:x|×|times)(?=\s*[.!?]*\s*$|\s+(?:the|our|more|as)\b)|undo\b|take (?:it|that|this) back\b|(?:add|remove) (?:another|one)\b)/i;

/** Kinds of words in a thread that a first line cannot be. */
const OF_A_CARD: ReadonlySet<string> = new Set(['change', 'undo', 'start']);

/**
 * The refusal of a line that changes an estimate where there is none; undefined for any other line. Its pieces would
 * only be put together to lines that nobody meant.
 */
export const adrift = async (
  text: string,
  refusal: LlmcostError,
  read: (line: string) => Promise<{ readonly draft: Draft }>,
): Promise<LlmcostError | undefined> => {
  if (refusal.code !== 'not-understood' && refusal.code !== 'volume-missing') return undefined;
  if (!CHANGES.test(text)) return undefined;
  const { draft } = await read(SAMPLE);
  const said = await orWhyRefused(parseThreadWords(text, { before: draft }));
  if (said instanceof LlmcostError || !OF_A_CARD.has(said.kind)) return undefined;
  const { message, hints } = refusalInWords({ code: 'change-of-nothing', sample: SAMPLE });
  return refusal.with({ message, hints });
};
