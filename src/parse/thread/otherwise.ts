import { LlmcostError, orWhyRefused } from '../../errors.ts';
import type { ThreadContext } from './context.ts';
import type { ThreadChange } from './read-change.ts';
import { asksOfFailure } from './wording/speech.ts';
import { asFact, supposedIn, supposesFigure } from './wording/supposed.ts';
import type { ThreadWords } from './words.ts';

/** What would be otherwise, tried: "what would it cost if ops were free?". */

type ReadWords = (words: string) => Promise<ThreadWords>;

const changeIn = async (words: string, read: ReadWords): Promise<ThreadChange | LlmcostError | undefined> => {
  const said = await orWhyRefused(read(words));
  return said instanceof LlmcostError || said.kind === 'change' ? said : undefined;
};

/** "they lasted 5 years" as if it were so, where it is understood in no other way; undefined for other words. */
export const readAsFact = async (supposed: string, read: ReadWords): Promise<ThreadChange | undefined> => {
  const fact = asFact(supposed);
  if (fact === supposed) return undefined;
  const asTheyStand = await changeIn(supposed, read);
  if (asTheyStand !== undefined && !(asTheyStand instanceof LlmcostError)) return undefined;
  const meant = await changeIn(fact, read);
  return meant instanceof LlmcostError ? undefined : meant;
};

/**
 * What a mention supposes, as a change; undefined for other words, and for what is no change. Throws LlmcostError where
 * a figure is supposed that is not understood: a card as it stands says nothing of that.
 */
export const otherwiseIn = async (
  line: string,
  { before }: ThreadContext,
  read: ReadWords,
): Promise<ThreadChange | undefined> => {
  const supposed = before === undefined || asksOfFailure(line) ? undefined : supposedIn(line);
  if (supposed === undefined) return undefined;
  const meant = (await readAsFact(supposed, read)) ?? (await changeIn(supposed, read));
  if (meant === undefined) return undefined;
  if (!(meant instanceof LlmcostError)) return { ...meant, isSupposed: true };
  if (supposesFigure(supposed)) throw meant;
  return undefined;
};
