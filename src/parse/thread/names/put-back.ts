import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { wantedIn } from '../wording/speech.ts';
import { swapsIn, TAKE_AWAY } from '../wording/verbs.ts';

/** What was taken out and comes back: "put it back", "opus back", "keep sonnet" after "drop sonnet". */

const BACK = /^(?:put|bring|add|take|get) (?:it|that|them|this) back(?: (?:in|please|again))*$/i;
const TAKEN_OUT = re`^(?:(?:${LEAD_IN}|let'?s|can you)[\s,]+)*(?:${TAKE_AWAY}|no|without) (?<what>[^,\d]*[^,]{2,40}?)[.!]*$`;

/** What words take out, as they name it: "haiku" of "and without haiku". */
export const takenOut = (words: string): string | undefined => TAKEN_OUT.exec(words)?.groups?.what;

const RETURNED =
  /^(?:(?:put|bring|add|take|get) )?(?:the )?(?<what>(?!(?:it|that|them|this|put|bring|add|take|get|go)\b)[a-z][\w ./-]*?) back(?: (?:in|please|again))*$/i;
/** What went stands in no order any more. */
const BY_PLACE = /^(?:first|second|third|last|others?|former|latter|cheap\w+|rest)(?: (?:one|two|api)s?)?$/i;
const KEPT = /^(?:keep|leave) (?:the )?(?<kept>[a-z][\w .-]*?)(?: in)?$/i;

/** "put the first back": which? Throws the question. */
export const refusePlaceBack = (line: string): void => {
  const returned = RETURNED.exec(line)?.groups?.what;
  if (returned !== undefined && /^(?:put|bring|add|get) /i.test(line) && BY_PLACE.test(returned))
    throw notUnderstood(ask`${quoted(line)}: which? Type its name; "undo" takes back the last change.`, []);
};

/** "put it back", "opus back": whether the newest words are those that took it out. */
export const putsBack = (line: string, newest = ''): boolean => {
  const out = takenOut(newest)?.toLowerCase();
  const returned = RETURNED.exec(line)?.groups?.what?.toLowerCase();
  return out !== undefined && (returned === undefined ? BACK.test(line) : returned === out);
};

const BACK_TO = re`^(?:(?:${LEAD_IN}|no|nah|nope|actually|let'?s|go|going|switch|change|swap)[\s,]+)*back to (?:the )?(?<what>[a-z][\w ./-]{1,30}?)(?: (?:then|please|again))*[.!]*$`;

/** "back to mini" after "swap mini for gemini flash": whether the newest words put something in its place. */
export const swapsBack = (line: string, newest: string | undefined): boolean => {
  const what = BACK_TO.exec(line)?.groups?.what?.toLowerCase();
  if (what === undefined || newest === undefined) return false;
  if (/\binstead\b/i.test(newest) && !newest.toLowerCase().includes(what)) return true;
  return swapsIn(wantedIn(newest)).some(({ from }) => from.trim().toLowerCase() === what);
};

/** "put it back", "keep sonnet": what the newest words took out. */
export const withReturned = (line: string, _before: Draft, last: readonly string[]): string => {
  const what = last.map(takenOut).find((one) => one !== undefined);
  const kept = KEPT.exec(line)?.groups?.kept?.toLowerCase();
  if (kept !== undefined && kept === what?.toLowerCase().replace(/^the /, '')) return `add ${kept}`;
  const returned = RETURNED.exec(line)?.groups?.what?.toLowerCase();
  const isSaid = /^(?:put|bring|add|take|get) /i.test(line) || returned === what?.toLowerCase();
  if (returned !== undefined && isSaid) return `add ${returned}`;
  if (!BACK.test(line)) return line;
  if (what !== undefined) return `add ${what}`;
  throw notUnderstood(ask`${quoted(line)}: what? "undo" takes back the last change.`, []);
};
