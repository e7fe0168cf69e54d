import { fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { isSameJson } from '../../../json.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { shiftOf } from '../amounts/shifts.ts';
import { apiEditOf } from '../apis/api-edits.ts';
import { wholeFields } from '../wording/alone.ts';
import { eachClause, mayList, thingsIn } from '../wording/listed.ts';
import { spelledOut } from '../wording/spelled.ts';
import { CHOOSE, KEEP, LEAD, LOWER, RAISE, SWAP_VERBS, TAKE_AWAY } from '../wording/verbs.ts';

/** Several things that one verb takes away: "remove spares, batch and caching". */

const GOES = `${TAKE_AWAY}|no|without|minus`;
const LIST = re`^(?<verb>${LEAD}(?:${GOES})) (?<all>.+)$`;
const NONE_OF = /\b(?:no|without|minus)$/i;
/** A thing has no verb of its own. */
const OF_ITS_OWN = re`^${LEAD}(?:${GOES}|${KEEP}|${CHOOSE}|${SWAP_VERBS}|${LOWER}|${RAISE}|not|only|just|add|with|vs|versus|make|set)\b`;
const BEGINS = re`(?<=^|, |\band )(?=(?:${TAKE_AWAY}) )`;

/** How a thing in a list behind a verb goes: an API, GPUs or a field; `either`: a field that could as well be said for itself. */
type Goes = 'api' | 'shift' | 'field' | 'either';

/** Undefined for what is nothing that goes. */
const howGoes = async (thing: string, verb: string, known: SaidFields): Promise<Goes | undefined> => {
  if (OF_ITS_OWN.test(thing)) return undefined;
  const plain = thing.replace(/^(?:the|our|any|all) /i, '').replace(/[.!]+$/, '');
  if (shiftOf(`${verb} ${plain}`, known) !== undefined) return 'shift';
  const edit = await apiEditOf(`drop ${plain}`, known, undefined);
  if (edit?.kind === 'remove')
    return edit.apis.every(({ id }) => known.apis?.some((api) => api.id === id)) ? 'api' : undefined;
  if (edit !== undefined || /\d/.test(plain)) return undefined;
  const without = await wholeFields(spelledOut(`no ${plain}`));
  const fields = fieldsIn(without);
  if (fields.length === 0) return undefined;
  const alone = await wholeFields(plain);
  const isOther = (known: SaidFields) =>
    fields.some((field) => known[field] !== undefined && !isSameJson(known[field], without[field]));
  return isOther(alone) && !isOther(known) ? 'either' : 'field';
};

/** A list behind one verb as a clause for each of its things, up to where something else begins. */
const eachIn = async (text: string, known: SaidFields): Promise<string> => {
  const { verb = '', all = '' } = LIST.exec(text)?.groups ?? {};
  const goes = (thing: string): string => spelledOut(`${verb.replace(NONE_OF, 'no')} ${thing}`);
  const { things, restFrom } = await thingsIn<Goes>(all, async (thing, joint, before) => {
    const how = await howGoes(thing, verb, known);
    if (how !== 'either') return how;
    // "no spare, batch" is no list.
    if (joint === ', ' && NONE_OF.test(verb)) return undefined;
    const gone = before.map((one) => goes(one.thing));
    if (joint !== '' && !/\bor\b/i.test(joint))
      throw notUnderstood(ask`${quoted(text)}: does ${quoted(thing)} go as well, or does it come?`, [
        [...gone, goes(thing)].join(', '),
        [thing, ...gone].join(', '),
      ]);
    return how;
  });
  const rest = restFrom(things.length);
  const last = things.at(-1)?.how;
  const isOne = things.length === 1 && (rest === '' || last === 'api' || last === 'shift');
  if (things.length === 0 || isOne) return text;
  return [...things.map(({ thing }) => goes(thing)), ...(rest === '' ? [] : [rest])].join(', ');
};

/**
 * "remove spares, batch and caching": the verb is that of each of them. Throws a question where one of them could as
 * well be said for itself: "drop the spare and batch" where nothing waits yet.
 */
export const withEachTakenAway = async (text: string, known: SaidFields): Promise<string> =>
  mayList(text) ? eachClause(text, BEGINS, (clause) => eachIn(clause, known)) : text;

const WHICH = re`^(?:.*[\s,])?(?<said>(?<verb>${TAKE_AWAY}) (?:either )?(?<all>.+))$`;
const IS_NOT = /\b(?:not|never(?! ?mind)|no longer|neither)\b|n't\b/i;
const IS_OR = /\bor\b/i;
const JOINT_BEHIND = /(?:,? (?:and|or) |, |[?!.]+)$/i;

/**
 * "drop sonnet or gpt-5": one of them goes, and the verb would be that of both. Throws the question, unless some of what
 * "or" joins is nothing that could go.
 */
export const refuseWhichGoes = async (line: string, known: SaidFields): Promise<void> => {
  if (!mayList(line) || IS_NOT.test(line)) return;
  for (const clause of line.split(BEGINS)) {
    const { said = '', verb = '', all = '' } = WHICH.exec(clause)?.groups ?? {};
    const { things, restFrom } = await thingsIn(all, (thing) => howGoes(thing, verb, known));
    const whole = said.slice(0, said.length - restFrom(things.length).length);
    const words = whole.replace(JOINT_BEHIND, '');
    const isOpen = IS_OR.test(whole.slice(words.length));
    if (
      isOpen ||
      !things.some(({ joint }) => IS_OR.test(joint)) ||
      things.every(({ how }) => how === 'field')
    )
      continue;
    throw notUnderstood(
      ask`${quoted(words)}: which of them goes?`,
      things.map(({ thing }) => line.replace(words, `${verb} ${thing.replace(JOINT_BEHIND, '')}`)),
    );
  }
};
