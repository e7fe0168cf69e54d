import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';
import { LEAD, TAKE_AWAY } from '../wording/verbs.ts';

/** "remove them again" behind "add gemini flash and gpt-5-mini": those two, and not all that are compared with. */

const THOSE_GO = re`^(?:(?:${LEAD_IN}|no|nah)[\s,]+)*${LEAD}(?:${TAKE_AWAY}|take) (?<those>them|those(?: two)?|these(?: two)?|the two|both)(?: of (?:them|those|these))?(?: (?:apis|models|rivals))?(?: (?:out|away|again|then|please))*[.!]*$`;
const OF_TWO = /two|both/i;

/**
 * Words that take away several without naming them, with the APIs that came last; undefined for other words, and where
 * all of the card may be meant. Throws the question where as many neither came last nor stand there; what was looked at
 * and not kept stands nowhere.
 */
export const thoseGone = (words: string, { before, lastChange }: ThreadContext): string | undefined => {
  const those = THOSE_GO.exec(words)?.groups?.those;
  const ids = (before?.fields.apis ?? []).map(({ id }) => id);
  if (those === undefined || ids.length === 0) return undefined;
  const newest = (lastChange?.fields.apis ?? []).map(({ id }) => id);
  const mayBe = (some: readonly string[]): boolean =>
    OF_TWO.test(those) ? some.length === 2 : some.length > 1;
  if (mayBe(newest) && newest.every((id) => ids.includes(id))) return `drop ${newest.join(' and ')}`;
  // "add 2 GPUs, and remove them": they are no APIs; "again" takes back whatever it was.
  const isOfOthers = lastChange !== undefined && newest.length === 0 && !/\bagain\b/i.test(words);
  if (newest.length === 0 && mayBe(ids) && !isOfOthers) return undefined;
  const some = newest.filter((id) => ids.includes(id));
  throw notUnderstood(ask`${quoted(words)}: which? Type their names; "undo" takes back the last change.`, [
    `drop ${(some.length > 0 ? some : ids).join(' and ')}`,
  ]);
};
