import type { Draft } from '../../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { parseThreadWords, type ThreadWords } from './words.ts';

/** What is said of a card where there is none: "make it 2x" as the first line of all. */

/** How a change of what stands already begins: it names no load of its own. */
const CHANGES =
  /^\s*(?:(?:please|ok(?:ay)?|now|so|what if (?:we|you|it)?|what about|can (?:we|you)|let'?s|try|and)[\s,]+)*(?:(?:make|double|triple|quadruple|halve|cut|reduce|raise|increase|lower|decrease|bump|scale|divide|multiply) (?:it|that|this|the (?:volume|traffic|load|price|tokens?))\b|(?:half|twice|double|triple) (?:of )?(?:it|that|this)\b|\d+(?:\.\d+)? ?(?:x|×|times)(?=\s*[.!?]*\s*$|\s+(?:the|our|more|as)\b)|undo\b|take (?:it|that|this) back\b|(?:add|remove) (?:another|one)\b)/i;

/** Kinds of words in a thread that a first line cannot be. */
const OF_A_CARD: ReadonlySet<ThreadWords['kind']> = new Set(['change', 'undo', 'start']);

/** Whether a first line would change a card if there were one; `card`: the draft of any. */
export const isOfACard = async (text: string, card: () => Promise<Draft>): Promise<boolean> => {
  if (!CHANGES.test(text)) return false;
  const said = await orWhyRefused(parseThreadWords(text, { before: await card() }));
  return !(said instanceof LlmcostError) && OF_A_CARD.has(said.kind);
};
