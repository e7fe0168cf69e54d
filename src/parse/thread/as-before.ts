import type { Draft, DraftField, DraftFields, SaidBy } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import { BACK_LEAD, BACK_TAIL } from './back-words.ts';
import { type ChangeMade, changeNaming, changesOf, type Stage } from './changes-made.ts';
import { BACK_TO_MIX, mixBack, SPLIT_AGAIN, splitBack } from './mix/split-again.ts';
import { BACK_TO_NUMBER, numberBack } from './number-back.ts';
import { TAKE_AWAY } from './wording/verbs.ts';

/** What goes back to how it was earlier in a thread: one thing by its name, or all of it by so many steps. */

/** What goes back to how an earlier draft says it: some fields, or all. */
export interface Back {
  readonly kind: 'back';
  readonly to: Draft;
  readonly fields?: readonly DraftField[];
}

/** A draft with what goes back. */
export const putBack = (now: Draft, { to, fields: some }: Back): Draft => {
  if (some === undefined) return to;
  const fields: DraftFields = { ...now.fields };
  const said: SaidBy = { ...now.said };
  for (const field of some) {
    delete fields[field];
    delete said[field];
  }
  const again = some.filter((field) => to.fields[field] !== undefined);
  return {
    version: 1,
    fields: { ...fields, ...Object.fromEntries(again.map((field) => [field, to.fields[field]])) },
    said: { ...said, ...Object.fromEntries(again.map((field) => [field, to.said[field] ?? {}])) },
  };
};

/** How a thread stands and stood, the newest first; looked up where words ask for something of then. */
export type StagesOf = (() => Promise<readonly Stage[]>) | undefined;

const AS_IT_WAS =
  '(?:back )?(?:to )?(?:(?:how|what|where|the way|as|like) (?:it|they|that|those|this) (?:was|were|had been)(?: before| earlier| at first)?|(?:as|like) before)';
/** "take back the growth", "put the output back how it was", "volume as it was". */
const ONE_BACK: readonly RegExp[] = [
  re`^${BACK_LEAD}(?:undo|revert|take back|roll ?back|reverse) (?:the |that |my |our )?(?<what>\D.*?)${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:take|put|set|bring|turn|change|switch|roll|make|leave|keep) (?:the |that |our |my )?(?<what>\D.*?) ${AS_IT_WAS}${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:the |that |our |my )?(?<what>[a-z].*?) ${AS_IT_WAS}${BACK_TAIL}$`,
  re`^${BACK_LEAD}take (?:the |that |our |my )?(?<what>\D.*?) back${BACK_TAIL}$`,
];
/** "go back to before haiku": all of it. */
const BEFORE = re`^${BACK_LEAD}(?:(?:go|roll|switch|take it|step|get) )?(?:back )?to before (?:(?:we|you|i) (?:added|dropped|tried|changed|removed|had|put in|did) )?(?:the |that )?(?<what>\S.*?)${BACK_TAIL}$`;
const MANY = `(?<many>\\d{1,2}|${COUNT_WORD})`;
/** "go back 2 steps", "undo the last two", "undo twice". */
const STEPS: readonly RegExp[] = [
  re`^${BACK_LEAD}(?:go |roll |step )?(?:back ${MANY}(?: steps?| changes?| times)?|(?:\d{1,2}|${COUNT_WORD}) (?:steps?|changes) back)${BACK_TAIL}$`,
  re`^${BACK_LEAD}${MANY} (?:steps?|changes) back${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:undo|revert|take back|roll back) (?:(?:the|my|our) )?(?:last )?${MANY}(?: changes?| steps?| of (?:them|those))?${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:undo|go back) (?<twice>twice)${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:ignore|forget|scrap|scratch|strike|discard|cancel|skip|never ?mind|reverse) (?:about )?(?:(?:the|my|our|those|these) )?(?:last|previous) ${MANY}(?: (?:things|edits|messages|mentions|tries|ones|of (?:them|those)))?${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:${TAKE_AWAY}) (?:(?:the|my|our|those|these) )?(?:last|previous) ${MANY} (?:changes|steps|edits|mentions|tries|messages)${BACK_TAIL}$`,
];
/** "remove them again", "undo both": the last two that came. */
const BOTH_AGAIN = re`^${BACK_LEAD}(?:(?:${TAKE_AWAY}|take) (?:them|those|these|both(?: of (?:them|those|these))?)(?: (?:both|two))?(?: out| away| back)? again|(?:undo|revert|take back) (?:them|both|those)(?: (?:two|of (?:them|those)))?)${BACK_TAIL}$`;
const ADDS = re`^(?:(?:${LEAD_IN}|also|plus|with)[\s,]+)*(?:add|plus|with|include|\+|\d+ more|another|one more)\b`;

