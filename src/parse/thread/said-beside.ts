import { re } from '../expression.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { isTalk } from './talk.ts';
import { isQuestion } from './wording/speech.ts';
import { TAKE_AWAY } from './wording/verbs.ts';

/** What people say beside a change, of themselves or of how the card strikes them: "I disagree, …", "… looks off to me". */

/** Who or what a sentence is about; a noun alone may be the name of something that counts. */
const SUBJECT =
  "(?:i|we|you|they|he|she|it|that|this|there|nobody|no one|everybody|everyone|somebody|someone|(?:the|my|our|your|that|this) [a-z]+)(?:'[a-z]+)?";
const SENTENCE = re`^(?:(?:${LEAD_IN}|sorry|sry|oops|honestly|frankly|actually|maybe|no|yes|yeah|as)[\s,]+)*(?:${SUBJECT} [a-z]|(?:looks?|seems?|sounds?|feels?) |(?<=\b(?:sorry|sry) )(?:for|about) (?:the|my|that|this)\b)`;

/** Words that may bear on what stands beside them. */
const BEARS = re`\b(?:${TAKE_AWAY}|only|just|except|unless|if|when|while|until|per|each|every|all|both|half|rest|others?|without|instead|same|again|more|less|first|last|then|back|undo|hour|day|night|week|month|quarter|year|hourly|daily|weekly|monthly|yearly)s?\b`;
/** "I don't agree" says what somebody thinks, and "we don't need it" what is not wanted. */
const DENIES = /\b(?:no|not|never|none|nobody|cannot)\b|n't\b/i;
const THINKS = /\b(?:agree|think|believe|know|understand|see|like|trust|mind|care|sure|right|correct)\b/i;

/** Whether a clause says nothing of what is counted, and bears on nothing that does. */
const isBeside = async (clause: string): Promise<boolean> =>
  SENTENCE.test(clause) &&
  !/\d/.test(clause) &&
  !BEARS.test(clause) &&
  (!DENIES.test(clause) || THINKS.test(clause)) &&
  !isQuestion(clause) &&
  (await isTalk(clause));

const MARKS = /(?<![,;.:!])[,;.:!]+\s+|(?<!\s)\s+[-–—]+\s+/;

/** A mention without such clauses; undefined where it has none, or is nothing else. */
export const withoutSaidBeside = async (text: string): Promise<string | undefined> => {
  const clauses = text.split(MARKS);
  const kept: string[] = [];
  for (const clause of clauses) if (!(await isBeside(clause.replace(/[.!]+$/, '')))) kept.push(clause);
  return kept.length === 0 || kept.length === clauses.length ? undefined : kept.join(', ');
};
