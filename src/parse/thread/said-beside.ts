import { fieldsIn } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { quoted } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { isTalk, namesOurs } from './talk.ts';
import { readAlone } from './wording/alone.ts';
import { withoutCallings } from './wording/named-people.ts';
import { isQuestion } from './wording/speech.ts';
import { TAKE_AWAY } from './wording/verbs.ts';

/** What people say beside a change, of themselves or of how the card strikes them: "I disagree, …", "… looks off to me". */

/** Who or what a sentence is about; a noun alone may be the name of something that counts. */
const SUBJECT =
  "(?:i|we|you|they|he|she|it|that|this|there|nobody|no one|everybody|everyone|somebody|someone|(?:the|my|our|your|that|this) [a-z]+)(?:'[a-z]+)?";
const SENTENCE = re`^(?:(?:${LEAD_IN}|sorry|sry|oops|honestly|frankly|actually|maybe|no|yes|yeah|as)[\s,]+)*(?:${SUBJECT} [a-z]|(?:looks?|seems?|sounds?|feels?) |(?<=\b(?:sorry|sry) )(?:for|about) (?:the|my|that|this)\b)`;

/** Words that may bear on what stands beside them. */
const BEARS = re`\b(?:${TAKE_AWAY}|only|just|except|unless|if|when|while|until|per|each|every|all|both|half|rest|others?|without|instead|same|again|more|less|first|last|then|back|undo|hour|day|night|week|month|quarter|year|hourly|nightly|overnight|daily|weekly|monthly|yearly)s?\b`;
/** "I don't agree" says what somebody thinks, and "we don't need it" what is not wanted. */
const DENIES = /\b(?:no|not|never|none|nobody|cannot)\b|n't\b/i;
const THINKS = /\b(?:agree|think|believe|know|understand|see|like|trust|mind|care|sure|right|correct)\b/i;

/** "since Tom left", "now that we have a team": why, said of somebody. */
const WHY = '(?:since|because|cuz|cause|now that)';
const SAYS_WHY = re`^${WHY} (?:${SUBJECT}|[a-z]{2,15}) [a-z]`;
/** When it was, which is no time that is counted. */
const BACK_THEN = /\b(?:the )?last (?:time|week|month|quarter|year|summer|winter|spring|autumn|fall)\b/gi;

/** Whether a clause says nothing of what is counted, and bears on nothing that does. */
const isBeside = (clause: string): boolean => {
  if (/\d/.test(clause) || BEARS.test(clause.replace(BACK_THEN, ''))) return false;
  if (DENIES.test(clause) && !THINKS.test(clause)) return false;
  return (SENTENCE.test(clause) || SAYS_WHY.test(clause)) && !isQuestion(clause);
};

/** Whether a clause names nothing that a line is made of: why somebody wants a change, as "our SRE is leaving". */
const isReason = async (clause: string): Promise<boolean> => {
  const words = clause.replace(re`^${WHY} `, '');
  const { fields = {} } = (await readAlone(words)) ?? {};
  return !namesOurs(words) && fieldsIn(fields).length === 0;
};

const MARKS = re`(?<![,;.:!])[,;.:!]+\s+|(?<!\s)\s+[-–—]+\s+|(?<!\s)\s+(?=${WHY} [a-z])`;

/** A mention without what is said beside its change. */
interface Apart {
  readonly text: string;
  /** How what was left out is read, where it may have meant more than talk does. */
  readonly notes: readonly string[];
}

/** A mention without such clauses; undefined where it has none, or is nothing else. */
export const withoutSaidBeside = async (text: string): Promise<Apart | undefined> => {
  const clauses = text.split(MARKS);
  const kept: string[] = [];
  const notes: string[] = [];
  for (const one of clauses) {
    const clause = withoutCallings(one.replace(/[.!]+$/, ''));
    const mayGo = isBeside(clause);
    if (mayGo && (await isTalk(clause))) continue;
    if (mayGo && (await isReason(clause))) notes.push(`${quoted(one)} is read as why, and changes nothing.`);
    else kept.push(one);
  }
  return kept.length === 0 || kept.length === clauses.length ? undefined : { text: kept.join(', '), notes };
};