const oneBack = (line: string, steps: readonly ChangeMade[]): Back | undefined => {
  for (const pattern of ONE_BACK) {
    const what = pattern.exec(line)?.groups?.what;
    const found = what === undefined ? undefined : changeNaming(what, steps);
    if (found !== undefined) return { kind: 'back', to: found.step.before, fields: found.fields };
  }
  return undefined;
};

const beforeOf = (line: string, steps: readonly ChangeMade[]): Back | undefined => {
  const what = BEFORE.exec(line)?.groups?.what;
  if (what === undefined) return undefined;
  const found = changeNaming(what, steps);
  if (found !== undefined) return { kind: 'back', to: found.step.before };
  throw notUnderstood(
    say`${quoted(line)}: nothing of that was changed here. "undo" takes back one change at a time, and "back to the original" all of them.`,
    ['undo', 'back to the original'],
  );
};

const stepsBack = (line: string, steps: readonly ChangeMade[]): Back | undefined => {
  const found = STEPS.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const many = found.twice === undefined ? countIn(found.many ?? '') : 2;
  const [to] = steps.slice(many - 1);
  if (to !== undefined) return { kind: 'back', to: to.before };
  throw notUnderstood(
    say`${quoted(line)}: ${steps.length === 0 ? 'nothing was' : `no more than ${steps.length} ${steps.length === 1 ? 'thing was' : 'things were'}`} changed here. "back to the original" takes back all of it.`,
    ['undo', 'back to the original'],
  );
};

/** "remove them again" behind two mentions that each add something; undefined for other words. */
export const bothBackIn = async (line: string, stagesOf: StagesOf): Promise<Back | undefined> => {
  if (stagesOf === undefined || !BOTH_AGAIN.test(line)) return undefined;
  const [newest, second] = changesOf(await stagesOf());
  if (newest === undefined || second === undefined) return undefined;
  const areAdded = [newest, second].every(({ words }) => ADDS.test(words));
  // Two that came with one mention are those of it.
  const isOfOne = (newest.after.fields.apis?.length ?? 0) - (newest.before.fields.apis?.length ?? 0) > 1;
  return isOfOne || !areAdded ? undefined : { kind: 'back', to: second.before };
};

/** The thread is looked up, which takes a query, only for words that one of these reads. */
const ASKS: readonly RegExp[] = [...STEPS, BEFORE, ...ONE_BACK, BACK_TO_NUMBER, SPLIT_AGAIN, BACK_TO_MIX];
/** Words that may ask for something to be as it was earlier. */
const MAY_BE = /\b(?:undo|revert|back|roll ?back|reverse|again|was|were|before|had|last|previous)\b/i;

/**
 * What goes back to how it was earlier in the thread; undefined for other words. Throws the question where as much was
 * never changed.
 */
export const backIn = async (line: string, stagesOf: StagesOf): Promise<Back | undefined> => {
  if (stagesOf === undefined || !MAY_BE.test(line) || !ASKS.some((asks) => asks.test(line))) return undefined;
  const stages = await stagesOf();
  const steps = changesOf(stages);
  return (
    mixBack(line, stages) ??
    splitBack(line, stages) ??
    stepsBack(line, steps) ??
    beforeOf(line, steps) ??
    oneBack(line, steps) ??
    numberBack(line, stages)
  );
};
