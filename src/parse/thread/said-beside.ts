import { fieldsIn } from '../../domain/draft.ts';
import { isSameJson } from '../../json.ts';
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

/** What people, and what matters to them, do where it is no wish: "users complain about speed", "marketing is optimistic". */
const DOES =
  "(?:is|are|was|were|isn'?t|aren'?t|has|have|had|got|gets|matters?|counts?|complains?|complained|slips|slipped|moved|happened|broke|failed|left|joined|quit|pays?|covers?|sponsors?|handles?|agrees?|agreed|disagrees?|insists?|worries|worry|fears?|expects?|hopes?|hates?|loves?|likes?|asked|asks|told|checked|looked|called|wrote|messed|mixed|misread|miscounted|forgot)";
const NAMED = re`^(?:(?:${LEAD_IN}|sorry|given|given that)[\s,]+)*(?:[a-z][\w'’-]{1,20} ){1,3}${DOES}\b`;
/** What somebody found out how: when, and in which of several, is not counted. */
const FOUND_OUT =
  /\b(?:(?:looked|look) (?:at|into|up)|(?:double[- ]?|cross[- ]?)?checked|asked|misread|miscounted|re-?counted|talked to|spoke (?:to|with)|called|mixed up|mistook|read|met|matters?|counts?)\b/i;

/** Words that may bear on what stands beside them. */
const BEARS_ALWAYS = re`\b(?:only|except|unless|if|while|until|per|each|every|all|both|half|rest|others?|without|instead)\b`;
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
  const bears = FOUND_OUT.test(clause) ? BEARS_ALWAYS : BEARS;
  if (/\d/.test(clause) || bears.test(clause.replace(BACK_THEN, ''))) return false;
  if (DENIES.test(clause) && !THINKS.test(clause)) return false;
  return [SENTENCE, SAYS_WHY, NAMED].some((pattern) => pattern.test(clause)) && !isQuestion(clause);
};

/** Whether a clause names nothing that a line is made of: why somebody wants a change, as "our SRE is leaving". */
const isReason = async (clause: string): Promise<boolean> => {
  const words = clause.replace(re`^${WHY} `, '');
  const { fields = {} } = (await readAlone(words)) ?? {};
  return !namesOurs(words) && fieldsIn(fields).length === 0;
};

/** "spot gets killed too often, go on-demand": what is wrong with the one is why the other is wanted. */
const COMPLAINS =
  /\b(?:too|flaky|unreliable|unstable|killed|preempted|reclaimed|interrupted|expensive|pricey|slow|bad|sucks?|awful|risky|scary|overkill|painful|annoying|gone|unavailable|sold out|hurts?|dies|breaks|crashes)\b/i;

/** Whether a clause complains of what the others replace: of every field that it would set they say another value. */
const isReplaced = async (clause: string, others: string): Promise<boolean> => {
  if (DENIES.test(clause) || !COMPLAINS.test(clause)) return false;
  const [of, by] = [(await readAlone(clause))?.fields ?? {}, (await readAlone(others))?.fields ?? {}];
  const all = fieldsIn(of);
  const isOther = all.some((field) => !isSameJson(of[field], by[field]));
  return isOther && all.every((field) => typeof of[field] === 'string' && by[field] !== undefined);
};

const MARKS = re`(?<![,;.:!])[,;.:!]+\s+|(?<!\s)\s+[-–—]+\s+|(?<!\s)\s+(?=${WHY} [a-z])|(?<!\s)\s+(?:and|so|but)\s+(?=(?:it'?s|it is|that'?s) [^,;]*\d)`;

/** A mention without what is said beside its change. */
export interface WishApart {
  readonly text: string;
  /** How what was left out is read, where it may have meant more than talk does. */
  readonly notes: readonly string[];
}

/** A mention without such clauses; undefined where it has none, or is nothing else. */
export const withoutSaidBeside = async (text: string): Promise<WishApart | undefined> => {
  const clauses = text.split(MARKS);
  const kept: string[] = [];
  const notes: string[] = [];
  for (const [at, one] of clauses.entries()) {
    const clause = withoutCallings(one.replace(/[.!]+$/, ''));
    const mayGo = isBeside(clause);
    if (mayGo && (await isTalk(clause))) continue;
    const others = clauses.filter((_, other) => other !== at).join(', ');
    const isWhy = (mayGo && (await isReason(clause))) || (await isReplaced(clause, others));
    if (isWhy) notes.push(`${quoted(one)} is read as why, and changes nothing.`);
    else kept.push(one);
  }
  return kept.length === 0 || kept.length === clauses.length ? undefined : { text: kept.join(', '), notes };
};
