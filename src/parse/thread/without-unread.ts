import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { BEARS, WISHES } from './left-out.ts';
import { saysOurs } from './talk.ts';

/**
 * A mention without words that nobody could read, to be said instead: only where what goes is who told it, from whom, or
 * a sentence beside the change. A word within a change may be what it says: "output gets 5x [longer]".
 */

const BETWEEN = /((?<![,;:.!])[,;:.!]+\s+|(?<!\s)\s+[-–—]+\s+|(?<!\s)\s+(?:so|because|since|as)\s+)/;

/** "from a german hoster", "in March" at the end of a clause: whose a figure is, and when. */
const FROM_WHOM = re`[\s,]+(?:\(|from|by|via|thanks to|according to|acc\.? to|says|said)\s(?<whom>[^,;]{1,60})$|[\s,]+in (?<when>(?:late |early |mid )?${MONTH_NAME})[.!]*$`;
const LED_BY = re`^(?:(?:${LEAD_IN}|and|but|so|then|also|with)[\s,]+)*`;
/** What points at a clause that goes, or takes the place of something in it. */
const POINTS = /\b(?:it|its|that|this|them|those|these|there|instead|same|both|he|she|they)\b/i;

const holds = (text: string, words: readonly string[]): boolean => {
  const lower = text.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase()));
};

/** Whether words may go: they are of nothing that is costed, and bear on nothing that is. */
const mayGo = (text: string): boolean => !(BEARS.test(text) || WISHES.test(text) || saysOurs(text));

/** What leads to a word says nothing of what is costed by itself. */
const LEADS_ON = /^(?:from|in|at|of|with|by|for|on|to|per|via|and|a|an|the)$/i;

/** Where the first word of ours, or the first figure, stands in a clause; -1 for none. */
const firstOfOurs = (clause: string): number => {
  for (const { index, 0: word } of clause.matchAll(/[^\s,]+/g))
    if (/\d/.test(word) || (!LEADS_ON.test(word) && saysOurs(word))) return index;
  return -1;
};

/** A clause without the words that nobody could read; '' where all of it goes, undefined where something would be lost. */
const without = (clause: string, unread: readonly string[]): string | undefined => {
  if (!holds(clause, unread)) return clause;
  const whom = FROM_WHOM.exec(clause);
  if (
    whom !== null &&
    mayGo(whom.groups?.whom ?? whom.groups?.when ?? '') &&
    !holds(clause.slice(0, whom.index), unread)
  )
    return clause.slice(0, whom.index);
  const at = firstOfOurs(clause);
  if (at < 0) return mayGo(clause) ? '' : undefined;
  const [lead, rest] = [clause.slice(0, at).replace(LED_BY, ''), clause.slice(at)];
  return holds(rest, unread) || !mayGo(lead) ? undefined : rest;
};

/** The mention without them; undefined where none of it, or not enough, would be left of what it says. */
export const withoutUnread = (mention: string, unread: readonly string[]): string | undefined => {
  const kept: string[] = [];
  let isSentenceGone = false;
  for (const clause of mention.trim().split(BETWEEN)) {
    if (BETWEEN.test(clause)) continue;
    const left = without(clause, unread);
    if (left === undefined || (left !== '' && isSentenceGone && POINTS.test(left))) return undefined;
    isSentenceGone ||= left === '';
    if (left !== '') kept.push(left.trim());
  }
  const line = kept.join(', ');
  return line === '' || line === mention ? undefined : line;
};
