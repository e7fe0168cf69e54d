import type { LlmcostError } from '../../errors.ts';
import { re } from '../expression.ts';
import { RUNNING, STAFF } from '../people.ts';

/** What a refusal is about, as far as it says which lines may be offered instead. */

/** Whether it asks something, whose answers are its hints. */
export const asksBack = ({ about }: LlmcostError): boolean =>
  about?.kind === 'question' || about?.kind === 'which-name';

/** Whether a refusal names the word that was probably meant: then there is one answer. */
export const suggestsName = ({ about }: LlmcostError): boolean =>
  (about?.kind === 'unread' || about?.kind === 'unknown-name') && about.isSuggested;

/** An unknown name for which no known one is offered: it is described, and stays in the line. */
export const isUnsuggested = (error: LlmcostError): boolean =>
  error.code === 'unknown-name' && !suggestsName(error);

/** "vs $10/$50": what a token costs is no volume. */
const isTokenPrice = (piece: string): boolean => /\$[\d.]+\/\$[\d.]+$/.test(piece);

const OF_WORK = re`\b(?:${RUNNING}|${STAFF}|setup)\b`;

/** What people who run it are paid is no volume. */
const isPay = ({ hints }: LlmcostError): boolean =>
  hints.length > 0 && hints.every((hint) => OF_WORK.test(hint));

/** Who asks how often a sum is paid needs no volume in its place, nor the line without it. */
export const isOfSum = (error: LlmcostError, words: readonly string[]): boolean =>
  asksBack(error) &&
  !error.hints.some(isTokenPrice) &&
  !isPay(error) &&
  words.some((word) => /[$€£] ?\d/.test(word));

/** Whether a refusal asks what is paid for with a sum, with or without its sign. */
export const asksOfMoney = (error: LlmcostError): boolean =>
  asksBack(error) &&
  (error.about?.words ?? []).some((words) =>
    /[$€£] ?\d|\dk?(?: ?\/ ?| (?:a|per) )(?:mo|month|year|quarter)/i.test(words),
  );
